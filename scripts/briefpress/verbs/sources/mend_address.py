"""Mend the address of a link: what RFC 3986 does not let stand in one is written as its bytes."""

from __future__ import annotations

import re

_WEB = re.compile(r"(https?):(.*)", re.IGNORECASE | re.DOTALL)
_PARTS = re.compile(r"//([^/?#\\]*)([^?#]*)(\?[^#]*)?(#.*)?", re.DOTALL)
# RFC 3986, 3.2: a user, a host, a port; letters of other scripts are let through, as browsers do (RFC 3987).
_AUTHORITY = re.compile(
    r"(?:[\w.~!$&'()*+,;=:%-]*@)?(?:[\w~!$&'()*+,;=-][\w.~!$&'()*+,;=-]*|\[[0-9A-Fa-f:.]+\])(?::\d{0,5})?"
)
_ODD = re.compile(r"%(?![0-9A-Fa-f]{2})|[\x00-\x20\"<>\\^`{|}\[\]\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_HIGHEST_PORT = 65_535


def mended_address(address: str) -> str:
    """Give an address of the web or of mail that all programs can read; empty if nobody can tell where it leads."""
    address = re.sub(r"[\t\n\r]", "", address).strip()
    web = _WEB.fullmatch(address)
    if web is None:
        scheme, colon, rest = address.partition(":")
        return f"{scheme.lower()}:{_encoded(rest)}" if colon and rest else ""
    parts = _PARTS.fullmatch(web[2])
    if parts is None or not _AUTHORITY.fullmatch(parts[1]) or ".." in parts[1]:
        return ""
    port = re.search(r":(\d+)$", parts[1])
    if port and int(port[1]) > _HIGHEST_PORT:
        return ""
    fragment = parts[4] or ""
    tail = f"#{_encoded(fragment[1:]).replace('#', '%23')}" if fragment else ""
    return f"{web[1].lower()}://{parts[1]}{_encoded(parts[2])}{_encoded(parts[3] or '')}{tail}"


def _encoded(part: str) -> str:
    """Write what may not stand in a part of an address as its bytes in UTF-8 (RFC 3986, 2.1)."""
    return _ODD.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")), part)
