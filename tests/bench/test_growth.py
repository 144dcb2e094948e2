"""Measure how the cost of a build grows with its pages, and that of `make` with nothing to do with its briefs."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from helpers.many_notes import BRIEF, manuscript
from make.workshop import open_workshop

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[2]
# Notes of the text, for about 25, 120 and 460 pages of A4.
SIZES = (40, 200, 800)


def _project(folder: Path, sizes: tuple[int, ...]) -> Path:
    shutil.copytree(ROOT / "styles", folder / "styles")
    (folder / ".venv").mkdir()
    (folder / ".venv" / "fonts").symlink_to(ROOT / ".venv" / "fonts")
    for notes in sizes:
        home = folder / "seeds" / f"notes-{notes}"
        home.mkdir(parents=True)
        (home / "brief.yaml").write_text(f"{BRIEF}paper: [a4]\n", encoding="utf-8")
        (home / "notes.md").write_text(manuscript(notes, words=170, every=40), encoding="utf-8")
    (folder / "seeds" / "house.yaml").write_text("name: Press\n", encoding="utf-8")
    return folder


def _cost(project: Path, name: str, environment: Mapping[str, str]) -> tuple[float, int]:
    """Build in a process of its own and give its seconds of processor and how many pages it made."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-P", "-m", "briefpress", "build", name]
    subprocess.run(command, cwd=project, env=dict(environment), check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    document = pypdfium2.PdfDocument(project / "build" / name / f"{name}-a4.pdf")
    pages = len(document)
    document.close()
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, pages


@pytest.mark.bench
def test_growth_with_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Seconds of processor a page, beside those of the smallest text; 1 throughout is linear."""
    project = _project(tmp_path / "project", SIZES)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONWARNINGS": "ignore"}
    costs = [_cost(project, f"notes-{notes}", environment) for notes in SIZES]
    # What every build costs before its first page is no growth.
    start = _cost(_project(tmp_path / "small", (1,)), "notes-1", environment)[0]
    each = [(seconds - start) / pages for seconds, pages in costs]
    with capsys.disabled():
        for (seconds, pages), one in zip(costs, each, strict=True):
            sys.stdout.write(f"\n{pages} pages: {seconds:.1f} s, a page {one / each[0]:.2f} times the first")
        sys.stdout.write("\n")

    assert [pages for _, pages in costs] == sorted(pages for _, pages in costs)


@pytest.mark.bench
def test_make_with_nothing_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With a hundred briefs beside two."""
    took = {}
    for count in (2, 100):
        workshop = open_workshop(tmp_path / f"with-{count}")
        for number in range(count):
            workshop.brief(f"brief-{number}")
        assert workshop.make().returncode == 0
        times = []
        for _ in range(5):
            began = time.perf_counter()
            assert workshop.make("BRIEFPRESS=false").returncode == 0
            times.append(time.perf_counter() - began)
        took[count] = min(times)
    with capsys.disabled():
        sys.stdout.write(
            f"\nmake with nothing to do: {took[100] * 1000:.0f} ms for 100 briefs, "
            f"{took[100] / took[2]:.1f} times that for 2\n"
        )

    assert {2, 100} == set(took)
