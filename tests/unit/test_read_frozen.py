"""Editions that are frozen are found where records and releases keep them."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.editions.read_frozen import frozen_side
from briefpress.edges.editions.released import read_inputs
from briefpress.edges.editions.zips import zipped
from briefpress.nouns.edition import canonical
from briefpress.verbs.editions.record_json import record_json
from unit.test_edition_json import EDITION
from unit.test_record_json import PLAIN

if TYPE_CHECKING:
    from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """The folder of edition 1.0 of the brief “good”."""
    folder = tmp_path / "seeds" / "good" / "editions" / "1.0"
    folder.mkdir(parents=True)
    return folder


def test_an_edition_is_read_from_its_inputs(tmp_path: Path, record: Path) -> None:
    """With the pictures that its text shows."""
    image = {"t": "Image", "c": [["", [], []], [], ["figures/rail.svg", ""]]}
    body = [{"t": "Para", "c": [image]}]
    data = canonical(replace(EDITION, body=body))
    with zipfile.ZipFile(record / "inputs.zip", "w") as archive:
        archive.writestr("edition.json", data)
        archive.writestr("figures/rail.svg", SVG)
    side = frozen_side(tmp_path, "good", "1.0").value

    assert side is not None
    assert body == side.edition.body
    assert ["figures/rail.svg"] == list(side.pictures)


def test_an_edition_is_read_from_a_file_of_its_own(tmp_path: Path, record: Path) -> None:
    """Where there are no inputs."""
    (record / "edition.json").write_bytes(canonical(EDITION))
    side = frozen_side(tmp_path, "good", "1.0").value

    assert side is not None
    assert EDITION == side.edition


def test_an_edition_that_is_not_there_is_a_finding(tmp_path: Path, record: Path) -> None:
    """It says which there are."""
    (record / "edition.json").write_bytes(canonical(EDITION))
    outcome = frozen_side(tmp_path, "good", "2.0")

    assert outcome.value is None
    assert [("R060", "there are: 1.0")] == [(finding.code, finding.hint) for finding in outcome.findings]


@pytest.mark.parametrize(("name", "data"), (("inputs.zip", b"no zip"), ("edition.json", b"{}")))
def test_a_record_that_is_not_whole_is_a_finding(tmp_path: Path, record: Path, name: str, data: bytes) -> None:
    """Nothing of it is used."""
    (record / name).write_bytes(data)
    outcome = frozen_side(tmp_path, "good", "1.0")

    assert outcome.value is None
    assert ["R061"] == [finding.code for finding in outcome.findings]


@pytest.mark.parametrize("name", ("source.txt", "edition.json"))
def test_inputs_other_than_those_on_record_are_refused(tmp_path: Path, record: Path, name: str) -> None:
    """Though the archive is the one on record: each file in it has its digest there too."""
    edition = canonical(EDITION)
    held = {"source.txt": b"old", "edition.json": edition, name: b"new"}
    (record / "inputs.zip").write_bytes(zipped(held, squeezed=True))
    digest = sha256((record / "inputs.zip").read_bytes()).hexdigest()
    kept = replace(PLAIN, brief="good", inputs=digest, edition=sha256(edition).hexdigest())
    outcome = read_inputs(tmp_path, replace(kept, files={"source.txt": sha256(b"old").hexdigest()}))

    assert [True] == [f"{name} in them is not the one on record" in one.message for one in outcome.findings]


@pytest.mark.parametrize("names", (("a", "a/b"), ("a/b/c", "a"), ("n" * 256,), ("../up",)), ids=str)
def test_inputs_that_no_folder_can_hold_are_refused(tmp_path: Path, record: Path, names: tuple[str, ...]) -> None:
    """Before anything of them is written, though a record vouches for them."""
    with zipfile.ZipFile(record / "inputs.zip", "w") as archive:
        for name in names:
            archive.writestr(name, name)
    digest = sha256((record / "inputs.zip").read_bytes()).hexdigest()
    outcome = read_inputs(tmp_path, replace(PLAIN, brief="good", version="1.0", inputs=digest))

    assert outcome.value is None
    assert ["R031"] == [finding.code for finding in outcome.findings]


@pytest.mark.parametrize(
    ("changed", "codes"),
    (("", []), ("record.json", ["R030"]), ("inputs.zip", ["R031"])),
    ids=("whole", "seal", "inputs"),
)
def test_a_record_that_was_changed_by_hand_is_refused(
    tmp_path: Path, record: Path, changed: str, codes: list[str]
) -> None:
    """What does not match its seal or its digest is no edition to compare with."""
    with zipfile.ZipFile(record / "inputs.zip", "w") as archive:
        archive.writestr("edition.json", canonical(EDITION))
    digest = sha256((record / "inputs.zip").read_bytes()).hexdigest()
    edition = sha256(canonical(EDITION)).hexdigest()
    (record / "record.json").write_bytes(
        record_json(replace(PLAIN, brief="good", version="1.0", inputs=digest, edition=edition))
    )
    if changed == "record.json":
        (record / changed).write_bytes((record / changed).read_bytes().replace(b"1.0", b"1.1"))
    elif changed:
        with zipfile.ZipFile(record / changed, "a") as archive:
            archive.writestr("more.txt", "more")
    outcome = frozen_side(tmp_path, "good", "1.0")

    assert (codes == []) == (outcome.value is not None)
    assert codes == [finding.code for finding in outcome.findings]
