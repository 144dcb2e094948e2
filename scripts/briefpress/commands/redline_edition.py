"""Two editions -> the redline as PDF and as one HTML page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefpress import __version__
from briefpress.commands.render_edition import put_pictures
from briefpress.edges.desk.labels import load_labels
from briefpress.edges.fonts import font_faces
from briefpress.edges.layout.jail import Jail
from briefpress.edges.layout.print_layout import LaidOut, Press, lay_out
from briefpress.edges.layout.set_formulas import printed
from briefpress.edges.layout.stack_pages import lay_over, stack_pages
from briefpress.edges.layout.stylesheets import print_sheets
from briefpress.edges.layout.walk_marks import change_bars
from briefpress.edges.pdf.read_pdf import read_structure
from briefpress.edges.pdf.write import write_pdf
from briefpress.edges.rendering.matter import render_matter, with_notes_section
from briefpress.edges.rendering.sections import Drawn, render_sections
from briefpress.edges.rendering.style_files import sheet
from briefpress.nouns.finding import Finding, Outcome
from briefpress.nouns.pdf_metadata import PdfMetadata
from briefpress.nouns.redline import Summary
from briefpress.nouns.scripts import direction
from briefpress.nouns.section import Section
from briefpress.nouns.typeface import CUTS
from briefpress.verbs.checks import census
from briefpress.verbs.checks.pdf import pdf_findings
from briefpress.verbs.composing.exhibits import without_missing
from briefpress.verbs.composing.imprint import date_words
from briefpress.verbs.printing.font_chains import font_chains
from briefpress.verbs.printing.over_html import SHEETS_CSS, bars_html, sheets_html
from briefpress.verbs.printing.print_html import print_html
from briefpress.verbs.printing.print_tree import LongNoteWords
from briefpress.verbs.printing.standalone_html import standalone_html
from briefpress.verbs.redline.editions import redline_edition
from briefpress.verbs.redline.finish import Finisher, is_mark
from briefpress.verbs.redline.pictures import own_pictures
from briefpress.verbs.redline.sides import accept_all, reject_all
from briefpress.verbs.sources.odd_characters import steers
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from briefpress.nouns.bar import Bar
    from briefpress.nouns.edition import Edition
    from briefpress.nouns.finding import Place
    from briefpress.nouns.labels import Labels
    from briefpress.nouns.picture import Picture
    from briefpress.nouns.redline import Side

Bars = tuple[tuple["Bar", ...], ...]
_BAR_PX = 1.6
_PAPER = "a4"
_SUMMARY = "redline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redlined:
    """A redline: its PDF, its HTML page, and the summary that both begin with."""

    pdf: bytes
    html: bytes
    summary: Summary


def redline_editions(  # noqa: PLR0913  # each says one thing of where and how
    root: Path,
    old: Side,
    new: Side,
    *,
    fonts: Path,
    scratch: Path,
    place: Place,
    style: str = "house",
    changed_only: bool = False,
) -> Outcome[Redlined]:
    """Make the redline of two editions; `changed_only` leaves out the pages of the PDF without a change."""
    loaded = load_labels(root, new.edition.language, place=place)
    labels = loaded.value
    sections, summary, pictures = _sections(root / "styles" / style / "templates", old, new, labels)
    folder = root / "styles" / style
    press = Press(Jail({"brief": scratch, "styles": folder, "fonts": fonts}))
    put_pictures(pictures, scratch)
    title = labels.fill("redline-of", old=_stamp(old.edition), new=_stamp(new.edition))
    strips = {"brief": new.edition.title, "house": new.edition.publisher.name, "proof": title}
    language = new.edition.language
    on_paper = printed(sections)
    page = print_html(on_paper, title=new.edition.title, language=language, strips=strips)
    chains = font_chains(page, language=language)
    laid = lay_out(
        page,
        press=press,
        stylesheets=(
            *print_sheets(folder, font_faces(fonts), paper=_PAPER, language=language, chains=chains),
            sheet(folder / "redline.css"),
        ),
        place=place,
        words=LongNoteWords(title=labels["long-notes"], see=labels["long-note-see"]),
    )
    bars = change_bars(laid.value.document, is_mark, right=direction(language) == "rtl")
    _draw_bars(laid.value, bars, press, language)
    metadata = PdfMetadata(
        title=f"{title}: {new.edition.title}",
        language=language,
        authors=tuple(author.name for author in new.edition.authors),
        created=new.edition.issued,
        modified=new.edition.issued,
        edition=_stamp(new.edition),
        publisher=new.edition.publisher.name,
    )
    shown = _changed_pages(laid.value, bars) if changed_only else None
    written = write_pdf(laid.value, metadata=metadata, place=place, pages=shown)
    screen = standalone_html(
        with_notes_section(sections, labels, templates=folder / "templates"),
        title=f"{title}: {new.edition.title}",
        language=language,
        style=sheet(folder / "screen.css"),
        pages=laid.value.page_map.anchors,
        pictures=pictures,
    )
    findings: tuple[Finding, ...] = (
        *loaded.findings,
        *laid.findings,
        *written.findings,
        *_read_back(written.value, on_paper, place, whole=shown is None),
    )
    return Outcome(Redlined(pdf=written.value, html=screen, summary=summary), findings)


def _sections(
    templates: Path, old: Side, new: Side, labels: Labels
) -> tuple[tuple[Section, ...], Summary, Mapping[str, Picture]]:
    """Render the redline's sections, the summary of what changed behind the title."""
    before, pictures = own_pictures(old, new)
    merged = redline_edition(before, new.edition)
    _proved(before, new.edition, merged)
    merged = replace(merged, body=without_missing(merged.body, frozenset(pictures)))
    made = render_sections(
        merged,
        labels,
        templates=templates,
        pictures=pictures,
        drawn=Drawn(
            logo=new.logo,
            timeline="",
            eras=[(era, list(entries)) for era, entries in groupby(merged.chronology, key=lambda one: one.period)],
            colophon=labels.fill("set-in", fonts="Source Serif 4, Source Sans 3", version=__version__),
            compared=(old.edition, new.edition),
        ),
    )
    finisher = Finisher(labels)
    finished = [finisher.section(section) for section in made]
    summary = Summary(sections=tuple(changed for _, counted in finished for changed in counted))
    editions = labels.fill("redline-editions", old=_named(old.edition, labels), new=_named(new.edition, labels))
    first = render_matter(
        Section(_SUMMARY, "other", labels["redline"], ""),
        labels,
        templates=templates,
        values={"editions": editions, "rows": summary.sections},
    )
    sections = [section for section, _ in finished]
    return (sections[0], first, *sections[1:]), summary, pictures


