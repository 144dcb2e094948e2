"""Tell what heads something: text or a further heading stands below it, behind few short lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import is_scene_break
from briefpress.verbs.plain.heads.said_lines import begins_talk

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.evidence import Evidence

# So near below stands what a line heads.
NEAR = 5
# So many items, each a paragraph of one line, may stand between a head and its text.
_FURTHER = 40


def heads_something(index: int, seen: Evidence) -> bool:
    """Tell a candidate that prose, verse or a further heading follows, not the end or a row of short lines."""
    chunk = seen.chunks[index]
    if chunk.after == 0 and seen.shapes[index] == "single" and index + 1 < len(seen.chunks):
        return True
    one = seen.could[index]
    emphasised = one.style.startswith("emphasised")
    stands_out = one.strong or one.far or (one.capitals and emphasised)
    if not (stands_out or index in seen.counted) and _parts_below(index, seen):
        return False
    short = 0
    shown = one.far and (one.capitals or emphasised)
    near = NEAR + 2 if shown else NEAR - 1
    for following in range(index + 1, min(len(seen.chunks), index + _FURTHER)):
        # What stands close to the next is one stretch with it: the entries of a glossary.
        stretch = seen.chunks[following].after == 0
        if stretch or following in seen.taken or seen.is_text(following) or seen.marked(following):
            return True
        if following == index + 1 and (seen.says_briefly(following) or (one.wide and _is_told(following, seen))):
            return True
        short += not (shown and _is_item(following, seen))
        if short == near:
            break
    return short > 0 and (seen.marked(index) or index in seen.rubrics)


def _is_told(index: int, seen: Evidence) -> bool:
    """Tell talk with which a chapter of a story begins, however short it is."""
    return index not in seen.could and seen.is_story and begins_talk(seen.chunks[index].text)


def _is_item(index: int, seen: Evidence) -> bool:
    """Tell a line no further off than a paragraph that a point ends: what a recipe takes, each in a line."""
    one = seen.could.get(index)
    return one is not None and one.ends_sentence and not one.far


def _parts_below(index: int, seen: Evidence) -> bool:
    """Tell what a row of stars ends: a signature rather than a head."""
    return index + 1 < len(seen.chunks) and is_scene_break(seen.chunks[index + 1])
