"""A made edition -> all files of its bundle: renditions, web page, notices, redline, changelog, manifest, digests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.commands.redline_edition import redline_editions
from briefpress.commands.render_notice import render_notice
from briefpress.edges.editions.public_text import public_texts
from briefpress.edges.editions.read_frozen import frozen_side
from briefpress.edges.editions.zips import zipped
from briefpress.edges.machine import names_here, paths_here
from briefpress.edges.rendering.matter import with_notes_section
from briefpress.edges.rendering.style_files import sheet
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.redline import Changed, Side
from briefpress.verbs.checks.leaks import (
    edition_words,
    forbidden_words,
    internal_names,
    leak_findings,
    named_leaks,
    published_words,
    review_words,
    shown_leaks,
    text_leaks,
    written_markup,
)
from briefpress.verbs.editions.changelog import changelog
from briefpress.verbs.editions.manifest import MANIFEST, SUMS, manifest_json, sums
from briefpress.verbs.printing.digest_layout import layout_digest
from briefpress.verbs.printing.standalone_html import standalone_html

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefpress.commands.make_edition import Made


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The files of a bundle by their names, and the layout digests of its PDFs by paper."""

    files: Mapping[str, bytes]
    layouts: Mapping[str, str]


def bundle_edition(root: Path, made: Made, *, previous: str, fonts: Path, scratch: Path) -> Outcome[Bundle]:
    """Make the bundle of an edition; `previous` is the version before it, "" for the first one.

    `root` is the project that the edition was made from, with the previous edition's data in its folder.
    """
    edition, composed = made.composed.edition, made.composed
    stem = f"{edition.brief}-{edition.version}"
    findings: list[Finding] = []
    files: dict[str, bytes] = {f"{stem}-{paper.paper}.pdf": paper.pdf for paper in made.papers}
    files[f"{stem}.epub"] = made.epub
    files[f"{stem}.html"] = _web_page(root, made)
    old: Side | None = None
    changed: tuple[Changed, ...] = ()
    if previous:
        before = frozen_side(root, edition.brief, previous)
        findings.extend(before.findings)
        old = before.value
    if old is not None:
        redlined = redline_editions(
            root,
            old,
            Side(edition=edition, pictures=composed.pictures, logo=composed.logo),
            fonts=fonts,
            scratch=scratch,
            place=Place(f"{stem}-redline.pdf"),
            style=composed.style,
        )
        findings.extend(redlined.findings)
        files[f"{stem}-redline.pdf"] = redlined.value.pdf
        changed = redlined.value.summary.sections
    for notice in edition.present_notices:
        name = f"{stem}-{notice.ident}.pdf"
        set_notice = render_notice(root, composed, notice, fonts=fonts, scratch=scratch, place=Place(name))
        findings.extend(set_notice.findings)
        files[name] = set_notice.value
    before_it = old.edition if old else None
    files["changelog.md"] = changelog(edition, before_it, composed.labels, text=changed).encode()
    files[MANIFEST] = manifest_json(edition, files, data=made.data, previous=previous)
    files[SUMS] = sums(files)
    findings.extend(_leaks(files, made, before=edition_words(old.edition) if old else ""))
    files[f"{stem}.zip"] = zipped({f"{stem}/{name}": data for name, data in files.items()}, squeezed=False)
    layouts = {paper.paper: layout_digest(paper.layout) for paper in made.papers}
    return Outcome(Bundle(files=files, layouts=layouts), tuple(findings))


def _web_page(root: Path, made: Made) -> bytes:
    """Give the edition as one page that needs no other file."""
    composed = made.composed
    folder = root / "styles" / composed.style
    edition = composed.edition
    return standalone_html(
        with_notes_section(composed.sections, composed.labels, templates=folder / "templates"),
        title=f"{edition.title}: {edition.subtitle}" if edition.subtitle else edition.title,
        language=edition.language,
        style=sheet(folder / "screen.css"),
        pages=made.papers[0].page_map.anchors,
        pictures=composed.pictures,
    )


def _leaks(files: Mapping[str, bytes], made: Made, *, before: str) -> list[Finding]:
    """Look into every file for what only the house may see: texts, reasons, names, paths.

    What the edition before it said, `before`, is published: the redline shows it.
    """
    composed = made.composed
    loaded = composed.loaded
    published = f"{published_words(composed.sections)} {before}"
    written = written_markup(composed.sections)
    authors = " ".join(author.name for author in composed.edition.authors)
    seen = " ".join([published, authors, *composed.labels.words.values()])
    every = (*loaded.annotations, *loaded.events)
    forbidden = (
        *forbidden_words(every, published=published),
        *review_words(loaded.rounds, published=published),
    )
    # What stands in the text is its author's, even if the machine is called so.
    names = (
        *internal_names(every, loaded.rounds, published=seen),
        *(name for name in names_here() if name.casefold() not in seen.casefold()),
    )
    paths = tuple(path for path in paths_here() if path not in written)
    findings: list[Finding] = []
    for name, data in files.items():
        if name.endswith(".pdf"):
            findings.extend(leak_findings(data, (*forbidden, *paths), place=Place(name), written=written))
        for text in public_texts(name, data):
            place = Place(text.where)
            findings.extend(text_leaks(text.whole, (*forbidden, *paths), place=place, written=written))
            findings.extend(shown_leaks(text.spoken, forbidden, place=place))
            findings.extend(named_leaks(text.spoken, names, place=place))
    return findings
