"""Choose the headings of a text among the candidates: by what each says itself and by the habit of its like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import caption_end, is_scene_break
from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.a_space_in import a_space_in, with_heads_a_space_in
from briefpress.verbs.plain.heads.alphabets import with_letters, with_numerals_as_letters
from briefpress.verbs.plain.heads.below_heads import begins_text, is_conventional, is_part
from briefpress.verbs.plain.heads.candidates import candidate
from briefpress.verbs.plain.heads.captions import captions_of
from briefpress.verbs.plain.heads.contents import contents_of
from briefpress.verbs.plain.heads.counted_apart import counted_apart
from briefpress.verbs.plain.heads.dictionary_terms import without_terms
from briefpress.verbs.plain.heads.entries import listing_pages
from briefpress.verbs.plain.heads.evidence import SHORT, Evidence
from briefpress.verbs.plain.heads.found import BY_DISTANCE, Found, Headings
from briefpress.verbs.plain.heads.heading_habits import HeadingHabits
from briefpress.verbs.plain.heads.last_units import without_lone_last
from briefpress.verbs.plain.heads.later_volumes import without_later_title_pages
from briefpress.verbs.plain.heads.listed_beside import without_listed_beside
from briefpress.verbs.plain.heads.listed_heads import listed_heads, listings
from briefpress.verbs.plain.heads.listed_twice import without_listed_twice, without_summed_up
from briefpress.verbs.plain.heads.long_titles import WIDE, is_emphasised_widely, is_labelled_widely
from briefpress.verbs.plain.heads.numbers_between import with_numbers_between
from briefpress.verbs.plain.heads.over_rows import without_over_rows
from briefpress.verbs.plain.heads.placing import in_one_place, left_of_prose, unplaced_among
from briefpress.verbs.plain.heads.reasons import reason_for
from briefpress.verbs.plain.heads.recurring_titles import recurring_titles
from briefpress.verbs.plain.heads.series import with_series
from briefpress.verbs.plain.heads.small_romans import with_small_romans
from briefpress.verbs.plain.heads.speeches import opening_of
from briefpress.verbs.plain.heads.stacked_heads import broken_titles, stacked
from briefpress.verbs.plain.heads.stage_lines import names_persons
from briefpress.verbs.plain.heads.synopses import without_synopses
from briefpress.verbs.plain.heads.title_page import without_title_page
from briefpress.verbs.plain.heads.title_shapes import is_bold
from briefpress.verbs.plain.heads.twice_over import without_twice_over
from briefpress.verbs.plain.heads.unit_titles import UnitTitles
from briefpress.verbs.plain.heads.unpointed_numbers import with_unpointed
from briefpress.verbs.plain.heads.wedged_numbers import wedged_numbers
from briefpress.verbs.plain.heads.weighing import without_light
from briefpress.verbs.plain.heads.widely_apart import widely_apart
from briefpress.verbs.plain.heads.words_for_numbers import with_words_for_numbers
from briefpress.verbs.plain.heads.wrapped_members import with_wrapped_members
from briefpress.verbs.plain.notes.regions import is_transcribers
from briefpress.verbs.plain.wording import is_life, is_noted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate, Parting
    from briefpress.verbs.plain.heads.found import Known
    from briefpress.verbs.plain.shapes import Shape
    from briefpress.verbs.plain.survey import Habits

_SIGNS = re.compile(r"#+ ")
_CLOSING = {'"': '"', "“": "”“", "«": "»", "»": "«", "„": "“”"}


def headings(chunks: Sequence[Chunk], shapes: Sequence[Shape], habits: Habits, known: Known) -> Headings:
    """Find the headings."""
    taken = known.taken
    could: dict[int, Candidate] = {}
    captions = captions_of(chunks)
    spaced = a_space_in(chunks, habits, taken)
    # Where only heads stand they may have several lines, whatever these look like.
    apart = counted_apart(chunks, habits, taken)
    signed = {index + 1 for index, chunk in enumerate(chunks) if _is_section_sign(chunk)}
    wide = widely_apart(chunks, shapes, habits, taken | captions)
    alone = spaced | apart | signed | wide | known.within.keys()
    other = taken | captions | known.spoken | wedged_numbers(chunks)
    for index, chunk in enumerate(chunks):
        if (
            index in other
            or (index > 0 and _quotes_on(chunks[index - 1].text, chunk.text))
            or (shapes[index] == "narrow" and index not in alone and not _is_told(chunk, habits))
            or _is_in_row(chunks, index)
            or _is_notice(index, chunk, known)
        ):
            continue
        above = _parting(chunks[index - 1], habits) if index else ""
        one = candidate(index, chunk, habits, above=above, apart=index in alone)
        # Prose that was wrapped, or a stanza, heads nothing, unless more than its shortness speaks for it.
        wrapped = len(chunk.lines) > (1 if shapes[index] == "prose" else 2)
        if one is not None and (not wrapped or index in alone or _is_shown(one, chunk, habits)):
            could[index] = one
    opened = [opening_of(chunk.lines[0].words) for chunk in chunks]
    contents = contents_of(chunks, shapes, could, taken, opened)
    could = with_wrapped_members(could, chunks, habits, taken | contents | captions)
    unlisted = {index: one for index, one in could.items() if index not in contents}
    near = {index for index in could if len(chunks[index].lines) == 1 and chunks[index].indent <= habits.margin + 1}
    placed = left_of_prose(in_one_place(unlisted, unplaced=unplaced_among(chunks, unlisted)), near=near)
    worded = with_words_for_numbers(with_numerals_as_letters(without_lone_last(placed)))
    counted = with_unpointed(with_series(worded))
    indexed = listing_pages(chunks, counted)
    lettered = without_terms(with_letters(counted, indexed=indexed))
    could = with_small_romans(with_heads_a_space_in(lettered, spaced))
    listing = listings(chunks, shapes, could, contents)
    listed = dict.fromkeys(listed_heads(chunks, could, contents, listing), "the contents list it")
    told = {index: reason for index, reason in known.within.items() if index in could and index not in contents}
    listed.update(told)
    by_number = (index for index in sorted(apart) if index in could and index not in contents)
    listed.update(dict.fromkeys(by_number, "it stands widely apart, and its number is next in order"))
    by_distance = (index for index in sorted(wide) if index in could and index not in contents)
    listed = dict.fromkeys(by_distance, BY_DISTANCE) | listed
    other = taken | contents | captions
    seen = Evidence(chunks, shapes, habits, could, other, known.leading, listed, known.grids, known.spoken, opened)
    chosen = with_numbers_between(seen, without_twice_over(_chosen(seen), taken))
    found = without_listed_twice(chunks, without_title_page(seen, chosen, said=known.said))
    found = without_synopses(chunks, without_summed_up(chunks, found))
    found = without_listed_beside(chunks, found, contents)
    looking = without_over_rows(seen, without_later_title_pages(seen, found))
    found = without_light(seen, looking)
    return Headings(found, contents, frozenset(listing), frozenset(looking.keys() - found.keys()))


def _is_told(chunk: Chunk, habits: Habits) -> bool:
    """Tell a title that its emphasis shows, however narrow its lines are."""
    return is_emphasised_widely(chunk, habits) or is_labelled_widely(chunk, habits)


def _is_notice(index: int, chunk: Chunk, known: Known) -> bool:
    """Tell what stands in a frame, but for the head of an editor's notes."""
    return index in known.framed and not is_transcribers(chunk)


