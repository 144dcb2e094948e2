"""Find the lines of a play over a speaker's name, or over a scene, that say who is there or where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.unit_words import SCENES

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence


def directions(seen: Evidence) -> frozenset[int]:
    """Give such lines, by the index of their chunk, in a play whose scenes have titles that stand further off.

    “Faust. Margarete.” stands nearer than “Straße.”, below it or between speeches. Over a scene that counts on an
    emphasised line says where it is.
    """
    places = (one.index for one in seen.could.values() if _is_over_scene(seen, one))
    return frozenset(places) | _near(seen)


def _near(seen: Evidence) -> frozenset[int]:
    lines = [one for one in seen.could.values() if _is_over_speaker(seen, one) or _is_scene(one)]
    scenes = sum(map(_is_scene, lines))
    return frozenset(one.index for one in lines if not one.wide) if scenes >= MANY else frozenset()


def _is_over_scene(seen: Evidence, one: Candidate) -> bool:
    below = seen.could.get(one.index + 1)
    number = below.number if below is not None else None
    plain = one.number is None and not one.capitals and one.style.startswith("emphasised")
    return plain and number is not None and number.rank == SCENES and number.value > 1


def _is_scene(one: Candidate) -> bool:
    return one.wide and one.style.startswith("emphasised") and one.number is None


def _is_over_speaker(seen: Evidence, one: Candidate) -> bool:
    below = seen.could.get(one.index + 1)
    plain = one.number is None and not one.capitals and not seen.speakers.is_one_of_cast(one)
    return plain and below is not None and not below.far and seen.speakers.is_one_of_cast(below)
