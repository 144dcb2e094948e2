"""What editions of a brief are on record: seeds/<brief>/editions/<version>/."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from briefpress.edges.editions.freeze import EDITION
from briefpress.edges.editions.zips import NoArchive, unzipped
from briefpress.edges.ordinary_file import read_ordinary
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.verbs.editions.record_json import chain_faults, record_from
from briefpress.verbs.editions.versions import last_version, version_key

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from briefpress.nouns.record import Record

EDITIONS = "editions"
RECORD = "record.json"
INPUTS = "inputs.zip"
_LONGEST_NAME = 255
_LARGEST = 512 * 1024 * 1024
_RESTORE = "take the file from a copy or from the history; what is released is never changed by hand"


def edition_folder(name: str, version: str = "") -> str:
    """Give the folder of a brief's records, or of one of them, as a path from the root."""
    return f"seeds/{name}/{EDITIONS}" + (f"/{version}" if version else "")


def released_versions(root: Path, name: str) -> tuple[str, ...]:
    """Give the versions that have a folder on record, lowest first, whether or not it is whole."""
    folder = root / edition_folder(name)
    if not folder.is_dir():
        return ()
    found = [path.name for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")]
    return tuple(sorted(found, key=version_key))


def last_released(root: Path, name: str) -> str:
    """Give the highest version on record, "" if there is none."""
    return last_version(released_versions(root, name))


def read_record(root: Path, name: str, version: str) -> Outcome[Record | None]:
    """Read one record; None, with a finding, if it is not there or if somebody has changed it."""
    file = f"{edition_folder(name, version)}/{RECORD}"
    place = Place(file)
    try:
        record = record_from(read_ordinary(root / file, limit=_LARGEST))
    except FileNotFoundError:
        return Outcome(None, (Finding(place, "R032", f"the record of {name} {version} is missing", _RESTORE),))
    except OSError as fault:
        return Outcome(None, (Finding(place, "R032", f"the record cannot be read: {fault.strerror}", _RESTORE),))
    except ValueError as fault:
        return Outcome(None, (Finding(place, "R030", f"the record is damaged: {fault}", _RESTORE),))
    if record.brief != name or record.version != version:
        message = f"this is the record of {record.brief} {record.version}, and stands in the place of another"
        return Outcome(None, (Finding(place, "R030", message, _RESTORE),))
    return Outcome(record)


def read_inputs(root: Path, record: Record) -> Outcome[dict[str, bytes] | None]:
    """Read the members of a recorded edition's inputs.zip; None, with a finding, if they are not those on record."""
    file = f"{edition_folder(record.brief, record.version)}/{INPUTS}"
    place = Place(file)
    try:
        data = read_ordinary(root / file, limit=_LARGEST)
    except OSError:
        return Outcome(None, (Finding(place, "R031", "the inputs of this edition are missing", _RESTORE),))
    found = _digest(data)
    if found != record.inputs:
        message = f"the inputs are damaged: the record says {record.inputs[:12]}…, the file comes to {found[:12]}…"
        return Outcome(None, (Finding(place, "R031", message, _RESTORE),))
    try:
        members = unzipped(data)
    except NoArchive as fault:
        return Outcome(None, (Finding(place, "R031", f"the inputs cannot be unpacked: {fault}", _RESTORE),))
    if not _can_be_laid_out(members):
        return Outcome(None, (Finding(place, "R031", "the inputs hold files that no folder can hold", _RESTORE),))
    wanted = {**record.files, EDITION: record.edition}
    other = next((name for name, digest in wanted.items() if _digest(members.get(name, b"")) != digest), "")
    if other:
        message = f"the inputs are damaged: {other} in them is not the one on record ({wanted[other][:12]}…)"
        return Outcome(None, (Finding(place, "R031", message, _RESTORE),))
    return Outcome(members)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _can_be_laid_out(names: Collection[str]) -> bool:
    """Tell whether files can have some names: none too long, and none that is a folder of another one."""
    folders = {name[:at] for name in names for at, sign in enumerate(name) if sign == "/"}
    parts = {part for name in names for part in name.split("/")}
    return folders.isdisjoint(names) and all(len(part.encode()) <= _LONGEST_NAME for part in parts)


def read_records(root: Path, name: str) -> Outcome[tuple[Record, ...]]:
    """Read all records of a brief, lowest version first, and find what is missing or damaged among them."""
    findings: list[Finding] = []
    records: list[Record] = []
    for version in released_versions(root, name):
        read = read_record(root, name, version)
        findings.extend(read.findings)
        if read.value is not None:
            records.append(read.value)
    # A record that cannot be read is complained of once, by itself.
    broken = {one.place.file.split("/")[-2] for one in findings}
    for record, fault in chain_faults(records):
        if record.previous not in broken:
            place = Place(f"{edition_folder(name, record.version)}/{RECORD}")
            findings.append(Finding(place, "R032", fault, _RESTORE))
    return Outcome(tuple(records), tuple(findings))
