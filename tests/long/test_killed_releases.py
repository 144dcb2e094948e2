"""A release that is killed is, after the next command, either not begun or whole, whenever that is."""

from __future__ import annotations

import os
import random
import signal
import time
from typing import TYPE_CHECKING

import pytest

from briefpress.commands import release as releasing
from briefpress.commands.publish_edition import Release, publish, sweep
from briefpress.edges.desk.changing import changing
from briefpress.edges.desk.load_brief import load_brief
from briefpress.edges.editions.released import read_records
from helpers.editions import BRIEF, NOW, House, house, started

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("fonts_dir")]
MOMENTS = 200
WHOLE_RUNS = 4


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """A sound brief that nothing keeps from being released."""
    monkeypatch.setenv("FONTCONFIG_FILE", "")
    return house(tmp_path / "a project")


def files(folder: Path) -> dict[str, bytes]:
    """Give all files below a folder, by their paths."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def publisher(home: House, scratch: Path) -> Callable[[], None]:
    """Prepare a release and give what remains to be done: writing bundle and record."""
    loaded = load_brief(home.root, BRIEF).value
    assert loaded is not None
    work = Release(home.root, BRIEF, NOW, "", loaded, read_records(home.root, BRIEF).value, [])
    scratch.mkdir()
    record, bundle, inputs = releasing._prepared(work, scratch)
    return lambda: _publish(work, lambda: publish(work, record, bundle, inputs))


def _publish(work: Release, last_step: Callable[[], object]) -> None:
    with changing(work.root, work.name, seconds=0):
        sweep(work)
        last_step()


def _killed(step: Callable[[], None], after: float) -> None:
    """Do a step in a process of its own, and kill that after a while."""
    child = os.fork()
    if child == 0:
        try:
            step()
        finally:
            os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def test_a_release_killed_while_it_writes_is_none_or_whole(home: House, tmp_path: Path) -> None:
    """At two hundred moments; a record never stands without its inputs, and what is on record is whole."""
    step = publisher(home, tmp_path / "scratch")
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        step()
        os._exit(0)
    assert 0 == os.waitpid(child, 0)[1]
    lasted = time.monotonic() - began
    record, bundle = files(home.record("1.0")), files(home.bundle("1.0"))
    chance = random.Random(1946)  # noqa: S311  # moments, not secrets
    seen = set()

    for _ in range(MOMENTS):
        _forget(home)
        _killed(step, lasted * chance.uniform(0, 1.1))
        found = (home.record("1.0").is_dir(), home.bundle("1.0").is_dir())
        seen.add(found)
        # The record is written last: where it is, the bundle is.
        assert found in {(False, False), (False, True), (True, True)}
        assert files(home.record("1.0")) in ({}, record)
        assert files(home.bundle("1.0")) in ({}, bundle)

    assert {(False, False), (True, True)} <= seen
    # The next command sweeps what was left and makes all of it, or finds it whole.
    said = home.release()
    assert said.status == 0 or said.codes == {"R028"}
    assert bundle == files(home.bundle("1.0"))
    assert not list(home.bundle("1.0").parent.glob(".part-*"))
    assert not list(home.record("1.0").parent.glob(".part-*"))


def _forget(home: House) -> None:
    """Take back what a release wrote, but leave what a killed one left aside: the next has to cope with it."""
    for folder in (home.record("1.0"), home.bundle("1.0")):
        if folder.is_dir():
            for path in folder.iterdir():
                path.unlink()
            folder.rmdir()


def test_a_release_killed_as_a_process_is_none_or_whole(home: House) -> None:
    """From its start to its end, and the next release makes the same bundle."""
    began = time.monotonic()
    with started(home.root, "release", BRIEF) as process:
        assert 0 == process.wait()
    lasted = time.monotonic() - began
    bundle = files(home.bundle("1.0"))
    chance = random.Random(1947)  # noqa: S311  # moments, not secrets

    for _ in range(WHOLE_RUNS):
        _forget(home)
        with started(home.root, "release", BRIEF) as process:
            time.sleep(lasted * chance.uniform(0.3, 1.05))
            process.send_signal(signal.SIGKILL)
            process.wait()
        said = home.release()
        assert said.status == 0 or said.codes == {"R028"}
        assert bundle == files(home.bundle("1.0"))
