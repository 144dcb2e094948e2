"""A text as read: its tree, and what a reader took each stretch of its lines for.

Readers of plain text fill in everything; readers of marked-up formats have no lines and give no stretches.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from briefpress.nouns.front_matter import FrontMatter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.tree import Nodes


@dataclass(frozen=True, slots=True)
class SetAside:
    """Words of the source that are no part of the reading text, listed so that they are never lost silently.

    `line` counts from 1 and is 0 where a format has no lines; `role` is what they were taken for: metadata, folio,
    running-head, boilerplate, page-break, header, …; `reason` says why, as a clause that an editor can read.
    """

    line: int
    words: str
    role: str
    reason: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of the source, from 1 and inclusive, that were read as one thing, and why.

    `role` is heading, paragraph, verse, quotation, list, table, scene-break, note, speech, caption, or the role of
    words set aside; `level` is that of a heading, else 0.
    """

    first: int
    last: int
    role: str
    reason: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class LooseNote:
    """A mark that calls no note, or a note that no mark calls; it stays in the text.

    `line` and `column` count from 1; `mark` is it as it is written; `lacks` is “body” or “mark”. `called` is the line
    on which another mark calls the one note with this label, which stands there; 0 if there is none.
    """

    line: int
    column: int
    mark: str
    lacks: Literal["body", "mark"]
    called: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadText:
    """A text as read: its tree, its metadata, the words set aside, its stretches in the order of its lines.

    `loose` are marks and notes that did not find each other; `front` is what a document with marks says of itself.
    """

    blocks: Nodes
    metadata: Mapping[str, str]
    set_aside: tuple[SetAside, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    loose: tuple[LooseNote, ...] = ()
    front: FrontMatter = field(default_factory=FrontMatter)
