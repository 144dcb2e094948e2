"""Give the ids of a drawing the name of its place, so that two drawings can stand in one text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

_PLACE = re.compile(r"url\(#([^()]*)\)")


def own_ids(drawing: etree._Element, prefix: str) -> None:
    """Prefix the ids of a drawing, and its references to them, in place."""
    for element in drawing.iter():
        for name, value in [(str(name), str(value)) for name, value in element.attrib.items()]:
            if name == "id":
                element.set(name, prefix + _whole(value))
            elif value.startswith("#") and name.endswith("href"):
                element.set(name, f"#{prefix}{_whole(value[1:])}")
            elif "url(#" in value:
                element.set(name, _PLACE.sub(lambda place: f"url(#{prefix}{_whole(place[1])})", value))
            elif name in {"aria-labelledby", "aria-describedby"}:
                element.set(name, " ".join(prefix + word for word in value.split()))


def _whole(ident: str) -> str:
    """Give an id without blanks, which programs that draw graphs put into theirs, and no text may have."""
    return re.sub(r"(?:\s|%20)+", "__", ident)
