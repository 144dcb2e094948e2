"""Bring words of directives of reStructuredText to where pandoc reads them: first lines, captions of code, signatures.

Pandoc passes over what stands right behind the name of a quotation, over captions of code, and over what directives
of a domain of Sphinx describe (`py:function`); and it takes the line below the name of a place for the address that
the name stands for, be it a directive, a title or words. In literal blocks, which show such things, nothing changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DIRECTIVE = re.compile(r"(?P<margin>[ \t]*)\.\.[ \t]+(?P<name>[\w.+-]+(?::[\w.+-]+)*)::(?:[ \t]+(?P<said>\S.*))?$")
# The name of a place, with no address behind it; one may stand on the next line, set in (reStructuredText, Hyperlink
# Targets).
_PLACE = re.compile(
    r"(?P<margin>(?:[ \t]|[-*+] )*)\.\.[ \t]+_(?:`[^`]+`|(?![_`\s])(?:(?!:[ \t])[^`])+):[ \t]*$",
)
_CAPTION = re.compile(r"[ \t]+:caption:[ \t]+(?P<words>\S.*)$")
_OPTION = re.compile(r"[ \t]+:[\w-]+:(?:[ \t]|$)")
_QUOTED = frozenset({"epigraph", "highlights", "pull-quote", "compound", "line-block"})
_CODE = frozenset({"code", "code-block", "sourcecode"})
_LITERAL = _CODE | frozenset({"raw", "math", "parsed-literal", "literalinclude", "productionlist", "prompt", "doctest"})


def with_read_directives(text: str) -> str:
    """Give a text in which pandoc passes over none of these words."""
    if ".. " not in text:
        return text
    return "\n".join(_read(text.split("\n")))


def _read(lines: Sequence[str]) -> Iterator[str]:
    literal = -1
    for number, line in enumerate(lines):
        margin = len(line) - len(line.lstrip())
        if not line.strip() or margin > literal >= 0:
            yield line
            continue
        found = _DIRECTIVE.match(line)
        literal = margin if (found["name"] in _LITERAL if found else line.rstrip().endswith("::")) else -1
        yield from [line] if found is None else _directive(found, lines, number)
        place = None if found else _PLACE.match(line)
        if place and _stands_below(lines, number + 1, len(place["margin"].expandtabs(8))):
            yield ""


def _stands_below(lines: Sequence[str], number: int, margin: int) -> bool:
    """Tell whether a line has words that are set in no more than a margin."""
    below = lines[number].expandtabs(8) if number < len(lines) else ""
    return bool(below.strip()) and len(below) - len(below.lstrip()) <= margin


def _directive(found: re.Match[str], lines: Sequence[str], number: int) -> Iterator[str]:
    """Give the first line of a directive as pandoc is to read it."""
    margin, name, said = found["margin"], found["name"], found["said"]
    if name in _CODE and (words := _caption(lines, number + 1)):
        yield from (f"{margin}{words}", "")
    if name in _QUOTED and said:
        yield from (f"{margin}.. {name}::", "", f"{_inside(lines, number + 1, margin)}{said}")
    else:
        # A name with a colon is that of a domain; of others that pandoc does not know it reads the words.
        yield f"{margin}.. {name.replace(':', '-')}::{f' {said}' if said else ''}"


def _caption(lines: Sequence[str], start: int) -> str:
    """Give the caption among the options of a directive, empty if there is none."""
    for number in range(start, len(lines)):
        if found := _CAPTION.match(lines[number]):
            return found["words"]
        if not _OPTION.match(lines[number]):
            break
    return ""


def _inside(lines: Sequence[str], start: int, margin: str) -> str:
    """Give the margin of what stands in a directive."""
    following = next((lines[number] for number in range(start, len(lines)) if lines[number].strip()), "")
    inner = following[: len(following) - len(following.lstrip())]
    return inner if len(inner) > len(margin) else f"{margin}   "
