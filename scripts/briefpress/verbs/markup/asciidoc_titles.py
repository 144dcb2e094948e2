"""Write titles and dates of AsciiDoc where pandoc finds them: a title over a line of signs, a date below the writers.

The older of two ways to write a title is a line below it of about its length (AsciiDoc Language, “Setext-style section
titles”); pandoc takes such a line for words, or for the beginning of a listing. In the head of a text the line behind
the writers is that of the revision, a date alone among others. The signs before a title may stand behind it too.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.asciidoc_asides import DELIMITERS

_TYPED = re.compile(rf"(?:{DELIMITERS}|/{{4,}})$")
_LINE = re.compile(r"(?P<sign>[=~^+-])(?P=sign)+$")
_TITLE = re.compile(r"(?![.\[:|/]|[*-]+[ \t])(?=.*[^\W_])\S.*$")
# Above a title stands nothing, or what is said of its section.
_ABOVE = re.compile(r"\s*$|\[.*\][ \t]*$|//(?!/)")
_LEVELS = {"=": "=", "-": "==", "~": "===", "^": "====", "+": "====="}
_OPEN = "--"
_CLOSED = re.compile(r"(?P<signs>={1,6}|#{1,6})[ \t]+(?P<title>\S.*?)[ \t]+(?P=signs)$")
# The head of a text: its title, its writers, and then the year, with no number of a version before it.
_HEAD = re.compile(r"(?P<above>(?:[ \t]*\n|//[^\n]*\n|:[^\n]*\n)*=[ \t]+\S[^\n]*\n[^\W\d_][^\n]*\n)")
_DATE = re.compile(r"(?!v\d)(?P<date>[^\s:/,\[{=][^\n,:]{0,40}?)(?::[ \t]+(?P<remark>[^\n]+?))?[ \t]*(?:\n|\Z)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def with_marked_titles(text: str) -> str:
    """Give a text whose titles have their signs before them; lines stay where they are."""
    lines = text.split("\n")
    typed, at = "", 0
    while at < len(lines):
        mark = lines[at].rstrip()
        if typed:
            typed = "" if typed == mark else typed
        elif at + 1 < len(lines) and (level := _level(mark, lines[at + 1].rstrip())) and _stands_alone(lines, at):
            # The blank line comes first: right behind the title of a text its writers are looked for.
            lines[at : at + 2] = "", f"{level} {mark}"
            at += 1
        elif closed := _CLOSED.match(mark):
            lines[at] = f"{closed['signs']} {closed['title']}"
        elif _TYPED.match(mark):
            typed = mark
        at += 1
    return "\n".join(lines)


def _level(title: str, line: str) -> str:
    """Give the signs of a title's level by the line below it; none if it is no title."""
    found = _LINE.match(line)
    is_title = found and line != _OPEN and abs(len(title) - len(line)) < 2 and _TITLE.match(title)
    return _LEVELS[found["sign"]] if found and is_title else ""


def _stands_alone(lines: list[str], at: int) -> bool:
    return at == 0 or _ABOVE.match(lines[at - 1]) is not None


def with_named_dates(text: str) -> str:
    """Give a text whose date in the line of its revision is named as such."""
    head = _HEAD.match(text)
    found = _DATE.match(text, head.end()) if head else None
    if found is None or not _YEAR.search(found["date"]):
        return text
    remark = f"\n:remark: {found['remark']}" if found["remark"] else ""
    return f"{text[: found.start()]}:date: {found['date']}{remark}\n{text[found.end() :]}"
