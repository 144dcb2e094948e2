"""The lines of a text: numbered, measured, with the pages that form feeds part."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefpress.verbs.plain.cells import cells, first_cells
from briefpress.verbs.plain.letters import begins_with_capital

_TAB = 8
# Anchored behind a letter: from each blank of a deep indentation it would look on to the last.
_COUNT = re.compile(r"(?<=\S)\s{3,}\d{1,4}$")
# What is measured of a line without text.
_BLANK = (("words", ""), ("cells", 0), ("length", 0), ("lead", 1), ("is_begun", False))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source: its number from 1, its text without white space at its end, how far it is indented.

    `page` tells that a form feed stands on it or before it; `tabs` are the places behind tabs within it. It is measured
    once, since every rule asks: `words` is its text without its indentation, `cells` and `length` are how wide it is,
    with a number in the right margin, which counts lines, and without; `lead` is what the line before would take over
    with its first word, and `is_begun` whether it begins with a capital.
    """

    number: int
    text: str
    indent: int
    page: bool = False
    tabs: tuple[int, ...] = ()
    words: str = field(init=False, repr=False, compare=False)
    cells: int = field(init=False, repr=False, compare=False)
    length: int = field(init=False, repr=False, compare=False)
    lead: int = field(init=False, repr=False, compare=False)
    is_begun: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Measure the line."""
        text, keep = self.text, object.__setattr__
        if not text:
            for name, value in _BLANK:
                keep(self, name, value)
            return
        words, width = text[self.indent :], cells(text)
        keep(self, "words", words)
        keep(self, "cells", width)
        keep(self, "length", cells(_COUNT.sub("", text)) if text[-1:].isdecimal() else width)
        keep(self, "lead", first_cells(words))
        keep(self, "is_begun", begins_with_capital(words))

    def saying(self, text: str) -> Line:
        """Give the line with another text, in which no place behind a tab is where it was."""
        return Line(self.number, text, len(text) - len(text.lstrip()), self.page)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read on the line."""
        return not self.text


def split_lines(text: str) -> list[Line]:
    """Part a text into lines, whatever its line ends; tabs become spaces to the next multiple of eight."""
    out = []
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for number, raw in enumerate(text.split("\n"), start=1):
        page, shown = "\f" in raw, raw
        if page:
            shown = raw.replace("\f", " " if raw.strip("\f \t") != raw.replace("\f", "").strip(" \t") else "")
        tabs: tuple[int, ...] = ()
        if "\t" in shown:
            tabs, shown = _behind_tabs(shown), shown.expandtabs(_TAB)
        shown = shown.rstrip()
        # White space of any other kind (no-break, ideographic) indents as a space does.
        out.append(Line(number, shown, len(shown) - len(shown.lstrip()), page, tabs))
    return out


def _behind_tabs(text: str) -> tuple[int, ...]:
    """Give the places behind the tabs of a line, those that indent it left out, once tabs are spaces."""
    out: list[int] = []
    place = 0
    for part in text.rstrip().split("\t")[:-1]:
        place = (place + len(part)) // _TAB * _TAB + _TAB
        if part.strip() or out:
            out.append(place)
    return tuple(out)
