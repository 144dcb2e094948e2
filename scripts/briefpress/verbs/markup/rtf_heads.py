r"""Find the headings of an RTF text that has none by style, and give them a level (`\outlinelevel`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.markup.rtf_paragraphs import rtf_paragraphs
from briefpress.verbs.markup.with_edits import with_edits
from briefpress.verbs.sources.typed_heads import TypedLine, typed_heads

if TYPE_CHECKING:
    from briefpress.verbs.markup.rtf_paragraphs import RtfParagraph

_BODY = 9
_LEVEL = "\\outlinelevel"


def with_typed_heads(text: str) -> tuple[str, int]:
    """Give a text whose lines that were typed as headings are some, and count these.

    Nothing is done to a text that has headings by style.
    """
    paragraphs = [one for one in rtf_paragraphs(text) if one.words.strip() or not one.is_plain]
    if any(one.level < _BODY for one in paragraphs):
        return text, 0
    heads = typed_heads([_line(one) for one in paragraphs])
    edits = {paragraphs[index].start: f"{_LEVEL}{level - 1} " for index, level in heads.items()}
    for index in heads:
        # Without a number the word takes the level off again, in whatever group the paragraph ends.
        edits.setdefault(paragraphs[index].end, _LEVEL)
        edits.setdefault(paragraphs[index + 1].start, f"{_LEVEL} ")
    return with_edits(text, ((place, place, written) for place, written in edits.items())), len(heads)


def _line(one: RtfParagraph) -> TypedLine:
    """Give a paragraph as what weighs headings sees it."""
    words = one.words.strip()
    return TypedLine(
        words=words,
        bold=one.bold,
        size=one.size,
        centred=one.centred,
        capitals=words.isupper(),
        may_head=one.is_plain and not one.in_table and not one.in_list and "\n" not in one.words,
    )
