"""The life of a brief by its commands: refused, reviewed, released, corrected, made again, verified."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from briefpress.commands.redline import redline_brief
from briefpress.commands.status import status
from helpers import desk
from helpers.editions import BRIEF, TODAY, House, Said, house, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("fonts_dir")
ERRATUM = "The troops left in 1946, not *in 1945*."


@dataclass(frozen=True, slots=True)
class Life:
    """A brief that was released as 1.0 and corrected as 1.1, and what the commands on the way said."""

    house: House
    said: dict[str, Said]
    first: dict[str, bytes]


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Life]:
    """Live it once; every test looks at another part of it."""
    folder = tmp_path_factory.mktemp("life") / "a project"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", "")
        yield _lived(house(folder, reviewed=True), folder)


def _lived(home: House, folder: Path) -> Life:
    said: dict[str, Said] = {}
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    key = folder.parent / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    with (folder / "seeds" / "house.yaml").open("a", encoding="utf-8") as stream:
        stream.write(f"release-to: ../outbox\nsigning-key: {key}\n")
    home.edit("brief.yaml", '"1.0"', '"0.9"')
    home.open_round("peer-1", "quentin:reviewer! anna:author")
    said["too early"] = home.release()
    home.decide(by="anna", annotation="q-1", answer="The answer nobody may read.")
    home.decide(by="quentin", annotation="p-1", state="accepted")
    home.decide(by="quentin", annotation="p-2", state="stet", because="Mischievous gossip, all of it.")
    said["unsigned"] = home.release()
    home.sign("quentin")
    home.edit("brief.yaml", '"0.9"', '"1.0"')
    _commit(folder)
    said["proof"] = home.build()
    said["1.0"] = home.release()
    said["again"] = home.release()
    said["public"] = home.build()
    first = {path.name: path.read_bytes() for path in home.bundle("1.0").iterdir()}
    home.edit("source.txt", "the engineers", "the surveyors")
    said["changed"] = home.build()
    said["changed release"] = home.release()
    said["notice"] = home.correct(kind="erratum", text=ERRATUM, conclusions="stand")
    home.edit("brief.yaml", '"1.0"', '"1.1"')
    home.edit("brief.yaml", "2022-06-02", "2022-06-10")
    said["1.1"] = home.release()
    said["tags"] = _tags(folder)
    _commit(folder)
    said["committed"] = home.release()
    return Life(home, said, first)


def _commit(folder: Path) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "-C", str(folder), "add", "seeds", "styles", "scripts"], check=True)
    subprocess.run(["git", "-C", str(folder), *identity, "commit", "-qm", "On the way"], check=True)


def _tags(folder: Path) -> Said:
    done = subprocess.run(["git", "-C", str(folder), "tag"], capture_output=True, text=True, check=True)
    return Said(done.returncode, done.stdout, done.stderr)


def files(folder: Path) -> dict[str, bytes]:
    """Give the files of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_brief_with_open_questions_is_not_released(life: Life) -> None:
    """All reasons are told at once."""
    said = life.said["too early"]

    assert 1 == said.status
    assert {"R020", "R021", "R023"} == said.codes
    assert {"R023"} == life.said["unsigned"].codes
    assert not life.house.bundle("0.9").exists()
    assert not life.house.record("0.9").exists()


def test_a_release_has_all_its_files(life: Life) -> None:
    """Under names that say brief and version."""
    stem = f"{BRIEF}-1.0"
    expected = {f"{stem}{ending}" for ending in ("-a4.pdf", ".epub", ".html", ".zip")}

    assert expected | {"changelog.md", "manifest.json", "SHA256SUMS", "SHA256SUMS.sig"} == set(life.first)
    assert {"record.json", "inputs.zip"} == set(files(life.house.record("1.0")))


def test_the_digests_and_the_signature_hold(life: Life) -> None:
    """As other programs read them."""
    folder = life.house.bundle("1.0")
    subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=folder, check=True)
    checked = subprocess.run(
        ["ssh-keygen", "-Y", "check-novalidate", "-n", "briefpress", "-s", "SHA256SUMS.sig"],
        cwd=folder,
        input=life.first["SHA256SUMS"],
        capture_output=True,
        check=False,
    )

    assert 0 == checked.returncode


