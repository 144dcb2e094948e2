"""Reading an EPUB back: every fault that is put into a good one is found, and the good one has none."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.epub.read_epub import read_epub
from briefpress.edges.epub.write import pack
from briefpress.nouns.epub_package import EpubFile
from briefpress.nouns.pagemap import PageMap
from briefpress.verbs.checks.epub import check_epub
from briefpress.verbs.epub.book import epub_files
from briefpress.verbs.epub.census import epub_streams
from briefpress.verbs.trees.fold import census
from helpers.epub_sample import PAGES, book

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefpress.nouns.finding import Finding

NOTE_5 = 'href="#note-5"'


def _checked(
    tmp_path: Path, *changes: tuple[str, str, str], pages: PageMap = PAGES, forbidden: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Check the sample after changes of (end of a member's path, old text, new text)."""
    members = []
    for member in epub_files(book(), file="x.epub").value:
        content = member.content
        for ending, old, new in changes:
            if member.path.endswith(ending):
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode())
        members.append(EpubFile(member.path, member.media_type, content))
    path = tmp_path / "x.epub"
    path.write_bytes(pack(members))
    opened = read_epub(path, file="x.epub")
    return opened.findings + check_epub(opened.value, pages=pages, forbidden=forbidden)


def test_a_good_epub_has_no_finding(tmp_path: Path) -> None:
    """All checks pass on the sample, which has everything."""
    assert _checked(tmp_path) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    (
        (("text-1.xhtml", "</section></body>", "</body>"), "E100"),
        (("text-1.xhtml", NOTE_5, 'href="#note-3"'), "E102"),
        (("text-1.xhtml", 'id="note-5"', 'id="note-50"'), "E102"),
        (("text-1.xhtml", 'epub:type="noteref" id="call-5"', 'epub:type="noteref"'), "E102"),
        (("text-1.xhtml", 'epub:type="noteref" id="call-5"', 'id="call-5"'), "E102"),
        (("text-1.xhtml", 'href="#call-5"', 'href="#call-3"'), "E103"),
        (("text-2.xhtml", 'href="text-1.xhtml#note-2"', 'href="text-1.xhtml#note-9"'), "E104"),
        (("text-2.xhtml", 'href="text-1.xhtml#note-2"', 'href="file:///etc/hostname"'), "E104"),
        (("text-1.xhtml", 'src="../images/map.png"', 'src="../images/none.png"'), "E104"),
        (("text-1.xhtml", "<path d=", '<image href="data:image/png;base64,QQ=="/><path d='), ""),
        (("text-1.xhtml", "<path d=", '<image href="data:text/html,x"/><path d='), "E104"),
        (("text-2.xhtml", 'id="q-2"', 'id="p-1"'), "E105"),
        (("nav.xhtml", "#page-5", "#page-6"), "E107"),
        (("nav.xhtml", ">5</a>", ">v</a>"), "E106"),
        (("text-2.xhtml", 'epub:type="pagebreak"', ""), "E107"),
        (("nav.xhtml", 'epub:type="bodymatter"', ""), "E108"),
        (("text-1.xhtml", 'alt="Map of the line"', ""), "E109"),
        (("text-1.xhtml", '<svg xmlns="http://www.w3.org/2000/svg"', '<svg xmlns="urn:x"'), ""),
        (("text-1.xhtml", "h3", "h5"), "E110"),
        (("text-2.xhtml", "<p id=", "<!-- ask Bob --><p id="), "E111"),
        (("text-2.xhtml", 'id="q-2"', 'id="q-2" class="/home/bob"'), "E111"),
        (("text-2.xhtml", 'id="q-2"', 'id="q-2" class="bp-remark"'), "E111"),
        (("plain.css", "margin: 1em", "background: url(https://example.org/x.png)"), "E112"),
        (("text-1.xhtml", 'src="../images/map.png"', 'src="https://example.org/map.png"'), "E112"),
        (("text-1.xhtml", "<h3", "<script/><h3"), "E112"),
    ),
)
def test_every_fault_is_found(tmp_path: Path, change: tuple[str, str, str], code: str) -> None:
    """One change in one member gives at least the finding that belongs to it."""
    found = {finding.code for finding in _checked(tmp_path, change)}

    assert (code in found) if code else not found


def test_forbidden_words_are_found_in_any_file(tmp_path: Path) -> None:
    """A reviewer's name is found in text, escaped or not, and in pictures."""
    changes = (("text-2.xhtml", "Nothing moved", "Bob &amp; Ann"), ("map.png", "IHDR", "IBob"))
    found = [one for one in _checked(tmp_path, *changes, forbidden=["Bob & Ann", "IBob", ""]) if one.code == "E111"]

    assert len(found) == 2


def test_the_page_list_is_that_of_the_map(tmp_path: Path) -> None:
    """Another PDF's map is noticed."""
    assert [one.code for one in _checked(tmp_path, pages=PageMap(labels=("1", "2")))] == ["E106"]


@pytest.mark.parametrize("content", (b"", b"PK", b"not a zip", "wrong order"))
def test_what_is_no_epub_is_one_clear_finding(tmp_path: Path, content: bytes | str) -> None:
    """Broken archives are complained about, never raised."""
    path = tmp_path / "x.epub"
    if isinstance(content, str):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("a", "b")
        content = buffer.getvalue()
    path.write_bytes(content)

    assert [one.code for one in read_epub(path, file="x.epub").findings] == ["E100"]


def test_an_archive_of_another_program_is_noticed(tmp_path: Path) -> None:
    """Times and a compressed media type are findings: the next build could not give the same bytes."""
    path = tmp_path / "x.epub"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in epub_files(book(), file="x.epub").value:
            archive.writestr(member.path, member.content)

    assert [one.code for one in read_epub(path, file="x.epub").findings] == ["E101", "E101"]


def test_the_census_counts_the_source_and_nothing_else(tmp_path: Path) -> None:
    """Flow without calls, notes, page numbers, pull quotes and boxes; each note without its mark."""
    path = tmp_path / "x.epub"
    path.write_bytes(pack(epub_files(book(), file="x.epub").value))
    flow, notes = epub_streams(read_epub(path, file="x.epub").value)
    line = "The Line The troops used the Hamadan airbase. They left in May with well-known and long trains, "

    assert flow.startswith(census(line + "see below, p. A line of verse and another Words of another"))
    assert census("two thousand") not in flow
    assert census("Its words") not in flow
    assert "note2says" in flow
    assert list(notes) == [f"note-{number}" for number in range(1, 7)]
    assert notes["note-2"] == census("The base is old. It was enlarged in 1942.")
    assert notes["note-4"] == census("first second As he said x = 1")
