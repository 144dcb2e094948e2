r"""Label the works that a LaTeX text lists itself (thebibliography), as LaTeX would label them.

Pandoc runs the works of a list on in one paragraph and leaves their labels out. Here each is a paragraph that begins
with what LaTeX prints, and names that pandoc keeps say which key has which label (LaTeX 2e, \bibitem; natbib 8.31,
section 2.1: a label “Holm(1990)Holm and Brandt” is an author and a year).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.markup.tex_commands import end_of_group, uses

if TYPE_CHECKING:
    from collections.abc import Sequence

# What names begin with that stand behind a label, behind an author and behind a year; the key follows.
LABEL, AUTHOR, YEAR = "bp-label:", "bp-author:", "bp-year:"
_LONGEST = 1500
_DEEPEST = 4  # braces around a label
_OPENED = re.compile(r"(\\begin\{thebibliography\})\s*(?=\{)")
_KEY = re.compile(r"\s*\{([^{}]*)\}")
_SPACE = re.compile(r"\s*")
_CALLED = re.compile(r"(?:\\protect\s*)?\\(?:citeauthoryear|astroncite)\s*(?=\{)")
# A year may be none: works that are to come have words for it.
_YEAR = re.compile(r".*\d.*|n\.?\s?d\.?|(?:in press|forthcoming|to appear|submitted|undated)\W*", re.IGNORECASE)
_COMMENT = re.compile(r"(?<!\\)%[^\n]*\n\s*")
# What is told in brackets and braces, in order: at most so much of it.
_TOLD = re.compile(r"\s{0,9}(?:\[([^\[\]]{0,300})\])?\s{0,9}((?:\{[^{}]{0,100}\}){0,6})")
_NUMBERS = re.compile(r"\b(?:numbers|super)\b")
_CLASSES = re.compile(r"\{(?:elsarticle|revtex4(?:-\d)?|IEEEtran)\}")
# Commands of other packages that cite as one does that pandoc knows.
_ALIKE = {
    **dict.fromkeys(("onlinecite", "citenum", "shortcite", "citenp", "citeNP", "shortciteNP"), "cite"),
    **dict.fromkeys(("Citet", "citeN", "citeA", "shortciteN", "shortciteA"), "citet"),
    **dict.fromkeys(("Citep", "Citealp", "citepalias"), "citep"),
    **dict.fromkeys(("Citealt", "citetalias"), "citealt"),
    "Citeauthor": "citeauthor",
    "citeyearNP": "citeyear",
}
_DEFINED = re.compile(r"\\(?:new|renew|provide)command\*?\s*\{?\\([A-Za-z]+)")


@dataclass(frozen=True, slots=True)
class _Work:
    """A work of a list: where its entry begins and its words begin, its key and the label that its author gave it."""

    start: int
    end: int
    key: str
    label: str


def with_labels(text: str) -> str:
    """Give a LaTeX text whose listed works have labels and names; no line is added, and none goes."""
    text = _known_commands(text)
    works = _works(text)
    if not works:
        return text
    lists = [found.start() for found in _OPENED.finditer(text)]
    parted = {work.start: _parts(work.label) for work in works}
    by_years = not _is_numbered(text) and all(parted[work.start] for work in works if work.label)
    all_numbered = not by_years and any(parted.values())
    out: list[str] = []
    at = number = 0
    for work in works:
        # The works of each list are counted anew.
        if any(at <= begun < work.start for begun in lists):
            number = 0
        parts = parted[work.start]
        shown = f"{{{parts[0]}}}\\label{{{AUTHOR}{work.key}}}" if parts and (by_years or all_numbered) else ""
        if parts and by_years:
            shown += f"{{{parts[1]}}}\\label{{{YEAR}{work.key}}}"
        else:
            number += all_numbered or not work.label
            label = number if all_numbered or not work.label else work.label
            shown += f"{{[}}{label}{{]}}\\label{{{LABEL}{work.key}}} "
        lines = text.count("\n", work.start, work.end) - shown.count("\n")
        out += [text[at : work.start], "\\par ", shown, "%\n" * lines]
        at = work.end
    return _without_widths("".join((*out, text[at:])))


def _known_commands(text: str) -> str:
    """Give the text in which works are cited by commands that pandoc knows."""
    # Older packages than natbib, whose labels are such, cite in brackets.
    alike = {**_ALIKE, "cite": "citep"} if _CALLED.search(text) and "natbib" not in text else _ALIKE
    names = alike.keys() - frozenset(_DEFINED.findall(text))
    out: list[str] = []
    at = 0
    for found in uses(text, names):
        out += [text[at : found.start()], "\\", alike[found["command"]]]
        at = found.end()
    return "".join((*out, text[at:]))


def _works(text: str) -> Sequence[_Work]:
    """Give the works that a text lists, in order."""
    works: list[_Work] = []
    for found in uses(text, {"bibitem"}):
        at, label = _behind_space(text, found.end()), ""
        if text[at : at + 1] == "[":
            end = end_of_group(text[at : at + _LONGEST], 0)
            if end is None:
                continue
            label = " ".join(_COMMENT.sub("", text[at + 1 : at + end - 1]).split())
            at += end
        if key := _KEY.match(text, at):
            works.append(_Work(found.start(), key.end(), key[1].strip(), label))
    return works


def _is_numbered(text: str) -> bool:
    """Tell that works are counted, whatever their labels: a package or a class says so."""
    for found in uses(text, {"usepackage", "RequirePackage", "setcitestyle", "bibpunct", "documentclass"}):
        told = _TOLD.match(text, found.end())
        options, named = (told[1] or "", told[2]) if told else ("", "")
        match found["command"]:
            case "setcitestyle":
                numbered = _NUMBERS.search(named) is not None
            case "bibpunct":
                numbered = re.fullmatch(r"(?:\{[^{}]*\}){3}\{[ns]\}.*", named) is not None
            case "documentclass":
                numbered = _CLASSES.fullmatch(named) is not None and "author" not in options
            case _:
                numbered = named == "{natbib}" and _NUMBERS.search(options) is not None
        if numbered:
            return True
    return False


def _behind_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _parts(label: str) -> tuple[str, str] | None:
    """Give the author and the year of a label that has both, or None."""
    bare = _bare(label)
    if called := _CALLED.match(bare):
        groups = _groups(bare, called.end())
        return (groups[-2], groups[-1]) if len(groups) > 1 else None
    opened = _outer(bare, "(")
    closed = bare.find(")", opened)
    if opened < 1 or closed < 0 or not _YEAR.fullmatch(bare[opened + 1 : closed]):
        return None
    return bare[:opened].strip(), bare[opened + 1 : closed]


def _bare(label: str) -> str:
    """Give a label without braces around all of it."""
    for _ in range(_DEEPEST):
        if not label.startswith("{") or end_of_group(label, 0) != len(label):
            break
        label = label[1:-1].strip()
    return label


def _groups(text: str, at: int) -> list[str]:
    """Give what stands in the braces that follow one another from a place on."""
    found: list[str] = []
    while text[at : at + 1] == "{" and (end := end_of_group(text, at)) is not None:
        found.append(text[at + 1 : end - 1])
        at = _behind_space(text, end)
    return found


def _outer(text: str, sign: str) -> int:
    """Give where a sign stands first that is in no braces; -1 if nowhere."""
    depth = 0
    for index, one in enumerate(text):
        depth += (one == "{") - (one == "}")
        if one == sign and depth == 0:
            return index
    return -1


def _without_widths(text: str) -> str:
    """Take out what says how wide the labels of a list are: it is no word."""
    out: list[str] = []
    at = 0
    for found in _OPENED.finditer(text):
        end = end_of_group(text[found.end() : found.end() + _LONGEST], 0)
        if end is not None:
            out += [text[at : found.end(1)], "%\n" * text.count("\n", found.end(1), found.end() + end)]
            at = found.end() + end
    return "".join((*out, text[at:]))
