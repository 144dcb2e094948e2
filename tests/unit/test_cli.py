"""A refusal of the machine ends in one sentence; a bug of ours shows itself."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from typer.testing import CliRunner

from briefpress.commands import cli
from briefpress.commands.line.arguments import as_given
from briefpress.edges.outputs import write_all

if TYPE_CHECKING:
    from collections.abc import Callable


def failing_with(number: int) -> Callable[[], NoReturn]:
    """Make a command that fails as the machine does."""

    def fail(**_: str) -> NoReturn:
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


@pytest.mark.parametrize("taken", ("build", "build/x", "build/x/x.pdf"))
def test_what_stands_in_the_way_of_outputs_is_one_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, taken: str
) -> None:
    """A file where a folder is to be, or a folder where a file is."""
    monkeypatch.chdir(tmp_path)
    if taken.endswith(".pdf"):
        (tmp_path / taken).mkdir(parents=True)
    else:
        (tmp_path / taken).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / taken).touch()
    monkeypatch.setattr(cli, "app", lambda **_: write_all(tmp_path / "build/x", {"x.pdf": b"made"}))

    with pytest.raises(SystemExit) as ended:
        cli.main()
    said = capsys.readouterr().err

    assert 1 == ended.value.code
    assert said.startswith("build")
    assert "in the way" in said
    assert not list((tmp_path / "build").glob("x/.part-*"))


def test_what_stands_elsewhere_is_a_bug(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The press itself wrote there."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").touch()
    monkeypatch.setattr(cli, "app", lambda **_: write_all(tmp_path / "x", {"x.pdf": b"made"}))

    with pytest.raises(FileExistsError):
        cli.main()


def test_any_other_fault_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not hidden."""
    monkeypatch.setattr(cli, "app", failing_with(errno.EBADF))

    with pytest.raises(OSError, match="No room"):
        cli.main()


@pytest.mark.parametrize(
    ("called_from", "path", "opened"),
    (("/tmp/desk", "a.pdf", "/tmp/desk/a.pdf"), ("/tmp/desk", "/b/a.pdf", "/b/a.pdf"), ("/tmp/desk", "", "")),  # noqa: S108  # a name only
)
def test_files_are_looked_for_where_the_command_was_called(
    monkeypatch: pytest.MonkeyPatch, called_from: str, path: str, opened: str
) -> None:
    """The command itself has gone into the project by then."""
    monkeypatch.setenv("BRIEFPRESS_CALLED_FROM", called_from)

    assert opened == as_given(path)


def test_files_are_told_as_they_were_typed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """From make, and from the project's own folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFPRESS_CALLED_FROM", str(tmp_path))

    assert "a.pdf" == as_given("a.pdf")


@pytest.mark.parametrize(
    ("line", "words"),
    (
        (("inspect", "--", ""), "Say the brief's name: make inspect BRIEF=name\n"),
        (("release", "--force=", "--", ""), "Say the brief's name: make release BRIEF=name\n"),
        (("build", "--", ""), "Say the brief's name: make BRIEF=name\n"),
        (("redline", "--brief=", "--from=1.0"), "Say the brief's name: make redline BRIEF=name\n"),
        (("review", "--", "../a"), "“../a” is no name of a brief: use small letters a-z, digits and hyphens only.\n"),
        (("redline", "--brief=a", "--from=1.0", "--pages=x"), "“x” is neither all nor changed"),
    ),
)
def test_a_name_that_is_missing_or_none_is_said_in_one_sentence(line: tuple[str, ...], words: str) -> None:
    """As `make` is typed, whatever stands behind it; the status is 2."""
    done = CliRunner().invoke(cli.app, line)

    assert (2, 1) == (done.exit_code, done.stderr.count("\n"))
    assert done.stderr.startswith(words)


@pytest.mark.parametrize("closed", (">&-", "2>&-", "<&- >&- 2>&-"))
def test_streams_that_the_shell_closed_are_no_bug(tmp_path: Path, closed: str) -> None:
    """What would be said there goes nowhere."""
    (tmp_path / "a.txt").write_text("The salt\x01 came late.\n", encoding="utf-8")
    command = [sys.executable, "-P", "-m", "briefpress", "read", str(tmp_path / "a.txt"), "--to", "text"]
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", *command],
        env=os.environ | {"PYTHONPATH": str(Path(cli.__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )

    assert 0 == done.returncode
    assert "Traceback" not in done.stderr
