"""The edition's sections -> PDF for each paper, and the EPUB with the A4 PDF's page numbers."""

from __future__ import annotations

import gc
import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefpress.edges.epub.fonts import book_characters, embed_fonts
from briefpress.edges.epub.write import pack
from briefpress.edges.fonts import font_faces
from briefpress.edges.layout.jail import Jail
from briefpress.edges.layout.print_layout import Press, lay_out
from briefpress.edges.layout.progress import stage
from briefpress.edges.layout.set_formulas import printed
from briefpress.edges.layout.stylesheets import print_sheets
from briefpress.edges.pdf.write import write_pdf
from briefpress.edges.rendering.style_files import sheet
from briefpress.nouns.epub_package import EpubAuthor, EpubBook, EpubFile, EpubMetadata, EpubWords, book_urn
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.licence import licence_words
from briefpress.nouns.pagemap import Break, PageMap
from briefpress.nouns.pdf_metadata import CLAIMS, UA, PdfAttachment, PdfMetadata, Relationship
from briefpress.nouns.tree import UNDESCRIBED
from briefpress.verbs.composing.imprint import embargo_words
from briefpress.verbs.epub.book import epub_files
from briefpress.verbs.epub.notes import BACK_ARROW
from briefpress.verbs.epub.xhtml import parse
from briefpress.verbs.printing.font_chains import font_chains
from briefpress.verbs.printing.print_html import print_html
from briefpress.verbs.printing.print_tree import LongNoteWords
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from briefpress.commands.compose_edition import Composed
    from briefpress.nouns.layout import Layout
    from briefpress.nouns.picture import Picture
    from briefpress.nouns.section import Section

_COVER_WIDTH = 1200
# What the EPUB's style names first; other faces come in only for letters that these lack.
_FAMILIES = ("Source Serif 4", "Source Serif 4 Display", "Source Sans 3", "Source Code Pro")


@dataclass(frozen=True, slots=True)
class Printed:
    """One PDF: its paper, layout and page map, its bytes, the sections as printed, and the files that were read.

    `long_notes` are the ids of the notes that were moved behind the text.
    """

    paper: str
    layout: Layout
    page_map: PageMap
    long_notes: tuple[str, ...]
    pdf: bytes
    sections: tuple[Section, ...]
    read: tuple[str, ...]
    unmet: frozenset[str] = frozenset()


def render_papers(
    root: Path, composed: Composed, *, fonts: Path, scratch: Path, attached: bytes
) -> Outcome[tuple[Printed, ...]]:
    """Lay out and write the PDF for each paper; A4 is always laid out, since the EPUB has its page numbers."""
    edition, labels = composed.edition, composed.labels
    put_pictures(composed.pictures, scratch)
    style = root / "styles" / composed.style
    press = Press(Jail({"brief": scratch, "styles": style, "fonts": fonts}))
    faces = font_faces(fonts)
    strips = {
        "brief": edition.title,
        "house": _house_line(composed),
        "proof": labels.fill("proof-strip", edition.version) if edition.rendition == "proof" else "",
        "embargo": advance_line(composed),
    }
    sections = printed(composed.sections)
    html = print_html(sections, title=edition.title, language=edition.language, strips=strips)
    chains = font_chains(html, language=edition.language)
    words = LongNoteWords(title=labels["long-notes"], see=labels["long-note-see"])
    attachments = [_edition_file(composed, attached)]
    if composed.loaded.brief.attach_source and composed.source.is_plain:
        attachments.append(_source_file(composed))
    findings: list[Finding] = []
    if composed.loaded.brief.attach_source and not composed.source.is_plain:
        place = composed.loaded.brief.place_of("attach-source")
        message = "only a plain-text source may be attached to the PDF; this one is not"
        findings.append(Finding(place, "C042", message, "write “attach-source: false”"))
    out: list[Printed] = []
    for paper in dict.fromkeys(("a4", *composed.loaded.brief.paper)):
        file = f"build/{edition.brief}/{edition.brief}-{paper}.pdf"
        sheets = print_sheets(style, faces, paper=paper, language=edition.language, chains=chains)
        laid = lay_out(html, press=press, stylesheets=sheets, place=Place(file), words=words)
        unmet = _unmet(composed.sections, laid.findings)
        metadata = replace(_metadata(composed), unmet=unmet)
        stage(f"writing {edition.brief}-{paper}.pdf")
        written = write_pdf(laid.value, metadata=metadata, place=Place(file), attachments=attachments)
        findings.extend((*laid.findings, *written.findings))
        read = tuple(path.relative_to(root).as_posix() for path in press.jail.record.files if path.is_relative_to(root))
        layout, page_map, long_notes = laid.value.layout, laid.value.page_map, laid.value.long_notes
        out.append(Printed(paper, layout, page_map, long_notes, written.value, sections, read, unmet))
        # The boxes of a long book take a gigabyte: those of one paper go before the next one, and before its checks.
        del laid
    gc.collect()
    return Outcome(tuple(out), tuple(findings))


