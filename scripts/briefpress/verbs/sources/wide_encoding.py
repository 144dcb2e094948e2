"""Tell UTF-16 and UTF-32 without a mark of byte order, in any script: their bytes are full of controls.

No other encoding of texts has a byte below a space in every few, but for ends of lines.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_SHARE, _ALIKE = 0.02, 0.3
_HEAD = 8192
# A multiple of four bytes; what is longer is cut within a text, never within a character.
_SHOWN = 2000
_NOT_IN_TEXTS = frozenset({"Cn", "Co", "Cs"})


def wide_encoding(data: bytes) -> str:
    """Give the name of the wide encoding that bytes are in; empty if they are in none."""
    head = data[:_HEAD]
    if len(_CONTROLS.findall(head)) <= _SHARE * len(head):
        return ""
    for name in ("utf-32-le", "utf-32-be"):
        if _text(data, name) is not None:
            return name
    if _overlap(head) >= _ALIKE:
        return ""
    read = {name: text for name in ("utf-16-le", "utf-16-be") if (text := _text(data, name)) is not None}
    # The right order has the letters of a few pages of Unicode, the wrong one those of all.
    return min(read, key=lambda name: len({ord(sign) >> 8 for sign in read[name]}), default="")


def _overlap(head: bytes) -> float:
    """Tell how far the bytes at odd places are those at even ones: in texts of single bytes they are the same."""
    even, odd = Counter(head[::2]), Counter(head[1::2])
    return 2 * (even & odd).total() / max(1, len(head))


def _text(data: bytes, name: str) -> str | None:
    """Give the beginning of a text in an encoding; None if the bytes are not in it, or it would be none."""
    try:
        text = data.decode(name)[:_SHOWN]
    except UnicodeDecodeError:
        return None
    is_text = all(_is_in_texts(sign) for sign in set(text))
    return text if text and is_text else None


def _is_in_texts(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return sign in "\t\n\x0b\x0c\r" if kind == "Cc" else kind not in _NOT_IN_TEXTS
