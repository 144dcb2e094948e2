"""Load the source of a brief: its file, read and mended, with its digest and its name in the project."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.edges.sources.read_file import LIMIT, take_file
from briefpress.nouns.finding import Outcome
from briefpress.nouns.formats import PLAIN, READERS
from briefpress.nouns.mend import said_by
from briefpress.nouns.source import Source
from briefpress.nouns.structure import NoteBody
from briefpress.nouns.tree import INLINE_SLOT, nodes
from briefpress.nouns.unreadable import LARGEST, too_long
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.sources.census_source import source_census
from briefpress.verbs.sources.mend_source import line_mends, mended_tree
from briefpress.verbs.sources.tell_loose import LOOSE, tell_loose
from briefpress.verbs.sources.tell_set_aside import ASIDE, tell_set_aside
from briefpress.verbs.sources.with_words import with_words
from briefpress.verbs.trees.project import reading_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.nouns.finding import Finding
    from briefpress.nouns.received import Received
    from briefpress.nouns.source_file import SourceFile
    from briefpress.nouns.structure import Structural
    from briefpress.nouns.tree import Node, Nodes

MOST = 60_000
"""Paragraphs, items, cells and lines of one publication: three times those of the longest novels, a thousand pages."""
LONGEST = 100_000
"""Letters without a space: of these a line is found in the time that all of them take, even where no space is due."""

_LINES = frozenset({"Para", "Plain", "Header", "LineBreak", "HorizontalRule"})
_BLANK = re.compile(rb"[^\s]\r?\n[ \t]*\r?\n")


def receive(file: SourceFile) -> Outcome[Received | None]:
    """Read a source file, and mend what it was read as.

    What no page layout would end with is refused, a plain text before it is read.
    """
    if endless := _endless(file):
        return Outcome(None, too_long(file.place, file.name, endless).findings)
    outcome = take_file(file.path, file=file.name, reader=file.reader, encoding=file.encoding, place=file.place)
    if outcome.value is None:
        return outcome
    if endless := _endless_tree(outcome.value.read.blocks):
        return Outcome(None, too_long(file.place, file.name, endless).findings)
    if not file.structural:
        return with_words(outcome, file=file.name)
    mended = _mended(outcome.value, file.structural)
    told = (*_told(outcome.findings, mended.value, file), *mended.findings)
    return with_words(Outcome(mended.value, told), file=file.name)


def load_source(file: SourceFile) -> Outcome[Source | None]:
    """Load a source from its file."""
    outcome = receive(file)
    received = outcome.value
    if received is None:
        return Outcome(None, outcome.findings)
    source = Source(
        path=file.name,
        digest=hashlib.sha256(received.data).hexdigest(),
        blocks=received.read.blocks,
        metadata=received.read.metadata,
        set_aside=received.read.set_aside,
        stretches=received.read.stretches,
        text=received.text,
        is_plain=received.is_plain,
        data=received.data,
        pictures=received.pictures,
        front=received.read.front,
    )
    return Outcome(source, outcome.findings)


def _told(before: Sequence[Finding], mended: Received, file: SourceFile) -> Iterator[Finding]:
    """Give what is still to be told of a reading: what an annotation has mended is no complaint any more.

    A plain text was read anew, with the annotations; what these say themselves need not be told.
    """
    joins = mended.is_plain or any(isinstance(one, NoteBody) for one in file.structural)
    gone = {*(LOOSE if joins else ()), *((ASIDE,) if mended.is_plain else ())}
    yield from (finding for finding in before if finding.code not in gone)
    if mended.is_plain:
        said = {said_by(one.id) for one in file.structural}
        yield from tell_set_aside(file.name, [one for one in mended.read.set_aside if one.reason not in said])
    yield from tell_loose(file.name, mended.read.loose)


def _endless(file: SourceFile) -> str:
    """Say how a plain text is too long, by its bytes; nothing if it is not."""
    if (file.reader or READERS.get(file.path.suffix.lower(), "")) != PLAIN or not file.path.is_file():
        return ""
    if file.path.stat().st_size > LIMIT:
        return ""
    data = file.path.read_bytes()
    # White space is a byte of its own in every encoding, and each word has one beside it in the tree.
    if 2 * len(data.split()) > LARGEST:
        return f"more than {LARGEST // 2} words"
    paragraphs = len(_BLANK.findall(data))
    return _so_many(paragraphs) if paragraphs > MOST else ""


def _endless_tree(blocks: Nodes) -> str:
    """Say how a tree is too long to be set; nothing if it is not."""
    paragraphs = longest = marks = 0
    for node in nodes(blocks):
        paragraphs += _lines(node)
        marks += node["t"] in INLINE_SLOT
        if node["t"] == "Str" and len(node["c"]) > longest:
            longest = len(node["c"])
    if longest > LONGEST:
        return f"a word of {longest} letters, and {LONGEST} can be set"
    if marks > MOST:
        return f"{marks} stretches of emphasis, links and the like, and {MOST} can be set"
    return _so_many(paragraphs) if paragraphs > MOST else ""


def _lines(node: Node) -> int:
    """Give how many lines a node begins for sure."""
    if node["t"] == "LineBlock":
        return len(node["c"])
    return 1 + node["c"][1].count("\n") if node["t"] == "CodeBlock" else node["t"] in _LINES


def _so_many(paragraphs: int) -> str:
    return f"{paragraphs} paragraphs, items, cells and lines, and {MOST} can be set"


def _mended(received: Received, structural: Sequence[Structural]) -> Outcome[Received]:
    """Mend a source as read, and see that no word of it changed."""
    if not received.is_plain:
        tree = mended_tree(received.read, structural)
        return Outcome(replace(received, read=tree.value), tree.findings)
    mends = line_mends(received.text, structural)
    read = read_plain_text(received.text, mends=mends.value)
    aside = [one.words for one in read.set_aside]
    census = source_census(source=received.text, tree=reading_words(read.blocks), set_aside=aside)
    if not census.is_whole:
        message = f"mending changed the source's words: {census.lost} {census.added}"
        raise AssertionError(message)
    return Outcome(replace(received, read=read), mends.findings)
