"""What a YAML file says, as plain values, and where in the file every key and every value stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from briefpress.nouns.finding import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a key or value stands: line and column count from 1, the indices are code points of the text."""

    line: int
    column: int
    index: int
    end_index: int


@dataclass(frozen=True, slots=True)
class Marked:
    """The value of one file with its marks by path; every leaf is a text.

    `faulty` holds the paths at which the file itself is at fault, so that nobody complains of the same thing
    twice or builds on what stands there.
    """

    file: str
    value: Value
    keys: Mapping[Path, Mark] = field(default_factory=dict)
    values: Mapping[Path, Mark] = field(default_factory=dict)
    faulty: frozenset[Path] = frozenset()

    def place(self, path: Path) -> Place:
        """Give the place of the value at a path; a path without a mark takes the place of its parent."""
        return self._place(self.values, path)

    def key_place(self, path: Path) -> Place:
        """Give the place of the key at a path."""
        return self._place(self.keys, path) if path in self.keys else self.place(path)

    def _place(self, marks: Mapping[Path, Mark], path: Path) -> Place:
        for length in range(len(path), -1, -1):
            mark = marks.get(path[:length])
            if mark is not None:
                return Place(self.file, mark.line, mark.column)
        return Place(self.file, 1, 1)

    def places(self, path: Path) -> dict[str, Place]:
        """Give the places of all values below a path, by dotted path from there."""
        out: dict[str, Place] = {}
        pending: list[tuple[Path, Value]] = [(path, self.at(path))]
        while pending:
            here, value = pending.pop()
            if here != path:
                out[".".join(map(str, here[len(path) :]))] = self.place(here)
            if isinstance(value, dict):
                pending.extend(((*here, key), child) for key, child in value.items())
            elif isinstance(value, list):
                pending.extend(((*here, index), child) for index, child in enumerate(value))
        return out

    def at(self, path: Path) -> Value:
        """Give the value at a path; a path that is not there is a KeyError or an IndexError."""
        value = self.value
        for step in path:
            # Two branches, for the types: a mapping has words for keys, a list has numbers.
            match value, step:
                case dict(), str():
                    value = value[step]
                case list(), int():
                    value = value[step]
                case _:
                    raise KeyError(path)
        return value

    def is_faulty(self, path: Path) -> bool:
        """Tell whether the file itself is at fault at a path or above it."""
        return any(path[:length] in self.faulty for length in range(len(path) + 1))

    def has_faults_below(self, path: Path) -> bool:
        """Tell whether the file itself is at fault at a path or below it."""
        return any(fault[: len(path)] == path for fault in self.faulty)
