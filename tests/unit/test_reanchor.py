"""Anchoring anew: what an editor accepts is written into the file, and nothing else is touched."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from briefpress.commands.cli import app
from briefpress.commands.quote_passage import quote_passage
from briefpress.commands.reanchor import reanchor
from briefpress.edges.desk.brief_text import brief_text
from briefpress.edges.desk.load_brief import load_brief
from briefpress.edges.editions.zips import zipped
from briefpress.verbs.anchoring.anchor_annotations import anchor_annotations
from briefpress.verbs.editions.record_json import record_json
from helpers import desk
from helpers.unanchored import UNANCHORED
from unit.test_record_json import PLAIN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "good-brief"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose brief has one quotation of each kind that is no anchor."""
    return desk.project(tmp_path, files={"annotations/more.yaml": UNANCHORED})


def files(project: Path) -> Mapping[str, bytes]:
    """Every file of the brief."""
    home = project / "seeds" / NAME
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*") if path.is_file()}


def codes(project: Path) -> list[str]:
    """What anchoring complains of now."""
    loaded = load_brief(project, NAME).value
    assert loaded is not None
    read = brief_text(project, loaded).value
    assert read is not None
    return [finding.code for finding in anchor_annotations(loaded.annotations, read.text).findings]


def test_a_list_shows_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Old and new words, and all places that a quotation may mean."""
    before = files(project)
    status = reanchor(NAME, is_list=True, root=project)
    shown = " ".join(capsys.readouterr().out.split())

    assert 0 == status
    assert before == files(project)
    assert "drifted (query) has drifted: seeds/good-brief/annotations/more.yaml:5:10" in shown
    assert "twice (query) has several places" in shown
    assert "gone (query) has no place" in shown


def test_what_has_drifted_is_accepted_all_at_once(project: Path) -> None:
    """One value changes and one key comes in; ambiguous ones and orphans wait for a word of their own."""
    before = files(project)
    status = reanchor(NAME, accept="all", root=project)
    after = files(project)
    wanted = UNANCHORED.replace(
        "'The port of Bandar was little, said the engineer'   # stays\n",
        "'The port of Bandar was \"small\", said the engineers'   # stays\n"
        '  was: "The port of Bandar was little, said the engineer"\n',
    )

    assert 0 == status
    assert wanted.encode() == after["annotations/more.yaml"]
    assert {**before, "annotations/more.yaml": wanted.encode()} == after
    assert ["A002", "A001"] == codes(project)


def test_one_of_several_places_is_chosen_by_its_number(project: Path) -> None:
    """The quotation becomes a mapping with as much context as it needs."""
    status = reanchor(NAME, accept="drifted, twice=2", root=project)

    made = files(project)["annotations/more.yaml"]

    assert 0 == status
    assert b'  quote: {exact: "of times", prefix: "worst "}\n  was: "of times"\n' in made
    assert ["A001"] == codes(project)


@pytest.mark.parametrize("accept", ("twice", "twice=9", "nobody", "drifted=0=1", "gone=7", "../x"))
def test_what_cannot_be_accepted_is_refused(project: Path, accept: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In one sentence, and nothing is written."""
    before = files(project)
    status = reanchor(NAME, accept=accept, root=project)

    assert 2 == status
    assert before == files(project)
    assert 1 == capsys.readouterr().err.count("\n")


def test_the_source_as_it_was_tells_which_place_is_meant(project: Path, tmp_path: Path) -> None:
    """Of two copies the one that was there before is quoted, with context from now on."""
    old = tmp_path / "old.txt"
    old.write_bytes(files(project)["source.txt"].replace(b"best of times", b"best of days"))
    status = reanchor(NAME, accept="twice", earlier=str(old), root=project)

    assert 0 == status
    assert b'{exact: "of times", prefix: "worst "}' in files(project)["annotations/more.yaml"]


def released(project: Path, *, version: str) -> None:
    """Put an edition on record whose source had another word in the place of the first of two copies."""
    old = files(project)["source.txt"].replace(b"best of times", b"best of days")
    held = {f"seeds/{NAME}/{name}": data for name, data in files(project).items()}
    inputs = zipped({**held, f"seeds/{NAME}/source.txt": old, "edition.json": b"{}"}, squeezed=True)
    held_as, edition = sha256(inputs).hexdigest(), sha256(b"{}").hexdigest()
    record = replace(PLAIN, brief=NAME, version=version, inputs=held_as, edition=edition)
    folder = project / "seeds" / NAME / "editions" / version
    folder.mkdir(parents=True)
    (folder / "inputs.zip").write_bytes(inputs)
    (folder / "record.json").write_bytes(record_json(record))


