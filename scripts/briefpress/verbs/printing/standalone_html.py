"""Put sections together as one HTML page that needs no other file: style and pictures are in it."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.printing.print_html import print_html
from briefpress.verbs.printing.print_tree import fill_pages, parse_print

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.picture import Picture
    from briefpress.nouns.section import Section


def standalone_html(  # noqa: PLR0913  # each is a part of the page
    sections: Sequence[Section],
    *,
    title: str,
    language: str,
    style: str,
    pages: Mapping[str, str],
    pictures: Mapping[str, Picture],
) -> bytes:
    """Give the page; `pages` are the labels of the printed pages by the ids on them, for references to pages."""
    html = print_html(sections, title=title, language=language, strips={})
    tree = fill_pages(parse_print(html), labels=pages, reserved={})
    by_name = {picture.name: picture for picture in pictures.values() if picture.data}
    for image in tree.iter("img"):
        picture = by_name.get(image.get("src", ""))
        if picture is not None:
            image.set("src", f"data:{picture.media_type};base64,{b64encode(picture.data).decode()}")
    for heading in tree.iter():
        for label in ("data-bookmark", "data-running"):
            if label in heading.attrib:
                del heading.attrib[label]
    head = tree.find("head")
    if head is not None:
        etree.SubElement(head, "meta", name="viewport", content="width=device-width")
        etree.SubElement(head, "style").text = style
    body = etree.tostring(tree, method="html", encoding="unicode")
    return f"<!DOCTYPE html>\n{body}\n".encode()
