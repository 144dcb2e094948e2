"""`redline`: two editions of a brief, or two files of any readable format -> what changed, as PDF and HTML."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.commands.give_released import is_released
from briefpress.commands.redline_edition import Redlined, redline_editions
from briefpress.commands.say import complain
from briefpress.edges.desk.load_brief import load_brief
from briefpress.edges.editions.read_frozen import frozen_side, read_side
from briefpress.edges.ordinary_file import is_file
from briefpress.edges.outputs import write_all
from briefpress.edges.sources.load_source import load_source
from briefpress.edges.sources.read_exhibits import ExhibitReader
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.redline import Side
from briefpress.nouns.source_file import SourceFile
from briefpress.verbs.composing.edition_of_file import edition_of_file, title_in_text
from briefpress.verbs.desk.name_brief import is_version

FONTS = Path(".venv/fonts")
WORKING = "working"
_REFUSED = 2


def redline_brief(name: str, older: str, newer: str, *, changed_only: bool, root: Path | None = None) -> int:
    """Compare two editions of a brief, into build/<brief>/redline/; exit status 1 if there is an error."""
    root = (root or Path.cwd()).resolve()
    if not older:
        sys.stderr.write("Say what to compare with: make redline BRIEF=name FROM=1.0\n")
        return _REFUSED
    for version in (older, newer):
        if version != WORKING and not is_version(version):
            sys.stderr.write(f"“{version}” is no version: write it as in brief.yaml, 1.0 or 1.10.\n")
            return _REFUSED
    _prepare(root)
    sides = [_of_brief(root, name, version) for version in (older, newer)]
    stem = f"{name}-{older}-{newer}-redline"
    return _finish(root, sides, root / "build" / name / "redline", stem, changed_only=changed_only)


def redline_files(old: str, new: str, out: str, *, changed_only: bool, root: Path | None = None) -> int:
    """Compare two files, into a folder; exit status 1 if there is an error, 2 if a file is not there."""
    root = (root or Path.cwd()).resolve()
    paths = [Path(old), Path(new)]
    for path, given in zip(paths, (old, new), strict=True):
        if not given or not is_file(path):
            missing = f"There is no file {given}." if given else "Name two files."
            sys.stderr.write(f"{missing} Type: briefpress redline OLD NEW -o FOLDER\n")
            return _REFUSED
    _prepare(root)
    names = _told_apart(*(path.resolve() for path in paths))
    # The newer text says how both are called: a title of its own for each would tell of one change twice.
    newer = _of_file(paths[1].resolve(), name=names[1])
    title = newer.value.edition.title if newer.value is not None else ""
    sides = [_of_file(paths[0].resolve(), name=names[0], title=title), newer]
    return _finish(root, sides, Path(out), "redline", changed_only=changed_only)


def _prepare(root: Path) -> None:
    # As in a build: cycles are few, and no font of the machine may come in.
    gc.disable()
    os.environ["FONTCONFIG_FILE"] = str(root / FONTS / "fonts.conf")


def _of_brief(root: Path, name: str, version: str) -> Outcome[Side | None]:
    if version != WORKING:
        frozen = frozen_side(root, name, version)
        return Outcome(frozen.value and _with_logo(root, name, frozen.value), frozen.findings)
    composed = compose_edition(root, name)
    value = composed.value
    if not isinstance(value, Composed):
        return Outcome(None, composed.findings)
    # What is wrong with the seeds is for `make` to say; only what keeps them from being compared counts here.
    edition = replace(value.edition, rendition="public") if is_released(root, value) else value.edition
    return Outcome(Side(edition=edition, pictures=value.pictures, logo=value.logo))


def _with_logo(root: Path, name: str, side: Side) -> Side:
    """Give a frozen edition the logo that its house has now: it stands on the redline, which is of today."""
    loaded = load_brief(root, name).value
    if loaded is None:
        return side
    shown = ExhibitReader(root, root / "seeds" / name)
    logo = shown.logo(loaded.brief, house=loaded.house.name)
    return replace(side, pictures={**side.pictures, **shown.pictures}, logo=logo)


def _told_apart(old: Path, new: Path) -> tuple[str, str]:
    """Name two files without their endings; those of one name, by their folders too."""
    if old.stem != new.stem:
        return old.stem, new.stem
    if old.parent.name == new.parent.name:
        return old.name, new.name
    return f"{old.parent.name}/{old.stem}", f"{new.parent.name}/{new.stem}"


def _of_file(path: Path, *, name: str, title: str = "") -> Outcome[Side | None]:
    place = Place(path.name)
    if path.suffix.lower() == ".json":
        return read_side(path.read_bytes(), place)
    source = load_source(SourceFile(root=path.parent, path=path, place=place))
    if source.value is None:
        return Outcome(None, source.findings)
    shown = ExhibitReader(path.parent, path.parent)
    shown.of_source(source.value)
    called = title or title_in_text(source.value.blocks) or path.stem
    return Outcome(Side(edition=edition_of_file(source.value, name=name, title=called), pictures=shown.pictures))


def _finish(root: Path, sides: list[Outcome[Side | None]], folder: Path, stem: str, *, changed_only: bool) -> int:
    old, new = sides[0].value, sides[1].value
    findings: list[Finding] = [finding for side in sides for finding in side.findings]
    if old is None or new is None:
        return complain(findings)
    place = Place(f"{stem}.pdf")
    with tempfile.TemporaryDirectory(prefix="briefpress-") as scratch:
        made: Outcome[Redlined] = redline_editions(
            root,
            old,
            new,
            fonts=root / FONTS,
            scratch=Path(scratch),
            place=place,
            changed_only=changed_only,
        )
    findings.extend(made.findings)
    if not made.value.summary.changes:
        findings.append(Finding(place, "R062", "the two are the same; the redline has no marks"))
    write_all(folder, {f"{stem}.pdf": made.value.pdf, f"{stem}.html": made.value.html})
    sys.stdout.write(
        f"Wrote {stem}.pdf and {stem}.html into {_shown(folder, root)}: {made.value.summary.changes} changes\n"
    )
    return complain(findings)


def _shown(folder: Path, root: Path) -> str:
    resolved = folder.resolve()
    return f"{resolved.relative_to(root).as_posix() or '.'}/" if resolved.is_relative_to(root) else str(folder)
