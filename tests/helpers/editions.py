"""A brief that goes through review and release, by the commands that people type."""

from __future__ import annotations

import gc
import io
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from briefpress.commands.build_brief import build_brief, tell_verdict
from briefpress.commands.correct import Asked as Correcting
from briefpress.commands.correct import correct
from briefpress.commands.decide import Asked, decide, sign
from briefpress.commands.open_round import Asked as Opening
from briefpress.commands.open_round import open_round
from briefpress.commands.rebuild import rebuild
from briefpress.commands.release import release
from briefpress.commands.verify import verify
from helpers import desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NOW = datetime(2022, 6, 10, 9, 30, tzinfo=UTC)
TODAY = date(2022, 6, 10)
BRIEF = desk.GOOD
REVIEW = """
by: Wilhelmina Reviewerova
annotations:
- {id: q-1, kind: query, quote: $4 billion, to: AU, text: Which year is meant by this?}
- {id: p-1, kind: emendation, quote: far from the sea, replace: close to the ocean, status: proposed}
- {id: p-2, kind: footnote, quote: nobody knew why, text: A proposal under consideration., status: proposed}
"""


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered: its exit status, and its words on both channels."""

    status: int
    out: str
    err: str

    @property
    def codes(self) -> set[str]:
        """The codes of all findings it told."""
        return set(re.findall(r"(?:error|warning) ([A-Z][0-9]{3}):", self.err))


def run(command: Callable[[], int]) -> Said:
    """Run a command in this process and listen to it."""
    out, err = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            status = command()
    finally:
        gc.enable()
    return Said(status, out.getvalue(), err.getvalue())


@dataclass(frozen=True, slots=True)
class House:
    """A project with one brief in it, and the commands that people type there."""

    root: Path

    @property
    def home(self) -> Path:
        """The folder of the brief."""
        return self.root / "seeds" / BRIEF

    def bundle(self, version: str) -> Path:
        """The folder of a bundle."""
        return self.root / "build" / "release" / f"{BRIEF}-{version}"

    def record(self, version: str) -> Path:
        """The folder of a record."""
        return self.home / "editions" / version

    def edit(self, file: str, old: str, new: str) -> None:
        """Change words in a file of the brief, as an editor does."""
        path = self.home / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def open_round(self, name: str, people: str) -> Said:
        """Open a round."""
        return run(lambda: open_round(BRIEF, Opening(called=name, people=people), today=TODAY, root=self.root))

    def decide(self, **asked: str) -> Said:
        """Decide."""
        return run(lambda: decide(BRIEF, Asked(**asked), today=TODAY, root=self.root))

    def sign(self, by: str) -> Said:
        """Sign off."""
        return run(lambda: sign(BRIEF, Asked(by=by), today=TODAY, root=self.root))

    def release(self, *, force: str = "", now: datetime = NOW) -> Said:
        """Release."""
        return run(lambda: release(BRIEF, force=force, now=now, root=self.root))

    def correct(self, **asked: str) -> Said:
        """Write a notice of correction."""
        return run(lambda: correct(BRIEF, Correcting(**asked), today=TODAY, root=self.root))

    def build(self) -> Said:
        """Build, as plain make does, and give the verdict as what was said."""
        build_brief(BRIEF, today=TODAY, root=self.root)
        return run(lambda: tell_verdict(BRIEF, root=self.root))

    def verify(self, path: Path) -> Said:
        """Verify a file."""
        return run(lambda: verify(str(path), root=self.root))

    def rebuild(self, version: str) -> Said:
        """Make an edition again."""
        return run(lambda: rebuild(BRIEF, version, root=self.root))

    def clean(self) -> None:
        """Remove what was built, as `make clean` does."""
        shutil.rmtree(self.root / "build" / BRIEF, ignore_errors=True)

    def copy(self, folder: Path) -> House:
        """Give a copy of the whole project, to do harm to."""
        shutil.copytree(self.root, folder, symlinks=True)
        return House(folder)


def house(folder: Path, *, reviewed: bool = False) -> House:
    """Make a project with a brief; `reviewed` gives it a query and proposals that wait for decisions."""
    desk.project(folder, files={"annotations/review.yaml": REVIEW} if reviewed else None)
    (folder / "scripts").mkdir()
    shutil.copyfile(desk.ROOT / "scripts" / "requirements.lock", folder / "scripts" / "requirements.lock")
    return House(folder)


@contextmanager
def started(root: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start a command in a process of its own."""
    environment = {"PYTHONPATH": str(desk.ROOT / "scripts"), "PYTHONWARNINGS": "ignore", "PATH": "/usr/bin:/bin"}
    command = [sys.executable, "-P", "-m", "briefpress", *arguments]
    process = subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        if process.stderr is not None:
            process.stderr.close()
