"""seeds/<brief>/ -> build/<brief>/: load, anchor, compose, render, check, and write all of it or nothing."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.commands.check_outputs import check_epub_file, check_pdf
from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.commands.render_edition import render_epub, render_papers
from briefpress.edges.outputs import depfile, modules_read, write_all
from briefpress.nouns.edition import canonical
from briefpress.verbs.page_map_json import page_map_json
from briefpress.verbs.report import as_json, as_lines, sorted_findings, verdict

if TYPE_CHECKING:
    from briefpress.nouns.finding import Finding

FONTS = Path(".venv/fonts")


def build_brief(name: str, *, root: Path | None = None) -> int:
    """Build a brief; findings go into files, so the exit status is 0 unless the press itself failed."""
    root = (root or Path.cwd()).resolve()
    # Cycles are few and short-lived here; collecting them costs a tenth of the layout.
    gc.disable()
    # fontconfig must not see the machine's own fonts: a fall-back face would differ from one to the next.
    os.environ["FONTCONFIG_FILE"] = str(root / FONTS / "fonts.conf")
    with tempfile.TemporaryDirectory(prefix="briefpress-") as scratch:
        files, findings, read = _made(root, name, Path(scratch))
    ordered = sorted_findings(findings)
    made = [file for file in files if file.endswith((".pdf", ".epub"))]
    files["findings.json"] = as_json(ordered)
    targets = [f"build/{name}/{file}" for file in (*files, "verdict.txt")]
    # Make asks for the products that there are by this line, so that a deleted one is made again.
    asked = f"brief-{name}: {' '.join(targets)}\n".encode()
    files[f"{name}.d"] = asked + depfile(targets, read)
    # The verdict is written last: while it is missing or old, make builds again.
    files["verdict.txt"] = verdict(name, ordered, made=made)
    folder = root / "build" / name
    write_all(folder, files)
    if not made:
        for stale in (*folder.glob("*.pdf"), *folder.glob("*.epub")):
            stale.unlink()
        sys.stderr.write("\n".join(as_lines(ordered)) + "\n")
    return 0


def _made(root: Path, name: str, scratch: Path) -> tuple[dict[str, bytes], list[Finding], list[str]]:
    """Make everything in memory: files by name, findings, and what was read."""
    composed = compose_edition(root, name)
    findings = list(composed.findings)
    value = composed.value
    if not isinstance(value, Composed):
        return {}, findings, [*value, *modules_read(root)]
    files: dict[str, bytes] = {"edition.json": canonical(value.edition)}
    papers = render_papers(root, value, fonts=root / FONTS, scratch=scratch, attached=files["edition.json"])
    findings.extend(papers.findings)
    page_map = papers.value[0].page_map
    for paper in papers.value:
        file = f"{name}-{paper.paper}.pdf"
        files[file] = paper.pdf
        findings.extend(check_pdf(value, paper, file=f"build/{name}/{file}"))
    epub = render_epub(value, page_map=page_map, first_pdf=papers.value[0].pdf, root=root, fonts=root / FONTS)
    findings.extend(epub.findings)
    files[f"{name}.epub"] = epub.value
    findings.extend(check_epub_file(value, epub.value, page_map, file=f"build/{name}/{name}.epub", scratch=scratch))
    files["pages.json"] = page_map_json(page_map)
    return files, findings, [*value.read, *papers.value[0].read, *modules_read(root)]
