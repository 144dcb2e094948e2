r"""Keep a field of an RTF text to its instruction and its result: with anything else in it pandoc loses its words.

A field is two groups, what makes its words and the words (RTF 1.9.1, “Fields”): `{\field{\*\fldinst …}{\fldrslt …}}`.
Programs write words about characters, data and further text between and behind them, or leave the instruction out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.verbs.markup.rtf_ends import BRACE
from briefpress.verbs.markup.with_edits import with_edits

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELD = re.compile(r"\{\s*\\field(?![a-z])(?:\s*\\fld(?:dirty|edit|lock|priv)(?![a-z])-?\d*)* ?")
_PART = re.compile(r"\{\s*(?:\\\*\s*)?\\(fldinst|fldrslt)(?![a-z]) ?")
_INSTRUCTION = r"{\*\fldinst "
_RESULT = r"{\fldrslt "


@dataclass(slots=True)
class _Open:
    """A group that is open: where it begins, where its first part does if it is a field, and the groups right in it."""

    start: int
    inner: int = 0
    groups: list[tuple[int, int]] = field(default_factory=list)


def with_whole_fields(text: str) -> str:
    """Give a text whose fields hold nothing but the two groups; what stood before, between and behind stays around."""
    if "\\field" not in text:
        return text
    edits: list[tuple[int, int, str]] = []
    groups: list[_Open] = []
    for brace in BRACE.finditer(text):
        if brace[0] == "{":
            found = _FIELD.match(text, brace.start())
            groups.append(_Open(brace.start(), found.end() if found else 0))
        elif brace[0] == "}" and groups:
            closed = groups.pop()
            if closed.inner:
                edits.extend(_edits(text, closed, brace.start()))
            if groups and groups[-1].inner:
                groups[-1].groups.append((closed.start, brace.end()))
    # What a field within the part that moves would have changed stays as it was.
    return with_edits(text, edits)


def _edits(text: str, one: _Open, end: int) -> Iterator[tuple[int, int, str]]:
    """Give what is to stand in the places of a field; nothing if it is whole, or has no words."""
    parts = [(part, span) for span in one.groups if (part := _PART.match(text, span[0]))]
    result = next((span for part, span in parts if part[1] == "fldrslt"), None)
    if result is None:
        return
    words = next(part.end() for part, span in parts if span == result)
    made, (first, last) = next(
        ((part.end(), span) for part, span in parts if part[1] == "fldinst" and span < result),
        (0, (one.inner, one.inner)),
    )
    before = text[one.inner : first] + text[last : result[0]]
    is_usual = text.startswith(_INSTRUCTION.strip(), first) and text.startswith(_RESULT.strip(), result[0])
    if is_usual and not before.strip() and not text[result[1] : end].strip():
        return
    if not made:
        yield one.start, words, f"{{{before}{{"
        return
    yield one.start, words, f"{{{before}{{\\field{_INSTRUCTION}{text[made:last]}{_RESULT}"
    yield result[1], result[1], "}"
