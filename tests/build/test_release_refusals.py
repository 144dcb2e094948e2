"""What bars a release, and what may go wrong on its way: each is one clear finding, and no half edition is left."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.desk.lock import locked
from helpers import desk
from helpers.editions import BRIEF, NOW, House, house, started

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("fonts_dir")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """A sound brief that nothing keeps from being released."""
    monkeypatch.setenv("FONTCONFIG_FILE", "")
    monkeypatch.delenv("BRIEFPRESS_SIGNING_KEY", raising=False)
    return house(tmp_path / "a project")


def nothing_is_out(home: House) -> bool:
    """Tell whether neither a bundle nor a record nor a part of either is there."""
    folders = [home.home / "editions", home.root / "build" / "release"]
    return not [path for folder in folders if folder.is_dir() for path in folder.iterdir()]


def test_an_embargo_holds_until_its_minute(home: House) -> None:
    """In whatever zone it is given."""
    home.edit("brief.yaml", "issued:", "embargo: 2022-06-10T13:00+03:00\nissued:")
    said = home.release(now=datetime(2022, 6, 10, 9, 59, 59, tzinfo=UTC))

    assert (1, {"R025"}) == (said.status, said.codes)
    assert nothing_is_out(home)


def test_an_embargo_can_be_forced_with_a_reason_on_record(home: House) -> None:
    """And the line that advance copies bear is in no public file."""
    home.edit("brief.yaml", "issued:", "embargo: 2022-07-01T10:00+01:00\nissued:")
    proof = home.build()
    pages = desk.shown((home.root / "build" / BRIEF / f"{BRIEF}-a4.pdf").read_bytes())
    said = home.release(force="The minister has spoken of it already.")
    record = json.loads((home.record("1.0") / "record.json").read_bytes())
    public = desk.shown((home.bundle("1.0") / f"{BRIEF}-1.0-a4.pdf").read_bytes())

    assert proof.out.startswith("PASS")
    assert pages.count("Embargoed until 1 July 2022, 10:00 UTC+01:00") == 1 + pages.count("PROOF")
    assert 0 == said.status
    assert {
        "embargo": "2022-07-01T10:00:00+01:00",
        "because": "The minister has spoken of it already.",
    } == record["forced"]
    assert "mbargo" not in public
    assert "PROOF" not in public


def test_an_embargo_without_a_zone_is_no_moment(home: House) -> None:
    """Nobody could say when it ends."""
    home.edit("brief.yaml", "issued:", "embargo: 2022-07-01T10:00\nissued:")

    assert {"Y024"} == home.release().codes


def test_a_key_that_is_not_there_is_told_before_anything_is_made(home: House) -> None:
    """Its path is nobody's business."""
    with (home.root / "seeds" / "house.yaml").open("a", encoding="utf-8") as stream:
        stream.write("signing-key: ../secret/key\n")
    said = home.release()

    assert {"R033"} == said.codes
    assert "secret" not in said.err
    assert nothing_is_out(home)


def test_a_key_that_cannot_sign_stops_the_release(home: House) -> None:
    """An edition that should be signed does not come out unsigned."""
    (home.root / "seeds" / "key").write_text("no key at all\n", encoding="utf-8")
    with (home.root / "seeds" / "house.yaml").open("a", encoding="utf-8") as stream:
        stream.write("signing-key: key\n")

    assert {"R033"} == home.release().codes
    assert nothing_is_out(home)


def test_an_error_in_the_files_bars_the_release(home: House) -> None:
    """Whatever it is."""
    home.edit("annotations/desk.yaml", "use of the Hamadan airbase", "words that are not there")

    assert {"A001"} == home.release().codes
    assert nothing_is_out(home)


@pytest.mark.parametrize(("file", "code"), (("annotations/more.yml", "Y053"), ("annotations/zed.yaml", "Y054")))
def test_a_file_that_is_not_read_bars_the_release(home: House, file: str, code: str) -> None:
    """What an editor believes to be in the edition is not in it."""
    outside = home.root.parent / "outside.yaml"
    outside.write_text("by: zed\nannotations: []\n", encoding="utf-8")
    (home.home / file).symlink_to(outside)

    assert {code} == home.release().codes
    assert nothing_is_out(home)


def test_a_drifted_passage_bars_the_release(home: House) -> None:
    """A proof shows it with a warning, an edition never."""
    home.edit("annotations/desk.yaml", "use of the Hamadan airbase", "usage of the Hamadan airbase")
    proof = home.build()

    assert proof.out.startswith("PASS")
    assert {"R022"} == home.release().codes
    assert nothing_is_out(home)


DATES = (
    ("{annotation: port, state: accepted}", "", "R014"),
    ("{annotation: port, state: accepted, date: 2022-06-11}", "", "R009"),
    ("{annotation: port, state: accepted, date: 2022-06-01}", "2022-06-11", "R009"),
    ("{annotation: port, state: accepted, date: 2022-06-02}", "2022-06-01", "R013"),
    ("{annotation: port, state: accepted, date: 2022-06-02}", "", "R023"),
)


