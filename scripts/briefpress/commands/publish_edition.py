"""A checked edition -> its bundle and its record on disk, then its tag and its copy; or what a stopped run left of it.

Writing the record is the commit point. A bundle without a record is swept by the next release; a record without
its bundle, tag or copy is completed by it.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.commands.rebuild_edition import PUBLIC, rebuilt_bundle
from briefpress.commands.say import say
from briefpress.edges.desk.changing import Barred
from briefpress.edges.editions.bundles import (
    RELEASE,
    bundle_folder,
    holds,
    remove_folder,
    sweep_aside,
    without_record,
    write_folder,
)
from briefpress.edges.editions.freeze import digests, frozen_files
from briefpress.edges.editions.released import INPUTS, RECORD, edition_folder, read_inputs
from briefpress.edges.editions.signing import signature, signing_key
from briefpress.edges.editions.tagging import tag, tag_exists, uncommitted
from briefpress.nouns.edition import canonical
from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.editions.compare_inputs import compare_inputs
from briefpress.verbs.editions.manifest import SUMS
from briefpress.verbs.editions.record_json import record_json, seal_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from briefpress.commands.bundle_edition import Bundle
    from briefpress.edges.desk.load_brief import LoadedBrief
    from briefpress.nouns.record import Record

_FEW = 3


@dataclass(slots=True)
class Release:
    """One release under way: what was found so far, and what is on record already."""

    root: Path
    name: str
    now: datetime
    force: str
    brief: LoadedBrief
    records: tuple[Record, ...]
    findings: list[Finding]

    @property
    def version(self) -> str:
        """The version that brief.yaml declares."""
        return self.brief.brief.version

    @property
    def last(self) -> Record | None:
        """The record of the highest version that is out."""
        return self.records[-1] if self.records else None

    @property
    def key(self) -> str:
        """The path of the key to sign with, "" if there is none."""
        return signing_key(self.root, self.brief.house.signing_key or "")


def sweep(work: Release) -> None:
    """Remove what stopped releases of this brief have left; what is on record or tagged stays."""
    root, name = work.root, work.name
    sweep_aside(root / RELEASE, name)
    sweep_aside(root / edition_folder(name), name)
    for left in without_record(root, name, recorded=[one.version for one in work.records]):
        version = left.name.removeprefix(f"{name}-")
        if tag_exists(root, left.name):
            place = Place(f"{edition_folder(name, version)}/{RECORD}")
            message = f"the record of {version} is missing: there are a bundle and a tag of it"
            raise Barred(Finding(place, "R032", message, "take the folder from a copy or from the history"))
        remove_folder(left)


def publish(work: Release, record: Record, bundle: Bundle, inputs: bytes) -> list[Finding]:
    """Write the bundle, then the record: with its rename the edition is out."""
    root, name, version = work.root, work.name, record.version
    files = _signed(work, bundle.files)
    folder = bundle_folder(name, version)
    is_tagged = tag_exists(root, f"{name}-{version}")
    write_folder(root / folder, files, owner=name)
    try:
        write_folder(
            root / edition_folder(name, version),
            {INPUTS: inputs, RECORD: record_json(record)},
            owner=name,
        )
    except OSError:
        remove_folder(root / folder)
        raise
    say(
        f"Released {name} {version}:",
        f"  {folder}/: {len(files)} files",
        *(f"    {one}" for one in sorted(files)),
        f"  {edition_folder(name, version)}/: its record; commit it",
    )
    found = _follow_up(work, record)
    if is_tagged:
        message = f"there was a tag {name}-{version} before there was this edition; it stays where it is"
        hint = f"look at it with `git show {name}-{version}`, and set it anew by hand if it should name this edition"
        found.append(Finding(Place(edition_folder(name, version)), "R036", message, hint))
    return found


def _signed(work: Release, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the files of a bundle with the signature of their digests beside them, if there is a key."""
    if not work.key:
        return dict(files)
    made = signature(files[SUMS], key=work.key, place=Place("seeds/house.yaml"))
    if made.value is None:
        raise Barred(*made.findings)
    ending, data = made.value
    return {**files, f"{SUMS}{ending}": data}


def _follow_up(work: Release, record: Record) -> list[Finding]:
    """Tag and copy; what goes wrong here is a warning, since the edition is out."""
    root, name = work.root, f"{record.brief}-{record.version}"
    out = []
    message = f"{record.title}, {record.version}\n\nRecord: {seal_of(record)}"
    place = Place(edition_folder(record.brief, record.version))
    missing = _uncommitted(work, record)
    if missing and not tag_exists(root, name):
        shown = ", ".join(missing[:_FEW]) + (f" and {len(missing) - _FEW} more" if len(missing) > _FEW else "")
        text = f"the tag {name} was not made: the present commit lacks {shown}"
        where = " ".join(dict.fromkeys(_folder(path, record.brief) for path in missing))
        hint = f"type `git add {where}` and `git commit`, then `make release BRIEF={record.brief}` again: "
        hint += "it makes the tag and nothing else"
        out.append(Finding(place, "R036", text, hint))
    elif fault := tag(root, name, message=message, tagger=work.brief.house.name):
        hint = f"type `git tag -a {name}`, or put git right and type `make release BRIEF={record.brief}` again"
        out.append(Finding(place, "R036", f"the tag {name} could not be made: {fault}", hint))
    return [*out, *_copied(work, record)]


