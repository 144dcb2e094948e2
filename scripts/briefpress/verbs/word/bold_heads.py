"""Find the headings of a Word document that has none by style: bold lines that stand alone above what they head.

Many manuscripts are typed so. One habit holds for a whole document, so one bold line alone proves nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.markup.whole_number import whole_number
from briefpress.verbs.word.names import W, is_on, style_of, value, words_in
from briefpress.verbs.word.styles import set_heading

if TYPE_CHECKING:
    from lxml import etree

    from briefpress.verbs.word.styles import Styles

_MOST_LETTERS = 120
_MOST_WORDS = 12
_FEWEST = 2
_ENDS = (".", ",", ";", "…", "!")
_PLAIN_SIZE = 22


def mark_bold_heads(root: etree._Element, sheet: etree._Element | None, styles: Styles) -> int:
    """Give bold lines that stand alone one of Word's heading styles, in place; count them.

    Nothing is done to a document that has headings by style.
    """
    body = root.find(f"{W}body")
    if body is None or sheet is None:
        return 0
    blocks = [block for block in body if block.tag == f"{W}tbl" or words_in(block)]
    if any(style_of(block) in styles.headings or style_of(block).startswith("PressHeading") for block in blocks):
        return 0
    bold = [_is_bold_line(block, styles) for block in blocks]
    heads = [index for index in range(len(blocks) - 1) if bold[index] and _heads(index, bold)]
    # In a form or a programme bold lines are too many to be headings: there is text below each of those.
    if len(heads) < _FEWEST or bold.count(False) < len(heads):
        return 0
    looks = {index: _look(blocks[index]) for index in heads}
    ranks = sorted(set(looks.values()), reverse=True)
    for index, look in looks.items():
        set_heading(blocks[index], sheet, styles, ranks.index(look) + 1)
    return len(heads)


def _heads(index: int, bold: list[bool]) -> bool:
    """Tell whether a bold line stands above text, or above one more bold line that does."""
    return not bold[index + 1] or (index + 2 < len(bold) and not bold[index + 2])


def _is_bold_line(block: etree._Element, styles: Styles) -> bool:
    """Tell a short paragraph, no item of a list and no sentence, all of whose words are bold."""
    words = words_in(block) if block.tag == f"{W}p" else ""
    if not words or len(words) > _MOST_LETTERS or len(words.split()) > _MOST_WORDS or words.endswith(_ENDS):
        return False
    if "\n" in words or block.find(f"{W}pPr/{W}numPr") is not None or not any(map(str.isalpha, words)):
        return False
    runs = [run for run in block.iter(f"{W}r") if words_in(run)]
    by_style = style_of(block) in styles.bold
    return all(_is_bold(run, by_style=by_style) for run in runs)


def _is_bold(run: etree._Element, *, by_style: bool) -> bool:
    mark = run.find(f"{W}rPr/{W}b")
    return by_style if mark is None else is_on(mark)


def _look(block: etree._Element) -> tuple[int, bool, bool]:
    """Give what ranks a heading among others: its size in half points, whether it is centred, whether in capitals."""
    sizes = [whole_number(value(size), otherwise=0) for size in block.iterfind(f"{W}r/{W}rPr/{W}sz")]
    size = max(filter(None, sizes), default=_PLAIN_SIZE)
    words = words_in(block)
    centred = value(block.find(f"{W}pPr/{W}jc")) == "center"
    return size, centred, words.isupper() or block.find(f"{W}r/{W}rPr/{W}caps") is not None
