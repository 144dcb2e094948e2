"""Measure a full build against bare pandoc on the same text, side by side, and print the ratios."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pypandoc
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 3


def _seconds(run: Callable[[], None]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def _checked(command: list[str], folder: Path, **environment: str) -> None:
    subprocess.run(command, cwd=folder, env={**os.environ, **environment}, check=True, capture_output=True)


@pytest.mark.bench
def test_a_full_brief_against_bare_pandoc(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both make a PDF and an EPUB of the handbook's text; ours are tagged, checked and in two sizes."""
    project = tmp_path / "project"
    shutil.copytree(ROOT / "seeds", project / "seeds")
    shutil.copytree(ROOT / "styles", project / "styles")
    (project / ".venv").mkdir()
    (project / ".venv" / "fonts").symlink_to(ROOT / ".venv" / "fonts")
    pandoc = pypandoc.get_pandoc_path()
    engine = str(Path(sys.executable).with_name("weasyprint"))
    text = project / "seeds" / "handbook" / "handbook.md"

    def ours() -> None:
        command = [sys.executable, "-P", "-m", "briefpress", "build", "handbook"]
        _checked(command, project, PYTHONPATH=str(ROOT / "scripts"), PYTHONWARNINGS="ignore")

    def theirs() -> None:
        _checked([pandoc, str(text), f"--pdf-engine={engine}", "-o", str(tmp_path / "bare.pdf")], text.parent)
        _checked([pandoc, str(text), "-t", "epub3", "-o", str(tmp_path / "bare.epub")], text.parent)

    ratios = [_seconds(ours) / _seconds(theirs) for _ in range(ROUNDS)]
    with capsys.disabled():
        sys.stdout.write(
            f"\nfull brief (A4, Letter, EPUB, checks) / bare pandoc (PDF, EPUB): "
            f"median {statistics.median(ratios):.2f}, from {min(ratios):.2f} to {max(ratios):.2f}\n"
        )

    assert (project / "build" / "handbook" / "handbook-a4.pdf").is_file()
