"""Read an edition back from `edition.json`: the inverse of `nouns.edition.canonical`."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from briefpress.nouns.edition import FORMAT, Author, Change, Edition, Entry, Heading, Locator, Notice, Publisher, Term

if TYPE_CHECKING:
    from collections.abc import Callable


def edition_from(data: bytes) -> Edition:
    """Give the edition that canonical bytes hold.

    Raises ValueError with one plain sentence where they hold none, or one of another format.
    """
    try:
        value = json.loads(data)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"it is no JSON: {error}") from error
    if not isinstance(value, dict) or value.pop("format", "") != FORMAT:
        raise ValueError(f"it is not of the format {FORMAT}")
    edition: Edition = _made(
        Edition,
        value,
        authors=_each(Author),
        publisher=lambda one: _made(Publisher, one),
        key_points=tuple,
        keywords=tuple,
        chronology=_each(Entry),
        glossary=_each(Term),
        index=_headings,
        changes=_each(Change),
        notices=_each(Notice),
        carried=tuple,
    )
    return edition


def _made(kind: type[Any], value: Any, **readers: Callable[[Any], Any]) -> Any:
    if not isinstance(value, dict):
        raise ValueError(f"there is no {kind.__name__.lower()} where one should be")  # noqa: TRY004  # bytes that hold no edition
    unknown = sorted(value.keys() - {one.name for one in fields(kind)})
    if unknown:
        raise ValueError(f"“{unknown[0]}” is no part of an edition that this version knows")
    try:
        read = {name: readers[name](held) if name in readers else held for name, held in value.items()}
        return kind(**read)
    except (TypeError, KeyError) as error:
        raise ValueError(f"it is not whole: {error}") from error


def _each(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    return lambda values: tuple(_made(kind, one) for one in values)


def _headings(values: Any) -> tuple[Heading, ...]:
    return tuple(
        _made(
            Heading,
            one,
            places=_each(Locator),
            see=tuple,
            see_also=tuple,
            under=_headings,
        )
        for one in values
    )
