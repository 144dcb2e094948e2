"""Pipes and devices are no files: nobody waits for what they have to say, and nobody reads without end."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefpress.edges import citations
from briefpress.edges.citations import load_references
from briefpress.edges.desk.labels import load_labels
from briefpress.edges.editions.released import read_record
from briefpress.edges.ordinary_file import is_file, read_ordinary
from briefpress.edges.pictures import read_picture
from briefpress.edges.sources import read_rows
from briefpress.edges.sources.read_exhibits import ExhibitReader
from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.annotation import Table
from briefpress.nouns.finding import Place
from briefpress.nouns.tree import para, words

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A pipe that nobody writes into."""
    made = tmp_path / "text.txt"
    os.mkfifo(made)
    return made


def test_a_file_is_read_up_to_a_byte_more_than_the_limit(tmp_path: Path) -> None:
    """So that whoever reads it sees that it is too long."""
    (tmp_path / "a").write_bytes(b"12345")

    assert [b"12345", b"1234"] == [read_ordinary(tmp_path / "a", limit=limit) for limit in (5, 3)]


@pytest.mark.parametrize("what", ("a pipe", "a device", "a folder"))
def test_what_is_no_file_is_not_read(pipe: Path, what: str) -> None:
    """It is told of at once."""
    path = {"a pipe": pipe, "a device": Path("/dev/zero"), "a folder": pipe.parent}[what]

    with pytest.raises(OSError, match=r"ordinary file|directory"):
        read_ordinary(path, limit=10)


def test_a_source_that_is_a_pipe_is_refused(pipe: Path) -> None:
    """With what it is."""
    (found,) = read_file(pipe).findings

    assert ("S001", True) == (found.code, "no ordinary file" in found.message)


def test_a_picture_that_is_a_pipe_is_refused(pipe: Path) -> None:
    """With what it is."""
    (found,) = read_picture(pipe, file="a.png", place=Place("x")).findings

    assert ("F001", True) == (found.code, "no ordinary file" in found.message)


@pytest.mark.parametrize("make", (os.mkfifo, os.mkdir))
def test_references_that_are_no_file_are_told_of(tmp_path: Path, make: Callable[[Path], None]) -> None:
    """They would be missing from the book without a word."""
    make(tmp_path / "references.yaml")
    (found,) = load_references(tmp_path, tmp_path).findings

    assert ("C022", "references.yaml") == (found.code, found.place.file)


def test_references_over_the_limit_are_refused_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is of bytes: where letters have two bytes each, no item is cut off in silence."""
    text = "- {id: a, title: Слово о полку}\n- {id: b, title: Задонщина}\n"
    (tmp_path / "references.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(citations, "LARGEST", len(text[: text.index("\n")].encode()))
    (found,) = load_references(tmp_path, tmp_path).findings

    assert ("C022", True) == (found.code, "larger than" in found.message)


def test_a_table_over_the_limit_is_not_shown_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is of bytes: rows in letters of two bytes each are not cut off in silence."""
    rows = "Год;Число\n1914;один\n1915;два\n"
    (tmp_path / "a.csv").write_text(rows, encoding="utf-8")
    monkeypatch.setattr(read_rows, "LIMIT", len(rows.encode()) - len("а\n".encode()) - 1)
    labels = load_labels(Path(__file__).resolve().parent.parent.parent, "en", place=Place("")).value
    shown = Table.model_validate({"id": "t", "quote": "x", "file": "a.csv", "caption": "c"})
    reader = ExhibitReader(tmp_path, tmp_path)

    assert {} == reader.exhibits([shown], prose={"t.caption": [para(words("Tons."))]}, labels=labels)
    assert [("F007", True)] == [(found.code, "larger than" in found.message) for found in reader.findings]


def test_a_record_that_is_a_pipe_is_told_of(tmp_path: Path) -> None:
    """An edition is no longer on record."""
    home = tmp_path / "seeds/x/editions/1.0"
    home.mkdir(parents=True)
    os.mkfifo(home / "record.json")
    (found,) = read_record(tmp_path, "x", "1.0").findings

    assert "R032" == found.code


def test_a_name_that_no_file_can_have_names_none(tmp_path: Path) -> None:
    """It is longer than any, or holds a null; a folder and a pipe are no files either."""
    (tmp_path / "a.txt").touch()

    assert is_file(tmp_path / "a.txt")
    assert not any(map(is_file, (tmp_path / ("x" * 300), tmp_path / "a\0b", tmp_path)))
