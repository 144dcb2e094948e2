"""Setting up: whole or not at all, from hashes only, and no address of a registry anywhere."""

from __future__ import annotations

import re
import subprocess
import tomllib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from make.workshop import Workshop

LOCKS = ("scripts/requirements.lock", "scripts/requirements-dev.lock")

# Passes for a python that makes environments; what the environment's own python does is the parameter.
FAKE_PYTHON = """#!/bin/sh
case "$1 $2" in
  "-V "*) echo "Python 3.11.0" ;;
  "-m venv") mkdir -p "$3/bin" && cat >"$3/bin/python" <<'END' && chmod +x "$3/bin/python"
#!/bin/sh
echo "what pip says"
{pip}
END
  ;;
esac
"""


def fake_python(workshop: Workshop, *, pip: str) -> str:
    """Write a fake python into the workshop and give the argument that makes make use it."""
    path = workshop.folder / "a fake python"
    path.write_text(FAKE_PYTHON.replace("{pip}", pip), encoding="utf-8")
    path.chmod(0o755)
    return f"PYTHON={path}"


def forget_setup(workshop: Workshop) -> Path:
    """Take the stamp away, as in a fresh clone, and give its path."""
    stamp = workshop.folder / ".venv" / ".installed"
    stamp.unlink()
    return stamp


def test_setup_ends_with_a_stamp(workshop: Workshop) -> None:
    """A set-up that went well is stamped, says one line, and keeps the lock it was made from."""
    stamp = forget_setup(workshop)
    done = workshop.make(".venv/.installed", fake_python(workshop, pip="exit 0"))

    assert (0, True) == (done.returncode, stamp.is_file())
    assert 1 == len(done.stdout.splitlines())
    assert (workshop.folder / ".venv" / "requirements.lock").is_file()


def test_setup_leaves_a_command_for_people(workshop: Workshop) -> None:
    """`.venv/bin/briefpress` runs the package from its sources, from wherever it is called, words untouched."""
    forget_setup(workshop)
    workshop.make(".venv/.installed", fake_python(workshop, pip='printf "%s|" "$PYTHONPATH" "$@"'))
    command = workshop.folder / ".venv" / "bin" / "briefpress"
    said = subprocess.run([command, "read", "a $b 'c'.txt"], cwd="/", capture_output=True, text=True, check=True)

    scripts = workshop.folder.resolve() / "scripts"

    assert f"what pip says\n{scripts}|-P|-m|briefpress|read|a $b 'c'.txt|" == said.stdout


def test_the_command_works_on_its_project_from_anywhere(workshop: Workshop, tmp_path: Path) -> None:
    """Through a link too; where it was called is kept for the files that are named to it."""
    forget_setup(workshop)
    workshop.make(".venv/.installed", fake_python(workshop, pip='printf "%s|" "$PWD" "$BRIEFPRESS_CALLED_FROM" "$4"'))
    (tmp_path / "called").mkdir()
    command = tmp_path / "called" / "bp"
    command.symlink_to(workshop.folder / ".venv" / "bin" / "briefpress")
    said = subprocess.run([command, "verify", "a.pdf"], cwd=command.parent, capture_output=True, text=True, check=True)

    assert f"what pip says\n{workshop.folder.resolve()}|{command.parent.resolve()}|verify|" == said.stdout


@pytest.mark.parametrize("pip", ("exit 1", "kill -9 $PPID"))
def test_a_setup_that_broke_off_does_not_look_whole(workshop: Workshop, pip: str) -> None:
    """Neither a failure nor a kill leaves a stamp, and the next make begins anew."""
    stamp = forget_setup(workshop)
    (workshop.folder / ".venv" / "left").touch()
    done = workshop.make("setup", fake_python(workshop, pip=pip))

    assert (2, False) == (done.returncode, stamp.exists())
    assert not (workshop.folder / ".venv" / "left").exists()
    assert [] == workshop.calls()


def test_what_pip_says_is_shown_when_it_fails(workshop: Workshop) -> None:
    """Quiet while all is well, and not when it is not."""
    forget_setup(workshop)
    done = workshop.make("setup", fake_python(workshop, pip="exit 1"))

    assert "what pip says" in done.stderr


def test_a_python_that_will_not_do_is_named(workshop: Workshop) -> None:
    """The message says what is needed."""
    forget_setup(workshop)
    done = workshop.make("setup", "PYTHON=/no/such python")

    assert (2, True) == (done.returncode, "PYTHON=/no/such python will not do: Python 3.11" in done.stderr)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_registry(root: Path, lock: str) -> None:
    """Only names, versions, markers and hashes: whoever installs has a registry of their own."""
    lines = (root / lock).read_text(encoding="utf-8").splitlines()
    pin = re.compile(r"[a-z0-9-]+==[0-9][0-9a-z.]*( ; [a-z_]+ [!=<>]+ '[\w.]+')? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")

    assert [] == [line for line in lines if not pin.fullmatch(line) and not digest.fullmatch(line)]


def test_the_locks_agree_with_each_other(root: Path) -> None:
    """The tests run with the very versions that a build has."""
    plain, dev = (set((root / lock).read_text(encoding="utf-8").split("\n")) for lock in LOCKS)

    assert set() == {line.rstrip(" \\") for line in plain} - {line.rstrip(" \\") for line in dev}


def test_the_locks_agree_with_the_project_file(root: Path) -> None:
    """Every pin of pyproject.toml is in the lock: nobody forgot `make lock`."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = {*project["dependencies"], *project["optional-dependencies"]["dev"]}
    locked = {line.split()[0] for line in (root / LOCKS[1]).read_text(encoding="utf-8").splitlines() if line[:1] != " "}

    assert set() == {pin.lower().replace("_", "-") for pin in pins} - locked
