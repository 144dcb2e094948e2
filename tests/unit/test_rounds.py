"""Rounds by their commands: opened, decided, signed, and shown; illegal moves are refused with a reason."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefpress.commands import decide as deciding
from briefpress.commands.decide import Asked, decide, sign
from briefpress.commands.open_round import Asked as Opening
from briefpress.commands.open_round import open_round
from briefpress.commands.status import status
from briefpress.edges.desk.changing import changing
from briefpress.edges.desk.load_brief import load_brief
from briefpress.edges.desk.lock import locked
from helpers import desk

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

TODAY = date(2022, 5, 20)
REVIEW = """
by: desk
annotations:
- {id: q-1, kind: query, quote: $4 billion, to: AU, text: Which year?}
- {id: p-1, kind: emendation, quote: far from the sea, replace: near the sea, status: proposed}
- {id: p-2, kind: footnote, quote: nobody knew why, text: A proposal., status: proposed}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A brief with a query, two proposals and a round with two people."""
    folder = desk.project(tmp_path / "a project", files={"annotations/review.yaml": REVIEW})
    asked = Opening(called="peer-1", people="anna:author ben:legal!", due="2022-05-30")
    assert 0 == open_round(desk.GOOD, asked, today=TODAY, root=folder)
    return folder


def states(folder: Path) -> dict[str, str]:
    """Give the states that the rounds have led to."""
    loaded = load_brief(folder, desk.GOOD).value

    assert loaded is not None
    return {one.id: one.state for one in loaded.annotations if one.id in {"q-1", "p-1", "p-2"}}


def files(folder: Path) -> dict[str, bytes]:
    """Give all files of the round."""
    return {path.name: path.read_bytes() for path in (folder / "seeds" / desk.GOOD / "reviews").rglob("*.yaml")}


def test_a_round_decides_answers_and_signs(project: Path) -> None:
    """Each by a command of its own, and the states follow."""
    for asked in (
        Asked(by="anna", annotation="q-1", answer="In 1978."),
        Asked(by="ben", annotation="q-1", state="closed"),
        Asked(by="ben", annotation="p-1", state="accepted", date="2022-05-19"),
        Asked(by="anna", annotation="p-2", state="stet", because="It is known why."),
    ):
        assert 0 == decide(desk.GOOD, asked, today=TODAY, root=project)
    assert 0 == sign(desk.GOOD, Asked(by="ben"), today=TODAY, root=project)
    loaded = load_brief(project, desk.GOOD)

    assert {"q-1": "closed", "p-1": "accepted", "p-2": "stet"} == states(project)
    assert () == loaded.findings
    assert loaded.value is not None
    assert TODAY == loaded.value.rounds[0].people[1].signed


REFUSED = (
    (Asked(by="anna", annotation="p-1", state="stet"), "R008"),
    (Asked(by="anna", annotation="q-1", state="answered"), "R008"),
    (Asked(by="anna", annotation="q-1", state="closed"), "Y042"),
    (Asked(by="anna", annotation="p-1", state="open"), "Y042"),
    (Asked(by="anna", annotation="p-9", state="accepted"), "Y040"),
    (Asked(by="anna", annotation="p-1", state="acepted"), "R007"),
    (Asked(by="anna", annotation="p-1"), "R007"),
    (Asked(by="anna", state="accepted"), "R007"),
    (Asked(by="anna", annotation="p-1", state="accepted", answer="Yes."), "R007"),
    (Asked(by="", annotation="p-1", state="accepted"), "R007"),
    (Asked(by="carl", annotation="p-1", state="accepted"), "R006"),
    (Asked(by="../anna", annotation="p-1", state="accepted"), "R006"),
    (Asked(by="anna", annotation="p-1", state="accepted", round="peer-2"), "R005"),
    (Asked(by="anna", annotation="p-1", state="accepted", date="2022-05-21"), "R009"),
    (Asked(by="anna", annotation="p-1", state="accepted", date="Friday"), "R004"),
)


@pytest.mark.parametrize(("asked", "code"), REFUSED)
def test_what_cannot_be_is_refused_and_changes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], asked: Asked, code: str
) -> None:
    """With the reason on standard error."""
    before = files(project)

    assert 1 == decide(desk.GOOD, asked, today=TODAY, root=project)
    assert f"error {code}: " in capsys.readouterr().err
    assert before == files(project)


def test_nobody_decides_twice_in_a_round(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor signs twice."""
    asked = Asked(by="anna", annotation="p-1", state="accepted")
    done = [decide(desk.GOOD, asked, today=TODAY, root=project) for _ in range(2)]
    signed = [sign(desk.GOOD, Asked(by="anna"), today=TODAY, root=project) for _ in range(2)]
    said = capsys.readouterr().err

    assert ([0, 1], [0, 1]) == (done, signed)
    assert all(code in said for code in ("Y043", "R012"))


