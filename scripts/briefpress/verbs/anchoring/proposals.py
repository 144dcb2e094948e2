"""Propose new quotations for annotations whose old ones no longer name one sure place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.anchor import Ambiguous, Anchor, Drifted, Guess
from briefpress.verbs.anchoring.anchor_annotations import Quoted, quotations
from briefpress.verbs.anchoring.describe import describe
from briefpress.verbs.anchoring.follow import Follower
from briefpress.verbs.anchoring.resolve import resolve
from briefpress.verbs.anchoring.say import WORTH_SHOWING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefpress.nouns.anchor import Resolution
    from briefpress.nouns.annotation import Annotation
    from briefpress.nouns.reading import Span
    from briefpress.nouns.selector import Selector
    from briefpress.verbs.anchoring.concordance import Concordance


@dataclass(frozen=True, slots=True)
class Proposal:
    """A quotation that needs an editor's word, and the places that it may mean, the likeliest first.

    `is_sure` tells one that can be accepted unseen: a single place, by the rules of anchoring.
    """

    quoted: Quoted
    status: str
    candidates: tuple[Guess, ...]
    is_sure: bool

    @property
    def ident(self) -> str:
        """The id of the annotation."""
        return self.quoted.annotation.id


def proposals(
    annotations: Iterable[Annotation], concordance: Concordance, *, earlier: str | None = None
) -> Iterator[Proposal]:
    """Give a proposal for every quotation that is no anchor.

    `earlier` is the text that they were written for: what only it decides is proposed too, for without it the
    quotation is not sure.
    """
    follower = None if earlier is None else Follower(earlier, concordance)
    for quoted in quotations(annotations):
        alone = resolve(concordance, quoted.selector)
        found = follower.resolve(quoted.selector) if follower else alone
        if not (isinstance(found, Anchor) and found == alone):
            yield _proposal(quoted, found)


def _proposal(quoted: Quoted, found: Resolution) -> Proposal:
    if isinstance(found, Anchor):
        return Proposal(quoted, "moved", (Guess(found.span, 1.0),), is_sure=True)
    if isinstance(found, Drifted):
        return Proposal(quoted, "drifted", (Guess(found.span, found.similarity),), is_sure=True)
    best = (found.best,) if found.best and found.best.similarity >= WORTH_SHOWING else ()
    if isinstance(found, Ambiguous):
        rest = tuple(Guess(span, found.similarity) for span in found.places)
        return Proposal(quoted, "ambiguous", _each_once((*best, *rest)), is_sure=False)
    copies = tuple(Guess(span, 1.0) for span in found.elsewhere)
    return Proposal(quoted, "orphan", _each_once((*best, *copies)), is_sure=False)


def _each_once(guesses: tuple[Guess, ...]) -> tuple[Guess, ...]:
    return tuple({guess.span: guess for guess in reversed(guesses)}.values())[::-1]


def anchored_anew(concordance: Concordance, old: Selector, span: Span, *, source: str) -> Selector | None:
    """Give the selector of a place in the manner of the old one: with context where it had some or needs it.

    None if no context makes the place unique.
    """
    new = describe(concordance, span, source=source, before=len(old.prefix), after=len(old.suffix))
    alone = new.model_copy(update={"position": None})
    return new if isinstance(resolve(concordance, alone), Anchor) else None
