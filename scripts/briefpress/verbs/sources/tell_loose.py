"""Tell of notes of a plain text whose mark or body is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.read_text import LooseNote

# The codes of what is told here.
LOOSE = frozenset({"S040", "S041"})
# So many are told one by one.
_SHOWN = 200


def tell_loose(file: str, loose: Sequence[LooseNote]) -> tuple[Finding, ...]:
    """Give a warning for each mark that calls no note, and for each note that no mark calls; the many after these one.

    A text that is full of such signs has another habit than notes: nobody reads ten thousand warnings.
    """
    rest = loose[_SHOWN:]
    told = [_told(file, one) for one in loose[:_SHOWN]]
    if not rest:
        return tuple(told)
    marks, bodies = sum(one.lacks == "body" for one in rest), sum(one.lacks != "body" for one in rest)
    what = " and ".join([*_counted(marks, "mark"), *_counted(bodies, "note")])
    message = f"{what} further on have no counterpart either, from “{rest[0].mark}” on: they stay in the text"
    hint = "look whether these signs are meant as notes at all"
    code = "S040" if marks else "S041"
    return (*told, Finding(Place(file, rest[0].line, rest[0].column), code, message, hint))


def _counted(count: int, word: str) -> list[str]:
    return [f"{count} {word}{'s' if count > 1 else ''}"] if count else []


def tell_left(place: Place, left: Sequence[str]) -> tuple[Finding, ...]:
    """Give a warning if items are left in a list whose other items were made notes."""
    if not left:
        return ()
    what = f"“{left[0]}”" if len(left) == 1 else f"“{left[0]}” and {len(left) - 1} more"
    verb = "stands" if len(left) == 1 else "stand"
    message = f"{what} {verb} in a list of notes, and no mark calls it: with its number, it stays in the text"
    return (Finding(place, "S041", message, "let a mark in the text lead to it, or take it out of the list"),)


def _told(file: str, one: LooseNote) -> Finding:
    place = Place(file, one.line, one.column)
    if one.called:
        message = f"“{one.mark}” calls again the note that line {one.called} calls: it stays in the text as it is"
        hint = "a note stands once, at its first call: say “see above” here, since notes are numbered anew"
        return Finding(place, "S040", message, hint)
    if one.lacks == "body":
        message = f"“{one.mark}” calls no note: it stays in the text as it is"
        hint = "write its note, or quote the note that is meant in an annotation of the kind “note-body”"
        return Finding(place, "S040", message, hint)
    message = f"no mark calls the note “{one.mark}”: it stays in the text as a paragraph"
    hint = "write its mark where it belongs, or quote the note in an annotation of the kind “note-body” with its mark"
    return Finding(place, "S041", message, hint)
