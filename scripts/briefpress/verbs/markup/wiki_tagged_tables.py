"""Write tables that are tags of HTML on a wiki's page with the wiki's own signs (MediaWiki, Help:Tables).

MediaWiki has such tags for what they are; pandoc leaves them out, and makes a paragraph of each cell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefpress.verbs.markup.wiki_rows import without_typed

_TAG = re.compile(r"<(/?)(table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col)\b([^<>]*)>", re.IGNORECASE)
_CELLS = frozenset({"td", "th", "caption"})
_KEPT = re.compile(r"""\b(?:colspan|rowspan|align)\s*=\s*(?:"[^"<>|\n]*"|'[^'<>|\n]*'|[^\s"'<>|]+)""", re.IGNORECASE)
# What a cell cannot hold as it stands: two bars, or one that begins a line, begin another cell.
_PARTS = re.compile(r"\|\||!!|^[ \t]*[|!]", re.MULTILINE)
# Entities are read in these, unlike in what else is typed.
_READ = frozenset({"code", "nowiki"})
_ENTITIES = {"|": "&#124;", "!": "&#33;"}
_BLOCKS = re.compile(r"\n|\A[*#:;=<{|!+}-]")


@dataclass(slots=True)
class _Table:
    """A table that is open: where it began, if a row has ended, what was written, and the cell that is open in it."""

    start: int
    is_parted: bool = False
    is_head: bool = False
    is_whole: bool = True
    out: list[str] = field(default_factory=list)
    sign: str = ""
    cell: list[str] = field(default_factory=list)


def with_signed_tables(text: str) -> str:
    """Give a page whose tables are those of the wiki; one that is damaged, or cannot be written so, stays as it is."""
    if not re.search(r"<table\b", text, re.IGNORECASE):
        return text
    typed, unread = without_typed(text), without_typed(text, but=_READ)
    out: list[str] = []
    open_tables: list[_Table] = []
    done = at = 0  # up to where the page is written, and up to where it was looked at
    for tag in _TAG.finditer(typed):
        if open_tables:
            _add(open_tables[-1], text[at : tag.start()], unread[at : tag.start()])
        at = tag.end()
        closes, name = bool(tag[1]), tag[2].lower()
        if name == "table" and not closes:
            open_tables.append(_Table(tag.start()))
        elif name == "table" and open_tables:
            table = open_tables.pop()
            _end_cell(table)
            table.is_whole = table.is_whole and any(part.startswith(("\n|", "\n!")) for part in table.out)
            written = f"\n\n{{|{''.join(table.out)}\n|}}\n\n"
            if open_tables:
                outer = open_tables[-1]
                outer.is_whole = outer.is_whole and table.is_whole and bool(outer.sign)
                outer.cell.append(written)
            elif table.is_whole:
                out += [text[done : table.start], written]
                done = tag.end()
        elif open_tables:
            _go_on(open_tables[-1], name, tag[3], closes=closes)
    return "".join((*out, text[done:]))


def _add(table: _Table, words: str, unread: str) -> None:
    """Put words into the cell that is open; a wiki moves those between cells elsewhere, and here none can stand."""
    if table.sign:
        table.is_whole = table.is_whole and len(_PARTS.findall(words)) == len(_PARTS.findall(unread))
        table.cell.append(_PARTS.sub(lambda found: "".join(_ENTITIES.get(one, one) for one in found[0]), words))
    elif words.strip():
        table.is_whole = False


def _go_on(table: _Table, name: str, attributes: str, *, closes: bool) -> None:
    """Begin or end a part of a table."""
    _end_cell(table)
    if name == "thead":
        table.is_head = not closes
    elif name == "tr" and closes:
        table.is_parted = True
    elif name == "tr":
        _begin_row(table)
    elif name in _CELLS and not closes:
        # A cell behind a row's end begins the next, though no tag says so.
        if table.is_parted and name != "caption":
            _begin_row(table)
        table.sign = "|+" if name == "caption" else "!" if name == "th" or table.is_head else "|"
        kept = "" if name == "caption" else " ".join(_KEPT.findall(attributes))
        table.cell = [f" {kept} |" if kept else ""]


def _begin_row(table: _Table) -> None:
    """Begin a row; one without cells before it is none."""
    table.is_parted = False
    if table.out[-1:] != ["\n|-"]:
        table.out.append("\n|-")


def _end_cell(table: _Table) -> None:
    """Write the cell that is open, if one is."""
    if table.sign:
        attributes, words = table.cell[0], "".join(table.cell[1:]).strip()
        gap = "\n" if _BLOCKS.search(words) and table.sign != "|+" else " "
        table.out.append(f"\n{table.sign}{attributes}{gap}{words}")
    table.sign, table.cell = "", []
