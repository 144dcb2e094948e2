"""Hold the lines of a page against the text that they should show, where letters run from right to left among others.

A page says only where each letter is drawn. What stands on a line is read as Unicode's rules for two directions
(UAX 9) would have set it: stretches against the direction of the line are turned, numbers within them are not. A
number at the edge of a stretch may have been before it or behind it; both are tried, and the text says which.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, product
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal
from unicodedata import bidirectional

from briefpress.nouns.scripts import FROM_RIGHT, runs_from_right
from briefpress.verbs.trees.fold import census

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefpress.nouns.pdf_content import PdfRun

# Letters of one baseline may lie a rounding apart, marks and signs above and below much more.
_ONE_LINE = 0.5
_LENGTHENING = "\N{ARABIC TATWEEL}"
# What joins two numbers; a PDF gives a no-break space, which does, as any other.
_JOINS = {
    "joined": frozenset({"ES", "CS"}),
    "parted": frozenset({"CS"}),
    "joined, spaced": frozenset({"ES", "CS", "WS"}),
    "parted, spaced": frozenset({"CS", "WS"}),
}
_DIRECTED = frozenset({"L", "R", "AL"})
# Arabic letters that share a shape, told apart by dots and signs alone: some fonts draw those by themselves, and a
# PDF can say of a shape only once which letter it is read as.
_SHAPES = ("اأإآٱ", "ىيئبتثنپٹیےں", "جحخچ", "دذڈ", "رزژڑ", "سش", "صض", "طظ", "عغ", "فق", "كگک", "ةهہھە", "وؤ")
_SHAPE = {ord(letter): shapes[0] for shapes in _SHAPES for letter in shapes}

# A pair of these behind a word runs as the line does (UAX 9, N0), and so parts stretches that run against it.
_BRACKETS = frozenset("()[]{}")

Kind = Literal["L", "R", "N", "A", "B"]
_NUMBERS: Mapping[str, Kind] = MappingProxyType({"EN": "N", "AN": "A"})


def counted(text: str) -> str:
    """Count the letters and digits of a text, but not the strokes that lengthen Arabic words: fonts add such too."""
    return census(text).replace(_LENGTHENING, "")


@dataclass(frozen=True, slots=True)
class _Unit:
    """A letter or a whole number: from left (L) or right (R), a number (N) or an Arabic one (A); or a bracket (B).

    A reader may give the letters of one glyph, and the words that stand beside a run of glyphs, in any order: those
    are `loose`.
    """

    kind: Kind
    text: str
    loose: bool = False

    @property
    def letters(self) -> str:
        return counted(self.text)

    def is_read(self, wanted: str) -> bool:
        """Tell whether this is what was wanted; of an Arabic shape, the letter may be another of that shape."""
        letters = self.letters
        if wanted == letters or (self.loose and sorted(wanted) == sorted(letters)):
            return True
        return wanted.translate(_SHAPE) == letters.translate(_SHAPE)


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one line: its words as they were read back, or its letters from left to right.

    Letters that are drawn in one place are one string.
    """

    text: str
    letters: tuple[str, ...] = ()


def lines_of(runs: Iterable[PdfRun]) -> tuple[Line, ...]:
    """Gather runs of one paragraph and one baseline; only where letters run from right to left is order in doubt."""
    gathered: list[list[PdfRun]] = []
    for run in runs:
        if gathered and _on_one_line(gathered[-1][-1], run):
            gathered[-1].append(run)
        else:
            gathered.append([run])
    return tuple(_line(line) for line in gathered)


def first_apart(expected: str, lines: Sequence[Line], *, turned: bool = False) -> int | None:
    """Give where the first line begins that does not show what it should of a text; None if all do.

    `expected` are the letters and digits of the text, as `counted` gives them. If it turns its direction by what is
    not seen, a line may have its letters in any order.
    """
    at = 0
    for line in lines:
        length = len(counted(line.text))
        wanted = expected[at : at + length]
        if not (_shows(wanted, line) or (turned and sorted(wanted) == sorted(counted(line.text)))):
            return at
        at += length
    return None if at == len(expected) else at


