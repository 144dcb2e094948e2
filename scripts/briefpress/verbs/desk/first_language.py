"""Choose the language that a new brief says its text is in: faces, line ends and screen readers go by it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.sources.likely_language import likely_language
from briefpress.verbs.sources.worded_language import worded_language
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.source import Source

_TAG = re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_OF_HOUSE = re.compile(r"^language:[ \t]*[\"']?([A-Za-z]+)", re.MULTILINE)
_LATIN = "en"
_WORDED = "# The words of the text are those of this language; say, as in es-MX, for which country it is set.\n"
_TOLD = "# The letters of the text are those of this language; say which of those that are written in them it is.\n"


def first_language(source: Source, house: str) -> str:
    """Give the line on the language of a text: what it says itself, or what it is likely if the house's is another.

    Its letters tell, or where they are Latin its commonest words; where these leave a doubt, the line only shows how
    to say it. `house` is the house's file.
    """
    said = source.metadata.get("language") or source.metadata.get("lang") or source.front.language
    of_house = _OF_HOUSE.search(house)
    if _TAG.fullmatch(said) and not (of_house and said == of_house[1].lower()):
        return f"language: {said}"
    text = source.text if source.is_plain else project(source.blocks).text
    likely = likely_language(text)
    told = _TOLD
    if likely == _LATIN:
        likely, told = worded_language(text), _WORDED
    if not likely or likely == (of_house[1].lower() if of_house else _LATIN):
        return "#language: en-GB"
    return f"{told}language: {likely}"
