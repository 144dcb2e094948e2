"""Render an edition once into XHTML sections, from which print and EPUB are both made.

pandoc writes the prose, the style's templates place it; neither computes anything.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from briefpress.edges.rendering.matter import environment_of, filled
from briefpress.edges.rendering.prose import Prose, unwrapped
from briefpress.nouns.scripts import direction
from briefpress.nouns.section import Section
from briefpress.verbs.composing import imprint, index_words
from briefpress.verbs.composing.note_spans import number_notes
from briefpress.verbs.composing.outline import outline_of, plain_heading
from briefpress.verbs.composing.references_head import parted
from briefpress.verbs.composing.text_sections import text_sections
from briefpress.verbs.epub import xhtml
from briefpress.verbs.epub.leads import mark_leads
from briefpress.verbs.epub.picture_boxes import loosen_boxes
from briefpress.verbs.epub.picture_names import with_picture_names
from briefpress.verbs.epub.pictured import mark_pictures, set_sizes
from briefpress.verbs.redline.strings import mark_string, newer
from briefpress.verbs.redline.worded import mark_imprint, mark_notice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from briefpress.nouns.edition import Edition, Entry, Notice
    from briefpress.nouns.labels import Labels
    from briefpress.nouns.picture import Picture

_CHAPTER = "chapter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What is drawn or worded before sections are rendered: SVG of logo and timeline, eras with their entries.

    `compared` are the two editions of a redline, whose made lines (dates, imprint) are compared when they are made.
    """

    logo: str
    timeline: str
    eras: Sequence[tuple[str, Sequence[Entry]]]
    colophon: str
    embargo: str = ""
    compared: tuple[Edition, Edition] | None = None


def render_sections(
    edition: Edition, labels: Labels, *, templates: Path, pictures: Mapping[str, Picture], drawn: Drawn
) -> tuple[Section, ...]:
    """Render all sections of an edition in their printed order."""
    return _Renderer(edition, labels, templates, pictures, drawn).sections()


