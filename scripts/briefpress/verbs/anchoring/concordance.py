"""A text made ready for anchoring: folded at once, and indexed when the first quotation needs it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefpress.verbs.trees.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.anchoring.letters import Letters
    from briefpress.verbs.anchoring.qgrams import QGrams


class Concordance:
    """A reading text and what is built of it for searching. It never changes; its parts are made once, late."""

    def __init__(self, text: str, *, calls: Sequence[int] = ()) -> None:
        """Prepare a text; `calls` are the offsets at which it calls notes, if they are known."""
        self.text = text
        self.calls = calls
        self.folded = fold(text)
        self._indices: dict[int, QGrams] = {}

    @cached_property
    def letters(self) -> Letters:
        """The text as approximate search compares it."""
        from briefpress.verbs.anchoring.letters import letters  # noqa: PLC0415  # numpy: only where it is needed

        return letters(self.folded.text)

    def is_called(self, index: int) -> bool:
        """Tell whether a note is called at an index of the folded text; a space may stand on either side of a call."""
        text, there = self.folded.text, self._called
        return (
            index in there
            or (text[index : index + 1] == " " and index + 1 in there)
            or (text[max(0, index - 1) : index] == " " and index - 1 in there)
        )

    @cached_property
    def _called(self) -> frozenset[int]:
        return frozenset(map(self.folded.forth, self.calls))

    def index(self, size: int) -> QGrams:
        """Index its runs of `size` letters, once."""
        from briefpress.verbs.anchoring.qgrams import index_of  # noqa: PLC0415  # numpy: only where it is needed

        if size not in self._indices:
            self._indices[size] = index_of(self.letters.codes, size=size)
        return self._indices[size]
