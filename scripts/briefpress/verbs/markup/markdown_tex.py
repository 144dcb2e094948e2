r"""Find the commands of TeX that stand in a Markdown text: `\cite{x}`, `\textbf{so}`, `\begin{center}`, `\newpage`.

Pandoc can find them itself, but sees one in every path of Windows (`C:\new`), and takes minutes for a text of many.
Here one has braces, closed in the same paragraph, or is of those that texts are full of and that need none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from briefpress.nouns.tree import nodes, text_node
from briefpress.verbs.trees.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefpress.nouns.tree import Node, Nodes

_COMMAND = re.compile(
    r"(?<![\w\\:])\\(?:(?P<name>[A-Za-z]{2,})\*?(?:\[[^\[\]{}\ufffc]{0,80}\]){0,3}(?P<brace>\{)|(?:newpage|pagebreak|"
    r"nopagebreak|clearpage|cleardoublepage|tableofcontents|listoffigures|listoftables|maketitle|bigskip|medskip|"
    r"smallskip|noindent|centering|hfill|vfill|linebreak|newline|LaTeX|TeX|ldots|textbackslash)(?![\w\\]))"
)
_BRACE = re.compile(r"[{}]")
_ENDED = re.compile(r"\\end\{([A-Za-z*]+)\}")
_FURTHER = re.compile(r"(?:\[[^\[\]{}\ufffc]{0,80}\])?\{")
_OTHER = "\ufffc"  # any node that is no word and no space
_SPACES = {"Space": " ", "SoftBreak": " "}
# What holds no inlines that TeX could stand in.
_CLOSED = frozenset({"Code", "CodeBlock", "Math", "RawInline", "RawBlock", "Image"})


# They name something and are no formula, although they stand between its signs.
_NAMING = re.compile(r"\s*(?:\\(?:[a-z]*cite[a-z]*|[a-zA-Z]*ref)\*?(?:\[[^\[\]]*\])*\{[^{}]*\}[\s,;]*)+")


def with_raw_tex(blocks: Nodes) -> Nodes:
    """Give a tree of Markdown in which the commands of TeX are raw; what reads the tree next sets them as code."""
    named: Nodes = rewrite(blocks, _without_signs) if any(map(_is_formula, nodes(blocks))) else blocks
    return _with_raw(named)


def _is_formula(node: Node) -> bool:
    return node["t"] == "Math" and _NAMING.fullmatch(node["c"][1]) is not None


# They say how the paragraph is set in which they stand, and have no words.
_SETTINGS = frozenset({"\\noindent", "\\centering", "\\hfill", "\\smallskip", "\\medskip", "\\bigskip"})


def _without_signs(node: Node) -> Nodes | None:
    return [_raw(node["c"][1].strip(), "tex")] if _is_formula(node) else None


def _with_raw(blocks: Nodes) -> Nodes:
    if not any(map(_has_backslash, nodes(blocks))):
        return blocks
    told: Nodes = _told(blocks)
    return told


def _told(tree: Any) -> Any:
    if isinstance(tree, list):
        told = [_told(one) for one in tree]
        return _in_inlines(told) if any(_has_backslash(one) for one in told) else told
    if isinstance(tree, dict) and tree.get("t") not in _CLOSED and isinstance(tree.get("c"), list):
        return {**tree, "c": _told(tree["c"])}
    return tree


def _has_backslash(one: Any) -> bool:
    return isinstance(one, dict) and one.get("t") == "Str" and "\\" in one["c"]


def _in_inlines(inlines: Nodes) -> Nodes:
    words = [_SPACES.get(node["t"], node["c"] if node["t"] == "Str" else _OTHER) for node in inlines]
    text = "".join(words)
    raw = list(_found(text))
    if not raw:
        return inlines
    out: Nodes = []
    at, begins = 0, 0
    for node, word in zip(inlines, words, strict=True):
        ends = begins + len(word)
        here = begins
        while here < ends:
            while at < len(raw) and raw[at][1] <= here:
                at += 1
            start, end, form = raw[at] if at < len(raw) else (len(text), len(text), "")
            if start <= here:
                # It is written once, where it begins.
                if start == here and text[start:end] not in _SETTINGS:
                    out.append(_raw(text[start:end], form))
                here = min(end, ends)
            else:
                upto = min(start, ends)
                out.append(node if (here, upto) == (begins, ends) else text_node(text[here:upto]))
                here = upto
        begins = ends
    return out


def _raw(text: str, form: str) -> Node:
    return {"t": "RawInline", "c": ["tex", text]} if form else {"t": "Code", "c": [["", [], []], text]}


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    """Give the stretches of a text that are TeX, in order, none within another; one without a form is a brace alone."""
    closing = _braces(text)
    ended: dict[str, list[int]] = {}
    for one in _ENDED.finditer(text):
        ended.setdefault(one[1], []).append(one.start())
    others = [at for at, sign in enumerate(text) if sign == _OTHER]
    lone: list[tuple[int, int, str]] = []
    out: list[tuple[int, int, str]] = []
    here = 0
    while found := _COMMAND.search(text, here):
        here = found.end()
        if found["brace"] is None:
            out.append((*found.span(), "tex"))
            continue
        end = closing.get(here - 1)
        if end is None:
            continue
        while (more := _FURTHER.match(text, end + 1)) and more.end() - 1 in closing:
            end = closing[more.end() - 1]
        whole = _environment(text, found, end, ended)
        marked = bisect_left(others, found.start())
        next_other = others[marked] if marked < len(others) else len(text)
        if next_other > end:
            here = (whole if next_other > whole else end) + 1
            out.append((found.start(), here, "tex"))
        else:
            # Its words have mark-up of their own, and stay.
            out.append((*found.span(), "tex"))
            close = closing[found.end() - 1]
            lone.append((close, close + 1, ""))
    taken = sorted([*out, *lone])
    yield from (one for before, one in zip([(0, 0, ""), *taken], taken, strict=False) if one[0] >= before[1])


def _braces(text: str) -> Mapping[int, int]:
    """Give where each brace that is closed closes."""
    opened: list[int] = []
    out: dict[int, int] = {}
    for found in _BRACE.finditer(text):
        if found[0] == "{":
            opened.append(found.start())
        elif opened:
            out[opened.pop()] = found.start()
    return out


def _environment(text: str, found: re.Match[str], end: int, ended: Mapping[str, list[int]]) -> int:
    """Give the last place of an environment that begins here; of a command, its own."""
    name = text[found.end() : end] if found["name"] == "begin" else ""
    places = ended.get(name, [])
    at = bisect_left(places, end)
    return places[at] + len(name) + len("\\end{}") - 1 if at < len(places) else end
