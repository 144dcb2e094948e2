"""Bring pictures of a DocBook text to where pandoc reads them: to DocBook 4, a `graphic` alone is a picture.

DocBook 4.5 names the file on `graphic` and `inlinegraphic`; pandoc knows the media objects that came after them, and
passes over these. Changes are made in place.
"""

from __future__ import annotations

from lxml import etree

from briefpress.verbs.markup.local_name import local_name, named_like

_OBJECTS = {"graphic": "mediaobject", "inlinegraphic": "inlinemediaobject"}
# So DocBook 4.5 says that the file holds lines to show, not a picture.
_LINES = "linespecific"


def with_read_graphics(root: etree._Element) -> None:
    """Rewrite the pictures of DocBook 4 as media objects with the same attributes."""
    for picture in [one for one in root.iter() if local_name(one) in _OBJECTS]:
        name = picture.get("fileref", "")
        if not name or picture.get("format", "").lower() == _LINES:
            continue
        inner = etree.Element(named_like(picture, "imageobject"))
        data = etree.SubElement(inner, named_like(picture, "imagedata"))
        for key, value in picture.items():
            if key not in {"id", "{http://www.w3.org/XML/1998/namespace}id"}:
                data.set(key, value)
                del picture.attrib[key]
        picture.tag = named_like(picture, _OBJECTS[local_name(picture)])
        picture.insert(0, inner)
