"""Mark what is worded of an edition's data (dates, versions, the imprint): the made lines of both are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.verbs.composing import imprint
from briefpress.verbs.redline.align import Unit, align
from briefpress.verbs.redline.split_words import split_words
from briefpress.verbs.redline.strings import deleted, inserted, mark_string

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.edition import Edition, Notice
    from briefpress.nouns.labels import Labels

# Which notice it is, where a name leads, a digest: for machines, never compared.
_UNSEEN = frozenset({"ident", "licence_url", "source_digest"})


def mark_lines(old: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    """Give the redline of two lists of lines: a line that has no partner is new, or gone, as a whole."""
    out = []
    for pair in align([_unit(line) for line in old], [_unit(line) for line in new]).pairs:
        if pair.old is not None and pair.new is not None:
            out.append(mark_string(old[pair.old], new[pair.new]))
        elif pair.old is not None:
            out.append(deleted(old[pair.old]))
        elif pair.new is not None:
            out.append(inserted(new[pair.new]))
    return tuple(out)


def _unit(line: str) -> Unit:
    return Unit(line, tuple(word for word in split_words(line) if word.strip()), "line")


def mark_imprint(old: Edition, new: Edition, labels: Labels) -> dict[str, Any]:
    """Give the lines of the imprint of a redline."""
    before, after = imprint.imprint_words(old, labels), imprint.imprint_words(new, labels)
    out: dict[str, Any] = {}
    for key, words in after.items():
        if key == "contact":
            href = {one["words"]: one["href"] for one in words}
            lines = mark_lines([one["words"] for one in before[key]], list(href))
            out[key] = [{"words": line, "href": href.get(line, "")} for line in lines]
        elif isinstance(words, str):
            out[key] = words if key in _UNSEEN else mark_string(before[key], words)
        else:
            out[key] = mark_lines(before[key], words)
    return out


def mark_notice(notice: Notice, old: Edition, new: Edition, labels: Labels) -> dict[str, str]:
    """Give the words around a notice: those of one that has come, or is gone, are marked as a whole."""
    sides = [imprint.notice_words(notice, one, labels) if notice.ident in one.carried else {} for one in (old, new)]
    before, after = sides
    out = {}
    for key in after or before:
        if key in _UNSEEN:
            out[key] = notice.ident
        elif before and after:
            out[key] = mark_string(before[key], after[key])
        else:
            out[key] = inserted(after[key]) if after else deleted(before[key])
    return out
