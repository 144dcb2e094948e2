"""Find an edition of a brief that is frozen: in its record, beside it, or inside a released PDF."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from briefpress.edges.editions.released import RECORD, read_inputs, read_record
from briefpress.edges.pictures import check_picture
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.redline import Side
from briefpress.nouns.tree import nodes
from briefpress.verbs.composing.edition_json import edition_from

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.edition import Edition
    from briefpress.nouns.picture import Picture

_DATA = "edition.json"
_INPUTS = "inputs.zip"


def frozen_side(root: Path, brief: str, version: str) -> Outcome[Side | None]:
    """Give a frozen edition with the pictures that its record holds, or None and the finding that says why."""
    folder = root / "seeds" / brief / "editions" / version
    place = Place(f"seeds/{brief}/editions/{version}")
    if (folder / RECORD).is_file():
        record = read_record(root, brief, version)
        held = Outcome(None, record.findings) if record.value is None else read_inputs(root, record.value)
        if held.value is None:  # what somebody has changed is no edition to compare with
            return Outcome(None, held.findings)
    if (folder / _INPUTS).is_file():
        return _from_zip(folder / _INPUTS, Place(f"{place.file}/{_INPUTS}"))
    if (folder / _DATA).is_file():
        return read_side((folder / _DATA).read_bytes(), Place(f"{place.file}/{_DATA}"))
    released = root / "build" / "release" / f"{brief}-{version}"
    for path in sorted(released.glob("*.pdf")):
        data = attached_edition(path)
        if data is not None:
            return read_side(data, Place(path.relative_to(root).as_posix()))
    known = sorted(one.name for one in folder.parent.iterdir() if one.is_dir()) if folder.parent.is_dir() else []
    hint = f"there are: {', '.join(known)}" if known else "release an edition first, or compare two files"
    return Outcome(None, (Finding(place, "R060", f"there is no edition {version} of “{brief}”", hint),))


def read_side(data: bytes, place: Place) -> Outcome[Side | None]:
    """Read an edition from the bytes of its edition.json; its pictures are not in it."""
    try:
        edition = edition_from(data)
    except ValueError as fault:
        return Outcome(None, (_unreadable(place, str(fault)),))
    return Outcome(Side(edition=edition))


def attached_edition(path: Path) -> bytes | None:
    """Give the edition.json that a PDF carries, None if it carries none."""
    import pikepdf  # noqa: PLC0415  # late: only a search in PDFs needs it

    with pikepdf.open(path) as pdf:
        spec = pdf.attachments.get(_DATA)
        return None if spec is None else spec.get_file().read_bytes()


def _from_zip(path: Path, place: Place) -> Outcome[Side | None]:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if _DATA not in names:
                return Outcome(None, (_unreadable(place, f"it holds no {_DATA}"),))
            side = read_side(archive.read(_DATA), place)
            if side.value is None:
                return side
            edition = side.value.edition
            return Outcome(Side(edition=edition, pictures=_pictures(archive, names, edition, place)))
    except (zipfile.BadZipFile, OSError) as fault:
        return Outcome(None, (_unreadable(place, str(fault)),))


def _pictures(archive: zipfile.ZipFile, names: set[str], edition: Edition, place: Place) -> dict[str, Picture]:
    """Give the pictures of an edition that its record holds, by the address that the text has for them."""
    out: dict[str, Picture] = {}
    for node in nodes(edition.body):
        address = node["c"][2][0] if node["t"] == "Image" else ""
        held = next((name for name in (address, f"seeds/{edition.brief}/{address}") if name in names), "")
        if held and address not in out:
            picture = check_picture(archive.read(held), file=held, place=place).value
            if picture is not None:
                out[address] = picture
    return out


def _unreadable(place: Place, why: str) -> Finding:
    hint = "take the file as it was released; if it was changed, it is no record"
    return Finding(place, "R061", f"the edition cannot be read: {why}", hint)