def _is_in_row(chunks: Sequence[Chunk], index: int) -> bool:
    """Tell a line behind a number sign right over another with as many: a list of what was mended."""
    match = _SIGNS.match(chunks[index].text)
    if match is None:
        return False
    below = chunks[index + 1 : index + 2]
    lines = [*chunks[index].lines[1:], *(chunk.lines[0] for chunk in below if not chunk.before)]
    return bool(lines) and lines[0].words.startswith(match.group())


def _is_shown(one: Candidate, chunk: Chunk, habits: Habits) -> bool:
    """Tell that more speaks for a head than that it is short: its look, or a number widely apart from all text."""
    number = one.number
    alone = number is not None and ((one.wide and habits.gap < chunk.after < FAR) or number.style == "dotted")
    bold = number is None and is_bold(one.text)
    shown = one.strong or one.capitals or one.centred or one.titled
    return shown or alone or bold or is_emphasised_widely(chunk, habits)


def _quotes_on(above: str, text: str) -> bool:
    """Tell a line of what is quoted over several paragraphs: each begins with the mark, and only the last closes it.

    So it is where nothing in the line closes it, or where what opened last above is still open.
    """
    mark = text[0]
    if mark not in _CLOSING:
        return False
    closing = set(_CLOSING[mark])
    open_above = mark in above and mark != '"' and not closing & set(above[above.rfind(mark) + 1 :])
    return open_above or (above[0] == mark and not closing & set(text[1:]))


def _parting(above: Chunk, habits: Habits) -> Parting:
    """Tell a rule, a row of stars and the like, which give what is below them the distance of a head.

    So does a note in brackets that has that distance: “[From another paper.]”. A picture that stands as far apart as a
    chapter is set over the chapter's head.
    """
    text = above.text
    noted = text[0] == "[" and text[-1] == "]" and len(text) <= SHORT and caption_end([above], 0) < 0
    if caption_end([above], 0) == 0 and habits.gap + WIDE <= above.before < FAR:
        return "picture"
    section = _is_section_sign(above) and habits.gap < above.before < FAR
    return "rule" if section or is_scene_break(above) or (noted and habits.gap < above.before < FAR) else ""


def _is_section_sign(chunk: Chunk) -> bool:
    """Tell “§.” by itself, over the title of a section, however many lines that has."""
    return chunk.text.rstrip(". ") == "§"


def _chosen(seen: Evidence) -> dict[int, Found]:
    habits = HeadingHabits(seen)
    titles = UnitTitles(seen)
    broken, recurring = broken_titles(seen), recurring_titles(seen)
    out: dict[int, Found] = {}
    before: Candidate | None = None
    index = 0
    while index < len(seen.chunks):
        one = seen.could.get(index)
        # Between a head and what stands below it there may be the years of a life, or where the piece was found.
        told = index - 2 in out and (is_life(seen.chunks[index - 1].text) or is_noted(seen.chunks[index - 1].text))
        below_head = told or index - 1 in out
        over = before if before is not None and before.index + out[before.index].further + 1 == index else None
        read = one is None or names_persons(seen, index) or (index not in seen.listed and begins_text(one, over, seen))
        rest = stacked(seen, one) if one is not None else 0
        reason = reason_for(one, seen, habits, below_head=below_head, rest=rest) if one is not None and not read else ""
        if one is not None and not reason and below_head and is_conventional(one):
            reason = f"{one.reason}, right below a head"
        if (
            one is not None
            and not reason
            and index not in seen.stanzas
            and is_part(one, seen, out.get(index - 1), before)
        ):
            reason = "it is the number of a part, as those of a serial are"
        if one is not None and reason:
            further = titles.further(index) or rest or int(index in broken or index in recurring)
            out[index] = Found(one, reason, further=further)
            index += further
            before = one
        index += 1
    return out
