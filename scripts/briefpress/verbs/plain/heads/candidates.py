"""Candidates for headings: short chunks that could head what follows, with all that speaks for or against them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefpress.verbs.plain.cells import cells
from briefpress.verbs.plain.chunks import FAR
from briefpress.verbs.plain.heads.long_titles import (
    TITLE_LINES,
    WIDE,
    is_emphasised,
    is_emphasised_widely,
    is_labelled_widely,
    is_long_title,
    is_numbered_widely,
    is_unended_line,
    is_unended_unit,
    without_call,
)
from briefpress.verbs.plain.heads.may_head import LONGEST, is_between_dashes, key_of, may_head
from briefpress.verbs.plain.heads.numbering import between_signs, numbered
from briefpress.verbs.plain.heads.title_shapes import (
    ENDS,
    answers,
    hangs,
    has_emphasised_title,
    is_bold,
    is_capitals_but_for_remark,
    is_section_title,
    is_titled,
)
from briefpress.verbs.plain.heads.unit_clauses import heads_a_unit
from briefpress.verbs.plain.letters import begins_small, is_capitals, is_initials
from briefpress.verbs.plain.points import COMMAS, STOPS, TALK

if TYPE_CHECKING:
    from briefpress.verbs.plain.chunks import Chunk
    from briefpress.verbs.plain.heads.numbered import Numbered
    from briefpress.verbs.plain.lines import Line
    from briefpress.verbs.plain.survey import Habits

_LINES = 5
_MANY = 3
_SLACK = 12
# What is centred has so many cells before it.
_CENTRED = 4
_LINE = 100
_RULE = re.compile(r"^\s*([=\-~^\"'`*+#_])\1{2,}\s*$")
# A quotation mark, a dash; Japanese talk stands in brackets as a whole, a title may only begin with one.
_SPOKEN = re.compile(rf"^(?:[{TALK}-]|[「『][^」』]*[」』]?$)")
# Talk that a dash opens and a point ends heads nothing, however far off it stands.
_DASHED = re.compile(r"(?:--|[—–])\s?[¿¡]?[^\W\d_]")
# “"You again," he said.”
_SAID = re.compile(r"[\"“«„»”‘].+[,!?…—-][\"”»“«’],?\s[^\W\d_].*[.!?…][\"”»“’]?$", re.DOTALL)
_QUOTED = re.compile(rf"[\"“«„»”][^\"“”«»„]+[^{STOPS}{COMMAS}\"“”«»„…—-][\"”»“«]")
_CLOSING = '"”’»“«'
COLUMNS = re.compile(r"\S\s{3,}\S")
_HASH = re.compile(r"^(#{1,6})\s+\S")
# A fraction has a product above its line.
_COUNTS = re.compile(r"[×÷∙√∑]")
# The deepest that such a head is set in.
_CODE = 3

# What may stand right above a head and part it: a rule or a row of stars, a picture as far apart as a chapter.
Parting = Literal["", "rule", "picture"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A chunk that may be a heading.

    `style` groups candidates that are of one kind, by their number if they have one; `look` by their letters and
    place alone; `key` is the text by which repetitions are found; `strong` tells that
    it speaks for itself (a numbered unit, an underline); `far` that more blank lines stand before it than between
    paragraphs; `wide` that these are many; `titled` that an emphasised title stands behind its number.
    """

    index: int
    text: str
    key: str
    number: Numbered | None
    style: str
    look: str
    strong: bool
    capitals: bool
    far: bool
    wide: bool
    centred: bool
    titled: bool
    ends_sentence: bool
    reason: str

    @property
    def size(self) -> int:
        """Its length in cells."""
        return cells(self.text)


def candidate(
    index: int, chunk: Chunk, habits: Habits, *, above: Parting = "", apart: bool = False
) -> Candidate | None:
    """Give what a chunk has of a heading; None if it is too long, or speech, or no words.

    `above` tells what parts it from the text before it, `apart` that it stands where only heads do.
    """
    labelled = is_labelled_widely(chunk, habits) or is_numbered_widely(chunk, habits)
    long = is_long_title(chunk) or labelled or is_emphasised_widely(chunk, habits)
    if len(chunk.lines) > (TITLE_LINES if long else _LINES) or (
        chunk.length > max(_LINE, habits.width + 8)
        and not (apart or long or is_unended_unit(chunk, habits) or is_unended_line(chunk, habits))
    ):
        return None
    lines, rule = _without_rules(chunk)
    text = "\n".join(line.words for line in lines)
    if not may_head(text, longest=_LINE * TITLE_LINES if long or apart else LONGEST):
        return None
    initials = is_initials(text) and numbered(text) is None
    capitals = (is_capitals(text) and not (initials or answers(lines))) or is_capitals_but_for_remark(text)
    centred = _is_centred(chunk, habits)
    emphasised = is_emphasised(text)
    # Before the first line of a text there is no distance.
    below = above != "" and (capitals or centred or emphasised)
    far = habits.gap < chunk.before < FAR or below
    signs = between_signs(text) is not None
    told = far or (capitals and not signs and text[-1] not in _CLOSING)
    # What is said first of all is a title, if no point ends it.
    told |= index == 0 and _QUOTED.fullmatch(text) is not None
    said = not capitals and _SAID.match(text) is not None
    dashed = _DASHED.match(text) is not None and ENDS.search(text) is not None and not is_between_dashes(text)
    if ((signs or _SPOKEN.match(text)) and not told) or dashed or said:
        return None
    number = numbered(lines[0].words)
    columns = number is None and not centred and any(COLUMNS.search(line.words) for line in lines)
    # Left of the margin of prose that is indented as a whole.
    dotted = number is not None and number.style == "dotted"
    out = chunk.indent < habits.margin - (not dotted)
    where = ("out" if out else "") + ("centred" if centred else "") + ("far" if far else "")
    letters = _letters(capitals=capitals, emphasised=emphasised)
    look = f"{letters}:{where}"
    style, reason = _style(number, letters, where)
    shown = capitals or far or centred or emphasised or habits.unwrapped
    strong = _is_strong(number, text, lines=len(lines), shown=shown)
    if rule or text[0] == "#":
        marked = _marked(text, rule, close=chunk.after == 0, inner=chunk.indent > habits.margin + _CODE)
        if marked is not None:
            style, reason = marked
            strong = True
    # What number signs do not mark is a remark in code.
    remark = not strong and _HASH.match(text) is not None
    if columns or remark or (not strong and number is not None and number.style.startswith("unit:")):
        return None
    hung = out and len(lines) > 1 and number is not None and hangs(lines, number)
    shown = (emphasised and far) or (number is not None and has_emphasised_title(text, number))
    titled = hung or labelled or (number is not None and shown)
    if len(lines) > 1 and not (
        (strong or capitals or titled or centred or apart or long)
        or (is_titled(text, number) or is_bold(text) or is_section_title(text, number))
    ):
        return None
    return Candidate(
        index=index,
        text=text,
        key=key_of(text),
        number=number,
        style=style,
        look=look,
        strong=strong,
        capitals=capitals,
        far=far,
        wide=habits.gap + WIDE <= chunk.before < FAR or (above == "picture" and below),
        centred=centred,
        titled=titled,
        ends_sentence=not (capitals or titled) and ENDS.search(without_call(text)) is not None,
        reason=reason,
    )


