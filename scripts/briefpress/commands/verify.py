"""`verify`: which edition a file belongs to, whether it is as it was released, and whether it can be made again."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.commands.make_edition import FONTS
from briefpress.commands.rebuild_edition import compare, rebuilt_bundle, words_of
from briefpress.commands.say import complain, say
from briefpress.edges.editions.bundles import bundle_folder
from briefpress.edges.editions.differences import differences
from briefpress.edges.editions.identify import Identity, identity_of
from briefpress.edges.editions.released import read_inputs, read_records
from briefpress.edges.ordinary_file import is_file
from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.desk.name_brief import is_brief_name

if TYPE_CHECKING:
    from briefpress.commands.bundle_edition import Bundle
    from briefpress.nouns.record import Output, Record


@dataclass(frozen=True, slots=True)
class _Asked:
    """The file in question, and the records it may belong to."""

    root: Path
    place: Place
    data: bytes
    records: tuple[Record, ...]
    faults: tuple[Finding, ...]


def verify(file: str, *, root: Path | None = None) -> int:
    """Say what is known of a file; exit status 1 if it is not as it was released, or nothing is known."""
    root = (root or Path.cwd()).resolve()
    path = Path(file).expanduser()
    place = Place(file or "(no file)")
    if not file or not is_file(path):
        hint = "say FILE=path, of any file of a bundle: a PDF, an EPUB, a web page, the zip"
        return complain([Finding(place, "R007", "there is no such file", hint)])
    try:
        data = path.read_bytes()
    except OSError as fault:
        return complain([Finding(place, "R034", f"the file cannot be read: {fault.strerror}", "look at it")])
    records, faults = _all_records(root)
    asked = _Asked(root, place, data, records, faults)
    digest = sha256(data).hexdigest()
    for record in records:
        output = record.output(digest)
        if output is not None:
            return _genuine(asked, record, output)
    return _not_genuine(asked)


def _all_records(root: Path) -> tuple[tuple[Record, ...], tuple[Finding, ...]]:
    """Give the records of all briefs, and what is wrong with those that cannot be trusted."""
    records: list[Record] = []
    faults: list[Finding] = []
    for folder in sorted((root / "seeds").iterdir() if (root / "seeds").is_dir() else ()):
        if is_brief_name(folder.name) and folder.is_dir():
            read = read_records(root, folder.name)
            records.extend(read.value)
            faults.extend(read.findings)
    return tuple(records), tuple(faults)


def _genuine(asked: _Asked, record: Record, output: Output) -> int:
    """Say that a file is as it was released, and whether it can be made again here."""
    say(
        f"{asked.place.file}: genuine",
        f"  it is {output.name}: {record.title}, version {record.version}, issued {record.issued}",
        f"  released {record.released}; its SHA-256 is on record: {output.sha256}",
    )
    inside = identity_of(asked.data)
    if inside is not None and inside.edition:
        same = sha256(inside.edition).hexdigest() == record.edition
        say(f"  the edition.json in it {'is' if same else 'is NOT'} the one on record")
    if record.forced is not None:
        say(f"  released before its embargo ({record.forced.embargo}): {record.forced.because}")
    findings = list(asked.faults)
    inputs = read_inputs(asked.root, record)
    if inputs.value is None:
        return complain([*findings, *inputs.findings])
    bundle = _made_again(asked.root, record, inputs.value)
    comparison = compare(record, bundle, fonts=asked.root / FONTS)
    again = bundle.files.get(output.name)
    if again == asked.data:
        say("  made again from its record here, it has the same bytes")
    else:
        say("  made again from its record here, it has other bytes", *(f"  {line}" for line in words_of(comparison)))
        message = f"{output.name} comes out with other bytes here"
        findings.append(Finding(asked.place, "R042", message, "the file is genuine all the same"))
    return complain(findings)


def _made_again(root: Path, record: Record, inputs: dict[str, bytes]) -> Bundle:
    with tempfile.TemporaryDirectory(prefix="briefpress-verify-") as scratch:
        return rebuilt_bundle(root, record, inputs, scratch=Path(scratch)).value


def _not_genuine(asked: _Asked) -> int:
    """Say why a file is none that was released, and in what it differs from the one it seems to be."""
    inside = identity_of(asked.data)
    if inside is not None and inside.rendition != "public":
        message = f"this is a {inside.rendition} of {inside.brief or 'a brief'} {inside.version}, no edition"
        return complain([*asked.faults, Finding(asked.place, "R040", message, "only released editions are on record")])
    meant = _meant(asked, inside)
    if meant is None:
        named = f"{inside.brief} {inside.version}".strip() if inside is not None else ""
        message = f"there is no record of {named}" if named else "the file does not say which edition it belongs to"
        hint = "look for its record where it was released: seeds/<brief>/editions/"
        if inside is not None and any(_is_about(fault, inside) for fault in asked.faults):
            message = f"it says that it is {named}, whose record cannot be trusted"
            hint = "put the record right first, then type this again"
        return complain([*asked.faults, Finding(asked.place, "R040", message, hint)])
    record, output = meant
    message = f"this is not {output.name} as it was released"
    lines = _compared(asked, record, output, inside)
    where = f"{bundle_folder(record.brief, record.version)}/{output.name}"
    hint = "; ".join([*(lines or ["its SHA-256 is not on record"]), f"pass on {where} instead, once it is genuine"])
    return complain([*asked.faults, Finding(asked.place, "R041", message, hint)])


def _is_about(fault: Finding, inside: Identity) -> bool:
    """Tell whether a fault is one of the record that a file asks for; an EPUB names no brief."""
    parts = fault.place.file.split("/")
    return inside.version in parts and (not inside.brief or inside.brief in parts)


def _meant(asked: _Asked, inside: Identity | None) -> tuple[Record, Output] | None:
    """Find the output that a file seems to be: by what it says of itself, by its name, by its size."""
    ending = _ending(asked.data)
    name = Path(asked.place.file).name
    for record in asked.records:
        outputs = [one for one in record.outputs if one.name.endswith(ending)]
        says = inside is not None and (
            (inside.brief, inside.version) == (record.brief, record.version)
            or (inside.identifier in record.known_as and inside.version == record.version)
        )
        named = [one for one in record.outputs if one.name == name]
        sized = [one for one in outputs if one.size == len(asked.data)]
        if says and outputs:
            return record, (named or sized or sorted(outputs, key=lambda one: abs(one.size - len(asked.data))))[0]
        if inside is None and (named or sized):
            return record, (named or sized)[0]
    return None


def _ending(data: bytes) -> tuple[str, ...]:
    """Give the endings that a file of such content may have."""
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return (".pdf",)
    return (".epub", ".zip") if data.startswith(b"PK") else (".html", ".md", ".json")


def _compared(asked: _Asked, record: Record, output: Output, inside: Identity | None) -> list[str]:
    """Hold an altered file against the genuine one, from the bundle or made again."""
    lines = []
    if inside is not None and inside.edition:
        same = sha256(inside.edition).hexdigest() == record.edition
        lines.append(f"the edition.json in it is {'the one' if same else 'not the one'} on record")
    path = asked.root / bundle_folder(record.brief, record.version) / output.name
    genuine = path.read_bytes() if path.is_file() else b""
    if sha256(genuine).hexdigest() != output.sha256:
        inputs = read_inputs(asked.root, record)
        files = _made_again(asked.root, record, inputs.value).files if inputs.value is not None else {}
        genuine = files.get(output.name, b"")
    if sha256(genuine).hexdigest() != output.sha256:
        return [*lines, f"on record are {output.size:,} bytes, SHA-256 {output.sha256}"]
    return [*lines, *differences(asked.data, genuine, name=output.name)]
