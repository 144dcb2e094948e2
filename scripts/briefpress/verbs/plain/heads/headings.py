"""Choose the headings of a text among the candidates: by what each says itself and by the habit of its like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.breaks import PICTURE, caption_end, is_scene_break
from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.a_space_in import a_space_in, with_heads_a_space_in
from briefpress.verbs.plain.heads.alphabets import with_letters, with_numerals_as_letters
from briefpress.verbs.plain.heads.belonging import belongs
from briefpress.verbs.plain.heads.below_heads import (
    begins_text,
    is_conventional,
    is_part,
    is_parted_below,
    opens,
    tells_occasion,
)
from briefpress.verbs.plain.heads.candidates import candidate
from briefpress.verbs.plain.heads.captions import captions_of
from briefpress.verbs.plain.heads.contents import contents_of
from briefpress.verbs.plain.heads.entries import lists_pages
from briefpress.verbs.plain.heads.entry_lines import hangs_below, is_author, is_in_index, is_term, within_columns
from briefpress.verbs.plain.heads.evidence import SHORT, Evidence
from briefpress.verbs.plain.heads.found import Found, Headings
from briefpress.verbs.plain.heads.heading_habits import UNNUMBERED, HeadingHabits
from briefpress.verbs.plain.heads.listed_heads import listed_heads
from briefpress.verbs.plain.heads.long_titles import WIDE, is_emphasised_widely, is_labelled_widely
from briefpress.verbs.plain.heads.placing import in_one_place, left_of_prose, unplaced_among
from briefpress.verbs.plain.heads.reads_on import is_dated, reads_on
from briefpress.verbs.plain.heads.recurring_titles import recurring_titles
from briefpress.verbs.plain.heads.salutations import is_salutation
from briefpress.verbs.plain.heads.series import with_series
from briefpress.verbs.plain.heads.small_romans import with_small_romans
from briefpress.verbs.plain.heads.stacked_heads import broken_titles, goes_on_set_in, stacked
from briefpress.verbs.plain.heads.stage_lines import names_persons
from briefpress.verbs.plain.heads.title_page import without_title_page
from briefpress.verbs.plain.heads.title_shapes import is_bold
from briefpress.verbs.plain.heads.unit_titles import UnitTitles
from briefpress.verbs.plain.heads.unpointed_numbers import with_unpointed
from briefpress.verbs.plain.heads.wedged_numbers import wedged_numbers
from briefpress.verbs.plain.heads.wrapped_members import with_wrapped_members
from briefpress.verbs.plain.notes.regions import is_transcribers
from briefpress.verbs.plain.wording import is_life, is_unended

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate, Parting
    from briefpress.verbs.plain.heads.found import Known
    from briefpress.verbs.plain.shapes import Shape
    from briefpress.verbs.plain.survey import Habits

_CLOSING = {'"': '"', "“": "”“", "«": "»", "„": "“”"}
_ENDINGS = frozenset({"theend", "end", "finis", "fin", "fine", "ende", "конец", "slut", "einde", "loppu", "koniec"})
# “END OF ACT I.”, “FIN DU PREMIER ACTE”
_ENDS_PART = re.compile(
    r"\W*(?:(?:the )?end of|fin (?:de|du|del)|fine (?:di|del)|fim d[eoa]|ende de[srn]|slut(?:et)? p[åa]|einde van)\b"
    r".{0,20}\b(?:act|scene|part|book|volume|canto|acte|tableau|partie|livre|tome|acto|cuadro|parte|libro|tomo|atto|quadro"
    r"|ato|aufzugs?|aktes|akts|teils|theils|buche?s|bandes|akten?|bedrijf|deel)\b.{0,15}",
    re.IGNORECASE | re.DOTALL,
)

# What stands over the numbers of a list: “CHAPTER” over those of the contents, “FIG.” over those of pictures.
_COLUMNS = frozenset("chapter chap fig figure plate no vol".split())

# How a play says who comes and goes.
_MOVES = re.compile(r"[_*(\[]*(?:(?:re-)?enter|exit|exeunt|manet|manent|entran?|vanse|escono|entrano)\b", re.IGNORECASE)


def headings(chunks: Sequence[Chunk], shapes: Sequence[Shape], habits: Habits, known: Known) -> Headings:
    """Find the headings."""
    taken = known.taken
    could: dict[int, Candidate] = {}
    captions = captions_of(chunks)
    spaced = a_space_in(chunks, habits, taken)
    # Where only heads stand they may have several lines, whatever these look like.
    alone = spaced | known.within.keys()
    other = taken | captions | known.spoken | wedged_numbers(chunks)
    for index, chunk in enumerate(chunks):
        quoted = index > 0 and _quotes_on(chunks[index - 1].text, chunk.text)
        shown = is_emphasised_widely(chunk, habits) or is_labelled_widely(chunk, habits)
        narrow = shapes[index] == "narrow" and index not in alone and not shown
        if quoted or index in other or narrow or _is_notice(index, chunk, known):
            continue
        above = _parting(chunks[index - 1], habits) if index else ""
        one = candidate(index, chunk, habits, above=above, apart=index in alone)
        # Prose that was wrapped, or a stanza, heads nothing, unless more than its shortness speaks for it.
        wrapped = len(chunk.lines) > (1 if shapes[index] == "prose" else 2)
        if one is not None and (not wrapped or index in alone or _is_shown(one, chunk, habits)):
            could[index] = one
    contents = contents_of(chunks, shapes, could, taken)
    could = with_wrapped_members(could, chunks, habits, taken | contents | captions)
    unlisted = {index: one for index, one in could.items() if index not in contents}
    near = {index for index in could if len(chunks[index].lines) == 1 and chunks[index].indent <= habits.margin + 1}
    placed = left_of_prose(in_one_place(unlisted, unplaced=unplaced_among(chunks, unlisted)), near=near)
    counted = with_unpointed(with_series(with_numerals_as_letters(placed)))
    indexed = frozenset(index for index in counted if lists_pages(chunks, index))
    lettered = with_letters(counted, indexed=indexed)
    could = with_small_romans(with_heads_a_space_in(lettered, spaced))
    listed = dict.fromkeys(listed_heads(chunks, shapes, could, contents), "the contents list it")
    told = {index: reason for index, reason in known.within.items() if index in could and index not in contents}
    listed.update(told)
    other = taken | contents | captions
    seen = Evidence(chunks, shapes, habits, could, other, known.leading, listed, known.grids, known.spoken)
    return Headings(without_title_page(seen, _chosen(seen), said=known.said), contents)


def _is_notice(index: int, chunk: Chunk, known: Known) -> bool:
    """Tell what stands in a frame, but for the head of a note on the copy."""
    return index in known.framed and not is_transcribers(chunk)


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

    So does a note in brackets that has that distance: “[From another paper.]”. A picture without words that stands as
    far apart as a chapter is set over the chapter's head.
    """
    text = above.text
    noted = text[0] == "[" and text[-1] == "]" and len(text) <= SHORT and caption_end([above], 0) < 0
    if PICTURE.sub("", text) == "]" and habits.gap + WIDE <= above.before < FAR:
        return "picture"
    return "rule" if is_scene_break(above) or (noted and habits.gap < above.before < FAR) else ""


