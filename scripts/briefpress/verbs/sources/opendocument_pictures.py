"""Set the pictures of an OpenDocument text where readers look for them: in a paragraph, and in no group of drawings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.markup.take_out import take_out, unwrap
from briefpress.verbs.sources.opendocument import DRAW, TEXT

if TYPE_CHECKING:
    from lxml import etree


def set_pictures(body: etree._Element) -> None:
    """Take pictures out of groups and links, and set those of a page in a paragraph.

    A picture that is anchored to a page stands before the text (ODF 1.3, part 3, 3.6), and comes first here.
    """
    for group in list(body.iter(f"{DRAW}g", f"{DRAW}a")):
        if next(group.iter(f"{DRAW}image"), None) is not None:
            unwrap(group)
    for image in list(body.iter(f"{DRAW}image")):
        frame = image.getparent()
        if frame is None or frame.tag != f"{DRAW}frame":
            continue
        for link in list(frame.iterancestors(f"{TEXT}a")):
            take_out(frame)
            frame.tail, link.tail = link.tail, None
            link.addnext(frame)
        if next(frame.iterancestors(f"{TEXT}p", f"{TEXT}h"), None) is None:
            paragraph = frame.makeelement(f"{TEXT}p")
            frame.addprevious(paragraph)
            frame.tail = None
            paragraph.append(frame)