def _proved(old: Edition, new: Edition, merged: Edition) -> None:
    """Hold the law of redlines in every run: both texts come back from it, or nothing is shown."""
    back = (project(reject_all(merged.body)).text, project(accept_all(merged.body)).text)
    if back != (project(old.body).text, project(new.body).text):
        message = "the redline does not give back the words of both editions"
        raise AssertionError(message)


def _read_back(pdf: bytes, sections: Sequence[Section], place: Place, *, whole: bool) -> tuple[Finding, ...]:
    """Read the PDF back: it is what it claims to be, and if it is whole, every word of both texts is in it."""
    content = read_structure(pdf)
    findings = list(pdf_findings(content, place=place, families=frozenset(cut.family for cut in CUTS)))
    if whole:
        ids = census.counted_ids(sections)
        runs = [run for run in content.flow_runs if run.block in ids]
        expected = census.print_flow(sections)
        turned = steers("".join(section.xhtml for section in sections)) or census.turns_within(sections)
        findings.extend(
            census.compare_lines(expected, runs, what="the redline", code="P020", place=place, turned=turned)
        )
        # A note that is on no page is a finding of the layout, and long notes stand elsewhere.
        notes = census.section_streams(sections).notes
        notes = {ident: text for ident, text in notes.items() if ident in content.notes}
        findings.extend(census.compare_noted_lines(notes, content.note_runs, code="P021", place=place, turned=turned))
    return tuple(findings)


def _stamp(edition: Edition) -> str:
    return edition.version if edition.rendition == "public" else f"{edition.version}-{edition.rendition}"


def _named(edition: Edition, labels: Labels) -> str:
    if not edition.issued:
        return edition.version
    return f"{labels.fill('version', _stamp(edition))}, {date_words(edition.issued, edition.language)}"


def _draw_bars(laid: LaidOut, bars: Bars, press: Press, language: str) -> None:
    sizes = [(page.width, page.height) for page in laid.layout.pages]
    sheets = [bars_html(found, width=_BAR_PX) for found in bars]
    over = lay_over(sheets_html(sizes, sheets, language=language), press=press, stylesheets=[SHEETS_CSS])
    stack_pages(laid.document, over)


def _changed_pages(laid: LaidOut, bars: Bars) -> tuple[int, ...]:
    """Give the indices of the pages to show: those with a change, and those of the summary."""
    anchors = laid.page_map.anchors
    first = laid.page_map.labels.index(anchors[_SUMMARY]) if _SUMMARY in anchors else 0
    return tuple(index for index, found in enumerate(bars) if found or index in {0, first})
