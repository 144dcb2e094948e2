"""Set pictures that float beside a paragraph of Word in a paragraph of their own, where they would break its lines.

A floating picture belongs to a paragraph (ISO/IEC 29500-1, 20.4.2.3), and text runs around it. One that belongs to a
heading or stands behind all words of its paragraph comes behind that, all others come before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.word.names import A, W, style_of, words_in

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
# A centimetre: what is lower stands among words, as a sign does.
_SMALL = 360_000
_HEIGHT = re.compile(r"[0-9]{1,12}")


def set_floating(root: etree._Element, headings: Container[str]) -> None:
    """Set floating pictures apart, in place; `headings` are the styles of headings.

    Items of lists keep theirs: a list would end at a paragraph.
    """
    held: dict[etree._Element, list[etree._Element]] = {}
    for anchor in root.iter(f"{_DRAWING}anchor"):
        run = next(anchor.iterancestors(f"{W}r"), None)
        paragraph = None if run is None else run.getparent()
        # A run that says words too stays where they stand.
        alone = run is not None and paragraph is not None and paragraph.tag == f"{W}p" and not words_in(run)
        if run is not None and paragraph is not None and alone and _is_picture(anchor):
            held.setdefault(paragraph, []).append(run)
    for paragraph, runs in held.items():
        if words_in(paragraph) and paragraph.find(f"{W}pPr/{W}numPr") is None:
            _set_apart(paragraph, list(dict.fromkeys(runs)), is_heading=style_of(paragraph) in headings)


def _set_apart(paragraph: etree._Element, runs: Sequence[etree._Element], *, is_heading: bool) -> None:
    """Set the pictures of a paragraph before it and behind it, in their order."""
    ending = set() if not is_heading else {*runs}
    for child in paragraph.iterchildren(reversed=True):
        if words_in(child):
            break
        ending.add(child)
    for run in runs:
        if run not in ending:
            paragraph.addprevious(_apart(run))
    for run in reversed(runs):
        if run in ending:
            paragraph.addnext(_apart(run))


def _apart(run: etree._Element) -> etree._Element:
    paragraph = etree.Element(f"{W}p")
    paragraph.append(run)
    return paragraph


def _is_picture(anchor: etree._Element) -> bool:
    """Tell a picture that is no sign and holds no words."""
    extent = anchor.find(f"{_DRAWING}extent")
    height = "" if extent is None else extent.get("cy", "")
    is_high = _HEIGHT.fullmatch(height) is not None and int(height) >= _SMALL
    return is_high and next(anchor.iter(f"{A}blip"), None) is not None and not words_in(anchor)