def _chosen(seen: Evidence) -> dict[int, Found]:
    habits = HeadingHabits(seen)
    titles = UnitTitles(seen)
    broken, recurring = broken_titles(seen), recurring_titles(seen)
    out: dict[int, Found] = {}
    before: Candidate | None = None
    index = 0
    while index < len(seen.chunks):
        one = seen.could.get(index)
        # Between somebody's name and a title there may be the years of a life.
        below_head = index - 1 in out or (index - 2 in out and is_life(seen.chunks[index - 1].text))
        over = before if before is not None and before.index + out[before.index].further + 1 == index else None
        read = one is None or names_persons(seen, index) or (index not in seen.listed and begins_text(one, over, seen))
        rest = stacked(seen, one) if one is not None else 0
        reason = _why(one, seen, habits, below_head=below_head, rest=rest) if one is not None and not read else ""
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


def _why(one: Candidate, seen: Evidence, habits: HeadingHabits, *, below_head: bool, rest: int) -> str:
    """Say why a candidate is a heading; nothing if it is none. `rest` chunks below it would be of the same head."""
    chunk = seen.chunks[one.index]
    if (
        one.key in _ENDINGS
        or _ENDS_PART.fullmatch(one.text) is not None
        or (one.key in _COLUMNS and not set(seen.shapes[one.index + 1 : one.index + 2]) & {"prose", "narrow"})
        or is_salutation(one.text)
        or one.index in habits.persons
        or one.index in seen.stanzas
        or (below_head and (opens(one) or tells_occasion(one) or habits.subtitles.has(one)))
        or (chunk.after == 0 and not one.strong and not seen.stands_tight(one.index) and not _counts_tight(one, seen))
        or is_term(seen, one.index)
        or not (seen.heads_something(one.index) or habits.days.has(one) or (rest and seen.heads_text(one.index + rest)))
    ):
        return ""
    if one.strong:
        return "" if habits.clauses.has(one) else one.reason
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
    return f"{one.reason}, as others are" if habits.uses(one) else ""


