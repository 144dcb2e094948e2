"""Draw a timeline as SVG: the eras, an axis of time, and the events on it with their labels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefpress.nouns.edtf import Edtf, Kind
from briefpress.nouns.timeline import Mark, Palette
from briefpress.verbs.dates.words import date_words, in_numbers, year_words
from briefpress.verbs.timeline.events import draw_columns, draw_event
from briefpress.verbs.timeline.layout import SIZE, STRIP, Label, Layout, Mode, full_label, lay_out
from briefpress.verbs.timeline.scale import Scale, scale_of
from briefpress.verbs.timeline.shapes import Shape, days_of, lanes_of, shapes_of
from briefpress.verbs.timeline.svg import can_set, element, number, plain, words
from briefpress.verbs.timeline.ticks import ticks_of
from briefpress.verbs.timeline.width import cut, text_width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.chronology import Era

FONTS = "'Source Sans 3', 'Noto Sans', sans-serif"
_POINTS = 72 / 25.4
_TICK_SIZE = 6.2
_ERA_LANE = 12.5
_ERA_LANES = 8
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Band:
    name: str
    left: float
    right: float
    label: float
    lane: int


@dataclass(frozen=True, slots=True)
class _Voice:
    """How the timeline speaks: its title, its language, and the words of that language."""

    title: str
    language: str
    labels: Mapping[str, str]

    def brief(self, date: Edtf) -> str:
        """Say a date with the names of months abbreviated, in numbers if its words cannot be set."""
        said = date_words(date, language=self.language, labels=self.labels, style="abbreviated")
        return said if can_set(said) else in_numbers(date)

    def full(self, shape: Shape) -> Label:
        """Give the label of an event: number, date and words."""
        mark = shape.mark
        said = plain(mark.words)
        return full_label(str(mark.number), self.brief(mark.date), said if can_set(said) else "")

    def short(self, shape: Shape) -> Label:
        """Give the shortest label of an event: number and year."""
        date = shape.mark.date
        known = date.lower or date.upper
        if known is None:
            return Label(str(shape.mark.number), ("",), 1)
        year = year_words(known[0], language=self.language, labels=self.labels)
        return Label(str(shape.mark.number), (year if can_set(year) else in_numbers(date),), 1)

    def span(self, first: Edtf, last: Edtf) -> str:
        """Say from when to when, with what the two share said once."""
        start = first.parts[0] if first.kind is Kind.INTERVAL else first
        end = last.parts[1] if last.kind is Kind.INTERVAL else last
        both = replace(start, text="", lower=start.lower, upper=end.upper, kind=Kind.INTERVAL)
        if None in {start.lower, end.upper} or Kind.SET in {start.kind, end.kind}:
            said = [date_words(date, language=self.language, labels=self.labels) for date in (first, last)]
            return " \u2013 ".join(dict.fromkeys(said))
        return date_words(replace(both, parts=(start, end)), language=self.language, labels=self.labels)


def timeline(  # noqa: PLR0913  # each is a fact of the drawing, all but three have defaults
    marks: Sequence[Mark],
    *,
    title: str,
    language: str,
    labels: Mapping[str, str],
    eras: Sequence[Era] = (),
    width_mm: float = 128.0,
    palette: Palette | None = None,
    fonts: str = FONTS,
    ident: str = "timeline",
) -> str:
    """Draw marks as an SVG element with a title and a text alternative; nothing if there is nothing to compare.

    One mark alone, without eras, says no more than its date does.
    The same marks give the same drawing, to the byte. Lengths inside are points.
    """
    if len(marks) + len(eras) < _FEWEST or not marks:
        return ""
    colours = palette or Palette()
    width = width_mm * _POINTS

    voice = _Voice(title, language, labels)
    scale = scale_of([days_of(mark.date) for mark in marks], width=width)
    bands = _bands(eras, scale, width)
    start = _ERA_LANE * (max((band.lane for band in bands), default=-1) + 1) + (5 if bands else 0)
    layout = lay_out(shapes_of(marks, scale), start=start, width=width, full=voice.full, short=voice.short)
    ticks = ticks_of(scale, say=voice.brief, width=lambda text: text_width(text, _TICK_SIZE))
    drawn = [
        element("title", words(title), id=f"{ident}-title"),
        element(
            "desc",
            words(_alternative(marks, eras, scale, layout, voice)),
            id=f"{ident}-desc",
        ),
        *_draw_bands(bands, layout, colours),
        *_draw_axis(scale, layout, colours),
    ]
    for tick in ticks:
        drawn.append(_line((tick.x, layout.top), (tick.x, layout.bottom), colours.hairline, 0.5))
        if tick.words:
            drawn.append(_text(tick.words, (tick.x + 2, layout.bottom - 3.9), colours.quiet, size=_TICK_SIZE))
    for placed in layout.placed:
        drawn += draw_event(placed, layout, colours)
    if layout.mode is Mode.COLUMNS:
        drawn += draw_columns(layout, width, colours)
    height = layout.end + 2
    return element(
        "svg",
        "".join(drawn),
        xmlns="http://www.w3.org/2000/svg",
        width=f"{number(width_mm)}mm",
        height=f"{number(height / _POINTS)}mm",
        viewBox=f"0 0 {number(width)} {number(height)}",
        role="img",
        aria_labelledby=f"{ident}-title {ident}-desc",
        direction="ltr",
        font_family=fonts,
        font_size=SIZE,
    )


def _alternative(marks: Sequence[Mark], eras: Sequence[Era], scale: Scale, layout: Layout, voice: _Voice) -> str:
    """Say in words what the drawing shows: its span, how many events, which eras."""
    first = min(marks, key=lambda mark: mark.date.sort_key).date
    last = max(marks, key=lambda mark: (days_of(mark.date)[1], mark.date.sort_key)).date
    said = voice.labels["timeline-alt"].split("{}")
    facts = (voice.title, voice.span(first, last), str(len(marks)), "")
    out = ["".join(part + fact for part, fact in zip(said, facts, strict=True))]
    if eras:
        names = "; ".join(era.name for era in eras)
        out.append(voice.labels["timeline-alt-periods"].replace("{}", names))
    if len(scale.segments) > 1:
        out.append(voice.labels["timeline-broken"])
    if layout.mode is Mode.COLUMNS:
        out.append(voice.labels["timeline-columns"])
    return " ".join(out)


def _bands(eras: Sequence[Era], scale: Scale, width: float) -> list[_Band]:
    """Place the eras that reach into the axis, and their names above them without touching."""
    first, last = scale.segments[0], scale.segments[-1]
    found: list[tuple[str, float, float, float]] = []
    for era in eras:
        lower = None if era.start is None else era.start.lower
        upper = None if era.end is None else era.end.upper
        start = first.start if era.start is None or lower is None else days_of(era.start)[0]
        end = last.end if era.end is None or upper is None else days_of(era.end)[1]
        left, right = scale.x(start), scale.x(end)
        if end <= first.start or start >= last.end or right - left < 0.5:
            continue
        # What cannot be set is not drawn; the table and the text alternative name the era.
        name = cut(plain(era.name), SIZE, width) if can_set(plain(era.name)) else ""
        found.append((name, left, right, max(0.0, min(left, width - text_width(name, SIZE)))))
    spans = [(label, max(right, label + text_width(name, SIZE) + 5)) for name, _, right, label in found]
    lanes = lanes_of(spans, gap=0.0)
    return [_Band(*one, lane) for one, lane in zip(found, lanes, strict=True) if lane < _ERA_LANES]


def _draw_bands(bands: Sequence[_Band], layout: Layout, colours: Palette) -> list[str]:
    """Draw the names of the eras over rules of their length, and tint their stretch of the axis."""
    drawn = []
    for turn, band in enumerate(sorted(bands, key=lambda band: (band.left, band.right))):
        y = band.lane * _ERA_LANE
        right = max(band.left + 1, band.right - 1)
        if band.name:
            drawn.append(_text(band.name, (band.label, y + 6.2), colours.ink, weight="600"))
        # A name wider than its era has a thin line under all of it: the two are seen to belong together.
        width = text_width(band.name, SIZE)
        if band.label < band.left or band.label + width > right:
            reach = max(right, band.label + width - 2)
            drawn.append(_line((band.label, y + 9.6), (reach, y + 9.6), colours.hairline, 0.4))
        drawn.append(_line((band.left, y + 9.6), (right, y + 9.6), colours.accent, 1.2))
        fill = colours.tint if turn % 2 == 0 else colours.paper
        drawn.append(_rect(band.left, layout.top, band.right - band.left, STRIP, fill))
    return drawn


def _draw_axis(scale: Scale, layout: Layout, colours: Palette) -> list[str]:
    """Draw the edges of the strip, and a pair of slashes where time is cut out."""
    drawn = []
    for before, segment in zip((None, *scale.segments), scale.segments, strict=False):
        if before is not None:
            gap = segment.left - before.right
            drawn.append(_rect(before.right, layout.top - 0.5, gap, STRIP + 1, colours.paper))
            middle = before.right + gap / 2
            drawn += [
                _line((x - 1.6, layout.bottom + 1), (x + 1.6, layout.top - 1), colours.quiet, 0.8)
                for x in (middle - 1.6, middle + 1.6)
            ]
        drawn += [_line((segment.left, y), (segment.right, y), colours.quiet, 0.6) for y in (layout.top, layout.bottom)]
    return drawn


def _line(start: tuple[float, float], end: tuple[float, float], stroke: str, width: float) -> str:
    (x1, y1), (x2, y2) = start, end
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, stroke_width=width)


def _rect(x: float, y: float, width: float, height: float, fill: str) -> str:
    return element("rect", x=x, y=y, width=width, height=height, fill=fill)


def _text(said: str, at: tuple[float, float], fill: str, *, size: float = SIZE, weight: str = "400") -> str:
    return element("text", words(said), x=at[0], y=at[1], fill=fill, font_size=size, font_weight=weight)