def test_the_archive_holds_the_same_files(life: Life) -> None:
    """In a folder of their own, so that they unpack into one place; the signature stays beside it."""
    stem = f"{BRIEF}-1.0"
    with zipfile.ZipFile(io.BytesIO(life.first[f"{stem}.zip"])) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    beside = {name for name in life.first if name.endswith((".zip", ".sig"))}

    assert {f"{stem}/{name}": data for name, data in life.first.items() if name not in beside} == held


def test_the_record_holds_who_decided_what_and_why(life: Life) -> None:
    """And who signed, and the digests of everything."""
    record = json.loads((life.house.record("1.0") / "record.json").read_bytes())
    decided = {(one["by"], one["annotation"], one["state"]) for one in record["decisions"]}
    digests = {one["name"]: one["sha256"] for one in record["outputs"]}
    inputs = (life.house.record("1.0") / "inputs.zip").read_bytes()

    assert {("anna", "q-1", "answered"), ("quentin", "p-1", "accepted"), ("quentin", "p-2", "stet")} == decided
    assert [("quentin", "2022-06-10")] == [(one["by"], one["date"]) for one in record["signed"]]
    assert {name: hashlib.sha256(life.first[name]).hexdigest() for name in digests} == digests
    assert hashlib.sha256(inputs).hexdigest() == record["inputs"]
    assert {"pandoc", "weasyprint", "pango", "briefpress"} <= set(record["tools"])


def test_the_history_is_tagged_and_the_bundle_copied(life: Life) -> None:
    """Each once."""
    assert [f"{BRIEF}-1.0", f"{BRIEF}-1.1"] == _tags(life.house.root).out.split()
    assert life.first == files(life.house.root / "outbox" / f"{BRIEF}-1.0")


def test_no_commit_is_tagged_that_lacks_the_edition(life: Life) -> None:
    """The release says which files are not in it, and makes the tag once they are."""
    assert {"R015", "R036"} == life.said["1.1"].codes
    assert f"seeds/{BRIEF}/source.txt" in life.said["1.1"].err
    assert f"type `git add seeds/{BRIEF}` and `git commit`" in " ".join(life.said["1.1"].err.split())
    assert [f"{BRIEF}-1.0"] == life.said["tags"].out.split()
    assert "the tag" in life.said["committed"].out


def test_an_edition_that_nobody_signs_is_told_of(life: Life) -> None:
    """Somebody had to sign the one before it; it comes out all the same."""
    assert "R015" not in life.said["1.0"].codes
    assert (0, True) == (life.said["1.1"].status, "nobody signs for 1.1" in life.said["1.1"].err)


def test_what_is_released_stays(life: Life) -> None:
    """A second release refuses, and the bytes of the first are what they were."""
    assert (1, {"R028"}) == (life.said["again"].status, life.said["again"].codes)
    assert " is not released again:" in life.said["again"].err
    assert life.first == files(life.house.bundle("1.0"))


def test_plain_make_gives_the_public_edition(life: Life) -> None:
    """A proof before, the very bytes of the bundle after."""
    assert life.said["proof"].out.startswith("PASS")
    assert life.said["public"].out.startswith("PASS")


def test_a_change_under_a_released_version_is_an_error(life: Life) -> None:
    """The way out is another version."""
    assert life.said["changed"].out.startswith("FAIL")
    assert "R029" in life.said["changed"].out
    assert "source.txt" in life.said["changed"].out
    assert {"R029"} == life.said["changed release"].codes


def test_a_correction_names_both_editions_in_both_places(life: Life) -> None:
    """On the first page of the corrected edition, and on a page of its own."""
    folder = life.house.bundle("1.1")
    edition = desk.shown((folder / f"{BRIEF}-1.1-a4.pdf").read_bytes())
    notice = desk.shown((folder / f"{BRIEF}-1.1-erratum-1.pdf").read_bytes())

    assert 0 == life.said["notice"].status
    for text in (edition, notice):
        flat = " ".join(text.split())
        assert "The troops left in 1946, not in 1945." in flat
        assert "Corrects version 1.0; corrected in version 1.1" in flat
        assert "The conclusions stand." in flat
        assert f"{BRIEF}-1.1-erratum-1" in flat
    assert "Corrected Version of Record" in " ".join(edition.split())


