"""A document as its reader read it, and what came with its tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.nouns.front_matter import FrontMatter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.finding import Finding
    from briefpress.nouns.read_text import SetAside
    from briefpress.nouns.tree import Nodes


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as it was read, before it is purified.

    `words` are its words by its own mark-up, empty where there is no telling; `pictures` came inside it; `front` is
    what it says of itself.
    """

    blocks: Nodes
    metadata: Mapping[str, str]
    set_aside: tuple[SetAside, ...]
    words: str
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    front: FrontMatter = field(default_factory=FrontMatter)
