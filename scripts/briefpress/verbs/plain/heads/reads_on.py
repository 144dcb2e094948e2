"""Tell lines that are no titles: they go on in the next, say when a letter was written, or end a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.evidence import SHORT
from briefpress.verbs.plain.letters import begins_anew
from briefpress.verbs.plain.points import EMPHASIS
from briefpress.verbs.plain.wording import is_byline, is_dateline, is_indexed, is_unended, soft_end

if TYPE_CHECKING:
    from briefpress.verbs.plain.heads.candidates import Candidate

_MONTH = re.compile(rf"[{EMPHASIS}(]*(?:[^\W\d_]+,?\s){{1,2}}(?:1[5-9]|20)\d\d[.,)]?[{EMPHASIS}.]*")
# “2016-09-20 Open Standards Panel meeting”
_SESSION = re.compile(r"\d{4}-\d\d-\d\d\s[^\W\d_]")


def is_dated(one: Candidate, *, parted: bool, set_in: bool) -> bool:
    """Tell a letter's place and date, on one line, where distances do not part; a long title may end in a year.

    What is `set_in` needs no more than a month and a year: “April 1886.” to the right of a story's title.
    """
    if set_in and not one.capitals and _MONTH.fullmatch(one.text) is not None:
        return True
    titled = one.style.startswith("emphasised") and one.wide and "\n" in one.text
    # “CHARLES LAMB (1775–1834)”: the years of a life are said beside a name.
    lived = one.text.rstrip(f"{EMPHASIS}. ").endswith(")")
    return is_dateline(one.text) and (lived or not (parted or titled))


def reads_on(one: Candidate, *, parted: bool, over: bool, below: bool, asks: bool) -> bool:
    """Tell a line that goes on, names a maker, or ends a sentence: it heads only where distances part.

    `below` tells that it goes on in a second line of the same head, `over` that text stands right below it.
    """
    # “INTRODUCTION:” over its text; in small letters a colon announces what follows.
    names_part = one.text[-1] == ":" and one.capitals and one.size <= SHORT and over
    bare = one.text.strip(f"{EMPHASIS}. ")
    if bare[:1] == "(" and bare.find(")") in {-1, len(bare) - 1} and not one.capitals:
        # “(The Times, 3 June.)”: where the text below was found, or that it is to go on; the bracket may close later.
        return True
    begins = begins_anew(one.text) or _SESSION.match(one.text) is not None
    if is_byline(one.text) or not begins or (soft_end(one.text) and not (names_part or below)):
        return True
    if is_unended(one.text) or (is_indexed(one.text) and not one.capitals):
        return True
    emphasised = one.style.startswith("emphasised")
    # An emphasised line needs no more than its own distance, over its text; a direction on the stage stands so too.
    shown = parted or ((over or one.wide or one.centred) and one.far and emphasised and "(" not in bare)
    # Centred below its distance it may be long too.
    fits = one.size <= SHORT or (emphasised and one.far and (one.centred or one.wide or "\n" in one.text))
    return one.ends_sentence and not asks and not (shown and fits)
