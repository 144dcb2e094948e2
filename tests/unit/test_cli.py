"""A refusal of the machine ends in one sentence; a bug of ours shows itself."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, NoReturn

import pytest

from briefpress.commands import cli

if TYPE_CHECKING:
    from collections.abc import Callable


def failing_with(number: int) -> Callable[[], NoReturn]:
    """Make a command that fails as the machine does."""

    def fail() -> NoReturn:
        raise OSError(number, "No room", "build/x")

    return fail


def test_a_full_disk_is_one_finding(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """With the file and what to do, and the status 1."""
    monkeypatch.setattr(cli, "app", failing_with(errno.ENOSPC))
    with pytest.raises(SystemExit) as ended:
        cli.main()
    said = capsys.readouterr().err

    assert (1, 2) == (ended.value.code, said.count("\n"))
    assert said.startswith("build/x: error R034: ")


def test_any_other_fault_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not hidden."""
    monkeypatch.setattr(cli, "app", failing_with(errno.EBADF))

    with pytest.raises(OSError, match="No room"):
        cli.main()