class _Renderer:
    """One edition being rendered; all its prose is written by pandoc in one go."""

    def __init__(
        self, edition: Edition, labels: Labels, templates: Path, pictures: Mapping[str, Picture], drawn: Drawn
    ) -> None:
        self.edition = edition
        self.labels = labels
        self.pictures = {**{one.name: one for one in pictures.values()}, **pictures}
        self.drawn = drawn
        self.environment = environment_of(templates)
        self.texts = text_sections(number_notes(with_picture_names(edition.body, pictures)))
        self.prose = Prose(direction(edition.language))
        for text in self.texts:
            self.prose.add(text.slug, text.blocks)
        self._add_prose()
        self.prose.write()

    def _add_prose(self) -> None:
        edition, add = self.edition, self.prose.add
        add("abstract", edition.abstract)
        add("references", parted(edition.references)[1])
        add("acknowledgements", edition.acknowledgements)
        add("disclaimer", edition.publisher.disclaimer)
        add("funding", edition.publisher.funding)
        add("house", edition.publisher.about)
        for index, point in enumerate(edition.key_points):
            add(f"point {index}", point)
        for entry in edition.chronology:
            add(f"event {entry.number}", entry.text)
            add(f"sources {entry.number}", entry.sources)
        for term in edition.glossary:
            add(term.ident, term.text)
        for index, change in enumerate(edition.changes):
            add(f"change {index}", change.because)
        for index, author in enumerate(edition.authors):
            add(f"author {index}", author.about)
        for notice in edition.notices:
            add(f"notice {notice.ident}", notice.text)

    def sections(self) -> tuple[Section, ...]:
        chapters = [self._chapter(text.slug) for text in self.texts]
        if self.edition.notes == "endnotes" and any('class="note"' in chapter.xhtml for chapter in chapters):
            chapters.append(self._rendered("notes", "endnotes"))
        appendices = [section for make in self._appendices() if (section := make()) is not None]
        outline = outline_of([*chapters, *appendices])
        contents = [self._rendered("contents", "toc", outline=outline)] if outline else []
        return (self._title(), *contents, *chapters, *appendices)

    def _appendices(self) -> tuple[Callable[[], Section | None], ...]:
        return (
            self._chronology,
            self._glossary,
            self._changes,
            self._references,
            self._index,
            self._about,
            self._imprint,
        )

    def _rendered(self, name: str, kind: str, **values: Any) -> Section:
        title = self.edition.title if name == "title" else self.labels[name]
        given = {"edition": self.edition, "labels": self.labels, **values}
        return filled(self.environment, Section(name, kind, title, ""), given)

    def _chapter(self, slug: str) -> Section:
        root = xhtml.parse(self.prose[slug])
        root.tag = "section"
        root.set("id", slug)
        root.set("class", _CHAPTER)
        root.set("data-epub-type", _CHAPTER)
        set_sizes(root)
        xhtml.finish(root, prefix=slug, pictures=self.pictures)
        loosen_boxes(root, {one.name: one.width / one.height for one in self.pictures.values() if one.height})
        mark_pictures(root, {one.name: one.width for one in self.pictures.values()})
        mark_leads(root)
        heading = root.find("h2")
        if heading is None:
            return Section(slug, _CHAPTER, self.labels["opening"], xhtml.serialise(root))
        root.set("aria-labelledby", heading.get("id", ""))
        return Section(slug, _CHAPTER, plain_heading(heading), xhtml.serialise(root))

    def _title(self) -> Section:
        edition, labels = self.edition, self.labels
        return self._rendered(
            "title",
            "titlepage",
            logo=Markup(self.drawn.logo),  # noqa: S704  # a purified drawing
            number=self._made(lambda one: labels.fill("number", one.number)),
            issued=self._made(lambda one: imprint.date_words(one.issued, one.language) if one.issued else ""),
            version=self._made(lambda one: labels.fill("version", one.version)) if edition.issued else edition.version,
            proof=labels["proof"] if edition.rendition == "proof" else "",
            embargo=self.drawn.embargo,
            notices=[self._notice(notice) for notice in edition.present_notices],
            abstract=self.prose["abstract"],
            key_points=[unwrapped(self.prose[f"point {index}"]) for index in range(len(edition.key_points))],
        )

    def _made(self, words: Callable[[Edition], str]) -> str:
        """Give words that are made of an edition's data; in a redline, with what became of them."""
        if self.drawn.compared is None:
            return words(self.edition)
        return mark_string(*map(words, self.drawn.compared))

    def _notice(self, notice: Notice) -> dict[str, Any]:
        labels, both = self.labels, self.drawn.compared
        words = mark_notice(notice, *both, labels) if both else imprint.notice_words(notice, self.edition, labels)
        return {"text": self.prose[f"notice {notice.ident}"], **words}

    def _chronology(self) -> Section | None:
        if not self.edition.chronology:
            return None
        eras = [
            {
                "name": name,
                "entries": [
                    {
                        "number": entry.number,
                        "words": entry.words,
                        "target": entry.target,
                        "text": self.prose[f"event {entry.number}"],
                        "sources": self.prose[f"sources {entry.number}"],
                    }
                    for entry in entries
                ],
            }
            for name, entries in self.drawn.eras
        ]
        timeline = Markup(self.drawn.timeline)  # noqa: S704  # drawn by us
        return self._rendered("chronology", "appendix", timeline=timeline, eras=eras)

    def _glossary(self) -> Section | None:
        by_term = {newer(term.term).casefold(): term.ident for term in self.edition.glossary}
        terms = [
            {
                "ident": term.ident,
                "term": term.term,
                "text": self.prose[term.ident],
                "see": term.see,
                "see_id": by_term.get(newer(term.see).casefold(), ""),
                "target": term.target,
            }
            for term in self.edition.glossary
        ]
        return self._rendered("glossary", "glossary", terms=terms) if terms else None

    def _changes(self) -> Section | None:
        changes = [
            {
                "old": change.old,
                "new": change.new,
                "target": change.target,
                "because": self.prose[f"change {index}"],
            }
            for index, change in enumerate(self.edition.changes)
        ]
        return self._rendered("changes", "appendix", changes=changes) if changes else None

    def _references(self) -> Section | None:
        if not self.edition.references:
            return None
        heading, _ = parted(self.edition.references)
        # Under the source's own heading, which stands where ours would.
        labels = replace(self.labels, words={**self.labels.words, "references": heading}) if heading else self.labels
        section = self._rendered("references", "bibliography", references=self.prose["references"], labels=labels)
        return replace(section, title=labels["references"])

    def _index(self) -> Section | None:
        groups = index_words.by_letter(self.edition.index, language=self.edition.language)
        return self._rendered("index", "index", groups=groups) if groups else None

    def _about(self) -> Section | None:
        edition, prose = self.edition, self.prose
        if not (prose["house"] or prose["acknowledgements"] or any(a.about or a.orcid for a in edition.authors)):
            return None
        authors = [
            {
                "name": author.name,
                "affiliation": author.affiliation,
                "orcid": author.orcid,
                "about": prose[f"author {index}"],
            }
            for index, author in enumerate(edition.authors)
        ]
        return self._rendered(
            "about",
            "contributors",
            authors=authors,
            acknowledgements=prose["acknowledgements"],
            house_about=prose["house"],
        )

    def _imprint(self) -> Section | None:
        if not self.edition.issued:
            return None
        both = self.drawn.compared
        return self._rendered(
            "imprint",
            "colophon",
            disclaimer=self.prose["disclaimer"],
            funding=self.prose["funding"],
            colophon=self.drawn.colophon,
            **(mark_imprint(*both, self.labels) if both else imprint.imprint_words(self.edition, self.labels)),
        )
