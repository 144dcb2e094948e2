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
            mode = "w" if number else "r"
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - it stays open to the end
