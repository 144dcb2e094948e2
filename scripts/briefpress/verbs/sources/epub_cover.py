"""Let the cover of an EPUB stand in its text once: pandoc sets it before all, beside the page that shows it.

The package says which picture is the cover (EPUB 3.3, D.3; OPF 2.0.1, 2.2); most books have a page for it as well.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

_OPF = "{http://www.idpf.org/2007/opf}"
_COVER = "cover-image"
_SHOWN = re.compile(
    r"""<(?:img|(?:\w+:)?image|object)\b[^<>]*?\b(?:src|href|data)\s*=\s*["']([^"'#]+)""", re.IGNORECASE
)


def take_out_shown_cover(package: etree._Element, pages: Iterable[tuple[str, str]], *, folder: str) -> bool:
    """Take the word that a picture is the cover out of a package, in place, where a page shows it; tell if it was so.

    `pages` are the names and texts of the pages, `folder` is that of the package.
    """
    marks = [one for one in package.iter(f"{_OPF}meta") if one.get("name") == "cover"]
    called = {one.get("content", "") for one in marks}
    covers = [
        one
        for one in package.iter(f"{_OPF}item")
        if one.get("id", "") in called or _COVER in one.get("properties", "").split()
    ]
    named = {posixpath.normpath(posixpath.join(folder, unquote(one.get("href", "")))) for one in covers}
    if not any(named & _pictures(name, text) for name, text in (pages if covers else ())):
        return False
    for one in covers:
        said = one.get("properties", "")
        one.set("properties", " ".join(word for word in said.split() if word != _COVER))
    for mark in marks:
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
    return True


def _pictures(name: str, text: str) -> set[str]:
    """Give the names in the book of the pictures that a page shows."""
    folder = posixpath.dirname(name)
    return {posixpath.normpath(posixpath.join(folder, unquote(found[1].strip()))) for found in _SHOWN.finditer(text)}
