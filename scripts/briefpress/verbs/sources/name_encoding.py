"""Name encodings: as Python calls them, and as people do."""

from __future__ import annotations

import codecs

# LaTeX and the web call some encodings by names of their own; the web reads its latin-1 as windows-1252.
_CALLED = {
    **{f"latin{n}": f"iso8859-{part}" for n, part in enumerate((1, 2, 3, 4, 9, 10), start=1)},
    "latin9": "iso8859-15",
    "latin10": "iso8859-16",
    "ansinew": "cp1252",
    "applemac": "mac-roman",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "x-user-defined": "",
    "utf8x": "utf-8",
}


def shown_encoding(encoding: str) -> str:
    """Give the name of an encoding as people know it."""
    name = encoding.lower().replace("_", "-")
    if name.startswith("cp125"):
        return f"windows-{name[2:]}"
    if name.startswith("iso8859"):
        return f"iso-{name[3:]}"
    return name.removesuffix("-sig").upper() if name.startswith("utf") else name


def encoding_name(called: str) -> str:
    """Give Python's name for an encoding by whatever name it goes; empty if there is no such text encoding."""
    plain = called.strip().lower()
    name = _CALLED.get(plain, f"cp{plain}" if plain.isdigit() else plain)
    try:
        found = codecs.lookup(name).name if name else ""
        # Codecs such as base64 turn bytes into bytes: they are no encodings of texts.
        return found if isinstance(b"".decode(found or "utf-8"), str) else ""
    except LookupError:
        return ""
