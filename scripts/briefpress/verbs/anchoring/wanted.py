"""What a selector asks for, folded for searching."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.trees.fold import fold_text

if TYPE_CHECKING:
    from briefpress.nouns.selector import Selector

# As many code points of context decide as much as any: what is longer is cut, next to the words.
_MOST_CONTEXT = 160


@dataclass(frozen=True, slots=True)
class Wanted:
    """A selector's words and context, folded; `position` is where they stood, in code points of the reading text."""

    exact: str
    prefix: str
    suffix: str
    position: tuple[int, int] | None

    @property
    def has_letters(self) -> bool:
        """Whether there is a letter or digit to find it by."""
        return any(character.isalnum() for character in self.exact)


def wanted(selector: Selector) -> Wanted:
    """Fold a selector."""
    position = selector.position
    return Wanted(
        fold_text(selector.exact),
        fold_text(selector.prefix),
        fold_text(selector.suffix),
        (position.start, position.end) if position is not None else None,
    )


def nearest_context(one: Wanted) -> tuple[str, str]:
    """Give what stands next to the words, before and after, no longer than it can matter."""
    return one.prefix[-_MOST_CONTEXT:], one.suffix[:_MOST_CONTEXT]
