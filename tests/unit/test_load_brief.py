"""Loading what editors wrote on a brief."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.desk.load_brief import load_brief
from briefpress.nouns.codes import errors

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefpress.edges.desk.load_brief import LoadedBrief

GOOD = {
    "seeds/house.yaml": "name: H\nlanguage: fr\n",
    "seeds/x/brief.yaml": "title: T\nsource: source.txt\nversion: '1.0'\nissued: 2022-06-02\n",
    "seeds/x/source.txt": "words\n",
    "seeds/x/annotations/desk.yaml": "annotations:\n- {id: a, kind: keep, quote: q, status: proposed}\n",
    "seeds/x/annotations/bob.yaml": "annotations:\n- {id: b, kind: keep, quote: q}\n",
    "seeds/x/chronology.yaml": "events:\n- {id: c, date: 1946, text: t}\n",
    "seeds/x/reviews/r-10/round.yaml": "edition: '1.0'\npeople: [{id: ann}]\n",
    "seeds/x/reviews/r-10/ann.yaml": "by: ann\ndecisions: [{annotation: a, state: accepted}]\n",
    "seeds/x/reviews/r-2/round.yaml": "edition: '1.0'\npeople: [{id: ann}]\n",
    "seeds/x/reviews/r-2/ann.yaml": "by: ann\ndecisions: [{annotation: a, state: deferred}]\n",
}


def _dangle(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere.txt")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one brief in which nothing can be found, in a folder with a space in its name."""
    root = tmp_path / "a project"
    for name, text in GOOD.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def loaded(root: Path) -> LoadedBrief:
    """Load the brief, whatever is found."""
    value = load_brief(root, "x").value

    assert value is not None
    return value


def found(root: Path) -> list[tuple[str, str]]:
    """Give code and place of all that is found."""
    return [(finding.code, str(finding.place)) for finding in load_brief(root, "x").findings]


def test_a_good_brief_is_loaded_whole(project: Path) -> None:
    """Files in order of their names, rounds in natural order, states folded, defaults from the house."""
    brief = loaded(project)

    assert [] == found(project)
    assert [("b", "accepted"), ("a", "accepted")] == [(one.id, one.state) for one in brief.annotations]
    assert (["c"], ["r-2", "r-10"]) == ([one.id for one in brief.events], [one.name for one in brief.rounds])
    assert ("fr", "H", project / "seeds/x/source.txt") == (
        brief.brief.language,
        brief.house.name,
        brief.source,
    )


def test_it_says_what_it_read(project: Path) -> None:
    """Every file but the source, as POSIX paths from the root, with digests; and the folders it listed."""
    brief = loaded(project)
    expected = {
        name: hashlib.sha256(text.encode()).hexdigest() for name, text in GOOD.items() if not name.endswith(".txt")
    }

    assert expected == dict(brief.digests)
    assert tuple(sorted(expected)) == brief.read
    assert {"seeds/x/annotations", "seeds/x/reviews", "seeds/x/reviews/r-2", "seeds/x/reviews/r-10"} == set(
        brief.folders
    )


def test_the_specimen_is_clean(root: Path) -> None:
    """What we show to others keeps the rules."""
    assert () == load_brief(root, "russia-iran").findings


def test_without_a_house_the_defaults_hold(project: Path) -> None:
    """That is a warning, not an error."""
    (project / "seeds/house.yaml").unlink()
    outcome = load_brief(project, "x")

    assert [("Y050", "seeds/house.yaml")] == found(project)
    assert () == errors(outcome.findings)
    assert "en-GB" == loaded(project).brief.language


def test_without_a_brief_there_is_none(project: Path) -> None:
    """Nor under a name that no brief can have."""
    (project / "seeds/x/brief.yaml").unlink()

    assert (None, [("Y051", "seeds/x/brief.yaml")]) == (load_brief(project, "x").value, found(project))
    assert ["Y055"] == [finding.code for finding in load_brief(project, "../x").findings]


