"""Find what stands before the first element of an XML: its document type, where alone names can be declared.

Nothing is looked at twice, however many comments or quotations never end.
"""

from __future__ import annotations

import codecs
import re

_QUOTED = r"\"[^\"]*\"|'[^']*'"
_ASIDE = r"<\?.*?\?>|<!--.*?-->"
_TYPE = rf"<!DOCTYPE(?>[^\[>\"']|{_QUOTED})*+"
_INNER = rf"(?>[^\]<\"']|{_QUOTED}|{_ASIDE}|<(?!!--|\?))*+"

DECLARATIONS = re.compile(rf"\A(?>\s|\ufeff|{_ASIDE})*+{_TYPE}\[({_INNER})\]\s*+>", re.DOTALL)
"""What a document type declares itself (XML 1.0, section 2.8)."""

_BEFORE = re.compile(rf"\A(?>\s|\ufeff|{_ASIDE}|{_TYPE}(?>\[{_INNER}\]\s*+)?+>)*+(?=</?[^\s<>!?]|\Z)", re.DOTALL)
# XML 1.0, appendix F; what ASCII says is in the same place in every other encoding that programs write.
_BEGINNINGS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


def prologue(text: str) -> str:
    """Give what stands before the first element, or the whole text where that cannot be told."""
    before = _BEFORE.match(text)
    return before[0] if before else text


def as_ascii(data: bytes) -> str:
    """Give XML as text whose marks and names in ASCII are what they are, whatever its other letters become."""
    encoding = next((name for beginning, name in _BEGINNINGS if data.startswith(beginning)), "")
    return data.decode(encoding, "replace") if encoding else data.removeprefix(codecs.BOM_UTF8).decode("latin-1")
