"""Leave the results of a Word document's fields as plain words (ISO/IEC 29500-1, 17.16); links stay links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.word.names import W, drop, unwrap

if TYPE_CHECKING:
    from lxml import etree

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
                for mark in marks:
                    drop(mark)
