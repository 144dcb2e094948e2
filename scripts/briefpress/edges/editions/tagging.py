"""Tag the history where an edition was released, if there is git and the project is a repository of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_SECONDS = 60


def tag(root: Path, name: str, *, message: str, tagger: str) -> str:
    """Make an annotated tag at the present commit; give what went wrong, "" if nothing did or nothing was to do."""
    if not _is_repository(root) or tag_exists(root, name):
        return ""
    identity = [] if _git(root, "config", "user.email")[0] == 0 else ["-c", f"user.name={tagger}", "-c", "user.email="]
    code, said = _git(root, *identity, "-c", "tag.gpgSign=false", "tag", "-a", name, "-m", message)
    return "" if code == 0 else (said.split("\n")[0] or "git failed")


def uncommitted(root: Path, files: Collection[str], *, folder: str) -> tuple[str, ...]:
    """Give those of some files that the present commit has not as they are, and those of a folder that it has still.

    Where there is no git there are none.
    """
    if not _is_repository(root):
        return ()
    asked = ("status", "--porcelain", "-z", "--no-renames", "--ignored", "--untracked-files=all", "--")
    code, said = _git(root, *asked, folder, *files)
    rows = [(row[:2], row[3:]) for row in said.split("\0") if row] if code == 0 else []
    return tuple(sorted(path for state, path in rows if path in files or "D" in state))


def tag_exists(root: Path, name: str) -> bool:
    """Tell whether there is a tag of that name."""
    return _is_repository(root) and _git(root, "rev-parse", "-q", "--verify", f"refs/tags/{name}")[0] == 0


def _is_repository(root: Path) -> bool:
    """Tell whether the project is the top of a repository: one that merely lies around it is not ours to tag."""
    code, said = _git(root, "rev-parse", "--show-toplevel")
    return code == 0 and Path(said.split("\n")[0]).resolve() == root.resolve()


def _git(root: Path, *arguments: str) -> tuple[int, str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments],  # noqa: S607  # whichever git the person uses
            env={**environment, "GIT_TERMINAL_PROMPT": "0"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        return 1, type(fault).__name__
    said = (done.stdout if done.returncode == 0 else done.stderr).decode(errors="replace").strip("\n")
    return done.returncode, said
