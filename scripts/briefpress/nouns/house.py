"""The house: the publisher's own data and style, from seeds/house.yaml."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from briefpress.nouns.known_by import Email, Issn, Language, Url
from briefpress.nouns.leaf import ONE_OR_MANY, FileName, Line, Name, Prose, Shorthand, YesNo, unfit
from briefpress.nouns.located import Located

Paper = Literal["a4", "letter"]


class Imprint(Located):
    """How to reach the publisher."""

    city: Line | None = Field(default=None, validation_alias="place", description="The place of publication.")
    address: Line | None = Field(default=None, description="The postal address.")
    email: Email | None = Field(default=None, description="The e-mail address.")
    url: Url | None = Field(default=None, description="The address on the web.")


class Series(Located):
    """The series in which briefs appear."""

    name: Line = Field(description="Its name.")
    issn: Issn | None = Field(default=None, description="Its ISSN.")


class HouseTypography(Located):
    """The silent changes that a house makes in every text, and declares."""

    quotes: Literal["curly", "keep"] = Field(default="keep", description="curly, or keep those of the source.")
    dashes: Literal["spaced-en", "keep"] = Field(default="keep", description="spaced-en, or keep those of the source.")
    spaces: YesNo = Field(default=False, description="Whether runs of spaces become one.")
    ellipsis: YesNo = Field(default=False, description="Whether three dots become an ellipsis.")


def _not_empty(value: object) -> object:
    """Refuse a list without entries."""
    if value in ([], ()):
        raise unfit("is empty", "name a size, or take the key out", kind="empty")
    return value


def _spelled_out(value: object) -> object:
    """Read `none` as no change of any kind."""
    return {} if value == "none" else value


class HouseStyle(Located):
    """What a house decides and a single brief may decide otherwise."""

    logo: FileName | None = Field(default=None, description="The publisher's mark, a file in seeds/.")
    series: Series | None = Field(default=None, description="The series.")
    licence: Line | None = Field(default=None, description="The licence, by its SPDX name: CC-BY-4.0.")
    disclaimer: Prose | None = Field(default=None, description="A statement for the imprint: Markdown.")
    funding: Prose | None = Field(default=None, description="Who paid for it: Markdown.")
    language: Language = Field(default="en-GB", description="The language, by its BCP 47 tag.")
    paper: Annotated[
        tuple[Paper, ...], BeforeValidator(_not_empty), ONE_OR_MANY, Shorthand({"enum": ["a4", "letter"]})
    ] = Field(default=("a4", "letter"), description="The sizes of the PDFs: a4, letter.")
    style: Name = Field(default="house", description="The folder in styles/.")
    citation_style: Name = Field(
        default="chicago-notes-bibliography", description="The name of a CSL style, without .csl."
    )
    house_typography: Annotated[HouseTypography, BeforeValidator(_spelled_out), Shorthand({"const": "none"})] = Field(
        default_factory=HouseTypography,
        description="The silent changes that the house makes and declares, or none.",
    )


class House(HouseStyle):
    """The publisher."""

    name: Line = Field(description="The publisher's name.")
    imprint: Imprint | None = Field(default=None, description="How to reach the publisher.")
    release_to: Line | None = Field(default=None, description="A folder to which release bundles are copied.")
    sign_off: Literal["rounds", "always"] = Field(
        default="rounds", description="rounds: where a round asks for it; always: no edition without a signature."
    )
    signing_key: Line | None = Field(default=None, description="A key that editions are signed with: ssh or minisign.")
    about: Prose | None = Field(default=None, description="A paragraph on the publisher: Markdown.")


def nameless_house() -> House:
    """Give the house that stands in where none is described."""
    return House(name="Publisher not named")
