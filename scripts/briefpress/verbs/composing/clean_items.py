"""Take out of references what no page can hold: escapes and other formats bring in what is not seen in a file."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.verbs.sources.odd_characters import odd_characters, without_controls

if TYPE_CHECKING:
    from collections.abc import Iterator

# BibTeX has braces around what it is to leave alone, and backslashes before its own signs; no address has either (RFC
# 3986, 2), and pandoc takes the field as it is typed.
_TYPED = re.compile(r"\\url(?=\{)|\\text(asciitilde|underscore)(?:\{\})?[ ]?|\\~(?:\{\})?|\\(?=[_%#&$])|[{}]")
_ADDRESSES = frozenset({"URL", "DOI"})
_NAMED = {"asciitilde": "~", "underscore": "_"}


def clean_items(items: list[dict[str, Any]], *, file: str, text: str) -> Outcome[list[dict[str, Any]]]:
    """Give references without controls, and their addresses without braces.

    `text` is that of their file, which says where most controls stand.
    """
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
        return {
            without_controls(str(key)): _address(_clean(one)) if key in _ADDRESSES else _clean(one)
            for key, one in value.items()
        }
    return value


def _address(value: Any) -> Any:
    """Give an address without what BibTeX types around it and its signs."""
    if not isinstance(value, str) or not _TYPED.search(value):
        return value
    return _TYPED.sub(lambda found: _NAMED.get(found[1], "~" if found[0].startswith("\\~") else ""), value).strip()
