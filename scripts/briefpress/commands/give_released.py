"""What plain `make` gives of a released version: the very files that were published, as long as nothing changed."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.edges.editions.bundles import bundle_folder
from briefpress.edges.editions.freeze import EDITION, PAGES, digests, frozen_files
from briefpress.edges.editions.released import (
    EDITIONS,
    edition_folder,
    read_inputs,
    read_record,
    read_records,
    released_versions,
)
from briefpress.nouns.edition import canonical
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.verbs.editions.compare_inputs import compare_inputs
from briefpress.verbs.editions.versions import version_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.commands.compose_edition import Composed
    from briefpress.nouns.edition import Edition
    from briefpress.nouns.record import Record

_RENDITIONS = (".pdf", ".epub")
_FEW = 4


def records_read(root: Path, name: str) -> list[str]:
    """Give what a build reads of a brief's records, so that a release or a damaged record is noticed."""
    folder = root / "seeds" / name / EDITIONS
    if not folder.is_dir():
        return []
    files = (path.relative_to(root).as_posix() for path in sorted(folder.glob("*/*")) if path.is_file())
    return [edition_folder(name), *files]


def record_findings(root: Path, name: str) -> tuple[Finding, ...]:
    """Find what is missing or damaged in the records of a brief, those of older editions too."""
    records = read_records(root, name)
    of_inputs = (finding for record in records.value for finding in read_inputs(root, record).findings)
    return (*records.findings, *of_inputs)


def released_files(root: Path, composed: Composed) -> Outcome[Mapping[str, bytes] | None]:
    """Give the outputs of the released edition of the present version; None if it is not released, or has changed."""
    edition = composed.edition
    same = [one for one in released_versions(root, edition.brief) if version_key(one) == version_key(edition.version)]
    if not same:
        return Outcome(None)
    read = read_record(root, edition.brief, same[-1])
    if read.value is None:
        return Outcome(None, read.findings)
    record = read.value
    present = digests(frozen_files(root, composed.read))
    drift = compare_inputs(record, present, edition=_digest(edition))
    if drift.text:
        return Outcome(None, (_changed(record, drift.text, composed),))
    inputs = read_inputs(root, record)
    if inputs.value is None:
        return Outcome(None, inputs.findings)
    archive = inputs.value
    if missing := sorted({EDITION, PAGES} - archive.keys()):
        place = Place(edition_folder(record.brief, record.version))
        hint = "take it from a copy or from the history; what is released is never changed by hand"
        return Outcome(None, (Finding(place, "R031", f"its inputs hold no {missing[0]}", hint),))
    given = _from_bundle(root, record)
    findings: list[Finding] = []
    if given is None:
        findings.extend(_altered(root, record))
        from briefpress.commands.rebuild_edition import rebuilt_bundle

        with tempfile.TemporaryDirectory(prefix="briefpress-released-") as scratch:
            remade = rebuilt_bundle(root, record, archive, scratch=Path(scratch))
        findings.extend(remade.findings)
        given = {name: data for name, data in remade.value.files.items() if name.endswith(_RENDITIONS)}
        findings.extend(_other_bytes(record, given))
    if drift.setting:
        findings.append(_set_anew(record, drift.setting))
    files = {EDITION: archive[EDITION], **_under_plain_names(record, given), PAGES: archive[PAGES]}
    return Outcome(files, tuple(findings))


def is_released(root: Path, composed: Composed) -> bool:
    """Tell whether a brief is what was released under its version: nobody calls that a proof."""
    edition = composed.edition
    same = [one for one in released_versions(root, edition.brief) if version_key(one) == version_key(edition.version)]
    record = read_record(root, edition.brief, same[-1]).value if same else None
    if record is None:
        return False
    present = digests(frozen_files(root, composed.read))
    return not compare_inputs(record, present, edition=_digest(edition)).text


def _digest(edition: Edition) -> str:
    return sha256(canonical(replace(edition, rendition="public"))).hexdigest()


def _altered(root: Path, record: Record) -> list[Finding]:
    """Say that a bundle which is there is not as it was released; where there is none, that is no fault."""
    folder = bundle_folder(record.brief, record.version)
    if not (root / folder).is_dir():
        return []
    message = f"files of this bundle are missing, or are not as they were released; {record.version} is made again"
    return [Finding(Place(folder), "R045", message, "`make release` puts the bundle right, from its record")]


def _from_bundle(root: Path, record: Record) -> dict[str, bytes] | None:
    """Give the renditions in the bundle, if all are there as they were released."""
    folder = root / bundle_folder(record.brief, record.version)
    out: dict[str, bytes] = {}
    for one in record.outputs:
        path = folder / one.name
        if one.name.endswith(_RENDITIONS):
            data = path.read_bytes() if path.is_file() else b""
            if sha256(data).hexdigest() != one.sha256:
                return None
            out[one.name] = data
    return out


def _under_plain_names(record: Record, given: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the renditions that every build gives, under the names that builds have for them."""
    stem = f"{record.brief}-{record.version}"
    plain = {f"{stem}{ending}": f"{record.brief}{ending}" for ending in ("-a4.pdf", "-letter.pdf", ".epub")}
    return {plain[name]: data for name, data in given.items() if name in plain}


def _changed(record: Record, paths: tuple[str, ...], composed: Composed) -> Finding:
    shown = ", ".join(paths[:_FEW]) + (f" and {len(paths) - _FEW} more" if len(paths) > _FEW else "")
    message = f"{record.version} is released, and these files have changed since: {shown}"
    place = composed.loaded.brief.place_of("version")
    return Finding(place, "R029", message, "raise “version” in brief.yaml, or take the changes back")


def _other_bytes(record: Record, given: Mapping[str, bytes]) -> list[Finding]:
    """Say which renditions could not be made with the bytes that were released."""
    found = {name: sha256(data).hexdigest() for name, data in sorted(given.items())}
    other = [one.name for one in record.outputs if found.get(one.name, one.sha256) != one.sha256]
    if not other:
        return []
    place = Place(edition_folder(record.brief, record.version))
    message = f"the tools at hand give other bytes than those released: {', '.join(other)}"
    hint = f"put the bundle back into {bundle_folder(record.brief, record.version)}/; `make verify` says what differs"
    return [Finding(place, "R042", message, hint)]


def _set_anew(record: Record, paths: tuple[str, ...]) -> Finding:
    place = Place(edition_folder(record.brief, record.version))
    message = f"{record.version} is given as it was released; {paths[0]} has changed since"
    return Finding(place, "R038", message, "raise “version” to have it set anew")
