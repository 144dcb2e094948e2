"""Tell what stands right below a head: a head of its own, the occasion, or the first words of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.unit_words import TRANSCRIBERS
from briefpress.verbs.plain.letters import begins_anew
from briefpress.verbs.plain.points import EMPHASIS, TALK
from briefpress.verbs.plain.wording import asks, is_byline, is_dateline, soft_end

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.heads.found import Found

# A second title below a head is no longer than this where it ends in a point.
_TITLE = 40
_IN_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\W*$")


def is_conventional(one: Candidate) -> bool:
    """Tell “Preface” and its like: right below a title it needs no distance."""
    return one.number is not None and one.number.style == "conventional" and begins_anew(one.text)


def is_part(one: Candidate, seen: Evidence, above: Found | None, before: Candidate | None) -> bool:
    """Tell a bare Roman number over text, right below a head or far off and counting on from the one before.

    Few such prove nothing by counting from one: a serial goes on in one number of a magazine where it ended in another.
    """
    number = one.number
    if number is None or number.rest or number.style != "roman" or not seen.heads_text(one.index):
        return False
    if above is not None and above.candidate.number is None:
        return seen.is_text(one.index + 1)
    counted = before.number if before is not None else None
    return one.far and counted is not None and (counted.style, counted.value + 1) == ("roman", number.value)


def opens(one: Candidate) -> bool:
    """Tell a sentence in small letters, longer than a title or broken off: right below a head it opens the text."""
    return (
        one.number is None
        and (one.size > _TITLE or one.text.endswith(("...", "…")))
        and one.ends_sentence
        and not one.capitals
        and not one.style.startswith("emphasised")
    )


def begins_text(one: Candidate, above: Candidate | None, seen: Evidence) -> bool:
    """Tell the first sentence or speech right below a number and its title: “CHAPTER II”, “It rained.”.

    A title in small letters there has no point, unless it is of the number's own head, as far off as chapters are, or
    emphasised as a whole and further off than a paragraph, as others are. Below a title without a number it has none
    where the title has none and stands as far above it as titles of its kind do above their text.
    """
    if above is None or one.number is not None or one.capitals:
        return False
    number = above.number
    if number is None:
        return one.ends_sentence and not above.ends_sentence and _is_text_below(one, above, seen)
    if number.style == "conventional":
        return False
    shown = one.far and one.style.startswith("emphasised") and seen.styles[one.style] >= MANY
    if ":out" in one.look or one.wide or shown or TRANSCRIBERS.search(one.text):
        return False
    return one.ends_sentence or one.text.lstrip(EMPHASIS)[:1] in TALK


def _is_text_below(one: Candidate, above: Candidate, seen: Evidence) -> bool:
    """Tell a line in plain letters at the usual distance below a title of this kind; a question may head an answer."""
    plain = not one.wide and not one.centred and one.look.startswith("title:") and not asks(one.text)
    return plain and seen.chunks[above.index].after == seen.distances_below.get((above.style, above.wide), FAR)


def tells_occasion(one: Candidate) -> bool:
    """Tell a day, or on what occasion a speech was held: a line longer than a title that ends in a year."""
    occasion = one.number is None and one.size > _TITLE and _IN_YEAR.search(one.text) is not None
    return not one.strong and (occasion or is_dateline(one.text))


def is_parted_below(one: Candidate, seen: Evidence) -> bool:
    """Tell capitals that stand apart from the text below as the head above does: a part's first poem, a chapter."""
    chunk = seen.chunks[one.index]
    apart = chunk.before <= seen.habits.gap < chunk.after < FAR
    said = is_byline(one.text) or soft_end(one.text) or is_dateline(one.text) or one.text[0] in "(["
    return apart and one.capitals and one.number is None and seen.is_text(one.index + 1) and not said
