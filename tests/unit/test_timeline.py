"""A timeline is drawn so that nothing meets anything, whatever the dates, and the same each time."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from briefpress.nouns.chronology import Era
from briefpress.nouns.edtf_reading import edtf
from briefpress.nouns.finding import Place
from briefpress.nouns.timeline import Mark, Palette
from briefpress.verbs.dates.words import date_words
from briefpress.verbs.timeline.draw import timeline
from briefpress.verbs.timeline.layout import Label, Layout, Mode, full_label, lay_out
from briefpress.verbs.timeline.scale import scale_of
from briefpress.verbs.timeline.shapes import Shape, days_of, lanes_of, shapes_of
from briefpress.verbs.timeline.svg import can_set, number, plain
from briefpress.verbs.timeline.ticks import ticks_of
from briefpress.verbs.timeline.width import cut, text_width, wrap


def labels_of(language: str) -> dict[str, str]:
    """Read the press's own words in a language."""
    folder = Path(__file__).resolve().parents[2] / "styles" / "labels"
    labels: dict[str, str] = yaml.load(
        (folder / f"{language}.yaml").read_text(encoding="utf-8"),
        Loader=yaml.CBaseLoader,  # noqa: S506  # the base loader makes text only
    )
    return labels


LABELS = labels_of("en")
SVG = "{http://www.w3.org/2000/svg}"
WIDTH = 363.0
HOSTILE = "</text><script>alert('x')</script> & \"quoted\" \x00\x1b\ud800 ]]> <!-- \u202e"


def marks_of(*dates: str, words: str = "A thing that happens") -> list[Mark]:
    """Make marks, numbered in the order of their dates."""
    ordered = sorted(dates, key=lambda text: edtf(text).sort_key)
    return [Mark(number=n, date=edtf(text), words=words) for n, text in enumerate(ordered, start=1)]


def era(name: str, start: str, end: str) -> Era:
    """Make an era."""
    return Era(name=name, start=edtf(start), end=edtf(end), place=Place("brief.yaml"))


def drawn(marks: list[Mark], *eras: Era, title: str = "Timeline") -> str:
    """Draw marks in English."""
    return timeline(marks, title=title, language="en-GB", labels=LABELS, eras=eras)


def laid_out(marks: list[Mark]) -> Layout:
    """Lay marks out as the drawing does."""
    scale = scale_of([days_of(mark.date) for mark in marks], width=WIDTH)

    def full(shape: Shape) -> Label:
        date = date_words(shape.mark.date, language="en-GB", labels=LABELS, style="abbreviated")
        return full_label(str(shape.mark.number), date, shape.mark.words)

    def short(shape: Shape) -> Label:
        return Label(str(shape.mark.number), ("1946",), 1)

    return lay_out(shapes_of(marks, scale), start=0.0, width=WIDTH, full=full, short=short)


DATES = st.one_of(
    st.integers(1900, 2022).map(str),
    st.tuples(st.integers(1940, 1946), st.integers(1, 12), st.integers(1, 28)).map(
        lambda d: f"{d[0]}-{d[1]:02}-{d[2]:02}"
    ),
    st.tuples(st.integers(1900, 1950), st.integers(0, 40)).map(lambda d: f"{d[0]}/{d[0] + d[1]}"),
    st.integers(-9999, -1).map(lambda year: f"-{-year:04}"),
    st.sampled_from(("196X", "18XX", "1914~", "1914-07?", "../1920", "1990/..", "/1905", "{1914,1939}")),
    st.sampled_from(("Y-170000000", "Y99999999999", "0000", "1946-05-09T10:00:00Z", "2001-24")),
)
MANY = st.lists(DATES, min_size=1, max_size=45)


@given(MANY)
@example(["1946-05-09"] * 12)
@example([f"19{n:02}" for n in range(40)])
@example(["1946-05-09", "1946-05-10"])
@settings(max_examples=30)
def test_no_label_meets_another(dates: list[str]) -> None:
    """Boxes of labels and numbered dots have no area in common, and stay within the drawing."""
    layout = laid_out(marks_of(*dates))

    for one, other in combinations(layout.placed, 2):
        assert not one.box.meets(other.box)
    for placed in layout.placed:
        assert -0.01 <= placed.box.left
        assert placed.box.right <= WIDTH + 0.01
        assert -0.01 <= placed.box.top
        assert placed.box.bottom <= layout.end + 0.01
        assert placed.box.bottom <= layout.top or placed.box.top >= layout.bottom


@given(MANY)
@example(["1946-05-09"] * 12)
@settings(max_examples=30)
def test_no_leader_runs_through_a_label(dates: list[str]) -> None:
    """Between the axis and its own label a leader stands clear of every other label of its side."""
    layout = laid_out(marks_of(*dates))
    if layout.mode not in {Mode.WORDS, Mode.YEARS}:
        return

    for placed in layout.placed:
        for other in layout.placed:
            nearer = other.side == placed.side and other.row <= placed.row and other is not placed
            assert not nearer or not other.box.left - 0.01 < placed.lead < other.box.right + 0.01


