"""What a manuscript names and what lies beside it comes along with it, or it is said why it does not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefpress.commands.new_brief import new_brief
from briefpress.edges.sources import companions

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2022, 6, 2)
WORK = "@book{%s, title={On Wells}, author={Lopes, Ana}, year={2001}}\n"
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


@pytest.fixture
def beside(in_folder: Path) -> Path:
    """A folder of manuscripts with works and pictures beside them, and a file outside it."""
    folder = in_folder / "manuscripts"
    (folder / "drawn").mkdir(parents=True)
    (folder / "a.bib").write_text(WORK % "a", encoding="utf-8")
    (folder / "b.bib").write_text(WORK % "b", encoding="utf-8")
    (folder / "c.json").write_text("[]", encoding="utf-8")
    (folder / "d.ris").write_text("TY  - BOOK\n", encoding="utf-8")
    for name in ("drawn/a well.svg", "plain.svg", "../secret.svg"):
        (folder / name).write_text(DRAWN, encoding="utf-8")
    (in_folder / "secret.bib").write_text(WORK % "secret", encoding="utf-8")
    (folder / "link.bib").symlink_to(in_folder / "secret.bib")
    (folder / "annotations").mkdir()
    (folder / "annotations" / "x.svg").write_text(DRAWN, encoding="utf-8")
    return folder


def begun(folder: Path, text: str, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, bytes], str]:
    """Begin a brief from a manuscript; give its files but for those that every brief has, and what was said."""
    (folder / "paper.md").write_text(text, encoding="utf-8")
    assert 0 == new_brief("alpha", str(folder / "paper.md"), issued=DAY)
    made = folder.parent / "seeds" / "alpha"
    files = {path.relative_to(made).as_posix(): path.read_bytes() for path in made.rglob("*") if path.is_file()}
    usual = {"brief.yaml", "annotations/desk.yaml", "paper.md"}
    return {name: data for name, data in files.items() if name not in usual}, capsys.readouterr().out


def test_the_bibliographies_and_the_pictures_come_along(beside: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several bibliographies become one; a picture keeps its place, so that the text still finds it."""
    text = "---\nbibliography: [a.bib, b.bib]\n---\n\nWords [@a].\n\n![A well.](drawn/a%20well.svg)\n"
    files, said = begun(beside, text, capsys)

    assert {"references.bib", "drawn/a well.svg"} == files.keys()
    assert f"{WORK % 'a'}\n{WORK % 'b'}".encode() == files["references.bib"]
    assert DRAWN.encode() == files["drawn/a well.svg"]
    assert "Not brought along" not in said


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("Words [@b].\n", {"references.bib": WORK % "b"}),
        ("Words [@none].\n", {}),
        ("Words.\n", {}),
        ("---\nbibliography: a.bib\n---\n\nWords [@b].\n", {"references.bib": WORK % "a"}),
    ),
    ids=("cited", "another", "nothing", "named"),
)
def test_where_none_is_named_the_one_with_cited_works_comes_along(
    beside: Path, capsys: pytest.CaptureFixture[str], text: str, expected: dict[str, str]
) -> None:
    """One that is named is the only one."""
    files, _ = begun(beside, text, capsys)

    assert expected == {name: data.decode() for name, data in files.items() if name == "references.bib"}


@pytest.mark.parametrize(
    ("named", "told"),
    (
        ("bibliography: none.bib", "the bibliography none.bib is not in the manuscript's folder"),
        ("bibliography: ../secret.bib", "the bibliography ../secret.bib is not in the manuscript's folder"),
        ("bibliography: link.bib", "the bibliography link.bib is not in the manuscript's folder"),
        ("bibliography: d.ris", "the bibliography d.ris is in a format that is not read"),
        ("picture: ../secret.svg", "the file ../secret.svg lies outside"),
        ("picture: none.svg", "the picture none.svg cannot be read"),
        ("picture: annotations/x.svg", "the picture annotations/x.svg has the name of a file of the brief's own"),
        ("picture: drawn/../annotations/x.svg", "the picture drawn/../annotations/x.svg has the name of a file of the"),
        ("picture: ../manuscripts/plain.svg", "the picture ../manuscripts/plain.svg is named by a path that leads out"),
    ),
)
def test_what_does_not_come_along_is_told(
    beside: Path, capsys: pytest.CaptureFixture[str], named: str, told: str
) -> None:
    """No name leads out of the manuscript's folder, or into what a brief has of its own."""
    key, _, name = named.partition(": ")
    shown = f"![A well.]({name})" if key == "picture" else "Words."
    files, said = begun(beside, f"---\n{named}\n---\n\nWords.\n\n{shown}\n", capsys)

    assert {"references.yaml"} == files.keys()
    assert f"Not brought along: {told}" in said


@pytest.mark.parametrize("name", ("chart.eps", "chart"))
def test_a_picture_of_a_kind_that_is_not_set_comes_along(
    beside: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Else the build would say that it is not there, and it is: what it says is that it should be saved anew."""
    drawn = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n%%EOF\n"
    (beside / "chart.eps").write_bytes(drawn)
    files, said = begun(beside, f"Words.\n\n![A chart.]({name})\n", capsys)

    assert drawn == files["chart.eps"]
    assert "Not brought along" not in said


def test_one_that_is_too_large_stays(
    beside: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limits are those of a build."""
    monkeypatch.setattr(companions, "LARGEST", 9)
    files, said = begun(beside, "---\nbibliography: a.bib\n---\n\nWords.\n", capsys)

    assert {"references.yaml"} == files.keys()
    assert "the bibliography a.bib cannot be read: it is larger than" in said


def test_several_are_no_larger_together_than_one_may_be(
    beside: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes first comes along."""
    monkeypatch.setattr(companions, "LARGEST", len(WORK) + 9)
    files, said = begun(beside, "---\nbibliography: [a.bib, b.bib]\n---\n\nWords.\n", capsys)

    assert (WORK % "a").encode() == files["references.bib"]
    assert "the bibliography b.bib is too large beside the others" in said


def test_two_kinds_of_bibliographies_are_not_one(beside: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first comes along."""
    files, said = begun(beside, "---\nbibliography: [a.bib, c.json]\n---\n\nWords.\n", capsys)

    assert {"references.bib"} == files.keys()
    assert "c.json stands beside another: put its works into references.bib" in said


def test_a_longer_abstract_than_any_is_left_to_the_editor(beside: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It would take longer to write than all the rest; it stays in the source, and brief.yaml has none."""
    text = "Salt and rope. " * 4_000
    begun(beside, f"---\nabstract: |\n  {text}\n---\n\nWords.\n", capsys)

    assert "Salt and rope" not in (beside.parent / "seeds" / "alpha" / "brief.yaml").read_text(encoding="utf-8")
