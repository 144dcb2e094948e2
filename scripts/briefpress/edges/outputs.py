"""Write outputs so that a stopped run leaves whole old files or whole new ones, and the depfile for make."""

from __future__ import annotations

import fcntl
import os
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def begun_in(folder: Path) -> int:
    """Give the present time by the clock of the disk that a folder is on, in nanoseconds; make the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            return os.fstat(probe.fileno()).st_mtime_ns
    except OSError as fault:
        fault.filename = str(folder)
        raise


def write_all(folder: Path, files: Mapping[str, bytes], *, begun: int = 0) -> None:
    """Write files into a folder: each aside, flushed to disk, and only then all renamed, in their order.

    They are as old as `begun`, when what they are made of began to be read: what an editor changed since is newer, and
    make builds again.
    """
    folder.mkdir(parents=True, exist_ok=True)
    sweep(folder)
    waiting: list[tuple[Path, Path]] = []
    with ExitStack() as held:
        try:
            for name, data in files.items():
                stream, part = _aside(folder)
                held.enter_context(stream)
                waiting.append((part, folder / name))
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            for aside, path in waiting:
                # mkstemp makes files for their owner alone; outputs are as readable as any file.
                aside.chmod(0o644)
                if begun:
                    os.utime(aside, ns=(begun, begun))
                aside.replace(path)
        except OSError as fault:
            # A full disk needs the room that was taken in vain.
            for aside, _ in waiting:
                aside.unlink(missing_ok=True)
            if fault.filename is None and waiting:
                fault.filename = str(waiting[-1][1])
            raise


def _aside(folder: Path) -> tuple[IO[bytes], Path]:
    """Begin a file aside, and hold it, so that no other run takes it for a stopped one's."""
    while True:
        handle, part = tempfile.mkstemp(prefix=".part-", dir=folder)
        stream = os.fdopen(handle, "wb")
        # Another run may have come upon it before it was held, and is about to sweep it away.
        if not _is_held(handle) and os.fstat(handle).st_nlink:
            return stream, Path(part)
        stream.close()


def _is_held(handle: int) -> bool:
    """Take hold of a file, or tell that another run holds it; some disks of other machines know no such thing."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def sweep(folder: Path) -> None:
    """Remove what a run that was stopped left aside; what another run is writing stays."""
    for left in folder.glob(".part-*"):
        with suppress(FileNotFoundError), left.open("rb") as stream:
            if not _is_held(stream.fileno()):
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
    # A name need not be UTF-8: its bytes are those of the file.
    return ("\n".join(lines) + "\n").encode(errors="surrogateescape")


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