def test_readers_are_told_what_has_changed(life: Life) -> None:
    """The notice in words, the new text in a redline."""
    folder = life.house.bundle("1.1")
    told = (folder / "changelog.md").read_text(encoding="utf-8")
    redline = " ".join(desk.shown((folder / f"{BRIEF}-1.1-redline.pdf").read_bytes()).split())

    assert "Since version 1.0" in told
    assert "The troops left in 1946, not in 1945." in told
    assert "The troops left in 1946" in redline
    assert "surveyors" in redline
    assert "engineers" in redline
    assert "close to the ocean" in life.first["changelog.md"].decode()


def test_a_redline_calls_what_is_released_by_its_number(life: Life) -> None:
    """The present files are those of 1.1, which is a proof no more."""
    said = run(lambda: redline_brief(BRIEF, "1.0", "working", changed_only=False, root=life.house.root))
    page = (life.house.root / "build" / BRIEF / "redline" / f"{BRIEF}-1.0-working-redline.html").read_text("utf-8")

    assert 0 == said.status
    assert "1.1-proof" not in page


@pytest.mark.parametrize("has_bundle", (True, False))
def test_clean_and_make_give_the_released_bytes(life: Life, tmp_path: Path, *, has_bundle: bool) -> None:
    """From the bundle; and where that is gone, as in a fresh clone, from the record."""
    home = life.house.copy(tmp_path / "copy")
    home.clean()
    if not has_bundle:
        shutil.rmtree(home.root / "build")
    said = home.build()
    built = home.root / "build" / BRIEF
    released = life.house.bundle("1.1")

    assert said.out.startswith("PASS")
    for ending in ("-a4.pdf", ".epub"):
        expected = (released / f"{BRIEF}-1.1{ending}").read_bytes()
        assert expected == (built / f"{BRIEF}{ending}").read_bytes()


@pytest.mark.parametrize("version", ("1.0", "1.1"))
def test_an_edition_is_made_again_after_all_has_moved_on(life: Life, tmp_path: Path, version: str) -> None:
    """Text, figures and styles are those of its record."""
    home = life.house.copy(tmp_path / "copy")
    (home.home / "source.txt").write_text("Another text.\n", encoding="utf-8")
    (home.home / "figures" / "rail.svg").unlink()
    (home.root / "styles" / "house" / "print.css").write_text("p { color: red }\n", encoding="utf-8")
    shutil.rmtree(home.root / "build")
    said = home.rebuild(version)
    made = files(home.root / "build" / "rebuild" / f"{BRIEF}-{version}")

    assert (0, "") == (said.status, said.err)
    assert "All files have the released bytes." in said.out
    assert {name: data for name, data in files(life.house.bundle(version)).items() if name in made} == made


def test_a_changed_style_leaves_the_released_edition_alone(life: Life, tmp_path: Path) -> None:
    """It is for editions to come; the one that is out is given as it is."""
    home = life.house.copy(tmp_path / "copy")
    home.clean()
    with (home.root / "styles" / "house" / "print.css").open("a", encoding="utf-8") as stream:
        stream.write("p { color: red }\n")
    said = home.build()
    findings = json.loads((home.root / "build" / BRIEF / "findings.json").read_bytes())["findings"]

    assert said.out.startswith("PASS")
    assert "R038" in {one["code"] for one in findings}
    expected = (life.house.bundle("1.1") / f"{BRIEF}-1.1-a4.pdf").read_bytes()
    assert expected == (home.root / "build" / BRIEF / f"{BRIEF}-a4.pdf").read_bytes()


@pytest.mark.parametrize("ending", ("-a4.pdf", ".zip"))
def test_a_genuine_file_is_known(life: Life, tmp_path: Path, ending: str) -> None:
    """Under any name."""
    path = tmp_path / "some file"
    shutil.copyfile(life.house.bundle("1.0") / f"{BRIEF}-1.0{ending}", path)
    said = life.house.verify(path)

    assert (0, "") == (said.status, said.err)
    assert "genuine" in said.out
    assert "version 1.0" in said.out
    assert "has the same bytes" in said.out


