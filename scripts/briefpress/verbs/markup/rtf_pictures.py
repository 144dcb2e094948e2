r"""Count the pictures that the text of an RTF file shows, by its own mark-up (RTF 1.9.1, pictures).

A reader may pass over kinds that it does not know; then fewer are in its tree.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"\\[\\{}]|[{}]|\\pict(?![a-z])")
# What a group is for; the second of two forms of a picture, and what stands at the edge of pages, are no more pictures.
_GROUP = re.compile(r"\{\s*(?:\\\*\s*)?\\([a-z]+)")
_ANOTHER = frozenset("nonshppict header headerl headerr headerf footer footerl footerr footerf".split())
_SHOWN = "shppict"


def shown_pictures(text: str) -> int:
    """Count the pictures; not those of headers and footers, of bullets, and of what older programs show instead."""
    count = 0
    # For each group that is open, whether what is in it is shown.
    shown = [True]
    for found in _MARK.finditer(text):
        mark = found[0]
        if mark == "{":
            shown.append(shown[-1] and _is_shown(text, found.start()))
        elif mark == "}":
            if len(shown) > 1:
                shown.pop()
        elif mark == "\\pict":
            count += shown[-1]
    return count


def _is_shown(text: str, start: int) -> bool:
    group = _GROUP.match(text, start)
    if group is None:
        return True
    return group[1] == _SHOWN if "*" in group[0] else group[1] not in _ANOTHER
