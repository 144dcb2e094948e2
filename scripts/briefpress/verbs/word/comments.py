"""Read the comments of a Word document: who says what on which words (ISO/IEC 29500-1, 17.13.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.word.names import W, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment; `on` are the words that it is on, empty if it stands at a point."""

    author: str
    words: str
    on: str


def read_comments(comments: etree._Element | None, root: etree._Element) -> Iterator[Comment]:
    """Give the comments in their own order."""
    if comments is None:
        return
    ranges = _ranges(root)
    for comment in comments.iter(f"{W}comment"):
        ident = comment.get(f"{W}id", "")
        author = comment.get(f"{W}author", "") or "unknown"
        yield Comment(author, " ".join(words_in(comment).split()), " ".join(ranges.get(ident, "").split()))


def _ranges(root: etree._Element) -> dict[str, str]:
    """Give the words between the marks of each comment, in one walk."""
    running: dict[str, list[str]] = {}
    done: dict[str, str] = {}
    for part in root.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t", f"{W}p"):
        if part.tag == f"{W}commentRangeStart":
            running[part.get(f"{W}id", "")] = []
        elif part.tag == f"{W}commentRangeEnd":
            done[part.get(f"{W}id", "")] = "".join(running.pop(part.get(f"{W}id", ""), []))
        else:
            for words in running.values():
                words.append((part.text or "") if part.tag == f"{W}t" else " ")
    return done