@pytest.mark.parametrize("ending", ("-a4.pdf", ".epub", ".zip", ".html"))
@pytest.mark.parametrize("share", (0.0, 0.31, 0.5, 0.97))
def test_one_flipped_byte_is_found(life: Life, tmp_path: Path, ending: str, share: float) -> None:
    """Wherever it is; the file that it was is named, and what differs."""
    name = f"{BRIEF}-1.0{ending}"
    data = bytearray(life.first[name])
    data[int(share * len(data))] ^= 1
    path = tmp_path / name
    path.write_bytes(data)
    said = life.house.verify(path)

    assert (1, {"R041"}) == (said.status, said.codes)
    assert f"this is not {name} as it was released" in said.err
    assert f"the first byte that differs is number {int(share * len(data)):,}" in said.err


def test_a_proof_is_no_edition(life: Life, tmp_path: Path) -> None:
    """It says so itself."""
    home = life.house.copy(tmp_path / "copy")
    home.edit("brief.yaml", '"1.1"', '"1.2"')
    home.build()

    for ending in ("-a4.pdf", ".epub"):
        said = home.verify(home.root / "build" / BRIEF / f"{BRIEF}{ending}")
        assert (1, {"R040"}) == (said.status, said.codes)
        assert "this is a proof of" in said.err


# --- The sixth law: nothing internal in any public file

SECRETS = (
    "Reviewerova", "Which year is meant", "nobody may read", "under consideration", "gossip", "quentin",
    "/tmp/", "/home/", "/root/", "peer-1", "annotations/", "far from the ocean",  # noqa: S108  # looked for, not used
)  # fmt: skip


def public(folder: Path) -> dict[str, str]:
    """Give what readers can get at of a bundle: archives unpacked, PDFs decoded, text as it is."""
    out: dict[str, str] = {}
    pending = list(files(folder).items())
    while pending:
        name, data = pending.pop()
        if name.endswith((".zip", ".epub")):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                pending.extend((f"{name}/{one}", archive.read(one)) for one in archive.namelist())
        decoded = desk.decoded(data) if name.endswith(".pdf") else data
        out[name] = " ".join(decoded.decode("utf-8", "replace").split())
    return out


@pytest.mark.parametrize("words", SECRETS)
def test_nothing_internal_is_in_a_bundle(life: Life, words: str) -> None:
    """No query, reason, refused proposal, reviewer, round or path, in either edition."""
    held = {**public(life.house.bundle("1.0")), **public(life.house.bundle("1.1"))}

    assert [] == [name for name, text in held.items() if words.casefold() in text.casefold()]


def test_the_search_would_find_what_is_public(life: Life) -> None:
    """So that finding nothing means something."""
    held = public(life.house.bundle("1.0"))
    stem = f"{BRIEF}-1.0"

    assert {f"{stem}-a4.pdf", f"{stem}.html", "changelog.md"} <= {
        name for name, text in held.items() if "close to the ocean" in text
    }


# --- What was done to records by hand


def test_a_damaged_record_is_refused_by_all(life: Life, tmp_path: Path) -> None:
    """Saying which digest fails."""
    home = life.house.copy(tmp_path / "copy")
    path = home.record("1.0") / "record.json"
    path.write_text(path.read_text(encoding="utf-8").replace("quentin", "quintus"), encoding="utf-8")
    home.edit("brief.yaml", '"1.1"', '"1.2"')
    said = [home.release(), home.rebuild("1.0"), home.verify(home.bundle("1.0") / "changelog.md")]

    assert [1, 1, 1] == [one.status for one in said]
    assert all("R030" in one.codes and "its seal does not hold" in one.err for one in said)


def test_damaged_inputs_are_refused(life: Life, tmp_path: Path) -> None:
    """A rebuild from them would prove nothing."""
    home = life.house.copy(tmp_path / "copy")
    path = home.record("1.0") / "inputs.zip"
    path.write_bytes(path.read_bytes() + b"\n")

    assert {"R031"} == home.rebuild("1.0").codes


