"""Render an edition once into XHTML sections, from which print and EPUB are both made.

pandoc writes the prose, the style's templates place it; neither computes anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import jinja2
from lxml import etree
from markupsafe import Markup

from briefpress.edges import pandoc
from briefpress.nouns.section import Section
from briefpress.verbs import imprint, index_words, xhtml
from briefpress.verbs.note_spans import number_notes
from briefpress.verbs.rewrite import rewrite
from briefpress.verbs.text_sections import text_sections

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from briefpress.nouns.edition import Edition
    from briefpress.nouns.labels import Labels
    from briefpress.nouns.picture import Picture
    from briefpress.nouns.tree import Node, Nodes

_CHAPTER = "chapter"
_OUTLINE_DEPTH = ("h2", "h3")


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of the contents."""

    ident: str
    words: str
    under: list[Item] = field(default_factory=list)


class _Prose:
    """Collects all prose of an edition, so that pandoc is started once; then gives each piece's XHTML."""

    def __init__(self) -> None:
        self.trees: list[Nodes] = []
        self.written: tuple[str, ...] = ()

    def add(self, blocks: Nodes) -> int:
        self.trees.append(_plain_code(blocks))
        return len(self.trees) - 1

    def write(self) -> None:
        self.written = pandoc.write_many(self.trees)

    def __getitem__(self, index: int) -> Markup:
        return Markup(self.written[index])  # noqa: S704  # pandoc's own output, from a purified tree


def _plain_code(blocks: Nodes) -> Nodes:
    """Leave code as it is: pandoc would wrap its lines in links for highlighting."""

    def rule(node: Node) -> Nodes | None:
        if node["t"] in {"Code", "CodeBlock"}:
            return [{"t": node["t"], "c": [[node["c"][0][0], [], []], node["c"][1]]}]
        return None

    plain: Nodes = rewrite(blocks, rule)
    return plain


