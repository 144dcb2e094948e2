"""Annotations: what editors say about passages of the source, one class for each kind with its own keys."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Literal, TypeAlias, get_args

from pydantic import Field

from briefpress.nouns.leaf import DateText, FileName, Ident, Line, Names, Prose, Replacement, Width, YesNo
from briefpress.nouns.selector import Quote
from briefpress.nouns.statement import QueryStatus, Remark, Statement
from briefpress.nouns.structure import (
    Furniture,
    Heading,
    Keep,
    Listing,
    NoteBody,
    NotHeading,
    Paragraph,
    Quotation,
    Verse,
)


class Footnote(Remark):
    """A note called at the end of the passage, after its punctuation."""

    kind: Literal["footnote"] = Field(default="footnote", description="footnote")
    text: Prose = Field(description="The note: Markdown with [@citations].")
    mark: Line | None = Field(default=None, description="A mark of its own in place of a number, such as *.")


class Emendation(Remark):
    """A correction of the source; if accepted, readers are told of it under Editorial changes."""

    kind: Literal["emendation"] = Field(default="emendation", description="emendation")
    replace: Replacement = Field(description="The new words, plain text; empty: the passage goes.")
    because: Prose | None = Field(default=None, description="The reason: Markdown with [@citations].")
    silent: YesNo = Field(default=False, description="Not listed one by one, as slips of the pen are.")


class Query(Remark):
    """A question that needs an answer before release; only reviewers see it."""

    kind: Literal["query"] = Field(default="query", description="query")
    status: QueryStatus = Field(default="open", description="open, answered or closed.")  # type: ignore[assignment]
    text: Prose = Field(description="The question.")
    to: Line | None = Field(default=None, description="Whom it is put to: AU, ED, …")
    answer: Prose | None = Field(default=None, description="The answer.")


class Comment(Remark):
    """A remark for the desk; only reviewers see it."""

    kind: Literal["comment"] = Field(default="comment", description="comment")
    text: Prose = Field(description="The remark.")
    to: Line | None = Field(default=None, description="Whom it is meant for: AU, ED, …")
    answer: Prose | None = Field(default=None, description="The answer.")


class Reply(Statement):
    """A reply to another annotation; only reviewers see it."""

    quote: ClassVar[None] = None
    kind: Literal["reply"] = Field(default="reply", description="reply")
    to_annotation: Ident = Field(description="The id of the annotation that is replied to.")
    text: Prose = Field(description="The reply.")


class Dated(Statement):
    """A dated statement for the chronology."""

    kind: Literal["event"] = Field(default="event", description="event")
    date: DateText = Field(description="The date in EDTF: 1946-05-09, 1946-05, 1941/1946, 1960~, 196X.")
    text: Prose = Field(description="What happened: Markdown with [@citations].")
    sources: Prose | None = Field(default=None, description="Citations: [@key, p. 12].")
    period: Line | None = Field(default=None, description="The era it is listed under, as named in brief.yaml.")


class Event(Dated, Remark):
    """A dated statement on a passage, for the chronology, linked to its page."""


class ChronologyEvent(Dated):
    """A dated statement that hangs on no passage."""

    quote: ClassVar[None] = None


class Gloss(Remark):
    """A term explained in the glossary; its first use is linked."""

    kind: Literal["gloss"] = Field(default="gloss", description="gloss")
    term: Line = Field(description="The term, plain text.")
    text: Prose = Field(description="What it means: Markdown with [@citations].")
    see: Line | None = Field(default=None, description="Another term of the glossary.")


class Index(Remark):
    """An entry of the index for a passage."""

    kind: Literal["index"] = Field(default="index", description="index")
    entry: Line = Field(description="The heading, plain text.")
    under: Line | None = Field(default=None, description="The heading that this one is a sub-heading of.")
    see: Names = Field(default=(), description="Headings to look under instead.")
    see_also: Names = Field(default=(), description="Headings to look under as well.")
    range_to: Quote | None = Field(default=None, description="Words at the end of a longer passage.")
    range_to_was: Quote | None = Field(default=None, description="What range-to was before it was anchored anew.")


class Pullquote(Remark):
    """Words of the passage, drawn out."""

    kind: Literal["pullquote"] = Field(default="pullquote", description="pullquote")


class Box(Remark):
    """A box after the passage's paragraph."""

    kind: Literal["box"] = Field(default="box", description="box")
    title: Line = Field(description="The title, plain text.")
    text: Prose = Field(description="What it says: Markdown with [@citations].")


class Exhibit(Remark):
    """A numbered block after the passage's paragraph."""

    caption: Prose = Field(description="The caption: Markdown.")
    source: Prose | None = Field(default=None, description="Where its facts are from.")
    credit: Prose | None = Field(default=None, description="Who made it, and who allows its use.")
    width: Width | None = Field(default=None, description="Its width: 60% of the column, or 80mm.")
    long_description: Prose | None = Field(default=None, description="All that it shows, in full.")


class Figure(Exhibit):
    """A numbered picture after the passage's paragraph."""

    kind: Literal["figure"] = Field(default="figure", description="figure")
    file: FileName = Field(description="The picture, a file in the brief's folder.")
    alt: Line = Field(description="What the picture shows, for those who do not see it, in a sentence or two.")


class Table(Exhibit):
    """A numbered table after the passage's paragraph."""

    kind: Literal["table"] = Field(default="table", description="table")
    file: FileName = Field(description="The table, a CSV file in the brief's folder; its first row is the head.")
    alt: Line | None = Field(default=None, description="What the table shows, in a sentence.")


Annotation: TypeAlias = (
    Footnote
    | Emendation
    | Query
    | Comment
    | Reply
    | Event
    | Gloss
    | Index
    | Pullquote
    | Box
    | Figure
    | Table
    | Heading
    | NotHeading
    | Paragraph
    | Verse
    | Listing
    | Quotation
    | NoteBody
    | Furniture
    | Keep
)

# The words an editor writes behind `kind`, in the order of the handbook.
KINDS: Mapping[str, type[Annotation]] = MappingProxyType(
    {kind.model_fields["kind"].default: kind for kind in get_args(Annotation)}
)
