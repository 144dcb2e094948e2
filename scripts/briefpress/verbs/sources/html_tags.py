"""Write the start tags of a page of HTML such that pandoc keeps what they say.

It reads only the main part of a page, drops asides and forms, and knows notes by other attributes.
"""

from __future__ import annotations

import re

from briefpress.verbs.sources.html_columns import with_whole_spans

# Pandoc reads nothing but the main part of a page, where there is one, and drops some of what is called an aside,
# and what was typed into a form. Of other parts of a page it loses the names, and where a legend ends.
_MAIN = re.compile(r"""\brole\s*=\s*["']?main["']?""", re.IGNORECASE)
PLAIN = frozenset(
    (
        "address article aside center details dialog fieldset footer form hgroup legend main search summary textarea"
    ).split()
)
_NOTES = re.compile("doc-|epub:type|footnotes", re.IGNORECASE)
_OURS = (
    (re.compile(r"""\brole\s*=\s*["']?doc-noteref["']?""", re.IGNORECASE), 'data-press="noteref"'),
    (re.compile(r"""\bepub:type\s*=\s*(["'])[^"']*\bnoteref\b[^"']*\1""", re.IGNORECASE), 'data-press="noteref"'),
    (re.compile(r"""\brole\s*=\s*["']?doc-[\w-]+["']?""", re.IGNORECASE), ""),
    # Of what a book says its parts are, pandoc would drop some for it.
    (re.compile(r"""\bepub:type\s*=\s*(["'])[^"']*\1""", re.IGNORECASE), ""),
    (re.compile(r"""(\bclass\s*=\s*["'][^"']*)\bfootnotes\b""", re.IGNORECASE), r"\1their-notes"),
)


def told_tag(tag: str, given: dict[str, str], written: str) -> str:
    """Give a start tag as pandoc is to read it, from its name, its attributes and how it is written."""
    put = re.sub(r"^<\w+", "<div", written) if tag in PLAIN else written
    if tag in {"td", "th"}:
        put = with_whole_spans(written)
    if given.get("role") == "main":
        put = _MAIN.sub("", put)
    if _NOTES.search(written):
        for pattern, instead in _OURS:
            put = pattern.sub(instead, put)
    return put
