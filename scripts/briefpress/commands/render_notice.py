"""A notice of correction -> a PDF of one page of its own, which names the edition that carries the correction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from briefpress.commands.render_edition import put_pictures
from briefpress.edges.fonts import font_faces
from briefpress.edges.layout.jail import Jail
from briefpress.edges.layout.print_layout import Press, lay_out
from briefpress.edges.layout.stylesheets import print_sheets
from briefpress.edges.pandoc import write_many
from briefpress.edges.pdf.write import write_pdf
from briefpress.edges.rendering.matter import render_matter
from briefpress.edges.rendering.prose import marked_up
from briefpress.nouns.finding import Finding, Outcome
from briefpress.nouns.pdf_metadata import PdfMetadata
from briefpress.nouns.section import Section
from briefpress.verbs.composing.imprint import citation, notice_words
from briefpress.verbs.printing.font_chains import font_chains
from briefpress.verbs.printing.print_html import print_html
from briefpress.verbs.printing.print_tree import LongNoteWords

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.commands.compose_edition import Composed
    from briefpress.nouns.edition import Notice
    from briefpress.nouns.finding import Place

_PAPER = "a4"


def render_notice(  # noqa: PLR0913  # each says one thing of what is set, and where
    root: Path, composed: Composed, notice: Notice, *, fonts: Path, scratch: Path, place: Place
) -> Outcome[bytes]:
    """Set a notice; one that does not fit on its page is a finding."""
    edition, labels = composed.edition, composed.labels
    said = notice_words(notice, edition, labels)
    title = f"{edition.title}: {edition.subtitle}" if edition.subtitle else edition.title
    folder = root / "styles" / composed.style
    put_pictures(composed.pictures, scratch)
    section = render_matter(
        Section("notice", "other", said["kind"], ""),
        labels,
        templates=folder / "templates",
        values={
            "edition": edition,
            "logo": Markup(composed.logo),  # noqa: S704  # a purified drawing
            "notice": said,
            "title": title,
            "number": labels.fill("number", edition.number) if edition.number else "",
            "text": marked_up(write_many([notice.text])[0]),
            "citation": citation(edition, labels),
        },
    )
    heading = f"{said['kind']}: {edition.title}"
    strips = {"brief": edition.title, "house": edition.publisher.name, "proof": "", "embargo": ""}
    html = print_html([section], title=heading, language=edition.language, strips=strips)
    chains = font_chains(html, language=edition.language)
    laid = lay_out(
        html,
        press=Press(Jail({"brief": scratch, "styles": folder, "fonts": fonts})),
        stylesheets=print_sheets(folder, font_faces(fonts), paper=_PAPER, language=edition.language, chains=chains),
        place=place,
        words=LongNoteWords(title=labels["long-notes"], see=labels["long-note-see"]),
    )
    metadata = PdfMetadata(
        title=heading,
        language=edition.language,
        authors=tuple(author.name for author in edition.authors),
        created=notice.date,
        modified=notice.date,
        edition=edition.version,
        publisher=edition.publisher.name,
    )
    written = write_pdf(laid.value, metadata=metadata, place=place)
    findings: list[Finding] = [*laid.findings, *written.findings]
    if len(laid.value.layout.pages) > 1:
        message = f"the notice “{notice.ident}” does not fit on one page"
        findings.append(Finding(place, "R053", message, "shorten it in corrections.yaml"))
    return Outcome(written.value, tuple(findings))
