"""Read selectors from a file of JSON: a list of objects, or one object a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from briefpress.nouns.selector import Selector

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEYS = tuple(Selector.model_fields)


class NoSelectors(Exception):  # noqa: N818  # a fact about what was typed, told to the person
    """A file holds no selectors; the message is one sentence."""


def read_selectors(data: bytes, *, file: str) -> list[Selector | str]:
    """Read all selectors; in the place of one that cannot be, one sentence says why.

    Each is an object with `exact`, and `prefix`, `suffix`, `position` {start, end} and `source` if they are known.
    Other keys are left alone.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise NoSelectors(f"{file} is not UTF-8 (byte {fault.start + 1}).") from None
    return [_selector(value) for value in _values(text, file)]


def _values(text: str, file: str) -> Iterator[Any]:
    if text.lstrip().startswith("["):
        try:
            yield from json.loads(text)
        except (ValueError, RecursionError) as fault:
            raise NoSelectors(f"{file} is no JSON: {fault}.") from None
        return
    # Not splitlines: JSON may hold Unicode's own line separators.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield json.loads(line)
        except (ValueError, RecursionError) as fault:
            raise NoSelectors(f"{file}:{number} is no JSON: {fault}.") from None


def _selector(value: Any) -> Selector | str:
    if not isinstance(value, dict):
        return "this is no object with a key “exact”"
    given = {key: value[key] for key in _KEYS if value.get(key) is not None}
    try:
        return Selector.model_validate(given)
    except ValidationError as fault:
        return "; ".join(_worded(dict(one)) for one in fault.errors(include_url=False))


def _worded(error: dict[str, Any]) -> str:
    where = " › ".join(map(str, error["loc"])) or "it"
    return f"{where}: {error.get('ctx', {}).get('words') or error['msg']}"
