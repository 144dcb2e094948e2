"""The lines of a text: numbered, measured, with the pages that form feeds part."""

from __future__ import annotations

from dataclasses import dataclass

_TAB = 8


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source: its number from 1, its text without white space at its end, how far it is indented.

    `page` tells that a form feed stands on it or before it.
    """

    number: int
    text: str
    indent: int
    page: bool = False

    @property
    def words(self) -> str:
        """The text without its indentation."""
        return self.text[self.indent :]

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read on the line."""
        return not self.text


def split_lines(text: str) -> list[Line]:
    """Part a text into lines, whatever its line ends; tabs become spaces to the next multiple of eight."""
    out = []
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for number, raw in enumerate(text.split("\n"), start=1):
        page = "\f" in raw
        shown = raw.replace("\f", " " if raw.strip("\f \t") != raw.replace("\f", "").strip(" \t") else "")
        shown = (shown.expandtabs(_TAB) if "\t" in shown else shown).rstrip()
        # White space of any other kind (no-break, ideographic) indents as a space does.
        out.append(Line(number, shown, len(shown) - len(shown.lstrip()), page))
    return out
