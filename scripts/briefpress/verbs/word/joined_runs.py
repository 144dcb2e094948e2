"""Join runs of a Word document that look the same: Word parts them at every sitting and every misspelling.

A book of a thousand pages has several hundred thousand runs, each of which costs pandoc as much as a paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.word.names import W

if TYPE_CHECKING:
    from collections.abc import Hashable

_MARKS = (f"{W}proofErr", f"{W}lastRenderedPageBreak")
_LANGUAGE = f"{W}lang"
_LOOKS, _TEXT = f"{W}rPr", f"{W}t"
_PLAIN = frozenset({_TEXT, f"{W}tab", f"{W}noBreakHyphen", f"{W}softHyphen"})
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def join_runs(root: etree._Element) -> None:
    """Join runs that stand behind each other, hold words alone and look the same."""
    for mark in list(root.iter(*_MARKS)):
        if (parent := mark.getparent()) is not None:
            parent.remove(mark)
    for paragraph in root.iter(f"{W}p"):
        grown: list[etree._Element] = []
        first: etree._Element | None = None
        looks: Hashable = None
        for run in list(paragraph):
            found = _looks(run)
            if first is not None and found is not None and found == looks:
                _move(run, first)
                if grown[-1:] != [first]:
                    grown.append(first)
            else:
                first, looks = (run, found) if found is not None else (None, None)
        for one in grown:
            _join_texts(one)


def _looks(run: etree._Element) -> Hashable:
    """Give what a run looks like; None if it holds more than words. In which language it is spelt cannot be seen."""
    if run.tag != f"{W}r":
        return None
    looks: Hashable = ()
    for child in run:
        if child.tag == _LOOKS:
            looks = tuple(
                (one.tag, tuple(one.attrib.items()), etree.tostring(one) if len(one) else b"")
                for one in child
                if one.tag != _LANGUAGE
            )
        elif child.tag not in _PLAIN:
            return None
    return looks


def _move(run: etree._Element, first: etree._Element) -> None:
    first.extend([child for child in run if child.tag != _LOOKS])
    if (parent := run.getparent()) is not None:
        parent.remove(run)


def _join_texts(run: etree._Element) -> None:
    """Join texts that stand behind each other and keep their spaces."""
    joined: list[etree._Element] = []
    for child in [*run, None]:
        if child is not None and child.tag == _TEXT and child.get(_SPACE) == "preserve":
            joined.append(child)
            continue
        if joined[1:]:
            joined[0].text = "".join(one.text or "" for one in joined)
            for one in joined[1:]:
                run.remove(one)
        joined = []
