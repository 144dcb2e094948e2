"""Load the source of a brief: plain texts through our own reader, all else through pandoc, then purified."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from briefpress.edges import pandoc
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.read_text import ReadText
from briefpress.nouns.source import Source
from briefpress.nouns.tree import depth
from briefpress.verbs.locate import locate, place_at
from briefpress.verbs.plain_text import read_plain_text
from briefpress.verbs.project import project
from briefpress.verbs.purify import Removal, purify

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

# File endings and pandoc's readers for them; "plain" is ours.
READERS = {
    ".txt": "plain",
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
_BINARY = frozenset({".docx", ".odt", ".epub"})
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


def load_source(root: Path, path: Path, *, reader: str, place: Place, encoding: str = "") -> Outcome[Source | None]:
    """Read a source file; `reader` names pandoc's reader or is empty; `place` is where the brief names the file."""
    name = path.relative_to(root).as_posix()
    data = _bytes(path)
    if isinstance(data, str):
        return Outcome(None, (_unread(place, name, data),))
    chosen = reader or READERS.get(path.suffix.lower(), "")
    if not chosen:
        known = ", ".join(sorted(READERS))
        hint = f"add “format:” with the name of a pandoc reader, or use one of {known}"
        return Outcome(None, (Finding(place, "S002", f"the format of {name} is not known by its ending", hint),))
    decoded = _decoded(data, name, encoding or "utf-8-sig", place) if path.suffix.lower() not in _BINARY else ""
    if isinstance(decoded, Finding):
        return Outcome(None, (decoded,))
    text = decoded
    read = _tree(data, text, reader=chosen, path=path)
    if isinstance(read, str):
        return Outcome(None, (_unread(place, name, read),))
    metadata, aside = read.metadata, read.set_aside
    purified = purify(read.blocks)
    findings = [_removed(name, text, removal) for removal in purified.removals]
    findings.extend(
        Finding(locate(name, text, one.words), "S010", f"“{one.words}” is read as metadata, not as text")
        for one in aside
    )
    if not any(map(str.isalnum, project(purified.blocks).text)):
        findings.append(Finding(Place(name), "S004", "the source has no words", "check that it is the right file"))
        return Outcome(None, tuple(findings))
    source = Source(
        path=name,
        digest=hashlib.sha256(data).hexdigest(),
        blocks=purified.blocks,
        metadata=metadata,
        set_aside=aside,
        stretches=read.stretches,
        text=text,
        is_plain=chosen == "plain",
        data=data,
    )
    return Outcome(source, tuple(findings))


def _tree(data: bytes, text: str, *, reader: str, path: Path) -> ReadText | str:
    """Read a source with our own reader or pandoc's, or say why it cannot be read."""
    if reader == "plain":
        return read_plain_text(text)
    try:
        # What is text is handed on in the one encoding that pandoc reads.
        content = text.encode() if text else data
        blocks, meta = pandoc.read_document(content, reader=reader, suffix=path.suffix.lower())
    except pandoc.PandocFailed as fault:
        return str(fault)
    if depth(blocks) > DEEPEST:
        return f"lists, quotations and emphasis stand within each other more than {DEEPEST} deep"
    return ReadText(blocks=blocks, metadata=_metadata(meta))


def _bytes(path: Path) -> bytes | str:
    """Read a file, or say why it cannot be read."""
    try:
        if path.stat().st_size > LIMIT:
            return f"it is larger than {LIMIT // 1024 // 1024} MB"
        return path.read_bytes()
    except OSError as fault:
        return fault.strerror or "it cannot be opened"


def _decoded(data: bytes, name: str, encoding: str, place: Place) -> str | Finding:
    """Decode a text; bytes that cannot be are never dropped."""
    try:
        return data.decode(encoding)
    except LookupError:
        message = f"there is no encoding called “{encoding}”"
        return Finding(place, "S003", message, "name one that Python knows, such as windows-1252")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode(encoding, "replace")
        message = f"byte {fault.start} (0x{data[fault.start]:02x}) is not {encoding.removesuffix('-sig').upper()}"
        return Finding(
            place_at(name, before, len(before)),
            "S003",
            message,
            "save the text as UTF-8, or name its encoding in brief.yaml (encoding: …)",
        )


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
