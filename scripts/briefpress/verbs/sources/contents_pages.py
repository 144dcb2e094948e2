"""Tell a page of a book that holds its list of contents and nothing else but the heading of that.

Where the list is set aside the heading has nothing below it, and would take the next page for its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.places import says_contents
from briefpress.verbs.sources.html_facts import edited, html_facts

if TYPE_CHECKING:
    from briefpress.verbs.sources.html_facts import HtmlFacts

# One that is never closed ends where the next begins, so that none is looked for beyond it.
_HEADING = re.compile(r"<(h[1-6])\b[^<>]*>(?:(?!</?h[1-6]\b).)*</\1\s*>", re.IGNORECASE | re.DOTALL)


def without_bare_heading(page: str, facts: HtmlFacts) -> tuple[str, str]:
    """Give a page made ready for pandoc, and the words of the heading that went with its list of contents.

    A page that holds anything else, the book's title perhaps, keeps its heading, and there are no such words.
    """
    ready = edited(page, facts.edits)
    if not any(cut.role == "contents" and cut.words for cut in facts.cuts):
        return ready, ""
    headings = list(_HEADING.finditer(ready))
    rest = html_facts(_HEADING.sub("", ready))
    if not headings or rest.words.strip() or rest.pictures or rest.formulas:
        return ready, ""
    words = [html_facts(heading[0]).words.split() for heading in headings]
    if not all(map(_names_contents, words)):
        return ready, ""
    return _HEADING.sub("", ready), " ".join(" ".join(one) for one in words)


def _names_contents(words: list[str]) -> bool:
    """Tell a heading such as “Contents”, “Table of contents”, “Contents of the first volume”."""
    return not words or says_contents([word.casefold().strip(".:") for word in words])
