"""End the blocks of an AsciiDoc text where pandoc looks for their ends: else it takes an end for the start of another.

From there it would read on to the end of the text, and anew from each block behind, so that its time doubles with each.
What is typed and never ends, which it would read for ever, ends with the text. A block that begins right below words
ends their paragraph; pandoc wants a blank line between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.markup.asciidoc_asides import DELIMITERS

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPEN = "--"
_TYPED = re.compile(rf"(?:{DELIMITERS})$")
_BLOCK = re.compile(r"--|={4,}|\*{4,}|_{4,}")
_CODE = re.compile(r"\[(?:source|listing|literal|stem|verse)\b.*\][ \t]*$")
_SAID = re.compile(r"\[|\.[^. ]")
_DEFINED = re.compile(r"\s*\S.*?(?::{2,4}|;;)(?:\s|$)")
# An end is seen behind a paragraph, and this one is empty.
_NOTHING = ("", "{empty}")


@dataclass(slots=True)
class _Block:
    """A block that is open: what ends it, and whether a list of definitions stands in it."""

    mark: str
    is_list: bool = False


def with_ended_blocks(text: str) -> str:
    """Give a text whose blocks end where pandoc sees it."""
    out: list[str] = []
    blocks = [_Block("")]
    typed = ""
    for line in text.split("\n"):
        mark = line.rstrip()
        if typed:
            typed = "" if typed == mark else typed
        elif _TYPED.match(mark) or (mark == _OPEN and holds_typed(out)):
            _part(out)
            typed = mark
        elif not _BLOCK.fullmatch(mark):
            blocks[-1].is_list = blocks[-1].is_list or _DEFINED.match(line) is not None
        elif any(block.mark == mark for block in blocks):
            while (block := blocks.pop()).mark != mark:
                # What ends with the block around it.
                out.extend((*_NOTHING, block.mark))
            out.extend(_NOTHING if mark == _OPEN or block.is_list else ())
        else:
            _part(out)
            blocks.append(_Block(mark))
        out.append(line)
    return "\n".join((*out, typed, "") if typed else out)


def _part(above: list[str]) -> None:
    """Part a block from the words right above it, if there are any; what is said of the block goes with it.

    A title alone ends no paragraph.
    """
    at = len(above)
    while at and _SAID.match(above[at - 1]):
        at -= 1
    line = above[at - 1].rstrip() if at else ""
    if line in {"", "+"} or line.startswith("//") or _TYPED.match(line) or _BLOCK.fullmatch(line):
        return
    said = next((place for place in range(at, len(above)) if above[place].startswith("[")), len(above))
    above.insert(said, "")


def holds_typed(above: Sequence[str]) -> bool:
    """Tell whether the lines above a block say that lines and blanks in it stay as they are."""
    for line in reversed(above[-4:]):
        if _CODE.match(line):
            return True
        if not _SAID.match(line):
            break
    return False
