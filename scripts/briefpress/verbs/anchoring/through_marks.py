"""Find a quotation that was copied from a source's file with the marks of notes, which are no part of the reading text.

A mark in the quotation may stand for the call of a note in the text, and only right there; every other word and sign
must be as the text has it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.anchoring.exact import context_agrees
from briefpress.verbs.anchoring.wanted import wanted
from briefpress.verbs.trees.fold import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.nouns.selector import Selector
    from briefpress.verbs.anchoring.concordance import Concordance
    from briefpress.verbs.anchoring.exact import Range
    from briefpress.verbs.anchoring.wanted import Wanted

_LABEL = r"\^?(?:(?:footnote|endnote|note|fn|n)[.:]? ?)?(?:\d{1,4}[a-z]?|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§¶‖#]{1,4})"
# In brackets; as signs or raised figures; as a bare figure that hangs on a word or on what ends one.
_MARK = re.compile(
    rf"\[{_LABEL}\]|\[\^[^\s\[\]]{{1,40}}\]|\({_LABEL}\)|\{{{_LABEL}\}}"
    r"|[*†‡§¶‖]{1,4}|[⁰¹²³⁴-⁹]{1,4}|(?<=[^\W\d])\d{1,3}(?!\w)|(?<=[.,;:!?)\]”’\"'»])\d{1,3}(?!\w)",
    re.IGNORECASE,
)
_SPACED_MARK = re.compile(rf"[ \t\r\n]?(?:{_MARK.pattern})", re.IGNORECASE)
_HOLE = "\ue000"
# A quotation with more marks than a page has is none that somebody copied.
_MOST = 24


def through_marks(
    concordance: Concordance, selector: Selector, hits: Sequence[Range], *, sought: Wanted
) -> tuple[Range, ...]:
    """Give the places that a selector names if marks in it are those of notes; `hits` are those of its very words."""
    bare = wanted(selector.model_copy(update={"prefix": _bare(selector.prefix), "suffix": _bare(selector.suffix)}))
    places = hits or tuple(_places(concordance, selector.exact))
    folded = concordance.folded
    return tuple(hit for hit in places if context_agrees(folded, hit, sought) or context_agrees(folded, hit, bare))


def _bare(text: str) -> str:
    return _SPACED_MARK.sub("", text)


def _places(concordance: Concordance, exact: str) -> Iterator[Range]:
    """Give the places where the text has the words, and a call or the mark itself where they have a mark."""
    marks = [fold_text(one[0]) for one in _SPACED_MARK.finditer(exact)]
    if not 0 < len(marks) <= _MOST or _HOLE in exact:
        return
    first, *rest = fold_text(_SPACED_MARK.sub(_HOLE, exact)).split(_HOLE)
    if not first and not "".join(rest).strip():
        return
    # A quotation does not begin with the space behind a mark.
    parts = [first, *rest] if first else ["", rest[0].lstrip(" "), *rest[1:]]
    pattern = re.escape(parts[0])
    for mark, part in zip(marks, parts[1:], strict=True):
        # A mark that the text has is taken for good: to try without it as well would double the work each time.
        pattern += f"( ?{re.escape(mark)} ?)?+" if not pattern else f"( ?{re.escape(mark)})?+"
        pattern += re.escape(part)
    for found in re.finditer(pattern, concordance.folded.text):
        ends = _ends(found, parts)
        if found[0] and all(concordance.is_called(at) for at in ends):
            yield found.span()


def _ends(found: re.Match[str], parts: Sequence[str]) -> Iterator[int]:
    """Give where a mark of the quotation is missing in what was found."""
    at = found.start()
    for number, part in enumerate(parts[:-1], start=1):
        at += len(part)
        mark = found[number]
        if mark is None:
            yield at
        else:
            at += len(mark)
