"""Leave out the day on which a Typst text is set (`datetime.today()`): no text knows it, and pandoc would make one up.

A text whose date is that day has none. What a name that stands for that day alone would show is left out too.
"""

from __future__ import annotations

import re

from briefpress.verbs.trees.lines_at import lines_at

_TODAY = r"datetime\.today\((?:\s*offset:\s*[\w.+-]+\s*)?\)"
_SKIPPED = r"//[^\n]*|/\*.*?(?:\*/|\Z)|(?P<ticks>`+).*?(?:(?P=ticks)|\Z)|\\."
_BOUND = re.compile(rf"([A-Za-z_][\w-]*)\s*(?:=(?![=>])|:)\s*(?:(?P<today>{_TODAY})(?!\.)|none\b|auto\b|(?P<other>\S))")
_SHOWS = r"\.(?:display|year|month|day|weekday|ordinal|hour|minute|second)\([^()\n]*\)"
# Code is behind its sign or within other code: what stands in words alone is one of them.
_BEFORE = r"(?P<sign>#)|(?<=[:=(,{+])\s*|(?<=return)\s+"

_BEHIND = r"(?=[ \t]*(?:[,;)\]}+\n]|//|\Z))"


def without_today(text: str) -> tuple[str, tuple[int, ...]]:
    """Give a text without that day, and the lines in whose words it stood."""
    if "datetime.today" not in text:
        return text, ()
    shown = "|".join((_TODAY, *(rf"{re.escape(name)}(?=\.)" for name in _names(text))))
    used = re.compile(
        rf"{_SKIPPED}|(?:{_BEFORE})(?:(?P<shown>(?:{shown}){_SHOWS})|(?P<bare>{_TODAY}))(?(sign)|{_BEHIND})", re.DOTALL
    )
    told: list[int] = []

    def gone(found: re.Match[str]) -> str:
        what = found["shown"] or found["bare"]
        if not what:
            return found[0]
        # What is bound to a name is not shown yet.
        if found["shown"] or found["sign"] or text[found.start() - 1] not in ":=":
            told.append(found.start() + found[0].index(what))
        before = found[0][: -len(what)]
        return "" if found["sign"] else before + ('""' if found["shown"] else "none")

    return used.sub(gone, text), tuple(lines_at(text, told))


def _names(text: str) -> list[str]:
    """Give the names that stand for that day, and for nothing else."""
    bound: dict[str, set[bool]] = {}
    for found in _BOUND.finditer(text):
        if found["today"] or found["other"]:
            bound.setdefault(found[1], set()).add(bool(found["today"]))
    return [name for name, days in bound.items() if days == {True}]
