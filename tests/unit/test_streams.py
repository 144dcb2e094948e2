"""What a program says reaches its reader, whatever letters the terminal has."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from briefpress.edges.streams import speak_any_letters

if TYPE_CHECKING:
    import pytest


def test_a_file_gets_utf8_whatever_the_locale_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a pair of surrogates, as in a file's name that is not UTF-8, is escaped."""
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))

    speak_any_letters()
    sys.stdout.write("北 \udcff")
    sys.stdout.flush()

    assert "北 \\udcff" == written.getvalue().decode()


def test_a_terminal_keeps_its_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that it has not are escaped."""
    written = _Terminal()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="latin-1"))

    speak_any_letters()
    sys.stdout.write("é 北")
    sys.stdout.flush()

    assert b"\xe9 \\u5317" == written.getvalue()


class _Terminal(io.BytesIO):
    def isatty(self) -> bool:
        return True
