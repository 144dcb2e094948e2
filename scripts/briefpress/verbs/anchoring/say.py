"""Say why a quotation has no sure place, and show what an editor needs to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.anchor import Ambiguous, Drifted, Orphan
from briefpress.nouns.finding import Finding
from briefpress.verbs.desk.splice import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.anchor import Guess
    from briefpress.nouns.finding import Place
    from briefpress.nouns.reading import Span
    from briefpress.nouns.selector import Selector

_CONTEXT = 24
_LINE = 60  # one line of a terminal
_BEHIND = 16  # so much is shown behind the place where two versions begin to differ
_SHOWN, _COPIES = 4, 3
_READY = 300  # a longer correction is no line of a list
# A guess less like the quotation than this is no help: any two sentences of one language have half their letters in
# common, in order.
WORTH_SHOWING = 0.55


def say(
    resolution: Drifted | Ambiguous | Orphan, selector: Selector, text: str, *, subject: str, place: Place
) -> Finding:
    """Word the finding on a selector that is no anchor; `subject` names its annotation."""
    quotes = f"{subject} quotes “{shortened(selector.exact)}”"
    if isinstance(resolution, Drifted):
        return _drifted(resolution, text, subject=subject, place=place)
    if isinstance(resolution, Ambiguous):
        count = len(resolution.places)
        times = f"which the source has {count} times"
        if resolution.similarity < 1:
            times = f"which the source no longer has; {count} places are equally like it"
        hint = f"add a prefix or a suffix that only one place has: {_places(text, resolution.places[:_SHOWN])}"
        return Finding(place, "A002", f"{quotes}, {times}", hint)
    if not any(character.isalnum() for character in selector.exact):
        hint = "quote a word that stands next to it as well"
        return Finding(place, "A005", f"{quotes}, which has no letter or digit to find it by", hint)
    if resolution.elsewhere:
        return Finding(
            place,
            "A003",
            f"{quotes}, which the source has, but not between the given prefix and suffix",
            f"correct the prefix or suffix; the source reads: {_places(text, resolution.elsewhere[:_COPIES])}",
        )
    hint = "quote the words exactly as they stand in the source; spaces and the shape of quotation marks do not matter"
    if near := nearest(text, resolution.best):
        hint = f"quote what is meant; {near}"
    return Finding(place, "A001", f"{quotes}, which the source does not have", hint)


def shortened(text: str) -> str:
    """Give a text on one line of a terminal."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LINE else flat[: _LINE - 3].rstrip() + "…"


def shown_apart(old: str, new: str) -> tuple[str, str]:
    """Give two versions of words, each on one line of a terminal, so that the first place where they differ is seen."""
    flat = " ".join(old.split()), " ".join(new.split())
    if max(map(len, flat)) <= _LINE:
        return flat
    pairs = enumerate(zip(*flat, strict=False))
    differs = next((at for at, (one, other) in pairs if one != other), min(map(len, flat)))
    if differs < _LINE - _BEHIND:
        return shortened(old), shortened(new)
    # Both begin with the same word, as near to the difference as leaves room for what is around it.
    start = flat[0].find(" ", differs - _CONTEXT, differs) + 1 or differs - _CONTEXT
    return f"… {shortened(flat[0][start:])}", f"… {shortened(flat[1][start:])}"


def in_context(text: str, span: Span) -> str:
    """Show a place with what stands around it, on one line, its words in brackets."""
    before = text[max(0, span.start - _CONTEXT) : span.start]
    after = text[span.end : span.end + _CONTEXT]
    return " ".join(f"…{before}[{shortened(text[span.start : span.end])}]{after}…".split())


def percent(similarity: float) -> str:
    """Write a similarity for people; never as the whole if it is not."""
    return "100 %" if similarity >= 1 else f"{min(99, round(100 * similarity))} %"


def _drifted(resolution: Drifted, text: str, *, subject: str, place: Place) -> Finding:
    """Give both versions of the words and the correction, ready to be written."""
    until = "until then a release refuses it"
    if resolution.similarity >= 1:
        message = (
            f"{subject} has drifted: its words stand in the source once, but what is around them has changed: "
            f"{in_context(text, resolution.span)}"
        )
        return Finding(place, "A006", message, f"take prefix and suffix out, or let `make reanchor` do it; {until}")
    old, new = shown_apart(resolution.old, resolution.new)
    message = (
        f"{subject} has drifted: it quotes “{old}”, and the source now reads "
        f"“{new}” ({percent(resolution.similarity)} alike)"
    )
    new = " ".join(resolution.new.split())
    ready = f"quote {quoted(new)}" if len(new) <= _READY else "quote the new words"
    return Finding(place, "A004", message, f"if that is meant, {ready}, or let `make reanchor` do it; {until}")


def nearest(text: str, best: Guess | None) -> str:
    """Show what comes nearest to a quotation; nothing if that is no more like it than any words are."""
    if best is None or best.similarity < WORTH_SHOWING:
        return ""
    return f"the nearest, {percent(best.similarity)} alike, is: {in_context(text, best.span)}"


def _places(text: str, places: Sequence[Span]) -> str:
    return "; ".join(f"“{in_context(text, span)}”" for span in places)
