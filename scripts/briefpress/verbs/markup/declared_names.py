"""Write out what names that a text in XML declares are built of, so that none of them stands for another.

Manuals build names on each other (`<!ENTITY product "&firm; Press">`), and have switches for the outer files of their
document type (`<!ENTITY % index "IGNORE">`), which nobody reads here. A few lines of such names can also stand for
more letters than there is memory, so what swells, or leads back to itself, is left as it is, for others to refuse.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.markup.named_entities import DECLARATIONS, XMLS

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 10_000
"""Letters that one name may stand for."""

_DEEPEST = 20
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SWITCH = re.compile(r"<!ENTITY\s+%\s+[\w.-]+\s+(?:\"[^\"]*\"|'[^']*')\s*>")
_USED = re.compile(r"%[A-Za-z_][\w.-]*;")
_NAME = re.compile(r"<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:\"([^\"]*)\"|'([^']*)')\s*>")
_CALL = re.compile(r"&([A-Za-z_][\w.-]*);")


def with_plain_declarations(text: str) -> str:
    """Give a text in XML whose declared names stand for words and marks alone. Lines stay where they are."""
    head = DECLARATIONS.match(text)
    if not head:
        return text
    inner = _COMMENT.sub(_lines, head[1])
    if not _USED.search(inner):
        inner = _SWITCH.sub(_lines, inner)
    typed: dict[str, str] = {}
    for found in _NAME.finditer(inner):
        # Of several declarations the first one binds (XML 1.0, section 4.2).
        typed.setdefault(found[1], found[2] or found[3] or "")
    plain = _plain({name: value for name, value in typed.items() if name not in XMLS})

    def written(found: re.Match[str]) -> str:
        value = plain.get(found[1])
        if value is None or value == (found[2] or found[3] or ""):
            return found[0]
        lines = "\n" * max(0, found[0].count("\n") - value.count("\n"))
        return f'<!ENTITY {found[1]} "{value.replace(chr(34), "&#34;")}"{lines}>'

    return text[: head.start(1)] + _NAME.sub(written, inner) + text[head.end(1) :]


def _plain(typed: Mapping[str, str]) -> dict[str, str]:
    """Write out names by those that are written out already, step by step; give those that come to an end."""
    plain: dict[str, str] = {}
    for _ in range(_DEEPEST):
        ready = {
            name: value
            for name, value in typed.items()
            if name not in plain and all(one not in typed or one in plain for one in _CALL.findall(value))
        }
        if not ready:
            break
        for name, value in ready.items():
            calls = [one for one in _CALL.findall(value) if one in plain]
            if len(value) + sum(len(plain[one]) for one in calls) <= LONGEST or not calls:
                plain[name] = _CALL.sub(lambda found: plain.get(found[1], found[0]), value)
        if not any(name in plain for name in ready):
            break
    return plain


def _lines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")
