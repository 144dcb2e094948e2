"""Tell the authors of a book from others who made it: a translator is a contributor, and no author of its text.

A package names all of them as creators, and says in a role (MARC relators) what each did: in a `meta` that refines the
creator (EPUB 3.3, D.3.2), or in an attribute (OPF 2.0.1, 2.2.6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

_DC = "{http://purl.org/dc/elements/1.1/}"
_OPF = "{http://www.idpf.org/2007/opf}"
_AUTHORS = frozenset({"aut", "author"})


def set_contributors(package: etree._Element) -> bool:
    """Make contributors of creators who are no authors, in place, where others are; tell whether there are any."""
    roles: dict[str, set[str]] = {}
    for meta in package.iter(f"{_OPF}meta"):
        if meta.get("property") == "role":
            roles.setdefault(meta.get("refines", "").removeprefix("#"), set()).add((meta.text or "").strip().lower())
    others = []
    creators = list(package.iter(f"{_DC}creator"))
    for creator in creators:
        said = {creator.get(f"{_OPF}role", "").lower(), *roles.get(creator.get("id", ""), ())} - {""}
        if said and said.isdisjoint(_AUTHORS):
            others.append(creator)
    if len(others) == len(creators):
        return False
    for other in others:
        other.tag = f"{_DC}contributor"
    return bool(others)
