"""Draw a timeline as SVG: the eras, an axis of time, and the events on it with their labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.timeline import Mark, Palette
from briefpress.verbs.date_words import date_words, year_words
from briefpress.verbs.svg import element, number, plain, words
from briefpress.verbs.text_width import cut, text_width
from briefpress.verbs.time_scale import Scale, scale_of
from briefpress.verbs.time_ticks import ticks_of
from briefpress.verbs.timeline_events import draw_columns, draw_event
from briefpress.verbs.timeline_layout import SIZE, STRIP, Label, Layout, Mode, full_label, lay_out
from briefpress.verbs.timeline_shapes import Shape, days_of, lanes_of, shapes_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.chronology import Era
    from briefpress.nouns.edtf import Edtf

FONTS = "'Source Sans 3', 'Noto Sans', sans-serif"
_POINTS = 72 / 25.4
_TICK_SIZE = 6.4
_ERA_LANE = 12.5
_ERA_LANES = 8


@dataclass(frozen=True, slots=True)
class _Band:
    name: str
    left: float
    right: float
    label: float
    lane: int


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
    """Draw marks as an SVG element with a title and a text alternative; nothing if there are no marks.

    The same marks give the same drawing, to the byte. Lengths inside are points.
    """
    if not marks:
        return ""
    colours = palette or Palette()
    width = width_mm * _POINTS

    def say(date: Edtf) -> str:
        return date_words(date, language=language, labels=labels, style="abbreviated")

    def full(shape: Shape) -> Label:
        return full_label(f"{shape.mark.number} {say(shape.mark.date)}", plain(shape.mark.words))

    def short(shape: Shape) -> Label:
        known = shape.mark.date.lower or shape.mark.date.upper
        year = "" if known is None else year_words(known[0], language=language, labels=labels)
        return Label((f"{shape.mark.number} {year}",), 1)

    scale = scale_of([days_of(mark.date) for mark in marks], width=width)
    bands = _bands(eras, scale, width)
    start = _ERA_LANE * (max((band.lane for band in bands), default=-1) + 1) + (5 if bands else 0)
    layout = lay_out(shapes_of(marks, scale), start=start, width=width, full=full, short=short)
    ticks = ticks_of(scale, say=say, width=lambda text: text_width(text, _TICK_SIZE))
    drawn = [
        element("title", words(title), id=f"{ident}-title"),
        element(
            "desc",
            words(_alternative(marks, eras, scale, layout, title=title, labels=labels, language=language)),
            id=f"{ident}-desc",
        ),
        *_draw_bands(bands, layout, colours),
        *_draw_axis(scale, layout, colours),
    ]
    for tick in ticks:
        drawn.append(_line(tick.x, layout.top, tick.x, layout.bottom, colours.hairline, 0.5))
        if tick.words:
            drawn.append(_text(tick.words, tick.x + 2, layout.bottom - 3.1, colours.quiet, size=_TICK_SIZE))
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


def _alternative(
    marks: Sequence[Mark],
    eras: Sequence[Era],
    scale: Scale,
    layout: Layout,
    *,
    title: str,
    labels: Mapping[str, str],
    language: str,
) -> str:
    """Say in words what the drawing shows: its span, how many events, which eras."""
    first = min(marks, key=lambda mark: mark.date.sort_key).date
    last = max(marks, key=lambda mark: days_of(mark.date)[1]).date
    ends = [date_words(date, language=language, labels=labels) for date in (first, last)]
    span = ends[0] if ends[0] == ends[1] else " \u2013 ".join(ends)
    said = labels["timeline-alt"].split("{}")
    out = [
        "".join(part + value for part, value in zip(said, (title, span, str(len(marks)), ""), strict=True))
    ]
    if eras:
        out.append(labels["timeline-alt-periods"].replace("{}", "; ".join(era.name for era in eras)))
    if len(scale.segments) > 1:
        out.append(labels["timeline-broken"])
    if layout.mode is Mode.COLUMNS:
        out.append(labels["timeline-columns"])
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
        name = cut(plain(era.name), SIZE, width)
        found.append((name, left, right, max(0.0, min(left, width - text_width(name, SIZE)))))
    spans = [(label, max(right, label + text_width(name, SIZE))) for name, _, right, label in found]
    lanes = lanes_of(spans, gap=5.0)
    return [_Band(*one, lane) for one, lane in zip(found, lanes, strict=True) if lane < _ERA_LANES]


def _draw_bands(bands: Sequence[_Band], layout: Layout, colours: Palette) -> list[str]:
    """Draw the names of the eras over rules of their length, and tint their stretch of the axis."""
    drawn = []
    for turn, band in enumerate(sorted(bands, key=lambda band: (band.left, band.right))):
        y = band.lane * _ERA_LANE
        right = max(band.left + 1, band.right - 1)
        drawn.append(_text(band.name, band.label, y + 6.2, colours.ink, weight="600"))
        drawn.append(_line(band.left, y + 9.6, right, y + 9.6, colours.accent, 1.2))
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
                _line(x - 1.6, layout.bottom + 1, x + 1.6, layout.top - 1, colours.quiet, 0.8)
                for x in (middle - 1.6, middle + 1.6)
            ]
        drawn += [
            _line(segment.left, y, segment.right, y, colours.quiet, 0.6) for y in (layout.top, layout.bottom)
        ]
    return drawn


def _line(x1: float, y1: float, x2: float, y2: float, stroke: str, width: float) -> str:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, stroke_width=width)


def _rect(x: float, y: float, width: float, height: float, fill: str) -> str:
    return element("rect", x=x, y=y, width=width, height=height, fill=fill)


def _text(said: str, x: float, y: float, fill: str, *, size: float = SIZE, weight: str = "400") -> str:
    return element("text", words(said), x=x, y=y, fill=fill, font_size=size, font_weight=weight)
