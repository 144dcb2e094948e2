"""Say why a candidate is a heading: by what it says, by the contents or its number, or by the habit of its like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import is_scene_break
from briefpress.verbs.plain.heads.belonging import belongs
from briefpress.verbs.plain.heads.below_heads import is_parted_below, opens, tells_occasion
from briefpress.verbs.plain.heads.endings import ends_part
from briefpress.verbs.plain.heads.entry_lines import hangs_below, is_author, is_in_index, is_term, within_columns
from briefpress.verbs.plain.heads.found import AS_OTHERS, BY_DISTANCE
from briefpress.verbs.plain.heads.heading_habits import UNNUMBERED
from briefpress.verbs.plain.heads.imprint_lines import says_printer, says_rights
from briefpress.verbs.plain.heads.may_head import is_between_dashes
from briefpress.verbs.plain.heads.reads_on import is_dated, reads_on
from briefpress.verbs.plain.heads.salutations import is_salutation
from briefpress.verbs.plain.heads.stacked_heads import goes_on_above, goes_on_set_in
from briefpress.verbs.plain.heads.unit_words import APPENDED
from briefpress.verbs.plain.notes.regions import is_transcribers, labels_copy
from briefpress.verbs.plain.points import TALK
from briefpress.verbs.plain.wording import is_unended

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate
    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.heads.heading_habits import HeadingHabits

# “P.S. at eight in the evening”, in a letter.
_POSTSCRIPT = re.compile(r"[\W_]*P\. ?-?S\.\W*\w")
# What stands over the numbers of a list: “CHAPTER” over those of the contents, “FIG.” over those of pictures.
_COLUMNS = frozenset("chapter chap fig figure plate no vol".split())
# What stands last in a book, and in its contents.
_LAST = APPENDED | frozenset("appendices appendixes index indices register glossary bibliography".split())
# Contents stand in the first of so many parts of a text.
_FRONT = 4
_QUOTES = TALK.rstrip("—–")
# How a play says who comes and goes.
_MOVES = re.compile(
    r"[_*(\[]*(?:(?:re-)?enter|exit|exeunt|manet|manent|[ée]ntran?(?:se)?|v[áa]n?se|salen|(?:vuelven?|tornan?) [áa]"
    r"|sale (?:el|la|los|las|un|una|don|doña)|escono|entrano|entrent|sortent)\b",
    re.IGNORECASE,
)


def reason_for(one: Candidate, seen: Evidence, habits: HeadingHabits, *, below_head: bool, rest: int) -> str:
    """Say why a candidate is a heading; nothing if it is none. `rest` chunks below it would be of the same head."""
    chunk = seen.chunks[one.index]
    if (
        ends_part(one.text)
        or labels_copy(one.text)
        or (one.key in _COLUMNS and not set(seen.shapes[one.index + 1 : one.index + 2]) & {"prose", "narrow"})
        or is_salutation(one.text)
        or _POSTSCRIPT.match(one.text) is not None
        or (one.number is None and says_printer(one.text))
        or one.index in habits.persons
        or one.index in habits.directions
        or habits.sold_books.stands_behind_end(one)
        or one.index in seen.stanzas
        or one.index in seen.makers
        or (below_head and _is_below_title(one, habits))
        or (chunk.after == 0 and not one.strong and not seen.stands_tight(one.index) and not _counts_tight(one, seen))
        or is_term(seen, one.index)
        or not (one.index in seen.heading or habits.days.has(one) or (rest and seen.heads_text(one.index + rest)))
    ):
        return ""
    if one.strong:
        # “Buch der Lieder, 353” is the title of a book there.
        none = habits.clauses.has(one) or is_in_index(seen, one.index) or _ends_list(one, seen)
        return "" if none else one.reason
    if _stands_wrong(one, seen, below_head=below_head):
        return ""
    if told := _told(one, seen, habits, below_head=below_head):
        return told
    is_day = habits.days.has(one)
    by_number = one.number is not None and one.number.style not in UNNUMBERED and not (is_day or habits.is_lone(one))
    if (
        by_number
        or belongs(one, seen)
        or is_in_index(seen, one.index)
        or _is_spoken(one, seen, habits)
        or habits.sidenotes.has(one)
        or (not is_day and _is_no_title(one, seen, habits, below=rest > 0))
        or habits.signatures.has(one)
    ):
        return ""
    return f"{one.reason}, {AS_OTHERS}" if habits.uses(one) else _by_distance(one, habits)


def _ends_list(one: Candidate, seen: Evidence) -> bool:
    """Tell “INDEX” as the last line of the contents at the front: nearer to what is above, over what comes next."""
    chunk, below = seen.chunks[one.index], seen.could.get(one.index + 1)
    nearer = 0 < chunk.before < chunk.after and one.index * _FRONT < len(seen.chunks)
    return one.key in _LAST and nearer and below is not None and below.far and not below.ends_sentence


def _is_below_title(one: Candidate, habits: HeadingHabits) -> bool:
    """Tell what stands below a title and is of it: how its text opens, its occasion, its subtitle.

    Of several sittings below one title each has its day between dashes; a letter may stand right below its year.
    """
    if (habits.days.is_session(one) and is_between_dashes(one.text)) or habits.over_letters.has(one):
        return False
    return opens(one) or tells_occasion(one) or habits.subtitles.has(one)


def _by_distance(one: Candidate, habits: HeadingHabits) -> str:
    return BY_DISTANCE if habits.stands_equally_apart(one) else ""


def _is_no_title(one: Candidate, seen: Evidence, habits: HeadingHabits, *, below: bool) -> bool:
    """Tell a date, or a line that reads on; `below` tells that it goes on in a second line of the same head.

    So with what goes on with the line above it, titles verse that is quoted, or says who may print the text.
    """
    quoted = habits.inscriptions.titles_verse(one) and not habits.speaks
    if quoted or (goes_on_above(seen, one) and not below) or says_rights(one.text):
        return True
    parted, set_in = habits.partings.parted(one) or habits.stands_equally_apart(one), seen.is_set_in(one.index)
    # What stands to the right is never a head, though distances part: the place of a letter.
    if habits.right_lines.has(one):
        return True
    # The day of a letter stands near its text.
    over = seen.stands_over_prose(one.index)
    apart = one.wide and seen.chunks[one.index].after > seen.habits.gap and over
    return is_dated(one, parted=(parted or apart) and not set_in, set_in=set_in) or reads_on(
        one,
        parted=parted,
        over=over and not (habits.speaks or set_in),
        below=below or (one.capitals and one.far and goes_on_set_in(seen, one.index)),
        asks=habits.close_lines.asks(one),
    )


def _told(one: Candidate, seen: Evidence, habits: HeadingHabits, *, below_head: bool) -> str:
    """Say that the contents, the numbers or the place of a head tell of it; nothing if they do not."""
    if one.index in seen.listed:
        return seen.listed[one.index]
    by_place = _by_place(one, seen, habits, below_head=below_head)
    if by_place:
        return by_place
    if one.index in habits.sections:
        return f"{one.reason}, behind a section's sign, and stands apart"
    counts = one.index in seen.counted and not (_is_item(one) or hangs_below(seen, one))
    return f"{one.reason}, and its number is next in order" if counts else ""


def _by_place(one: Candidate, seen: Evidence, habits: HeadingHabits, *, below_head: bool) -> str:
    """Say that what stands around a head tells of it; nothing if it does not."""
    chunk = seen.chunks[one.index]
    if is_transcribers(chunk) and (one.far or (one.index > 0 and is_scene_break(seen.chunks[one.index - 1]))):
        return f"{one.reason}, over what was noted of the copy"
    if one.index in habits.colons:
        return "a colon ends it over a paragraph, as others"
    if below_head and is_parted_below(one, seen):
        return f"{one.reason}, right below a head and apart from the text"
    return _with_others(one, seen, habits)


def _with_others(one: Candidate, seen: Evidence, habits: HeadingHabits) -> str:
    """Say how a head stands or begins as others do that are surely heads; nothing if it does not."""
    if one.index in seen.rubrics:
        return "it stands as far from the rows below it as from what is above, as others do"
    # The day at the end of a letter may have its notes below it.
    if habits.days.is_session(one) and one.index + 1 not in seen.taken:
        return "it begins as others do and ends with a day, and these count on"
    if habits.over_letters.has(one):
        return "it stands over the place and the day of a letter, as others do"
    if habits.scene_titles.has(one):
        return "it stands behind a speech, over what the stage shows, as others do"
    return ""


def _counts_tight(one: Candidate, seen: Evidence) -> bool:
    """Tell a number that counts on in a text whose paragraphs stand without distance: heads have none there."""
    return seen.habits.unwrapped and seen.habits.gap == 0 and one.index in seen.counted


def _is_item(one: Candidate) -> bool:
    """Tell a numbered line no further off than a paragraph that goes on: “2. As to the wires used they are of”."""
    apart = one.far or one.centred or one.capitals
    return not apart and one.number is not None and one.number.rest != "" and is_unended(one.text)


def _is_spoken(one: Candidate, seen: Evidence, habits: HeadingHabits) -> bool:
    """Tell a speech or an entry that begins as others do, who enters, what a colon announces, whose works follow."""
    speaks = seen.speakers.speaks_in(one) and not (one.index in habits.entries and habits.partings.parted(one))
    shown = one.style.startswith("emphasised") and not one.capitals
    moves = (shown or habits.plays) and _MOVES.match(one.text) is not None
    speaks |= _is_over_talk(one, seen)
    return one.number is None and (speaks or moves or seen.follows_colon(one.index) or is_author(seen, one.index))


def _is_over_talk(one: Candidate, seen: Evidence) -> bool:
    """Tell “DR. WHITE:” over what is quoted: a colon ends it, and a quotation mark begins what is below."""
    below = seen.chunks[one.index + 1 : one.index + 2]
    return one.text.endswith(":") and bool(below) and below[0].text[0] in _QUOTES


def _stands_wrong(one: Candidate, seen: Evidence, *, below_head: bool) -> bool:
    """Tell what recurs without distance, as a speaker's name, and what is nearer to what is before it, or in a table.

    A head stands nearer to what it heads, or to the head above it; a signature does not.
    """
    if seen.speakers.recurs(one):
        return True
    chunk = seen.chunks[one.index]
    above = one.far and chunk.before <= seen.habits.gap  # the distance is that of a rule above it
    # A picture may stand over what the contents list.
    above |= one.index in seen.listed and one.index - 1 in seen.taken
    # A number that counts on is no signature if it is alone, or left of the margin, or a page ends below it.
    below = seen.chunks[one.index + 1 : one.index + 2]
    placed = ":out" in one.look or any(chunk.page for chunk in below)
    counts = one.index in seen.counted and one.number is not None and (placed or not one.number.rest)
    nearer = chunk.after > chunk.before and chunk.after > 1 and not (above or counts or (below_head and one.capitals))
    # Tables may stand above and below a section.
    return nearer or (within_columns(seen, one.index) and not (counts and ":out" in one.look))
