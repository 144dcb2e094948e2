"""Leave the results of a Word document's fields as plain words (ISO/IEC 29500-1, 17.16); links stay links."""

from __future__ import annotations

import re

from lxml import etree

from briefpress.verbs.markup.whole_number import whole_number
from briefpress.verbs.word.names import W, drop, unwrap, value

# It shows words that stand in its code alone (17.16.5.33).
_BUTTON = re.compile(r"\s*MACROBUTTON\s+\S+\s+(.*)", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)


def plain_fields(root: etree._Element) -> None:
    """Take the marks and the codes of all fields out in place, but for those that make links."""
    for field in list(root.iter(f"{W}fldSimple")):
        if not _LINK.match(field.get(f"{W}instr", "")):
            unwrap(field)
    # What is open: the marks and codes of each field, innermost last, and its code.
    opened: list[tuple[list[etree._Element], list[str]]] = []
    for part in list(root.iter(f"{W}fldChar", f"{W}instrText")):
        kind = part.get(f"{W}fldCharType", "")
        if kind == "begin":
            opened.append(([], []))
        if not opened:
            continue
        marks, code = opened[-1]
        marks.append(part)
        if part.tag == f"{W}instrText":
            code.append(part.text or "")
        if kind == "end":
            opened.pop()
            if not _LINK.match("".join(code)):
                _show(marks, "".join(code))
                for mark in marks:
                    drop(mark)


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
