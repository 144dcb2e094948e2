"""Keep the items of an AsciiDoc list together: pandoc ends a list at a blank line, and at a picture that stands in it.

Blank lines between items part no list, so that its numbers go on (AsciiDoc Language, “Build a list”); a block is
attached to an item by a line with a plus.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefpress.verbs.markup.asciidoc_asides import DELIMITERS
from briefpress.verbs.markup.asciidoc_blocks import holds_typed

_TYPED = re.compile(rf"(?:{DELIMITERS})$")
_BLOCK = re.compile(r"--|={4,}|\*{4,}|_{4,}|[|,:!]={3,}")
_ITEM = re.compile(r"[ \t]*(?:\*{1,5}|-|\.{1,5}|\d{1,9}\.|<(?:\d{1,9}|\.)>)[ \t]+\S")
_BREAK = re.compile(r"[ \t]*([*-])(?:[ \t]*\1){2}[ \t]*$")
_SHOWN = re.compile(r"[ \t]*(?:image|video|audio)::\S[^\[]*\[.*\][ \t]*$")
_PLUS = "+"
# Behind a picture pandoc wants words before it sees what follows; these are none.
_NO_WORDS = "{empty}"


@dataclass(slots=True)
class _Level:
    """What ends the block that is open, and whether its last lines are those of a list."""

    mark: str = ""
    is_list: bool = False


def with_joined_items(text: str) -> str:
    """Give a text whose lists go on over blank lines, and behind the pictures in them."""
    out: list[str] = []
    levels = [_Level()]
    typed = ""
    blanks = 0
    for line in text.split("\n"):
        mark = line.rstrip()
        if typed:
            out.append(line)
            typed = "" if typed == mark else typed
            continue
        if not mark:
            blanks += 1
            continue
        level = levels[-1]
        is_item = _ITEM.match(line) is not None and not _BREAK.match(line)
        goes_on = level.is_list and (is_item or (mark == _PLUS and not blanks))
        if goes_on and out and _SHOWN.match(out[-1]):
            out[-1] = out[-1].rstrip() + _NO_WORDS
        if not (goes_on and is_item):
            out.extend([""] * blanks)
            level.is_list = level.is_list and not blanks
        blanks = 0
        level.is_list = level.is_list or is_item
        if _TYPED.match(mark) or (_BLOCK.fullmatch(mark) and holds_typed(out)):
            typed = mark
        elif _BLOCK.fullmatch(mark):
            if any(one.mark == mark for one in levels):
                while levels.pop().mark != mark:
                    pass
            else:
                levels.append(_Level(mark))
        out.append(line)
    return "\n".join((*out, *[""] * blanks))
