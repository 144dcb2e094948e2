"""A brief of a length and with as many notes as one likes, and the notes of an EPUB in the order they are met."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from briefpress.edges.epub.read_epub import read_epub

if TYPE_CHECKING:
    from pathlib import Path

_TYPE = "{http://www.idpf.org/2007/ops}type"

BRIEF = """title: Many notes
source: notes.md
version: "1.0"
issued: 2022-06-02
authors: [{name: A. Writer}]
"""


def manuscript(notes: int, *, words: int, every: int) -> str:
    """Write a Markdown text: a note each `words` words, a heading each `every` notes; no two notes are alike."""
    out = []
    for number in range(notes):
        if number % every == 0:
            out.append(f"# Part {number // every + 1}\n")
        text = " ".join(f"word{(number * 31 + index) % 997}" for index in range(words))
        out.append(
            f"{text}.[^{number}]\n\n[^{number}]: Note {number} says " + "something more " * (number % 7) + "here.\n"
        )
    return "\n".join(out)


def epub_notes(path: Path) -> tuple[list[str], list[str]]:
    """Give the targets of the calls in reading order, and the notes themselves in theirs, both as file#id."""
    book = read_epub(path, file=path.name).value
    calls: list[str] = []
    notes: list[str] = []
    for name in book.spine:
        root = etree.fromstring(book.members[name])
        for element in root.iter("{*}a", "{*}aside"):
            kind = element.get(_TYPE, "")
            if kind == "noteref":
                target, _, ident = element.get("href", "").partition("#")
                calls.append(f"{posixpath.join(posixpath.dirname(name), target) if target else name}#{ident}")
            elif kind in {"footnote", "endnote"}:
                notes.append(f"{name}#{element.get('id')}")
    return calls, notes
