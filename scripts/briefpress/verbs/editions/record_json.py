"""Write a record in its one form, sealed by its own digest, and read it back only if the seal holds."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from briefpress.nouns.record import FORMAT, Decided, Forced, Output, Record, SignedOff

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

T = TypeVar("T", Record, Output, Decided, SignedOff, Forced)
_SEAL = "seal"


def _is_text(value: object) -> bool:
    return isinstance(value, str)


# What may stand in a field, by its type as it is written in the record's class.
_FITS: Mapping[str, Callable[[Any], bool]] = MappingProxyType(
    {
        "str": _is_text,
        "int": lambda value: type(value) is int,
        "Mapping[str, str]": lambda value: isinstance(value, dict) and all(map(_is_text, value.values())),
        "tuple[str, ...]": lambda value: isinstance(value, list) and all(map(_is_text, value)),
    }
)


def record_json(record: Record) -> bytes:
    """Give the bytes of record.json: UTF-8 JSON with sorted keys; `seal` is the SHA-256 of all the rest."""
    value: dict[str, Any] = {"format": FORMAT, **asdict(record)}
    del value[_SEAL]
    return _written({**value, _SEAL: _seal(value)})


def seal_of(record: Record) -> str:
    """Give the seal that a record has once it is written."""
    value = {"format": FORMAT, **asdict(record)}
    del value[_SEAL]
    return _seal(value)


def _written(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def _seal(value: dict[str, Any]) -> str:
    return sha256(_written(value)).hexdigest()


def record_from(data: bytes) -> Record:
    """Give the record that record.json holds.

    Raises ValueError with one plain sentence if the bytes hold none, or if somebody has changed them.
    """
    try:
        value = json.loads(data)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise ValueError("it is no JSON") from error
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise ValueError(f"it is not of the format {FORMAT}")
    seal = str(value.pop(_SEAL, ""))
    found = _seal(value)
    if seal != found:
        raise ValueError(f"its seal does not hold: it says {seal[:12]}…, its content comes to {found[:12]}…")
    del value["format"]
    missing = sorted({one.name for one in fields(Record)} - value.keys() - {_SEAL})
    if missing:
        raise ValueError(f"it is not whole: {', '.join(missing)}")
    forced = value["forced"]
    parts = {
        "outputs": _each(Output, value["outputs"], "outputs"),
        "decisions": _each(Decided, value["decisions"], "decisions"),
        "signed": _each(SignedOff, value["signed"], "signed"),
        "forced": None if forced is None else _made(Forced, forced, "forced"),
    }
    return _made(Record, {**value, **parts, _SEAL: seal}, "record")


def _each(model: type[T], values: object, name: str) -> tuple[T, ...]:
    if not isinstance(values, list):
        raise ValueError(f"“{name}” is not what it should be")  # noqa: TRY004  # a fault of a file, not of a caller
    return tuple(_made(model, one, name) for one in values)


def _made(model: type[T], value: object, name: str) -> T:
    """Make one part of a record, each of whose values is of its kind: a seal says nothing of who has set it."""
    if not isinstance(value, dict) or value.keys() - {one.name for one in fields(model)}:
        raise ValueError(f"“{name}” is not what it should be")
    for one in fields(model):
        fits = _FITS.get(str(one.type))
        if fits is not None and (one.name not in value or not fits(value[one.name])):
            raise ValueError(f"“{one.name}” is not what it should be")
    parts: dict[str, Any] = {key: tuple(part) if isinstance(part, list) else part for key, part in value.items()}
    return model(**parts)


def chain_faults(records: Iterable[Record]) -> list[tuple[Record, str]]:
    """Find records whose predecessor is missing or is another one than theirs was; with what is wrong."""
    by_version = {one.version: one for one in records}
    out = []
    for one in by_version.values():
        before = by_version.get(one.previous)
        if one.previous and before is None:
            out.append((one, f"{one.version} followed {one.previous}, of which there is no record any longer"))
        elif before is not None and before.seal != one.previous_seal:
            out.append((one, f"{one.version} followed another record of {one.previous} than the one that is there"))
    return out
