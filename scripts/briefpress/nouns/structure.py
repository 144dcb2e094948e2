"""Structural annotations: they mend what was inferred from a plain text, and change no word of it."""

from collections.abc import Iterable
from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import Field

from briefpress.nouns.leaf import Line, Whole, YesNo
from briefpress.nouns.statement import Remark

Level = Annotated[Whole, Field(ge=1, le=6)]


class Heading(Remark):
    """The passage is a heading."""

    kind: Literal["heading"] = Field(default="heading", description="heading")
    level: Level = Field(default=1, description="Its level: 1 to 6.")


class NotHeading(Remark):
    """The passage is no heading, though it looks like one."""

    kind: Literal["not-heading"] = Field(default="not-heading", description="not-heading")


class Paragraph(Remark):
    """The passage is one paragraph."""

    kind: Literal["paragraph"] = Field(default="paragraph", description="paragraph")


class Verse(Remark):
    """The passage is verse: its lines stand as they are."""

    kind: Literal["verse"] = Field(default="verse", description="verse")


class Listing(Remark):
    """The passage is a list."""

    kind: Literal["list"] = Field(default="list", description="list")
    ordered: YesNo = Field(default=False, description="Whether its items are numbered.")


class Quotation(Remark):
    """The passage is a block quotation."""

    kind: Literal["quotation"] = Field(default="quotation", description="quotation")


class NoteBody(Remark):
    """The passage is the body of a note of the author's."""

    kind: Literal["note-body"] = Field(default="note-body", description="note-body")
    mark: Line | None = Field(default=None, description="The mark by which the text calls it, such as 1.")


class Furniture(Remark):
    """The passage is no text but what a page carried along: a running head, a page number."""

    kind: Literal["furniture"] = Field(default="furniture", description="furniture")


class Keep(Remark):
    """The passage is text, though it looks like furniture or metadata."""

    kind: Literal["keep"] = Field(default="keep", description="keep")


Structural: TypeAlias = Heading | NotHeading | Paragraph | Verse | Listing | Quotation | NoteBody | Furniture | Keep


def structural_of(annotations: Iterable[object]) -> tuple[Structural, ...]:
    """Give the structural annotations among others, those that are accepted."""
    return tuple(one for one in annotations if isinstance(one, get_args(Structural)) and one.is_accepted)
