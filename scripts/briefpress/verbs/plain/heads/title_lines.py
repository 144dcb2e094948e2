"""Find the title that stands in lines of its own at the very front: on a title page, or below a letterhead."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.candidates import Candidate
from briefpress.verbs.plain.heads.evidence import MANY
from briefpress.verbs.plain.heads.first_page_header import below_first_page_header
from briefpress.verbs.plain.heads.found import Found
from briefpress.verbs.plain.heads.headlines import headline
from briefpress.verbs.plain.heads.imprint_lines import is_imprint
from briefpress.verbs.plain.heads.long_titles import WIDE
from briefpress.verbs.plain.heads.may_head import key_of
from briefpress.verbs.plain.heads.other_names import ANNOUNCES, is_series, names_another
from briefpress.verbs.plain.heads.stacked_heads import stacked_title
from briefpress.verbs.plain.heads.unit_words import TRANSCRIBERS
from briefpress.verbs.plain.letters import begins_anew, is_capitals
from briefpress.verbs.plain.names import people_in
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.survey import LONG
from briefpress.verbs.plain.title_block import FRONT, is_tight_block
from briefpress.verbs.plain.wording import ends, is_byline, is_question, is_sentences, soft_end

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.evidence import Evidence
    from briefpress.verbs.plain.shapes import Shape

# So many lines at most has a title, and so near below it stands who wrote it, or who printed it.
LINES, _PAGE = 14, 8
# The lines of a title page are no longer.
_SHORT = 60
STANDS_FIRST = "it stands first, over all that follows"
# The head over a transcriber's notes is no longer than this.
_LABEL = 60
# What stands in the middle of a title page is set in by so many cells at least, a title of several lines by half.
SET_IN = 8
# So near the top stands the number of a series, below the name of who publishes it.
LETTERHEAD = 3


def title_block(seen: Evidence) -> Found | None:
    """Give the title that stands first in lines of its own: in the middle of a title page, or below a letterhead."""
    noted = noted_of_copy(seen)
    behind = (at for at in range(min(len(seen.chunks), FRONT)) if at not in noted and at not in seen.taken)
    first = next(behind, None)
    if first is None:
        return None
    if at := below_first_page_header(seen.chunks):
        return as_title(seen, at)
    below = _below_series(seen, first)
    if below is None and (at := headline(seen, first)) >= 0:
        return as_title(seen, at)
    tight = seen.habits.unwrapped and is_tight_block(seen.chunks, first)
    if below is None and not tight and _is_title_block(seen, first):
        further = 0 if ANNOUNCES.match(_line_below(seen, first)) else stacked_title(seen, first)
        return replace(as_title(seen, first), further=further)
    return below or (as_title(seen, first) if tight else None)


def _line_below(seen: Evidence, index: int) -> str:
    """Give the first line below a chunk; nothing below the last one."""
    return seen.chunks[index + 1].lines[0].words if index + 1 < len(seen.chunks) else ""


def _below_series(seen: Evidence, first: int) -> Found | None:
    """Give what stands below the number of a series, “Working Paper No. 7”: above that stands whose series it is."""
    near = range(first, min(first + LETTERHEAD, len(seen.chunks) - 1))
    # What counts the parts of the text itself is none.
    numbered = (at for at in near if not seen.marked(at) and is_series(seen.chunks[at].lines[-1].words))
    at = next(numbered, -1) + 1
    chunk = seen.chunks[at]
    fit = at > 0 and at not in seen.taken and len(chunk.lines) <= MANY and not is_long(chunk, seen.shapes[at])
    ended = soft_end(chunk.text) or (ends(chunk.text) and not is_question(chunk.text))
    named = is_byline(chunk.text) or is_imprint(chunk) or ended
    # The title may stand above the series, and its writers or its first part below that.
    one = seen.could.get(at)
    named |= one is not None and one.number is not None and one.number.style == "conventional"
    named |= len(people_in(chunk.text)) > 1
    return as_title(seen, at) if fit and not named and begins_anew(chunk.text) else None


def _is_title_block(seen: Evidence, first: int) -> bool:
    """Tell several lines in the middle of a title page, over its author or imprint."""
    chunk = seen.chunks[first]
    lines = [line.words for line in chunk.lines]
    set_in = min(line.indent for line in chunk.lines) >= seen.habits.margin + SET_IN // 2
    # At the margin it stands in capitals right over who wrote the text, or over “BY” alone.
    then = seen.chunks[first + 1].lines if first + 1 < len(seen.chunks) else ()
    said = _line_below(seen, first)
    over = ANNOUNCES.fullmatch(said) is not None and len(lines) <= MANY
    over |= ANNOUNCES.match(said) is not None and is_capitals(chunk.text)
    # A subtitle may stand over “by” in the same lines.
    over |= any(ANNOUNCES.fullmatch(line.words) for line in then[1:-1])
    # Below what is noted of the copy a page begins, wherever its lines stand.
    begins = seen.habits.gap + WIDE <= chunk.before < FAR and max(line.cells for line in chunk.lines) <= _SHORT
    set_in |= over or begins
    below = takewhile(lambda at: not is_long(seen.chunks[at], seen.shapes[at]), range(first + 1, len(seen.chunks)))
    near = [seen.chunks[at] for at in islice(below, _PAGE)]
    named = any(is_imprint(one) or any(is_byline(line.words.strip(EMPHASIS)) for line in one.lines) for one in near)
    odd = (
        (soft_end(lines[-1]) and not over)
        or names_another(chunk.text)
        or lines[0][0] in "([{"
        or is_imprint(chunk)
        or any(map(is_sentences, lines))
    )
    least = MANY - 1 if over or begins else MANY
    return least <= len(lines) <= LINES and set_in and named and chunk.after > 0 and not odd


def as_title(seen: Evidence, index: int) -> Found:
    """Give a chunk as the title, whether it could be a head or not."""
    text = "\n".join(line.words for line in seen.chunks[index].lines)
    capitals = is_capitals(text)
    title = Candidate(
        index=index,
        text=text,
        key=key_of(text),
        number=None,
        style="title",
        look="capitals:far" if capitals else "title:far",
        strong=False,
        capitals=capitals,
        far=True,
        wide=True,
        centred=True,
        titled=False,
        ends_sentence=False,
        reason="",
    )
    return Found(title, STANDS_FIRST)


def noted_of_copy(seen: Evidence) -> range:
    """Give the chunks of a transcriber's notes at the front, up to a chapter's distance; else only their head."""
    chunks = seen.chunks[:FRONT]
    # “Anmerkungen zur Transkription”
    heads = (at for at, one in enumerate(chunks) if one.length <= _LABEL and TRANSCRIBERS.search(one.text))
    first = next(heads, len(chunks))
    below = range(first + 1, len(chunks))
    return range(first, next((at for at in below if chunks[at].before >= seen.habits.gap + WIDE), first + 1))


def is_long(chunk: Chunk, shape: Shape) -> bool:
    """Tell prose that is no line of a title page."""
    return shape == "prose" and (len(chunk.lines) > MANY or chunk.length > LONG)
