"""Leave the results of a Word document's fields as plain words (ISO/IEC 29500-1, 17.16); links stay links."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from briefpress.verbs.markup.whole_number import whole_number
from briefpress.verbs.word.names import W, drop, unwrap, value

# It shows words that stand in its code alone (17.16.5.33).
_BUTTON = re.compile(r"\s*MACROBUTTON\s+\S+\s+(.*)", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    """A field: its marks and the pieces of its code, the code, and the field that it stands in."""

    outer: _Field | None
    marks: list[etree._Element] = field(default_factory=list)
    code: str = ""

    @property
    def is_whole(self) -> bool:
        """Tell a field that ends."""
        return self.marks[-1].get(f"{W}fldCharType") == "end"

    @property
    def is_link(self) -> bool:
        """Tell a field that ends and makes a link."""
        return self.is_whole and _LINK.match(self.code) is not None


def plain_fields(root: etree._Element) -> None:
    """Take the marks and the codes of all fields out in place, but for those that make links.

    One that never ends goes too, for to pandoc all that stands behind it would be its result, and items of lists it
    would run together. For the same reason a link over several paragraphs becomes one in each.
    """
    for simple in list(root.iter(f"{W}fldSimple")):
        if not _LINK.match(simple.get(f"{W}instr", "")):
            unwrap(simple)
    wide: list[list[etree._Element]] = []
    linked: dict[int, bool] = {}
    for one in _fields(root):
        outer = one.outer
        linked[id(one)] = outer is not None and (linked[id(outer)] or outer.is_link)
        marks = one.marks
        is_wide = _paragraph(marks[0]) is not _paragraph(marks[-1])
        if one.is_link and not (is_wide and linked[id(one)]):
            wide += [marks] if is_wide else []
            continue
        if one.is_whole and not one.is_link:
            _show(marks, one.code)
        for mark in marks:
            drop(mark)
    if wide:
        _repeat(root, wide)


def _fields(root: etree._Element) -> list[_Field]:
    """Give all fields in the order in which they begin."""
    fields: list[_Field] = []
    opened: list[_Field] = []
    for part in list(root.iter(f"{W}fldChar", f"{W}instrText")):
        kind = part.get(f"{W}fldCharType", "")
        if kind == "begin":
            opened.append(_Field(outer=opened[-1] if opened else None))
            fields.append(opened[-1])
        if not opened:
            continue
        one = opened[-1]
        one.marks.append(part)
        if part.tag == f"{W}instrText":
            one.code += part.text or ""
        if kind == "end":
            opened.pop()
    return fields


def _paragraph(part: etree._Element) -> etree._Element | None:
    """Give the paragraph that a mark stands in."""
    return next(part.iterancestors(f"{W}p"), None)


def _repeat(root: etree._Element, links: list[list[etree._Element]]) -> None:
    """Begin links anew in each paragraph that they reach into, and end them there; none stands in another."""
    begins, ends = {marks[0]: marks for marks in links}, {marks[-1] for marks in links}
    link: list[etree._Element] = []
    for part in list(root.iter(f"{W}p", f"{W}fldChar")):
        if part in begins:
            link = begins[part]
            paragraph = _paragraph(part)
            if paragraph is not None:
                paragraph.extend(_runs([link[-1]]))
        elif link and part.tag == f"{W}p":
            properties = part.find(f"{W}pPr")
            at = 0 if properties is None else part.index(properties) + 1
            part[at:at] = _runs(link[:-1])
            if part is not _paragraph(link[-1]):
                part.extend(_runs([link[-1]]))
        elif part in ends:
            link = []


def _runs(marks: list[etree._Element]) -> list[etree._Element]:
    """Make copies of marks, each in a run of its own."""
    runs = [etree.Element(f"{W}r") for _ in marks]
    for run, mark in zip(runs, marks, strict=True):
        run.append(deepcopy(mark))
    return runs


def _show(marks: list[etree._Element], code: str) -> None:
    """Write out what a field shows that has no result: the entry chosen from a list, the words of a button."""
    button = _BUTTON.match(code)
    words = button[1].strip() if button else _chosen(marks[0])
    if words:
        text = etree.Element(f"{W}t")
        text.text = words
        marks[0].addprevious(text)


def _chosen(mark: etree._Element) -> str:
    """Give the entry that is chosen in the list of a form (17.16.9), the first one if it does not say."""
    entries = [value(entry) for entry in mark.iterfind(f"{W}ffData/{W}ddList/{W}listEntry")]
    number = value(mark.find(f"{W}ffData/{W}ddList/{W}result")) or value(mark.find(f"{W}ffData/{W}ddList/{W}default"))
    chosen = whole_number(number, otherwise=0)
    return entries[chosen] if chosen < len(entries) else ""
