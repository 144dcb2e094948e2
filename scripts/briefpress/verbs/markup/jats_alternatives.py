"""Leave one of the versions that a JATS article gives of the same thing: a table or the best of its pictures.

What stands in `alternatives` is to be shown once (ANSI/NISO Z39.96, “alternatives”); pandoc shows every picture in it.
Of formulas it chooses by itself. Changes are made in place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.markup.local_name import local_name
from briefpress.verbs.markup.take_out import take_out

if TYPE_CHECKING:
    from lxml import etree

_HREF = "{http://www.w3.org/1999/xlink}href"
_PICTURES = frozenset({"graphic", "inline-graphic", "media"})
_FORMULAS = frozenset({"inline-formula", "disp-formula"})
# So journals name the small version, by word or by size: scielo-267x140.
_SMALL = re.compile(r"thumb|small|preview|\d{2,3}x\d{2,3}", re.IGNORECASE)
# The versions for a printing house: large, and seldom delivered with the text.
_FOR_PRESS = re.compile(r"\.(?:tiff?|eps|ps|ai)$", re.IGNORECASE)


def with_one_of_each(root: etree._Element) -> None:
    """Take all pictures but one out of each set of alternatives; all of them, where the thing itself is there."""
    for choice in list(root.iter("alternatives")):
        pictures = [one for one in choice if local_name(one) in _PICTURES]
        if not pictures or local_name(choice.getparent()) in _FORMULAS:
            continue
        has_table = choice.find("table") is not None
        best = None if has_table else min(pictures, key=_rank)
        for picture in pictures:
            if picture is not best:
                take_out(picture)


def _rank(picture: etree._Element) -> tuple[bool, bool, bool]:
    """Give what sorts the pictures: whether one names no file, is a small version, is made for a printing house."""
    name = picture.get(_HREF, "")
    said = f"{picture.get('specific-use', '')} {picture.get('content-type', '')}"
    return not name, _SMALL.search(said) is not None, _FOR_PRESS.search(name) is not None
