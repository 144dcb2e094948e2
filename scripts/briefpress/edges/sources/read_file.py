"""Read one file of any format: plain texts through our own reader, all else through pandoc, then purified.

The file may lie anywhere and needs no brief around it. Nothing beside it is read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.edges.ordinary_file import read_ordinary
from briefpress.edges.sources.decode import Decoded, decode
from briefpress.edges.sources.true_format import is_marked, is_refused, true_format
from briefpress.nouns.document import Document
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.formats import CONTAINERS, MARKDOWN, NOTEBOOK, PLAIN, READERS, reader_of_old_word, reader_of_xml
from briefpress.nouns.read_text import ReadText
from briefpress.nouns.received import Received
from briefpress.nouns.tree import strings
from briefpress.nouns.unreadable import Unreadable, too_long
from briefpress.verbs.markup.rtf_binary import without_binary
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.sources.left_templating import left_templating
from briefpress.verbs.sources.lost_words import lost_words
from briefpress.verbs.sources.mend_levels import mend_levels
from briefpress.verbs.sources.odd_characters import (
    is_binary,
    is_heaped,
    lost_letters,
    odd_characters,
    turning_words,
    without_controls,
    without_pages,
)
from briefpress.verbs.sources.purify import Purified, purify
from briefpress.verbs.sources.removals import removal_findings
from briefpress.verbs.sources.tell_loose import tell_loose
from briefpress.verbs.sources.tell_set_aside import tell_set_aside
from briefpress.verbs.sources.unread import unread
from briefpress.verbs.sources.with_words import with_words

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 64 * 1024 * 1024
MOST_LINES = 750_000
# Readers that are asked for by their bare names.
_SHORT = {"markdown": MARKDOWN, "ipynb": NOTEBOOK}
_HEAPED = "a letter in it has more than a thousand marks upon each other, which no page can hold"
_UNHEAP = "take the marks away: no language has so many"


def read_file(
    path: Path, *, file: str = "", reader: str = "", encoding: str = "", place: Place | None = None
) -> Outcome[Received | None]:
    """Read a file; None if that cannot be done or there is nothing to read in it, and the findings say why."""
    outcome = take_file(path, file=file, reader=reader, encoding=encoding, place=place)
    return with_words(outcome, file=file or path.name)


def take_file(
    path: Path, *, file: str = "", reader: str = "", encoding: str = "", place: Place | None = None
) -> Outcome[Received | None]:
    """Read a file, though all its words be set aside; None if that cannot be done, and the findings say why.

    `file` is its name for people (its own, if empty), `reader` names pandoc's reader or “plain” (by the ending, if
    empty), `encoding` is what it is written in (found out, if empty); `place` is where somebody names the file.
    """
    name = file or path.name
    try:
        return _read(path, name, reader=reader, encoding=encoding, asked=place or Place(name))
    except Unreadable as refusal:
        return Outcome(None, refusal.findings)


def _read(path: Path, name: str, *, reader: str, encoding: str, asked: Place) -> Outcome[Received | None]:
    data = _bytes(path, name, asked)
    chosen = _SHORT.get(reader, reader) or _reader(path, data, name, asked)
    findings = _misnamed(data, name, chosen=chosen, is_said=bool(reader), asked=asked)
    if chosen == "rtf":
        data = without_binary(data)
    decoded = Decoded("", "")
    if chosen not in CONTAINERS:
        outcome = decode(data, file=name, encoding=encoding, place=asked)
        findings.extend(outcome.findings)
        if outcome.value is None:
            raise Unreadable(*findings)
        if is_binary(outcome.value.text):
            hint = "check that it is the right file, and that its ending is that of its format"
            raise unread(asked, name, "it is no text: it is full of control characters", hint=hint)
        if is_heaped(outcome.value.text):
            raise unread(asked, name, _HEAPED, hint=_UNHEAP)
        findings.extend(odd_characters(outcome.value.text, file=name))
        decoded = replace(outcome.value, text=without_controls(outcome.value.text))
        if not decoded.text.strip():
            hint = "check that it is the right file"
            raise Unreadable(*findings, Finding(Place(name), "S004", "the source has no words", hint))
        if not reader and path.suffix.lower() == ".xml":
            chosen = reader_of_xml(decoded.text) or _unknown(name, asked)
    received = _received(data, decoded, reader=chosen, suffix=path.suffix.lower(), name=name, asked=asked)
    return Outcome(received.value, (*findings, *received.findings))


def _misnamed(data: bytes, name: str, *, chosen: str, is_said: bool, asked: Place) -> list[Finding]:
    """Refuse a file that is something else than its reader takes; warn of mark-up where a plain text is expected."""
    found = true_format(data)
    if found is None:
        return []
    if is_refused(found, reader=chosen):
        raise Unreadable(Finding(asked, "S001", f"{name} cannot be read: it is {found.words}", found.hint))
    if is_said or not is_marked(found, reader=chosen):
        return []
    message = f"by its first lines {name} is {found.words}; its marks are read as words"
    return [Finding(Place(name, 1, 1), "S035", message, found.hint)]


def _received(  # noqa: PLR0913  # each is one thing known of the file
    data: bytes, decoded: Decoded, *, reader: str, suffix: str, name: str, asked: Place
) -> Outcome[Received]:
    """Read the tree of a file whose format and encoding are known, and take its census."""
    text = decoded.text
    if reader == PLAIN:
        _refuse_endless(text, name, asked)
        read = read_plain_text(text)
        document = Document(blocks=read.blocks, metadata=read.metadata, set_aside=read.set_aside, words=text)
    else:
        from briefpress.edges.sources.read_document import read_document  # noqa: PLC0415  # late: no plain text needs it

        text = without_pages(text)
        document = read_document(data, text, reader=reader, suffix=suffix, file=name, place=asked)
        read = ReadText(
            blocks=document.blocks,
            metadata=document.metadata,
            set_aside=document.set_aside,
            front=document.front,
        )
    if reader != PLAIN and is_heaped("\n".join(strings(read.blocks))):
        raise unread(asked, name, _HEAPED, hint=_UNHEAP)
    # Our own reader makes nothing that would have to be taken out or mended.
    purified = Purified(read.blocks, ()) if reader == PLAIN else purify(read.blocks)
    blocks, changed = (purified.blocks, 0) if reader == PLAIN else mend_levels(purified.blocks)
    findings = [
        *document.findings,
        *removal_findings(purified.removals, file=name, text=text),
        *_levelled(changed, name),
        # A sign that a plain text does not have, its tree has neither.
        *(() if reader == PLAIN and "{" not in text else left_templating(blocks, file=name, text=text)),
        *tell_set_aside(name, read.set_aside),
        *tell_loose(name, read.loose),
        *(() if reader == PLAIN else turning_words(blocks, told=text, file=name)),
        *(() if reader == PLAIN else lost_letters(blocks, told=text, file=name)),
        *lost_words(document.words, blocks, set_aside=read.set_aside, file=name, is_exact=reader == PLAIN),
    ]
    received = Received(
        reader=reader,
        encoding=decoded.encoding,
        data=data,
        text=text,
        container=document.words,
        read=replace(read, blocks=blocks),
        pictures=document.pictures,
    )
    return Outcome(received, tuple(findings))


def _refuse_endless(text: str, name: str, asked: Place) -> None:
    """Refuse a plain text of more lines than any book has, most of which must be blank; each of them is weighed."""
    # Either sign ends a line, or both of them do.
    lines = max(text.count("\n"), text.count("\r")) + 1
    if lines > MOST_LINES:
        raise too_long(asked, name, f"{lines} lines, and {MOST_LINES} can be weighed")


def _levelled(changed: int, name: str) -> list[Finding]:
    """Say that the levels of headings were mended."""
    if not changed:
        return []
    message = f"the levels of {changed} headings are mended, so that they begin at 1 and leave none out"
    return [Finding(Place(name), "S013", message)]


def _reader(path: Path, data: bytes, name: str, asked: Place) -> str:
    """Choose a reader by the ending of a file, or by what it holds where its ending misleads."""
    suffix = path.suffix.lower()
    if suffix in {".doc", ".dot"}:
        # What is truly in the old format is refused where containers are unpacked, with a word on how to save it.
        return reader_of_old_word(data) or "docx"
    return READERS.get(suffix, "") or _unknown(name, asked)


def _unknown(name: str, asked: Place) -> str:
    """Refuse a file whose format is not known."""
    known = ", ".join(READERS)
    hint = f"add “format:” with the name of a pandoc reader, or use one of {known}"
    raise Unreadable(Finding(asked, "S002", f"the format of {name} is not known by its ending", hint))


def _bytes(path: Path, name: str, asked: Place) -> bytes:
    """Read a file, or say why it cannot be read."""
    try:
        data = read_ordinary(path, limit=LIMIT)
    except OSError as fault:
        hint = "check its name and its rights"
        raise unread(asked, name, fault.strerror or "it cannot be opened", hint=hint) from fault
    if len(data) > LIMIT:
        hint = "part it into several files, or make its pictures smaller"
        raise unread(asked, name, f"it is larger than {LIMIT // 1024 // 1024} MB", hint=hint)
    return data
