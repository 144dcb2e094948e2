"""Let no style of an OpenDocument text be its own ancestor (ODF 1.3, part 3, 19.510): pandoc would look for its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.sources.opendocument import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

_PARENT = f"{STYLE}parent-style-name"


def part_cycles(trees: Iterable[etree._Element]) -> bool:
    """Take the parent from a style that descends from itself, in place; tell whether there was one."""
    all_styles = (one for tree in trees for one in tree.iter(f"{STYLE}style"))
    styles = {(one.get(f"{STYLE}family"), one.get(f"{STYLE}name")): one for one in all_styles}
    sound: set[int] = set()
    parted = False
    for (family, _), style in styles.items():
        line: dict[int, None] = {}
        here = style
        while id(here) not in sound:
            line[id(here)] = None
            parent = styles.get((family, here.get(_PARENT)))
            if parent is None:
                break
            if id(parent) in line:
                del here.attrib[_PARENT]
                parted = True
                break
            here = parent
        sound.update(line)
    return parted
