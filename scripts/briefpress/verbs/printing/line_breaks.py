"""Say where lines may end in scripts that put no space between words and that the engine has no words of.

Khmer, Burmese and Lao lines may end before a letter that surely begins a syllable; a syllable that begins with a
bare consonant is left with the one before it, since that consonant may as well end it. Thai the engine divides
by a dictionary. A quotation mark beside Han characters would hold both its neighbours, which they do not want.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

BREAK = "\u200b"
_KEPT = frozenset({"code", "pre", "svg", "math"})
_HAN = "\u2e80-\u3007\u3012\u3013\u301c-\u30ff\u3400-\u9fff\uf900-\ufaff"
_ENDS = "、。，．：；？！）］｝〉》」』】〕"
_MAY_END = re.compile(
    # A Khmer consonant that has a sign of its own, behind a letter or sign that calls for no consonant.
    "(?<=[\u1780-\u17d1\u17d3])(?=[\u1780-\u17a2][\u17b6-\u17ca\u17d2])"
    # A Burmese consonant or vowel that begins a syllable: neither closed nor stacked.
    "|(?<=[\u1000-\u1038\u103a-\u103f\u1050-\u109f])(?=[\u1000-\u102a\u103f](?![\u1039\u103a]))"
    # A Lao vowel that stands before its consonant, or a consonant with a sign that is no second of a pair.
    "|(?<=[\u0e81-\u0ebd\u0ec6-\u0ecd])(?=[\u0ec0-\u0ec4])"
    "|(?<=[\u0eb0-\u0ebb\u0ebd\u0ec6-\u0ecd])(?=[\u0e81-\u0eae][\u0eb0-\u0ebd\u0ec8-\u0ecd])"
    # Han characters: before an opening mark, behind a closing one.
    f"|(?<=[{_HAN}{_ENDS}])(?=[“‘])|(?<=[”’])(?=[{_HAN}])"
)
_SCRIPTS = re.compile(f"[\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff{_HAN}]")


def allow_breaks(body: etree._Element) -> None:
    """Put a zero-width space where a line may end, in all text of a tree but code, formulas and pictures."""
    for element in body.iter("*"):
        if element.text and not _is_kept(element):
            element.text = with_breaks(element.text)
        parent = element.getparent()
        if element.tail and element is not body and parent is not None and not _is_kept(parent):
            element.tail = with_breaks(element.tail)


def with_breaks(text: str) -> str:
    """Give a text with the places where its lines may end."""
    return _MAY_END.sub(BREAK, text) if _SCRIPTS.search(text) else text


def _is_kept(element: etree._Element) -> bool:
    names = (str(element.tag), *(str(one.tag) for one in element.iterancestors()))
    return any(name.rpartition("}")[2] in _KEPT for name in names)
