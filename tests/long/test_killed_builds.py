"""A build that is killed leaves whole old files or none, whenever that is."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOMENTS = 50


def _project(folder: Path) -> Path:
    """Lay out a small project whose brief builds in a few seconds."""
    brief = folder / "seeds" / "small"
    (brief / "annotations").mkdir(parents=True)
    (folder / "seeds" / "house.yaml").write_text("name: Press\n", encoding="utf-8")
    (brief / "source.txt").write_text("A text of a few words, that is enough.\n", encoding="utf-8")
    (brief / "brief.yaml").write_text(
        'title: Small\nsource: source.txt\nversion: "1.0"\nissued: 2022-06-02\n', encoding="utf-8"
    )
    shutil.copytree(ROOT / "styles", folder / "styles")
    (folder / ".venv").mkdir()
    (folder / ".venv" / "fonts").symlink_to(ROOT / ".venv" / "fonts")
    return folder


def _start(project: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-P", "-m", "briefpress", "build", "small"]
    return subprocess.Popen(command, cwd=project, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _outputs(project: Path) -> dict[str, bytes]:
    folder = project / "build" / "small"
    return {path.name: path.read_bytes() for path in folder.glob("*") if not path.name.startswith(".")}


@pytest.mark.long
def test_a_killed_build_leaves_whole_files(tmp_path: Path) -> None:
    """At fifty moments of a build, every file is the old one or the new one, never a part of one."""
    project = _project(tmp_path / "a project")
    source = project / "seeds" / "small" / "source.txt"
    began = time.monotonic()
    assert _start(project).wait() == 0
    lasted = time.monotonic() - began
    old = _outputs(project)
    source.write_text("Another text of a few words, that is enough too.\n", encoding="utf-8")
    assert _start(project).wait() == 0
    new = _outputs(project)
    chance = random.Random(1946)  # noqa: S311  # moments, not secrets

    for number in range(MOMENTS):
        process = _start(project)
        # Most of them near the end, where files are written.
        time.sleep(lasted * (chance.uniform(0, 1) if number % 2 else chance.uniform(0.8, 1.05)))
        process.kill()
        process.wait()
        assert all(data in {old.get(name), new.get(name)} for name, data in _outputs(project).items())

    assert _start(project).wait() == 0
    assert new == _outputs(project)
    assert not list((project / "build" / "small").glob(".part-*"))
