"""Tell the lines of a page's title block that R Markdown makes headings of: who wrote it, and when.

They stand right below the heading of class “title”, `<h4 class="author">` and `<h4 class="date">`, and the page's own
data say the same. On other pages headings of these classes may be those of sections.
"""

from __future__ import annotations

from dataclasses import dataclass

_HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TITLES = frozenset({"title", "subtitle"})
_LINES = frozenset({"author", "date"})


@dataclass(slots=True)
class TitleBlock:
    """Follows the title block of a page while its tags and words go by."""

    head: str = ""
    is_open: bool = False

    def open(self, tag: str, classes: str) -> bool:
        """Meet a start tag; tell whether it begins a line that says who wrote the text, or when."""
        if tag not in _HEADS:
            return False
        names = frozenset(classes.split())
        if self.is_open and names & _LINES:
            return True
        self.head = tag if names & _TITLES else ""
        return False

    def close(self, tag: str) -> None:
        """Meet an end tag: that of the title opens the block."""
        if self.head and tag == self.head:
            self.head, self.is_open = "", True

    def words(self) -> None:
        """Meet words that belong to no such line: unless they are those of a title, they end the block."""
        self.is_open = False
