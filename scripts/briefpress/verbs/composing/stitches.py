"""Say where each kind of annotation goes into the text: which ranges it marks, what it inserts, what follows.

Anchors are places in the source's reading text, so no stitch depends on another; `weave` puts them all in at once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.reading import Span
from briefpress.nouns.tree import Nodes, attr, note, para, span, text_node, words
from briefpress.verbs.composing.changes import Changes
from briefpress.verbs.composing.weave import Insert, Wrap

if TYPE_CHECKING:
    from briefpress.nouns.reading import ReadingText
    from briefpress.nouns.tree import Node
    from briefpress.verbs.composing.changes import Emended

APPARATUS = "bp-apparatus"
DELETED = "bp-deleted"
INSERTED = "bp-inserted"
MARK = "bp-mark"
GLOSS = "bp-gloss"
EDITOR = "bp-editor-note"
DRIFTED = "bp-drifted"
SEEN = "bp-seen"
TAG = "bp-tag"

# Chicago 14.26 and the UN Editorial Manual: a call follows the punctuation in English; French and Spanish set it
# before. Quotation marks that close the passage are passed either way.
NO_CHANGES = Changes()
_BEFORE_PUNCTUATION = frozenset({"fr", "es"})
_AFTER = re.compile(r"[.,;:!?…]*[\"'”’»“]?[.,;:!?…]*")
_QUOTE_ONLY = re.compile(r"[\"”»]?")


def target_of(ident: str) -> str:
    """Give the id that the passage of an annotation has in the composed text."""
    return f"bp-at-{ident}"


def mark(ident: str, place: Span, reading: ReadingText) -> Wrap:
    """Mark where a passage begins, on its first word, so that the mark is on the page of that word."""
    runs = reading.runs_in(place)
    first = next(
        (run for run in runs if reading.text[run.start : run.end].strip()),
        runs[0],
    )
    start = max(first.start, place.start)
    end = min(first.end, place.end)
    return Wrap(Span(start, end), f"mark-{ident}", attr(MARK, ident=target_of(ident)))


def seen(ident: str, place: Span, number: int) -> tuple[Wrap, Insert]:
    """Mark a passage for reviewers, and set an empty tag behind it that the rendition fills with its number."""
    return Wrap(place, f"seen-{ident}", attr(SEEN)), Insert(place.end, [tag(ident, number)])


def tag(ident: str, number: int) -> Node:
    """Make the empty tag that a review copy fills with the number of an annotation."""
    return span([], attr(APPARATUS, TAG, ident=f"seen-{ident}", pairs=[("n", str(number))]))


def gloss(ident: str, place: Span, *, term: str) -> Wrap:
    """Link a term's first use to its entry in the glossary."""
    return Wrap(place, f"gloss-{ident}", attr(GLOSS, ident=target_of(ident)), f"#{term}")


def emendation(change: Emended) -> tuple[Wrap, Insert]:
    """Strike the old words and set the new ones behind them; which of the two is shown is decided later."""
    struck = Wrap(change.range, f"deleted-{change.ident}", attr(DELETED))
    new = span(words_kept(change.replacement), attr(INSERTED, ident=target_of(change.ident)))
    return struck, Insert(change.range.end, [new], inside=True)


def words_kept(text: str) -> Nodes:
    """Make inlines of a replacement, with the white space at its ends kept."""
    inner = words(text)
    if text[:1].isspace() and inner:
        inner.insert(0, {"t": "Space"})
    if text[-1:].isspace() and inner:
        inner.append({"t": "Space"})
    return inner


def call_offset(reading: ReadingText, place: Span, *, language: str, changes: Changes = NO_CHANGES) -> int:
    """Give the offset behind which the call of a note on a passage stands: after its punctuation."""
    around = changes.around(place.end)
    end = around.range.end if around else place.end
    before = language.split("-", maxsplit=1)[0] in _BEFORE_PUNCTUATION
    match = (_QUOTE_ONLY if before else _AFTER).match(reading.text, end)
    after = match.end() if match else end
    # In "Russia's" or "3,000" what follows is no punctuation of the passage: the word goes on.
    if after < len(reading.text) and reading.text[after].isalnum():
        return end
    return after


def footnote(ident: str, offset: int, blocks: Nodes, *, sign: str, mark_text: str) -> Insert:
    """Set a note at an offset; `sign` closes it to tell editors' notes from the author's."""
    body = with_sign(blocks, sign) if sign else blocks
    pairs = [("bp-mark", mark_text)] if mark_text else []
    called = span([note(body)], attr(APPARATUS, EDITOR, ident=target_of(ident), pairs=pairs))
    return Insert(offset, [called])


def remark_in_note(ident: str, offset: int, blocks: Nodes, *, sign: str) -> Insert:
    """Set an editor's remark on a note into that note, in brackets: notes carry no notes."""
    inlines: Nodes = [{"t": "Space"}, text_node(f"[{sign}:"), {"t": "Space"}]
    for index, block in enumerate(blocks):
        if index:
            inlines.append({"t": "Space"})
        inlines.extend(block["c"] if block["t"] in {"Para", "Plain"} else [])
    inlines.append(text_node("]"))
    return Insert(offset, [span(inlines, attr(APPARATUS, "bp-in-note", ident=target_of(ident)))])


def drifted(offset: int, sign: str) -> Insert:
    """Set the sign behind a passage whose words have changed since they were quoted."""
    return Insert(offset, [span([text_node(f"[{sign}]")], attr(APPARATUS, DRIFTED))])


def with_sign(blocks: Nodes, sign: str) -> Nodes:
    """Give a note with the editors' sign at its end."""
    tail: Nodes = [{"t": "Space"}, span([text_node(f"[{sign}]")], attr("bp-sign"))]
    last: Node | None = blocks[-1] if blocks else None
    if last is not None and last["t"] in {"Para", "Plain"}:
        return [*blocks[:-1], {"t": last["t"], "c": [*last["c"], *tail]}]
    return [*blocks, para(tail[1:])]


def emended_words(reading: ReadingText, place: Span, changes: Changes) -> str:
    """Give the words of a passage as readers have them, with the emendations that fall into it."""
    out: list[str] = []
    here = place.start
    for change in (one.narrowed(reading.text) for one in changes.touching(place)):
        if place.start <= change.range.start and change.range.end <= place.end:
            out.append(reading.text[here : change.range.start])
            out.append(change.replacement)
            here = change.range.end
    out.append(reading.text[here : place.end])
    return "".join(out)
