"""Write the parts of a LaTeX figure in the one way that pandoc knows, so that each keeps its picture and its caption.

Packages have many ways to set pictures beside each other (subfig, subcaption, memoir, minipages); of most of them
pandoc keeps one caption, or no picture.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.tex_commands import MOST_UNCLOSED, end_of_group, uses

_PARTS = frozenset({"subfloat", "subfigure", "subbottom", "subtop"})
_OLD = frozenset({"epsfig", "psfig"})
_BOX = "subcaptionbox"
# Comments begin and end no figure; they are read in one, and never looked into again.
_FIGURE = re.compile(
    r"(?<!\\)%[^\n]*|(\\begin\{figure\*?\}(?:\[[^\[\]]*\])?)((?>(?<!\\)%[^\n]*|.)*?)(\\end\{figure\*?\}|\Z)", re.DOTALL
)
_MINIPAGE = re.compile(
    r"\\begin\{minipage\}\s*(?:\[[^\[\]]*\]\s*)*\{[^{}]*\}((?:(?!\\begin\{minipage\}).)*?)\\end\{minipage\}", re.DOTALL
)
_PART = re.compile(r"\\begin\{subfigure\}.*?(?:\\end\{subfigure\}|\Z)|(?<!\\)%[^\n]*", re.DOTALL)
_CAPTION = re.compile(r"\\caption\*?\s*(?:\[(?:[^\[\]{}]|\{[^{}]*\})*\]\s*)?(?=\{)")
_LABEL = re.compile(r"(?:\s*\\label\{[^{}]*\})?")
_FILE = re.compile(r"\b(?:file|figure)\s*=\s*\{?([^,{}]+)")
_OVERLAY = re.compile(
    r"\\begin\{(overpic|Overpic)\}\s*(?:\[[^\[\]]*\]\s*)?\{([^{}]*)\}(.*?)(\\end\{\1\}|\Z)", re.DOTALL
)
_PUT = re.compile(r"\\put\s*\([^()]*\)")


def with_known_figures(text: str) -> str:
    """Give a LaTeX text whose figures have parts that are known; no line is added, and none goes."""
    text = _OVERLAY.sub(_overlaid, text)
    out: list[str] = []
    at = unclosed = 0
    for found in uses(text, {*_PARTS, *_OLD, _BOX}):
        if found.start() < at or unclosed > MOST_UNCLOSED:
            continue
        groups, end = _groups(text, found.end(), 2 if found["command"] == _BOX else 1)
        if groups:
            out += [text[at : found.start()], _known(found["command"], groups)]
            at = end
        unclosed += not groups
    return _FIGURE.sub(_parted, "".join((*out, text[at:])))


def _overlaid(found: re.Match[str]) -> str:
    """Give a picture with words over it as a picture, and the words behind it."""
    if not found[4]:
        return found[0]
    return f"\\includegraphics{{{found[2]}}}\\par {_PUT.sub(' ', found[3])}"


def _groups(text: str, at: int, wanted: int) -> tuple[list[str], int]:
    """Give the groups behind a command until so many of them are in braces, and where they end; none if they lack."""
    groups: list[str] = []
    while wanted:
        start = at + len(text[at : at + 80]) - len(text[at : at + 80].lstrip())
        end = end_of_group(text, start) if text[start : start + 1] in {"{", "["} else None
        if end is None:
            return [], at
        groups.append(text[start:end])
        wanted -= text[start] == "{"
        at = end
    return groups, at


def _known(command: str, groups: list[str]) -> str:
    """Write a part of a figure, or a picture in an old way, in the way that is known."""
    if command in _OLD:
        file = _FILE.search(groups[-1])
        return f"\\includegraphics{{{file[1].strip()}}}" if file else groups[-1]
    braced = [group[1:-1] for group in groups if group[0] == "{"]
    # Of two captions in brackets the first is for a list of figures.
    captions = braced[:1] if command == _BOX else [group[1:-1] for group in groups[:-1]][-1:]
    # As a figure of its own it would be counted, and references to later ones would be false.
    caption = f"\\par {captions[0]}\\par " if captions and captions[0].strip() else ""
    return f"{braced[-1]}{caption}"


def _parted(found: re.Match[str]) -> str:
    """Part a figure that has several captions of its own: the stretch to each is a figure, and so is what is left."""
    opening, body, closing = found.groups()
    if not opening or not closing or len(_own_captions(body)) < 2:  # a comment; one figure, one caption
        return found[0]
    body = _MINIPAGE.sub(lambda part: part[1], body)
    ends = _own_captions(body)
    stretches = [body[start:end] for start, end in zip([0, *ends[:-1]], [*ends[:-1], len(body)], strict=True)]
    return "".join(f"{opening}{stretch}{closing}" for stretch in stretches)


def _own_captions(body: str) -> list[int]:
    """Give where the captions of a figure end that stand in none of its parts, with the names behind them."""
    bare = _PART.sub(lambda part: " " * len(part[0]), body)
    ends = (end_of_group(body, caption.end()) for caption in _CAPTION.finditer(bare))
    labels = (_LABEL.match(body, end) for end in ends if end is not None)
    return [label.end() for label in labels if label]
