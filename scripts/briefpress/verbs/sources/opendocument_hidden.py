"""Set aside what an OpenDocument text keeps hidden: sections, paragraphs and words that its program does not show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.take_out import take_out
from briefpress.verbs.sources.opendocument import STYLE, TEXT, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

_DISPLAY, _IS_HIDDEN = f"{TEXT}display", f"{TEXT}is-hidden"
_STYLED = {f"{TEXT}p": "paragraph", f"{TEXT}h": "paragraph", f"{TEXT}span": "text"}


def set_aside_hidden(body: etree._Element, trees: Iterable[etree._Element]) -> Iterator[SetAside]:
    """Take out what is hidden, in place; `trees` hold the styles (ODF 1.3, part 3, 19.800, 19.823, 20.421)."""
    styles = [style for tree in trees for style in tree.iter(f"{STYLE}style")]
    hiding = {
        (style.get(f"{STYLE}family"), style.get(f"{STYLE}name"))
        for style in styles
        if _hides(style.find(f"{STYLE}text-properties"))
    }
    hidden = [section for section in body.iter(f"{TEXT}section") if _hides(section)]
    hidden += [one for one in body.iter(*_STYLED) if (_STYLED[one.tag], one.get(f"{TEXT}style-name")) in hiding]
    for mark in body.iter(f"{TEXT}hidden-paragraph"):
        if mark.get(_IS_HIDDEN) == "true":
            hidden.extend(mark.iterancestors(f"{TEXT}p", f"{TEXT}h"))
    for element in hidden:
        # What is hidden may stand within what is.
        if words := words_in(element) if any(one is body for one in element.iterancestors()) else "":
            yield SetAside(0, " ".join(words.split()), "hidden", "the office program does not show these words")
            take_out(element)


def _hides(element: etree._Element | None) -> bool:
    if element is None:
        return False
    return element.get(_DISPLAY) == "none" or (
        element.get(_DISPLAY) == "condition" and element.get(_IS_HIDDEN) == "true"
    )
