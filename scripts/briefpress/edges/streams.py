"""The three streams that every program begins with: a shell may have closed some, and have few letters."""

from __future__ import annotations

import io
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


def speak_any_letters() -> None:
    """Let what is said hold letters that the terminal has not, which are escaped; a file or a program gets UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
