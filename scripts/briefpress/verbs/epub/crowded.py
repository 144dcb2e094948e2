"""Tell the tables whose longest words do not fit beside each other: they run off the page unless words are broken."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

# A line of a table has about eighty letters in the house style, and a column takes up two beside its words.
_LINE = 76
_COLUMN = 2
# Where a line may end: at blanks, behind hyphens, and between signs of Chinese and Japanese.
_ENDS = re.compile(r"[\s\u00ad\u200b\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef-]+")


def is_crowded(table: etree._Element) -> bool:
    """Tell a table whose longest words, side by side, are wider than a line: those of its columns, or of one row."""
    widest: defaultdict[int, int] = defaultdict(int)
    for row in table.iter("tr"):
        column = across = 0
        for cell in row:
            longest = max(map(len, _ENDS.split("".join(map(str, cell.itertext())))))
            across += longest + _COLUMN
            spanned = cell.get("colspan", "1")
            if spanned == "1":
                widest[column] = max(widest[column], longest)
            column += int(spanned) if spanned.isdigit() else 1
        if across > _LINE:
            return True
    return sum(widest.values()) + _COLUMN * len(widest) > _LINE
