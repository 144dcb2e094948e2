"""Sources of any format are read, purified, and their faults found in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.load_source import load_source
from briefpress.edges.sources.read_exhibits import ExhibitReader
from briefpress.nouns.finding import Place
from briefpress.nouns.selector import Selector
from briefpress.nouns.source_file import SourceFile
from briefpress.nouns.structure import Keep
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Outcome
    from briefpress.nouns.source import Source

PLACE = Place("seeds/x/brief.yaml", 2, 9)


def load(folder: Path, name: str, data: str | bytes) -> Outcome[Source | None]:
    """Load a source of some bytes."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return load_source(SourceFile(root=folder, path=path, place=PLACE))


@pytest.mark.parametrize(
    ("name", "data", "text"),
    (
        ("a.txt", "The line\n\nIt is *old*, and it is very long.", "The line\n\nIt is old, and it is very long."),
        ("a.md", "# The line\n\nIt is *old*.", "The line\n\nIt is old."),
        ("a.html", "<h1>The line</h1><p>It is <em>old</em>.", "The line\n\nIt is old."),
        ("a.rst", "The line\n========\n\nIt is *old*.", "The line\n\nIt is old."),
        ("a.org", "* The line\n\nIt is /old/.", "The line\n\nIt is old."),
        ("a.tex", "\\section{The line}\n\nIt is \\emph{old}.", "The line\n\nIt is old."),
    ),
)
def test_formats_are_read_by_their_endings(tmp_path: Path, name: str, data: str, text: str) -> None:
    """With nothing to complain of."""
    outcome = load(tmp_path, name, data)

    assert outcome.value is not None
    assert text == project(outcome.value.blocks).text
    assert () == outcome.findings


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    (
        ("Words.\n\nSee [this](javascript:evil()).", "S023", 3, 12),
        ("Words.\n\nSee [this]{onclick=evil}.", "S024", 3, 12),
        ("Words.\n\nSee <script>evil</script>.", "S021", 3, 5),
    ),
)
def test_faults_of_a_text_are_found_in_it(tmp_path: Path, data: str, code: str, line: int, column: int) -> None:
    """By line and column, with a hint; the words stay."""
    outcome = load(tmp_path, "a.md", data)

    assert (code, Place("a.md", line, column)) == (outcome.findings[0].code, outcome.findings[0].place)
    assert outcome.findings[0].hint
    assert outcome.value is not None


def test_classes_of_a_source_do_not_pass_for_ours(tmp_path: Path) -> None:
    """A span that its author calls “note” is no note."""
    outcome = load(tmp_path, "a.md", "It is [old]{.note .bp-apparatus #note-1}.")

    assert outcome.value is not None
    assert ["s-note-1", ["s-note"], []] == outcome.value.blocks[0]["c"][4]["c"][0]


def test_a_picture_inside_a_document_is_found_by_the_words_before_it(tmp_path: Path) -> None:
    """Its name is one that nobody gave it."""
    picture = "data:image/x-portable-pixmap;base64,UDYKMSAxCjI1NQoAAAA="
    outcome = load(tmp_path, "a.html", f'<p>Long ago the old ship lay at the pier. <img src="{picture}" alt="x"></p>')
    assert outcome.value is not None
    reader = ExhibitReader(tmp_path, tmp_path)
    reader.of_source(outcome.value)
    (finding,) = reader.findings

    assert ("F003", "a.html") == (finding.code, finding.place.file)
    assert "(behind “old ship lay at the pier.”) is a picture of a kind the press does not set" in finding.message


@pytest.mark.parametrize(
    ("address", "expected"),
    (
        ("/images/a%20b.svg", []),
        ("../images/a%20b.svg", []),
        ("/images/a%20b.svg?d=74#x", []),
        ("images/a%20b", []),
        ("images/c", []),
        ("/images/none.svg", ["F006"]),
        ("../outside.svg", ["F006"]),
        ("info:doi/10.1000/journal.g004", ["F001"]),
        ("info:doi/10.1000/journal.g005", []),
        ("cid:journal.g005", []),
        ("info:doi/../outside", ["F001"]),
        ("file:///etc/journal.g005", ["F006"]),
        ("images/none.svg", ["F001"]),
        ("data:text/html;base64,QQ==", ["F003"]),
        ("data:image/png;base64,A", ["F003"]),
    ),
)
def test_a_picture_is_found_in_the_folder_that_was_brought_along(
    tmp_path: Path, address: str, expected: list[str]
) -> None:
    """Wikis and web sites name pictures from their root, journals by identifiers; nothing outside is read."""
    drawn = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'
    (tmp_path / "brief" / "images").mkdir(parents=True)
    (tmp_path / "brief" / "images" / "a b.svg").write_text(drawn, encoding="utf-8")
    (tmp_path / "brief" / "images" / "c.SVG").write_text(drawn, encoding="utf-8")
    (tmp_path / "brief" / "journal.g005.svg").write_text(drawn, encoding="utf-8")
    (tmp_path / "outside.svg").write_text(drawn, encoding="utf-8")
    outcome = load(tmp_path / "brief", "a.md", f"![A map.]({address})")
    assert outcome.value is not None
    reader = ExhibitReader(tmp_path, tmp_path / "brief")
    reader.of_source(outcome.value)

    assert expected == [finding.code for finding in reader.findings]
    assert len(expected) == 1 - len(reader.pictures)


def test_a_caption_with_a_note_has_it_once(tmp_path: Path) -> None:
    """Pandoc copies a caption into the text alternative."""
    outcome = load(tmp_path, "a.md", "Words.\n\n![A map.^[Old.]](map.png)")

    assert outcome.value is not None
    assert 1 == str(outcome.value.blocks).count("'Note'")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    (
        ("a.txt", "\n\n".join(f"[Page {number}]" for number in range(1, 9)), "8 as folio"),
        ("a.html", "<p hidden>Secret words.</p>", "1 as hidden"),
        ("a.txt", " \n", "no words"),
    ),
)
def test_what_became_of_all_words_is_told(tmp_path: Path, name: str, data: str, told: str) -> None:
    """An editor who sees words in it must learn where they went."""
    outcome = load(tmp_path, name, data)

    assert outcome.value is None
    assert "S004" == outcome.findings[-1].code
    assert told in outcome.findings[-1].message


def test_an_editor_makes_text_of_what_was_all_set_aside(tmp_path: Path) -> None:
    """The refusal says how."""
    path = tmp_path / "a.txt"
    path.write_text("[Page 1]\n\n[Page 2]\n")
    keep = Keep(id="page", quote=Selector(exact="[Page 2]"))
    outcome = load_source(SourceFile(root=tmp_path, path=path, place=PLACE, structural=(keep,)))

    assert outcome.value is not None
    assert "[Page 2]" == project(outcome.value.blocks).text