@pytest.mark.parametrize(("file", "code"), (("record.json", "R030"), ("inputs.zip", "R031")))
def test_damage_to_the_record_of_an_older_edition_fails_the_build(
    life: Life, tmp_path: Path, file: str, code: str
) -> None:
    """Nobody asks for that edition until it is needed; the files of the present one are made all the same."""
    home = life.house.copy(tmp_path / "copy")
    path = home.record("1.0") / file
    path.write_bytes(path.read_bytes().replace(b"quentin", b"quintus") + b"\n")
    home.build()
    built = home.root / "build" / BRIEF

    assert code in {one["code"] for one in json.loads((built / "findings.json").read_bytes())["findings"]}
    assert (built / "verdict.txt").read_text(encoding="utf-8").startswith("FAIL")
    assert (built / f"{BRIEF}-a4.pdf").is_file()


def test_a_missing_record_is_missed(life: Life, tmp_path: Path) -> None:
    """By the record of the edition that followed it."""
    home = life.house.copy(tmp_path / "copy")
    shutil.rmtree(home.record("1.0"))
    home.edit("brief.yaml", '"1.1"', '"1.2"')

    assert {"R032"} == home.release().codes


def test_a_version_does_not_go_back(life: Life, tmp_path: Path) -> None:
    """Nor does the date of issue; the status tells of it before anybody wants to release."""
    home = life.house.copy(tmp_path / "copy")
    home.edit("brief.yaml", '"1.1"', '"0.8"')
    home.edit("brief.yaml", "2022-06-10", "2022-06-01")
    told = run(lambda: status(BRIEF, today=TODAY, root=home.root)).out

    assert {"R024"} == home.release().codes
    assert 2 == told.count("fault R024")


def test_a_tag_that_was_there_before_is_told_of(life: Life, tmp_path: Path) -> None:
    """It is somebody's, and names another commit than the edition's."""
    home = life.house.copy(tmp_path / "copy")
    home.edit("brief.yaml", '"1.1"', '"1.2"')
    _commit(home.root)
    subprocess.run(["git", "-C", str(home.root), "tag", f"{BRIEF}-1.2"], check=True)
    said = home.release()

    assert (0, True) == (said.status, f"there was a tag {BRIEF}-1.2" in said.err)


def test_an_altered_bundle_is_told_of_and_put_right(life: Life, tmp_path: Path) -> None:
    """Readers of this very machine get what was released all the same."""
    home = life.house.copy(tmp_path / "copy")
    whole = files(home.bundle("1.1"))
    path = home.bundle("1.1") / f"{BRIEF}-1.1-a4.pdf"
    path.write_bytes(path.read_bytes() + b"%")
    said = home.build()

    assert "R045" in said.out
    assert whole[path.name] == (home.root / "build" / BRIEF / f"{BRIEF}-a4.pdf").read_bytes()
    assert 0 == home.release().status
    assert whole == files(home.bundle("1.1"))


# --- What a stopped release left


def test_a_bundle_without_a_record_is_swept(life: Life, tmp_path: Path) -> None:
    """The release before it was stopped before its commit point: it never was."""
    home = life.house.copy(tmp_path / "copy")
    shutil.copytree(home.bundle("1.1"), home.bundle("1.2"))
    (home.bundle("1.2").parent / f".part-{BRIEF}+abc").mkdir()
    home.release()

    assert {f"{BRIEF}-1.0", f"{BRIEF}-1.1"} == {path.name for path in home.bundle("1.2").parent.iterdir()}


def test_a_record_without_its_bundle_or_tag_is_completed(life: Life, tmp_path: Path) -> None:
    """The release was stopped behind its commit point: it is out."""
    home = life.house.copy(tmp_path / "copy")
    before = files(home.bundle("1.1"))
    shutil.rmtree(home.bundle("1.1"))
    subprocess.run(["git", "-C", str(home.root), "tag", "-d", f"{BRIEF}-1.1"], check=True, capture_output=True)
    said = home.release()

    assert 0 == said.status
    assert before == files(home.bundle("1.1"))
    assert f"{BRIEF}-1.1" in _tags(home.root).out.split()
    assert {"R028"} == home.release().codes
