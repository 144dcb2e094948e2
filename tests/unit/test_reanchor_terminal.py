"""Anchoring anew at a terminal: each quotation is shown, an answer is asked for, and files are written at the end."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from typing import TYPE_CHECKING

import pytest

from helpers import desk
from helpers.unanchored import UNANCHORED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no terminals of this kind here")
DRIFTED = (
    "  quote: 'The port of Bandar was little, said the engineer'   # stays\n",
    """\
  quote: 'The port of Bandar was "small", said the engineers'   # stays
  was: "The port of Bandar was little, said the engineer"
""",
)
TWICE = ("  quote: of times\n", '  quote: {exact: "of times", prefix: "worst "}\n  was: "of times"\n')
PROMPT = b"/q] "
_SEQUENCE = re.compile(rb"\x1b\[[0-9;?]*[a-zA-Z]")
_KEYS = frozenset({"\x03", "\x04"})
_PATIENCE = 60.0
_PAUSE = 3.0


def _take(terminal: int) -> None:
    """Make a terminal the one that keys such as Ctrl-C speak through, also where the tests run out of their reach."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)


def talk(folder: Path, answers: Sequence[str]) -> tuple[int, str]:
    """Run the command at a terminal and answer each question; give its exit status and what was shown."""
    root = desk.ROOT
    ours, theirs = pty.openpty()
    command = [sys.executable, "-P", "-m", "briefpress", "reanchor", "good-brief"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(root / "scripts"),
        "COLUMNS": "200",
        "TERM": "xterm",
        "NO_COLOR": "1",
    }
    running = subprocess.Popen(
        command, cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs,
        preexec_fn=lambda: _take(theirs),  # noqa: PLW1509  # the child has this one thread
    )  # fmt: skip
    os.close(theirs)
    try:
        shown = _answered(ours, answers)
    except pytest.fail.Exception:
        running.kill()
        running.wait()
        raise
    finally:
        os.close(ours)
    return running.wait(timeout=60), _SEQUENCE.sub(b"", shown).decode()


def _answered(terminal: int, answers: Sequence[str]) -> bytes:
    """Give what is shown until the other side hangs up; each answer is typed once its question stands there."""
    shown, answered, left, last = b"", 0, list(answers), ""
    ends = time.monotonic() + _PATIENCE
    while time.monotonic() < ends:
        if not select.select([terminal], [], [], _PAUSE)[0]:
            # A key such as Ctrl-D is lost if it comes while the terminal is made ready; people press it again.
            os.write(terminal, last.encode() if last in _KEYS else b"")
            continue
        try:
            got = os.read(terminal, 4096)
        except OSError:  # so Linux says that the other side has hung up
            return shown
        if not got:
            return shown
        shown += got
        # What makes the terminal ready may stand behind the question, in the same breath.
        if left and _SEQUENCE.sub(b"", shown[answered:]).endswith(PROMPT):
            answered, last = len(shown), left.pop(0)
            os.write(terminal, last.encode())
    pytest.fail(f"no end within {_PATIENCE} s: {shown.decode()}")


@pytest.mark.parametrize(
    ("answers", "status", "changes"),
    (
        (("y\n", "2\n"), 0, (DRIFTED, TWICE)),
        (("n\n", "2\n"), 0, (TWICE,)),
        (("maybe\n", "7\n", "y\n", "q\n"), 0, (DRIFTED,)),
        (("y\n", "\x04"), 0, (DRIFTED,)),
        (("y\n", "\x03"), 130, ()),
    ),
    ids=("yes and a number", "no", "other words are asked again", "Ctrl-D ends it", "Ctrl-C undoes it"),
)
def test_answers_decide_what_is_written(
    tmp_path: Path, answers: Sequence[str], status: int, changes: Sequence[tuple[str, str]]
) -> None:
    """The values that were accepted, all or none, and no file beside them."""
    project = desk.project(tmp_path, files={"annotations/more.yaml": UNANCHORED})
    path = project / "seeds" / "good-brief" / "annotations" / "more.yaml"
    names = sorted(one.name for one in path.parent.iterdir())
    wanted = UNANCHORED
    for old, new in changes:
        wanted = wanted.replace(old, new)
    ended, shown = talk(project, answers)

    assert status == ended, shown
    assert wanted == path.read_text(encoding="utf-8")
    assert names == sorted(one.name for one in path.parent.iterdir())


def test_old_and_new_words_stand_side_by_side(tmp_path: Path) -> None:
    """In one row of a table, with how alike they are; a quotation without any place is shown too."""
    project = desk.project(tmp_path, files={"annotations/more.yaml": UNANCHORED})
    _, shown = talk(project, ("n\n", "n\n"))
    row = next(line for line in shown.splitlines() if "was little" in line)

    assert 2 == len([cell for cell in row.split("│") if cell.strip()])
    assert '"small"' in shown
    assert "86 % alike" in shown
    assert "nothing like it" in shown
