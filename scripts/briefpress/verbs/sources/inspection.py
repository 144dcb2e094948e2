"""The inspection of a reading: each stretch of a source beside what it was read as, and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefpress.nouns.mend import said_by
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.read_text import SetAside, Stretch
    from briefpress.nouns.structure import Structural
    from briefpress.nouns.tree import Node, Nodes

# What pandoc calls a block, in our words.
_ROLES = {
    "Para": "paragraph",
    "Plain": "paragraph",
    "Header": "heading",
    "LineBlock": "verse",
    "BlockQuote": "quotation",
    "BulletList": "list",
    "OrderedList": "list",
    "DefinitionList": "definitions",
    "CodeBlock": "code",
    "Table": "table",
    "Figure": "figure",
    "HorizontalRule": "scene-break",
    "Div": "group",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Neighbouring lines that were read as one thing; without lines (`first` 0) a block of a marked-up source."""

    first: int
    last: int
    role: str
    level: int
    reason: str
    text: str
    is_aside: bool = False

    @property
    def lines(self) -> str:
        """Name the lines: 12, or 12–15; nothing for a block."""
        if not self.first:
            return ""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def rows_of_lines(text: str, stretches: Sequence[Stretch], set_aside: Sequence[SetAside]) -> tuple[Row, ...]:
    """Give a row for each stretch in the order of the lines; lines that no stretch names are rows without a role."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    aside = {one.role for one in set_aside}
    out: list[Row] = []
    line = 1
    for stretch in sorted(stretches, key=lambda one: (one.first, one.last)):
        out.extend(_between(lines, line, stretch.first - 1))
        out.append(
            Row(
                first=stretch.first,
                last=stretch.last,
                role=stretch.role,
                level=stretch.level,
                reason=stretch.reason,
                text="\n".join(lines[stretch.first - 1 : stretch.last]),
                is_aside=stretch.role in aside,
            )
        )
        line = max(line, stretch.last + 1)
    out.extend(_between(lines, line, len(lines)))
    return tuple(out)


def rows_of_blocks(blocks: Nodes, *, before: Nodes, structural: Sequence[Structural]) -> tuple[Row, ...]:
    """Give a row for each block of a marked-up source, which says itself what it is.

    `before` are its blocks as they were before `structural` annotations mended them: what is not among those is what an
    annotation made of it.
    """
    marked = Counter(_row_of(block) for block in before)
    quoted = [(one.id, " ".join(one.quote.exact.split())) for one in structural]
    out = []
    for row in map(_row_of, blocks):
        marked[row] -= 1
        out.append(row if marked[row] >= 0 else replace(row, reason=_said_by(quoted, row.text)))
    return tuple(out)


def _said_by(quoted: Sequence[tuple[str, str]], text: str) -> str:
    words = " ".join(text.split())
    ids = (ident for ident, quote in quoted if quote in words)
    named = next(ids, "")
    return said_by(named) if named else "an annotation says so"


def _row_of(block: Node) -> Row:
    kind = str(block["t"])
    is_heading = kind == "Header"
    return Row(
        first=0,
        last=0,
        role=_ROLES.get(kind, kind),
        level=block["c"][0] if is_heading else 0,
        reason="the source marks it so",
        text=project([block]).text,
    )


def tally(rows: Sequence[Row]) -> Mapping[str, int]:
    """Count the rows of each role, the most frequent first."""
    counted = Counter(row.role for row in rows if row.role)
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def _between(lines: Sequence[str], first: int, last: int) -> list[Row]:
    """Give one row for lines between stretches, if they are not blank."""
    while first <= last and not lines[first - 1].strip():
        first += 1
    while first <= last and not lines[last - 1].strip():
        last -= 1
    if first > last:
        return []
    text = "\n".join(lines[first - 1 : last])
    return [Row(first=first, last=last, role="", level=0, reason="", text=text)]
