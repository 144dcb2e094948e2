"""A brief: one publication, from seeds/<brief>/brief.yaml; what it leaves out comes from the house."""

from typing import Literal

from pydantic import Field

from briefpress.nouns.house import House, HouseStyle
from briefpress.nouns.known_by import Doi, Isbn, Orcid
from briefpress.nouns.leaf import DateText, Day, FileName, Line, Moment, Name, Prose, Version, YesNo
from briefpress.nouns.located import Located


class BriefAuthor(Located):
    """Someone who wrote the brief."""

    name: Line = Field(description="The name as it is printed.")
    affiliation: Line | None = Field(default=None, description="Where they work.")
    orcid: Orcid | None = Field(default=None, description="Their ORCID iD.")
    about: Prose | None = Field(default=None, description="A sentence or two on them: Markdown.")


class Identifiers(Located):
    """The numbers by which the publication is known."""

    doi: Doi | None = Field(default=None, description="Its DOI.")
    isbn_pdf: Isbn | None = Field(default=None, description="The ISBN of the PDF.")
    isbn_epub: Isbn | None = Field(default=None, description="The ISBN of the EPUB.")
    isbn_print: Isbn | None = Field(default=None, description="The ISBN of the printed edition.")

    def given(self) -> dict[str, str]:
        """Give the identifiers there are, by the key an editor writes."""
        return {str(key): str(value) for key, value in self.model_dump(by_alias=True, exclude_none=True).items()}


class Period(Located):
    """An era of the chronology."""

    name: Line = Field(description="Its name; events name it as their period.")
    since: DateText | None = Field(default=None, validation_alias="from", description="Its first date, in EDTF.")
    until: DateText | None = Field(default=None, validation_alias="to", description="Its last date, in EDTF.")


class SourcePicture(Located):
    """What a picture of the source says, where the source does not say it."""

    file: Line = Field(description="Its name, as the finding that asks for it gives it.")
    alt: Line = Field(description="What it shows, for those who cannot see it.")


class Brief(HouseStyle):
    """One publication."""

    title: Line = Field(description="The title, plain text.")
    subtitle: Line | None = Field(default=None, description="The subtitle, plain text.")
    authors: tuple[BriefAuthor, ...] = Field(default=(), description="Who wrote it.")
    source: FileName = Field(description="The text as received, a file in this folder.")
    version: Version = Field(description="The edition in preparation, or the one released.")
    issued: Day = Field(description="That edition's date.")
    first_issued: Day | None = Field(default=None, description="The date of the first edition.")
    number: Line | None = Field(default=None, description="Its number in the series.")
    identifiers: Identifiers = Field(default_factory=Identifiers, description="DOI and ISBNs.")
    keywords: tuple[Line, ...] = Field(default=(), description="Keywords.")
    abstract: Prose | None = Field(default=None, description="The abstract: Markdown.")
    key_points: tuple[Prose, ...] = Field(default=(), description="The box on page 1: Markdown.")
    notes: Literal["footnotes", "endnotes"] = Field(default="footnotes", description="Where the notes stand.")
    embargo: Moment | None = Field(default=None, description="Not before: 2022-06-02T10:00+01:00.")
    attach_source: YesNo = Field(default=False, description="Whether a plain-text source is attached to the PDF.")
    acknowledgements: Prose | None = Field(default=None, description="Thanks: Markdown.")
    pictures: tuple[SourcePicture, ...] = Field(default=(), description="Text alternatives of the source's pictures.")
    periods: tuple[Period, ...] = Field(default=(), description="The eras of the chronology.")
    format: Name | None = Field(default=None, description="Pandoc's reader, if the ending of the file misleads.")
    encoding: Name | None = Field(default=None, description="The source's encoding, if it is not UTF-8.")

    def in_house(self, house: House) -> "Brief":
        """Give the brief with the house's word on all that it leaves out."""
        left_out = [name for name in HouseStyle.model_fields if name not in self.model_fields_set]
        filled = self.model_copy(update={name: getattr(house, name) for name in left_out})
        keys = {self.key_of(name) for name in left_out}
        inherited = {path: place for path, place in house.places.items() if path.split(".")[0] in keys}
        return filled.located(self.place, {**inherited, **self.places})
