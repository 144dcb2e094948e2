"""Write headings that are tags of HTML on a wiki's page with the wiki's own signs: `<h2>Name</h2>` is `== Name ==`.

MediaWiki has such tags for what they are (Help:HTML in wikitext); pandoc leaves them out, and makes a paragraph of
what they hold.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.wiki_rows import without_typed

_HEAD = re.compile(r"<h([1-6])\b[^<>]*>(.{0,2000}?)</h\1\s*>", re.IGNORECASE | re.DOTALL)
# A heading stands on a line of its own, behind tags that hold it at the most: behind a sign of a list it is an item.
_HOLDS = re.compile(r"(?:[ \t]|<[^<>\n]{0,500}>)*")
_NO_LINE = re.compile(r"\n\s*\n|<(?:p|div|table|ul|ol|pre|h[1-6])\b", re.IGNORECASE)
# An anchor without words: MediaWiki has none, but those who host code read such pages as well.
_ANCHOR = re.compile(r"<a\s+(?:name|id)\s*=\s*[\"']?([^\"'<>\s]+)[\"']?\s*(?:/>|>\s*</a\s*>)", re.IGNORECASE)


def with_signed_heads(text: str) -> str:
    """Give a page whose headings are those of the wiki; what is typed stays, and so does one with blocks in it."""
    if not re.search(r"<h[1-6]\b", text, re.IGNORECASE):
        return text
    typed = without_typed(text)
    out: list[str] = []
    at = 0
    for found in _HEAD.finditer(typed):
        begins = max(typed.rfind("\n", 0, found.start()) + 1, at)
        inner = _ANCHOR.sub(r'<span id="\1"></span>', " ".join(text[found.start(2) : found.end(2)].split()))
        is_line = _HOLDS.fullmatch(typed, begins, found.start()) and not _NO_LINE.search(found[2])
        if is_line and inner and inner[0] != "=" != inner[-1]:
            signs = "=" * int(found[1])
            out += [text[at : found.start()], f"\n\n{signs} {inner} {signs}\n\n"]
            at = found.end()
    return "".join((*out, text[at:]))
