"""Read a file as long as it is one: a pipe may never end its silence, and a device never its words."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = "it is no ordinary file, but a pipe, a socket or a device"


def is_file(path: Path) -> bool:
    """Tell whether there is a file of a name that somebody typed; a name that no file can have names none."""
    try:
        return path.is_file()
    except OSError:
        return False


def read_ordinary(path: Path, *, limit: int) -> bytes:
    """Give the bytes of a file, of one that is longer than the limit one byte more.

    Raises OSError if it cannot be read, or is none.
    """
    # To open a pipe that nobody writes into would wait for somebody.
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as stream:
        mode = os.fstat(stream.fileno()).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, _WORDS, str(path))
        return stream.read(limit + 1)
