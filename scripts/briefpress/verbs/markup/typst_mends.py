"""Mend the code that stops the reader of a Typst text: what it says stays, and what it does is left out.

The reader knows no packages; what is imported has stand-ins, and not all that can be done with a package can be done
with those.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefpress.verbs.markup.typst_code import contents, end_of_code, place_of, without_code
from briefpress.verbs.markup.typst_imports import stand_in, stood_in

_NO_METHOD = re.compile(r"does not have a method \"([\w-]+)\"")
_NAME = re.compile(r"[A-Za-z_][\w-]*")
_BARE = re.compile(r"[A-Za-z_][\w-]*(?:\.[\w-]+)+")
_HEADING = re.compile(r"[ \t]*=+[ \t]*")
# All that the functions that stand in have.
_OWN = r"(?:with|where)\b"
# So the reader says that something in a block of code failed; where, it has forgotten.
_FORGOTTEN = "unexpected end of input"
_OUTERMOST = re.compile(r"^#(?=[A-Za-z_])(?!(?:let|set|show|import|include)\b)", re.MULTILINE)
# A rule for all that follows, or for one kind of thing (Typst reference, Styling, Show rules).
_RULE = re.compile(r"(?:#|[{;]|^)[ \t]*show\b[^:\n]*:\s*\Z", re.MULTILINE)
_LONGEST_RULE = 200
_AS_IT_IS = "it => it"
_LET = re.compile(r"let\s+([A-Za-z_][\w-]*)\s*=")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text that is mended in one place: the line (from 1), and the code that could not be followed.

    `is_shown` tells that the code stands in the text as it is typed.
    """

    text: str
    line: int
    code: str
    is_shown: bool = False


def mend_code(text: str, fault: str) -> Mended | None:
    """Mend the code at the place that the reader's message names; None if there is none.

    A definition becomes a stand-in. Of a call, or of the part of it that asks a package for something, the content in
    its brackets stays. Lines stay where they are.
    """
    start = place_of(text, fault)
    is_code = start > 0 and text[start - 1] == "#"
    end = end_of_code(text, start) if is_code else start
    method = _NO_METHOD.search(fault)
    if method and not re.search(rf"\.{re.escape(method[1])}\b", text[start:end]):
        mended = _without_field(text, re.escape(method[1]))
        if mended or not is_code:
            return mended
        method = None
    if _FORGOTTEN in fault:
        return _without_field(text, rf"(?!{_OWN})[A-Za-z][\w-]*") or _without_outermost(text, start)
    if not is_code:
        return None
    name = _NAME.match(text, start)
    let = _LET.match(text, start)
    if "non-function" in fault and name and (found := _definition(text, name[0])):
        mended = _put(text, *found, stand_in(name[0]))
    elif let:
        mended = _put(text, start, end, stand_in(let[1]))
    elif method and (inner := _asked(text, start + 1, end, method[1])):
        mended = _put(text, *inner, _valued(text, *inner))
    elif _BARE.fullmatch(text, start, end):
        code, line = text[start:end], text.count("\n", 0, start) + 1
        is_heading = _HEADING.fullmatch(text, text.rfind("\n", 0, start) + 1, start - 1) is not None
        mended = Mended(without_code(_with_named_headings(text, code), code), line, code, is_shown=is_heading)
    else:
        mended = _put(text, start - 1, end, _said(text[start:end]))
    return mended


def _with_named_headings(text: str, code: str) -> str:
    """Give a text whose headings that begin with a bit of code show it: without words they would be none."""
    return re.sub(rf"^({_HEADING.pattern})#{re.escape(code)}(?![\w(\[{{-])", rf"\1`{code}`", text, flags=re.MULTILINE)


def _without_field(text: str, field: str) -> Mended | None:
    """Mend what asks a stand-in for something, where the reader names no place for it: it is run elsewhere.

    The field is a pattern.
    """
    names = "|".join(map(re.escape, stood_in(text)))
    found = re.search(rf"([({{,:+=]\s*)((?:{names})\.{field})\b", text) if names else None
    if not found:
        return None
    start, end = found.start(2), end_of_code(text, found.start(2))
    if end > found.end():
        return _put(text, start, end, _valued(text, start, end))
    each = re.compile(rf"(?<=[({{,:+=])(\s*){re.escape(found[2])}(?![\w(\[.-])")
    bare = each.sub(lambda one: one[1] + (_AS_IT_IS if _is_rule(text, one.end(1)) else "none"), text)
    return Mended(bare, text.count("\n", 0, start) + 1, found[2])


def _without_outermost(text: str, place: int) -> Mended | None:
    """Mend the outermost call of the text around a place: of what fails in it, the reader names what went well last."""
    calls = (found.end() for found in _OUTERMOST.finditer(text, 0, place + 1))
    spans = ((start, end_of_code(text, start)) for start in calls)
    around = next(((start, end) for start, end in spans if start <= place < end), None)
    return _put(text, around[0] - 1, around[1], _said(text[around[0] : around[1]])) if around else None


def _asked(text: str, start: int, end: int, field: str) -> tuple[int, int] | None:
    """Give where a package is asked for what its stand-in does not have, within the code that the message names."""
    asked = re.compile(rf"(?<![#\w.-])[A-Za-z_][\w-]*(?:\.[\w-]+)*\.{re.escape(field)}\b").search(text, start, end)
    return (asked.start(), end_of_code(text, asked.start())) if asked else None


def _definition(text: str, name: str) -> tuple[int, int] | None:
    """Give where a name is defined as a value, without the `#`."""
    found = re.search(rf"(?<=#)let\s+{re.escape(name)}\s*=", text)
    return (found.start(), end_of_code(text, found.start())) if found else None


def _said(code: str) -> str:
    """Give the content of code as content of the text around it."""
    return " ".join(f"#{one}" for one in contents(code))


def _is_rule(text: str, start: int) -> bool:
    """Tell whether what begins here says how the text, or a kind of thing in it, is to be shown."""
    return bool(_RULE.search(text, max(0, start - _LONGEST_RULE), start))


def _valued(text: str, start: int, end: int) -> str:
    """Give the content of code as a value; none can be added to lengths and words, as colours and names are.

    What is shown as nothing would be lost: in a rule, all stays as it is.
    """
    if _is_rule(text, start):
        return _AS_IT_IS
    said = _said(text[start:end])
    return f"[{said}]" if said else "none"


def _put(text: str, start: int, end: int, instead: str) -> Mended:
    """Put something in the place of a stretch; its lines go into a comment behind it."""
    missing = text.count("\n", start, end) - instead.count("\n")
    filled = "".join((instead, "/*", "\n" * missing, "*/")) if missing > 0 else instead
    return Mended(text[:start] + filled + text[end:], text.count("\n", 0, start) + 1, text[start:end])