@pytest.mark.parametrize(("day", "code"), (("2022-05-18", 1), ("2022-05-17", 1), ("2022-05-19", 0)))
def test_nothing_is_decided_that_signatures_would_seem_to_cover(
    project: Path, capsys: pytest.CaptureFixture[str], day: str, code: int
) -> None:
    """On the day of a signature or before it; both the signature and the way out are named."""
    sign(desk.GOOD, Asked(by="ben", date="2022-05-18"), today=TODAY, root=project)
    asked = Asked(by="anna", annotation="p-1", state="accepted", date=day)

    assert code == decide(desk.GOOD, asked, today=TODAY, root=project)
    said = capsys.readouterr().err
    assert bool(code) == ("R013" in said and "ben signed" in said and "signed again" in said)


def test_two_who_differ_are_both_on_record_and_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is chosen between them."""
    decide(desk.GOOD, Asked(by="anna", annotation="p-1", state="accepted"), today=TODAY, root=project)
    asked = Asked(by="ben", annotation="p-1", state="stet", because="It is not.")

    assert 0 == decide(desk.GOOD, asked, today=TODAY, root=project)
    said = capsys.readouterr().err
    assert all(word in said for word in ("Y041", "anna", "ben"))
    assert "proposed" == states(project)["p-1"]


def test_a_signature_must_cover_the_last_decision(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever signed before may sign again."""
    assert 0 == sign(desk.GOOD, Asked(by="ben", date="2022-05-18"), today=TODAY, root=project)
    decide(desk.GOOD, Asked(by="anna", annotation="p-1", state="accepted"), today=TODAY, root=project)

    assert 1 == sign(desk.GOOD, Asked(by="ben", date="2022-05-19"), today=TODAY, root=project)
    assert "R013" in capsys.readouterr().err
    assert 0 == sign(desk.GOOD, Asked(by="ben"), today=TODAY, root=project)


OPENED_BADLY = (
    (Opening(called="peer-1", people="a:b"), "R002"),
    (Opening(called="Peer 2", people="a:b"), "R001"),
    (Opening(called="peer-2", people="A:b"), "R003"),
    (Opening(called="peer-2", people="a:b", due="2022-05-19"), "R004"),
    (Opening(called="peer-2", people="a:b", due="soon"), "R004"),
)


@pytest.mark.parametrize(("asked", "code"), OPENED_BADLY)
def test_a_round_that_cannot_be_is_not_begun(
    project: Path, capsys: pytest.CaptureFixture[str], asked: Opening, code: str
) -> None:
    """No half of it is left."""
    before = files(project)

    assert 1 == open_round(desk.GOOD, asked, today=TODAY, root=project)
    assert f"error {code}: " in capsys.readouterr().err
    assert before == files(project)


def test_the_people_of_the_last_round_are_asked_again(project: Path) -> None:
    """Where nobody else is named."""
    assert 0 == open_round(desk.GOOD, Opening(called="peer-2"), today=TODAY, root=project)
    assert {"anna.yaml", "ben.yaml", "round.yaml"} == {
        path.name for path in (project / "seeds" / desk.GOOD / "reviews" / "peer-2").iterdir()
    }


