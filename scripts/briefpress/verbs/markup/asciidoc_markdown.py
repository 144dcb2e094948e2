"""Write what AsciiDoc takes from Markdown in its own way: headings with `#`, fences with a language, data at the head.

Asciidoctor reads all three, and site generators put the data there (AsciiDoc Language, “Markdown compatibility”,
“Front matter”). To pandoc a fence that names a language is none, and at a heading of the highest level that is not the
first it stops: parts of a book are written one level deeper, and all below them too. A heading begins a block: within
words and in code its signs are words.
"""

from __future__ import annotations

import re

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.asciidoc_asides import DELIMITERS
from briefpress.verbs.markup.asciidoc_blocks import holds_typed
from briefpress.verbs.markup.markdown_rules import end_of_data

_HYPHENS = re.compile(r"---[ \t]*")
_FENCE = re.compile(r"(?P<mark>`{3,})(?P<language>[A-Za-z][\w+#.-]*)?(?:,[\w,=-]*)?[ \t]*$")
_TYPED = re.compile(rf"({DELIMITERS}|/{{4,}})[ \t]*$")
_HEADING = re.compile(r"(?P<signs>={1,6}|#{1,6})(?P<words>[ \t]+\S.*)$")
# What may stand right above a heading, but for another: an end of a block, attributes, what is said of its section.
_ABOVE = re.compile(
    rf"(?:{DELIMITERS}|--|={{4,}}|\*{{4,}}|_{{4,}}|/{{4,}}|\|={{3,}})?[ \t]*$|\[.*\][ \t]*$|\.[^. ]|:!?\w|//"
)
_TABLE = re.compile(r"\|={3,}[ \t]*$")
_IN_CELL = re.compile(r"(?:^|(?<=\|))[ \t]*(?=[=#]{1,6}[ \t])")
_PREFACING = (":", "//", "[")
_OPEN = "--"
_DASHES = re.compile(r"^-{4,}[ \t]*$", re.MULTILINE)
_DEEPEST = 6
_WHY = "these are the data of a page, and no words of it"


def with_own_marks(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text without marks of Markdown, and the data at its head; lines stay where they are."""
    lines = text.split("\n")
    aside = _without_data(lines)
    heads: list[int] = []
    first = -1
    is_table = False
    at = 0
    while at < len(lines):
        line = lines[at]
        if first < 0 and line.strip() and not line.startswith(_PREFACING):
            first = at
        if _TABLE.match(line):
            is_table = not is_table
        elif is_table:
            # A cell has no headings; what is taken for one there is dropped.
            line = lines[at] = _IN_CELL.sub("{empty}", line)
        fence = _FENCE.match(line)
        if fence or _TYPED.match(line) or (line.rstrip() == _OPEN and _is_typed(lines, at)):
            mark = fence["mark"] if fence else line.rstrip()
            end = next((here for here in range(at + 1, len(lines)) if lines[here].rstrip() == mark), len(lines))
            if fence and (fence["language"] or _is_typed(lines, at)):
                _list(lines, at, end, language=fence["language"])
            at = end
        elif not is_table and (head := _HEADING.match(line)) and (at - 1 in heads[-1:] or _begins_block(lines, at)):
            lines[at] = "=" * len(head["signs"]) + head["words"]
            heads.append(at)
        at += 1
    return "\n".join(_with_deeper_parts(lines, heads, first)), aside


def _without_data(lines: list[str]) -> tuple[SetAside, ...]:
    """Take the data at the head of a text off its lines."""
    begin = next((at for at, line in enumerate(lines) if line.strip()), 0)
    end = end_of_data(lines, begin) if _HYPHENS.fullmatch(lines[begin]) else 0
    if not end:
        return ()
    words = "\n".join(lines[begin + 1 : end]).strip()
    lines[: end + 1] = [""] * (end + 1)
    return (SetAside(1, words, "metadata", _WHY),)


def _begins_block(lines: list[str], at: int) -> bool:
    return at == 0 or (_ABOVE.match(lines[at - 1]) is not None and not _is_typed(lines, at))


def _is_typed(lines: list[str], at: int) -> bool:
    """Tell whether what stands above a line says that the block which begins there is set as it is typed."""
    return holds_typed(lines[max(0, at - 4) : at])


def _list(lines: list[str], begin: int, end: int, *, language: str | None) -> None:
    """Write a fence as a listing, whose language stands on the blank line above it, if there is one."""
    longest = max((len(one) for one in _DASHES.findall("\n".join(lines[begin:end]))), default=3)
    # One that never ends has no other mark.
    for at in (begin, end)[: 2 if end < len(lines) else 1]:
        lines[at] = "-" * (longest + 1)
    if language and begin and not lines[begin - 1].strip():
        lines[begin - 1] = f"[source,{language}]"


def _with_deeper_parts(lines: list[str], heads: list[int], first: int) -> list[str]:
    """Write all headings but a title, on the first line with words, one level deeper, if there are parts among them."""
    below = [at for at in heads if not (at == first and lines[at].startswith("= "))]
    if any(lines[at].startswith("= ") for at in below):
        for at in below:
            lines[at] = lines[at] if lines[at].startswith("=" * _DEEPEST) else f"={lines[at]}"
    return lines
