"""seeds/<brief>/ -> the edition, published: build/release/<brief>-<version>/ and its record in seeds/<brief>/editions/.

Writing the record is the commit point. A bundle without a record is swept by the next release; a record without
its bundle, tag or copy is completed by it.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.commands.bundle_edition import Bundle, bundle_edition
from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.commands.make_edition import FONTS, Made, make_edition, prepare_press
from briefpress.commands.rebuild_edition import PUBLIC, rebuilt_bundle
from briefpress.commands.say import complain, say
from briefpress.edges.changing import Barred, changing
from briefpress.edges.editions.bundles import (
    RELEASE,
    bundle_folder,
    holds,
    remove_folder,
    sweep_aside,
    without_record,
    write_folder,
)
from briefpress.edges.editions.freeze import EDITION, PAGES, digests, frozen_files, lay_out_frozen
from briefpress.edges.editions.identify import identity_of
from briefpress.edges.editions.released import (
    INPUTS,
    RECORD,
    edition_folder,
    read_inputs,
    read_records,
)
from briefpress.edges.editions.signing import key_findings, signature, signing_key
from briefpress.edges.editions.tagging import tag, tag_exists
from briefpress.edges.editions.toolchain import toolchain
from briefpress.edges.editions.zips import unzipped, zipped
from briefpress.edges.load_brief import load_brief
from briefpress.edges.run_epubcheck import run_epubcheck
from briefpress.nouns.codes import errors
from briefpress.nouns.edition import canonical
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.record import Forced, Output, Record
from briefpress.verbs.editions.compare_inputs import compare_inputs
from briefpress.verbs.editions.manifest import SUMS
from briefpress.verbs.editions.record_json import record_json, seal_of
from briefpress.verbs.editions.recorded_review import decided, signed_off
from briefpress.verbs.editions.release_checks import (
    drift_findings,
    embargo_findings,
    review_findings,
    version_findings,
)
from briefpress.verbs.editions.versions import version_key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from briefpress.edges.load_brief import LoadedBrief

_ENOUGH = 20


@dataclass(slots=True)
class _Release:
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
        return self.brief.brief.version

    @property
    def last(self) -> Record | None:
        return self.records[-1] if self.records else None

    @property
    def key(self) -> str:
        return signing_key(self.root, self.brief.house.signing_key or "")


def release(name: str, *, force: str, now: datetime, root: Path | None = None) -> int:
    """Publish the version that brief.yaml declares, or say all that bars it; exit status 1 then."""
    root = (root or Path.cwd()).resolve()
    try:
        with changing(root, name, seconds=0.0):
            warnings = _release(root, name, force=force, now=now)
    except Barred as barred:
        head = f"{name} is not released:" if errors(barred.findings) else ""
        return complain(barred.findings, head=head)
    return complain(warnings)


def _release(root: Path, name: str, *, force: str, now: datetime) -> list[Finding]:
    """Release, complete or refuse; give the warnings."""
    loaded = load_brief(root, name)
    if loaded.value is None:
        raise Barred(*loaded.findings)
    records = read_records(root, name)
    if records.findings:
        raise Barred(*records.findings)
    work = _Release(root, name, now, force, loaded.value, records.value, [])
    _sweep(work)
    same = [one for one in records.value if version_key(one.version) == version_key(work.version)]
    if same:
        return _complete(work, same[-1])
    with tempfile.TemporaryDirectory(prefix="briefpress-release-") as scratch:
        record, bundle, inputs = _prepared(work, Path(scratch))
    return _publish(work, record, bundle, inputs)


def _sweep(work: _Release) -> None:
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


def _prepared(work: _Release, scratch: Path) -> tuple[Record, Bundle, bytes]:
    """Make everything that will be published, and check it; Barred with all that stands against it."""
    root, name = work.root, work.name
    fonts = root / FONTS
    prepare_press(fonts)
    frozen = _frozen(work)
    project, press = scratch / "project", scratch / "press"
    press.mkdir()
    lay_out_frozen(frozen, to=project)
    composed = compose_edition(project, name, rendition=PUBLIC)
    work.findings.extend(composed.findings)
    if not isinstance(composed.value, Composed):
        raise Barred(*work.findings)
    value = composed.value
    work.brief = value.loaded
    _check(work, value)
    if errors(work.findings):
        # What is set now would only be thrown away: the reasons so far are enough.
        raise Barred(*errors(work.findings))
    made = make_edition(project, value, fonts=fonts, scratch=press)
    work.findings.extend(made.findings)
    book = scratch / f"{name}.epub"
    book.write_bytes(made.value.epub)
    work.findings.extend(run_epubcheck(book, file=f"{name}.epub"))
    last = work.last.version if work.last else ""
    bundle = bundle_edition(project, made.value, previous=last, fonts=fonts, scratch=press)
    work.findings.extend(bundle.findings)
    if errors(work.findings):
        raise Barred(*errors(work.findings))
    inputs = zipped({**frozen, EDITION: made.value.data, PAGES: made.value.pages}, squeezed=True)
    return _recorded(work, made.value, bundle.value, frozen, inputs), bundle.value, inputs


def _frozen(work: _Release) -> dict[str, bytes]:
    """Freeze the inputs: whatever composing reads, and of the edition before what a redline needs."""
    composed = compose_edition(work.root, work.name, rendition=PUBLIC)
    if not isinstance(composed.value, Composed):
        raise Barred(*composed.findings)
    frozen = frozen_files(work.root, composed.value.read)
    if work.last is not None:
        read = read_inputs(work.root, work.last)
        if read.value is None:
            raise Barred(*read.findings)
        before = unzipped(read.value)
        own = f"seeds/{work.name}/"
        kept = {name: data for name, data in before.items() if name == EDITION or _is_picture(name, own)}
        folder = edition_folder(work.name, work.last.version)
        frozen[f"{folder}/{INPUTS}"] = zipped(kept, squeezed=True)
    return frozen


def _is_picture(name: str, own: str) -> bool:
    """Tell the pictures of a brief among its frozen files: whatever is neither YAML nor a record."""
    return name.startswith(own) and name.lower().endswith((".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"))


def _check(work: _Release, composed: Composed) -> None:
    """Find all that stands against publishing, before anything is set."""
    loaded = composed.loaded
    brief = loaded.brief
    statements = (*loaded.annotations, *loaded.events)
    last = work.last.version if work.last else ""
    work.findings.extend(
        [
            *version_findings(brief, last=last),
            *review_findings(work.name, statements, loaded.rounds, last=last, now=work.now),
            *drift_findings(work.findings),
            *embargo_findings(brief, now=work.now, force=work.force),
            *key_findings(work.key, place=Place("seeds/house.yaml")),
        ]
    )


def _recorded(
    work: _Release, made: Made, bundle: Bundle, frozen: Mapping[str, bytes], inputs: bytes
) -> Record:
    """Make the record."""
    edition, brief = made.composed.edition, work.brief.brief
    book = identity_of(made.epub)
    early = brief.embargo is not None and work.now < brief.embargo
    return Record(
        brief=work.name,
        title=edition.title,
        version=edition.version,
        issued=edition.issued,
        released=work.now.isoformat(),
        edition=sha256(made.data).hexdigest(),
        inputs=sha256(inputs).hexdigest(),
        files=digests(frozen),
        outputs=tuple(
            Output(name=name, sha256=sha256(data).hexdigest(), size=len(data))
            for name, data in sorted(bundle.files.items())
        ),
        layouts=dict(bundle.layouts),
        tools=toolchain(work.root / FONTS),
        decisions=decided(work.brief.rounds),
        signed=signed_off(work.brief.rounds),
        forced=Forced(embargo=brief.embargo.isoformat(), because=work.force.strip())
        if early and brief.embargo is not None
        else None,
        known_as=(book.identifier,) if book is not None and book.identifier else (),
        previous=work.last.version if work.last else "",
        previous_seal=work.last.seal if work.last else "",
    )


def _publish(work: _Release, record: Record, bundle: Bundle, inputs: bytes) -> list[Finding]:
    """Write the bundle, then the record: with its rename the edition is out."""
    root, name, version = work.root, work.name, record.version
    files = dict(bundle.files)
    if work.key:
        made = signature(files[SUMS], key=work.key, place=Place("seeds/house.yaml"))
        if made.value is None:
            raise Barred(*made.findings)
        ending, data = made.value
        files[f"{SUMS}{ending}"] = data
    folder = bundle_folder(name, version)
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
    return [*_warnings(work), *_follow_up(work, record)]


def _warnings(work: _Release) -> list[Finding]:
    return sorted(set(work.findings))[:_ENOUGH]


def _follow_up(work: _Release, record: Record) -> list[Finding]:
    """Tag and copy; what goes wrong here is a warning, since the edition is out."""
    root, name = work.root, f"{record.brief}-{record.version}"
    out = []
    message = f"{record.title}, {record.version}\n\nRecord: {seal_of(record)}"
    fault = tag(root, name, message=message, tagger=work.brief.house.name)
    if fault:
        place = Place(edition_folder(record.brief, record.version))
        out.append(Finding(place, "R036", f"the tag {name} could not be made: {fault}", f"git tag -a {name}"))
    to = work.brief.house.release_to
    if to:
        out.extend(_copied(work, record, Path(to)))
    return out


def _copied(work: _Release, record: Record, to: Path) -> list[Finding]:
    """Copy the bundle to where the house wants it; one that is there already must be the same."""
    source = work.root / bundle_folder(record.brief, record.version)
    target = (work.root / "seeds" / to.expanduser() / source.name).resolve()
    place = work.brief.house.place_of("release-to")
    files = {path.name: path.read_bytes() for path in sorted(source.iterdir()) if path.is_file()}
    if target.is_dir():
        if holds(target, digests(files)):
            return []
        message = f"there is another bundle {source.name} where bundles are copied to"
        return [Finding(place, "R037", message, "look at it, move it away, and type this again")]
    try:
        write_folder(target, files, owner=record.brief)
    except OSError as fault:
        message = f"the bundle could not be copied: {fault.strerror or fault}"
        return [Finding(place, "R037", message, "correct “release-to” in house.yaml, and type this again")]
    return []


def _complete(work: _Release, record: Record) -> list[Finding]:
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
        _write_again(work, record, unzipped(inputs.value))
        done.append(f"{folder}/")
    tagged = tag_exists(root, f"{name}-{record.version}")
    warnings = _follow_up(work, record)
    if not tagged and tag_exists(root, f"{name}-{record.version}"):
        done.append(f"the tag {name}-{record.version}")
    if not done:
        message = f"{record.version} was released on {record.released[:10]}, and stays as it is"
        hint = "raise “version” in brief.yaml to release another edition"
        raise Barred(Finding(work.brief.brief.place_of("version"), "R028", message, hint))
    say(f"Completed the release of {name} {record.version}: {', '.join(done)}")
    return warnings


def _refuse_changes(work: _Release, record: Record) -> None:
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


def _write_again(work: _Release, record: Record, archive: Mapping[str, bytes]) -> None:
    """Write the bundle of a record again, if it comes out with the bytes that are on record."""
    folder = work.root / bundle_folder(record.brief, record.version)
    with tempfile.TemporaryDirectory(prefix="briefpress-release-") as scratch:
        bundle = rebuilt_bundle(work.root, record, archive, scratch=Path(scratch))
    other = [
        one.name
        for one in record.outputs
        if sha256(bundle.value.files.get(one.name, b"")).hexdigest() != one.sha256
    ]
    if other:
        message = f"the tools at hand give other bytes than those on record: {', '.join(other)}"
        again = f"make rebuild BRIEF={record.brief} VERSION={record.version}"
        hint = f"put the bundle back from a copy; `{again}` says more"
        raise Barred(Finding(Place(bundle_folder(record.brief, record.version)), "R035", message, hint))
    remove_folder(folder)
    write_folder(folder, bundle.value.files, owner=record.brief)
