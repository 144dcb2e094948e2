"""A small project in a folder of its own, on which make is run for real with a stub for `briefpress`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from ast import literal_eval
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
STUB = Path(__file__).with_name("stub.py")

# What the Makefile reads beside seeds/.
FILES = (
    "Makefile",
    "pyproject.toml",
    "scripts/requirements.lock",
    "scripts/requirements-dev.lock",
    "scripts/setup.sh",
    "scripts/verdict.sh",
    "scripts/briefpress/edges/fonts.py",
    "scripts/briefpress/edges/native.py",
    "scripts/briefpress/edges/epub/run_epubcheck.py",
    "scripts/briefpress/nouns/typeface.py",
    "build/README.md",
)
STAMPS = (".venv/.installed", ".venv/.installed-dev", ".venv/fonts/.made")

LONG_AGO = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Workshop:
    """A project folder, the briefs in it, and make to be run there."""

    folder: Path

    def command(self, *arguments: str) -> list[str]:
        """Give the command line that runs make with the stub."""
        return ["make", f"BRIEFPRESS='{sys.executable}' -S '{STUB}'", *arguments]

    def environment(self) -> dict[str, str]:
        """Give an environment in which no make above this one interferes."""
        return {key: value for key, value in os.environ.items() if not key.startswith(("MAKE", "MFLAGS", "Q_"))}

    def make(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run make and wait for it."""
        return subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def brief(self, name: str, plan: str = "title: A brief") -> Path:
        """Lay a brief with two annotation files into seeds/; their dates are old."""
        folder = self.folder / "seeds" / name
        (folder / "annotations").mkdir(parents=True)
        for path, text in (
            (folder / "brief.yaml", plan),
            (folder / "source.txt", "A text."),
            (folder / "annotations" / "desk.yaml", "by: desk"),
            (folder / "annotations" / "review.yaml", "by: review"),
        ):
            path.write_text(text + "\n", encoding="utf-8")
        for path in (folder, *folder.rglob("*")):
            make_old(path)
        return folder

    def calls(self) -> list[list[str]]:
        """Give how the stub was called since the last time, and forget it."""
        log = self.folder / "calls.log"
        lines = log.read_text(encoding="utf-8").splitlines() if log.is_file() else []
        log.unlink(missing_ok=True)
        return [literal_eval(line) for line in lines]

    def built(self) -> list[str]:
        """Give the names of the briefs that were built since the last time."""
        return sorted(call[-1] for call in self.calls() if call[0] == "build")


def make_old(path: Path) -> None:
    """Give a path a date of long ago."""
    os.utime(path, (LONG_AGO, LONG_AGO))


def open_workshop(folder: Path) -> Workshop:
    """Lay out a project that is set up and has no brief yet."""
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
        make_old(folder / name)
    for name in STAMPS:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
        os.utime(folder / name, (LONG_AGO + 10, LONG_AGO + 10))
    (folder / "seeds").mkdir()
    (folder / "seeds" / "house.yaml").write_text("name: A house\n", encoding="utf-8")
    make_old(folder / "seeds" / "house.yaml")
    return Workshop(folder)
