"""Tell by its lines whether a chunk is one title: emphasised behind a number, hung below it, or not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.heads.unit_words import ROMAN
from briefpress.verbs.plain.letters import is_capitals
from briefpress.verbs.plain.points import BOLD, CLOSES, COMMAS, FURTHER, STOPS
from briefpress.verbs.plain.wording import asks, soft_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.heads.numbered import Numbered
    from briefpress.verbs.plain.lines import Line

EMPHASISED = re.compile(
    rf"^(?:_[^_]+_[.:]?(?:[\s–—-]+_[^_]+_[.:]?)*|([{FURTHER}])(?!\1)(?:(?!\1).)+\1[.:]?|\*{{1,2}}[^*]+\*{{1,2}}[.:]?)$",
    re.DOTALL,
)
# “PROB. VI. _To rectify the Globe for the Latitude._”: a word and a number that are not emphasised before a title.
_LABELLED = re.compile(
    rf"[^\W\d_]{{3,12}}\.?\s(?:\d{{1,3}}|{ROMAN.upper()})\.?\s(_.+_\.?)"
    # “IV. _Letter of the mayor on the ferry_”: a number alone stands before what no point ends.
    rf"|(?:\d{{1,3}}|{ROMAN.upper()})\.\s(_.+[^.!?,;:_]_)",
    re.DOTALL,
)
# What a title says by the way: “(Hot.)”, “_à la mode_”.
_REMARK = re.compile(r"\([^()\n]+\)|_[^_\n]+_")
# So few capitals may be those of a name: “W. S. (_aside_)”.
_INITIALS = 3
_TITLE_LINE = 60
_NUMBER_AND_TITLE = 2
ENDS = re.compile(rf"[…{STOPS}{COMMAS}][{CLOSES}]*$")


def answers(lines: Sequence[Line]) -> bool:
    """Tell a name over the one short word that its owner says: “JUDGE / Yes?”."""
    last = lines[-1].words
    return len(lines) > 1 and ENDS.search(last) is not None and last[:1].isupper() and not is_capitals(last)


def is_bold(text: str) -> bool:
    """Tell words that are bold as a whole."""
    return text[0] in BOLD and EMPHASISED.match(text) is not None


def is_capitals_but_for_remark(text: str) -> bool:
    """Tell a title in capitals with a remark in brackets or an emphasised phrase behind it: “GRUEL (_for one_).”."""
    if "(" not in text and "_" not in text:
        return False
    bare = _REMARK.sub(" ", text)
    letters, all_letters = (sum(map(str.isalpha, words)) for words in (bare, text))
    most = _INITIALS < letters < all_letters <= letters * 2
    # Who comes on the stage may be in capitals within what he does: “_Enter_ LADY ANNE.”, “(HOLM, _with a lamp_)”.
    return most and text[0] == bare[0] and text[0] not in "([" and is_capitals(bare)


def has_emphasised_title(text: str, number: Numbered) -> bool:
    """Tell that all behind a number is emphasised, over several lines perhaps: “§ 4. _Of the tides._”."""
    if not number.rest:
        return False
    at = text.find(number.rest.split("\n")[0][:20])
    return at > 0 and EMPHASISED.match(text[at:]) is not None


def is_labelled(text: str) -> bool:
    """Tell a word with a number and an emphasised title, in which names may stand out by having no emphasis."""
    return "_" in text and _LABELLED.fullmatch(text) is not None


def is_titled(text: str, number: Numbered | None) -> bool:
    """Tell that lines are those of one title: none ends a sentence but the last, and none is long.

    The first may be a number alone.
    """
    lines = text.split("\n")
    if number is not None and not number.rest and len(lines) == _NUMBER_AND_TITLE:
        return cells(lines[1]) <= _TITLE_LINE
    return all(cells(line) <= _TITLE_LINE for line in lines) and not any(ENDS.search(line) for line in lines[:-1])


def is_section_title(text: str, number: Numbered | None) -> bool:
    """Tell the title of a section such as 2.1, over two lines perhaps: a numbered paragraph ends in a point."""
    dotted = number is not None and number.style == "dotted" and number.rest != ""
    return dotted and (ENDS.search(text) is None or asks(text)) and not soft_end(text)


def hangs(lines: Sequence[Line], number: Numbered) -> bool:
    """Tell a title that goes on right below where it begins behind its number, as a long one does in a paged report."""
    first = lines[0]
    column = first.indent + first.words.find(number.rest[:20]) if number.rest else 0
    return column > first.indent and all(line.indent == column for line in lines[1:])
