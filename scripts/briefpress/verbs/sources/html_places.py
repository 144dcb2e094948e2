"""Give the names of elements of HTML to empty elements within them, where pandoc would lose them: links lead there."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr img nobr".split()
)
"""What stands among words (HTML Living Standard, 3.2.5.2.5)."""

_LOST = frozenset(
    (
        "p dd dt figcaption caption blockquote ul ol dl hr sup sub em i strong b small u cite acronym bdi bdo big del "
        "font ins label nobr q s strike time data"
    ).split()
)
# They hold nothing, so that the place of their name is behind them.
_VOID = frozenset({"br", "wbr"})
# Words within them are words as typed.
_TYPED = "pre"
_WORDED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})


class Places:
    """Names of what holds no words itself: they wait for the first words within it or behind it.

    An empty element that stands by itself would be a paragraph of its own.
    """

    def __init__(self) -> None:
        self._waiting: list[str] = []

    def open(self, tag: str, given: Mapping[str, str], written: str) -> tuple[str, str]:
        """Give what is to stand before a start tag and behind it."""
        name = given.get("id", "")
        own = [name] if name and (tag in _VOID or (tag in _LOST and not written.endswith("/>"))) else []
        if tag in INLINE or tag in _VOID:
            return self.words(), "".join(map(place, own))
        if tag == _TYPED:
            return self.words(), ""
        self._waiting.extend(own)
        return "", self.words() if tag in _WORDED else ""

    def words(self) -> str:
        """Give what is to stand before words: the places of the names that wait."""
        places = "".join(map(place, self._waiting))
        self._waiting.clear()
        return places


def place(name: str) -> str:
    """Give an empty element that bears a name."""
    return f'<span id="{escape(name)}"></span>'
