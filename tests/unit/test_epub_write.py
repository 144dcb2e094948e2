"""The EPUB as written: valid, the same bytes every time, and true about itself."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from briefpress.edges.epub.write import pack, write_epub
from briefpress.nouns.epub_package import EpubFile, EpubMetadata, book_urn
from briefpress.nouns.pagemap import PageMap
from briefpress.nouns.section import Section
from briefpress.verbs.epub.book import epub_files
from helpers.epub_sample import METADATA, PAGES, SECTIONS, TEXT_1, book

ROOT = Path(__file__).parents[2]


def _members(**changes: object) -> dict[str, str]:
    made = epub_files(replace(book(), **changes), file="x.epub")  # type: ignore[arg-type]  # fields by name
    return {one.path: one.content.decode("utf-8", errors="replace") for one in made.value}


def test_the_sample_has_no_findings() -> None:
    """All references of the sample can be resolved."""
    assert epub_files(book(), file="x.epub").findings == ()


def test_the_archive_says_nothing_about_its_making() -> None:
    """The media type comes first and is stored; times, permissions and fields are fixed."""
    with zipfile.ZipFile(io.BytesIO(pack(epub_files(book(), file="x.epub").value))) as archive:
        entries = archive.infolist()

    assert (entries[0].filename, entries[0].compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert {(one.date_time, one.external_attr, one.extra) for one in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0o100644 << 16, b"")
    }


def test_the_same_book_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    """Neither hash seed, folder nor time zone reaches the file."""
    script = (
        "import hashlib; from briefpress.edges.epub.write import pack;"
        "from briefpress.verbs.epub.book import epub_files; from helpers.epub_sample import book;"
        "print(hashlib.sha256(pack(epub_files(book(), file='x').value)).hexdigest())"
    )
    here = hashlib.sha256(pack(epub_files(book(), file="x").value)).hexdigest()
    path = os.pathsep.join([str(ROOT / "scripts"), str(ROOT / "tests")])
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tehran")):
        env = {"PYTHONPATH": path, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
        )

        assert done.stdout.strip() == here


def test_a_stopped_run_leaves_no_half_file(tmp_path: Path) -> None:
    """The file is written aside and renamed."""
    target = tmp_path / "x.epub"
    outcome = write_epub(book(), to=target, file="x.epub")

    assert target.read_bytes() == outcome.value
    assert [one.name for one in tmp_path.iterdir()] == ["x.epub"]


def test_references_to_pages_have_the_labels_of_the_pdf() -> None:
    """The index shows the PDF's page numbers, and its links lead to the passage itself."""
    index = _members()["EPUB/text/index.xhtml"]

    assert '<a class="pageref" href="text-1.xhtml#p-1">3</a>' in index
    assert '<a class="pageref" href="text-2.xhtml#q-1">5</a>' in index


def test_what_only_print_shows_is_gone() -> None:
    """Neither elements of class print-only nor the printed contents come into the EPUB."""
    members = _members()

    assert "Only print says this" not in "".join(members.values())
    assert "EPUB/text/contents.xhtml" not in members


def test_no_private_attribute_is_left() -> None:
    """Attributes of our own (data-…) stay inside the press."""
    assert not any("data-" in text for path, text in _members().items() if path.endswith(".xhtml"))


def test_the_contents_nest_by_headings() -> None:
    """Every section is an entry under its own name, with its lower headings below it."""
    nav = etree.fromstring(_members()["EPUB/nav.xhtml"].encode())
    space = {"h": "http://www.w3.org/1999/xhtml"}
    top = nav.xpath("//h:nav[1]/h:ol/h:li/h:a/text()", namespaces=space)
    below = nav.xpath("//h:nav[1]/h:ol/h:li[2]/h:ol/h:li/h:a/text()", namespaces=space)

    assert top == ["The Corridor", "The Line", "The Port", "Chronology", "Glossary", "Index", "Imprint"]
    assert below == ["Gauge"]