def _target(work: Release, record: Record) -> Path | None:
    """Give the folder that a bundle is copied to, None where the house wants no copies.

    RuntimeError if it is the home of somebody whom this machine does not know.
    """
    to = work.brief.house.release_to
    name = f"{record.brief}-{record.version}"
    return work.root / "seeds" / Path(to).expanduser() / name if to else None


def _lacks_copy(work: Release, record: Record) -> bool:
    """Tell whether the house wants a copy that is not there; what nobody may look at is not there."""
    try:
        target = _target(work, record)
        return target is not None and not target.is_dir()
    except (OSError, RuntimeError):
        return True


def _folder(path: str, brief: str) -> str:
    """Give what has to be added to git for a file to be in it: the brief, a folder beside it, or the file itself."""
    if path.startswith(f"seeds/{brief}/"):
        return f"seeds/{brief}"
    top, _, rest = path.partition("/")
    return path if top in {"seeds", "scripts"} else (top if rest else path)


def _uncommitted(work: Release, record: Record) -> tuple[str, ...]:
    """Give what the edition was made from and the present commit lacks: a tag there would not tell the truth."""
    records = edition_folder(record.brief)
    files = [path for path in record.files if not path.startswith(f"{records}/")]
    missing = uncommitted(work.root, files, folder=f"seeds/{record.brief}")
    return tuple(path for path in missing if not path.startswith(f"{records}/"))


def _copied(work: Release, record: Record) -> list[Finding]:
    """Copy the bundle to where the house wants it; one that is there already must be the same."""
    source = work.root / bundle_folder(record.brief, record.version)
    place = work.brief.house.place_of("release-to")
    files = {path.name: path.read_bytes() for path in sorted(source.iterdir()) if path.is_file()}
    try:
        target = _target(work, record)
        if target is None:
            return []
        if target.is_dir():
            if holds(target, digests(files)):
                return []
            message = f"there is another bundle {source.name} where bundles are copied to"
            return [Finding(place, "R037", message, "look at it, move it away, and type this again")]
        sweep_aside(target.parent, record.brief)
        write_folder(target, files, owner=record.brief)
    except (OSError, RuntimeError) as fault:
        message = f"the bundle could not be copied: {getattr(fault, 'strerror', None) or fault}"
        return [Finding(place, "R037", message, "correct “release-to” in house.yaml, and type this again")]
    return []


def complete(work: Release, record: Record) -> list[Finding]:
    """Complete a release that was stopped behind its commit point; a whole one is never made again."""
    root, name = work.root, work.name
    inputs = read_inputs(root, record)
    if inputs.value is None:
        raise Barred(*inputs.findings)
    _refuse_changes(work, record)
    folder = bundle_folder(name, record.version)
    wanted = {one.name: one.sha256 for one in record.outputs}
    done = []
    if not holds(root / folder, wanted):
        _write_again(work, record, inputs.value)
        done.append(f"{folder}/")
    tagged, lacked_copy = tag_exists(root, f"{name}-{record.version}"), _lacks_copy(work, record)
    warnings = _follow_up(work, record)
    if not tagged and tag_exists(root, f"{name}-{record.version}"):
        done.append(f"the tag {name}-{record.version}")
    if lacked_copy and not _lacks_copy(work, record):
        done.append("its copy")
    if not done:
        message = f"{record.version} was released on {record.released[:10]}, and stays as it is"
        hint = "raise “version” in brief.yaml to release another edition"
        raise Barred(Finding(work.brief.brief.place_of("version"), "R028", message, hint), *warnings)
    say(f"Completed the release of {name} {record.version}: {', '.join(done)}")
    return warnings


def _refuse_changes(work: Release, record: Record) -> None:
    """Refuse to publish other words under a version that is out."""
    composed = compose_edition(work.root, work.name, rendition=PUBLIC)
    if not isinstance(composed.value, Composed):
        return
    present = digests(frozen_files(work.root, composed.value.read))
    edition = sha256(canonical(replace(composed.value.edition, rendition=PUBLIC))).hexdigest()
    drift = compare_inputs(record, present, edition=edition)
    if drift.text:
        message = f"{record.version} is released, and these files have changed since: {', '.join(drift.text)}"
        place = work.brief.brief.place_of("version")
        raise Barred(Finding(place, "R029", message, "raise “version” in brief.yaml"))


def _write_again(work: Release, record: Record, archive: Mapping[str, bytes]) -> None:
    """Write the bundle of a record again, if it comes out with the bytes that are on record."""
    folder = work.root / bundle_folder(record.brief, record.version)
    with tempfile.TemporaryDirectory(prefix="briefpress-release-") as scratch:
        bundle = rebuilt_bundle(work.root, record, archive, scratch=Path(scratch))
    other = [
        one.name for one in record.outputs if sha256(bundle.value.files.get(one.name, b"")).hexdigest() != one.sha256
    ]
    if other:
        message = f"the tools at hand give other bytes than those on record: {', '.join(other)}"
        again = f"make rebuild BRIEF={record.brief} VERSION={record.version}"
        hint = f"put the bundle back from a copy; `{again}` says more"
        raise Barred(Finding(Place(bundle_folder(record.brief, record.version)), "R035", message, hint))
    files = _signed(work, bundle.value.files)
    remove_folder(folder)
    write_folder(folder, files, owner=record.brief)
