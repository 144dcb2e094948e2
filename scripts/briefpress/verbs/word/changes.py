"""Accept the tracked changes of a Word document, and count who made them (ISO/IEC 29500-1, 17.13.5)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from briefpress.verbs.word.names import W, drop, unwrap, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_GONE = (f"{W}del", f"{W}moveFrom")
_KEPT = (f"{W}ins", f"{W}moveTo")
_KINDS = {
    f"{W}ins": "insertion",
    f"{W}del": "deletion",
    f"{W}moveTo": "move",
    f"{W}moveFrom": "move",
    f"{W}cellIns": "insertion",
    f"{W}cellDel": "deletion",
}


@dataclass(slots=True)
class Changes:
    """Tracked changes by kind, who made them, and the words that were deleted, or moved, where they stood before."""

    kinds: Counter[str] = field(default_factory=Counter)
    authors: Counter[str] = field(default_factory=Counter)
    deleted: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)


def accept_changes(root: etree._Element, changes: Changes) -> None:
    """Accept all changes in place, as Word would, and add them to what is known of them."""
    for change in root.iter(*_KINDS):
        if change.tag != f"{W}moveFrom":  # its other half is counted
            changes.kinds[_KINDS[str(change.tag)]] += 1
            changes.authors[change.get(f"{W}author", "") or "unknown"] += 1
    changes.kinds["change of format"] += sum(1 for _ in _format_changes(root))
    for row in [row for row in root.iter(f"{W}tr") if row.find(f"{W}trPr/{W}del") is not None]:
        changes.deleted.append(words_in(row, deleted=True))
        drop(row)
    # The paragraph's own mark is deleted: it runs on into the next one.
    joined = list(dict.fromkeys(one for one in map(_marked, root.iter(*_GONE)) if one is not None))
    for gone in list(root.iter(*_GONE)):
        parent = gone.getparent()
        if parent is None or parent.tag in {f"{W}rPr", f"{W}trPr"}:
            continue
        words = words_in(gone, deleted=True)
        if words:
            (changes.deleted if gone.tag == f"{W}del" else changes.moved).append(words)
        drop(gone)
    _join_all(joined)
    for kept in list(root.iter(*_KEPT)):
        parent = kept.getparent()
        if parent is not None and parent.tag not in {f"{W}rPr", f"{W}trPr", f"{W}numPr"}:
            unwrap(kept)
        else:
            drop(kept)


def _marked(change: etree._Element) -> etree._Element | None:
    """Give the paragraph whose mark a change is on; most changes are on words."""
    line = [change.getparent()]
    for tag in (f"{W}rPr", f"{W}pPr", f"{W}p"):
        here = line[-1]
        if here is None or here.tag != tag:
            return None
        line.append(here.getparent())
    return line[-2]


def _marks(paragraph: etree._Element, *tags: str) -> list[etree._Element]:
    properties = paragraph.find(f"{W}pPr/{W}rPr")
    return [] if properties is None else [mark for tag in tags for mark in properties.findall(tag)]


def _join_all(paragraphs: list[etree._Element]) -> None:
    """Join paragraphs to those that follow them; what no paragraph follows keeps its end, or goes if it is empty.

    From the last one on: however many run on into each other, what is in each is moved once.
    """
    for paragraph in reversed(paragraphs):
        _join(paragraph)
    for paragraph in paragraphs:
        if not words_in(paragraph):
            _drop_unless_alone(paragraph)
        for mark in _marks(paragraph, *_GONE):
            drop(mark)


def _join(paragraph: etree._Element) -> None:
    """Put what is left of a paragraph at the beginning of the next one, if one follows."""
    following = paragraph.getnext()
    while following is not None and following.tag in {f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}proofErr"}:
        following = following.getnext()
    if following is None or following.tag != f"{W}p":
        return
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    at = 1 if following.find(f"{W}pPr") is not None else 0
    for offset, child in enumerate(content):
        following.insert(at + offset, child)
    drop(paragraph)


def _drop_unless_alone(paragraph: etree._Element) -> None:
    """Take an empty paragraph out; a cell keeps its last one, since it must have one."""
    parent = paragraph.getparent()
    if parent is not None and sum(1 for _ in islice(parent.iterchildren(f"{W}p"), 2)) > 1:
        drop(paragraph)


def _format_changes(root: etree._Element) -> Iterator[etree._Element]:
    return root.iter(f"{W}rPrChange", f"{W}pPrChange", f"{W}sectPrChange", f"{W}tblPrChange", f"{W}numberingChange")
