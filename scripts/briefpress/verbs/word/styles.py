"""Read the styles of a Word document: their names, which of them hide words or make them bold, which are headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.word.names import W, is_on, style_of, value

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_LIST = re.compile(r"list\b", re.IGNORECASE)
_BODY = 9  # the outline level of text that is no heading (17.3.1.20)


@dataclass(frozen=True, slots=True)
class Styles:
    """Styles by their ids: names, the style each is based on, outline levels from 0; which hide words or are bold."""

    names: Mapping[str, str]
    based_on: Mapping[str, str]
    levels: Mapping[str, int]
    hiding: frozenset[str]
    bold: frozenset[str]

    def chain(self, ident: str) -> list[str]:
        """Give a style and those it is based on, nearest first."""
        out: list[str] = []
        while ident and ident not in out:
            out.append(ident)
            ident = self.based_on.get(ident, "")
        return out

    def is_heading(self, ident: str) -> bool:
        """Tell whether a style is one of Word's headings, or based on one."""
        return any(_HEADING.fullmatch(self.names.get(one, "")) for one in self.chain(ident))

    def heading_levels(self) -> dict[str, int]:
        """Give the levels, from 1, of the styles of headings, by their ids."""
        found: dict[str, int] = {}
        for ident in self.names:
            named = next(filter(None, (_HEADING.fullmatch(self.names.get(one, "")) for one in self.chain(ident))), None)
            outline = self.level(ident)
            if named:
                found[ident] = int(named[1])
            elif outline is not None and outline < _BODY:
                found[ident] = outline + 1
        return found

    def level(self, ident: str) -> int | None:
        """Give the outline level that a style brings along."""
        return next((self.levels[one] for one in self.chain(ident) if one in self.levels), None)


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
        level = value(style.find(f"{W}pPr/{W}outlineLvl"))
        if level.isdigit():
            levels[ident] = int(level)
        if is_on(style.find(f"{W}rPr/{W}vanish")):
            hiding.add(ident)
        if is_on(style.find(f"{W}rPr/{W}b")):
            bold.add(ident)
    return Styles(names, based_on, levels, frozenset(hiding), frozenset(bold))


def mark_headings(root: etree._Element, sheet: etree._Element | None, styles: Styles) -> int:
    """Give paragraphs that are headings by their outline level alone one of Word's heading styles; count them."""
    marked = 0
    for paragraph in root.iter(f"{W}p"):
        ident = style_of(paragraph)
        own = value(paragraph.find(f"{W}pPr/{W}outlineLvl"))
        level = int(own) if own.isdigit() else styles.level(ident)
        if (
            level is None
            or level >= _BODY
            or styles.is_heading(ident)
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
