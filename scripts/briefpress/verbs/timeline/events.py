"""Draw the events of a timeline: dots and bars, leaders and labels, or columns that count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.timeline.layout import CIRCLE, COLUMN_HEIGHT, DOT, INDENT, LANE, LINE, SIZE, Mode
from briefpress.verbs.timeline.svg import element, number, words

if TYPE_CHECKING:
    from briefpress.nouns.timeline import Palette
    from briefpress.verbs.timeline.layout import Layout, Placed

_BAR = 2.4
_FADE = 7.0
_DIGITS = 5.4


def draw_event(placed: Placed, layout: Layout, colours: Palette) -> list[str]:
    """Draw one event."""
    if layout.mode is Mode.CIRCLES:
        return _circle(placed, colours)
    edge = layout.top if placed.side < 0 else layout.bottom
    middle = edge + placed.side * (DOT + 1 + LANE * placed.lane + LANE / 2)
    drawn = _leader(placed, layout, colours, edge if placed.shape.is_dot else middle)
    drawn += _dot(placed, edge, colours) if placed.shape.is_dot else _bar(placed, middle, colours)
    return drawn + _label(placed, colours)


def _leader(placed: Placed, layout: Layout, colours: Palette, start: float) -> list[str]:
    """Draw the line from an event to its label: out of the axis, over to its place, and along the label."""
    shape, box = placed.shape, placed.box
    edge = layout.top if placed.side < 0 else layout.bottom
    base = layout.fans[0 if placed.side < 0 else 1]
    # Bars take the room next to the axis; only behind it do leaders bend.
    bend = edge + placed.side * (abs(base - edge) - _fan_height(layout, placed.side))
    end = box.top + 1.2 if placed.side < 0 else box.bottom - 1.2
    points = [(shape.at, start), (shape.at, bend), (placed.lead, base), (placed.lead, end)]
    path = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return [element("path", d=path, fill="none", stroke=colours.hairline, stroke_width=0.5)]


def _fan_height(layout: Layout, side: int) -> float:
    """Give the height in which the leaders of one side bend."""
    lanes = [one.lane for one in layout.placed if one.side == side and not one.shape.is_dot]
    edge = layout.top if side < 0 else layout.bottom
    base = layout.fans[0 if side < 0 else 1]
    return abs(base - edge) - DOT - 1 - LANE * (max(lanes, default=-1) + 1)


def _dot(placed: Placed, edge: float, colours: Palette) -> list[str]:
    """Draw a point in time, hollow if it is in doubt."""
    fill = colours.paper if placed.shape.doubtful else colours.accent
    return [element("circle", cx=placed.shape.at, cy=edge, r=DOT, fill=fill, stroke=colours.accent, stroke_width=0.8)]


def _bar(placed: Placed, middle: float, colours: Palette) -> list[str]:
    """Draw a stretch of time: full if it lasted, pale if it is a date not known to the day."""
    shape = placed.shape
    fill = colours.accent if shape.lasting and not shape.doubtful else colours.soft
    left = shape.left + (_FADE if shape.open_left else 0)
    right = shape.right - (_FADE if shape.open_right else 0)
    drawn = []
    if right > left:
        drawn.append(element("rect", x=left, y=middle - _BAR / 2, width=right - left, height=_BAR, fill=fill))
    fades = []
    if shape.open_left:
        fades.append((left, shape.left))
    if shape.open_right:
        fades.append((right, shape.right))
    drawn += [
        element(
            "line",
            x1=x1,
            y1=middle,
            x2=x2,
            y2=middle,
            stroke=fill,
            stroke_width=_BAR,
            stroke_dasharray="1.4 1.1",
        )
        for x1, x2 in fades
    ]
    if shape.doubtful:
        # What is in doubt is where it begins and ends: the ends are drawn dashed, on both sides of the bound.
        drawn += [
            element(
                "line",
                x1=x - 3.5,
                y1=middle,
                x2=x + 3.5,
                y2=middle,
                stroke=colours.accent,
                stroke_width=0.7,
                stroke_dasharray="1.2 0.9",
            )
            for x, is_open in ((shape.left, shape.open_left), (shape.right, shape.open_right))
            if not is_open
        ]
    return drawn


def _label(placed: Placed, colours: Palette) -> list[str]:
    """Set the lines of a label: the date semibold, words below it, and the number faint, lest it seem a day."""
    if placed.label is None:
        return []
    left, first = placed.box.left + INDENT, placed.box.top + SIZE * 0.9
    drawn = [element("text", placed.label.number, x=left, y=first, fill=colours.quiet, font_weight="400")]
    for place, line in enumerate(placed.label.lines):
        dated = place < placed.label.dated
        drawn.append(
            element(
                "text",
                words(line),
                x=left + (placed.label.shift if place == 0 else 0),
                y=first + LINE * place,
                fill=colours.ink if dated else colours.quiet,
                font_weight="600" if dated else "400",
            )
        )
    return drawn


def _circle(placed: Placed, colours: Palette) -> list[str]:
    """Draw a numbered dot, hollow if its date is in doubt."""
    x, y = (placed.box.left + placed.box.right) / 2, (placed.box.top + placed.box.bottom) / 2
    doubtful = placed.shape.doubtful
    count = str(placed.shape.mark.number)
    return [
        element(
            "circle",
            cx=x,
            cy=y,
            r=CIRCLE - 0.4,
            fill=colours.paper if doubtful else colours.accent,
            stroke=colours.accent,
            stroke_width=0.8,
        ),
        element(
            "text",
            count,
            x=x,
            y=y + _DIGITS * 0.34,
            fill=colours.accent if doubtful else colours.paper,
            font_size=_DIGITS if len(count) < 3 else _DIGITS * 0.8,
            font_weight="600",
            text_anchor="middle",
        ),
    ]


def draw_columns(layout: Layout, width: float, colours: Palette) -> list[str]:
    """Draw a column for each stretch of the axis, as high as it has events, and the number on the highest."""
    most = max(layout.columns)
    step = width / len(layout.columns)
    drawn = []
    for place, count in enumerate(layout.columns):
        if not count:
            continue
        height = COLUMN_HEIGHT * count / most
        x, y = place * step, layout.top - height
        drawn.append(element("rect", x=x + 0.6, y=y, width=step - 1.2, height=height, fill=colours.accent))
        if count == most:
            drawn.append(
                element(
                    "text",
                    str(count),
                    x=min(max(x + step / 2, 8), width - 8),
                    y=y - 2,
                    fill=colours.ink,
                    font_weight="600",
                    text_anchor="middle",
                )
            )
    return drawn
