"""Outputs are whole or not there, and make can read what they were made from."""

from __future__ import annotations

import fcntl
import os
import stat
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from briefpress.edges import outputs
from briefpress.edges.outputs import begun_in, depfile, write_all

if TYPE_CHECKING:
    from pathlib import Path


def test_files_are_written_with_the_rights_of_any_file(tmp_path: Path) -> None:
    """And nothing is left beside them."""
    folder = tmp_path / "build" / "x"
    write_all(folder, {"a.pdf": b"new", "verdict.txt": b"PASS"})

    assert {"a.pdf": b"new", "verdict.txt": b"PASS"} == {path.name: path.read_bytes() for path in folder.iterdir()}
    assert 0o644 == stat.S_IMODE((folder / "a.pdf").stat().st_mode)


def test_a_run_that_breaks_off_leaves_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a PDF never stands under its name, the room that was taken in vain is given back, and the file is named."""
    write_all(tmp_path, {"a.pdf": b"old", "b.pdf": b"old"})

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space") as refused:
        write_all(tmp_path, {"a.pdf": b"new", "b.pdf": b"new"})
    kept = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    assert {"a.pdf": b"old", "b.pdf": b"old"} == kept
    assert str(tmp_path / "a.pdf") == refused.value.filename


def test_what_a_killed_run_left_aside_goes_next_time(tmp_path: Path) -> None:
    """It could not do so itself."""
    (tmp_path / ".part-x").write_bytes(b"half")
    write_all(tmp_path, {"c.pdf": b"new"})

    assert ["c.pdf"] == [path.name for path in tmp_path.iterdir()]


def test_what_another_run_is_writing_stays(tmp_path: Path) -> None:
    """Two may build one brief at once: the one that is done first takes nothing from the other."""
    with (tmp_path / ".part-x").open("wb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        write_all(tmp_path, {"c.pdf": b"new"})
        assert {".part-x", "c.pdf"} == {path.name for path in tmp_path.iterdir()}

    write_all(tmp_path, {"c.pdf": b"newer"})
    assert ["c.pdf"] == [path.name for path in tmp_path.iterdir()]


def test_a_file_aside_that_another_run_is_about_to_sweep_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between its making and its holding another run may come upon it; it would be gone before it had its name."""
    make = tempfile.mkstemp
    swept: list[int] = []
    met: list[str] = []

    def overtaken(**asked: Any) -> tuple[int, str]:
        handle, part = make(**asked)
        if not swept:
            swept.append(os.open(part, os.O_RDONLY))
            met.append(part)
            fcntl.flock(swept[0], fcntl.LOCK_EX)
        return handle, part

    monkeypatch.setattr(tempfile, "mkstemp", overtaken)
    stream, part = outputs._aside(tmp_path)
    stream.close()
    os.close(swept[0])

    assert [str(part)] != met


def test_many_runs_at_once_write_whole_files(tmp_path: Path) -> None:
    """Each file is that of one of them."""
    data = {f"{number}.pdf": b"x" * 200_000 for number in range(8)}
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: write_all(tmp_path, data), range(24)))

    assert data == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


def test_outputs_are_as_old_as_the_reading_of_what_they_are_made_of(tmp_path: Path) -> None:
    """So make sees that what was changed while they were made is newer."""
    begun = begun_in(tmp_path / "build")
    time.sleep(0.02)
    (tmp_path / "source.txt").write_text("changed meanwhile", encoding="utf-8")
    write_all(tmp_path / "build", {"a.pdf": b"new"}, begun=begun)

    assert begun == (tmp_path / "build" / "a.pdf").stat().st_mtime_ns < (tmp_path / "source.txt").stat().st_mtime_ns


def test_a_depfile_escapes_what_make_would_take_for_something_else() -> None:
    """Spaces, dollars, comment signs; a file that goes away is no error."""
    written = depfile(["build/x/x.pdf"], ["b $c #d.txt", "a.txt", "a.txt"]).decode()

    assert "build/x/x.pdf: \\\n  a.txt \\\n  b\\ $$c\\ \\#d.txt \\\n\na.txt:\nb\\ $$c\\ \\#d.txt:\n" == written
