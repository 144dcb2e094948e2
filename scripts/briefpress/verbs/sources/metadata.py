"""Give the words of a document's own metadata as pandoc read them: title, authors, date, abstract."""

from __future__ import annotations

from typing import Any

from briefpress.verbs.trees.project import project

# What programs note for themselves is no word of an author's.
_TECHNICAL = frozenset(
    "jupyter lang dir generator viewport bibliography csl nocite header-includes include-before include-after toc "
    "documentclass classoption geometry fontsize mainfont output link-citations papersize css identifier "
    "cover-image references colorlinks linkcolor urlcolor numbersections".split()
)


def metadata_words(meta: dict[str, Any]) -> dict[str, str]:
    """Give the words of each entry, by its name."""
    out = {name: _words(value) for name, value in meta.items() if name not in _TECHNICAL}
    return {name: words for name, words in out.items() if words}


def _words(value: dict[str, Any]) -> str:
    kind, content = value["t"], value["c"]
    if kind == "MetaInlines":
        return project([{"t": "Plain", "c": content}]).text
    if kind == "MetaBlocks":
        return project(content).text
    if kind == "MetaList":
        return "; ".join(filter(None, map(_words, content)))
    if kind == "MetaMap":
        return ", ".join(filter(None, map(_words, content.values())))
    return str(content) if kind == "MetaString" else ""
