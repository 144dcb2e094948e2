"""Set what names stand for that a text in XML declares, so that no program behind this one expands anything.

Manuals build names on each other (`<!ENTITY product "&firm; Press">`), and have switches for the outer files of their
document type (`<!ENTITY % index "IGNORE">`), which nobody reads here. A few lines of such names can also stand for
more letters than there is memory: by names within names, or by one long name that is called without end. How much
they come to in all is counted before anything is written; what swells, or leads back to itself, is left as it is, for
others to refuse.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.markup.named_entities import XMLS
from briefpress.verbs.markup.xml_prologue import DECLARATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 1_000_000
"""Letters that all names of a text may stand for, and that all calls of them may come to: a book of 500 pages."""

_DEEPEST = 20
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SWITCH = re.compile(r"<!ENTITY\s+%\s+[\w.-]+\s+(?:\"[^\"]*\"|'[^']*')\s*>")
_USED = re.compile(r"%[A-Za-z_][\w.-]*;")
_NAME = re.compile(r"<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:\"([^\"]*)\"|'([^']*)')\s*>")
_CALL = re.compile(r"&([A-Za-z_][\w.-]*);")
# What is no name, but would be one once signs are set that are spelt out (XML 1.0, section 4.4).
_SPELT = re.compile(r"%\w[\w.-]*;|&#(?:0*38|x0*26);(?!#)", re.IGNORECASE)
_NUMBER = re.compile(r"&#(?:x([0-9A-F]{1,6})|(\d{1,7}));", re.IGNORECASE)
_PIECE = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)"
    r"|(</?[^\s<>!?](?>[^<>\"']|\"[^<\"]*\"|'[^<']*')*+>)|&([A-Za-z_][\w.-]*);",
    re.DOTALL,
)
_LAST = 0x10FFFF


def with_set_names(text: str) -> str:
    """Give a text in XML that declares no name for words and marks, and has these instead."""
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
    if any(_SPELT.search(value) for name, value in typed.items() if name not in XMLS):
        return text
    plain = _plain({name: value for name, value in typed.items() if name not in XMLS})
    body = text[head.end(1) :]
    if typed.keys() - XMLS - plain.keys() or _come_to(body, plain) > MOST:
        return text
    return text[: head.start(1)] + _NAME.sub(_lines, inner) + _with(body, plain)


def _plain(typed: Mapping[str, str]) -> dict[str, str]:
    """Write out names by those that are written out already, step by step; give those that come to an end."""
    plain: dict[str, str] = {}
    total = 0
    for _ in range(_DEEPEST):
        ready = {
            name: value
            for name, value in typed.items()
            if name not in plain and all(one not in typed or one in plain for one in _CALL.findall(value))
        }
        if not ready:
            break
        for name, value in ready.items():
            total += len(value) + _come_to(value, plain)
            if total > MOST:
                return plain
            plain[name] = _CALL.sub(lambda found: plain.get(found[1], found[0]), _NUMBER.sub(_character, value))
    return plain


def _come_to(text: str, plain: Mapping[str, str]) -> int:
    return sum(len(plain.get(name, "")) for name in _CALL.findall(text))


def _with(body: str, plain: Mapping[str, str]) -> str:
    """Set names in what stands behind the declarations. Within a tag, a quotation mark ends nothing."""

    def in_tag(found: re.Match[str]) -> str:
        value = plain.get(found[1])
        return found[0] if value is None else value.replace('"', "&#34;").replace("'", "&#39;")

    def put(found: re.Match[str]) -> str:
        if found[1]:
            return _CALL.sub(in_tag, found[1]) if "&" in found[1] else found[1]
        return plain.get(found[2] or "", found[0])

    return _PIECE.sub(put, body)


def _character(found: re.Match[str]) -> str:
    number = int(found[1], 16) if found[1] else int(found[2])
    return chr(number) if 0 < number <= _LAST else found[0]


def _lines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")
