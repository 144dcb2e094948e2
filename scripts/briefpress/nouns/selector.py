"""A selector: words of the source, and what stands before and after them.

W3C Web Annotation Data Model, 4.2.4 and 4.2.5: a text quote selector, with the text position selector of the same
segment beside it. The position only ever decides between places that have the words.
"""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from briefpress.nouns.leaf import SCALAR, Shorthand, Verbatim, Whole, scalar, unfit


class Position(BaseModel):
    """Where a quotation stood when it was written: a range of the reading text, in code points."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    start: Whole = Field(ge=0, description="The code point before which it begins, counted from 0.")
    end: Whole = Field(ge=0, description="The code point before which it no longer stands.")


def _forward(position: Position) -> Position:
    if position.end < position.start:
        raise unfit("ends before it begins", "write the smaller number as start")
    return position


class Selector(BaseModel):
    """What an annotation quotes; `prefix` and `suffix` where the words alone occur more than once."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    exact: Verbatim = Field(description="The words of the source, exactly; white space and quotation marks may vary.")
    prefix: Annotated[str, scalar()] = Field(default="", description="What stands right before the words.")
    suffix: Annotated[str, scalar()] = Field(default="", description="What stands right after the words.")
    position: Annotated[Position, AfterValidator(_forward)] | None = Field(
        default=None, description="Where the words stood in the reading text when this was written."
    )
    source: Annotated[str, scalar("^sha256:[0-9a-f]{64}$")] = Field(
        default="", description="The digest of the source that the position was taken from."
    )


def _spelled_out(value: Any) -> Any:  # whatever the file holds
    """Read a bare text as a selector without context; a union would complain twice of one fault."""
    return {"exact": value} if isinstance(value, str) else value


Quote = Annotated[Selector, BeforeValidator(_spelled_out), Shorthand(SCALAR)]
