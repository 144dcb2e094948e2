"""Say of each chunk of a plain text, or run of chunks, what it is: the chain of all rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefpress.nouns.mend import said_by
from briefpress.nouns.read_text import Stretch
from briefpress.verbs.plain import breaks, lists
from briefpress.verbs.plain.alike import alike
from briefpress.verbs.plain.build import Piece
from briefpress.verbs.plain.by_shape import ByShape
from briefpress.verbs.plain.definition_lists import definition_lists
from briefpress.verbs.plain.empty_heads import without_empty_heads
from briefpress.verbs.plain.heads.entries import is_entry
from briefpress.verbs.plain.heads.found import Known
from briefpress.verbs.plain.heads.headings import headings
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.leading import leading
from briefpress.verbs.plain.levels import levels
from briefpress.verbs.plain.levels.listed import indents
from briefpress.verbs.plain.line_apart import line_apart
from briefpress.verbs.plain.named_speeches import named_speeches
from briefpress.verbs.plain.notes.join_notes import Joined, join_notes
from briefpress.verbs.plain.ordered import ordered_lists
from briefpress.verbs.plain.shapes import shape_of
from briefpress.verbs.plain.solid import set_apart
from briefpress.verbs.plain.spaced_verse import with_verse_joined
from briefpress.verbs.plain.split import split
from briefpress.verbs.plain.stanzas import with_stanzas
from briefpress.verbs.plain.survey import survey
from briefpress.verbs.plain.table_captions import captions_by_table, with_captions_apart
from briefpress.verbs.plain.tables.apart import with_tables_apart
from briefpress.verbs.plain.tables.figures_joined import with_figures_joined
from briefpress.verbs.plain.tables.grid_of import grid_of
from briefpress.verbs.plain.turned import with_turned
from briefpress.verbs.plain.verse_lines import VerseLines
from briefpress.verbs.plain.within.heads_apart import heads_apart
from briefpress.verbs.plain.wording import begins_life, is_life

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.found import Found, Said
    from briefpress.verbs.plain.named_speeches import NamedSpeeches
    from briefpress.verbs.plain.shapes import Shape
    from briefpress.verbs.plain.survey import Habits

# What an editor's word leaves to the rules, or is dealt with elsewhere.
_UNREAD = frozenset({"keep", "not-heading", "note-body", "heading", "furniture"})
_LIGHT = "it looks like a heading, but more speaks against that than for it"


def _surveyed_anew(before: Sequence[Chunk], chunks: Sequence[Chunk], habits: Habits) -> Habits:
    """Survey chunks in which a rule may have parted some; the habits of those `before` hold where it parted none."""
    return habits if list(before) == list(chunks) else survey(chunks)


def _up_to(refused: set[int], index: int, further: int) -> int:
    """Give how many chunks below a head are still its own, where an editor refused some."""
    return next((count for count in range(further) if index + count + 1 in refused), further)


@dataclass(slots=True, init=False)
class Reading:
    """One text while it is read: its chunks, their shapes, its habits and notes."""

    habits: Habits
    chunks: list[Chunk]
    shapes: list[Shape]
    why: list[str]
    joined: Joined
    named: NamedSpeeches
    said: Said
    framed: frozenset[int]
    leading: Mapping[int, dict[str, str]]
    within: Mapping[int, str]

    def __init__(self, chunks: Sequence[Chunk], *, said: Said, framed: frozenset[int]) -> None:
        self.said, self.framed = said, framed
        chunks = with_figures_joined(with_tables_apart(with_verse_joined(chunks)))
        within = heads_apart(chunks)
        habits = survey(within.chunks)
        solid = set_apart(within.chunks, habits)
        self.within = {**solid.reasons, **within.reasons}
        habits = _surveyed_anew(within.chunks, solid.chunks, habits)
        chunks = line_apart(solid.chunks, habits)
        self.habits = with_turned(_surveyed_anew(solid.chunks, chunks, habits), chunks)
        self.chunks = with_captions_apart(split(chunks, self.habits))
        first = [shape_of(chunk, self.habits) for chunk in self.chunks]
        shaped = with_stanzas(
            self.chunks, alike(self.chunks, first, margin=self.habits.margin), margin=self.habits.margin
        )
        self.shapes, self.why = [shape for shape, _ in shaped], [reason for _, reason in shaped]
        self.joined = join_notes(self.chunks)
        self.named = named_speeches(self.chunks)
        # What a note says tells nothing of the text.
        noted = {at for body in self.joined.bodies.values() for at in range(body.first, body.end + 1)}
        told = leading(self.chunks, title=said.title.replace("\n", " "))
        self.leading = {at: said for at, said in told.items() if at not in noted}

    @property
    def said_at_top(self) -> dict[str, str]:
        """What lines at the top say of the text: its author, its date."""
        return {key: value for told in self.leading.values() for key, value in told.items()}

    def pieces(self) -> list[Piece]:
        """Say of each chunk, or run of chunks, what it is."""
        special = self._given()
        covered = {i for piece in special.values() for i in range(piece.first, piece.last + 1)}
        for index, chunk in enumerate(self.chunks):
            if index not in covered and chunk.mend is None:
                piece = self._marked(index, chunk)
                # Brackets that close below a note mark nothing.
                if piece is not None and covered.isdisjoint(range(piece.first, piece.last + 1)):
                    special[index] = piece
                    covered.update(range(piece.first, piece.last + 1))
        self._caption(special, covered)
        for found in lists.bullet_lists(self.chunks, taken=frozenset(covered)):
            reason = f"its lines begin with “{found.sign}”"
            special[found.first] = Piece("list", found.first, found.last, reason, listing=found.listing)
            covered.update(range(found.first, found.last + 1))
        for found in ordered_lists(self.chunks, self.habits, taken=frozenset(covered)):
            reason = f"its lines count on from “{found.sign}”"
            special[found.first] = Piece("list", found.first, found.last, reason, listing=found.listing)
            covered.update(range(found.first, found.last + 1))
        for row in definition_lists(self.chunks, self.shapes, self.habits, taken=frozenset(covered)):
            first, last = row[0].term, row[-1].last
            special[first] = Piece("list", first, last, "what is set in below each line explains it", definitions=row)
            covered.update(range(first, last + 1))
        refused = {
            i for i, chunk in enumerate(self.chunks) if chunk.mend is not None and chunk.mend.kind == "not-heading"
        }
        # What an editor takes out of a series was counted in it: the others stay.
        grids = frozenset(i for piece in special.values() if piece.grid for i in range(piece.first, piece.last + 1))
        shown = [chunk.first for chunk in self.chunks] if self.framed or self.within else []
        framed = frozenset(i for i, first in enumerate(shown) if i and first in self.framed)
        known = Known(
            taken=frozenset(covered),
            leading=frozenset(self.leading),
            said=self.said,
            framed=framed,
            spoken=frozenset(i for i, chunk in enumerate(self.chunks) if self.named.speaker(chunk)),
            grids=grids,
            within={i: self.within[first] for i, first in enumerate(shown) if first in self.within},
        )
        heads = headings(self.chunks, self.shapes, self.habits, known)
        kept = {
            index: replace(one, further=_up_to(refused, index, one.further))
            for index, one in heads.found.items()
            if index not in refused
        }
        pieces = self._in_order(special, kept, heads.contents - refused, heads.listing)
        return [replace(one, reason=_LIGHT) if one.first in heads.light and one.reason else one for one in pieces]

    def _caption(self, special: dict[int, Piece], covered: set[int]) -> None:
        """Put the captions of tables to them; a table with one begins where the first of the two stands."""
        grids = frozenset(at for at, piece in special.items() if piece.grid is not None)
        for at, caption in captions_by_table(self.chunks, grids, frozenset(covered)).items():
            first, last = sorted((at, caption))
            reason = f"{special[at].reason}, and line {self.chunks[caption].first} is its caption"
            special[first] = replace(special.pop(at), first=first, last=last, reason=reason, caption=caption)
            covered.add(caption)

    def _given(self) -> dict[int, Piece]:
        """Give what is known before anything is inferred: notes, lines at the top, an editor's words."""
        special: dict[int, Piece] = {}
        for body in self.joined.bodies.values():
            reason = f"the mark {body.label} calls it"
            special[body.first] = Piece("note", body.first, body.end, reason)
        for index, reason in self.joined.left.items():
            special[index] = Piece("paragraph", index, index, reason)
        for index, told in self.leading.items():
            special[index] = Piece("paragraph", index, index, f"it says the text's {' and '.join(told)}")
        for index, chunk in enumerate(self.chunks):
            if chunk.mend is not None and chunk.mend.kind not in _UNREAD:
                ordered = chunk.mend.ordered
                special[index] = Piece(chunk.mend.kind, index, index, said_by(chunk.mend.ident), ordered=ordered)
        return special

    def _marked(self, index: int, chunk: Chunk) -> Piece | None:
        # A sign that calls a note is no ornament.
        if breaks.is_scene_break(chunk) and not self.joined.calls.get(index):
            return Piece("scene-break", index, index, "it is a row of signs")
        last = breaks.caption_end(self.chunks, index)
        if last >= index:
            return Piece("caption", index, last, "brackets mark the place of a picture")
        grid = grid_of(chunk)
        if grid is not None:
            return Piece("table", index, index, "its lines are columns", grid=grid)
        return None

    def _in_order(
        self,
        special: Mapping[int, Piece],
        found: dict[int, Found],
        contents: frozenset[int],
        listing: frozenset[int],
    ) -> list[Piece]:
        inside = {i for piece in special.values() for i in range(piece.first, piece.last + 1)}
        heads = [index for index in sorted(found) if index not in inside]
        together = [
            index > 0 and self._is_next(heads[index - 1] + 1 + found[heads[index - 1]].further, heads[index])
            for index in range(len(heads))
        ]
        listed = indents(self.chunks, contents | listing)
        below = (index + 1 + found[index].further for index in heads)
        lives = [index < len(self.chunks) and begins_life(self.chunks[index].text) for index in below]
        told = levels.levels([found[index] for index in heads], together, listed, lives=lives)
        inferred = dict(zip(heads, told, strict=True))
        aside = {i for i, chunk in enumerate(self.chunks) if chunk.mend is not None and chunk.mend.kind == "furniture"}
        inferred = levels.without(inferred, aside)
        headed = {at for index in inferred for at in range(index, index + found[index].further + 1)}
        verse = VerseLines(self.chunks, self.shapes, self.habits, inside | headed | contents | aside)
        shaped = ByShape(self.chunks, self.shapes, self.why, self.habits, self.named, verse)
        out: list[Piece] = []
        index = 0
        while index < len(self.chunks):
            chunk = self.chunks[index]
            piece = special.get(index)
            if index in aside:
                index += 1
                continue
            if chunk.mend is not None and chunk.mend.kind == "heading":
                piece = Piece("heading", index, index, said_by(chunk.mend.ident), level=chunk.mend.level)
            elif piece is None and index in inferred:
                head = found[index]
                piece = Piece("heading", index, index + head.further, head.reason, level=inferred[index])
            elif piece is None and index in contents:
                reason = "it lists heads that stand again further on"
                piece = Piece("contents", index, index, reason, wrapped=self._is_summary(index))
            elif piece is None:
                piece = shaped.piece(index)
            out.append(piece)
            index = piece.last + 1
        return without_empty_heads(out, self.chunks, gap=self.habits.gap)

    def _is_summary(self, index: int) -> bool:
        """Tell what a list says of a chapter: it reads as prose, and no line of it but the last names a page.

        Nor does one that is no title of a further chapter begin with a number.
        """
        first, *further = self.chunks[index].lines
        if self.shapes[index] != "prose" or any(is_entry(line.text) for line in (first, *further[:-1])):
            return False
        return not any(numbered(line.words) is not None for line in further)

    def _is_next(self, below: int, head: int) -> bool:
        """Tell that a head stands right `below` another, or with no more than the years of a life between."""
        return below == head or (below + 1 == head and is_life(self.chunks[below].text))

    def stretches(self, pieces: Sequence[Piece]) -> list[Stretch]:
        """Tell of the lines of each piece what they were read as."""
        uncalled = {body.first for body in self.joined.uncalled}
        out = []
        for piece in pieces:
            reason = piece.reason
            if piece.first in uncalled and piece.role in {"paragraph", "verse", "quotation"}:
                reason = "it looks like a note, but no mark calls it"
            role = "paragraph" if piece.role == "speech" and not piece.reason else piece.role
            first, last = self.chunks[piece.first].first, self.chunks[piece.last].last
            out.append(Stretch(first, last, role, reason, piece.level))
        return out
