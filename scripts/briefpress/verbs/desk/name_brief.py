"""Name a brief: its folder's name goes into file names, make targets and addresses, so little is allowed."""

from __future__ import annotations

import re

# The longest name of a file that is made of it has some thirty letters more, and 255 bytes at most.
_NAME = re.compile(r"[a-z0-9-]{1,100}")
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]{0,39}")


def is_brief_name(text: str) -> bool:
    """Say whether a text may name a brief."""
    return _NAME.fullmatch(text) is not None


def is_version(text: str) -> bool:
    """Say whether a text may be the version of an edition: its folder is called by it."""
    return _VERSION.fullmatch(text) is not None
