"""A brief without a fault, the same bytes everywhere, and nothing of the house's own business in it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from helpers import desk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("fonts_dir")
def test_a_good_brief_has_no_findings(in_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What every other test changes is sound to begin with, and all its parts arrive, with none of another build's."""
    folder = desk.project(in_folder)
    (folder / "build" / desk.GOOD).mkdir(parents=True)
    (folder / "build" / desk.GOOD / "good-brief-legal.pdf").write_bytes(b"of a paper that is no longer asked for")
    built = desk.build(folder, monkeypatch)

    assert () == built.findings
    assert "good-brief-legal.pdf" not in built.files()
    assert {"edition.json", "good-brief-a4.pdf", "good-brief.epub", "pages.json", "verdict.txt"} <= set(built.files())
    assert {"edition.json", "good-brief-a4.pdf"} <= set(built.holding("The base is old"))


@pytest.mark.usefixtures("fonts_dir")
def test_a_path_that_the_author_speaks_of_is_no_leak(in_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Addresses hold /home/, inquiries name folders; only what the author did not write is the machine's."""
    folder = desk.project(in_folder)
    source = next((folder / "seeds" / desk.GOOD).glob("source.*"))
    words = "The copies lay in C:\\Temp, in /tmp/ and in /Users/ on http://localhost; see https://example.org/home/a.\n"
    source.write_text(f"{source.read_text(encoding='utf-8').rstrip()}\n\n{words}", encoding="utf-8")

    assert set() == desk.build(folder, monkeypatch).codes


@pytest.mark.usefixtures("fonts_dir")
@pytest.mark.parametrize(("declared", "told"), (("none", 0), ("{dashes: spaced-en}", 1)))
def test_a_house_owns_to_its_typography_if_it_has_one(
    in_folder: Path, monkeypatch: pytest.MonkeyPatch, declared: str, told: int
) -> None:
    """Beside the emendations; words taken out have nothing underlined in their place."""
    taken = "by: desk\nannotations:\n- {id: out, kind: emendation, quote: far from the sea, replace: ''}\n"
    folder = desk.project(in_folder, files={"annotations/taken.yaml": taken})
    with (folder / "seeds" / desk.GOOD / "brief.yaml").open("a", encoding="utf-8") as brief:
        brief.write(f"house-typography: {declared}\n")
    built = desk.build(folder, monkeypatch)

    assert told == len([name for name in built.holding("House typography") if name.endswith("changes.xhtml")])
    assert 1 == len(built.holding(">– <span"))
    assert [] == built.holding("<ins>–</ins>")


# --- The fourth law: the same files give the same bytes

HERE = {"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "Asia/Tehran", "LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242"}


def _built_in(folder: Path, environment: dict[str, str]) -> dict[str, bytes]:
    """Build in a process of its own; the paths, homes and times of files of two such builds all differ."""
    home = folder / "home"
    home.mkdir(parents=True)
    desk.project(folder)
    for path in (folder / "seeds").rglob("*"):
        os.utime(path, (len(environment["TZ"]) * 10**8,) * 2)
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    environment = {**kept, **environment, "HOME": str(home), "PYTHONPATH": str(desk.ROOT / "scripts")}
    command = [sys.executable, "-P", "-B", "-m", "briefpress", "build", desk.GOOD]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return desk.read(folder).files()


@pytest.mark.usefixtures("fonts_dir")
def test_two_machines_give_the_same_bytes(tmp_path: Path) -> None:
    """No clock, locale, home folder, path, hash seed or time stamp reaches any output."""
    here = _built_in(tmp_path / "a", HERE)
    there = _built_in(tmp_path / "another longer folder with spaces", THERE)

    assert set(here) == set(there)
    assert [] == [name for name in here if here[name] != there[name]]


# --- The sixth law: a public file carries nothing internal

SECRETS = """
by: Wilhelmina Reviewerova
annotations:
- id: secret-query
  kind: query
  quote: $4 billion
  to: AU
  text: Who counted these billions of secrets?
  answer: The answer nobody may read.
- id: secret-comment
  kind: comment
  quote: said the engineers
  text: This paragraph is *dreadfully* written.
- id: secret-reply
  kind: reply
  to-annotation: secret-comment
  text: Hush, the author reads along.
- id: secret-refused
  kind: emendation
  quote: far from the sea
  replace: close to the ocean
  because: An unproven presumption.
  status: stet
- id: secret-proposed
  kind: footnote
  quote: nobody knew why
  text: A proposal under consideration.
  status: proposed
- id: secret-withdrawn
  kind: box
  quote: nobody knew why
  title: Withdrawn heading
  text: Withdrawn matter.
  status: withdrawn
- id: secret-tagged
  kind: footnote
  quote: the worst
  by: Ludmila Hiddenhand
  tags: [libel-risk]
  text: An innocent note.
  status: accepted
"""
ROUND = """
edition: "1.0"
due: 2022-05-20
people: [{id: quentin-anonymous, role: editor, signs: true}]
"""
PERSON = """
by: quentin-anonymous
decisions:
- {annotation: secret-proposed, state: stet, because: Mischievous gossip., date: 2022-05-12}
signed: 2022-05-20
"""
WORDS = (
    "Reviewerova", "billions of secrets", "nobody may read", "dreadfully", "Hush, the author", "close to the ocean",
    "unproven presumption", "under consideration", "Withdrawn", "Hiddenhand", "libel-risk", "quentin", "gossip",
    "secret-query", "secret-refused", "stet", "/tmp/", "/home/",  # noqa: S108  # looked for, not used
    "annotations/",
)  # fmt: skip


@pytest.fixture(scope="module")
def secretive(tmp_path_factory: pytest.TempPathFactory) -> desk.Built:
    """A brief with every kind of thing that is nobody's business but the house's."""
    files = {
        "annotations/review.yaml": SECRETS,
        "reviews/one/round.yaml": ROUND,
        "reviews/one/quentin-anonymous.yaml": PERSON,
    }
    folder = desk.project(tmp_path_factory.mktemp("secret"), files=files)
    with pytest.MonkeyPatch.context() as patch:
        return desk.build(folder, patch)


@pytest.mark.usefixtures("fonts_dir")
@pytest.mark.parametrize("words", WORDS)
def test_nothing_internal_is_in_a_public_file(secretive: desk.Built, words: str) -> None:
    """No query, comment, reply, refused or proposed change, name, tag, decision or path."""
    assert [] == secretive.holding(words)


@pytest.mark.usefixtures("fonts_dir")
def test_what_is_accepted_is_public_all_the_same(secretive: desk.Built) -> None:
    """The search above would find words if they were there."""
    assert "edition.json" in secretive.holding("An innocent note")
    assert "good-brief-a4.pdf" in secretive.holding("An innocent note")
    assert () == secretive.findings
