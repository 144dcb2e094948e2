"""Records: written in one form, sealed, and refused if a byte is another."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefpress.nouns.record import Decided, Forced, Output, Record, SignedOff
from briefpress.verbs.editions.record_json import chain_faults, record_from, record_json, seal_of

TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)
_TEXT_KEYS = ("brief", "title", "version", "issued", "released", "edition", "inputs", "previous", "previous_seal")
RECORDS = st.builds(
    Record,
    **dict.fromkeys(_TEXT_KEYS, TEXTS),
    files=st.dictionaries(TEXTS, TEXTS, max_size=3),
    layouts=st.dictionaries(TEXTS, TEXTS, max_size=3),
    tools=st.dictionaries(TEXTS, TEXTS, max_size=3),
    outputs=st.lists(st.builds(Output, name=TEXTS, sha256=TEXTS, size=st.integers(0)), max_size=2).map(tuple),
    decisions=st.lists(
        st.builds(Decided, round=TEXTS, by=TEXTS, annotation=TEXTS, state=TEXTS, because=TEXTS), max_size=2
    ).map(tuple),
    signed=st.lists(st.builds(SignedOff, round=TEXTS, by=TEXTS, role=TEXTS, date=TEXTS), max_size=2).map(tuple),
    forced=st.none() | st.builds(Forced, embargo=TEXTS, because=TEXTS),
    known_as=st.lists(TEXTS, max_size=2).map(tuple),
    seal=st.just(""),
)
PLAIN = Record(
    brief="b",
    title="T",
    version="1.0",
    issued="2022-06-02",
    released="2022-06-02T10:00:00+00:00",
    edition="e",
    inputs="i",
    files={},
    outputs=(),
    layouts={},
    tools={},
)


@given(RECORDS)
def test_a_record_comes_back_as_it_was(record: Record) -> None:
    """With its seal."""
    data = record_json(record)

    assert record == record_from(data)
    assert seal_of(record) == record_from(data).seal
    assert data == record_json(record_from(data))


@given(st.integers(0), st.integers(1, 255))
def test_no_byte_of_a_record_can_be_changed(place: int, change: int) -> None:
    """Wherever it stands: what was signed off stays signed off."""
    data = bytearray(record_json(PLAIN))
    data[place % len(data)] ^= change

    # White space outside of strings says nothing, so it may differ.
    assume(_means(bytes(data)) != _means(record_json(PLAIN)))

    with pytest.raises(ValueError, match=r"seal|JSON|format|whole"):
        record_from(bytes(data))


def _means(data: bytes) -> object:
    try:
        return json.loads(data)
    except ValueError:
        return None


@pytest.mark.parametrize("data", (b"", b"[]", b"{}", b"\xff", b'{"format": "other"}', b"[" * 10_000))
def test_what_is_no_record_is_said_to_be_none(data: bytes) -> None:
    """In one sentence."""
    with pytest.raises(ValueError, match=r"JSON|format"):
        record_from(data)


def sealed(**changed: object) -> bytes:
    """A record with other values, sealed anew by somebody who knows how."""
    value = {**json.loads(record_json(PLAIN)), **changed}
    del value["seal"]
    data = (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()
    return json.dumps({**value, "seal": sha256(data).hexdigest()}).encode()


@pytest.mark.parametrize(
    ("key", "value"),
    (
        ("files", None), ("inputs", 5), ("released", None), ("layouts", []), ("known_as", [1]), ("decisions", 3),
        ("outputs", [{"name": None, "sha256": "", "size": 1}]), ("outputs", [{"name": "", "sha256": "", "size": True}]),
        ("signed", [{"a": 1}]), ("signed", [{}]), ("forced", []), ("more", ""),
    ),
)  # fmt: skip
def test_a_record_that_holds_what_none_holds_is_refused(key: str, value: object) -> None:
    """Though its seal is right: a seal says nothing of who has set it."""
    assert PLAIN == record_from(sealed())

    with pytest.raises(ValueError, match="is not what it should be"):
        record_from(sealed(**{key: value}))


def test_records_are_a_chain() -> None:
    """Each names the one before it, and its seal."""
    first = record_from(record_json(PLAIN))
    second = record_from(record_json(replace(PLAIN, version="1.1", previous="1.0", previous_seal=first.seal)))
    other = record_from(record_json(replace(PLAIN, title="another")))

    assert [] == chain_faults([first, second])
    assert [(second, "1.1 followed 1.0, of which there is no record any longer")] == chain_faults([second])
    assert 1 == len(chain_faults([other, second]))