def _unmet(sections: Sequence[Section], found: Sequence[Finding]) -> frozenset[str]:
    """Give the standards that a PDF does not keep: each glyph must be there, and pictures must be described."""
    if any(one.code == "P001" for one in found):
        return CLAIMS
    return frozenset({UA}) if any(UNDESCRIBED in section.xhtml for section in sections) else frozenset()


def advance_line(composed: Composed) -> str:
    """Give the line that every page of an advance copy has while an embargo is set; public pages have none."""
    if composed.edition.rendition == "public":
        return ""
    return embargo_words(composed.loaded.brief.embargo, composed.edition.language, composed.labels)


def put_pictures(pictures: Mapping[str, Picture], scratch: Path) -> None:
    """Put raster pictures where the layout engine may read them, under their names."""
    for picture in pictures.values():
        if picture.data:
            path = scratch / picture.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(picture.data)


def _house_line(composed: Composed) -> str:
    publisher, edition = composed.edition.publisher, composed.edition
    number = composed.labels.fill("number", edition.number) if edition.number else ""
    return " · ".join(part for part in (publisher.name, f"{publisher.series} {number}".strip()) if part)


def _stamp(composed: Composed) -> str:
    edition = composed.edition
    return edition.version if edition.rendition == "public" else f"{edition.version}-{edition.rendition}"


def _identifier(composed: Composed) -> str:
    edition = composed.edition
    doi = edition.identifiers.get("doi", "")
    return f"doi:{doi}" if doi else book_urn(edition.publisher.name, edition.brief)


def _metadata(composed: Composed) -> PdfMetadata:
    edition = composed.edition
    licence, address = licence_words(edition.publisher.licence)
    title = f"{edition.title}: {edition.subtitle}" if edition.subtitle else edition.title
    return PdfMetadata(
        title=title,
        language=edition.language,
        authors=tuple(author.name for author in edition.authors),
        subject=" ".join(project(edition.abstract).text.split()),
        keywords=edition.keywords,
        created=edition.issued,
        modified=edition.issued,
        identifier=_identifier(composed),
        edition=_stamp(composed),
        publisher=edition.publisher.name,
        rights=licence,
        licence=address,
    )


def _edition_file(composed: Composed, attached: bytes) -> PdfAttachment:
    return PdfAttachment(
        name="edition.json",
        content=attached,
        mime="application/json",
        relationship=Relationship.DATA,
        description=composed.labels["edition-file"],
        date=composed.edition.issued,
    )


def _source_file(composed: Composed) -> PdfAttachment:
    return PdfAttachment(
        name="source.txt",
        content=composed.source.data,
        mime="text/plain",
        relationship=Relationship.SOURCE,
        description=composed.labels["source-file"],
        date=composed.edition.issued,
    )


