r"""Tell which words have no hyphen set in them: paths and names of files, of programs and of data.

In `a_long/path` and `WP6name` a hyphen at the end of a line would be read as one of theirs.
"""

from __future__ import annotations

import re

_BEFORE, _BEHIND = re.compile(r"[^\s–—]*\Z"), re.compile(r"[^\s–—]*")
# A bar between two words of letters is no path.
_SIGNS = re.compile(r"[_\\@]|/.*/|(?<![^\W\d_])/|/(?![^\W\d_])")
_MIXED = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
_HYPHENS = re.compile("[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}]")
_FAR = 200  # letters: no line has as many


def is_held(text: str, at: int) -> bool:
    """Tell whether the word around a place in a text is held together.

    Of words that are joined by hyphens one that is mixed of letters and digits does not hold the others.
    """
    before = _found(_BEFORE, text[max(0, at - _FAR) : at])
    behind = _found(_BEHIND, text[at : at + _FAR])
    if _SIGNS.search(before + behind):
        return True
    part = _HYPHENS.split(before)[-1] + _HYPHENS.split(behind, maxsplit=1)[0]
    return _MIXED.search(part) is not None


def _found(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""
