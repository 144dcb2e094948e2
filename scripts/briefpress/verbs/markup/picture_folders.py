"""Find the folders in which a LaTeX text says that its pictures lie."""

from __future__ import annotations

import re

_SAID = re.compile(r"^[^%\n]*\\graphicspath\s*\{((?:\s*\{[^{}\n]*\})+)\s*\}", re.MULTILINE)


def picture_folders(text: str) -> tuple[str, ...]:
    """Give the folders of graphicx's path, each with the slash that ends it; none for a text of another kind."""
    found = _SAID.search(text)
    folders = re.findall(r"\{\s*([^{}]*?)\s*\}", found[1]) if found else []
    return tuple(f"{folder.rstrip('/')}/" for folder in folders if folder)
