"""Let each note of a Word document be read in one place: pandoc sets a note where it is called, and so on within it.

Word itself lets no note call a note (17.11 of ECMA-376 only says what a call is); what other programs write may. Notes
that call each other have no end then, and a few that call the next one twice are as good as endless.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.word.names import W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

_CALLS = {f"{W}footnoteReference": f"{W}footnote", f"{W}endnoteReference": f"{W}endnote"}


def call_once(body: etree._Element, notes: Iterable[etree._Element]) -> int:
    """Take out of notes, in place, the calls of notes that are called elsewhere before; give how many there were.

    Calls in the text come first, then those in the notes that it calls, in order.
    """
    known = {(note.tag, note.get(f"{W}id")): note for part in notes for note in part.iter(*_CALLS.values())}
    called: dict[tuple[str, str | None], None] = dict.fromkeys(_targets(body))
    waiting = [known[target] for target in called if target in known]
    gone = 0
    for note in waiting:  # it grows on the way
        for call in [*note.iter(*_CALLS)]:
            target = (_CALLS[call.tag], call.get(f"{W}id"))
            if target in called:
                parent = call.getparent()
                if parent is not None:
                    parent.remove(call)
                gone += 1
                continue
            called[target] = None
            if target in known:
                waiting.append(known[target])
    return gone


def _targets(tree: etree._Element) -> Iterable[tuple[str, str | None]]:
    for call in tree.iter(*_CALLS):
        yield _CALLS[call.tag], call.get(f"{W}id")
