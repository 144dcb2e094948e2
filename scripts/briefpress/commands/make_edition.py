"""A composed edition -> its PDFs, its EPUB and its page map in memory, each checked against the edition."""

from __future__ import annotations

import gc
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.commands.check_outputs import check_epub_file, check_pdf
from briefpress.commands.render_edition import render_epub, render_papers
from briefpress.edges.layout.progress import stage
from briefpress.nouns.edition import canonical
from briefpress.nouns.finding import Finding, Outcome
from briefpress.verbs.printing.page_map_json import page_map_json

if TYPE_CHECKING:
    from briefpress.commands.compose_edition import Composed
    from briefpress.commands.render_edition import Printed

FONTS = Path(".venv/fonts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """All renditions of a composed edition; `pages` is pages.json, `data` edition.json."""

    composed: Composed
    data: bytes
    papers: tuple[Printed, ...]
    epub: bytes
    pages: bytes

    @property
    def read(self) -> tuple[str, ...]:
        """The files that were read for it, as paths from the root."""
        return (*self.composed.read, *self.papers[0].read)


def prepare_press(fonts: Path) -> None:
    """Set this process up to set type: once, before anything is laid out."""
    # Cycles are few and short-lived here; collecting them costs a tenth of the layout.
    gc.disable()
    # fontconfig must not see the machine's own fonts: a fall-back face would differ from one to the next.
    os.environ["FONTCONFIG_FILE"] = str(fonts / "fonts.conf")


def make_edition(root: Path, composed: Composed, *, fonts: Path, scratch: Path) -> Outcome[Made]:
    """Make and check everything; `scratch` is an empty folder."""
    name = composed.edition.brief
    findings: list[Finding] = []
    data = canonical(composed.edition)
    papers = render_papers(root, composed, fonts=fonts, scratch=scratch, attached=data)
    findings.extend(papers.findings)
    page_map = papers.value[0].page_map
    for paper in papers.value:
        stage(f"checking {name}-{paper.paper}.pdf")
        findings.extend(check_pdf(composed, paper, file=f"build/{name}/{name}-{paper.paper}.pdf"))
    stage(f"making {name}.epub")
    epub = render_epub(composed, page_map=page_map, first_pdf=papers.value[0].pdf, root=root, fonts=fonts)
    findings.extend(epub.findings)
    file = f"build/{name}/{name}.epub"
    findings.extend(check_epub_file(composed, epub.value, page_map, file=file, scratch=scratch))
    made = Made(composed=composed, data=data, papers=papers.value, epub=epub.value, pages=page_map_json(page_map))
    return Outcome(made, tuple(findings))