@pytest.mark.parametrize(
    ("said", "sections", "pages"),
    (
        ("pageNavigation", SECTIONS, PageMap()),
        ("index", [one for one in SECTIONS if one.slug != "index"], PAGES),
        ("MathML", [one for one in SECTIONS if one.slug != "text-2"], PAGES),
        ("alternativeText", [one for one in SECTIONS if one.slug != "text-1"], PAGES),
        (
            "alternativeText",
            [replace(one, xhtml=one.xhtml.replace('alt="Map of the line"', "")) for one in SECTIONS],
            PAGES,
        ),
        (
            "structuralNavigation",
            [replace(one, xhtml=one.xhtml.replace("h3", "h4")) for one in SECTIONS],
            PAGES,
        ),
    ),
)
def test_accessibility_is_said_only_of_what_is_there(said: str, sections: list[Section], pages: PageMap) -> None:
    """A feature is named when the book has it, and no longer when it is taken out."""
    line = f'<meta property="schema:accessibilityFeature">{said}</meta>'

    assert line in _members()["EPUB/package.opf"]
    assert line not in _members(sections=tuple(sections), pages=pages)["EPUB/package.opf"]


def test_conformance_with_wcag_is_not_claimed() -> None:
    """A build cannot prove it, so it does not say it."""
    assert "conformsTo" not in _members()["EPUB/package.opf"]


def test_a_proof_says_so_in_its_metadata() -> None:
    """A proof cannot be taken for the edition."""
    opf = _members(metadata=replace(METADATA, rendition="proof"))["EPUB/package.opf"]

    assert ">1.1-proof<" in opf
    assert '<meta property="schema:creativeWorkStatus">proof</meta>' in opf


def test_a_language_of_the_right_to_left_turns_the_pages() -> None:
    """Documents and spine follow the script of the language."""
    members = _members(metadata=replace(METADATA, language="fa"))

    assert 'page-progression-direction="rtl"' in members["EPUB/package.opf"]
    assert 'dir="rtl"' in members["EPUB/nav.xhtml"]


@pytest.mark.parametrize(
    ("language", "direction"),
    (("en-GB", "ltr"), ("ar", "rtl"), ("az-Arab", "rtl"), ("uz-Cyrl", "ltr"), ("fa-IR", "rtl")),
)
def test_direction_of_a_language(language: str, direction: str) -> None:
    """A script subtag decides before the language does."""
    assert EpubMetadata("urn:x", "T", language, "2022-06-02", "1.0").direction == direction


def test_endnotes_become_pop_ups_too() -> None:
    """The printed section of endnotes is empty of notes in the EPUB, so it is left out."""
    notes = Section("notes", "endnotes", "Notes", '<section id="notes"><h2 id="notes-heading">Notes</h2></section>')
    members = _members(sections=(*SECTIONS, notes))

    assert "EPUB/text/notes.xhtml" not in members
    assert 'id="note-6"' in members["EPUB/text/text-2.xhtml"]


def test_what_cannot_be_resolved_is_a_finding() -> None:
    """Missing pictures, links to nothing and unknown pages are all named."""
    text = replace(TEXT_1, xhtml=TEXT_1.xhtml.replace('href="#h-2"', 'href="#gone"'))
    made = epub_files(replace(book(sections=(text,)), images=()), file="x.epub")

    assert sorted({finding.code for finding in made.findings}) == ["E150", "E151", "E152", "E153"]


def test_a_cover_that_is_no_picture_is_left_out() -> None:
    """Without a PNG or JPEG there is no cover page."""
    members = _members(cover=b"<svg/>")

    assert "EPUB/cover.xhtml" not in members


def test_identifiers_come_from_data() -> None:
    """The same parts give the same URN, other parts another."""
    assert book_urn("a", "b") == book_urn("a", "b")
    assert book_urn("a", "b") != book_urn("ab", "")


def test_a_picture_that_is_not_shown_is_not_packed() -> None:
    """Only what the text shows comes into the book."""
    extra = EpubFile("images/other.png", "image/png", b"x")

    assert "EPUB/images/other.png" not in _members(images=(*book().images, extra))
