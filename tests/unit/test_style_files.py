"""What a house may break in a style of its own is a finding, in its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefpress.edges.desk.labels import load_labels
from briefpress.edges.rendering.matter import render_matter
from briefpress.edges.rendering.style_files import sheet, style_findings
from briefpress.nouns.finding import Place
from briefpress.nouns.labels import Labels
from briefpress.nouns.section import Section
from briefpress.nouns.unreadable import Unreadable
from helpers import desk

LABELS = load_labels(desk.ROOT, "en-GB", place=Place("brief.yaml")).value


@pytest.fixture
def style(tmp_path: Path) -> Path:
    """A copy of the house's style, to spoil."""
    return Path(shutil.copytree(desk.ROOT / "styles" / "house", tmp_path / "styles" / "own"))


def test_the_style_of_the_house_is_sound() -> None:
    """So that finding something means something."""
    assert () == style_findings(desk.ROOT / "styles" / "house")


def test_all_that_is_wrong_with_a_style_is_found_at_once(style: Path) -> None:
    """Sheets that are no text or are not there, templates with slips, each in its place."""
    (style / "epub.css").unlink()
    (style / "screen.css").write_bytes(b"\xff")
    (style / "templates" / "index.xml.j2").write_text("<p>\n{% if %}</p>", encoding="utf-8")

    assert ["styles/own/epub.css", "styles/own/screen.css", "styles/own/templates/index.xml.j2:2"] == [
        str(one.place) for one in style_findings(style)
    ]


@pytest.mark.parametrize("name", ("none.css", "templates"))
def test_a_sheet_that_cannot_be_read_is_refused(style: Path, name: str) -> None:
    """With its place."""
    with pytest.raises(Unreadable) as refused:
        sheet(style / name)

    assert [("C027", f"styles/own/{name}")] == [(one.code, one.place.file) for one in refused.value.findings]


@pytest.mark.parametrize(
    ("template", "place", "said"),
    (
        ("<p>\n{{ rows.x.y }}</p>", ":2", "has no attribute"),
        ("<p>{{ nothing }}</p>", ":1", "undefined"),
        ("<p>open", "", "not well-formed"),
        ("<p/><p/>", "", "2 elements"),
        ("words", "", "0 elements"),
        ("", "", "0 elements"),
        (None, "", "not there"),
    ),
)
def test_a_template_that_cannot_be_filled_is_refused(style: Path, template: str | None, place: str, said: str) -> None:
    """The finding has the line where it is known, and what is wrong."""
    path = style / "templates" / "queries.xml.j2"
    path.unlink()
    if template is not None:
        path.write_text(template, encoding="utf-8")
    section = Section("queries", "appendix", "Queries", "")
    with pytest.raises(Unreadable) as refused:
        render_matter(section, LABELS, templates=style / "templates", values={"rows": ()})
    (finding,) = refused.value.findings

    assert f"styles/own/templates/queries.xml.j2{place}" == str(finding.place)
    assert said in finding.message


@pytest.mark.parametrize("data", (b"\xff", b"a: [", b"- a", b"a: {b: c}", None), ids=str)
def test_words_that_cannot_be_read_are_refused(tmp_path: Path, data: bytes | None) -> None:
    """A house may add a language, or break one."""
    folder = tmp_path / "styles" / "labels"
    folder.mkdir(parents=True)
    if data is not None:
        (folder / "en.yaml").write_bytes(data)
    with pytest.raises(Unreadable) as refused:
        load_labels(tmp_path, "en", place=Place("brief.yaml"))

    assert [("C027", "styles/labels/en.yaml")] == [(one.code, one.place.file) for one in refused.value.findings]


def test_a_word_that_no_language_has_is_missed_by_name() -> None:
    """It stands in no document."""
    with pytest.raises(Unreadable, match="the word “contents” is missing"):
        Labels("en", {})["contents"]


@pytest.mark.usefixtures("fonts_dir")
def test_a_build_with_a_faulty_style_tells_of_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the style and of the brief, in the verdict; and it is made again when the style changes."""
    folder = desk.project(tmp_path, files={"annotations/more.yaml": "by: m\nannotations:\n- {id: x, kind: nothing}\n"})
    (folder / "styles" / "house" / "print.css").write_bytes(b"\xff")
    built = desk.build(folder, monkeypatch)

    assert {"C027", "Y026"} == built.codes
    assert "styles/house/print.css" in (built.folder / "good-brief.d").read_text(encoding="utf-8")
