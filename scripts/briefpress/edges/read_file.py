"""Read one file of any format: plain texts through our own reader, all else through pandoc, then purified.

The file may lie anywhere and needs no brief around it. Nothing beside it is read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefpress.edges import pandoc
from briefpress.edges.decode import Decoded, decode
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.read_text import ReadText
from briefpress.nouns.received import Received
from briefpress.nouns.tree import depth
from briefpress.verbs.locate import locate
from briefpress.verbs.odd_characters import is_binary, odd_characters, without_controls
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.project import project
from briefpress.verbs.purify import Removal, purify

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

# File endings and pandoc's readers for them; "plain" is ours.
READERS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": pandoc.MARKDOWN,
    ".markdown": pandoc.MARKDOWN,
    ".docx": "docx",
    ".odt": "odt",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".epub": "epub",
    ".tex": "latex",
    ".rst": "rst",
    ".org": "org",
    ".xml": "docbook",
    ".typ": "typst",
    ".rtf": "rtf",
    ".ipynb": "ipynb",
    ".wiki": "mediawiki",
    ".textile": "textile",
}
_CONTAINERS = frozenset({"docx", "odt", "epub", "pptx", "xlsx"})
LIMIT = 64 * 1024 * 1024
DEEPEST = 64

_REMOVED = {
    "S021": ("raw mark-up is set as code: “{}”", "write it in the text's own format, or take it out"),
    "S022": ("there is something here that the press does not know ({}); it is left out", "replace it"),
    "S023": (
        "the link to “{}” is not allowed; its words stay, the link is left out",
        "link to http:, https:, mailto: or a place in the text (#name)",
    ),
    "S025": ("the link to “{}” leads to no place in the text; its words stay, the link is left out", "mend the name"),
    "S024": ("the attribute “{}” is not allowed; it is left out", "take it out; styles belong to styles/"),
}


class Unreadable(Exception):  # noqa: N818  # a fact about a file, told to the editor as findings
    """A file cannot be read; its findings say why."""

    def __init__(self, *findings: Finding) -> None:
        """Keep the findings, the decisive one last."""
        super().__init__()
        self.findings = findings


def read_file(
    path: Path, *, file: str = "", reader: str = "", encoding: str = "", place: Place | None = None
) -> Outcome[Received | None]:
    """Read a file; None if that cannot be done, and the findings say why.

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
    chosen = reader or _format(path, name, asked)
    findings: list[Finding] = []
    decoded = Decoded("", "")
    if chosen not in _CONTAINERS:
        outcome = decode(data, file=name, encoding=encoding, place=asked)
        findings.extend(outcome.findings)
        if outcome.value is None:
            raise Unreadable(*findings)
        if is_binary(outcome.value.text):
            raise Unreadable(*findings, _unread(asked, name, "it is no text: it is full of control characters"))
        findings.extend(odd_characters(outcome.value.text, file=name))
        decoded = replace(outcome.value, text=without_controls(outcome.value.text))
    read = _tree(data, decoded.text, reader=chosen, suffix=path.suffix.lower())
    if isinstance(read, str):
        raise Unreadable(*findings, _unread(asked, name, read))
    purified = purify(read.blocks)
    findings.extend(_removed(name, decoded.text, removal) for removal in purified.removals)
    findings.extend(
        Finding(locate(name, decoded.text, one.words), "S010", f"“{one.words}” is read as metadata, not as text")
        for one in read.set_aside
    )
    if not any(map(str.isalnum, project(purified.blocks).text)):
        empty = Finding(Place(name), "S004", "the source has no words", "check that it is the right file")
        raise Unreadable(*findings, empty)
    received = Received(
        reader=chosen,
        encoding=decoded.encoding,
        data=data,
        text=decoded.text,
        container="",
        read=replace(read, blocks=purified.blocks),
        pictures={},
    )
    return Outcome(received, tuple(findings))


def _format(path: Path, name: str, asked: Place) -> str:
    """Choose a reader by the ending of a file."""
    chosen = READERS.get(path.suffix.lower(), "")
    if not chosen:
        known = ", ".join(sorted(READERS))
        hint = f"add “format:” with the name of a pandoc reader, or use one of {known}"
        raise Unreadable(Finding(asked, "S002", f"the format of {name} is not known by its ending", hint))
    return chosen


def _tree(data: bytes, text: str, *, reader: str, suffix: str) -> ReadText | str:
    """Read a source with our own reader or pandoc's, or say why it cannot be read."""
    if reader == "plain":
        return read_plain_text(text)
    try:
        # What is text is handed on in the one encoding that pandoc reads.
        content = text.encode() if text else data
        blocks, meta = pandoc.read_document(content, reader=reader, suffix=suffix)
    except pandoc.PandocFailed as fault:
        return str(fault)
    if depth(blocks) > DEEPEST:
        return f"lists, quotations and emphasis stand within each other more than {DEEPEST} deep"
    return ReadText(blocks=blocks, metadata=_metadata(meta))


def _bytes(path: Path, name: str, asked: Place) -> bytes:
    """Read a file, or say why it cannot be read."""
    try:
        if path.stat().st_size > LIMIT:
            raise Unreadable(_unread(asked, name, f"it is larger than {LIMIT // 1024 // 1024} MB"))
        return path.read_bytes()
    except OSError as fault:
        raise Unreadable(_unread(asked, name, fault.strerror or "it cannot be opened")) from fault


def _unread(place: Place, name: str, why: str) -> Finding:
    return Finding(place, "S001", f"{name} cannot be read: {why}", "check the file's name, its format and its rights")


def _removed(name: str, text: str, removal: Removal) -> Finding:
    message, hint = _REMOVED[removal.code]
    shown = removal.what if len(removal.what) <= 80 else removal.what[:77] + "…"  # one line
    needle = removal.what.split("=", 1)[0] if removal.code == "S024" else removal.what
    return Finding(locate(name, text, needle), removal.code, message.format(shown), hint)


def _metadata(meta: dict[str, Any]) -> dict[str, str]:
    """Give the plain words of a document's own metadata (title, author, date)."""
    out: dict[str, str] = {}
    for key, value in meta.items():
        if value["t"] == "MetaInlines":
            out[key] = project([{"t": "Plain", "c": value["c"]}]).text
        elif value["t"] == "MetaString":
            out[key] = value["c"]
    return out
