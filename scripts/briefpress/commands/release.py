"""seeds/<brief>/ -> the edition, published: build/release/<brief>-<version>/ and its record in seeds/<brief>/editions/.

Everything is made from frozen inputs and checked before anything is written; see publish_edition for the rest.
"""

from __future__ import annotations

import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.commands.bundle_edition import Bundle, bundle_edition
from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.commands.make_edition import FONTS, Made, make_edition, prepare_press
from briefpress.commands.publish_edition import Release, complete, publish, sweep
from briefpress.commands.rebuild_edition import PUBLIC
from briefpress.commands.say import complain
from briefpress.edges.desk.changing import Barred, changing
from briefpress.edges.desk.load_brief import load_brief
from briefpress.edges.editions.freeze import EDITION, PAGES, digests, frozen_files, lay_out_frozen
from briefpress.edges.editions.identify import identity_of
from briefpress.edges.editions.released import (
    INPUTS,
    edition_folder,
    read_inputs,
    read_records,
)
from briefpress.edges.editions.signing import key_findings
from briefpress.edges.editions.toolchain import toolchain
from briefpress.edges.editions.zips import zipped
from briefpress.edges.epub.run_epubcheck import run_epubcheck
from briefpress.nouns.codes import errors
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.record import Forced, Output, Record
from briefpress.verbs.editions.recorded_review import decided, signed_off
from briefpress.verbs.editions.release_checks import (
    correction_findings,
    drift_findings,
    embargo_findings,
    review_findings,
    shown_findings,
    sign_off_findings,
    version_findings,
)
from briefpress.verbs.editions.versions import version_key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


def release(name: str, *, force: str, now: datetime, root: Path | None = None) -> int:
    """Publish the version that brief.yaml declares, or say all that bars it; exit status 1 then."""
    root = (root or Path.cwd()).resolve()
    try:
        with changing(root, name, seconds=0.0):
            warnings = _release(root, name, force=force, now=now)
    except Barred as barred:
        again = " again" if any(one.code == "R028" for one in barred.findings) else ""
        head = f"{name} is not released{again}:" if errors(barred.findings) else ""
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
    work = Release(root, name, now, force, loaded.value, records.value, [])
    sweep(work)
    same = [one for one in records.value if version_key(one.version) == version_key(work.version)]
    if same:
        return complete(work, same[-1])
    with tempfile.TemporaryDirectory(prefix="briefpress-release-") as scratch:
        record, bundle, inputs = _prepared(work, Path(scratch))
    return [*sorted(set(work.findings)), *publish(work, record, bundle, inputs)]


def _prepared(work: Release, scratch: Path) -> tuple[Record, Bundle, bytes]:
    """Make everything that will be published, and check it; Barred with all that stands against it."""
    root, name = work.root, work.name
    fonts = root / FONTS
    prepare_press(fonts)
    frozen = _frozen(work)
    project, press = scratch / "project", scratch / "press"
    press.mkdir()
    lay_out_frozen(frozen, to=project)
    composed = compose_edition(project, name, rendition=PUBLIC)
    # What is not read is not frozen: only the first look at the brief has found it.
    work.findings = sorted({*work.findings, *composed.findings})
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
    work.findings.extend(shown_findings(made.findings))
    if errors(work.findings):
        raise Barred(*errors(work.findings))
    inputs = zipped({**frozen, EDITION: made.value.data, PAGES: made.value.pages}, squeezed=True)
    return _recorded(work, made.value, bundle.value, frozen, inputs), bundle.value, inputs


def _frozen(work: Release) -> dict[str, bytes]:
    """Freeze the inputs: whatever composing reads, and of the edition before what a redline needs."""
    composed = compose_edition(work.root, work.name, rendition=PUBLIC)
    if not isinstance(composed.value, Composed):
        raise Barred(*composed.findings)
    work.findings.extend(composed.findings)
    frozen = frozen_files(work.root, composed.value.read)
    if work.last is not None:
        read = read_inputs(work.root, work.last)
        if read.value is None:
            raise Barred(*read.findings)
        own = f"seeds/{work.name}/"
        kept = {name: data for name, data in read.value.items() if name == EDITION or _is_picture(name, own)}
        folder = edition_folder(work.name, work.last.version)
        frozen[f"{folder}/{INPUTS}"] = zipped(kept, squeezed=True)
    return frozen


def _is_picture(name: str, own: str) -> bool:
    """Tell the pictures of a brief among its frozen files: whatever is neither YAML nor a record."""
    return name.startswith(own) and name.lower().endswith((".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"))


def _check(work: Release, composed: Composed) -> None:
    """Find all that stands against publishing, before anything is set."""
    loaded = composed.loaded
    brief = loaded.brief
    statements = (*loaded.annotations, *loaded.events)
    last = work.last.version if work.last else ""
    work.findings.extend(
        [
            *version_findings(brief, last=last, issued=work.last.issued if work.last else ""),
            *review_findings(work.name, statements, loaded.rounds, last=last, now=work.now),
            *sign_off_findings(brief, loaded.rounds, last=last, always=loaded.house.sign_off == "always"),
            *drift_findings(work.findings),
            *shown_findings(work.findings),
            *correction_findings(loaded.corrections, brief=brief, released=[one.version for one in work.records]),
            *embargo_findings(brief, now=work.now, force=work.force),
            *key_findings(work.key, place=Place("seeds/house.yaml")),
        ]
    )


def _recorded(work: Release, made: Made, bundle: Bundle, frozen: Mapping[str, bytes], inputs: bytes) -> Record:
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