def _without_rules(chunk: Chunk) -> tuple[tuple[Line, ...], str]:
    """Give the lines of words between rules, and the sign of the rule below them."""
    lines = chunk.lines
    drawn = lines[-1].words if len(lines) > 1 and _RULE.match(lines[-1].text) is not None else ""
    lines = lines[:-1] if drawn else lines
    over = len(lines) > 1 and _RULE.match(lines[0].text) is not None
    lines = lines[1:] if over else lines
    # A rule of the page's width parts; one of the words' own length underlines.
    longest = max(cells(line.words) for line in lines)
    close = longest * 2 <= len(drawn) * 3 <= longest * 4 + _SLACK
    exact = len(lines) == 1 and longest == len(drawn)
    told = exact or not ENDS.search(lines[0].text)
    few = len(lines) + over < _MANY
    return lines, drawn[0] if drawn and few and close and told else ""


def _marked(text: str, rule: str, *, close: bool, inner: bool) -> tuple[str, str] | None:
    """Tell a head that signs mark.

    A sentence right over the next line, `close` to it, is a remark in code; so is what stands further `inner` than
    Markdown has its heads (CommonMark 0.31, 4.2). What goes on in small letters is an item, and the line below a
    product of numbers is that of a fraction.
    """
    hashes = _HASH.match(text)
    if hashes and not inner and not (close and text[-1] == ".") and not any(map(begins_small, text.split("\n")[1:])):
        return f"hash:{len(hashes.group(1))}", "number signs stand before it"
    return (f"under:{rule}", "it is underlined") if rule and _COUNTS.search(text) is None else None


def _is_strong(number: Numbered | None, text: str, *, lines: int, shown: bool) -> bool:
    """Tell a head that speaks for itself: a unit with its number, or a word such as “Preface” that stands out."""
    if number is None:
        return False
    if number.style.startswith("unit:"):
        if lines > 1 and (below := numbered(text.split("\n")[1])) is not None and below.style == number.style:
            # A list of units.
            return False
        if number.rank == 1 and number.rest and not shown and ENDS.search(text):
            # “2. Band. Gesammelte Schriften. Preis 5 M.”: a volume that is for sale.
            return False
        return heads_a_unit(number, text, lines=lines)
    return number.style == "conventional" and shown


def _style(number: Numbered | None, letters: str, where: str) -> tuple[str, str]:
    if number is not None:
        return _number_style(number, capitals="capitals" in letters)
    reason = {
        "capitals": "it is a short line in capitals",
        "emphasised-capitals": "it is a short line in emphasised capitals",
        "emphasised": "it is a short line that is emphasised as a whole",
        "title": "it is a short line that ends no sentence",
    }[letters]
    apart = ", far from what is before it" if "far" in where else ", left of the margin" if "out" in where else ""
    return f"{letters}:{where}", reason + apart


def _letters(*, capitals: bool, emphasised: bool) -> str:
    if emphasised:
        return "emphasised-capitals" if capitals else "emphasised"
    return "capitals" if capitals else "title"


def _number_style(number: Numbered, *, capitals: bool) -> tuple[str, str]:
    if number.style.startswith("unit:"):
        return number.style, f"it begins with “{number.style[5:]}” and a number"
    if number.style == "conventional":
        return "conventional", "texts head their parts with this word"
    if number.style == "dotted":
        return f"dotted:{number.depth}", "it is numbered like a section"
    shown = "bare" if not number.rest else "capitals" if capitals else "titled"
    return f"{number.style}:{shown}", "it has a number of its own"


def _is_centred(chunk: Chunk, habits: Habits) -> bool:
    """Tell that every line has as much space before it as behind; lines above one that is set in more may be full."""
    width = habits.width or 72
    above, last = chunk.lines[:-1], chunk.lines[-1]
    full = all(line.indent < last.indent for line in above)
    for line in chunk.lines:
        left, right = line.indent - habits.margin, width - cells(line.text)
        if (left < _CENTRED and (line is last or not full)) or abs(left - right) > max(6, width // 7):
            return False
    return True
