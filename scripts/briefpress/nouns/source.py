"""The source: the text as received, read into a tree, with what was learned on the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.nouns.front_matter import FrontMatter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.read_text import SetAside, Stretch
    from briefpress.nouns.tree import Nodes


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source text as read.

    `path` is relative to the project; `text` is its decoded text if it is a text at all, for finding places in it;
    `set_aside` lists words that are no part of the reading text, `stretches` what each line of it was read as;
    `is_plain` tells a plain text, the only kind that may be attached to a PDF; `pictures` are those that came inside
    the source, by the names that its tree gives them; `front` is what a document with marks says of
    itself, each thing apart.
    """

    path: str
    digest: str
    blocks: Nodes
    metadata: Mapping[str, str]
    set_aside: tuple[SetAside, ...]
    stretches: tuple[Stretch, ...]
    text: str
    is_plain: bool
    data: bytes
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    front: FrontMatter = field(default_factory=FrontMatter)
