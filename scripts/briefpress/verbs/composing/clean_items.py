"""Take out of references what no page can hold: escapes and other formats bring in what is not seen in a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.verbs.sources.odd_characters import odd_characters, without_controls

if TYPE_CHECKING:
    from collections.abc import Iterator


def clean_items(items: list[dict[str, Any]], *, file: str, text: str) -> Outcome[list[dict[str, Any]]]:
    """Give references without controls; `text` is that of their file, which says where most of these stand."""
    return Outcome([_clean(item) for item in items], (*odd_characters(text, file=file), *_escaped(items, file, text)))


def _escaped(items: list[dict[str, Any]], file: str, text: str) -> Iterator[Finding]:
    """Tell of what stands in the items and not in the text of their file: on which line is not known."""
    typed = frozenset(text)
    words = "".join(sign for one in _strings(items) for sign in one if sign not in typed)
    yield from (replace(one, place=Place(file)) for one in odd_characters(words, file=file))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from _strings(one)


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return without_controls(value)
    if isinstance(value, list):
        return [_clean(one) for one in value]
    if isinstance(value, dict):
        return {without_controls(str(key)): _clean(one) for key, one in value.items()}
    return value
