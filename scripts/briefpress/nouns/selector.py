"""A selector: words of the source, and what stands before and after them."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from briefpress.nouns.leaf import SCALAR, Shorthand, Verbatim, scalar


class Selector(BaseModel):
    """What an annotation quotes; `prefix` and `suffix` where the words alone occur more than once."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    exact: Verbatim = Field(description="The words of the source, exactly; white space and quotation marks may vary.")
    prefix: Annotated[str, scalar()] = Field(default="", description="What stands right before the words.")
    suffix: Annotated[str, scalar()] = Field(default="", description="What stands right after the words.")


def _spelled_out(value: Any) -> Any:  # whatever the file holds
    """Read a bare text as a selector without context; a union would complain twice of one fault."""
    return {"exact": value} if isinstance(value, str) else value


Quote = Annotated[Selector, BeforeValidator(_spelled_out), Shorthand(SCALAR)]
