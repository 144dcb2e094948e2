"""Say what an editor most likely meant where YAML cannot be read: a text not set in, a sign, a tab.

libyaml stumbles where its own rules break, often a line later; here the lines are looked at as an editor sees them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# “- text: |”, with what may stand behind it; the key's own column is where the first group ends.
_BLOCK = re.compile(r"([ ]*(?:-[ ]+)*)([^\s#'\"\[{&*!|>@%`-][^#:]*):[ ]+[|>][-+0-9]{0,2}[ ]*(?:#.*)?")
_VALUE = re.compile(r"[ ]*(?:-[ ]+)*(?:[^\s#'\"\[{&*!|>@%`-][^#:]*:[ ]+)?(?=[*&!%`@\[{|>,\]}'\"])")
_LIKE_YAML = re.compile(r"-(?:\s|$)|#|---|\.\.\.|[^\s:]+[ ]*:(?:\s|$)")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with a line, and what to do; `line` and `column` count from 0, as YAML's marks do."""

    line: int
    column: int
    message: str
    hint: str


def slip_at(lines: Sequence[str], *, line: int, begun: int | None, column: int) -> Slip | None:
    """Give what is wrong near a fault: `line` and `column` are where it was met, `begun` where what it broke began."""
    where = min(line, len(lines) - 1)
    first = where if begun is None else min(begun, where)
    return (
        _tab(lines, where, column)
        or _not_set_in(lines, first)
        or _sign(lines, where)
        or (_sign(lines, first) if first < where else None)
        or None
    )


def _tab(lines: Sequence[str], line: int, column: int) -> Slip | None:
    """Find a tab among the white space that sets a line in, or right where the fault is."""
    words = lines[line] if line >= 0 else ""
    head = words[: len(words) - len(words.lstrip())]
    at = head.find("\t")
    if at < 0 and words[column : column + 1] == "\t":
        at = column
    if at < 0:
        return None
    return Slip(line, at, "a tab stands here, and YAML sets lines in with spaces only", "put spaces in its place")


def _not_set_in(lines: Sequence[str], line: int) -> Slip | None:
    """Find a line that should belong to the text under “key: |” above it, and is not set in deeper than the key."""
    for above in range(line - 1, -1, -1):
        found = _BLOCK.fullmatch(lines[above].rstrip())
        if found is not None:
            break
    else:
        return None
    key = len(found[1])
    text = range(above + 1, line + 1)
    end = next((at for at in text if lines[at].strip() and _depth(lines[at]) <= key), None)
    if end is None:
        return None
    is_first = not any(lines[at].strip() for at in range(above + 1, end))
    # A text may end before a line that looks like YAML; under a key without any, only an entry further out does that.
    if _LIKE_YAML.match(lines[end].lstrip()) and not (is_first and end == line and _depth(lines[end]) == key):
        return None
    named = f"“{found[2]}: {lines[above][found.end(2) + 1 :].strip()[:1]}”"
    return Slip(
        end,
        _depth(lines[end]),
        f"this line is not set in, so it is no part of the text under {named} in line {above + 1}",
        f"put at least {key + 2} spaces before each line of that text",
    )


def _sign(lines: Sequence[str], line: int) -> Slip | None:
    """Find a text that begins with a sign that has a meaning in YAML."""
    words = lines[line].rstrip() if line >= 0 else ""
    found = _VALUE.match(words)
    if found is None:
        return None
    text = words[found.end() :]
    sign = text[0]
    if sign in "|>":
        hint = f"begin the text on the next line, set in; if {sign} is part of it, put it in quotation marks"
        return Slip(line, found.end(), f"what stands behind {sign} is no part of the text", hint)
    if sign in "'\"":
        return _goes_on(text, line, found.end())
    if sign in "[{" and _is_closed(text):
        return None
    shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1].rstrip()}…"
    quoted = "'{}'".format(shown.replace("'", "''"))
    message = f"a text that begins with {sign} needs quotation marks: the sign has a meaning of its own in YAML"
    hint = f"write {quoted}"
    return Slip(line, found.end(), message, f"{hint}; or close the list, with commas" if sign in "[{" else hint)


def _is_closed(text: str) -> bool:
    """Tell a list or mapping that is closed at the end of its line."""
    return text.endswith({"[": "]", "{": "}"}[text[0]])


def _goes_on(text: str, line: int, column: int) -> Slip | None:
    """Find a text that goes on behind its closing quotation mark."""
    mark = text[0]
    inside = re.match(r"'(?:[^']|'')*'" if mark == "'" else r'"(?:[^"\\]|\\.)*"', text)
    if inside is None or not text[inside.end() :].strip() or text[inside.end() :].lstrip().startswith((":", "#")):
        return None
    way = "write '' for each ' inside '…'" if mark == "'" else "write '…' around the whole text"
    message = f"this text goes on behind its second {mark}, where YAML ends it"
    return Slip(line, column, message, f"{way}, or set it in under |")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