def render_sections(
    edition: Edition,
    labels: Labels,
    *,
    templates: Path,
    pictures: Mapping[str, Picture],
    logo: str,
    timeline: str,
    eras: Sequence[tuple[str, Sequence[Any]]],
    colophon: str,
) -> tuple[Section, ...]:
    """Render all sections of an edition in their printed order.

    `logo` and `timeline` are SVG; `eras` are the names of periods with their chronology entries.
    """
    prose = _Prose()
    texts = text_sections(number_notes(edition.body))
    text_keys = [prose.add(text.blocks) for text in texts]
    keys: dict[str, Any] = {
        "abstract": prose.add(edition.abstract),
        "key_points": [prose.add(point) for point in edition.key_points],
        "entries": {entry.number: (prose.add(entry.text), prose.add(entry.sources)) for entry in edition.chronology},
        "terms": [prose.add(term.text) for term in edition.glossary],
        "changes": [prose.add(change.because) for change in edition.changes],
        "references": prose.add(edition.references),
        "authors": [prose.add(author.about) for author in edition.authors],
        "acknowledgements": prose.add(edition.acknowledgements),
        "disclaimer": prose.add(edition.publisher.disclaimer),
        "funding": prose.add(edition.publisher.funding),
        "house": prose.add(edition.publisher.about),
    }
    prose.write()
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def rendered(name: str, kind: str, title: str, slug: str, **values: Any) -> Section:
        text = environment.get_template(f"{name}.xml.j2").render(edition=edition, labels=labels, **values)
        root = xhtml.parse(text)[0]
        xhtml.finish(root, prefix=slug, pictures={})
        return Section(slug, kind, title, xhtml.serialise(root))

    sections: list[Section] = []
    chapters = []
    for text, key in zip(texts, text_keys, strict=True):
        root = xhtml.parse(prose[key])
        root.tag = "section"
        root.set("id", text.slug)
        root.set("class", _CHAPTER)
        root.set("data-epub-type", _CHAPTER)
        xhtml.finish(root, prefix=text.slug, pictures=pictures)
        heading = root.find("h2")
        if heading is not None and heading.get("id"):
            root.set("aria-labelledby", heading.get("id", ""))
        title = plain_heading(heading) if heading is not None else labels["opening"]
        chapters.append(Section(text.slug, _CHAPTER, title, xhtml.serialise(root)))
    if edition.notes == "endnotes" and any('class="note"' in chapter.xhtml for chapter in chapters):
        chapters.append(rendered("notes", "endnotes", labels["notes"], "notes"))
    if edition.chronology:
        entries = [
            {
                "name": name,
                "entries": [
                    {
                        "number": entry.number,
                        "words": entry.words,
                        "target": entry.target,
                        "text": prose[keys["entries"][entry.number][0]],
                        "sources": prose[keys["entries"][entry.number][1]],
                    }
                    for entry in members
                ],
            }
            for name, members in eras
        ]
        sections.append(
            rendered(
                "chronology",
                "appendix",
                labels["chronology"],
                "chronology",
                timeline=Markup(timeline),  # noqa: S704  # drawn by us
                eras=entries,
            )
        )
    if edition.glossary:
        by_term = {term.term.casefold(): term.ident for term in edition.glossary}
        terms = [
            {
                "ident": term.ident,
                "term": term.term,
                "text": prose[key],
                "see": term.see,
                "see_id": by_term.get(term.see.casefold(), ""),
                "target": term.target,
            }
            for term, key in zip(edition.glossary, keys["terms"], strict=True)
        ]
        sections.append(rendered("glossary", "glossary", labels["glossary"], "glossary", terms=terms))
    if edition.changes:
        changes = [
            {"old": change.old, "new": change.new, "target": change.target, "because": prose[key]}
            for change, key in zip(edition.changes, keys["changes"], strict=True)
        ]
        sections.append(rendered("changes", "appendix", labels["changes"], "changes", changes=changes))
    if edition.references:
        references = prose[keys["references"]]
        sections.append(
            rendered("references", "bibliography", labels["references"], "references", references=references)
        )
    if edition.index:
        groups = index_words.by_letter(edition.index)
        sections.append(rendered("index", "index", labels["index"], "index", groups=groups))
    house_about = prose[keys["house"]]
    acknowledgements = prose[keys["acknowledgements"]]
    if any(author.about or author.orcid for author in edition.authors) or acknowledgements or house_about:
        authors = [
            {"name": a.name, "affiliation": a.affiliation, "orcid": a.orcid, "about": prose[key]}
            for a, key in zip(edition.authors, keys["authors"], strict=True)
        ]
        sections.append(
            rendered(
                "about",
                "contributors",
                labels["about"],
                "about",
                authors=authors,
                acknowledgements=acknowledgements,
                house_about=house_about,
            )
        )
    sections.append(
        rendered(
            "imprint",
            "colophon",
            labels["imprint"],
            "imprint",
            disclaimer=prose[keys["disclaimer"]],
            funding=prose[keys["funding"]],
            colophon=colophon,
            **imprint.imprint_words(edition, labels),
        )
    )
    title = rendered(
        "title",
        "titlepage",
        edition.title,
        "title",
        logo=Markup(logo),  # noqa: S704  # a purified drawing
        number=labels.fill("number", edition.number),
        issued=imprint.date_words(edition.issued, edition.language),
        version=labels.fill("version", edition.version),
        proof=labels["proof"] if edition.rendition == "proof" else "",
        abstract=prose[keys["abstract"]],
        key_points=[_unwrapped(prose[key]) for key in keys["key_points"]],
    )
    outline = outline_of([*chapters, *sections])
    contents = rendered("contents", "toc", labels["contents"], "contents", outline=outline)
    return (title, *([contents] if outline else []), *chapters, *sections)


def _unwrapped(markup: Markup) -> Markup:
    """Give the inside of a single paragraph, so that a list item holds words and no paragraph."""
    text = str(markup).strip()
    if text.startswith("<p>") and text.endswith("</p>") and text.count("<p>") == 1:
        return Markup(text[3:-4])  # noqa: S704  # pandoc's own output
    return markup


def plain_heading(heading: etree._Element) -> str:
    """Give the words of a heading without its notes and their calls."""
    clone = etree.fromstring(etree.tostring(heading, with_tail=False))
    for element in [*clone.iter("sup"), *clone.iter("span")]:
        kinds = element.get("class", "").split()
        if "call" in kinds or "note" in kinds:
            tail = element.tail or ""
            element.clear()
            element.tail = tail
    return " ".join("".join(clone.itertext()).split())


def outline_of(sections: Sequence[Section]) -> list[Item]:
    """Give the contents: headings of the two highest levels, in order, nested."""
    items: list[Item] = []
    for section in sections:
        root = xhtml.parse(section.xhtml)
        for heading in root.iter(*_OUTLINE_DEPTH):
            if "no-toc" in heading.get("class", "") or any(a.tag == "aside" for a in heading.iterancestors()):
                continue
            if section.kind != _CHAPTER and heading.tag != _OUTLINE_DEPTH[0]:
                continue
            item = Item(heading.get("id", ""), plain_heading(heading))
            if heading.tag == _OUTLINE_DEPTH[0] or not items:
                items.append(item)
            else:
                items[-1].under.append(item)
    return items
