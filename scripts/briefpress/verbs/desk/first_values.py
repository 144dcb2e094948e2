"""Word the values of a first brief.yaml: names, keywords and paragraphs that the source says, as YAML."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.nouns.front_matter import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefpress.nouns.source import Source

_AFFILIATION = "#  affiliation: Where they work"
_ORCID = "#  orcid: 0000-0002-1825-0097"
_ABOUT = """\
#  about: |
#    A sentence or two on them.
"""

ABSTRACT = """\
#abstract: |
#  What the text says, in a paragraph.
"""

_NO_AUTHORS = f"""\
#authors:
#- name: The name as it is printed
{_AFFILIATION}
{_ORCID}
{_ABOUT}"""


def authors_of(source: Source) -> str:
    """Name those who wrote the text, and what is known of each; what may be said of the last stands ready."""
    said = source.metadata
    named = next((name for key in ("author", "byline", "by") if (name := plain(said.get(key, "")))), "")
    # One line below the names of all is where they all work.
    place = said.get("affiliation", "")
    found = source.front.writers or tuple(Writer(name=name, affiliation=place) for name in named.split(";"))
    writers = [replace(one, name=name) for one in found if (name := plain(one.name))]
    if not writers:
        return _NO_AUTHORS
    lines = ["authors:"]
    for one in writers:
        lines.append(f"- name: {quoted(one.name)}")
        place = plain(one.affiliation)
        ready = one is writers[-1]
        lines.extend([f"  affiliation: {quoted(place)}"] if place else [_AFFILIATION] * ready)
        lines.extend([f"  orcid: {quoted(one.orcid)}"] if one.orcid else [_ORCID] * ready)
    return "\n".join([*lines, _ABOUT])


def prose_of(key: str, text: str) -> str:
    """Write paragraphs as a block of YAML, empty if there are none."""
    # What stands in further than its first line would be taken for the margin.
    lines = "\n".join(_plain_line(line) for line in text.splitlines()).strip().split("\n")
    return "".join([f"{key}: |\n", *(f"  {line}\n" if line else "\n" for line in lines)]) if lines[0] else ""


def keywords_of(source: Source) -> str:
    """Give the keywords that the source says as a list on one line, empty if it says none."""
    words = _listed(source.front.keywords)
    return f"keywords: [{words}]" if words else ""


def _listed(words: Iterable[str]) -> str:
    return ", ".join(quoted(word) for one in words if (word := plain(one)))


def plain(text: str) -> str:
    """Give a text on one line, without what cannot be printed."""
    return _plain_line(" ".join(text.split()))


def _plain_line(text: str) -> str:
    return "".join(one for one in text.rstrip() if unicodedata.category(one) not in {"Cc", "Cn", "Cs"})


def quoted(text: str) -> str:
    """Write a text as a YAML scalar: JSON's strings are YAML's."""
    return json.dumps(text, ensure_ascii=False)
