"""Read how a heading numbers itself: by a word and a number, by a number alone, or by a word that needs none."""

from __future__ import annotations

import re
from functools import lru_cache

from briefpress.verbs.plain.heads.eastern import SIGNS, eastern_number
from briefpress.verbs.plain.heads.named_parts import names_a_part
from briefpress.verbs.plain.heads.numbered import DECOR, Numbered
from briefpress.verbs.plain.heads.unit_numbers import unit_of
from briefpress.verbs.plain.heads.unit_words import ROMAN, roman_value
from briefpress.verbs.plain.letters import is_capitals
from briefpress.verbs.plain.points import EMPHASIS

_AROUND = f"{DECOR}\n"
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# “1.2”, “A.2”, “V1.2”.
_DOTTED = re.compile(r"(?:§+\s*)?((?:[A-Z]?\d{1,3}|[A-Z])(?:\.\d{1,3}){1,5})\.?(?=\s|$)")
# “§. IV.”; Roman numerals in capitals only, “§ i” is rare.
_SIGN = re.compile(rf"§+\.?\s*(\d{{1,3}}|{ROMAN.upper()})(?:[.):]|(?=\s|$))\s*")
# “3:16” and “4)3,835” are no numbers of heads; “4º The salt” is one.
_PLAIN = re.compile(
    r"(§+\s*)?(\d{1,3})(\.|[):](?!\d)|[º°]\.?(?=\s+[^\W\d_])|[．、）：](?!\d)|(?=\s*$)|\s?[–—-](?=\s)"
    r"|(?:--|—)(?=[A-ZÀ-Þ])|(?=\s{2,}\S))\s*"
)
_ROMANS = re.compile(
    rf"({ROMAN})([.):]|(?=\s*$)|\s?[–—-]+(?=\s)|(?:--|—)(?=(?-i:[A-ZÀ-Þ]))|(?=\s{{2,}}\S))\s*", re.IGNORECASE
)
# “[ 2 ]”, “— II —”: a number alone between signs; in small letters between dashes only, “--ii--”.
_BETWEEN_SIGNS = re.compile(
    rf"(?:\[|\(|[-–—~]+)\s*(\d{{1,3}}|{ROMAN.upper()})\.?\s*(?:\]|\)|[-–—~]+)|[-–—]{{1,2}}({ROMAN})[-–—]{{1,2}}"
)
# “_A._ The old way”, “_C._—BIOGRAPHERS”: a number that is emphasised by itself.
_EMPHASISED = re.compile(rf"^[{EMPHASIS}]([^\W_]{{1,5}}[.)]?)[{EMPHASIS}](?=\W)")
# “272.[1]”: a note is called behind the number.
_CALLED = re.compile(r"(?<=[^\s\[(])\s?\[[^\W_]{1,4}\]$")
# “Carta 1.^a”: the sign of an ordinal, raised.
_RAISED = re.compile(r"\^\{?([ao])\}?(?!\w)")
_ORDINALS = {"a": "ª", "o": "º"}
# “M. Leblanc” is a gentleman, and no thousandth part.
_MISTER = re.compile(r"M\.\s+[^\W\d_]")
# What a number of any of these kinds begins with: hardly a line of prose does, and needs to be tried by each of them.
_BEGINS = re.compile(rf"[§\d\[(~–—{SIGNS}-]|[A-Z][.)\d]|_?[a-zα-ω]_?[).]|(?i:[ivxlcdm]+)(?!\w)")
_LETTER = re.compile(r"([A-Z])([.)])\s+(?=\S)")
# “a) …”, “a. Introduction”: behind a point in capitals only, as abbreviations have one too.
_SMALL_LETTER = re.compile(r"\(?_?([a-zα-ω])_?(?:\)\s+(?=\S)|\.\s+(?=[A-ZÀ-Þ]))")


@lru_cache(maxsize=1 << 18)  # a line is asked about three times on its way, and texts have a hundred thousand
def numbered(line: str) -> Numbered | None:
    """Read the number of a line; None if it has none."""
    if line[:1] in EMPHASIS:
        line = _EMPHASISED.sub(r"\1", line)
    if "]" in line:
        line = _CALLED.sub("", line)
    if "^" in line:
        line = _RAISED.sub(lambda match: _ORDINALS[match[1]], line)
    plain = line.strip(_AROUND)
    if not plain or plain.isspace():
        # Between its signs there may be nothing but a space that does not break.
        return None
    if (unit := unit_of(plain)) is not None:
        return unit
    # “14.1.1. Registry Contents” is a section like others.
    if names_a_part(plain, sectioned=_DOTTED.match(plain) is not None):
        return Numbered("conventional", 0, "")
    line = line.strip(" _*=+^~\n")
    return _number(line) if _BEGINS.match(line) is not None else None


def _number(line: str) -> Numbered | None:
    dotted = _DOTTED.match(line)
    if dotted:
        return _dotted(dotted.group(1), line[dotted.end() :].strip())
    sign = _SIGN.match(line)
    if sign:
        count = sign.group(1)
        value = int(count) if count[0].isdigit() else roman_value(count)
        return Numbered("paragraph-sign", value, line[sign.end() :].strip())
    plain = _PLAIN.match(line)
    if plain:
        style = "paragraph-sign" if plain.group(1) else "arabic"
        return Numbered(style, int(plain.group(2)), line[plain.end() :].strip())
    if (between := between_signs(line)) is not None:
        return between
    roman = _ROMANS.match(line)
    # “ii.—THE TOPICAL SONG.”: in small letters only over capitals, as words and items of lists begin so too.
    shown = roman is not None and (roman.group(1).isupper() or is_capitals(line[roman.end() :]))
    if roman is not None and shown and _MISTER.match(line) is None:
        return Numbered("roman", roman_value(roman.group(1)), line[roman.end() :].strip())
    eastern = eastern_number(line)
    return Numbered(*eastern) if eastern is not None else _letter(line)


def _dotted(count: str, rest: str) -> Numbered:
    """Read “1.2”, “A.2”, “V1.2”; “2.0” with a title is over “2.1”."""
    parts = (ord(part) - 64 if part.isalpha() else int(part.lstrip(_CAPITALS)) for part in count.split("."))
    *above, last = parts
    if rest and not last and len(above) == 1:
        return Numbered("dotted", above[0], rest)
    return Numbered("dotted", last, rest, above=tuple(above))


def between_signs(line: str) -> Numbered | None:
    """Read a number that stands alone between brackets or dashes; None if the line is anything else."""
    between = _BETWEEN_SIGNS.fullmatch(line)
    if between is None:
        return None
    count = between.group(1) or between.group(2)
    if count[0].isdigit():
        return Numbered("arabic", int(count), "")
    return Numbered("roman", roman_value(count), "")


def _letter(line: str) -> Numbered | None:
    """Read “A. …”, “a) …”, “α) …”."""
    letter = _LETTER.match(line)
    if letter:
        return Numbered("letter", ord(letter.group(1)) - 64, line[letter.end() :].strip())
    small = _SMALL_LETTER.match(line)
    if small:
        sign = small.group(1)
        style, base = ("small-letter", 96) if sign.isascii() else ("greek", 944)
        return Numbered(style, ord(sign) - base, line[small.end() :].strip())
    return None
