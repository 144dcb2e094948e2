"""How make ends: red for every error, the second time too, and the other briefs are built all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from make.workshop import Workshop


@pytest.mark.parametrize("fault", ("red", "empty"))
def test_red_stays_red_and_stops_nobody(workshop: Workshop, fault: str) -> None:
    """Findings live in files: the second make says the same as the first and runs nothing."""
    workshop.brief("alpha", fault)
    workshop.brief("beta")
    first = workshop.make()
    built = workshop.built()
    second = workshop.make()

    assert ["alpha", "beta"] == built
    assert 2 == first.returncode == second.returncode
    assert [] == workshop.built()
    assert "FAIL alpha\n" in first.stdout
    assert first.stdout == second.stdout
    assert (workshop.folder / "build" / "beta" / "beta-a4.pdf").is_file()


def test_a_crash_stops_nobody_and_is_tried_again(workshop: Workshop) -> None:
    """A process that dies leaves the other briefs their turn, and make red."""
    workshop.brief("alpha", "crash")
    workshop.brief("beta")
    done = workshop.make()

    assert (2, ["alpha", "beta"]) == (done.returncode, workshop.built())


@pytest.mark.parametrize("fault", ("crash", "halfway", "empty"))
def test_a_failed_build_costs_nothing_that_was_there(two: Workshop, fault: str) -> None:
    """Every product stays, and the next make builds the brief that was mended."""
    out, plan = two.folder / "build" / "alpha", two.folder / "seeds" / "alpha" / "brief.yaml"
    before = {path.name for path in out.iterdir()}
    plan.write_text(f"title: {fault}\n", encoding="utf-8")
    failed = two.make()
    left = {path.name for path in out.iterdir()}
    plan.write_text("title: A brief\n", encoding="utf-8")
    two.calls()
    mended = two.make()

    assert (2, before) == (failed.returncode, left)
    assert (0, ["alpha"]) == (mended.returncode, two.built())


def test_an_epub_with_errors_makes_red(two: Workshop) -> None:
    """What epubcheck found is shown and counts."""
    (two.folder / "build" / "alpha" / "epubcheck.txt").write_text("FAIL alpha\nRSC-005 no\n", encoding="utf-8")
    done = two.make()

    assert (2, True) == (done.returncode, "RSC-005 no" in done.stdout)


def test_one_brief_can_be_asked_for(workshop: Workshop) -> None:
    """`make BRIEF=name` builds and judges that brief alone."""
    workshop.brief("alpha", "red")
    workshop.brief("beta")
    done = workshop.make("BRIEF=beta")

    assert (0, ["beta"]) == (done.returncode, workshop.built())
    assert "PASS beta\n" == done.stdout


@pytest.mark.parametrize(
    "name", ("gamma", "../alpha", "alpha beta", "$(shell touch pwned)", "%", "Alpha", "`touch pwned`")
)
def test_a_name_that_is_no_brief_is_refused(two: Workshop, name: str) -> None:
    """The message repeats what was typed, and nothing is run."""
    done = two.make(f"BRIEF={name}")

    assert (2, []) == (done.returncode, two.calls())
    assert f"FAIL BRIEF={name}:" in done.stderr
    assert not (two.folder / "pwned").exists()


@pytest.mark.parametrize("name", ("My Brief", "Alpha", "a_b", "a%b", "ünder", "a$b"))
def test_a_folder_with_a_strange_name_is_named_and_stops_nobody(workshop: Workshop, name: str) -> None:
    """Make cannot handle such names; it says so and builds the rest."""
    workshop.brief(name)
    workshop.brief("beta")
    done = workshop.make()

    assert (2, ["beta"]) == (done.returncode, workshop.built())
    assert f"FAIL seeds/{name}: name the folder with a-z, 0-9 and hyphens only" in done.stderr


def test_without_briefs_make_says_how_to_begin(workshop: Workshop) -> None:
    """An empty project is no fault."""
    done = workshop.make()

    assert (0, True) == (done.returncode, "make new BRIEF=name" in done.stdout)


def test_a_folder_without_a_plan_is_no_brief(workshop: Workshop) -> None:
    """The schema and the logo live in seeds/ too."""
    (workshop.folder / "seeds" / "schema").mkdir()
    workshop.brief("alpha")
    done = workshop.make()

    assert (0, ["alpha"]) == (done.returncode, workshop.built())