def cover_picture(pdf: bytes) -> bytes:
    """Draw the first page of a PDF as a PNG: the cover of the EPUB."""
    import pypdfium2  # late: only the EPUB needs it

    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        picture = page.render(scale=_COVER_WIDTH / page.get_width()).to_pil().convert("P", palette=1, colors=128)
        out = io.BytesIO()
        picture.save(out, "PNG", optimize=True)
        return out.getvalue()
    finally:
        document.close()


def render_epub(composed: Composed, *, page_map: PageMap, first_pdf: bytes, root: Path, fonts: Path) -> Outcome[bytes]:
    """Make the EPUB; endnotes of print are pop-ups here, so their section is left out."""
    edition, labels = composed.edition, composed.labels
    sections = tuple(section for section in composed.sections if section.kind != "endnotes")
    words = EpubWords(**{key: labels[f"epub-{key.replace('_', '-')}"] for key in EpubWords.__dataclass_fields__})
    spoken = " ".join([edition.title, *(getattr(words, key) for key in EpubWords.__dataclass_fields__)])
    characters = book_characters(sections, also=spoken + f"{BACK_ARROW}0123456789")
    chains = font_chains("".join(sorted(characters)), language=edition.language)
    embedded = embed_fonts(font_faces(fonts), characters=characters, families=_FAMILIES, chains=chains)
    style = EpubFile("styles/house.css", "text/css", sheet(root / "styles" / composed.style / "epub.css").encode())
    licence, address = licence_words(edition.publisher.licence)
    urn = book_urn(edition.publisher.name, edition.brief, "epub")
    doi = edition.identifiers.get("doi", "")
    isbn = edition.identifiers.get("isbn-epub", "")
    metadata = EpubMetadata(
        identifier=f"urn:isbn:{isbn.replace('-', '')}" if isbn else urn,
        title=edition.title,
        subtitle=edition.subtitle,
        language=edition.language,
        issued=edition.issued,
        version=edition.version,
        rendition=edition.rendition,
        authors=tuple(EpubAuthor(author.name, author.orcid) for author in edition.authors),
        publisher=edition.publisher.name,
        description=" ".join(project(edition.abstract).text.split()),
        subjects=edition.keywords,
        rights=licence,
        licence_url=address,
        series=edition.publisher.series,
        series_number=edition.number,
        series_issn=edition.publisher.issn,
        page_source=_page_source(composed),
        other_identifiers=(f"doi:{doi}",) if doi else (),
    )
    images = tuple(
        EpubFile(picture.name, picture.media_type, picture.data)
        for picture in {picture.name: picture for picture in composed.pictures.values()}.values()
        if picture.data
    )
    book = EpubBook(
        metadata=metadata,
        sections=sections,
        pages=_in_sections(page_map, sections),
        styles=(embedded.style, style),
        fonts=embedded.fonts,
        images=images,
        cover=cover_picture(first_pdf),
        words=words,
    )
    file = f"build/{edition.brief}/{edition.brief}.epub"
    made = epub_files(book, file=file)
    return Outcome(pack(made.value), made.findings)


def _in_sections(page_map: PageMap, sections: Sequence[Section]) -> PageMap:
    """Give a page map for the EPUB: pages of print-only matter (long notes) begin with the section behind it."""
    homes = {
        str(element.get("id")): index
        for index, section in enumerate(sections)
        for element in parse(section.xhtml).iter()
        if element.get("id")
    }
    last_text = max((i for i, section in enumerate(sections) if section.slug.startswith("text-")), default=0)
    behind = sections[min(last_text + 1, len(sections) - 1)].slug
    breaks = tuple(
        one if one.element in homes else Break(page=one.page, element=behind, letters=0) for one in page_map.breaks
    )
    return PageMap(page_map.labels, page_map.anchors, breaks)


def _page_source(composed: Composed) -> str:
    isbn = composed.edition.identifiers.get("isbn-pdf", "")
    return f"urn:isbn:{isbn.replace('-', '')}" if isbn else f"{_identifier(composed)} (A4 PDF, {_stamp(composed)})"
