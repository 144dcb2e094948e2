"""Read the rows of a table that an annotation brings, a CSV file: with the same care as a source."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from briefpress.edges.ordinary_file import read_ordinary
from briefpress.edges.pictures import LIMIT
from briefpress.edges.sources.load_source import LONGEST, MOST
from briefpress.nouns.finding import Finding, Outcome
from briefpress.verbs.sources.odd_characters import is_heaped, odd_characters, without_controls

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Place


def read_rows(path: Path, *, file: str, place: Place) -> Outcome[list[list[str]] | None]:
    """Read the rows that have words; None if the file cannot be read, `place` is where somebody names it.

    Controls that no page can hold are left out, and told, as what turns the direction of words is.
    """
    try:
        data = read_ordinary(path, limit=LIMIT)
        if len(data) > LIMIT:
            return _refused(place, f"the table {file} is larger than {LIMIT // 1024 // 1024} MB", "show a part of it")
        text = data.decode("utf-8-sig")
        found = csv.reader(io.StringIO(without_controls(text)), strict=True)
        rows = [row for row in found if any(cell.strip() for cell in row)]
    except OSError as fault:
        missing = isinstance(fault, FileNotFoundError)
        message = f"the table {file} {'is not there' if missing else f'cannot be read: {fault.strerror}'}"
        return _refused(place, message, "check the name, capital letters too")
    except (UnicodeDecodeError, csv.Error) as fault:
        hint = "save it as CSV in UTF-8, its first row the head"
        return _refused(place, f"the table {file} cannot be read: {fault}", hint)
    if endless := _endless(rows):
        return _refused(place, f"the table {file} cannot be set: it has {endless}", "show a part of it")
    if is_heaped(text):
        message = f"the table {file} cannot be set: a letter in it has more than a thousand marks upon each other"
        return _refused(place, message, "take the marks away: no language has so many")
    told = list(odd_characters(text, file=file))
    if not rows:
        told.append(Finding(place, "F007", f"the table {file} has no rows", "write a head and rows"))
    return Outcome(rows, tuple(told))


def _refused(place: Place, message: str, hint: str) -> Outcome[list[list[str]] | None]:
    return Outcome(None, (Finding(place, "F007", message, hint),))


def _endless(rows: list[list[str]]) -> str:
    """Say what of a table no page layout would end with; nothing if it can be set. Short rows are filled up."""
    cells = len(rows) * max(map(len, rows), default=0)
    if cells > MOST:
        return f"{cells} cells, and {MOST} can be set"
    longest = max((len(word) for row in rows for cell in row for word in cell.split()), default=0)
    return f"a word of {longest} letters, and {LONGEST} can be set" if longest > LONGEST else ""