@pytest.mark.parametrize(
    ("made", "told"), ((Path.mkdir, "a folder"), (os.mkfifo, "no ordinary file"), (_dangle, "a link to nothing"))
)
def test_a_source_that_is_no_file_is_told_what_it_is(project: Path, made: Callable[[Path], None], told: str) -> None:
    """Nobody is asked whether they meant what they named."""
    source = project / "seeds/x/source.txt"
    source.unlink()
    made(source)
    (finding,) = load_brief(project, "x").findings

    assert ("Y052", f"“source.txt” in seeds/x/ is {told}") == (finding.code, finding.message)


@pytest.mark.parametrize("name", ("evil\u202etxt.exe", "a\u2066b.txt", "a\u200bb.txt"))
def test_names_with_signs_that_cannot_be_seen_are_refused(project: Path, name: str) -> None:
    """They look like other names."""
    brief = project / "seeds/x/brief.yaml"
    brief.write_text(brief.read_text(encoding="utf-8").replace("source.txt", f'"{name}"'), encoding="utf-8")
    (finding,) = [one for one in load_brief(project, "x").findings if one.code != "Y012"]

    assert ("Y024", True) == (finding.code, "cannot be seen" in finding.message)


def test_a_source_that_is_not_there_is_found_where_it_is_named(project: Path) -> None:
    """With the file that was probably meant."""
    (project / "seeds/x/source.txt").rename(project / "seeds/x/source.md")
    outcome = load_brief(project, "x")

    assert [("Y052", "seeds/x/brief.yaml:2:9")] == found(project)
    assert "did you mean “source.md”?" == outcome.findings[0].hint
    assert loaded(project).source is None


@pytest.mark.parametrize("name", ("two words.yaml", "desk.yml", "desk.yaml.bak", "notes.txt", "a$b.yaml"))
def test_no_file_among_the_annotations_is_passed_over_in_silence(project: Path, name: str) -> None:
    """Wrong endings and names that make cannot take are found; hidden files are nobody's business."""
    (project / "seeds/x/annotations" / name).write_text("annotations: []\n", encoding="utf-8")
    (project / "seeds/x/annotations/.DS_Store").write_bytes(b"\x00")

    assert [("Y053", f"seeds/x/annotations/{name}")] == found(project)


def test_a_broken_file_harms_nothing_else(project: Path) -> None:
    """The others are loaded, and decisions on what it held are not called decisions on nothing."""
    (project / "seeds/x/annotations/desk.yaml").write_text("annotations:\n- id: 'a\n", encoding="utf-8")

    assert [("Y001", "seeds/x/annotations/desk.yaml:2:7")] == found(project)
    assert ["b"] == [one.id for one in loaded(project).annotations]


def test_an_id_is_unique_in_the_brief(project: Path) -> None:
    """Across annotations and chronology; the first one keeps it."""
    (project / "seeds/x/chronology.yaml").write_text("events:\n- {id: b, date: 1946, text: t}\n", encoding="utf-8")
    outcome = load_brief(project, "x")

    assert [("Y030", "seeds/x/chronology.yaml:2:8")] == found(project)
    assert "seeds/x/annotations/bob.yaml:2:8" in outcome.findings[0].message
    assert () == loaded(project).events


def test_a_round_needs_its_plan(project: Path) -> None:
    """The decisions count all the same."""
    (project / "seeds/x/reviews/r-2/round.yaml").unlink()

    assert [("Y056", "seeds/x/reviews/r-2/round.yaml")] == found(project)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize(
    "name",
    ("house.yaml", "x/brief.yaml", "x/annotations/desk.yaml", "x/annotations", "x/chronology.yaml", "x"),
)
def test_no_link_leads_out(project: Path, name: str) -> None:
    """Not of a file, not of a folder, not of the brief itself."""
    inside, outside = project / "seeds" / name, project / "outside"
    inside.rename(outside)
    inside.symlink_to(outside)

    assert ("Y054", f"seeds/{name}") in found(project)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_lead_nowhere_are_found(project: Path) -> None:
    """Also those that lead to themselves, and files that are none."""
    (project / "seeds/x/annotations/gone.yaml").symlink_to(project / "seeds/gone.yaml")
    (project / "seeds/x/annotations/loop.yaml").symlink_to(project / "seeds/x/annotations/loop.yaml")
    os.mkfifo(project / "seeds/x/annotations/pipe.yaml")
    files = {place for _, place in found(project)}

    assert {f"seeds/x/annotations/{name}.yaml" for name in ("gone", "loop", "pipe")} == files


