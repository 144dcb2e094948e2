"""Tell real lists with bullets from dashes of speech."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.labels import Label, any_label, next_label
from briefpress.verbs.plain.listing import Entry, Listed, Listing
from briefpress.verbs.plain.points import CLOSES, STOPS, WIDE_CLOSING
from briefpress.verbs.plain.wording import stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.lines import Line

# Behind a sign of full width there need be no space.
BULLET = re.compile(r"([・●○■□◆◇◎]|[*•‣◦▪·∙⁃o+–-](?=\s))(\s{0,4})(?=\S)")
# Alone on its line, over the words of its item.
_LONE = re.compile(r"[●■◆•‣◦▪∙⁃]")
_ENDS = f'…»"”{STOPS}{WIDE_CLOSING}'
_SENTENCE = re.compile(rf"[{STOPS}…,;-][{CLOSES}]*$")
_MANY = 2
# The lines above a list that are no longer than this may be its title.
_TITLE = 60
# No list of a real text goes deeper; a hostile one would.
_DEEPEST = 8


def bullet_lists(chunks: Sequence[Chunk], *, taken: frozenset[int]) -> list[Listed]:
    """Find bulleted lists: two items or more with one sign at one indentation, lines of an item hanging behind it."""
    out: list[Listed] = []
    index = 0
    while index < len(chunks):
        items = [] if index in taken else _items(chunks[index])
        if not items:
            index += 1
            continue
        sign, indent = items[0][0].words[0], items[0][0].indent
        last = index
        while last + 1 < len(chunks) and last + 1 not in taken:
            more = _items(chunks[last + 1])
            if len(more) >= _MANY and more[0][0].indent > items[-1][0].indent + 1:
                items[-1].extend(chunks[last + 1].lines)
            elif more and more[0][0].words[0] == sign and abs(more[0][0].indent - indent) <= 1:
                items.extend(more)
            else:
                break
            last += 1
        announced = last == index > 0 and _announces(chunks[index - 1])
        if len(items) >= _MANY and (announced or not _is_speech(sign, items)):
            out.append(Listed(index, last, sign, Listing(None, tuple(map(_entry, items)))))
        index = last + 1
    return out


def said_list(chunk: Chunk, *, ordered: bool) -> Listing:
    """Make a list of what an editor calls one, its signs or labels taken off.

    Where the first line has a sign or a label, each that has one of its kind begins an entry, and the lines below it
    go on; else each line is an entry.
    """
    first = any_label(chunk.lines[0].words) if ordered else None
    sign = None if ordered else _sign(chunk.lines[0])
    entries: list[list[Line]] = []
    label = first
    widths: list[int] = []
    for line in chunk.lines:
        following = next_label(line.words, label) if label is not None and entries else first
        begins = following is not None if first is not None else sign is None or _sign(line) == sign
        if begins or not entries:
            entries.append([line])
            widths.append(following.width if following is not None else 0)
            label = following or label
        else:
            entries[-1].append(line)
    if ordered:
        made = tuple(Entry(tuple(lines), width) for lines, width in zip(entries, widths, strict=True))
        return Listing(first or Label("Decimal", "Period", 1, 0), made)
    return Listing(None, tuple(map(_entry, entries)))


def _sign(line: Line) -> str | None:
    """Give the sign with which a line begins, if it is one of lists."""
    match = BULLET.match(line.words)
    return match.group(1) if match else None


def _entry(lines: Sequence[Line], *, depth: int = 1) -> Entry:
    """Make an entry of its lines; further in, two or more lines with a sign of their own are a list within it."""
    match = BULLET.match(lines[0].words) or _LONE.fullmatch(lines[0].words)
    mark = match.end() if match else 0
    for at in range(1, len(lines) if depth < _DEEPEST else 0):
        if BULLET.match(lines[at].words) and lines[at].indent > lines[0].indent + 1:
            inner = _rows(lines[at:])
            if len(inner) >= _MANY:
                return Entry(
                    tuple(lines[:at]), mark, Listing(None, tuple(_entry(one, depth=depth + 1) for one in inner))
                )
            break
    return Entry(tuple(lines), mark)


def _items(chunk: Chunk) -> list[list[Line]]:
    """Part a chunk into items; nothing if it does not begin with a bullet, or other lines stand between."""
    return [] if chunk.mend is not None else _rows(chunk.lines)


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    first = lines[0]
    if _LONE.fullmatch(first.words):
        return _rows_below(lines)
    match = BULLET.match(first.words)
    if match is None:
        return []
    sign, hang = match.group(1), first.indent + match.end()
    items: list[list[Line]] = []
    for line in lines:
        bullet = BULLET.match(line.words)
        if bullet and bullet.group(1) == sign and abs(line.indent - first.indent) <= 1:
            items.append([line])
        elif items and line.indent >= min(hang, first.indent + 1):
            items[-1].append(line)
        else:
            return []
    return items


def _rows_below(lines: Sequence[Line]) -> list[list[Line]]:
    """Part lines at those that have but the sign of the first one: each stands over the words of its item."""
    starts = [at for at, line in enumerate(lines) if line.words == lines[0].words]
    items = [list(lines[low:high]) for low, high in pairwise([*starts, len(lines)])]
    return items if all(len(item) > 1 for item in items) else []


def _announces(above: Chunk) -> bool:
    """Tell what announces the lines of the chunk below it, which no blank line parts: a colon, or a title over them."""
    title = len(above.lines) == 1 and above.length <= _TITLE and _SENTENCE.search(above.text) is None
    return title or above.text.rstrip("_*")[-1:] == ":"


def _is_speech(sign: str, items: Sequence[Sequence[Line]]) -> bool:
    """Tell talk that begins with a dash, as in French or Spanish: long, ended sentences, one a paragraph."""
    if sign not in "-–":
        return False
    ended = sum(item[-1].text[-1] in _ENDS or stops(item[-1].text) for item in items)
    hanging = sum(len(item) > 1 for item in items)
    return not hanging and ended * 10 >= len(items) * 8
