"""Find lists of definitions: several terms in a row, each over its definition, which is set in below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.letters import is_capitals
from briefpress.verbs.plain.wording import ends, is_sentences, soft_end

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.shapes import Shape
    from briefpress.verbs.plain.survey import Habits

# So many terms are a list; fewer may be heads over what is quoted. No term is longer, in letters.
_MANY, _TERM = 3, 60
# A definition is set in by so many cells at least, and at most: what stands further in is a heading's, or verse.
_LEAST, _MOST = 2, 10


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and the chunks that define it, which follow it up to the last."""

    term: int
    last: int


def definition_lists(
    chunks: Sequence[Chunk], shapes: Sequence[Shape], habits: Habits, *, taken: AbstractSet[int]
) -> list[tuple[Definition, ...]]:
    """Find such lists; no chunk that is taken belongs to one.

    Heads are set apart, or in capitals, or numbered, or left of all prose: a term is none of these, and all text up to
    the next one is set in below it, as little text is elsewhere.
    """
    out: list[tuple[Definition, ...]] = []
    run: list[Definition] = []
    index = 0
    while index <= len(chunks):
        found = _definition(chunks, shapes, habits, index, taken) if index < len(chunks) else None
        if run and (found is None or chunks[found.term].indent != chunks[run[-1].term].indent):
            out.extend([tuple(run)] if len(run) >= _MANY else [])
            run = []
        if found is not None:
            run.append(found)
        index = index + 1 if found is None else found.last + 1
    return out


def _definition(
    chunks: Sequence[Chunk], shapes: Sequence[Shape], habits: Habits, index: int, taken: AbstractSet[int]
) -> Definition | None:
    """Give the term that a chunk is, with its definition; nothing if it is none."""
    chunk = chunks[index]

    def defines(at: int) -> bool:
        return (
            at < len(chunks)
            and _LEAST <= chunks[at].indent - chunk.indent <= _MOST
            and at not in taken
            and shapes[at] in {"prose", "narrow", "single"}
            and chunks[at].before <= max(1, habits.gap)
            and chunks[at].mend is None
        )

    if index in taken or not defines(index + 1) or not _may_be_term(chunk, habits):
        return None
    last = index + 1
    while defines(last + 1):
        last += 1
    defined = shapes[index + 1] == "prose" or ends(chunks[index + 1].text)
    return Definition(index, last) if defined else None


def _may_be_term(chunk: Chunk, habits: Habits) -> bool:
    words = chunk.text
    return (
        len(chunk.lines) == 1
        and chunk.mend is None
        and len(words) <= _TERM
        and chunk.indent >= habits.margin
        and chunk.before <= max(1, habits.gap)
        and any(map(str.isalpha, words))
        and words[0] not in "#=[({"
        and not (ends(words) or soft_end(words) or is_sentences(words) or is_capitals(words))
        and numbered(words) is None
    )