@given(MANY)
@settings(max_examples=30)
def test_leaders_do_not_cross(dates: list[str]) -> None:
    """On each side labels stand in the order of their events."""
    layout = laid_out(marks_of(*dates))
    for side in (-1, 1):
        mine = [placed for placed in layout.placed if placed.side == side and placed.label is not None]
        for before, after in pairwise(mine):
            assert before.shape.at <= after.shape.at
            assert before.lead < after.lead


@given(MANY, st.text(max_size=60))
@example(["1946"], HOSTILE)
@settings(max_examples=30)
def test_a_timeline_is_well_formed_and_the_same_each_time(dates: list[str], text: str) -> None:
    """Whatever is written, XML comes out, of harmless elements, without transparency."""
    marks = marks_of(*dates, words=text)
    eras = (era(text, "1900", "1945"), era("After", "1946", "2000"))
    svg = drawn(marks, *eras, title=text)
    root = etree.fromstring(svg)

    assert svg == drawn(marks, *eras, title=text)
    assert {str(node.tag).removeprefix(SVG) for node in root.iter()} <= {
        "svg", "title", "desc", "line", "rect", "circle", "path", "text",
    }  # fmt: skip
    assert "opacity" not in svg
    places = [str(node.get(key)) for node in root.iter() for key in ("x", "y", "d", "width") if node.get(key)]
    assert not re.search(r"\d[eE]|nan|inf", " ".join(places))


def test_a_timeline_has_a_title_and_says_what_it_shows() -> None:
    """The text alternative names the span, the number of events and the eras."""
    root = etree.fromstring(drawn(marks_of("1914-07-28", "1918-11-11"), era("The war", "1914", "1918")))
    described = str(root.get("aria-labelledby")).split()

    assert root.get("role") == "img"
    assert [root[0].get("id"), root[1].get("id")] == described == ["timeline-title", "timeline-desc"]
    assert root[1].text == ("Timeline: 28 July 1914 – 11 November 1918. Number of events: 2. Periods: The war.")


def test_letters_that_must_be_shaped_are_not_set_one_by_one() -> None:
    """WeasyPrint would tear Arabic apart in a drawing: dates stand in figures, names in the alternative only."""
    labels = labels_of("ar")
    name = "الحرب"
    marks = marks_of("-0043", "1914-07-28", "1918-11", words=name)
    root = etree.fromstring(timeline(marks, title="T", language="ar", labels=labels, eras=(era(name, "1914", "1918"),)))
    said = {str(text.text) for text in root.iter(SVG + "text")}

    assert {"\u221244", "1914-07-28", "1918-11"} <= said
    assert all(can_set(text) for text in said)
    assert name in str(root[1].text)
    assert [can_set(text) for text in ("Zoë – Łódź", "Тегеран", "หนังสือ", "हिन्दी", "שלום")] == [
        True, True, False, False, False,
    ]  # fmt: skip


def test_without_events_there_is_no_timeline() -> None:
    """Nothing is drawn of nothing."""
    assert drawn([]) == ""


def test_one_event_has_a_timeline_only_among_eras() -> None:
    """An axis of a few days around it says no more than its date."""
    one = marks_of("1949-06-30")

    assert "" == drawn(one)
    assert "" != drawn(one, era("An era", "1940", "1950"))


@pytest.mark.parametrize(
    ("dates", "mode"),
    (
        (["1946-05-09"], Mode.WORDS),
        (["1946-05-09"] * 7, Mode.WORDS),
        ([f"{year}" for year in range(1900, 2000, 10)], Mode.WORDS),
        ([f"{year}" for year in range(1900, 1939)], Mode.YEARS),
        ([f"{year}" for year in range(1900, 1941)], Mode.CIRCLES),
        (["1946-05-09"] * 300, Mode.COLUMNS),
        ([f"{1900 + n // 3}" for n in range(300)], Mode.COLUMNS),
    ),
    ids=("one", "same day", "ten", "thirty-nine", "forty-one", "three hundred, one day", "three hundred"),
)
def test_what_has_no_room_is_shown_more_plainly(dates: list[str], mode: Mode) -> None:
    """Labels with words give way to years, these to numbered dots, these to columns."""
    assert laid_out(marks_of(*dates)).mode is mode


def test_columns_count_every_event() -> None:
    """No event is lost where they are only counted."""
    assert sum(laid_out(marks_of(*["1946-05-09"] * 200, *["1950"] * 100)).columns) == 300


def test_what_is_in_doubt_is_drawn_hollow_or_dashed() -> None:
    """A point is full if its date is certain; an approximate one is hollow, open ends are dashed."""
    certain = drawn(marks_of("1900-01-01", "2000-01-01"))
    doubtful = drawn(marks_of("1900-01-01~", "2000-01-01?"))
    opened = drawn(marks_of("1900-01-01", "1950/.."))

    assert [certain.count(f'fill="{Palette().accent}"'), doubtful.count("<circle")] == [2, 2]
    assert all(f'fill="{Palette().paper}"' in circle for circle in re.findall("<circle[^>]*>", doubtful))
    assert ("stroke-dasharray" in certain, "stroke-dasharray" in opened) == (False, True)


