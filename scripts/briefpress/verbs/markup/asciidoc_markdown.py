"""Write what AsciiDoc takes from Markdown in its own way: headings with `#`, fences with a language, data at the head.

Asciidoctor reads all three, and site generators put the data there (AsciiDoc Language, “Markdown compatibility”,
“Front matter”). To pandoc a fence that names a language is none, and at a heading of the highest level that is not the
first it stops: parts of a book are written one level deeper, and all below them too.
"""

from __future__ import annotations

import re

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.asciidoc_asides import DELIMITERS

_DATA = re.compile(r"\A\s*---[ \t]*\n(?P<words>(?:(?!---[ \t]*$).*\n)+?)---[ \t]*(?=\n|\Z)", re.MULTILINE)
_FENCE = re.compile(r"(?P<mark>`{3,})(?P<language>[A-Za-z][\w+#.-]*)?(?:,[\w,=-]*)?[ \t]*$")
_TYPED = re.compile(rf"({DELIMITERS}|/{{4,}})[ \t]*$")
_HEADING = re.compile(r"(?P<signs>={1,6}|#{1,6})(?P<words>[ \t]+\S.*)$")
_DASHES = re.compile(r"^-{4,}[ \t]*$", re.MULTILINE)
_DEEPEST = 6
_WHY = "these are the data of a page, and no words of it"


def with_own_marks(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text without marks of Markdown, and the data at its head; lines stay where they are."""
    found = _DATA.match(text)
    aside = (SetAside(1, found["words"].strip(), "metadata", _WHY),) if found else ()
    if found:
        text = "\n" * found[0].count("\n") + text[found.end() :]
    lines = text.split("\n")
    heads: list[int] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        fence, typed = _FENCE.match(line), _TYPED.match(line)
        if fence or typed:
            mark = fence["mark"] if fence else line.rstrip()
            end = next((here for here in range(at + 1, len(lines)) if lines[here].rstrip() == mark), len(lines))
            if fence and fence["language"] and end < len(lines):
                _list(lines, at, end, language=fence["language"])
            at = end
        elif head := _HEADING.match(line):
            lines[at] = "=" * len(head["signs"]) + head["words"]
            heads.append(at)
        at += 1
    return "\n".join(_with_deeper_parts(lines, heads)), aside


def _list(lines: list[str], begin: int, end: int, *, language: str) -> None:
    """Write a fence as a listing, whose language stands on the blank line above it, if there is one."""
    dashes = max((len(one) for one in _DASHES.findall("\n".join(lines[begin:end]))), default=3)
    lines[begin] = lines[end] = "-" * (dashes + 1)
    if begin and not lines[begin - 1].strip():
        lines[begin - 1] = f"[source,{language}]"


def _with_deeper_parts(lines: list[str], heads: list[int]) -> list[str]:
    """Write all headings behind the first one level deeper, if there are parts among them."""
    first = next((at for at, line in enumerate(lines) if line.strip() and not line.startswith((":", "//", "["))), 0)
    below = [at for at in heads if not (at == first and lines[at].startswith("= "))]
    if any(lines[at].startswith("= ") for at in below):
        for at in below:
            lines[at] = lines[at] if lines[at].startswith("=" * _DEEPEST) else f"={lines[at]}"
    return lines