def _on_one_line(one: PdfRun, other: PdfRun) -> bool:
    if not (one.placed and other.placed) or (one.paragraph, one.page) != (other.paragraph, other.page):
        return False
    return abs(_baseline(one) - _baseline(other)) < _ONE_LINE


def _baseline(run: PdfRun) -> float:
    """Give the height of a run; the dots of a letter that are drawn by themselves lie above or below."""
    return next((one.y for one in run.placed if counted(one.letter)), run.placed[0].y)


def _line(runs: Sequence[PdfRun]) -> Line:
    placed = sorted((letter for run in runs for letter in run.placed), key=lambda one: one.x)
    places = groupby(placed, key=lambda one: one.x)
    letters = tuple("".join(one.letter for one in group) for _, group in places)
    return Line("".join(run.text for run in runs), letters)


def _shows(wanted: str, line: Line) -> bool:
    if not runs_from_right(line.text) and wanted == counted(line.text):
        return True
    units = [_units(line.letters, joins) for joins in _JOINS.values()] if line.letters else []
    without = [[one for one in read if one.kind != "B"] for read in units]
    return any(_is(wanted, read, base) for base, read in product("LR", (*without, *units)))


def _is(wanted: str, units: Sequence[_Unit], base: str) -> bool:
    """Tell whether a line that runs in one direction shows the wanted letters."""
    at = 0
    for readings in _parts(units, base):
        length = sum(len(unit.letters) for unit in readings[0])
        if not any(_reads(wanted[at : at + length], reading) for reading in readings):
            return False
        at += length
    return at == len(wanted)


def _reads(wanted: str, units: Sequence[_Unit]) -> bool:
    at = 0
    for unit in units:
        length = len(unit.letters)
        if not unit.is_read(wanted[at : at + length]):
            return False
        at += length
    return True


def _parts(units: Sequence[_Unit], base: str) -> Iterator[list[Sequence[_Unit]]]:
    """Give the parts of a line in the order of its direction, each with all that it may be read as."""
    ordered = units if base == "L" else units[::-1]
    against: set[str] = {"R", "A"} if base == "L" else {"L"}
    is_behind = False
    for along, group in groupby(
        ordered, key=lambda unit: unit.kind in ({"L", "B"} if base == "L" else {"R", "A", "B"})
    ):
        part = list(group)
        # Behind Arabic letters numbers are Arabic ones (UAX 9, W2), even where a bracket parts them from these.
        alone: list[Sequence[_Unit]] = [part, part[::-1]] if is_behind else [part]
        yield [part] if along else _readings(part, against=against) or alone
        is_behind = is_behind or any(unit.kind in against for unit in part)


def _readings(part: Sequence[_Unit], *, against: set[str]) -> list[Sequence[_Unit]]:
    """Read a stretch against the direction of its line: the numbers that it begins with may stand before it.

    Nothing is given for numbers alone.
    """
    first = next((index for index, unit in enumerate(part) if unit.kind in against), None)
    if first is None:
        return []
    return [[*part[:kept], *part[kept:][::-1]] for kept in range(first + 1)]


def _units(letters: Sequence[str], joins: frozenset[str]) -> list[_Unit]:
    """Make units of letters from left to right: digits that belong together are one, other signs part them."""
    units: list[_Unit] = []
    before = ""
    for letter in letters:
        kind = _class(letter)
        if kind in _NUMBERS:
            number = _NUMBERS[kind]
            if before in {"number", "sign"} and units[-1].kind == number:
                units[-1] = _Unit(number, units[-1].text + letter)
            else:
                units.append(_Unit(number, letter))
            before = "number"
        elif counted(letter):
            units.append(_Unit("R" if kind in FROM_RIGHT else "L", letter, loose=len(letter) > 1))
            before = ""
        elif letter in _BRACKETS:
            units.append(_Unit("B", ""))
            before = ""
        elif kind not in {"NSM", "BN"}:
            # One sign between two numbers may join them.
            before = "sign" if before == "number" and kind in joins else ""
    return units


def _class(letters: str) -> str:
    """Give the class of a letter (UAX 9), of several the first that has a direction."""
    classes = [bidirectional(letter) for letter in letters]
    return next((one for one in classes if one in _DIRECTED), classes[0])
