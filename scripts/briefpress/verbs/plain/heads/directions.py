"""Find the lines of a play over a speaker's name, or over a scene, that say who is there or where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.unit_words import SCENES

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence

# So many lines between speeches tell what they are.
_OFTEN = 5


def directions(seen: Evidence) -> frozenset[int]:
    """Give such lines, by the index of their chunk, in a play whose scenes have titles that stand further off.

    “Faust. Margarete.” stands nearer than “Straße.”, below it or between speeches. Over a scene that counts on an
    emphasised line says where it is. Where names begin the speeches, emphasised lines between them say what is done.
    """
    places = (one.index for one in seen.could.values() if _is_over_scene(seen, one))
    return frozenset(places) | _near(seen) | _between(seen) | _over_names(seen)


def _between(seen: Evidence) -> frozenset[int]:
    """Give the emphasised lines no further off than a paragraph, if most stand beside speeches that begin with names.

    Heads stand over speeches as well, but not with others above them; nor is there one for every few of them.
    """
    near = [one for one in seen.could.values() if _is_emphasised(one) and not one.far]
    between = sum(_speaks(seen, one.index - 1) and _speaks(seen, one.index + 1) for one in near)
    return frozenset(one.index for one in near) if between >= _OFTEN and between * 2 >= len(near) else frozenset()


def _over_names(seen: Evidence) -> frozenset[int]:
    """Give the emphasised sentences over the names of speakers, if several are: “_Enter Anna by the window._”.

    What stands as far apart as an act is the place of a scene.
    """
    lines = [one for one in seen.could.values() if _is_emphasised(one) and one.ends_sentence and not one.wide]
    over = [one.index for one in lines if _is_over_speaker(seen, one)]
    return frozenset(over if len(over) >= _OFTEN and len(over) * 2 >= len(lines) else ())


def _is_plain(one: Candidate) -> bool:
    return one.number is None and not one.capitals


def _is_emphasised(one: Candidate) -> bool:
    return _is_plain(one) and one.style.startswith("emphasised")


def _speaks(seen: Evidence, index: int) -> bool:
    opening = seen.opened[index] if 0 <= index < len(seen.opened) else None
    return opening is not None and seen.openings.speaks_often(opening.name)


def _near(seen: Evidence) -> frozenset[int]:
    lines = [one for one in seen.could.values() if _is_over_speaker(seen, one) or _is_scene(one)]
    scenes = sum(map(_is_scene, lines))
    return frozenset(one.index for one in lines if not one.wide) if scenes >= MANY else frozenset()


def _is_over_scene(seen: Evidence, one: Candidate) -> bool:
    below = seen.could.get(one.index + 1)
    number = below.number if below is not None else None
    return _is_emphasised(one) and number is not None and number.rank == SCENES and number.value > 1


def _is_scene(one: Candidate) -> bool:
    return one.wide and one.style.startswith("emphasised") and one.number is None


def _is_over_speaker(seen: Evidence, one: Candidate) -> bool:
    below = seen.could.get(one.index + 1)
    plain = _is_plain(one) and not seen.speakers.is_one_of_cast(one)
    return plain and below is not None and not below.far and seen.speakers.is_one_of_cast(below)
