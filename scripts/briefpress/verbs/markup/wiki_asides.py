"""Set aside what a MediaWiki page says of itself: its categories, the same page in other languages, where notes go.

None of the first two is shown where it stands (MediaWiki, Help:Categories, Help:Links), and pandoc makes words of both.
A heading over the place of the notes (Help:Cite) heads nothing here: notes stand at the foot of pages.
"""

from __future__ import annotations

import re

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.trees.lines_at import lines_at

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
_NOTES = re.compile(
    r"^(={1,6})(?!=)[ \t]*([^\n]*?[^\s=])[ \t]*\1[ \t]*\n"
    r"\s*<references\b[^<>]*(?:/>|>\s*</references\s*>)\s*(?=(={1,6})|\Z)",
    re.MULTILINE | re.IGNORECASE,
)
_LINK = re.compile(r"\[\[\s*([^\]]*?)\s*\]\]")


def wiki_asides(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text without them, and what they say; lines stay where they are."""
    stands = list(_LINE.finditer(text))
    found = [
        SetAside(number, link[1].replace("|", " "), "metadata", _REASON)
        for number, line in zip(lines_at(text, (one.start() for one in stands)), stands, strict=True)
        for link in _LINK.finditer(line[0])
    ]
    text = _LINE.sub("", text)
    heads: list[tuple[int, str]] = []

    def gone(head: re.Match[str]) -> str:
        if len(head[3] or "") > len(head[1]):
            return head[0]
        heads.append((head.start(), head[2]))
        return "\n" * head[0].count("\n")

    made = _NOTES.sub(gone, text)
    lines = lines_at(text, (start for start, _ in heads))
    reason = "nothing is left under it but notes"
    found.extend(SetAside(line, words, "note-heading", reason) for line, (_, words) in zip(lines, heads, strict=True))
    return made, tuple(found)
