"""Write outputs so that a stopped run leaves whole old files or whole new ones, and the depfile for make."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder: each aside, flushed to disk, and only then all renamed, in their order."""
    folder.mkdir(parents=True, exist_ok=True)
    sweep(folder)
    waiting: list[tuple[Path, Path]] = []
    try:
        for name, data in files.items():
            handle, part = tempfile.mkstemp(prefix=".part-", dir=folder)
            waiting.append((Path(part), folder / name))
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
    except OSError as fault:
        # A full disk needs the room that was taken in vain.
        for aside, _ in waiting:
            aside.unlink(missing_ok=True)
        if fault.filename is None and waiting:
            fault.filename = str(waiting[-1][1])
        raise
    for aside, path in waiting:
        # mkstemp makes files for their owner alone; outputs are as readable as any file.
        aside.chmod(0o644)
        aside.replace(path)


def sweep(folder: Path) -> None:
    """Remove what a run that was stopped left aside."""
    for left in folder.glob(".part-*"):
        left.unlink(missing_ok=True)


def depfile(targets: Sequence[str], read: Iterable[str]) -> bytes:
    """Write a depfile: every target depends on every file read, and a file that goes away is no error.

    Paths are relative to the project; make's special characters are escaped as GCC does it.
    """
    files = sorted({_escaped(path) for path in read})
    lines = [f"{' '.join(_escaped(target) for target in targets)}: \\"]
    lines.extend(f"  {path} \\" for path in files)
    lines.append("")
    lines.extend(f"{path}:" for path in files)
    return ("\n".join(lines) + "\n").encode()


def _escaped(path: str) -> str:
    return path.replace("\\", "\\\\").replace(" ", "\\ ").replace("#", "\\#").replace("$", "$$")


def modules_read(root: Path) -> list[str]:
    """Give the package's own modules that this process imported, relative to the project, for the depfile."""
    import sys  # noqa: PLC0415  # its state at this moment is the point

    out = []
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None)
        if file and (path := Path(file).resolve()).is_relative_to(root / "scripts"):
            out.append(path.relative_to(root).as_posix())
    return sorted(out)
