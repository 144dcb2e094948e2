"""Find the headings of lists that Word made from the text: without its list such a heading heads nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.word.names import V, W, style_of, words_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from lxml import etree

_SHOWN = (f"{W}drawing", f"{W}pict", f"{W}object", f"{V}shape")


def list_heads(
    root: etree._Element, lists: Collection[etree._Element], levels: Mapping[str, int]
) -> Iterator[etree._Element]:
    """Give the headings with nothing beneath them but a list; `levels` are those of heading styles by their ids.

    `lists` are the paragraphs of such lists, with their words. Beneath a heading stands all that comes before the
    next one of its level or higher. The first heading before any list may be the title of the whole.
    """
    head: etree._Element | None = None
    level = 0
    has_list = has_begun = False
    for paragraph in root.iter(f"{W}p"):
        if paragraph in lists:
            has_list = has_list or bool(words_in(paragraph))
            has_begun = has_begun or has_list
            continue
        own = levels.get(style_of(paragraph), 0)
        if not own and head is None and not has_list:
            continue  # whatever it shows, it ends nothing
        if not words_in(paragraph) and next(paragraph.iter(*_SHOWN), None) is None:
            continue
        if head is not None and has_list and 0 < own <= level:
            yield head
        head, level, has_list = (paragraph if own and has_begun else None), own, False
        has_begun = has_begun or bool(own)
    if head is not None and has_list:
        yield head
