"""What all annotations have in common, whatever their kind."""

from typing import Literal, Self

from pydantic import Field, PrivateAttr

from briefpress.nouns.leaf import Ident, Line, Names
from briefpress.nouns.located import Located
from briefpress.nouns.selector import Quote

Status = Literal["proposed", "accepted", "stet", "withdrawn", "deferred"]
QueryStatus = Literal["open", "answered", "closed"]
State = Literal[Status, QueryStatus]


class Statement(Located):
    """What every annotation has. `state` is its status until decisions are folded in."""

    id: Ident = Field(description="Stable for life, unique in the brief: small letters, digits, hyphens.")
    status: Status = Field(default="accepted", description="Its writer's word; later decisions stand in reviews/.")
    by: Line | None = Field(default=None, description="Who wrote it; left out: the `by` of the file.")
    tags: Names = Field(default=(), description="Words of the desk's own, for sorting.")
    was: Quote | None = Field(default=None, description="What it quoted before it was anchored anew.")

    _state: State | None = PrivateAttr(default=None)

    @property
    def state(self) -> State:
        """The state that the rounds of review have led to."""
        return self._state or self.status

    @property
    def is_accepted(self) -> bool:
        """Whether a proof or a public rendition may show it."""
        return self.state == "accepted"

    def in_state(self, state: State) -> Self:
        """Give a copy in another state."""
        copy = self.model_copy()
        copy._state = state  # noqa: SLF001  # its own kind
        return copy


class Remark(Statement):
    """An annotation that quotes the passage it is about."""

    quote: Quote = Field(description="Words of the source that occur once, or {exact, prefix, suffix}.")
