"""Mark the paragraphs that lead into what follows, a table, a list or a text: they do not end a page without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.epub.add_class import add_class
from briefpress.verbs.epub.xhtml import text_of
from briefpress.verbs.plain.points import COLONS

if TYPE_CHECKING:
    from lxml import etree

_SHORT = 200  # letters, three lines
_LINE = 75
_BOLD = ("strong", "b")
_SHOWN = ("pre", "ul", "ol", "dl", "blockquote", "figure")
_HEADED = frozenset({"p", "ul", "ol", "dl", "pre", "figure", "blockquote"})


def mark_leads(root: etree._Element) -> None:
    """Mark, in place, short paragraphs right before tables: they are captions, or name what is shown.

    So are lines that are bold throughout, with text or a picture right behind them: they stand for headings; and short
    paragraphs that end in a colon before a list, code, a quotation or a picture.
    """
    for table in root.iter("table"):
        before = table.getprevious()
        if before is not None and before.tag == "p" and len(text_of(before)) < _SHORT:
            add_class(before, "leads")
    for shown in root.iter(*_SHOWN):
        before = shown.getprevious()
        if before is not None and before.tag == "p" and _announces(text_of(before)):
            add_class(before, "leads")
    for bold in root.iter(*_BOLD):
        line = bold.getparent()
        behind = None if line is None else line.getnext()
        if (
            line is not None
            and behind is not None
            and behind.tag in _HEADED
            and _is_bold(line)
            and not _is_bold(behind)
        ):
            add_class(line, "leads")


def _announces(words: str) -> bool:
    return len(words) < _SHORT and words.rstrip()[-1:] in {*COLONS}


def _is_bold(paragraph: etree._Element) -> bool:
    """Tell a paragraph that is one line of bold words and nothing else."""
    return (
        paragraph.tag == "p"
        and len(paragraph) == 1
        and paragraph[0].tag in _BOLD
        and not (paragraph.text or "").strip()
        and not (paragraph[0].tail or "").strip()
        and 0 < len(text_of(paragraph)) <= _LINE
    )
