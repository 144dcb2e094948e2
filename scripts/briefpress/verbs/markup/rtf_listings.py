r"""Find the listings of an RTF text, and set them in a font that is code to pandoc, in which their blanks stay.

Pandoc takes what is set in a font of the family “modern” for code (RTF 1.9.1, “Font Table”). Programs write the family
of a font or leave it out; and a manuscript that was typed in such a font throughout is no code for that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefpress.verbs.markup.rtf_paragraphs import rtf_paragraphs
from briefpress.verbs.markup.with_edits import with_edits
from briefpress.verbs.sources.typed_listings import FacedLine, is_fixed, is_typed, typed_listings

if TYPE_CHECKING:
    from briefpress.nouns.tree import Node, Nodes
    from briefpress.verbs.markup.rtf_paragraphs import RtfParagraph

_TABLE = re.compile(r"\{\s*\\fonttbl(?![a-z]) ?")
_FONT = re.compile(r"\\f(\d{1,9})(?!\d)((?:\\[a-z]+-?\d* ?|\\\*|\{[^{}]*\}|[\r\n ])*)([^;{}\\]*)")
_CODE, _TEXT = 987654321, 987654322  # no program counts its fonts so far
_LEVEL = 9
_LOOKS = frozenset({"Strong", "Emph", "Underline"})
# A character that no text has stands in a blank paragraph of a listing, which pandoc would leave out.
_BLANK = "\ue064"
_ESCAPED = f"\\u{ord(_BLANK) - 0x10000}?"


def with_listings(text: str) -> str:
    """Give a text whose listings are in a font of their own, and no other paragraph of a typed manuscript in one."""
    table = _TABLE.search(text)
    faces = _faces(text, table.end()) if table else {}
    fixed = {number for number, face in faces.items() if is_fixed(face)}
    if table is None or not fixed:
        return text
    paragraphs = rtf_paragraphs(text)
    lines = [_line(one, fixed) for one in paragraphs]
    listed = {at for listing in typed_listings(lines) for at in listing}
    typed = is_typed(lines)
    edits: list[tuple[int, int, str]] = []
    for at, (one, line) in enumerate(zip(paragraphs, lines, strict=True)):
        font = _CODE if at in listed else _TEXT if typed and line.fixed and not line.is_blank else -1
        if at in listed and line.is_blank:
            edits.append((one.start, one.start, f"\\f{_CODE} {_ESCAPED}"))
        elif edits or font >= 0:
            # What was set before may hold on: each piece says its own font.
            edits.extend((place, place, f"\\f{own if font < 0 else font} ") for place, own in one.pieces)
    if not edits:
        return text
    made = f"{{\\f{_CODE}\\fmodern Listing;}}{{\\f{_TEXT}\\fnil Text;}}"
    return with_edits(text, [(table.end(), table.end(), made), *edits])


def _faces(text: str, start: int) -> dict[int, str]:
    """Give the names of fonts by their numbers."""
    depth = 1
    at = start
    while depth and at < len(text):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return {int(number): name.strip() for number, _, name in _FONT.findall(text[start:at])}


def _line(one: RtfParagraph, fixed: set[int]) -> FacedLine:
    """Give a paragraph as what looks for listings sees it."""
    plain = one.is_plain and not one.in_table and not one.in_list and one.level >= _LEVEL
    return FacedLine(words=one.words, fixed=bool(one.fonts) and one.fonts <= fixed, plain=plain)


def with_whole_listings(blocks: Nodes) -> Nodes:
    """Give a tree in which the lines of a listing that stand one below the other are one listing."""
    out: Nodes = []
    for block in blocks:
        said = _said(block)
        if said is None:
            out.append(block)
            continue
        said = said.replace(_BLANK, "")
        if out and out[-1]["t"] == "CodeBlock":
            out[-1] = {"t": "CodeBlock", "c": [out[-1]["c"][0], f"{out[-1]['c'][1]}\n{said}"]}
        else:
            out.append({"t": "CodeBlock", "c": [["", [], []], said]})
    return out


def _said(block: Node) -> str | None:
    """Give the words of a block that is code as a whole, though it be emphasised; None if it is anything else."""
    if block["t"] == "CodeBlock":
        return str(block["c"][1])
    return _code(block["c"]) if block["t"] == "Para" and block["c"] else None


def _code(inlines: Any) -> str | None:
    out: list[str] = []
    for one in inlines:
        if one["t"] in {"Space", "LineBreak", "SoftBreak"}:
            out.append("\n" if one["t"] == "LineBreak" else " ")
            continue
        said = _code(one["c"]) if one["t"] in _LOOKS else one["c"][1] if one["t"] == "Code" else None
        if said is None:
            return None
        out.append(said)
    return "".join(out)
