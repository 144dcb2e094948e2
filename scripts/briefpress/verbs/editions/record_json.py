"""Write a record in its one form, sealed by its own digest, and read it back only if the seal holds."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from briefpress.nouns.record import FORMAT, Decided, Forced, Output, Record, SignedOff

if TYPE_CHECKING:
    from collections.abc import Iterable

_SEAL = "seal"


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
    try:
        return Record(
            **{
                **value,
                "outputs": tuple(Output(**one) for one in value["outputs"]),
                "known_as": tuple(value["known_as"]),
                "decisions": tuple(Decided(**one) for one in value["decisions"]),
                "signed": tuple(SignedOff(**one) for one in value["signed"]),
                "forced": None if value["forced"] is None else Forced(**value["forced"]),
                "seal": seal,
            }
        )
    except (TypeError, KeyError) as error:
        missing = sorted({one.name for one in fields(Record)} - value.keys() - {_SEAL})
        raise ValueError(f"it is not whole: {', '.join(missing) or error}") from error


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
