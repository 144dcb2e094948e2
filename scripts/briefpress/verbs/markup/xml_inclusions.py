"""Find what a text in XML takes from other files, which are not read: XInclude, and lines to show as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.markup.local_name import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_XINCLUDE = "{http://www.w3.org/2001/XInclude}include"
_LINES = frozenset({"graphic", "inlinegraphic"})


def xml_inclusions(root: etree._Element) -> Iterator[tuple[int, str]]:
    """Give the line of each element that stands for words of another file, and the name of that file."""
    for element in root.iter():
        name = ""
        if element.tag == _XINCLUDE:
            name = element.get("href", "")
        elif local_name(element) == "textdata" or (
            # DocBook 4.5 shows lines of a file through what else shows a picture.
            local_name(element) in _LINES and element.get("format", "").lower() == "linespecific"
        ):
            name = element.get("fileref", "")
        if name:
            yield int(str(element.sourceline)), name
