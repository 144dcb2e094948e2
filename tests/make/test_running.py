"""Running make in earnest: in parallel, killed, with strange values, and the small targets."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from make.workshop import Workshop

NASTY = "$4 billion `touch pwned` $(shell touch pwned) ${HOME} \"x\" 'y' \\ #%* é"


def test_parallel_make_builds_each_brief_once(workshop: Workshop) -> None:
    """All products of a brief come from one process, however many make may start."""
    names = [f"brief-{number}" for number in range(6)]
    for name in names:
        workshop.brief(name)
    done = workshop.make("-j4")

    assert (0, names) == (done.returncode, workshop.built())


def test_parallel_make_after_a_lost_product_builds_once(two: Workshop) -> None:
    """Two products that are gone are one process's work."""
    for name in ("alpha-a4.pdf", "alpha.epub"):
        (two.folder / "build" / "alpha" / name).unlink()
    two.make("-j4")

    assert ["alpha"] == two.built()


def test_a_killed_make_leaves_whole_files_or_none(workshop: Workshop) -> None:
    """Whatever bears its final name is whole, and the next make finishes the work."""
    workshop.brief("alpha", "slow")
    process = subprocess.Popen(
        workshop.command(),
        cwd=workshop.folder,
        env=workshop.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    out = workshop.folder / "build" / "alpha"
    deadline = time.monotonic() + 30
    while not (out / "alpha-a4.pdf").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    left = {path.name: path.read_text(encoding="utf-8") for path in out.glob("[!.]*")}
    done = workshop.make()

    assert "alpha-a4.pdf" in left
    assert "verdict.txt" not in left
    assert {True} == {text.endswith("end\n") for text in left.values()}
    assert (0, "PASS alpha\n") == (done.returncode, done.stdout)


def test_values_arrive_byte_for_byte(two: Workshop) -> None:
    """Neither make nor the shell expands what a person types as a value."""
    two.make("new", "BRIEF=gamma", f"FROM={NASTY}")

    assert [["new", f"--from={NASTY}", "--", "gamma"]] == two.calls()
    assert not (two.folder / "pwned").exists()


def test_a_passage_arrives_as_it_was_typed(two: Workshop) -> None:
    """Dollars, quotation marks, back-ticks and line ends mean nothing; without a passage standard input is read."""
    two.make("quote", "BRIEF=alpha", f"TEXT={NASTY}\n- $4 `x`")
    two.make("quote", "BRIEF=alpha")

    assert [["quote", "--", "alpha", f"{NASTY}\n- $4 `x`"], ["quote", "--", "alpha", "-"]] == two.calls()


def test_what_is_accepted_arrives_as_it_was_typed(two: Workshop) -> None:
    """The same for the words of `make reanchor`; only to show is a word without a value."""
    two.make("reanchor", "BRIEF=alpha", f"FROM={NASTY}", "ACCEPT=a b=2")
    two.make("reanchor", "BRIEF=alpha", "LIST=1")

    first, second = two.calls()
    assert ["reanchor", f"--from={NASTY}", "--accept=a b=2", "--", "alpha"] == first
    assert ["reanchor", "--from=", "--accept=", "--list", "--", "alpha"] == second


def test_clean_spares_releases(two: Workshop) -> None:
    """What was released cannot be made again by make alone."""
    release = two.folder / "build" / "release" / "alpha-1.0"
    release.mkdir(parents=True)
    (two.folder / "build" / ".hidden").touch()
    two.make("clean")

    assert ["README.md", "release"] == sorted(path.name for path in (two.folder / "build").iterdir())
    assert release.is_dir()


def test_clean_and_all_in_one_breath(two: Workshop) -> None:
    """`make -j4 clean all` cleans first."""
    done = two.make("-j4", "clean", "all")

    assert (0, ["alpha", "beta"]) == (done.returncode, two.built())
    assert (two.folder / "build" / "alpha" / "alpha.epub").is_file()


def test_help_lists_every_target(workshop: Workshop) -> None:
    """A target that people may type has one line of help."""
    makefile = (workshop.folder / "Makefile").read_text(encoding="utf-8")
    phony = re.findall(r"^\.PHONY: (all .*)$", makefile, re.MULTILINE)[0].split()
    shown = [line.split()[1] for line in workshop.make("help").stdout.splitlines()]

    assert sorted({*phony} - {"FORCE"}) == sorted(shown)


def test_make_writes_build_only(two: Workshop) -> None:
    """Nothing appears outside build/ (but for the stub's own log)."""
    two.calls()
    top = sorted(path.name for path in two.folder.iterdir())

    assert [".venv", "Makefile", "build", "pyproject.toml", "scripts", "seeds"] == top


@pytest.mark.parametrize("feature", (r"&:", r"^\.ONESHELL", r"^\.SHELLFLAGS", r"::=", r"^define \w+ ="))
def test_the_makefile_is_plain_enough_for_an_old_make(workshop: Workshop, feature: str) -> None:
    """GNU Make 3.81, which macOS has, knows none of these."""
    makefile = (workshop.folder / "Makefile").read_text(encoding="utf-8")
    rules = "\n".join(line for line in makefile.splitlines() if not line.startswith("#"))

    assert [] == re.findall(feature, rules, re.MULTILINE)