def test_a_version_without_end_is_refused(project: Path) -> None:
    """Files are named after it, and its numbers are compared."""
    brief = project / "seeds/x/brief.yaml"
    brief.write_text(brief.read_text(encoding="utf-8").replace("'1.0'", f"'1.{'9' * 5_000}'"), encoding="utf-8")

    assert [("Y024", "seeds/x/brief.yaml:3:10")] == found(project)


def test_a_title_that_nobody_can_set_is_refused(project: Path) -> None:
    """It stands on every page."""
    brief = project / "seeds/x/brief.yaml"
    brief.write_text(
        brief.read_text(encoding="utf-8").replace("title: T", f"title: {'word ' * 1_000}"), encoding="utf-8"
    )
    (finding,) = load_brief(project, "x").findings

    assert ("Y024", True) == (finding.code, "4000 are read" in finding.message)


def test_a_note_that_is_a_book_is_refused(project: Path) -> None:
    """A million words in one take more memory than most machines have."""
    note = f"- id: a\n  kind: footnote\n  quote: words\n  text: {'word ' * 30_000}\n"
    (project / "seeds/x/annotations").mkdir(exist_ok=True)
    (project / "seeds/x/annotations/desk.yaml").write_text(f"by: desk\nannotations:\n{note}", encoding="utf-8")
    (finding,) = load_brief(project, "x").findings

    assert ("Y024", True) == (finding.code, "100000 are read" in finding.message)


@pytest.mark.parametrize(
    ("entry", "why"),
    (
        (f"kind: footnote\n  quote: words\n  text: {'w' * 3_000}", "a word of 3000 letters"),
        (f"kind: emendation\n  quote: words\n  replace: {'w' * 3_000}\n  because: b", "a word of 3000 letters"),
        (f"kind: emendation\n  quote: words\n  replace: {'word ' * 11_000}\n  because: b", "50000 are read"),
    ),
)
def test_words_that_no_layout_ends_with_are_refused(project: Path, entry: str, why: str) -> None:
    """A word without end in a note took a minute, and so did an emendation of fifty thousand words."""
    (project / "seeds/x/annotations").mkdir(exist_ok=True)
    desk = project / "seeds/x/annotations/desk.yaml"
    desk.write_text(f"by: desk\nannotations:\n- id: a\n  {entry}\n", encoding="utf-8")
    (finding,) = load_brief(project, "x").findings

    assert ("Y024", True) == (finding.code, why in finding.message)


def test_a_text_without_spaces_may_be_long(project: Path) -> None:
    """Chinese, Japanese and Thai set none between words."""
    note = f"- id: a\n  kind: footnote\n  quote: words\n  text: {'文字' * 3_000}{'ไทย' * 2_000}\n"
    (project / "seeds/x/annotations").mkdir(exist_ok=True)
    (project / "seeds/x/annotations/desk.yaml").write_text(f"by: desk\nannotations:\n{note}", encoding="utf-8")

    assert [] == found(project)


def test_a_finding_shows_the_beginning_of_what_is_wrong(project: Path) -> None:
    """Whoever pastes a page where a date belongs need not read it again."""
    brief = project / "seeds/x/brief.yaml"
    brief.write_text(f"{brief.read_text(encoding='utf-8')}language: {'x' * 5_000}\n", encoding="utf-8")
    (finding,) = load_brief(project, "x").findings

    assert "Y024" == finding.code
    assert 300 > len(finding.message)
    assert f"“{'x' * 80}…”" in finding.message
