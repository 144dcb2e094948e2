"""The mends refuse a WeasyPrint that is not the one they mend."""

from __future__ import annotations

import subprocess
import sys

import pytest
import weasyprint.layout.block as block_layout
from weasyprint.layout import inline, preferred
from weasyprint.pdf.stream import Stream
from weasyprint.text import line_break

from briefpress.edges.layout import weasy_lines, weasy_mend


def test_the_pinned_version_is_mended() -> None:
    """The lines are where they were, and mending twice is mending once."""
    weasy_mend.mend()
    weasy_mend.mend()

    assert vars(block_layout)["_linebox_layout"].__module__ == block_layout.__name__
    assert line_break.split_first_line is inline.split_first_line is preferred.split_first_line
    assert "rstrip" in line_break.split_first_line.__code__.co_names
    assert Stream.marked.__module__ == weasy_mend.__name__


def test_a_line_that_moved_is_refused_with_the_version() -> None:
    """An upgrade fails loudly, and says where to look."""

    def layout() -> str:
        return "another line"

    with pytest.raises(RuntimeError, match=r"WeasyPrint \d+.* no longer has the line") as caught:
        weasy_lines.source_with(layout, "report = not context.in_column")

    assert "weasy_mend.py" in str(caught.value)


BROKEN_OFF = """
from briefpress.edges.layout import weasy_mend
whole = weasy_mend.mend_note_area
def broken():
    raise RecursionError
weasy_mend.mend_note_area = broken
try:
    weasy_mend.mend()
except RecursionError:
    weasy_mend.mend_note_area = whole
    weasy_mend.mend()
    print("mended")
"""


def test_mending_that_broke_off_begins_anew() -> None:
    """What was mended already is no other version: a text nested too deep may have stopped the first time."""
    done = subprocess.run([sys.executable, "-c", BROKEN_OFF], capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr) == ("mended\n", "")
