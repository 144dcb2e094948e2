"""Set the characters that XML names by HTML's names (`&mdash;`): DTDs declare them, and none is ever fetched."""

from __future__ import annotations

import re
from html.entities import html5

_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,40});")
_DECLARED = re.compile(r"<!ENTITY\s+([A-Za-z][\w.-]*)")
# XML's own five stay as they are: they guard its marks (XML 1.0, section 4.6).
_XMLS = frozenset({"amp", "lt", "gt", "quot", "apos"})


def with_named_characters(text: str) -> str:
    """Give a text in XML with characters in the place of their names; what it declares itself is left to it."""
    declared = _XMLS.union(_DECLARED.findall(text))

    def character(found: re.Match[str]) -> str:
        letters = "" if found[1] in declared else html5.get(f"{found[1]};", "")
        # Some names stand for one of the five after all.
        return found[0] if not letters or set(letters) & set("&<>\"'") else letters

    return _NAMED.sub(character, text)
