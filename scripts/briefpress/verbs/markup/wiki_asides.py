"""Set aside what a MediaWiki page says of itself: its categories, and the same page in other languages.

Neither is shown where it stands (MediaWiki, Help:Categories, Help:Links), and pandoc makes words of both.
"""

from __future__ import annotations

import re

from briefpress.nouns.read_text import SetAside

_CATEGORY = (
    r"category|kategorie|catégorie|categoría|categoria|categorie|kategoria|kategori|kategória|luokka|κατηγορία|категория|"
    r"категорія|קטגוריה|تصنيف|カテゴリ|分类|分類|분류"
)
# A link to another language stands on a line of its own by custom; a code of two or three letters may be a wiki's own.
_LINE = re.compile(
    rf"^[ \t]*(\[\[\s*(?:(?:{_CATEGORY})\s*:[^\]\n]*|[a-z]{{2,3}}(?:-[a-z]+)?:[^\]|\n]+)\]\][ \t]*)+$",
    re.MULTILINE | re.IGNORECASE,
)
_REASON = "a wiki does not show it here"
_LINK = re.compile(r"\[\[\s*([^\]]*?)\s*\]\]")


def wiki_asides(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text without them, and what they say; lines stay where they are."""
    found = tuple(
        SetAside(text.count("\n", 0, line.start()) + 1, link[1].replace("|", " "), "metadata", _REASON)
        for line in _LINE.finditer(text)
        for link in _LINK.finditer(line[0])
    )
    return _LINE.sub("", text), found
