"""A mend: an editor's word on what lines of a plain text are, which stands above all inference."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """Lines of a plain text, from 1 and inclusive, and what they are.

    `kind` is that of a structural annotation: heading, not-heading, paragraph, verse, list, quotation, note-body,
    furniture, keep. `level` is that of a heading; `mark` the mark by which a note is called, empty for the one that
    its body begins with; `ordered` tells a numbered list. `ident` names the annotation.
    """

    kind: str
    first: int
    last: int
    ident: str
    level: int = 1
    mark: str = ""
    ordered: bool = False


def said_by(ident: str) -> str:
    """Give the reason for what an annotation says of a passage."""
    return f"the annotation “{ident}” says so"
