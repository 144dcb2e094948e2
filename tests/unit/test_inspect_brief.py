"""An editor sees how a source was read, and mends it by annotations that change no word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.commands.inspect_brief import inspect_brief
from helpers import desk

if TYPE_CHECKING:
    from pathlib import Path

PROSE = "The line was built in the years before the war, and nobody knew what it would be used for. " * 2
SOURCE = f"""Where it began

{PROSE}

Roses are red
Violets are blue

{PROSE}

Anna's page

7

{PROSE}
"""
MENDS = """by: desk
annotations:
- {id: no-head, kind: not-heading, quote: Where it began}
- {id: one-line, kind: paragraph, quote: "Roses are red\\nViolets"}
- {id: head, kind: heading, quote: Anna's page, level: 1}
- {id: folio, kind: furniture, quote: {exact: "7", prefix: Anna's page}}
"""


def inspected(folder: Path, capsys: pytest.CaptureFixture[str], **files: str) -> tuple[str, str]:
    """Inspect a brief with this source; give its page and what the terminal shows, line by line in one."""
    project = desk.project(folder, files={"source.txt": SOURCE, "annotations/desk.yaml": "by: desk\n", **files})
    assert 0 == inspect_brief(desk.GOOD, root=project)
    page = (project / "build" / desk.GOOD / "inspect.html").read_text(encoding="utf-8")
    return page, " ".join(capsys.readouterr().out.split())


def test_each_line_stands_beside_what_it_was_read_as(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the reason, and a count that nothing is lost."""
    page, shown = inspected(tmp_path, capsys)

    assert '<span class="role r-heading">heading 1</span>' in page
    assert '<span class="role r-verse">verse</span>' in page
    assert "none lost, none added" in page
    assert "none lost, none added" in shown


def test_annotations_mend_what_was_inferred(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Heads, lines, furniture: each as the annotation says, and the count still holds."""
    page, _ = inspected(tmp_path, capsys, **{"annotations/desk.yaml": MENDS})

    assert 4 == page.count("the annotation “") - page.count("set aside as")
    assert '<span class="role r-verse">' not in page
    assert "<td>furniture</td>" in page
    assert "none lost, none added" in page


SERIES = f"""1. The first lamp

{PROSE}[1]

2. The tower

{PROSE}[2]

3. The electric light

{PROSE}

Notes

[1] The clerk's book.

[2] The mason's book.
"""


def test_a_head_taken_out_of_a_series_leaves_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mend applies to the line it quotes; numbers before and behind it still count."""
    mend = "by: desk\nannotations:\n- {id: nh, kind: not-heading, quote: 2. The tower}\n"
    page, _ = inspected(tmp_path, capsys, **{"source.txt": SERIES, "annotations/desk.yaml": mend})

    assert 2 == page.count('<span class="role r-heading">heading 1</span>')


@pytest.mark.parametrize(("kind", "told"), (("keep", 0), ("heading", 0), ("comment, text: Why", 1)))
def test_what_is_kept_is_not_told_of_as_set_aside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, told: int
) -> None:
    """A head over notes that went to their marks stays if an editor says so, and no finding says another thing."""
    mend = f"by: desk\nannotations:\n- {{id: kp, kind: {kind}, quote: Notes}}\n"
    _, shown = inspected(tmp_path, capsys, **{"source.txt": SERIES, "annotations/desk.yaml": mend})

    assert told == shown.count("“Notes”: set aside as note-heading")


def test_what_an_annotation_made_of_a_marked_up_source_is_not_said_by_the_source(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It names the annotation; all else is what the source marks."""
    mend = "by: desk\nannotations:\n- {id: a-head, kind: heading, quote: The mill, level: 2}\n"
    brief = "title: T\nsource: source.md\nversion: '1.0'\nissued: 2022-06-02\nauthors: [{name: A}]\n"
    text = f"# One\n\n{PROSE}\n\nThe mill\n\n{PROSE}\n"
    page, _ = inspected(tmp_path, capsys, **{"source.md": text, "brief.yaml": brief, "annotations/desk.yaml": mend})

    assert 1 == page.count("the annotation “a-head” says so")
    assert 3 == page.count("the source marks it so")


def test_mark_up_in_a_source_is_shown_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The page is made of words, whatever they are."""
    page, _ = inspected(tmp_path, capsys, **{"source.txt": f"<script>alert(1)</script> {PROSE}\n"})

    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_source_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In one line, and no page is written."""
    project = desk.project(tmp_path)
    (project / "seeds" / desk.GOOD / "source.txt").unlink()

    assert 1 == inspect_brief(desk.GOOD, root=project)
    assert "Y052" in capsys.readouterr().err
    assert not (project / "build" / desk.GOOD / "inspect.html").exists()


def test_a_terminal_shows_what_would_turn_or_style_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Signs in brackets are words, and a mark that turns words is named; the page holds it within its cell."""
    listed = "\n".join(f"[{letter}] A [/bold] \u202eevil\u202c number {letter}." for letter in "abcdef")
    page, shown = inspected(tmp_path, capsys, **{"source.txt": f"{PROSE}\n\n{listed}\n\n{PROSE}\n"})

    assert "\u202e" in page
    assert "\u202e" not in shown
    assert "[U+202E]evil[U+202C]" in shown
    assert "[/bold]" in shown
    assert "“[a]" in shown


def test_a_terminal_shows_no_end_of_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The page has them all."""
    links = "\n\n".join(f".. include:: part-{number:03}.txt" for number in range(600))
    brief = "title: T\nsource: source.rst\nversion: '1.0'\nissued: 2022-06-02\nauthors: [{name: A}]\n"
    page, shown = inspected(tmp_path, capsys, **{"source.rst": f"{PROSE}\n\n{links}\n", "brief.yaml": brief})

    assert "more findings; all of them stand in the page" in shown
    assert "part-599" in page
    assert "part-599" not in shown


def test_an_annotation_that_cannot_be_read_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It may be one that mends the reading: without a word an editor would wonder why nothing changed."""
    project = desk.project(tmp_path)
    mend = "by: desk\nannotations:\n- {id: nh, kind: heding, quote: 2. The tower}\n"
    (project / "seeds" / desk.GOOD / "source.txt").write_text(SERIES, encoding="utf-8")
    (project / "seeds" / desk.GOOD / "annotations" / "desk.yaml").write_text(mend, encoding="utf-8")

    assert 1 == inspect_brief(desk.GOOD, root=project)
    assert "did you mean “heading”?" in capsys.readouterr().out
