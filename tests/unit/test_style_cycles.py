"""Styles of OpenDocument that descend from themselves lose a parent; all others keep theirs."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.sources.opendocument import STYLE
from briefpress.verbs.sources.style_cycles import part_cycles


def _tree(parents: str) -> etree._Element:
    """Make a tree of styles: “ab” is a style a whose parent is b; a capital is of another family."""
    root = etree.Element("styles")
    for pair in parents.split():
        name, parent = pair[0], pair[1]
        given = {"name": name.lower(), "family": "text" if name.isupper() else "paragraph", "parent-style-name": parent}
        etree.SubElement(root, f"{STYLE}style", {f"{STYLE}{key}": value for key, value in given.items()})
    return root


@pytest.mark.parametrize(
    ("content", "sheet", "left"),
    (
        ("ab", "ba", 1),
        ("aa", "", 0),
        ("ab bc", "ca da ed", 4),
        ("ab bc", "cz xa ya", 5),
        ("ab", "Ba", 2),
    ),
    ids=("each-other", "itself", "three-and-their-children", "none", "other-family"),
)
def test_a_cycle_loses_one_parent(content: str, sheet: str, left: int) -> None:
    """Across the two parts that hold styles, family by family."""
    trees = [_tree(content), _tree(sheet)]
    parted = part_cycles(trees)

    assert left == sum(f"{STYLE}parent-style-name" in one.attrib for tree in trees for one in tree)
    assert parted == (left < len([*content.split(), *sheet.split()]))
    assert not part_cycles(trees)
