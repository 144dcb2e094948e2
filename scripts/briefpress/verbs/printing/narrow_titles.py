"""Narrow the measure of a title or subtitle whose last line is a word or two, so that its lines are about as long.

The engine does not know `text-wrap: balance`. Once a title has been laid out, the widths of its words are known well
enough to say in what measure it has as many lines and a longer last one; then all is laid out again. If it should come
out with more lines, it gets its own measure back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.layout import Layout, Line
    from briefpress.verbs.printing.print_tree import Tree

TITLES = ("title-heading", "title-subtitle")
_SHORT = 1 / 3
"""A last line shorter than this share of the longest line is too short."""
_CAUTION = 1.03
"""A word is taken to be as wide as its share of the letters of its line; the measure is this many times what fits."""
_STEPS = 12


def narrow_titles(tree: Tree, layout: Layout, narrowed: dict[str, int]) -> bool:
    """Narrow what needs it, in place; tell whether the tree has to be laid out again.

    `narrowed` is kept from one layout to the next: the lines that each title had before it was narrowed.
    """
    changed = False
    for name in TITLES:
        lines = [line for page in layout.pages for line in page.lines if line.block == name]
        element = next((one for one in tree.iter("h1", "p") if one.get("id") == name), None) if lines else None
        if element is None:
            continue
        if name not in narrowed:
            measure = balanced(lines)
            if measure is not None:
                narrowed[name] = len(lines)
                element.set("style", f"max-width: {measure:.1f}px")
                changed = True
        elif len(lines) > narrowed[name] and "style" in element.attrib:
            del element.attrib["style"]
            changed = True
    return changed


def balanced(lines: Sequence[Line]) -> float | None:
    """Give the least measure (CSS px) in which a text has no more lines than it has; None if it is well as it is."""
    lengths = [line.right - line.left for line in lines]
    if len(lines) < 2 or lengths[-1] >= _SHORT * max(lengths):
        return None
    words: list[tuple[float, float]] = []
    for line, length in zip(lines, lengths, strict=True):
        text = line.text.strip()
        letter = length / max(len(text), 1)
        words += [(len(word) * letter, letter) for word in text.split()]
    low, high = max(sum(lengths) / len(lines), *(width for width, _ in words)), max(lengths)
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if _count(words, middle) <= len(lines) else (middle, high)
    measure = _CAUTION * high
    return measure if measure < max(lengths) else None


def _count(words: Sequence[tuple[float, float]], measure: float) -> int:
    """Give the number of lines that words, each with the space behind it, take in a measure."""
    count, room = 1, measure
    for width, space in words:
        if width > room:
            count, room = count + 1, measure
        room -= width + space
    return count
