"""Read the styles of a Word document: their names, which of them hide words or make them bold, which are headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.markup.whole_number import whole_number
from briefpress.verbs.word.names import W, is_on, style_of, value

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_LIST = re.compile(r"list\b", re.IGNORECASE)
_BODY = 9  # the outline level of text that is no heading (17.3.1.20)


@dataclass(frozen=True, slots=True)
class Styles:
    """Styles by their ids: names, levels, which hide words or are bold.

    `outline` are outline levels from 0, `headings` the levels from 1 of Word's headings; both are handed down to the
    styles that are based on one.
    """

    names: Mapping[str, str]
    outline: Mapping[str, int]
    headings: Mapping[str, int]
    hiding: frozenset[str]
    bold: frozenset[str]

    def heading_levels(self) -> dict[str, int]:
        """Give the levels, from 1, of all styles that make headings, by their ids."""
        by_outline = {ident: level + 1 for ident, level in self.outline.items() if level < _BODY}
        return {**by_outline, **self.headings}


def read_styles(root: etree._Element | None) -> Styles:
    """Read styles.xml; a document without it has none."""
    names: dict[str, str] = {}
    based_on: dict[str, str] = {}
    levels: dict[str, int] = {}
    hiding, bold = set(), set()
    for style in () if root is None else root.iter(f"{W}style"):
        ident = style.get(f"{W}styleId", "")
        names[ident] = value(style.find(f"{W}name"))
        based_on[ident] = value(style.find(f"{W}basedOn"))
        level = whole_number(value(style.find(f"{W}pPr/{W}outlineLvl")), otherwise=-1)
        if level >= 0:
            levels[ident] = level
        if is_on(style.find(f"{W}rPr/{W}vanish")):
            hiding.add(ident)
        if is_on(style.find(f"{W}rPr/{W}b")):
            bold.add(ident)
    headings = {ident: int(found[1]) for ident, name in names.items() if (found := _HEADING.fullmatch(name))}
    outline = _handed_down(levels, based_on)
    return Styles(names, outline, _handed_down(headings, based_on), frozenset(hiding), frozenset(bold))


def _handed_down(own: Mapping[str, int], based_on: Mapping[str, str]) -> dict[str, int]:
    """Give what styles have of their own or from the nearest that they are based on; each is looked at once."""
    found: dict[str, int | None] = {**own}
    for ident in based_on:
        line: dict[str, None] = {}
        here = ident
        while here in based_on and here not in found and here not in line:
            line[here] = None
            here = based_on[here]
        found |= dict.fromkeys(line, found.get(here))
    return {ident: level for ident, level in found.items() if level is not None}


def mark_headings(root: etree._Element, sheet: etree._Element | None, styles: Styles) -> int:
    """Give paragraphs that are headings by their outline level alone one of Word's heading styles; count them."""
    marked = 0
    plain = styles.outline.get("", _BODY)
    for paragraph in root.iter(f"{W}p"):
        properties = paragraph.find(f"{W}pPr")
        if properties is None and plain >= _BODY:
            continue
        ident = style_of(paragraph)
        own = None if properties is None else properties.find(f"{W}outlineLvl")
        level = whole_number(value(own), otherwise=styles.outline.get(ident, _BODY))
        if (
            level >= _BODY
            or ident in styles.headings
            or _is_item(paragraph, styles.names.get(ident, ""))
            or next(paragraph.iterancestors(f"{W}tbl"), None) is not None
        ):
            continue
        if sheet is None or not any((text.text or "").strip() for text in paragraph.iter(f"{W}t")):
            continue
        set_heading(paragraph, sheet, styles, level + 1)
        marked += 1
    return marked


def _is_item(paragraph: etree._Element, style: str) -> bool:
    """Tell an item of a list by Word's own styles of lists: what is pasted from the web may have an outline level."""
    return _LIST.match(style) is not None and paragraph.find(f"{W}pPr/{W}numPr") is not None


def set_heading(paragraph: etree._Element, sheet: etree._Element, styles: Styles, level: int) -> None:
    """Give a paragraph the style of a heading of a level from 1, in place; the style is made if there is none."""
    _set_style(paragraph, _heading_style(sheet, styles, level))


def _heading_style(sheet: etree._Element, styles: Styles, level: int) -> str:
    """Give the id of a heading style, which is made if there is none."""
    wanted = f"heading {level}"
    for ident, name in styles.names.items():
        if name.lower() == wanted:
            return ident
    ident = f"PressHeading{level}"
    if not any(style.get(f"{W}styleId") == ident for style in sheet.iter(f"{W}style")):
        style = etree.SubElement(sheet, f"{W}style", {f"{W}type": "paragraph", f"{W}styleId": ident})
        etree.SubElement(style, f"{W}name").set(f"{W}val", wanted)
    return ident


def _set_style(paragraph: etree._Element, ident: str) -> None:
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        paragraph.insert(0, properties)
    style = properties.find(f"{W}pStyle")
    if style is None:
        style = etree.Element(f"{W}pStyle")
        properties.insert(0, style)
    style.set(f"{W}val", ident)
