"""Find titles of any length by their distance alone: far below the text above, and not right over what they head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.counting_nothing import lists_parts
from briefpress.verbs.plain.heads.imprint_lines import is_imprint, says_printer
from briefpress.verbs.plain.heads.long_titles import WIDE
from briefpress.verbs.plain.heads.other_names import heads_other_books, names_another
from briefpress.verbs.plain.letters import begins_anew
from briefpress.verbs.plain.notes.regions import is_transcribers
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import is_byline, soft_end

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.shapes import Shape
    from briefpress.verbs.plain.survey import Habits

# A title has so many lines at most; so many of them are a habit, if nearly all that stands so may be one.
_LINES, _MANY, _MOST = 4, 5, 0.8
# The text begins with a paragraph of more lines, or where it is verse so many; publishers' lists stand behind so much.
_PROSE, _VERSE, _END = 3, 12, 0.97
# No text is narrower.
_WIDTH = 60
_ENCLOSED = "([{<*\"“«„»‘'"


def widely_apart(
    chunks: Sequence[Chunk], shapes: Sequence[Shape], habits: Habits, taken: AbstractSet[int]
) -> frozenset[int]:
    """Give the chunks of a few lines that stand as chapters' titles do where next to nothing else stands so."""
    if habits.unwrapped:
        return frozenset()
    counts = [len(chunk.lines) for chunk in chunks]
    prose = (at for at, count in enumerate(counts) if count > (_PROSE if shapes[at] == "prose" else _VERSE))
    begins, ends = next(prose, len(chunks)), int(len(chunks) * _END)
    alike = [at for at in range(begins, ends) if at not in taken and _stands_so(chunks[at], habits)]
    # What stands to the right is the place of a letter.
    left = [at for at in alike if chunks[at].indent * 2 <= max(habits.width, _WIDTH)]
    titles = [at for at in left if _may_be_title(chunks[at], shapes[at])]
    return frozenset(titles if len(titles) >= max(_MANY, len(alike) * _MOST) else ())


def _stands_so(chunk: Chunk, habits: Habits) -> bool:
    far = habits.gap + WIDE <= chunk.before < FAR
    return far and habits.gap < chunk.after < chunk.before


def _may_be_title(chunk: Chunk, shape: Shape) -> bool:
    """Tell a few lines that begin with a capital, and say nothing of the printing, the copy or other books."""
    text = chunk.text.strip(EMPHASIS)
    if not text or len(chunk.lines) > _LINES or shape == "lines" or chunk.mend is not None:
        return False
    odd = text[0] in _ENCLOSED or text[-1] == ":" or soft_end(text) or not begins_anew(text) or lists_parts(text)
    another = names_another(text) or heads_other_books(text) or is_imprint(chunk) or says_printer(text)
    return not (odd or another or is_byline(text) or is_transcribers(chunk))
