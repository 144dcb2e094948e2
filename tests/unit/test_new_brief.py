"""A brief is begun whole or not at all, and can be built at once."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from briefpress.commands.build_brief import build_brief
from briefpress.commands.cli import app
from briefpress.commands.new_brief import new_brief
from briefpress.edges.desk.load_brief import load_brief
from briefpress.edges.pandoc import pandoc_path

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2022, 6, 2)
TEXT = "A text of some length stands here, and \u201cthis\u201d is a part of it.\r\n\r\nA second paragraph.\n"


@pytest.fixture
def manuscript(in_folder: Path) -> Path:
    """A plain text in the current folder."""
    path = in_folder / "My text.txt"
    path.write_bytes(TEXT.encode())
    return path


def everything(folder: Path) -> set[str]:
    """Give the paths of all that is in a folder, hidden or not."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_what_is_written(in_folder: Path, manuscript: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The source byte for byte, the files to fill in, the house if there was none; and it is said."""
    status = new_brief("alpha", str(manuscript), issued=DAY)

    assert 0 == status
    assert {
        *("house.yaml", "alpha", "alpha/My-text.txt", "alpha/brief.yaml", "alpha/references.yaml"),
        *("alpha/annotations", "alpha/annotations/desk.yaml"),
    } == everything(in_folder / "seeds")
    assert TEXT.encode() == (in_folder / "seeds" / "alpha" / "My-text.txt").read_bytes()
    assert "make BRIEF=alpha" in capsys.readouterr().out


def test_a_new_brief_loads_without_a_complaint(in_folder: Path, manuscript: Path) -> None:
    """Nothing that the press writes itself is at fault."""
    new_brief("alpha", str(manuscript), issued=DAY)

    assert () == load_brief(in_folder, "alpha").findings


def test_a_house_that_is_there_stays(in_folder: Path, manuscript: Path) -> None:
    """The publisher's own words are never written over."""
    (in_folder / "seeds").mkdir()
    (in_folder / "seeds" / "house.yaml").write_text("name: Ours\n", encoding="utf-8")
    new_brief("alpha", str(manuscript), issued=DAY)

    assert "name: Ours\n" == (in_folder / "seeds" / "house.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "file", "words"),
    (
        ("taken", "My text.txt", "There is a folder seeds/taken already"),
        ("Alpha", "My text.txt", "is no name of a brief"),
        ("../alpha", "My text.txt", "is no name of a brief"),
        ("", "My text.txt", "Say the brief's name"),
        ("alpha", "", "Say the brief's name"),
        ("alpha", "none.txt", "There is no file none.txt"),
        ("alpha", "seeds", "seeds is no file"),
        ("alpha", "text.xyz", "is not known by its ending"),
        ("alpha", "damaged.txt", "damaged.txt:1:9: byte 10 (0xff) is not UTF-8"),
        ("alpha", "empty.md", "the source has no words"),
        ("alpha", "broken.docx", "broken.docx cannot be read"),
    ),
)
@pytest.mark.usefixtures("manuscript")
def test_what_is_refused(in_folder: Path, capsys: pytest.CaptureFixture[str], name: str, file: str, words: str) -> None:
    """One line says why, the exit status is 2, and nothing is written."""
    (in_folder / "seeds" / "taken").mkdir(parents=True)
    (in_folder / "text.xyz").write_bytes(b"x")
    (in_folder / "damaged.txt").write_bytes("caf\xe9s f\xfc".encode() + b"\xff")
    (in_folder / "empty.md").write_bytes(b"\n")
    (in_folder / "broken.docx").write_bytes(b"no zip")
    before = everything(in_folder)
    status = new_brief(name, file, issued=DAY)
    said = capsys.readouterr()

    assert 2 == status
    assert words in said.err
    assert (1, "") == (said.err.count("\n"), said.out)
    assert before == everything(in_folder)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_said(
    in_folder: Path, manuscript: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback for a full disk or a locked folder."""
    (in_folder / "seeds").mkdir(mode=0o555)
    status = new_brief("alpha", str(manuscript), issued=DAY)

    assert 2 == status
    assert "cannot be written" in capsys.readouterr().err


def test_a_stopped_write_leaves_nothing(in_folder: Path, manuscript: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where seeds is a file there can be no folder in it."""
    (in_folder / "seeds").write_bytes(b"")
    status = new_brief("alpha", str(manuscript), issued=DAY)

    assert 2 == status
    assert "cannot be written" in capsys.readouterr().err
    assert {"seeds", "My text.txt"} == everything(in_folder)


def test_the_command_line_takes_what_make_gives(in_folder: Path, manuscript: Path) -> None:
    """The brief's name comes behind --, so that none can pass for an option."""
    done = CliRunner().invoke(app, ["new", f"--from={manuscript}", "--", "alpha"])

    assert (0, True) == (done.exit_code, (in_folder / "seeds" / "alpha" / "brief.yaml").is_file())


def docx(folder: Path) -> Path:
    """Make a Word file with a title, a heading and a note."""
    text = "---\ntitle: 'A title: with a colon'\n---\n\n# One\n\nWords[^1] and *more* words.\n\n[^1]: A note.\n"
    (folder / "made.md").write_text(text, encoding="utf-8")
    subprocess.run([pandoc_path(), "made.md", "-o", "Made.docx"], cwd=folder, check=True)
    return folder / "Made.docx"


def written(folder: Path, name: str) -> Path:
    """Make a manuscript of the format that a name tells."""
    if name.endswith(".docx"):
        return docx(folder)
    path = folder / name
    path.write_text(TEXT if name.endswith(".txt") else f"# One\n\n{TEXT}", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ("a.txt", "b.md", "Made.docx"))
def test_a_new_brief_builds_and_passes(root: Path, fonts_dir: Path, in_folder: Path, name: str) -> None:
    """From manuscript to PDF and EPUB in two commands, with nothing filled in."""
    shutil.copytree(root / "styles", in_folder / "styles")
    (in_folder / ".venv").mkdir()
    shutil.copytree(fonts_dir, in_folder / ".venv" / "fonts")
    new_brief("alpha", str(written(in_folder, name)), issued=DAY)
    build_brief("alpha", root=in_folder)
    verdict = (in_folder / "build" / "alpha" / "verdict.txt").read_text(encoding="utf-8")

    assert verdict.startswith("PASS alpha: alpha-a4.pdf, alpha-letter.pdf, alpha.epub")
