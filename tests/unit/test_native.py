"""The native libraries and the command that brings them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.native import (
    DEBIAN_PACKAGES,
    LIBRARIES,
    Library,
    command_for,
    install_on_debian,
    loads,
    report,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("tools", "beginning"),
    (
        ({"apt-get"}, "sudo apt-get install --no-install-recommends libpango-1.0-0"),
        ({"dnf"}, "sudo dnf install pango"),
        ({"pacman"}, "sudo pacman -S pango"),
        ({"apk"}, "sudo apk add pango"),
        ({"brew"}, "brew install pango"),
        ({"apt-get", "brew"}, "sudo apt-get install"),
        (set(), "install Pango 1.50"),
    ),
)
def test_there_is_one_command_for_the_system_at_hand(tools: set[str], beginning: str) -> None:
    """Each package manager has its command; Homebrew wants no root, and no manager gets plain words."""
    assert command_for(frozenset(tools), root=False).startswith(beginning)


def test_root_needs_no_sudo() -> None:
    """In a container there may be no sudo."""
    assert command_for(frozenset({"apt-get"}), root=True).startswith("apt-get install")


def test_a_library_that_is_not_there_does_not_load() -> None:
    """The check says no rather than raising."""
    assert not loads(Library("nothing", "nothing", ("libno-such-library.so.0",)))


def test_the_libraries_are_there() -> None:
    """The set-up would have stopped otherwise; the report has a line for each."""
    assert [True] * len(LIBRARIES) == [loads(library) for library in LIBRARIES]
    assert len(LIBRARIES) == len(report().splitlines())


def test_debian_lists_are_updated_once_and_nothing_needless_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root on a Debian-like system two calls of apt-get do it, and ask no questions."""
    apt = tmp_path / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >>"{tmp_path}/calls"\n', encoding="utf-8")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    install_on_debian()

    assert [
        "noninteractive -qq update",
        f"noninteractive -qq install -y --no-install-recommends {' '.join(DEBIAN_PACKAGES)}",
    ] == (tmp_path / "calls").read_text(encoding="utf-8").splitlines()


def test_what_apt_says_is_shown_when_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a network the update fails, and nothing more is tried."""
    apt = tmp_path / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "$*" >>"{tmp_path}/calls"\necho "no network"\nexit 100\n', encoding="utf-8")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    install_on_debian()

    assert "no network" in capsys.readouterr().err
    assert "-qq update\n" == (tmp_path / "calls").read_text(encoding="utf-8")
