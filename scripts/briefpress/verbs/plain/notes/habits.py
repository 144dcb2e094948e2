"""The habits by which plain texts mark notes: what a body begins with, and what calls it in the text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# A page or a chapter may stand before the number: “[12-1]”, “[12:A]”, “[IV-1]”, “[A7-1]”; “[IV'-1]” is of a second
# part's fourth.
_WITHIN = r"(?:[A-Z]{0,2}\d{1,4}|[IVXLC]{1,7}'{0,2})[-–]\d{1,4}[a-z]?|\d{1,4}:(?:\d{1,3}[a-z]?|[A-Z])"
_LABEL = rf"\d{{1,4}}[a-z]?|[A-Za-z]|[ivxlc]{{1,6}}|{_WITHIN}|\*{{1,4}}|[†‡§‖¶#]{{1,3}}"
_WORDS = (
    r"footnotes?|foot-notes?|notes?|fn[.#]?|fodnote|fotnote|alaviite|lábjegyzet|fußnote|fussnote|anmerkung"
    r"|note de bas de page"
    r"|variants?|variante|lesart"
    r"|nota|voetnoot|noot|сноска|примечание|примітка|fotnot|przypis|poznámka|jegyzet|viite|dipnot|bilješka|бележка"
    r"|σημείωση|υποσημείωση|הערה|حاشية|هامش|پانویس|पाद-टिप्पणी|टिप्पणी|เชิงอรรถ|ghi chú|catatan"
)
# The page on which a note is called: “Note 3, p. 21.—”.
_PAGE = r",\s?pp?\.\s?\d{1,4}(?:[-–]\d{1,4})?\.?\s?(?:--|—|–|:)"
# “Note (3), page 21.” alone over the note.
_ON_PAGE = r"(?:,?\s?(?:pp?|pag|page|pages|seite|s|str|стр)\.?\s?\d{1,4}(?:[-–]\d{1,4})?)?"
_ROUND_CALL = r"(?<=[^\s(])\s{0,2}\((\d{1,4}[a-z]?|[a-z]|\*{1,3}|[†‡§¶]{1,2})\)(?=[\s.,;:!?)\"'”’»“«‹›—-]|$)"
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"


@dataclass(frozen=True, slots=True)
class NoteHabit:
    """One habit: how a body begins, how a call looks, and its name for reasons.

    Both patterns have one group, the label. `closes` is the sign that ends a body, if there is one; `strict` habits
    look like other things too; in a `worded` one a word before the label says that it is a note's, and no other body
    begins with a letter. One of the `signs`, if there are any, stands in each call. The bodies of others begin with one
    of the signs that it `opens` with, among which FIGURE is any figure.
    """

    name: str
    body: re.Pattern[str]
    call: re.Pattern[str]
    closes: str = ""
    strict: bool = False
    worded: bool = False
    signs: str = ""
    opens: str = ""


FIGURE = "1"
_EAST = "脚注|注|註|译注|譯註|訳注|編注|주|각주|역주"
# With one of these the bodies of worded habits begin.
NOTE_WORDS = f"{_WORDS}|{_EAST}"
_EAST_LABEL = r"\d{1,4}|[〇一二三四五六七八九十百]{1,5}"
_SIGNS = "*†‡‖¶§"
_SIGN_CALL = r"(?<=[\w.,;:!?\"'”’»)\]_])(\*{1,4}|[†‡‖¶]{1,2}|§{1,2})(?![\w*†‡])"
# What may stand before a label within its brackets: “[Note 1]”, “[fn 1]”, “[FN#1]”, “[n. 1]”, “[#1]”, “[^1]”.
_AHEAD = rf"(?:(?:{_WORDS})\s+|fn[.#]?\s?|n\.\s?|[#^])?"
# The act or the chapter may stand before the number, “[Footnote II.4: …]”, though “[4]” alone calls it there.
_ACT = r"(?:[IVXLC]{1,7}\.(?=\d))?"
_BRACKET_CALL = rf"\[(?:(?:{_WORDS})\s*)?{_ACT}({_LABEL}|[a-z]{{2}})[.:]?\]"

HABITS: tuple[NoteHabit, ...] = (
    NoteHabit(
        "[Footnote 1: …]",
        # Of whom a note is may stand before the colon, “[Note 23 (the editor): …]”; it is of the note.
        re.compile(
            rf"\[(?:{_WORDS})\s*{_ACT}({_LABEL}|[a-z]{{2}})?(?:\s*[.:;]\s*(?!\])|\s+(?=\([^()]{{2,40}}\)\s*:))",
            re.IGNORECASE,
        ),
        re.compile(_BRACKET_CALL, re.IGNORECASE),
        closes="]",
        opens="[",
    ),
    # The same bodies may be called by a star or a dagger behind a word; it stands behind “Footnote”, or before it.
    NoteHabit(
        "[Footnote *: …]",
        re.compile(
            rf"\[(?=[*†‡§‖¶]{{0,4}}(?:{_WORDS}))(?:(?:{_WORDS})\s*)?(\*{{1,4}}|[†‡§‖¶]{{1,2}})?"
            rf"(?:(?<=[*†‡§‖¶])(?:{_WORDS}))?\s*[.:]\s*(?!\])",
            re.IGNORECASE,
        ),
        re.compile(_SIGN_CALL),
        closes="]",
        signs=_SIGNS,
        opens="[",
    ),
    # Or by figures that are raised, in brackets of other forms, or by a star and a letter.
    NoteHabit(
        "[Footnote 1: …] (1)",
        re.compile(rf"\[(?:{_WORDS})\s*(\d{{1,4}}|[a-z])\s*[.:;]\s*(?!\])", re.IGNORECASE),
        re.compile(
            rf"(?<=\S)\s?[({{*]?([{RAISED}]{{1,4}}|(?<=[({{])(?:\d{{1,4}}|[a-z])(?=[)}}])|(?<=\*)[a-z](?![\w*]))[)}}]?"
        ),
        closes="]",
        strict=True,
        opens="[",
    ),
    # The label may have no word before it.
    NoteHabit(
        "[1: …]",
        re.compile(r"\[(\d{1,4}[a-z]?|[a-z]|\*{1,4}|[†‡]{1,2})\s?:\s+(?=[^\s\]])", re.IGNORECASE),
        re.compile(_BRACKET_CALL, re.IGNORECASE),
        closes="]",
        strict=True,
        opens="[",
    ),
    # A mark may stand alone on its line, over a body that is set in.
    NoteHabit(
        "[1]",
        # A figure may be moved below those of two: “[ 1]”.
        re.compile(rf"\[{_AHEAD}(?:\s(?=\d))?_?({_LABEL}|[a-z]{{2}})_?\.?\][:.]?(?:\s*(?=\S)|$)", re.IGNORECASE),
        re.compile(rf"(?:(?<=\S)\^)?\[{_AHEAD}_?({_LABEL}|[a-z]{{2}})_?\.?\](?!\()", re.IGNORECASE),
        opens="[",
    ),
    # In a part of its own, or at a page's end: a word for a note instead of brackets.
    NoteHabit(
        "Note 1:",
        re.compile(rf"(?:{_WORDS})\s+({_LABEL})(?:{_PAGE}|\s*[.:])_?(?:\s*(?=\S)|$)", re.IGNORECASE),
        re.compile(rf"(?:\[(?:(?:{_WORDS})\s+)?|\((?:{_WORDS})\s+)({_LABEL})\.?[\])](?!\()", re.IGNORECASE),
        strict=True,
        worded=True,
    ),
    NoteHabit(
        "Note (1)",
        re.compile(
            rf"(?:{_WORDS})\s+\((\d{{1,4}}[a-z]?|[a-z])\){_ON_PAGE}(?:[.:]?_?\Z|[.:]_?\s*(?=\S)|\n(?=\S))",
            re.IGNORECASE,
        ),
        re.compile(_ROUND_CALL, re.MULTILINE),
        strict=True,
        worded=True,
    ),
    # Brackets of full width, perhaps with a word for a note; round ones only with it, since they count clauses too.
    NoteHabit(
        "［1］",
        re.compile(rf"[［〔【]\s{{0,3}}(?:{_EAST})?\s{{0,3}}({_EAST_LABEL})\s{{0,3}}[］〕】]\s*(?=\S)"),
        re.compile(rf"[［〔【]\s{{0,3}}(?:{_EAST})?\s{{0,3}}({_EAST_LABEL})\s{{0,3}}[］〕】]"),
        opens="［〔【",
    ),
    NoteHabit(
        "（注1）",
        re.compile(rf"[(（\[]\s{{0,3}}(?:{_EAST})\s{{0,3}}({_EAST_LABEL})\s{{0,3}}[)）\]]\s*(?=\S)"),
        re.compile(rf"[(（\[]\s{{0,3}}(?:{_EAST})\s{{0,3}}({_EAST_LABEL})\s{{0,3}}[)）\]]"),
        opens="(（[",
    ),
    NoteHabit(
        "注1：",
        re.compile(rf"(?:{_EAST})\s{{0,3}}({_EAST_LABEL})\s{{0,3}}(?:[:：.．]\s{{0,3}}|\s+|)(?=\S)"),
        re.compile(rf"[(（\[［]\s{{0,3}}(?:{_EAST})\s{{0,3}}({_EAST_LABEL})\s{{0,3}}[)）\]］]"),
        strict=True,
        worded=True,
    ),
    NoteHabit(
        "※1",
        re.compile(rf"※\s{{0,3}}({_EAST_LABEL})\s{{0,3}}[:：.．]?\s*(?=\S)"),
        re.compile(rf"(?<=\S)[(（]?※\s{{0,3}}({_EAST_LABEL})[)）]?"),
        opens="※",
    ),
    NoteHabit(
        "①",
        re.compile(r"([①-⑳㉑-㊿])\s*(?=\S)"),
        re.compile(r"(?<=\S)([①-⑳㉑-㊿])"),
        strict=True,
        opens="".join(map(chr, (*range(0x2460, 0x2474), *range(0x3251, 0x32C0)))),
    ),
    NoteHabit(
        "{1}",
        re.compile(r"\{(\d{1,4}[a-z]?|[a-z])\}\s*(?=\S)"),
        re.compile(r"\{(\d{1,4}[a-z]?|[a-z])\}"),
        opens="{",
    ),
    NoteHabit("<1>", re.compile(r"<(\d{1,3})>\s*(?=\S)"), re.compile(r"(?<=\S)\s?<(\d{1,3})>"), opens="<"),
    # A bracket that nothing opens: in German books it stands behind each figure that calls a note.
    NoteHabit(
        "¹)",
        re.compile(rf"([{RAISED}]{{1,4}}|\d{{1,2}})\)\s*(?=\S)"),
        re.compile(rf"(?<=[^\s{RAISED}\d(])([{RAISED}]{{1,4}}|\d{{1,2}})\)"),
        strict=True,
        opens=FIGURE + RAISED,
    ),
    NoteHabit(
        "raised figures",
        re.compile(rf"([{RAISED}]{{1,4}})[.:]?\s*(?=[^\s{RAISED}])"),
        re.compile(rf"(?<=[^\s{RAISED}])([{RAISED}]{{1,4}})(?![\w{RAISED}])"),
        opens=RAISED,
    ),
    NoteHabit(
        "^1",
        re.compile(r"\^\{?(\d{1,4})\}?\s*(?=\S)"),
        re.compile(r"(?<=\S)\^\{?(\d{1,4})\}?(?![\w])"),
        strict=True,
        opens="^",
    ),
    NoteHabit(
        "(1)",
        re.compile(r"\((\d{1,4}[a-z]?|[a-z]|\*{1,3}|[†‡§¶]{1,2})\)\s*(?=\S)"),
        re.compile(_ROUND_CALL, re.MULTILINE),
        strict=True,
        opens="(",
    ),
    # Three stars, or what stands for them, “*.*”, call attention; what a star ends too is emphasis.
    NoteHabit(
        "*",
        re.compile(r"(\*{1,4}|[†‡§‖¶]{1,2})\s?(?=[^\s*†‡.,])(?![^*]*\*\s*\Z)"),
        re.compile(_SIGN_CALL),
        strict=True,
        signs=_SIGNS,
        opens=_SIGNS,
    ),
    # “[7]” behind a word, and “7: The post.” below the paragraph.
    NoteHabit(
        "1:",
        re.compile(r"(\d{1,3}):\s+(?=\S)"),
        re.compile(r"(?<=\S)\[(\d{1,3})\](?!\()"),
        strict=True,
        opens=FIGURE,
    ),
    # Only in a part headed “Notes”: what calls it is any of the above. “2.3.1” numbers a section.
    NoteHabit(
        "1.",
        re.compile(r"(\d{1,4})(?:[.):](?!\d)\s*|\s+)(?=\S)"),
        re.compile(rf"(?<=[^\s])(?:\s?[\[({{])?([{RAISED}]{{1,4}}|(?<=[\[({{])\d{{1,4}})[\])}}]?"),
        strict=True,
        opens=FIGURE,
    ),
)


# What stands within emphasis may begin with a mark.
EMPHASIS = re.compile(r"_\s*(?=[\[({\d])|\*\s{2,}(?=\d)")


def begun(habit: NoteHabit, text: str) -> tuple[str, re.Match[str] | None]:
    """Match the mark with which a body begins, also within emphasis that begins before it: “_3 A title_, p. 5”."""
    match = habit.body.match(text)
    if match is not None:
        return "", match
    sign = EMPHASIS.match(text) if text[:1] in "_*" else None
    return (text[0], habit.body.match(text, sign.end())) if sign else ("", None)


# Behind such words a mark refers to a note that is called elsewhere: “see n. [3]”, “(Note [B])”. Behind a bracket or an
# apostrophe a word goes on: “Djeetg[u]n.[3]”, “heav'n.[3]”.
_REFERS = re.compile(
    rf"(?<![\w\])'’])(?:(?:nn?|anm)\.\s?|(?:{_WORDS}|see|cf\.|siehe|voir|vedi|zie)\s)[\[(]?$", re.IGNORECASE
)
_REFERRING = 20


def refers(text: str, start: int) -> bool:
    """Tell whether the words before a mark make it a reference to a note, not its call."""
    return _REFERS.search(text, max(0, start - _REFERRING), start) is not None


def label_of(text: str) -> str:
    """Give a label in its one form: raised, circled and wide figures are figures, and case counts for letters."""
    return unicodedata.normalize("NFKC", text)
