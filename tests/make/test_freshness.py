"""What make remakes, and what it leaves alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from make.workshop import make_old

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from make.workshop import Workshop


def touch(annotations: Path) -> None:
    """Save a file again."""
    os.utime(annotations / "desk.yaml")


def add_an_old_file(annotations: Path) -> None:
    """Copy in a file with the date it had elsewhere."""
    (annotations / "third.yaml").write_text("by: third\n", encoding="utf-8")
    make_old(annotations / "third.yaml")


def rename(annotations: Path) -> None:
    """Give a file another name; its date stays."""
    (annotations / "desk.yaml").rename(annotations / "bureau.yaml")


def delete(annotations: Path) -> None:
    """Take a file away."""
    (annotations / "desk.yaml").unlink()


def test_a_second_make_runs_no_python(two: Workshop) -> None:
    """With nothing to do, make starts no Python at all: here it would fail to."""
    done = two.make("BRIEFPRESS=false")

    assert (0, []) == (done.returncode, two.calls())


@pytest.mark.parametrize("change", (touch, add_an_old_file, rename, delete))
def test_a_changed_annotations_folder_remakes_that_brief_alone(two: Workshop, change: Callable[[Path], None]) -> None:
    """A file touched, added, renamed or deleted is noticed, once, and concerns no other brief."""
    change(two.folder / "seeds" / "alpha" / "annotations")
    two.make()

    first = two.built()
    two.make()

    assert (["alpha"], []) == (first, two.built())


def test_a_file_the_depfile_names_remakes_its_brief(two: Workshop) -> None:
    """What the process read is a prerequisite from then on."""
    os.utime(two.folder / "seeds" / "beta" / "source.txt")
    two.make()

    assert ["beta"] == two.built()


@pytest.mark.parametrize("name", ("two words.txt", "a#b.txt", "a$b.txt", "a$(shell touch pwned).txt", "é.txt"))
def test_a_file_with_a_strange_name_is_followed(workshop: Workshop, name: str) -> None:
    """What a manuscript is called is its author's affair; the depfile tells make in make's own terms."""
    source = workshop.brief("alpha") / name
    source.write_text("A text.\n", encoding="utf-8")
    workshop.make()
    workshop.make()
    before = workshop.built()
    os.utime(source)
    workshop.make()
    workshop.make()

    assert (["alpha"], ["alpha"]) == (before, workshop.built())
    assert not (workshop.folder / "pwned").exists()


def test_the_house_file_concerns_every_brief(two: Workshop) -> None:
    """The publisher's data stand in every brief."""
    os.utime(two.folder / "seeds" / "house.yaml")
    two.make()

    assert ["alpha", "beta"] == two.built()


def test_a_missing_house_file_is_left_to_python(two: Workshop) -> None:
    """Make does not stop with words of its own: the build has better ones."""
    (two.folder / "seeds" / "house.yaml").unlink()
    done = two.make()

    assert (0, ["alpha", "beta"]) == (done.returncode, two.built())


@pytest.mark.parametrize("product", ("alpha-a4.pdf", "alpha-letter.pdf", "alpha.epub", "edition.json", "verdict.txt"))
def test_a_deleted_product_is_made_again(two: Workshop, product: str) -> None:
    """Each product counts, whichever of them is gone."""
    path = two.folder / "build" / "alpha" / product
    path.unlink()
    two.make()

    assert (True, ["alpha"]) == (path.is_file(), two.built())


def test_a_deleted_depfile_means_that_nothing_is_known(two: Workshop) -> None:
    """Without its depfile a brief is built anew: what it depends on is not known."""
    (two.folder / "build" / "alpha" / "alpha.d").unlink()
    two.make()

    assert ["alpha"] == two.built()


def test_a_brief_that_is_taken_away_stops_nothing(two: Workshop) -> None:
    """The leftovers of a brief in build/ do not concern the others."""
    (two.folder / "seeds" / "alpha").rename(two.folder / "elsewhere")
    done = two.make()

    assert (0, []) == (done.returncode, two.built())


def test_epubcheck_follows_the_build(two: Workshop) -> None:
    """A brief that is made anew has its EPUB checked anew, and no other."""
    touch(two.folder / "seeds" / "alpha" / "annotations")
    two.make()

    assert [["build", "--", "alpha"], ["epubcheck", "--", "alpha"]] == two.calls()


@pytest.mark.parametrize("cause", ("the checker has changed", "it could not run"))
def test_epubcheck_is_asked_again(two: Workshop, cause: str) -> None:
    """An answer is kept only as long as it is one: of the checker that is here, about the book that is here."""
    two.make()
    two.calls()
    if cause == "it could not run":
        os.utime(two.folder / "build" / "alpha" / "epubcheck.txt", (1, 1))
        asked = [["epubcheck", "--", "alpha"]]
    else:
        os.utime(two.folder / "scripts" / "briefpress" / "edges" / "epub" / "run_epubcheck.py")
        asked = [["epubcheck", "--", "alpha"], ["epubcheck", "--", "beta"]]
    two.make()

    assert asked == sorted(two.calls())
