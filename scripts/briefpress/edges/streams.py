"""The three streams that every program begins with: a shell may have closed some of them (“>&-”)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_STREAMS = ("stdin", "stdout", "stderr")


def open_closed_streams() -> None:
    """Open streams that are closed, so that they lead nowhere.

    Else the next file that is opened would take the place of one: whatever is said would be written into it.
    """
    for number, name in enumerate(_STREAMS):
        try:
            os.fstat(number)
        except OSError:
            # It takes the lowest place that is free, which is this one.
            os.open(os.devnull, os.O_RDWR)
        if getattr(sys, name) is None:
            # It stays open as long as the program runs.
            setattr(sys, name, Path(os.devnull).open("w" if number else "r", encoding="utf-8"))  # noqa: SIM115
