"""Read a whole number that mark-up gives: how many columns a cell spans, how deep a heading stands, how large it is."""

from __future__ import annotations

MOST = 1_000
"""What is larger is no number of columns, rows, levels or sizes of anything that a page can hold."""


def whole_number(written: str, *, otherwise: int) -> int:
    """Read a number in digits of ASCII, as XML Schema writes it, up to 1000; give `otherwise` for what is none."""
    digits = written.strip()
    if not (digits.isascii() and digits.isdigit()):
        return otherwise
    digits = digits.lstrip("0") or "0"
    return min(int(digits), MOST) if len(digits) <= len(str(MOST)) else MOST
