"""Read selectors from a file of JSON: a list of objects, or one object a line."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from briefpress.nouns.selector import Selector

_WORDS = {
    "missing": "is missing",
    "string_type": "must be a text, in quotation marks",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "model_type": "must be an object with start and end",
    "greater_than_equal": "must not be negative",
}
_KEYS = tuple(Selector.model_fields)


class NoSelectors(Exception):  # noqa: N818  # a fact about what was typed, told to the person
    """A file holds no selectors; the message is one sentence."""


def read_selectors(data: bytes, *, file: str) -> list[Selector | str]:
    """Read all selectors; in the place of one that cannot be, one sentence says why.

    Each is an object with `exact`, and `prefix`, `suffix`, `position` {start, end} and `source` if they are known.
    Other keys are left alone. A file of which no line is JSON, or whose list is none, is refused as a whole.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise NoSelectors(f"{file} is not UTF-8 (byte {fault.start + 1}).") from None
    values = _list(text, file) if text.lstrip().startswith("[") else _lines(text, file)
    return [value if isinstance(value, _NoJson) else _selector(value) for value in values]


class _NoJson(str):
    """What is wrong with a line that cannot be read."""

    __slots__ = ()


def _list(text: str, file: str) -> list[Any]:
    try:
        values: list[Any] = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise NoSelectors(f"{file} is no JSON: {fault}.") from None
    return values


def _lines(text: str, file: str) -> list[Any]:
    values: list[Any] = []
    # Not splitlines: JSON may hold Unicode's own line separators.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            values.append(json.loads(line))
        except (ValueError, RecursionError) as fault:
            values.append(_NoJson(f"{file}:{number} is no JSON: {fault}"))
    if values and all(isinstance(value, _NoJson) for value in values):
        raise NoSelectors(f"{values[0]}.")
    return values


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
    return f"{where}: {error.get('ctx', {}).get('words') or _WORDS.get(error['type'], error['msg'])}"