def test_a_released_edition_tells_which_place_is_meant(project: Path) -> None:
    """By its number: its source is in its record, and nobody has to look for the file."""
    released(project, version="1.0")
    status = reanchor(NAME, accept="twice", earlier="1.0", root=project)

    assert 0 == status
    assert b'{exact: "of times", prefix: "worst "}' in files(project)["annotations/more.yaml"]


def test_an_edition_whose_record_was_changed_is_no_guide(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its source may be another."""
    released(project, version="1.0")
    path = project / "seeds" / NAME / "editions" / "1.0" / "inputs.zip"
    path.write_bytes(path.read_bytes() + b"\n")

    assert 2 == reanchor(NAME, accept="twice", earlier="1.0", root=project)
    assert "error R031" in capsys.readouterr().err


def test_what_is_neither_an_edition_nor_a_file_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message names both ways, and the editions that there are."""
    released(project, version="1.0")
    status = reanchor(NAME, earlier="1.1", root=project)
    said = capsys.readouterr().err

    assert 2 == status
    assert "no edition and no file 1.1" in said
    assert "Released: 1.0." in said


def test_a_table_shows_whole_words_around_what_would_be_quoted(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In brackets, so that it is seen without colours; and numbers of places are no part of the text."""
    monkeypatch.setenv("COLUMNS", "400")
    reanchor(NAME, is_list=True, root=project)
    shown = " ".join(capsys.readouterr().out.split())

    assert "nobody knew why. The way…" in shown
    assert "best [of times], the worst" in shown
    assert "(place 2, 100 % alike)" in shown
    assert "1. " not in shown


@pytest.mark.parametrize(
    ("accept", "said"),
    (("drifted=2", "“drifted” has 1 place to choose from, and no place 2."), ("gone", "“gone” has no place to choose")),
)
def test_a_place_that_is_not_there_is_told_in_good_english(
    project: Path, accept: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One place is not “1 places”."""
    assert 2 == reanchor(NAME, accept=accept, root=project)
    assert said in capsys.readouterr().err


def test_line_ends_of_another_system_stay(project: Path) -> None:
    """A file with CRLF has CRLF afterwards, in the new line too."""
    path = project / "seeds" / NAME / "annotations" / "more.yaml"
    path.write_bytes(UNANCHORED.replace("\n", "\r\n").encode())
    reanchor(NAME, accept="all", root=project)
    made = path.read_bytes()

    assert made.count(b"\n") == made.count(b"\r\n") == UNANCHORED.count("\n") + 1


def test_a_passage_gives_a_selector_to_paste(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With context only where it is needed, its position, and the digest of the source."""
    status = quote_passage(NAME, "Trade does not\nexceed $4 billion", root=project)
    lines = capsys.readouterr().out.splitlines()

    assert 0 == status
    assert ["quote:", '  exact: "Trade does not exceed $4 billion"'] == lines[:2]
    assert lines[2].startswith("  position: {start: ")
    assert lines[3].startswith("  source: sha256:")


def test_a_passage_that_occurs_twice_gives_a_selector_for_each(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each with a remark that shows where it is."""
    status = quote_passage(NAME, "of times", root=project)
    out = capsys.readouterr().out

    assert 0 == status
    assert 2 == out.count("quote:\n")
    assert 'prefix: "best "' in out
    assert 'prefix: "worst "' in out


@pytest.mark.parametrize("words", ("no such words at all", "", "…"))
def test_a_passage_that_is_not_there_is_refused(project: Path, words: str) -> None:
    """With status 2, for scripts."""
    assert 2 == quote_passage(NAME, words, root=project)


@pytest.mark.parametrize(
    ("words", "shown"), (("Trade will never exceed a few millions", True), ("Nothing else matters", False))
)
def test_what_comes_nearest_is_shown_if_it_is_near(
    project: Path, capsys: pytest.CaptureFixture[str], words: str, *, shown: bool
) -> None:
    """Any words are somewhat like any others."""
    assert 2 == quote_passage(NAME, words, root=project)
    assert shown == ("The nearest, " in capsys.readouterr().err)


def test_a_passage_may_come_from_standard_input(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that no shell can change it."""
    monkeypatch.chdir(project)
    done = CliRunner().invoke(app, ["quote", NAME], input=b"$4 billion\n")

    assert 0 == done.exit_code
    assert 'exact: "$4 billion"' in done.stdout
