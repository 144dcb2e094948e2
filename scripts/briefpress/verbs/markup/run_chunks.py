"""Set aside the code that R Markdown, Quarto and Jupyter Book run and do not print, and what is said of how to run it.

A chunk says so in braces (`{r, echo=FALSE}`), in remarks at its head (`#| echo: false`) or by a tag; a text may say it
for all that say nothing else (knitr, “Chunk options”; Quarto, “Execution Options”). The caption of what code draws is
set aside too: that is not here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r"(?P<lead>[ \t>]*)(?P<mark>`{3,}|~{3,})(?P<said>.*)")
_HEAD = re.compile(r"[ \t]*\{[ \t]*(?P<name>[A-Za-z][\w:+-]*)(?P<options>(?:[ \t,][^`]*)?)\}[^`{}]*")
_REMARK = re.compile(r"[ \t]*(?:#|//|--|%%)\|[ \t]?(?P<said>.*)")
_FIELD = re.compile(r"[ \t]*:(?P<said>[\w-]+:.*)")
_TAGGED = "code-cell"
_UNSHOWN = re.compile(r"\b(?:echo|include)\s*[=:]\s*(?:F|FALSE|false)\b|\bremove-(?:input|cell)\b")
_SHOWN = re.compile(r"\becho\s*[=:]\s*(?:T|TRUE|true|fenced)\b")
_ALL_UNSHOWN = re.compile(
    r"^[ \t]*(?:knitr::)?opts_chunk\$set\((?:[^()]|\([^()]*\))*?\becho\s*=\s*(?:F|FALSE)\b"
    r"|\A---\n(?:(?!---).*\n)*?execute:[ \t]*\n(?:[ \t]+.*\n)*?[ \t]+echo:[ \t]*false\b",
    re.MULTILINE,
)
_NAMES = r"\b(?:(?:fig|tbl|tab)[.-](?:sub)?cap|caption)"
_CAPTION = re.compile(rf"""{_NAMES}\s*[=:][ \t]*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^"'\s|>].*))""")
# Lines that are set in below the name, or a list.
_LINES = re.compile(
    rf"^(?P<room>[ \t]*){_NAMES}[ \t]*:[ \t]*(?:[|>][+-]?)?[ \t]*\n"
    r"(?P<lines>(?:(?P=room)(?:[ \t]+|-[ \t])\S.*(?:\n|\Z))+)",
    re.MULTILINE,
)
_DATA = re.compile(r"^---\n.*?\n---$", re.DOTALL | re.MULTILINE)
_WHY = "the text says that this code is run and not printed"
_WHY_NOT_HERE = "it is the caption of what code draws, and that is not here"
_MOST_SAID = 60  # lines at the head of a chunk


def without_unshown_chunks(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text whose chunks are what is printed of them, and what is not; lines stay where they are."""
    unshown = _ALL_UNSHOWN.search(text) is not None
    lines = text.split("\n")
    aside: list[SetAside] = []
    for begin, end, options, is_tagged in list(_chunks(lines)):
        code, heads = _behind_head(lines, begin, end, is_tagged=is_tagged)
        said = "\n".join((options, *heads))
        aside += [SetAside(begin + 1, words, "hidden", _WHY_NOT_HERE) for words in _captions(said)]
        if _UNSHOWN.search(said) or (unshown and not _SHOWN.search(said)):
            words = "\n".join(lines[code:end]).strip()
            aside += [SetAside(begin + 1, words, "hidden", _WHY)] if words else []
            lines[begin : end + 1] = [""] * (end + 1 - begin)
        elif heads:
            lines[begin:code] = [*[""] * (code - 1 - begin), lines[begin]]
    shown = "\n".join(lines)
    # A text of such code alone is read for its code.
    return (shown, tuple(aside)) if any(map(str.isalnum, _DATA.sub("", shown))) else (text, ())


def _captions(said: str) -> Iterator[str]:
    """Give the captions that a chunk has for what it draws; what stands elsewhere is set aside there."""
    for found in _CAPTION.finditer(said):
        words = next(filter(None, found.groups()), "")
        if words and not words.startswith("(ref:"):
            yield words
    for found in _LINES.finditer(said):
        lines = (line.strip().removeprefix("- ").strip("\"'") for line in found["lines"].split("\n"))
        yield " ".join(" ".join(lines).split())


def _chunks(lines: list[str]) -> Iterator[tuple[int, int, str, bool]]:
    """Give where each chunk of code that is run begins and ends, its options, and whether it has tags."""
    mark, begin = "", 0
    head: re.Match[str] | None = None
    for number, line in enumerate(lines):
        found = _FENCE.fullmatch(line)
        if found is None:
            continue
        if not mark:
            mark, begin, head = found["mark"], number, _HEAD.fullmatch(found["said"])
        elif found["mark"].startswith(mark) and not found["said"].strip():
            if head:
                yield begin, number, head["options"], head["name"] == _TAGGED
            mark = ""


def _behind_head(lines: list[str], begin: int, end: int, *, is_tagged: bool) -> tuple[int, list[str]]:
    """Give the line on which the code of a chunk begins, and what is said above it."""
    said: list[str] = []
    most = min(end, begin + _MOST_SAID)
    if is_tagged and lines[begin + 1].strip() == "---":
        ends = next((at for at in range(begin + 2, most) if lines[at].strip() == "---"), begin)
        return ends + 1, lines[begin + 2 : ends] or ["---"]
    for at in range(begin + 1, most):
        found = (_FIELD if is_tagged else _REMARK).fullmatch(lines[at])
        if found is None:
            return at, said
        said.append(found["said"])
    return most, said
