"""The finished files -> findings: what was made is read back and held against the edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges.epub.read_epub import read_epub
from briefpress.edges.pdf.read_pdf import read_structure
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.typeface import CUTS
from briefpress.verbs.checks import census
from briefpress.verbs.checks.epub import check_epub
from briefpress.verbs.checks.leaks import forbidden_words, leak_findings, published_words, shown_leaks, written_markup
from briefpress.verbs.checks.pdf import pdf_findings
from briefpress.verbs.epub.census import epub_streams
from briefpress.verbs.sources.odd_characters import steers
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.commands.compose_edition import Composed
    from briefpress.commands.render_edition import Printed
    from briefpress.nouns.pagemap import PageMap

_FAMILIES = frozenset(cut.family for cut in CUTS)


def check_pdf(composed: Composed, printed: Printed, *, file: str) -> tuple[Finding, ...]:
    """Check one PDF: structure, fonts, links, and the census of its text."""
    place = Place(file)
    content = read_structure(printed.pdf)
    findings = list(pdf_findings(content, place=place, families=_FAMILIES, unmet=printed.unmet))
    streams = census.section_streams(composed.sections)
    turned = steers(project(composed.source.blocks).text) or census.turns_within(printed.sections)
    ids = census.counted_ids(printed.sections)
    findings.extend(
        census.compare_lines(
            census.print_flow(printed.sections),
            [run for run in content.flow_runs if run.block in ids],
            what="the text of the PDF",
            code="P020",
            place=place,
            turned=turned,
        )
    )
    notes = {ident: text for ident, text in streams.notes.items() if ident not in printed.long_notes}
    runs = content.endnote_runs(notes) if composed.edition.notes == "endnotes" else content.note_runs
    findings.extend(census.compare_noted_lines(notes, runs, code="P021", place=place, turned=turned))
    if census.edition_flow(composed.edition) != streams.flow:
        expected = census.edition_flow(composed.edition)
        findings.extend(census.compare(expected, streams.flow, what="the XHTML of the text", code="P020", place=place))
    forbidden = _forbidden(composed)
    findings.extend(leak_findings(printed.pdf, forbidden, place=place, written=written_markup(composed.sections)))
    findings.extend(shown_leaks("".join(run.text for run in content.runs), forbidden, place=place))
    return tuple(findings)


def check_epub_file(
    composed: Composed, epub: bytes, page_map: PageMap, *, file: str, scratch: Path
) -> tuple[Finding, ...]:
    """Check the EPUB: its own rules, its links and pages, and the census of its text."""
    path = scratch / "book.epub"
    path.write_bytes(epub)
    opened = read_epub(path, file=file)
    findings = list(opened.findings)
    findings.extend(
        check_epub(
            opened.value, pages=page_map, forbidden=_forbidden(composed), written=written_markup(composed.sections)
        )
    )
    flow, notes = epub_streams(opened.value)
    streams = census.section_streams(composed.sections)
    place = Place(file)
    findings.extend(census.compare(streams.flow, flow, what="the text of the EPUB", code="E120", place=place))
    findings.extend(census.compare_notes(streams.notes, notes, code="E121", place=place))
    return tuple(findings)


def _forbidden(composed: Composed) -> tuple[str, ...]:
    return forbidden_words(composed.loaded.annotations, published=published_words(composed.sections))
