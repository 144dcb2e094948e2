"""seeds/<brief>/ -> build/<brief>/review/: the review copy as PDF, as one HTML page and as EPUB."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.commands.render_edition import put_pictures, render_epub
from briefpress.commands.review_pages import Copy, ReviewDesk, copy_strips
from briefpress.commands.say import complain
from briefpress.edges.fonts import font_faces
from briefpress.edges.layout.jail import Jail
from briefpress.edges.layout.print_layout import LaidOut, Press
from briefpress.edges.outputs import write_all
from briefpress.edges.pdf.read_pdf import read_structure
from briefpress.edges.pdf.write import write_pdf
from briefpress.edges.rendering.matter import render_matter, with_notes_section
from briefpress.edges.rendering.style_files import sheet
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.pdf_metadata import PdfMetadata
from briefpress.nouns.section import Section
from briefpress.nouns.typeface import CUTS
from briefpress.verbs.checks.pdf import pdf_findings
from briefpress.verbs.printing.standalone_html import standalone_html
from briefpress.verbs.review.margin_html import note_id, whole_note
from briefpress.verbs.review.margin_notes import margin_notes
from briefpress.verbs.review.sections import numbered_sections, rows_of, with_notes, with_remarks, with_strip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.labels import Labels
    from briefpress.nouns.margin import MarginNote, Placed

FONTS = Path(".venv/fonts")
_REFUSED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCopy:
    """A review copy: PDF, HTML page, EPUB; and where each margin note was placed."""

    pdf: bytes
    html: bytes
    epub: bytes
    placed: tuple[Placed, ...]
    laid: LaidOut


def review_brief(name: str, *, recipient: str, round_name: str, root: Path | None = None) -> int:
    """Make the review copy of a brief; exit status 1 if there is an error finding, 2 if it cannot be made."""
    root = (root or Path.cwd()).resolve()
    gc.disable()
    os.environ["FONTCONFIG_FILE"] = str(root / FONTS / "fonts.conf")
    composed = compose_edition(root, name, rendition="review")
    value = composed.value
    if not isinstance(value, Composed):
        complain(composed.findings)
        return _REFUSED
    # A copy shows the files as they are, so that it belongs to no round of an edition that was.
    editions = {one.name: one.plan.edition if one.plan else "" for one in value.loaded.rounds}
    current = [one for one, of in editions.items() if of in {"", value.edition.version}]
    if round_name and round_name not in current:
        sys.stderr.write(_no_round(name, round_name, editions, version=value.edition.version))
        return _REFUSED
    copy = Copy(recipient=" ".join(recipient.split()), round=round_name or (current[-1] if current else ""))
    with tempfile.TemporaryDirectory(prefix="briefpress-") as scratch:
        made = review_copy(root, value, copy, fonts=root / FONTS, scratch=Path(scratch))
    stem = f"{name}-{value.edition.version}-review"
    files = {f"{stem}.pdf": made.value.pdf, f"{stem}.html": made.value.html, f"{stem}.epub": made.value.epub}
    write_all(root / "build" / name / "review", files)
    sys.stdout.write(f"Wrote {', '.join(files)} into build/{name}/review/\n")
    return complain((*composed.findings, *made.findings))


def _no_round(name: str, wanted: str, editions: Mapping[str, str], *, version: str) -> str:
    """Say why no copy is made for a round: it is not there, or reviewed another edition."""
    if wanted not in editions:
        there = f"there are: {', '.join(editions)}" if editions else "there are none"
        return f"There is no round “{wanted}” of “{name}”; {there}.\n"
    old = editions[wanted]
    return (
        f"The round “{wanted}” reviewed {name} {old}, and a review copy shows the files as they are, {version}.\n"
        f"    Leave ROUND out, or open a round for {version} with make round; "
        f"what changed since {old}, make redline BRIEF={name} FROM={old} shows.\n"
    )


def review_copy(root: Path, composed: Composed, copy: Copy, *, fonts: Path, scratch: Path) -> Outcome[ReviewCopy]:
    """Make the review copy of a composed brief (`rendition="review"`)."""
    edition, labels = composed.edition, composed.labels
    place = Place(f"build/{edition.brief}/review/{edition.brief}-{edition.version}-review.pdf")
    notes = margin_notes(
        (*composed.loaded.annotations, *composed.loaded.events),
        numbers=composed.numbers,
        prose=composed.prose,
        rounds=composed.loaded.rounds,
    )
    style = root / "styles" / composed.style
    chapters, on_pages = numbered_sections(composed.sections, notes)
    sections = (*chapters, *_sheets(style / "templates", labels, notes, on_pages))
    hanging = [note for note in notes if note.ident in on_pages]
    put_pictures(composed.pictures, scratch)
    press = Press(Jail({"brief": scratch, "styles": style, "fonts": fonts}))
    paper = composed.loaded.brief.paper[0] if composed.loaded.brief.paper else "a4"
    desk = ReviewDesk(press, style, font_faces(fonts), composed, copy, place, paper)
    laid = desk.lay_out(sections, hanging)
    written = write_pdf(laid.value.laid, metadata=_metadata(composed), place=place, labels=laid.value.labels)
    content = read_structure(written.value)
    page_map = laid.value.laid.page_map
    calls = {f"#{note_id(note)}": note for note in hanging}
    remarks = {target: whole_note(note, labels, measured=False) for target, note in calls.items()}
    strips = copy_strips(composed, copy)
    line = " · ".join(strips[name] for name in ("proof", "recipient", "embargo") if strips[name])
    shown = with_strip(with_remarks(sections, remarks)[:1], line) + with_remarks(sections[1:], remarks)
    screen = with_notes_section(shown, labels, templates=style / "templates")
    html = standalone_html(
        screen,
        title=f"{labels.fill('review-copy', edition.version)}: {edition.title}",
        language=edition.language,
        style=sheet(style / "screen.css"),
        pages=page_map.anchors,
        pictures=composed.pictures,
    )
    book = replace(composed, sections=with_strip(with_notes(sections, calls), line))
    epub = render_epub(book, page_map=page_map, first_pdf=written.value, root=root, fonts=fonts)
    findings: tuple[Finding, ...] = (
        *laid.findings,
        *written.findings,
        *pdf_findings(content, place=place, families=frozenset(cut.family for cut in CUTS)),
        *epub.findings,
    )
    made = ReviewCopy(pdf=written.value, html=html, epub=epub.value, placed=laid.value.placed, laid=laid.value.laid)
    return Outcome(made, findings)


def _sheets(templates: Path, labels: Labels, notes: Sequence[MarginNote], on_pages: frozenset[str]) -> list[Section]:
    """Render the sheets behind the text: open queries, decisions, annotations without a place."""
    rows = rows_of(notes, on_pages)
    shown = [name for name in ("queries", "decisions", "unplaced") if rows[name] or name != "unplaced"]
    return [
        render_matter(
            Section(name, "appendix", labels[f"review-{name}"], ""),
            labels,
            templates=templates,
            values={"rows": rows[name]},
        )
        for name in shown
    ]


def _metadata(composed: Composed) -> PdfMetadata:
    edition = composed.edition
    return PdfMetadata(
        title=f"{composed.labels.fill('review-copy', edition.version)}: {edition.title}",
        language=edition.language,
        authors=tuple(author.name for author in edition.authors),
        created=edition.issued,
        modified=edition.issued,
        edition=f"{edition.version}-review",
        publisher=edition.publisher.name,
    )
