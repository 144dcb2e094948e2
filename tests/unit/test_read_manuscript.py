"""Any file is read without a brief around it, and what came of it is written in four forms."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import yaml

from briefpress.commands.read_manuscript import FORMS, read_manuscript

PROSE = "The line was built in the years before the war, and nobody knew what it would be used for."
TEXT = f"""Title: The Line

First part

{PROSE} {PROSE}[1]

Second part

{PROSE} {PROSE}

[1] Nor did those who paid for it.
"""


@pytest.fixture
def manuscript(tmp_path: Path) -> str:
    """A plain text with a title line, two heads and a note."""
    path = tmp_path / "a text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def written(file: str, form: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Give what the command writes of a file that can be read."""
    assert 0 == read_manuscript(file, reader="", encoding="", form=form)
    return capsys.readouterr().out


def test_no_name_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    """An empty name would be the folder where one stands."""
    assert 1 == read_manuscript("", reader="", encoding="", form="text")
    assert "error R007: no file is named\n    say which: briefpress read report.docx\n" == capsys.readouterr().err


def test_the_tree_is_pandocs_own(manuscript: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With the metadata, and the note at its mark."""
    tree = json.loads(written(manuscript, "json", capsys))

    assert {"pandoc-api-version", "meta", "blocks"} == set(tree)
    assert {"title": {"t": "MetaString", "c": "The Line"}} == tree["meta"]
    assert ["Header", "Para", "Header", "Para"] == [block["t"] for block in tree["blocks"]]
    assert "Note" == tree["blocks"][1]["c"][-1]["t"]


def test_the_outline_has_level_words_and_line(manuscript: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Parted by tabs."""
    assert "1\tFirst part\t3\n1\tSecond part\t7\n" == written(manuscript, "outline", capsys)


def test_the_report_lists_what_was_set_aside(manuscript: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And counts that no word is missing."""
    report = yaml.safe_load(written(manuscript, "report", capsys))

    assert ("plain", "UTF-8", 0, 0) == (
        report["format"],
        report["encoding"],
        report["census"]["lost"],
        report["census"]["added"],
    )
    assert {"metadata", "note-mark"} == {one["role"] for one in report["set-aside"]}
    assert report["census"]["source"] == report["census"]["tree"] + report["census"]["set-aside"]


def test_the_text_is_what_a_reader_sees(manuscript: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The note stands behind the flow."""
    text = written(manuscript, "text", capsys)

    assert text.startswith("First part\n\nThe line")
    assert text.endswith("\n\nNor did those who paid for it.\n")


@pytest.mark.parametrize("form", FORMS)
def test_what_cannot_be_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    """On the error stream, with the status 1, in every form."""
    assert 1 == read_manuscript(str(tmp_path / "none.txt"), reader="", encoding="", form=form)
    assert "S001" in capsys.readouterr().err


def test_markdown_is_read_by_pandoc(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The line of a head is found by its words."""
    path = tmp_path / "text.md"
    path.write_text("# One\n\nText\n\n## Two *and*\n\nMore\n", encoding="utf-8")

    assert "1\tOne\t1\n2\tTwo and\t0\n" == written(str(path), "outline", capsys)


def test_a_name_that_is_not_utf8_is_shown_as_far_as_it_can_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file is opened by its bytes; a report is UTF-8."""
    name = os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.txt")
    Path(name).write_text(TEXT, encoding="utf-8")

    report = written(name, "report", capsys)

    assert yaml.safe_load(report)["file"].endswith("bad\ufffd.txt")
