"""A workshop for each test of the Makefile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from make.workshop import Workshop, open_workshop

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """A project in a folder whose name holds a space, an ampersand and an apostrophe."""
    folder = tmp_path / "Anna's & our project"
    folder.mkdir()
    return open_workshop(folder)


@pytest.fixture
def two(workshop: Workshop) -> Workshop:
    """The same with two briefs, both built."""
    workshop.brief("alpha")
    workshop.brief("beta")
    done = workshop.make()
    assert done.returncode == 0, done.stdout + done.stderr
    assert workshop.built() == ["alpha", "beta"]
    return workshop
