"""End what would hide the rest of a page: a head that goes on into the text, and drawings that never end.

To a browser a head ends with the first word or element that stands in none, whether it is closed or not (HTML,
13.2.6.4.4), and a drawing with the first paragraph (13.2.6.5); pandoc would read on to the end of the page.
"""

from __future__ import annotations

import re

_HEAD = re.compile(r"<head\b[^<>]*>", re.IGNORECASE)
_IN_HEAD = re.compile(
    r"(?:\s+|<!--.*?-->|<(script|style)\b[^<>]*>.*?</\1\s*>|<title\b[^<>]*>[^<]*</title\s*>"
    r"|<(noscript|template|object)\b[^<>]*>.{0,20000}?</\2\s*>|</?(?:base|basefont|bgsound|link|meta)\b[^<>]*>)+",
    re.DOTALL | re.IGNORECASE,
)
_LEFT = re.compile(r"</head\b|<(?:head|body|frameset)\b|<!|<\?|\Z", re.IGNORECASE)
# Some programs note in a head, in elements of their own, what no browser shows.
_OWN = re.compile(
    r"<(?!(?:[abipqsu]|article|aside|b(?:ig|lockquote|r)|center|d(?:iv|l)|em|figure|font|footer|form|h[1-6r]|header|img"
    r"|main|menu|nav|[ou]l|pre|section|small|span|strong|su[bp]|table|tt)\b)",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"</head\b", re.IGNORECASE)
_DRAWING = re.compile(r"<!--|<(script|style)\b[^<>]*>|<(/?)svg\b[^<>]*?(/?)>", re.IGNORECASE)
_ENDS = {
    "script": re.compile(r"</script\s*>", re.IGNORECASE),
    "style": re.compile(r"</style\s*>", re.IGNORECASE),
    "": re.compile("-->"),
}


def with_ended_heads(text: str) -> str:
    """Give a page whose heads end where its text begins; lines stay where they are."""
    closed = max((found.start() for found in _CLOSED.finditer(text)), default=0)
    out: list[str] = []
    at = put = 0
    while head := _HEAD.search(text, at):
        inside = _IN_HEAD.match(text, head.end())
        at = inside.end() if inside else head.end()
        if _LEFT.match(text, at) or (at < closed and _OWN.match(text, at)):
            continue
        out += [text[put:at], "</head>"]
        put = at
    return "".join((*out, text[put:]))


def without_open_drawings(text: str) -> tuple[str, int]:
    """Give a page with blanks for the tags that open drawings which never end, and how many there are."""
    begun: list[re.Match[str]] = []
    # What does not end once does not end later: it is looked for to the end of the page one time.
    endless: set[str] = set()
    behind = 0
    while found := _DRAWING.search(text, behind):
        behind = found.end()
        name = (found[1] or "").lower()
        if found[2] is None and name not in endless:
            end = _ENDS[name].search(text, behind)
            behind = end.end() if end else behind
            endless |= set() if end else {name}
        elif found[2] == "" and not found[3]:
            begun.append(found)
        elif found[2] and not found[3] and begun:
            begun.pop()
    out: list[str] = []
    at = 0
    for one in begun:
        out += [text[at : one.start()], re.sub(r"[^\n]", " ", one[0])]
        at = one.end()
    return "".join((*out, text[at:])), len(begun)
