"""`rebuild`: an edition made again from its record alone -> build/rebuild/<brief>-<version>/, and how it compares."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.commands.make_edition import FONTS
from briefpress.commands.rebuild_edition import compare, rebuilt_bundle, words_of
from briefpress.commands.say import complain, say
from briefpress.edges.editions.bundles import remove_folder, write_folder
from briefpress.edges.editions.released import edition_folder, read_inputs, read_record, released_versions
from briefpress.nouns.codes import errors
from briefpress.nouns.finding import Finding, Place

if TYPE_CHECKING:
    from briefpress.nouns.record import Record

REBUILD = "build/rebuild"


def rebuild(name: str, version: str, *, root: Path | None = None) -> int:
    """Make an edition again; exit status 1 if that cannot be done, or if its lines come to stand elsewhere."""
    root = (root or Path.cwd()).resolve()
    known = released_versions(root, name)
    if version not in known:
        hint = f"there are: {', '.join(known)}" if known else "nothing has been released yet"
        place = Place(edition_folder(name, version))
        return complain([Finding(place, "R043", f"there is no edition {version or '(say VERSION=…)'} of {name}", hint)])
    read = read_record(root, name, version)
    if read.value is None:
        return complain(read.findings)
    inputs = read_inputs(root, read.value)
    if inputs.value is None:
        return complain(inputs.findings)
    return _rebuilt(root, read.value, inputs.value)


def _rebuilt(root: Path, record: Record, inputs: dict[str, bytes]) -> int:
    with tempfile.TemporaryDirectory(prefix="briefpress-rebuild-") as scratch:
        bundle = rebuilt_bundle(root, record, inputs, scratch=Path(scratch))
    if not bundle.value.files:
        return complain(bundle.findings)
    folder = f"{REBUILD}/{record.brief}-{record.version}"
    remove_folder(root / folder)
    write_folder(root / folder, bundle.value.files, owner=record.brief)
    comparison = compare(record, bundle.value, fonts=root / FONTS)
    say(f"Made {record.brief} {record.version} again from its record, in {folder}/", *words_of(comparison))
    place = Place(edition_folder(record.brief, record.version))
    findings = list(errors(bundle.findings))
    if comparison.layouts:
        message = f"the lines of {record.version} stand elsewhere: {', '.join(comparison.layouts)}"
        findings.append(Finding(place, "R044", message, "use the tools that made it; they are on record"))
    elif not comparison.is_equal:
        message = f"{record.version} comes out with other bytes here"
        findings.append(Finding(place, "R042", message, "the layout is equal; use the tools on record for the bytes"))
    return complain(findings)
