"""Take lines that state conditions out of an AsciiDoc text: pandoc reads “ifdef::print[]” as a term that is explained.

Whether a condition holds is said where the text is converted (AsciiDoc Language, Conditionals), so that all words stay.
"""

from __future__ import annotations

import re

from briefpress.verbs.trees.lines_at import lines_at

_LINE = re.compile(r"^(?:ifn?def|ifeval|endif)::[^\s\[]*\[(?P<within>.*)\][ \t]*\n?", re.MULTILINE)
_WORDED = ("ifdef::", "ifndef::")


def without_conditions(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Give a text without its conditions, and these, with their lines (from 1); words within one stay as a line."""
    found = list(_LINE.finditer(text))
    begun = [one for one in found if not one[0].startswith("endif")]
    numbers = lines_at(text, (one.start() for one in begun))
    told = [(number, one[0].strip()) for number, one in zip(numbers, begun, strict=True)]
    return _LINE.sub(_kept, text), told


def _kept(condition: re.Match[str]) -> str:
    words = condition["within"].strip()
    return f"{words}\n" if words and condition[0].startswith(_WORDED) else ""
