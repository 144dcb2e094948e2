"""One command at a time may change a brief: the brief's folder itself is locked, so that no lock file is left over.

The kernel holds the lock and lets it go when its process ends, however that is.
"""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAUSE = 0.05


class Locked(Exception):  # noqa: N818  # a fact about another command, told to the person
    """Another command holds the brief."""


@contextmanager
def locked(folder: Path, *, seconds: float) -> Iterator[None]:
    """Hold the lock on a folder meanwhile; Locked if another process holds it for longer than `seconds`."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        _wait(handle, until=time.monotonic() + seconds)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, *, until: float) -> None:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise Locked from None
            time.sleep(_PAUSE)
        else:
            return
