"""Tell the lines below the head of a scene that name who is on the stage, or say where and when it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.speakers import capital_names, may_speak
from briefpress.verbs.plain.heads.unit_numbers import unit_of
from briefpress.verbs.plain.heads.unit_words import SCENES, STAGE
from briefpress.verbs.plain.letters import is_capitals
from briefpress.verbs.plain.wording import is_noted, stops

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.heads.numbered import Numbered

# The words for acts that no law uses for its titles.
_ACTS = frozenset(
    "act acte akt aufzug atto acto bedrijf действие näytös jednání dejstvo felvonás πράξη perde handling akten дія"
    " actul actus babak jornada jornadas giornata".split()
)
# No title of an act has so many words and ends in a point.
_TITLE = 3
_PERSONS = re.compile(r"[,;.&]|\b(?:et|and|und|e|y|en|puis|then)\b", re.IGNORECASE)
# Those who were on the stage before.
_SAME = frozenset(
    "les mêmes|the same|the same persons|dieselben|die vorigen|vorige|detti|i sopraddetti|dichos|los mismos|os mesmos"
    "|de vorigen".split("|")
)
_ASIDE = re.compile(r"\([^()]*\)")
# “SCENE: _The same._”, “Time--Evening”: where and when something happens.
_SETTING = re.compile(
    r"[_(\[]*(?:the )?(?:scene|time|place|scena|tempo|luogo|scène|lieu|szene|ort|zeit|escena|tiempo|lugar|tooneel|tijd)"
    r"(?:[:.]_?\s|_?:|--|—)",
    re.IGNORECASE,
)


def names_persons(seen: Evidence, index: int) -> bool:
    """Tell a line under a scene's head that names who is on the stage and speaks elsewhere, or says where it is.

    In brackets stands what is done. Below a scene's number, or as a sentence below an act's, it is nothing else.
    """
    above, one = seen.could.get(index - 1), seen.could.get(index)
    if one is not None and not may_speak(one):
        return False
    number = above.number if above is not None else None
    if number is None or number.rank not in STAGE:
        return False
    text = seen.chunks[index].text
    # “The school.” is the title of an act.
    said = stops(text) and not is_capitals(text) and len(text.split()) > _TITLE
    if _is_scene(number) and (_ends_in_number(number) or is_capitals(_PERSONS.sub("", text))):
        # Where its place stands behind the number, persons in capitals stand below it.
        return True
    if said and of_stage(number) and not number.rest:
        return True
    parts = [name for part in _PERSONS.split(_ASIDE.sub("", text)) if (name := part.strip(" _()\n"))]
    known = sum(part.casefold() in _SAME or any(map(seen.speakers.speaks_as, _names(part))) for part in parts)
    return known * 2 >= len(parts) > 0 or _SETTING.match(text) is not None or is_noted(text)


def of_stage(number: Numbered | None) -> bool:
    """Tell the number of a scene, or of an act by a word that no law uses."""
    return number is not None and (_is_scene(number) or number.style.removeprefix("unit:") in _ACTS)


def _is_scene(number: Numbered) -> bool:
    # “ACT II. SCENE 1.”
    further = unit_of(number.rest)
    return SCENES in {number.rank, further.rank if further is not None else 0}


def _ends_in_number(number: Numbered) -> bool:
    """Tell a number with no title; “SCENE 2.1.” counts scenes by their acts."""
    further = unit_of(number.rest)
    return not (number if further is None else further).rest.strip("0123456789. ")


def _names(part: str) -> Sequence[str]:
    """Give what of some words may be a name: all of them, or what of them stands in capitals: “OLE the ferryman”."""
    return part, *capital_names(part)
