"""Find terms over what explains them: several in a row, each explanation set in below its term."""

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

# So many terms are a glossary; fewer may be heads over what is quoted. No term is longer, in letters.
_MANY, _TERM = 3, 60
# An explanation is set in by so many cells at least, and at most: what stands further in is a heading's, or verse.
_LEAST, _MOST = 2, 10


@dataclass(frozen=True, slots=True)
class Term:
    """A term and the chunks that explain it, which follow it up to the last."""

    index: int
    last: int


def glossaries(
    chunks: Sequence[Chunk], shapes: Sequence[Shape], habits: Habits, *, taken: AbstractSet[int]
) -> list[tuple[Term, ...]]:
    """Find rows of terms; no chunk that is taken belongs to one.

    Heads are set apart, or in capitals, or numbered, or left of all prose: a term is none of these, and all text up to
    the next one is set in below it, as little text is elsewhere.
    """
    out: list[tuple[Term, ...]] = []
    run: list[Term] = []
    index = 0
    while index <= len(chunks):
        term = _term(chunks, shapes, habits, index, taken) if index < len(chunks) else None
        if run and (term is None or chunks[term.index].indent != chunks[run[-1].index].indent):
            out.extend([tuple(run)] if len(run) >= _MANY else [])
            run = []
        if term is not None:
            run.append(term)
        index = index + 1 if term is None else term.last + 1
    return out


def _term(
    chunks: Sequence[Chunk], shapes: Sequence[Shape], habits: Habits, index: int, taken: AbstractSet[int]
) -> Term | None:
    """Give the term that a chunk is, with what explains it; nothing if it is none."""
    chunk = chunks[index]
    if index in taken or not _may_be_term(chunk, habits):
        return None
    last = index
    while (
        last + 1 < len(chunks)
        and last + 1 not in taken
        and shapes[last + 1] in {"prose", "narrow", "single"}
        and _LEAST <= chunks[last + 1].indent - chunk.indent <= _MOST
        and chunks[last + 1].before <= max(1, habits.gap)
        and chunks[last + 1].mend is None
    ):
        last += 1
    explained = last > index and (shapes[index + 1] == "prose" or ends(chunks[index + 1].text))
    return Term(index, last) if explained else None


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
