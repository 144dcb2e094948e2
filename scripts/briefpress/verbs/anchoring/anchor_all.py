"""Anchor many selectors in one text: the entry point for programs, tests and the command `anchor`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.follow import Follower
from briefpress.verbs.anchoring.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefpress.nouns.anchor import Resolution
    from briefpress.nouns.selector import Selector


def anchor_all(
    text: str, selectors: Iterable[Selector], *, earlier: str | None = None, calls: Sequence[int] = ()
) -> tuple[Resolution, ...]:
    """Give what becomes of each selector in a text, in their order; places count its code points from 0.

    `earlier` is the text that the selectors were written for, if it is known: their passages are then followed
    from there. `calls` are the places where the text calls notes. The text is prepared once; the time beyond that
    grows with the number of selectors.
    """
    concordance = Concordance(text, calls=calls)
    find = partial(resolve, concordance) if earlier is None else Follower(earlier, concordance).resolve
    # The same words in the same context are looked for once, however many annotations quote them.
    asked = tuple(selectors)
    found = {selector: find(selector) for selector in dict.fromkeys(asked)}
    return tuple(found[selector] for selector in asked)
