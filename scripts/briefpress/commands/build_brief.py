"""seeds/<brief>/ -> build/<brief>/: load, anchor, compose, render, check, and write all of it or nothing."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.commands.give_released import record_findings, records_read, released_files
from briefpress.commands.make_edition import FONTS, make_edition, prepare_press
from briefpress.edges.editions.released import last_released
from briefpress.edges.layout.progress import stage, telling
from briefpress.edges.outputs import begun_in, depfile, modules_read, write_all
from briefpress.verbs.checks.report import as_json, sorted_findings, verdict
from briefpress.verbs.rounds.standing import date_findings, rounds_since

if TYPE_CHECKING:
    from datetime import date

    from briefpress.nouns.finding import Finding


def build_brief(name: str, *, today: date | None = None, root: Path | None = None) -> None:
    """Build a brief; findings go into files. `today` is for telling decisions of days still to come.

    Where nothing can be made, the PDFs and the EPUB of an earlier build stay, and the verdict says what they are.
    """
    root = (root or Path.cwd()).resolve()
    folder = root / "build" / name
    begun = begun_in(folder)
    prepare_press(root / FONTS)
    with (
        tempfile.TemporaryDirectory(prefix="briefpress-") as scratch,
        telling(lambda words: sys.stderr.write(f"{name}: {words} …\n")),
    ):
        files, findings, read = _made(root, name, Path(scratch), today)
    ordered = sorted_findings(findings)
    made = [file for file in files if file.endswith((".pdf", ".epub"))]
    files["findings.json"] = as_json(ordered)
    targets = [f"build/{name}/{file}" for file in (*files, "verdict.txt")]
    # Make asks for the products that there are by this line, so that a deleted one is made again.
    asked = f"brief-{name}: {' '.join(targets)}\n".encode()
    files[f"{name}.d"] = asked + depfile(targets, read)
    # The verdict is written last: while it is missing or old, make builds again.
    earlier = sorted(one.name for one in (*folder.glob("*.pdf"), *folder.glob("*.epub")) if one.name not in files)
    files["verdict.txt"] = verdict(name, ordered, made=made, earlier=earlier)
    write_all(folder, files, begun=begun)
    if made:
        # Beside new files an old one (for a paper that the brief no longer names) would pass for one of them.
        for stale in earlier:
            (folder / stale).unlink(missing_ok=True)


def _dates(root: Path, composed: Composed, today: date | None) -> tuple[Finding, ...]:
    """Find decisions and signatures without a day, or of a day to come, in rounds whose edition is not out yet."""
    loaded = composed.loaded
    return date_findings(rounds_since(loaded.rounds, last_released(root, loaded.name)), today=today)


def tell_verdict(name: str, *, root: Path | None = None) -> int:
    """Print the verdict of the last build; exit status 1 if there is an error in it."""
    said = (root or Path.cwd()) / "build" / name / "verdict.txt"
    text = said.read_text(encoding="utf-8")
    sys.stdout.write(text)
    return int(text.startswith("FAIL"))


def _made(
    root: Path, name: str, scratch: Path, today: date | None
) -> tuple[dict[str, bytes], list[Finding], list[str]]:
    """Make everything in memory: files by name, findings, and what was read."""
    stage("reading and composing")
    composed = compose_edition(root, name)
    value = composed.value
    if not isinstance(value, Composed):
        return {}, list(composed.findings), [*value, *modules_read(root)]
    released = released_files(root, value)
    told = (*composed.findings, *released.findings, *record_findings(root, name), *_dates(root, value, today))
    findings = list(dict.fromkeys(told))
    read = [*value.read, *records_read(root, name)]
    if released.value is not None:
        return dict(released.value), findings, [*read, *modules_read(root)]
    made = make_edition(root, value, fonts=root / FONTS, scratch=scratch)
    files: dict[str, bytes] = {"edition.json": made.value.data}
    files |= {f"{name}-{paper.paper}.pdf": paper.pdf for paper in made.value.papers}
    files |= {f"{name}.epub": made.value.epub, "pages.json": made.value.pages}
    return files, [*findings, *made.findings], [*read, *made.value.read, *modules_read(root)]
