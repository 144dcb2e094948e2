"""Change one value in the text of a YAML file and leave every other byte as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefpress.nouns.marked import Mark

_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def quoted(value: str) -> str:
    """Write a text as YAML on one line: in quotation marks, so that it stays itself wherever it stands."""
    return '"' + _ESCAPED.sub(_escape, value) + '"'


def _escape(match: re.Match[str]) -> str:
    return _SHORT.get(match[0]) or f"\\u{ord(match[0]):04x}"


def splice(text: str, mark: Mark, new: str) -> str:
    """Give the text with what stands at a mark replaced by `new`, which is YAML itself (see `quoted`).

    An empty value has no byte of its own: a space then parts the new one from what stands before it.
    """
    before, after = text[: mark.index], text[mark.end_index :]
    if mark.index == mark.end_index and before[-1:] not in {"", " ", "\n"}:
        new = f" {new}"
    return before + new + after
