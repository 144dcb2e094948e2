"""Find the headings of a Word document that has none by style, and give them one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.markup.whole_number import whole_number
from briefpress.verbs.sources.typed_heads import PLAIN_SIZE, TypedLine, typed_heads
from briefpress.verbs.word.names import W, is_on, style_of, value, words_in
from briefpress.verbs.word.styles import set_heading

if TYPE_CHECKING:
    from lxml import etree

    from briefpress.verbs.word.styles import Styles


def mark_bold_heads(root: etree._Element, sheet: etree._Element | None, styles: Styles) -> int:
    """Give lines that were typed as headings one of Word's heading styles, in place; count them.

    Nothing is done to a document that has headings by style.
    """
    body = root.find(f"{W}body")
    if body is None or sheet is None:
        return 0
    blocks = [block for block in body if block.tag == f"{W}tbl" or words_in(block)]
    if any(style_of(block) in styles.headings or style_of(block).startswith("PressHeading") for block in blocks):
        return 0
    heads = typed_heads([_line(block, styles) for block in blocks])
    for index, level in heads.items():
        set_heading(blocks[index], sheet, styles, level)
    return len(heads)


def _line(block: etree._Element, styles: Styles) -> TypedLine:
    """Give a block as what weighs headings sees it."""
    if block.tag != f"{W}p" or block.find(f"{W}pPr/{W}numPr") is not None:
        return TypedLine(words="", may_head=False)
    words = words_in(block)
    by_style = style_of(block) in styles.bold
    sizes = [whole_number(value(size), otherwise=0) for size in block.iterfind(f"{W}r/{W}rPr/{W}sz")]
    return TypedLine(
        words=words,
        bold=all(_is_bold(run, by_style=by_style) for run in block.iter(f"{W}r") if words_in(run)),
        size=max(filter(None, sizes), default=PLAIN_SIZE),
        centred=value(block.find(f"{W}pPr/{W}jc")) == "center",
        capitals=words.isupper() or block.find(f"{W}r/{W}rPr/{W}caps") is not None,
    )


def _is_bold(run: etree._Element, *, by_style: bool) -> bool:
    mark = run.find(f"{W}rPr/{W}b")
    return by_style if mark is None else is_on(mark)