def _is_no_title(one: Candidate, seen: Evidence, habits: HeadingHabits, *, below: bool) -> bool:
    """Tell a date or a line that reads on; `below` tells that it goes on in a second line of the same head."""
    parted, set_in = habits.partings.parted(one), seen.is_set_in(one.index)
    # What stands to the right is never a head, though distances part.
    return is_dated(one, parted=parted and not set_in, set_in=set_in) or reads_on(
        one,
        parted=parted,
        over=not (habits.speaks or set_in) and seen.stands_over_prose(one.index),
        below=below or (one.capitals and one.far and goes_on_set_in(seen, one.index)),
        asks=habits.close_lines.asks(one),
    )


def _told(one: Candidate, seen: Evidence, habits: HeadingHabits, *, below_head: bool) -> str:
    """Say that the contents, the numbers or the place of a head tell of it; nothing if they do not."""
    if one.index in seen.listed:
        return seen.listed[one.index]
    chunk = seen.chunks[one.index]
    if is_transcribers(chunk) and (one.far or (one.index > 0 and is_scene_break(seen.chunks[one.index - 1]))):
        return f"{one.reason}, over what was noted of the copy"
    if one.index in habits.colons:
        return "a colon ends it over a paragraph, as others"
    if habits.scene_titles.has(one):
        return "it stands behind a speech, over what the stage shows, as others do"
    if below_head and is_parted_below(one, seen):
        return f"{one.reason}, right below a head and apart from the text"
    counts = one.index in seen.counted and not (_is_item(one) or hangs_below(seen, one))
    return f"{one.reason}, and its number is next in order" if counts else ""


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
    moves = one.style.startswith("emphasised") and not one.capitals and _MOVES.match(one.text) is not None
    return one.number is None and (speaks or moves or seen.follows_colon(one.index) or is_author(seen, one.index))


def _stands_wrong(one: Candidate, seen: Evidence, *, below_head: bool) -> bool:
    """Tell what recurs without distance, as a speaker's name, and what is nearer to what is before it, or in a table.

    A head stands nearer to what it heads, or to the head above it; a signature does not.
    """
    chunk = seen.chunks[one.index]
    above = one.far and chunk.before <= seen.habits.gap  # the distance is that of a rule above it
    # A number that counts on is no signature if it is alone, or left of the margin, or a page ends below it.
    below = seen.chunks[one.index + 1 : one.index + 2]
    placed = ":out" in one.look or any(chunk.page for chunk in below)
    counts = one.index in seen.counted and one.number is not None and (placed or not one.number.rest)
    nearer = chunk.after > chunk.before and chunk.after > 1 and not (above or counts or (below_head and one.capitals))
    # Tables may stand above and below a section.
    within = within_columns(seen, one.index) and not (counts and ":out" in one.look)
    return seen.speakers.recurs(one) or nearer or within
