"""Write margin notes as XHTML: whole ones to be measured, and the parts of them that stand on each page."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.labels import Labels
    from briefpress.nouns.margin import MarginNote, Placed, Said


@dataclass(frozen=True, slots=True)
class Cut:
    """One line of a measured note: the paragraph it belongs to, and how many signs that are no space it holds."""

    paragraph: int
    signs: int


def note_id(note: MarginNote) -> str:
    """Give the id of a note: where the number at its passage leads."""
    return f"remark-{note.ident}"


def whole_note(note: MarginNote, labels: Labels, *, measured: bool = True) -> str:
    """Give a note as it would stand on a page without end; to be measured, it has the longest of its heads."""
    number = str(note.number)
    heads = (labels.fill("review-continued", number), labels.fill("review-from", number=number, page="1000"))
    return _box(note, note.said, max(heads, key=len) if measured else number, style="")


def note_part(  # noqa: PLR0913  # a box and its place
    note: MarginNote, cuts: Sequence[Cut], placed: Placed, labels: Labels, *, left: float, width: float, away: str
) -> str:
    """Give what stands of a note on a page: its head, and its lines from `placed.first` up to `placed.end`.

    `away` is the label of the page that its number stands on, if that is another page.
    """
    style = f"left: {left:.3f}px; top: {placed.y:.3f}px; width: {width:.3f}px"
    said = part_of(note.said, cuts, placed.first, placed.end)
    head = str(note.number)
    if placed.first:
        head = labels.fill("review-continued", head)
    elif away:
        head = labels.fill("review-from", number=head, page=away)
    return _box(note, said, head, style=style, first=not placed.first)


def part_of(said: Sequence[Said], cuts: Sequence[Cut], first: int, end: int) -> tuple[Said, ...]:
    """Cut paragraphs at lines: what stands in the lines from `first` up to `end` of all of them together."""
    out = []
    for index, paragraph in enumerate(said):
        before = sum(cut.signs for cut in cuts[:first] if cut.paragraph == index)
        inside = sum(cut.signs for cut in cuts[first:end] if cut.paragraph == index)
        if inside:
            words = _slice(paragraph.words, before, before + inside)
            out.append(type(paragraph)(paragraph.role, words))
    return tuple(out)


def _slice(words: str, start: int, end: int) -> str:
    """Give the part of a text from one count of signs to another; spaces are not counted."""
    count = 0
    out = []
    for character in words:
        count += not character.isspace()
        if start < count <= end:
            out.append(character)
    return "".join(out).strip()


def _box(note: MarginNote, said: Sequence[Said], head: str, *, style: str, first: bool = True) -> str:
    about = f"{note.kind} · {note.state}" + (f' · <span class="rn-by">{escape(note.by)}</span>' if note.by else "")
    paragraphs = "".join(paragraph_html(one) for one in said)
    # Only the part that the number leads to has the id.
    ident = f' id="{escape(note_id(note))}"' if first else ""
    place = f' style="{style}"' if style else ""
    return (
        f'<div class="rn rn-{note.kind} rn-is-{note.state}"{ident}{place}><p class="rn-head"><b>{escape(head)}</b> '
        f'<span class="rn-ident">{escape(note.ident)}</span> · {about}</p>{paragraphs}</div>'
    )


def paragraph_html(said: Said) -> str:
    """Give one paragraph of a note; old and new words look as they do in a redline."""
    words = escape(said.words)
    match said.role:
        case "old":
            words = f'<del class="bp-del">{words}</del>'
        case "new":
            words = f'<ins class="bp-ins">{words}</ins>'
    return f'<p class="rn-{said.role}">{words}</p>'
