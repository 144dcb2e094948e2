"""Tell what stands right below a head that is a number alone: a day, an argument, emphasised words, a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.dates.read_date import names_day
from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.letters import begins_anew, is_capitals
from briefpress.verbs.plain.wording import is_dateline, soft_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.candidates import Candidate

# A title that ends as a sentence does has no more words.
_LONGEST = 9
# So many emphasised words below a head say what its chapter holds.
_ARGUMENT = 12
# “(25 February 1756)”, at the end of a title of no more letters.
_TITLE = 200
_WHEN = re.compile(r"\s*\([^()]*\)\W*$")
# A summary of a chapter goes from point to point.
SUMMARY = re.compile(r"[.;!?]\s?(?:--|—|–)\s?\S")


def says_when(text: str) -> bool:
    """Tell where and when a letter was written, or what follows took place.

    Where more than that stands before it, in capitals, it is the title of what took place then.
    """
    plain = text.replace("_", "")
    title = _WHEN.sub("", plain) if len(plain) <= _TITLE else plain
    if title != plain and len(title.split()) > 1 and is_capitals(title):
        return False
    return is_dateline(plain) or (len(plain.split()) <= _LONGEST and names_day(plain))


def begins_emphasised(below: Sequence[Chunk]) -> bool:
    """Tell the first of some chunks that begins with a sign of emphasis."""
    return bool(below) and below[0].text[0] == "_"


def is_nearer(chunk: Chunk) -> bool:
    """Tell one line that stands nearer to the head above it than to what follows, as no paragraph does."""
    return len(chunk.lines) == 1 and 0 < chunk.before < chunk.after < FAR


def is_argument(chunk: Chunk) -> bool:
    """Tell what an emphasised chapter says beforehand of itself; as a title it would be too long."""
    return len(chunk.text.split()) >= _ARGUMENT


def may_be_title(below: Candidate) -> bool:
    """Tell a line that may be the title of the number above it: it has none of its own, and is no long sentence."""
    if below.number is not None and below.number.style not in {"letter", "conventional"}:
        return False
    sentence = below.ends_sentence and len(below.text.split()) > _LONGEST
    # “1853: THE CONSTITUTION”
    anew = begins_anew(below.text) or (below.capitals and below.text[0].isdecimal())
    return not sentence and not soft_end(below.text) and anew
