"""Measure how long a plain text of 1.2 MB takes to be read, beside pandoc, and how that grows with length."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pypandoc
import pytest

from property.plain_texts import HEADS, NOTES, Habit, Typist

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
SIZE = 1_200_000
# The text by quarters of 1.2 MB.
PARTS = (1, 2, 4)


def book(size: int) -> str:
    """Give a made-up book with notes, verse, lists and chapters of one habit."""
    habit = Habit(width=72, gap=4, heads=HEADS[0], notes=NOTES[2], where="paragraph", ends="\n")
    out: list[str] = []
    length = seed = 0
    while length < size:
        out.append(Typist(Random(seed), habit).typed().text)  # noqa: S311  # no secret: the same book each time
        length, seed = length + len(out[-1]), seed + 1
    return "\n\n\n".join(out)[:size]


def _seconds(run: Callable[[], object]) -> float:
    """Give the least seconds of processor of three times; `run` starts a process and waits for its end."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def _read(path: Path) -> None:
    command = [sys.executable, "-P", "-m", "briefpress", "read", "--to", "json", "--", str(path)]
    environment = {"PYTHONPATH": str(ROOT / "scripts"), "PATH": "/usr/bin:/bin", "HOME": str(path.parent)}
    subprocess.run(command, cwd=path.parent, env=environment, check=True, capture_output=True)


@pytest.mark.bench
def test_reading_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Read 300 kB, 600 kB and 1.2 MB, each in a process of its own; pandoc takes the same text for Markdown."""
    text = book(SIZE)
    took = {}
    for part in PARTS:
        path = tmp_path / f"book-{part}.txt"
        path.write_text(text[: SIZE * part // PARTS[-1]], encoding="utf-8")
        took[part] = _seconds(lambda path=path: _read(path))  # type: ignore[misc]  # mypy gives defaults no type
    whole = tmp_path / f"book-{PARTS[-1]}.txt"
    pandoc = [pypandoc.get_pandoc_path(), "--from=markdown", "--to=json", f"--output={tmp_path / 'x'}", str(whole)]
    beside = _seconds(lambda: subprocess.run(pandoc, check=True, capture_output=True))
    # What a process costs before its first line is no growth.
    (tmp_path / "none.txt").write_text("A line.\n", encoding="utf-8")
    start = _seconds(lambda: _read(tmp_path / "none.txt"))
    each = [(took[part] - start) / part for part in PARTS]
    with capsys.disabled():
        sys.stdout.write(
            f"\n1.2 MB of plain text: {took[4]:.2f} s of processor, {took[4] / beside:.2f} times pandoc's Markdown"
        )
        for part, one in zip(PARTS, each, strict=True):
            sys.stdout.write(
                f"\n{SIZE * part // PARTS[-1] // 1000} kB: a byte takes {one / each[0]:.2f} times the first"
            )
        sys.stdout.write("\n")

    assert each[-1] < 2 * each[0]