def test_a_brief_that_is_held_is_not_touched(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command waits for a while, and then says so."""
    monkeypatch.setattr(deciding, "changing", _impatient)
    before = files(project)

    with locked(project / "seeds" / desk.GOOD, seconds=0):
        assert 1 == decide(desk.GOOD, Asked(by="anna", annotation="p-1", state="accepted"), today=TODAY, root=project)
    assert "R010" in capsys.readouterr().err
    assert before == files(project)


def _impatient(root: Path, name: str) -> AbstractContextManager[None]:
    """Hold a brief as the command does, but wait for nobody."""
    return changing(root, name, seconds=0.0)


MANY = 12


def test_decisions_made_at_the_same_moment_are_all_kept(tmp_path: Path) -> None:
    """Many processes, one file."""
    notes = "".join(
        f"- {{id: n-{number}, kind: footnote, quote: nobody knew why, text: T{number}., status: proposed}}\n"
        for number in range(MANY)
    )
    folder = desk.project(tmp_path, files={"annotations/many.yaml": f"by: desk\nannotations:\n{notes}"})
    open_round(desk.GOOD, Opening(called="r", people="anna:author"), today=date(2022, 5, 20), root=folder)
    environment = {**os.environ, "PYTHONPATH": str(desk.ROOT / "scripts")}
    running = [
        subprocess.Popen(
            [
                *(sys.executable, "-P", "-m", "briefpress", "decide", "--by=anna", "--state=accepted"),
                *(f"--annotation=n-{number}", "--date=2022-05-20", "--", desk.GOOD),
            ],
            cwd=folder,
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        for number in range(MANY)
    ]
    ended = [process.wait() for process in running]
    loaded = load_brief(folder, desk.GOOD).value

    assert [0] * MANY == ended
    assert loaded is not None
    assert {f"n-{number}" for number in range(MANY)} == {one.annotation for one in loaded.rounds[0].people[0].decisions}


def test_the_status_tells_what_is_open(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On the terminal, as a page and for machines."""
    assert 0 == status("", today=TODAY, root=project)
    said = capsys.readouterr().out
    page = (project / "build" / "status.html").read_text(encoding="utf-8")
    brief = json.loads((project / "build" / "status.json").read_bytes())["briefs"][0]

    assert ("in review", 10, ["ben"]) == (brief["status"], brief["days_left"], brief["unsigned"])
    assert (["q-1"], ["p-1", "p-2"]) == tuple([one["id"] for one in brief[key]] for key in ("queries", "undecided"))
    assert all(word in text for text in (said, page) for word in ("q-1", "p-1", "p-2", "Which year?", "in review"))


def test_the_status_counts_orphans(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a build having to run first."""
    text = "by: desk\nannotations:\n- {id: lost, kind: footnote, quote: no such words here, text: T.}\n"
    (project / "seeds" / desk.GOOD / "annotations" / "lost.yaml").write_text(text, encoding="utf-8")

    assert 0 == status(desk.GOOD, today=TODAY, root=project)
    assert "orphan A001" in capsys.readouterr().out


def test_the_status_tells_of_days_to_come(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And where they stand, beside every other fault."""
    folder = project / "seeds" / desk.GOOD / "reviews" / "peer-1"
    (folder / "ben.yaml").write_text("by: ben\nsigned: 2022-05-21\n", encoding="utf-8")
    rows = "- {annotation: p-1, state: accepted, date: 2022-05-20}\n- {annotation: p-2, state: x}\n"
    (folder / "anna.yaml").write_text(f"by: anna\ndecisions:\n{rows}", encoding="utf-8")

    assert 0 == status(desk.GOOD, today=TODAY, root=project)
    said = capsys.readouterr().out
    assert "ben.yaml:2:9: fault R009" in said
    assert "fault Y023" in said
    assert "p-1" not in said


@pytest.mark.parametrize(
    ("today", "word", "told"),
    ((date(2022, 6, 1), "embargoed", 1), (date(2022, 6, 2), "ready", 1), (date(2022, 6, 3), "ready", 0)),
)
def test_the_status_tells_of_an_embargo(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], today: date, word: str, told: int
) -> None:
    """A brief that nothing else bars is not ready before the day; on the day the hour is told."""
    folder = desk.project(tmp_path / "a project")
    with (folder / "seeds" / desk.GOOD / "brief.yaml").open("a", encoding="utf-8") as brief:
        brief.write("embargo: 2022-06-02T10:00+01:00\n")

    assert 0 == status(desk.GOOD, today=today, root=folder)
    assert word == json.loads((folder / "build" / "status.json").read_bytes())["briefs"][0]["status"]
    assert told == capsys.readouterr().out.count("remark R025")


def test_a_round_that_is_signed_has_no_days_left(project: Path) -> None:
    """It may be long ago."""
    assert 0 == sign(desk.GOOD, Asked(by="ben"), today=TODAY, root=project)
    assert 0 == status(desk.GOOD, today=date(2023, 1, 1), root=project)
    brief = json.loads((project / "build" / "status.json").read_bytes())["briefs"][0]

    assert brief["days_left"] is None


def test_the_status_tells_of_a_damaged_record(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is not to be trusted is not released."""
    folder = project / "seeds" / desk.GOOD / "editions" / "0.9"
    folder.mkdir(parents=True)
    (folder / "record.json").write_text("{broken", encoding="utf-8")

    assert 0 == status(desk.GOOD, today=TODAY, root=project)
    assert "fault R030" in capsys.readouterr().out


def test_the_status_tells_of_a_file_with_an_odd_name(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its name has a line end, and a byte that is no UTF-8: both are spelt out."""
    (project / "seeds" / desk.GOOD / "annotations" / os.fsdecode(b"a\n\xff.yaml")).touch()
    status(desk.GOOD, today=TODAY, root=project)

    assert "annotations/a[U+000A][U+DCFF].yaml: fault Y053" in capsys.readouterr().out
    assert rb"\n\udcff.yaml" in (project / "build/status.json").read_bytes()
    assert rb"\udcff.yaml" in (project / "build/status.html").read_bytes()


def test_the_status_of_no_brief_is_a_finding(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And no traceback."""
    assert 1 == status("no-brief", today=TODAY, root=project)
    assert "Y051" in capsys.readouterr().err
