"""The base of all models of editors' files: frozen, with no key but its own, and it knows where it stands."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, PrivateAttr, model_validator

from briefpress.nouns.finding import Place

NOWHERE = Place("")


def kebab(name: str) -> str:
    """Give the key that an editor writes for a field."""
    return name.replace("_", "-")


class Located(BaseModel):
    """A value read from a file, with the place of itself and of everything in it."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=kebab,
        validate_by_name=True,
        validate_by_alias=True,
        # Most runs meet few of the models: each is built when it is first used.
        defer_build=True,
    )

    # A factory, though the value is one and frozen: pydantic would copy a default deeply each time.
    _place: Place = PrivateAttr(default_factory=lambda: NOWHERE)
    _places: Mapping[str, Place] = PrivateAttr(default_factory=lambda: MappingProxyType({}))

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty(cls, values: Any) -> Any:  # whatever the file holds
        """Read a key that may be left out and has nothing behind it as left out."""
        if not isinstance(values, dict) or "" not in values.values():
            return values
        optional = {cls.key_of(name) for name, one in cls.model_fields.items() if not one.is_required()}
        return {key: value for key, value in values.items() if value != "" or key not in optional}

    @classmethod
    def key_of(cls, name: str) -> str:
        """Give the key an editor writes for a field."""
        return str(cls.model_fields[name].validation_alias or kebab(name))

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Give the keys an editor may write, in the order of the model."""
        return tuple(map(cls.key_of, cls.model_fields))

    @property
    def place(self) -> Place:
        """Where the value begins."""
        return self._place

    @property
    def places(self) -> Mapping[str, Place]:
        """The places of everything in the value, by dotted path: "text", "quote.exact", "authors.0.orcid"."""
        return self._places

    def place_of(self, path: str) -> Place:
        """Give the place of what stands at a dotted path; what has none takes the place of its parent."""
        while path:
            if path in self._places:
                return self._places[path]
            path = path.rpartition(".")[0]
        return self._place

    def located(self, place: Place, places: Mapping[str, Place]) -> Self:
        """Give a copy that knows where it stands."""
        copy = self.model_copy()
        copy._place = place  # noqa: SLF001  # its own kind
        copy._places = MappingProxyType(dict(places))  # noqa: SLF001  # its own kind
        return copy
