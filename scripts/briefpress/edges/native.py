"""The native libraries that WeasyPrint draws with: whether they are there, and how one gets them.

Standard library only, and run as a script before there is a `.venv`: `native.py` checks,
`native.py --install` installs what is missing where that needs no asking (root on a Debian-like system),
`native.py --doctor` reports.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

Names = tuple[str, ...]


@dataclass(frozen=True)
class Library:
    """One shared library: what people call it, what it is for, and its file names on Linux and macOS."""

    name: str
    purpose: str
    files: Names


LIBRARIES = (
    Library("pango", "PDF", ("libpango-1.0.so.0", "libpango-1.0.dylib")),
    Library("pangoft2", "PDF", ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib")),
    Library("fontconfig", "PDF", ("libfontconfig.so.1", "libfontconfig.1.dylib")),
    Library("harfbuzz-subset", "PDF", ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib")),
)

DEBIAN_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")

# In this order, since some systems carry a second package manager beside their own.
COMMANDS: tuple[tuple[str, str], ...] = (
    ("apt-get", f"apt-get install --no-install-recommends {' '.join(DEBIAN_PACKAGES)}"),
    ("dnf", "dnf install pango harfbuzz"),
    ("zypper", "zypper install libpango-1_0-0 libharfbuzz-subset0"),
    ("pacman", "pacman -S pango harfbuzz"),
    ("apk", "apk add pango harfbuzz-subset"),
    ("brew", "brew install pango harfbuzz"),
)

# Homebrew's folders, which the loader of macOS does not search by itself.
PREFIXES = ("", "/opt/homebrew/lib/", "/usr/local/lib/") if sys.platform == "darwin" else ("",)


def loads(library: Library) -> bool:
    """Say whether the library can be loaded under one of its names."""
    for prefix in PREFIXES:
        for file in library.files:
            try:
                ctypes.CDLL(prefix + file)
            except OSError:
                continue
            return True
    return False


def missing() -> tuple[Library, ...]:
    """Give the libraries that cannot be loaded."""
    return tuple(library for library in LIBRARIES if not loads(library))


def command_for(tools: frozenset[str], *, root: bool) -> str:
    """Give the one command that installs the libraries on a system that has these package managers."""
    for tool, command in COMMANDS:
        if tool in tools:
            return command if root or tool == "brew" else f"sudo {command}"
    return "install Pango 1.50 or later and HarfBuzz with its subset library"


def present_tools() -> frozenset[str]:
    """Give the package managers found on this system."""
    return frozenset(tool for tool, _ in COMMANDS if shutil.which(tool))


def is_root() -> bool:
    """Say whether this process may install system packages."""
    return os.geteuid() == 0


def install_on_debian() -> None:
    """Install the libraries by apt-get: its lists are brought up to date once, its chatter is kept back."""
    sys.stdout.write("Installing Pango and HarfBuzz by apt-get…\n")
    sys.stdout.flush()
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *DEBIAN_PACKAGES]):
        done = subprocess.run(
            ["apt-get", "-qq", *arguments],  # noqa: S607  # it was found on the PATH
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.stderr.write(done.stdout + done.stderr)
            return


def report() -> str:
    """Say of each library whether it is there, one a line."""
    absent = missing()
    return "".join(
        f"{library.name:<16} {'missing  for ' + library.purpose if library in absent else 'ok'}\n"
        for library in LIBRARIES
    )


def main(arguments: list[str]) -> int:
    """Check, report or install; return 1 if something is missing in the end."""
    if "--doctor" in arguments:
        sys.stdout.write(report())
    tools = present_tools()
    if missing() and "--install" in arguments and is_root() and "apt-get" in tools:
        install_on_debian()
    absent = missing()
    if not absent:
        return 0
    names = ", ".join(library.name for library in absent)
    command = command_for(tools, root=is_root())
    sys.stderr.write(f"Missing: {names}. Run this, then make again:\n  {command}\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