def test_empty_millennia_are_cut_out_and_it_is_said() -> None:
    """The years around 1950 get most of the axis, on one scale, and the breaks are named."""
    dates = ["-4999", "-2999", "-0043", *map(str, range(1914, 2023, 12))]
    spans = [days_of(edtf(date)) for date in dates]
    scale = scale_of(spans, width=WIDTH)
    widths = {round((s.end - s.start) / (s.right - s.left), 3) for s in scale.segments}

    assert (len(scale.segments), len(widths)) == (4, 1)
    assert scale.x(spans[-1][0]) - scale.x(spans[3][0]) > WIDTH / 2
    assert LABELS["timeline-broken"] in drawn(marks_of(*dates))


def test_an_even_spread_is_not_cut() -> None:
    """A few events far apart are no reason to break the axis."""
    assert len(scale_of([days_of(edtf(date)) for date in ("1900", "1950", "2000")], width=WIDTH).segments) == 1


@given(MANY)
@settings(max_examples=30)
def test_time_goes_one_way(dates: list[str]) -> None:
    """Later days never stand left of earlier ones, and every event stands on the axis."""
    spans = [days_of(edtf(date)) for date in dates]
    scale = scale_of(spans, width=WIDTH)
    days = sorted(day for span in spans for day in span)
    places = [scale.x(day) for day in days]

    assert places == sorted(places)
    assert -0.01 <= places[0]
    assert places[-1] <= WIDTH + 0.01


@given(MANY)
@settings(max_examples=30)
def test_ticks_have_room_for_their_words(dates: list[str]) -> None:
    """The axis has divisions, few enough to read, and no word runs into the next tick."""
    scale = scale_of([days_of(edtf(date)) for date in dates], width=WIDTH)
    ticks = ticks_of(
        scale,
        say=lambda date: date_words(date, language="en-GB", labels=LABELS, style="abbreviated"),
        width=lambda text: text_width(text, 6.2),
    )
    ends = [(tick.x, tick.x + (text_width(tick.words, 6.2) if tick.words else 0)) for tick in ticks]

    assert 1 <= len(ticks) <= 40
    assert all(before[1] <= after[0] for before, after in pairwise(ends))


def test_round_years_before_christ_are_round() -> None:
    """Ticks stand at 1000 BC and 1 AD, not at the astronomical -1000 and 0."""
    said = re.findall(r">([^<>]+)</text>", drawn(marks_of("-1999", "1999", words="")))

    assert {"1000 BC", "1 AD", "1000"} <= set(said)


def test_names_of_eras_are_all_drawn_and_do_not_meet() -> None:
    """Narrow eras take a lane of their own for their names."""
    eras = [era(f"A rather long name of an era, number {n}", f"{1900 + n}", f"{1901 + n}") for n in range(6)]
    root = etree.fromstring(drawn(marks_of("1900", "1950", "2000"), *eras))
    heights = [text.get("y") for text in root.iter(SVG + "text") if "rather long" in (text.text or "")]

    assert len(heights) == len(set(heights)) == 6


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=20))
def test_lanes_hold_stretches_that_do_not_meet(rows: list[tuple[int, int]]) -> None:
    """Of two stretches in one lane one ends before the other begins."""
    spans = [(float(start), float(start + length)) for start, length in rows]
    lanes = lanes_of(spans, gap=1.0)
    for (one, lane), (other, second) in combinations(zip(spans, lanes, strict=True), 2):
        assert lane != second or one[1] + 1 <= other[0] or other[1] + 1 <= one[0]


@given(st.text(max_size=80), st.integers(10, 200))
def test_cut_text_fits(text: str, room: int) -> None:
    """A text is shortened to its room, and lines are no wider than theirs."""
    assert text_width(cut(text, 7, room), 7) <= room
    assert all(text_width(line, 7) <= room for line in wrap(plain(text), 7, room, lines=2))


def test_widths_err_on_the_wide_side() -> None:
    """No word is wider in the house's semibold than the table says."""
    fonts = pytest.importorskip("fontpkg_source_sans_3")
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # slow to load, and only needed here

    path = next((Path(fonts.__file__).parent / "files").glob("SourceSans3?wght?.ttf"))
    face = TTFont(path)
    shapes, glyphs, size = face.getGlyphSet(location={"wght": 600}), face.getBestCmap(), face["head"].unitsPerEm
    for text in (
        "25 Aug 1941 \u2013 9 May 1946", "Soviet troops leave Iran", "The Anglo-Russian convention\u2026",
        "Österreichische Länder", "Тегеранская конференция", "WWWMMM", "fiddly ill lilt", "c. 170,000,000 BC",
    ):  # fmt: skip
        real = sum(shapes[glyphs[ord(letter)]].width for letter in text) / size

        assert real <= text_width(text, 1.0) <= 1.5 * real


def test_numbers_are_written_in_one_form() -> None:
    """No exponent, no minus before nought, no useless digits."""
    assert [number(value) for value in (0, -0.001, 1.0, 2.25, -7.1, 1234567.0)] == [
        "0", "0", "1", "2.25", "-7.1", "1234567",
    ]  # fmt: skip