@pytest.mark.parametrize(("decision", "signed", "code"), DATES)
def test_dates_in_files_of_decisions_must_be_possible(home: House, decision: str, signed: str, code: str) -> None:
    """A decision has one, none is to come, and a signature covers what was decided."""
    folder = home.home / "reviews" / "r"
    folder.mkdir(parents=True)
    plan = 'edition: "1.0"\npeople:\n- {id: ann, signs: true}\n'
    (folder / "round.yaml").write_text(plan, encoding="utf-8")
    (folder / "ann.yaml").write_text(f"by: ann\nsigned: {signed}\ndecisions:\n- {decision}\n", encoding="utf-8")

    assert code in home.release().codes
    assert nothing_is_out(home)


def test_a_release_waits_for_nobody(home: House) -> None:
    """Where another command is at work, it says so at once."""
    with locked(home.home, seconds=0):
        said = home.release()

    assert (1, {"R010"}) == (said.status, said.codes)


def test_of_two_releases_at_once_one_is_made(home: House) -> None:
    """The other is told why not."""
    with started(home.root, "release", BRIEF) as one, started(home.root, "release", BRIEF) as other:
        ended = sorted([one.wait(), other.wait()])

    assert [0, 1] == ended
    assert {"record.json", "inputs.zip"} == {path.name for path in home.record("1.0").iterdir()}
    assert {"R028"} == home.release().codes


FULL = 40_000  # bytes: less than the PDF has


def test_a_full_disk_is_a_finding(home: House) -> None:
    """As any program meets it: files that cannot grow. Nothing half done stays."""
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2); "
        "from briefpress.commands.cli import main; sys.argv[1:] = ['release', sys.argv[2]]; main()"
    )
    environment = {"PYTHONPATH": str(desk.ROOT / "scripts"), "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-P", "-c", script, str(FULL), BRIEF]
    done = subprocess.run(command, cwd=home.root, env=environment, capture_output=True, text=True, check=False)

    assert 1 == done.returncode
    assert "error R034: " in done.stderr
    assert "Traceback" not in done.stderr
    assert nothing_is_out(home)
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] in {resource.RLIM_INFINITY, -1}


def test_plain_make_tells_of_days_to_come(home: House) -> None:
    """Before anybody wants to release."""
    home.open_round("peer-9", "ben:legal!")
    path = home.home / "reviews" / "peer-9" / "ben.yaml"
    path.write_text("by: ben\nsigned: 2022-06-11\n", encoding="utf-8")
    said = home.build()

    assert "ben.yaml:2:9: error R009" in said.out
    assert 1 == said.status


def test_where_there_is_no_git_there_is_no_tag(home: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """And no complaint."""
    monkeypatch.setenv("PATH", "")
    said = home.release(now=NOW + timedelta(days=1))

    assert (0, "") == (said.status, said.err)
    assert home.bundle("1.0").is_dir()


def test_a_bundle_that_cannot_be_copied_is_out_all_the_same(home: House) -> None:
    """With a warning; the next release tries again."""
    (home.root / "outbox").write_text("a file, and no folder\n", encoding="utf-8")
    with (home.root / "seeds" / "house.yaml").open("a", encoding="utf-8") as stream:
        stream.write("release-to: ../outbox\n")
    said = home.release()
    (home.root / "outbox").unlink()
    again = home.release()

    assert (0, {"R037"}) == (said.status, said.codes)
    assert home.record("1.0").is_dir()
    assert (0, set(), True) == (again.status, again.codes, "its copy" in again.out)
    assert (home.root / "outbox" / f"{BRIEF}-1.0" / "manifest.json").is_file()


def test_a_bundle_is_copied_to_nobodys_home(home: House) -> None:
    """A folder of that name is not what was meant."""
    with (home.root / "seeds" / "house.yaml").open("a", encoding="utf-8") as stream:
        stream.write("release-to: ~nobody-of-that-name/out\n")
    said = home.release()

    assert (0, {"R037"}) == (said.status, said.codes)
    assert [BRIEF, "house.yaml"] == sorted(path.name for path in (home.root / "seeds").iterdir())


CORRECTED_BADLY = (
    ({"kind": "erratum", "text": "T.", "conclusions": "stand"}, "R050"),
    ({"kind": "misprint", "text": "T.", "conclusions": "stand"}, "R007"),
    ({"kind": "erratum", "text": " ", "conclusions": "stand"}, "R007"),
    ({"kind": "erratum", "text": "T.", "conclusions": "perhaps"}, "R007"),
    ({"kind": "erratum", "text": "T.", "conclusions": "stand", "date": "2022-06-11"}, "R009"),
    ({"kind": "erratum", "text": "T.", "conclusions": "stand", "version": "../1"}, "R007"),
)


@pytest.mark.parametrize(("asked", "code"), CORRECTED_BADLY)
def test_a_correction_that_cannot_be_is_not_written(home: House, asked: dict[str, str], code: str) -> None:
    """With the reason."""
    said = home.correct(**asked)

    assert 1 == said.status
    assert code in said.codes
    assert not (home.home / "corrections.yaml").exists()
