"""build/<brief>/<brief>.epub -> build/<brief>/epubcheck.txt: what EPUBCheck says, and PASS or FAIL."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.edges.epub.run_epubcheck import run_epubcheck
from briefpress.edges.outputs import write_all
from briefpress.nouns.codes import severity
from briefpress.nouns.finding import Finding, Place, Severity
from briefpress.verbs.checks.report import as_lines, sorted_findings

if TYPE_CHECKING:
    from collections.abc import Sequence


def check_epub_build(name: str, *, root: Path | None = None) -> int:
    """Check the EPUB of a brief; findings go into the file, so the exit status is 0."""
    folder = (root or Path.cwd()).resolve() / "build" / name
    file = f"build/{name}/{name}.epub"
    epub = folder / f"{name}.epub"
    begun = 0
    checker = Path(run_epubcheck.__code__.co_filename)
    if _is_of_an_earlier_build(epub):
        # The build has failed and says so; of a book that is not its own there is nothing to say beside that.
        write_all(folder, {"epubcheck.txt": b""}, begun=_latest(folder / "verdict.txt", checker))
        return 0
    if epub.is_file():
        # As old as what it tells of, so that make asks again if another run writes an EPUB meanwhile.
        begun = _latest(epub, checker)
        findings = run_epubcheck(epub, file=file)
    else:
        findings = (Finding(Place(file), "T020", "There is no EPUB to check.", f"Type: make BRIEF={name}"),)
    write_all(folder, {"epubcheck.txt": epubcheck_verdict(name, sorted_findings(findings))}, begun=begun)
    if any(one.code == "T020" for one in findings):
        # It said nothing of the EPUB, so it is no answer to keep: for make it is older than what it was to check.
        os.utime(folder / "epubcheck.txt", (1, 1))
    return 0


def _is_of_an_earlier_build(epub: Path) -> bool:
    """Tell whether the last build has left an EPUB as it was: the files that a build makes are all of one age."""
    try:
        return epub.stat().st_mtime_ns < (epub.parent / "verdict.txt").stat().st_mtime_ns
    except OSError:
        return False


def _latest(*files: Path) -> int:
    return max(one.stat().st_mtime_ns for one in files)


def epubcheck_verdict(name: str, findings: Sequence[Finding]) -> bytes:
    """Word the verdict: a warning fails too, since shops refuse books for less; mere hints do not."""
    failing = [one for one in findings if severity(one) is not Severity.NOTICE]
    if failing:
        count = len(failing)
        head = f"FAIL {name}: epubcheck found {count} fault{'s' if count > 1 else ''}"
    else:
        head = f"PASS {name}: epubcheck found nothing"
    return ("\n".join([head, *as_lines(findings)]) + "\n").encode()
