"""A text and a file of selectors -> what became of each, on standard output."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.edges.desk.read_selectors import NoSelectors, read_selectors
from briefpress.nouns.selector import Selector
from briefpress.verbs.anchoring.anchor_all import anchor_all
from briefpress.verbs.anchoring.rows import row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_REFUSED = 2


def anchor_quotes(text: str, quotes: str, *, earlier: str = "", as_list: bool = False) -> int:
    """Anchor the selectors of a file in a text and print one JSON object a line; exit status 2 if a file is unfit.

    Places count the code points of the text as it stands in its file. `earlier` is a file with the text that the
    selectors were written for. `as_list` prints one JSON list instead of lines.
    """
    try:
        body = _text(text)
        before = _text(earlier) if earlier else None
        given = read_selectors(_bytes(quotes), file=quotes)
    except NoSelectors as refusal:
        sys.stderr.write(f"{refusal}\n")
        return _REFUSED
    found = iter(anchor_all(body, (one for one in given if isinstance(one, Selector)), earlier=before))
    rows = [_unfit(one) if isinstance(one, str) else row(next(found)) for one in given]
    lines = [json.dumps(rows, ensure_ascii=False, indent=1)] if as_list else _lines(rows)
    # JSON is UTF-8, whatever the terminal; half a surrogate pair, which UTF-8 has not, is written as JSON escapes it.
    sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode(errors="backslashreplace"))
    return 0


def _lines(rows: Iterable[dict[str, Any]]) -> list[str]:
    return [json.dumps(one, ensure_ascii=False) for one in rows]


def _unfit(message: str) -> dict[str, Any]:
    """Give the row of what is no selector: nothing can be found by it."""
    return {
        "status": "orphan",
        "start": None,
        "end": None,
        "similarity": None,
        "candidates": [],
        "message": message,
    }


def _text(file: str) -> str:
    try:
        return _bytes(file).decode()
    except UnicodeDecodeError as fault:
        raise NoSelectors(f"{file} is not UTF-8 (byte {fault.start + 1}).") from None


def _bytes(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as fault:
        raise NoSelectors(f"{file} cannot be read: {fault.strerror}.") from None
