"""What every test may use, and what none may do: reach the network."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# The same examples every time: a test that fails for one fails for all.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")


def _refuse(*_args: object, **_kwargs: object) -> NoReturn:
    raise AssertionError("a test tried to reach the network")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches the network: it would pass on one machine and fail on another."""
    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, _refuse)
    monkeypatch.setattr(socket, "getaddrinfo", _refuse)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of this checkout; tests read it and never write into it."""
    return ROOT


@pytest.fixture(scope="session")
def fonts_dir(root: Path) -> Path:
    """The fonts that `make setup` has cut."""
    folder = root / ".venv" / "fonts"
    assert (folder / ".made").is_file(), "make setup has not been run"
    return folder


@pytest.fixture
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with a space in its name, which is the current folder meanwhile."""
    folder = tmp_path / "a project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the tables that tests have recorded, whichever process ran them."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if getattr(report, "when", "") == "call":
                    terminalreporter.write_sep("-", name)
                    terminalreporter.write_line(str(value))
