"""Order versions as people count: 1.9 before 1.10, 1.0-rc1 before 1.0, and 1.0 the same as 1.00 or 1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Key = tuple[tuple[tuple[int, int, str], ...], tuple[int, tuple[tuple[int, int, str], ...]]]


def version_key(version: str) -> Key:
    """Give a key that sorts versions; two versions with one key cannot be told apart."""
    main, dash, rest = version.casefold().partition("-")
    parts = list(_parts(main))
    while parts and parts[-1] == (1, 0, ""):
        parts.pop()
    # What is behind a hyphen comes before the version itself.
    return tuple(parts), (0 if dash else 1, tuple(_parts(rest)))


def _parts(text: str) -> Iterable[tuple[int, int, str]]:
    """Give numbers by their worth, words by their letters; words come first, as in 1.a before 1.0."""
    for part in re.findall(r"[0-9]+|[^0-9.-]+", text):
        yield (1, int(part), "") if part.isdecimal() else (0, 0, part)


def next_version(version: str) -> str:
    """Give the version that follows: its last number raised by one; a version of one number gets a second."""
    match = re.fullmatch(r"(.*?)([0-9]+)([^0-9]*)", version)
    if match is None:
        return f"{version}.1"
    if "." not in version and not match[1]:
        return f"{version}.1"
    return f"{match[1]}{int(match[2]) + 1}"


def last_version(versions: Iterable[str]) -> str:
    """Give the highest of some versions, "" if there is none."""
    return max(versions, key=version_key, default="")
