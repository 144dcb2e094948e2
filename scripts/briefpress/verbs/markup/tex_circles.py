r"""Leave out definitions of LaTeX that lead to themselves, or to more than any text: pandoc would follow them for ever.

TeX ends such a circle by looking at what comes next (`\@ifnextchar`), which pandoc does not. Without its definition a
command is one that nobody knows: the words in its braces are read, and those in an environment.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

MOST = 200_000
"""Letters that one command may stand for, with all that it calls: ten commands of ten times the last make a thousand
million."""

_DEFINITION = re.compile(
    r"(?<!\\)\\(?:[gex]?def\s*(\\[a-zA-Z@]+)[^{}\n]{0,80}"
    r"|(?:newcommand|renewcommand|providecommand|DeclareRobustCommand)\*?\s*\{?\s*(\\[a-zA-Z@]+)\s*\}?"
    r"\s*(?:\[[^\]\n]{0,80}\]\s*){0,2}"
    r"|(?:re)?newenvironment\*?\s*\{([^{}\n\\]{1,80})\}\s*(?:\[[^\]\n]{0,80}\]\s*){0,2})(?=\{)"
)
# A command that a definition gives another meaning to is not followed there.
_CALL = re.compile(
    r"\\[^a-zA-Z@]|(?<!def)(?<!let)(?<!\{)(\\[a-zA-Z@]+)|(?<!command)\{(\\[a-zA-Z@]+)|(?<=\\begin)\{([^{}\n\\]{1,80})\}"
)
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
# No group that is followed is longer, and no command in it; in letters.
_PAGE, _LONGEST = 4_000, 100
_BETWEEN = re.compile(r"(?:\s|%[^\n]*\n)*")


@dataclass(frozen=True, slots=True)
class _Definition:
    """Where a definition stands, what it defines, how long it is, and the commands and environments in it."""

    name: str
    start: int
    end: int
    length: int
    calls: Counter[str]


def without_circles(text: str) -> tuple[str, tuple[str, ...]]:
    """Give a text without definitions that lead to themselves or to too much, and what they define; lines stay."""
    found = _definitions(text)
    calls: dict[str, Counter[str]] = {}
    lengths: dict[str, int] = {}
    for one in found:
        calls[one.name] = calls.get(one.name, Counter()) | one.calls
        lengths[one.name] = max(one.length, lengths.get(one.name, 0))
    gone = _in_circles(calls) | _too_long(calls, lengths)
    if not gone:
        return text, ()
    out, at = [], 0
    for one in found:
        if one.name in gone and one.start >= at:
            # A comment keeps the lines around it together, where an empty line would part two paragraphs.
            out += [text[at : one.start], "%\n" * text.count("\n", one.start, one.end)]
            at = one.end
    return "".join((*out, text[at:])), tuple(dict.fromkeys(one.name for one in found if one.name in gone))


def _definitions(text: str) -> list[_Definition]:
    out = []
    ends = _ends_of_groups(text)
    found = [(call.start(), _name(call)) for call in _CALL.finditer(text)]
    starts, names = [start for start, _ in found], [name for _, name in found]
    for match in _DEFINITION.finditer(text):
        start = match.end()
        end = ends.get(start, start)
        if match[3] and (further := _BETWEEN.match(text, end)) and text.startswith("{", further.end()):
            end = ends.get(further.end(), further.end())
        # What stands before the group says nothing of what it begins with.
        first = _CALL.match(text[start : min(end, start + _LONGEST)])
        begun = [_name(first)] if first else []
        low = bisect_left(starts, start + (first.end() if first else 1))
        calls = Counter([*begun, *names[low : bisect_left(starts, end)]])
        out.append(_Definition(match[1] or match[2] or match[3], match.start(), end, end - start, calls))
    return out


def _name(call: re.Match[str]) -> str:
    return call[1] or call[2] or call[3] or ""


def _ends_of_groups(text: str) -> dict[int, int]:
    """Give where each group in braces ends, by its beginning, if that is within a page."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif brace[0] == "}" and opened:
            start = opened.pop()
            if brace.end() - start <= _PAGE:
                ends[start] = brace.end()
    return ends


def _in_circles(calls: dict[str, Counter[str]]) -> set[str]:
    """Give the names that are called by a circle and call one: what is left without those that end nowhere."""
    endless = calls.keys() - set(_ending(calls))
    callers: dict[str, Counter[str]] = {name: Counter() for name in endless}
    for name in endless:
        for call in calls[name].keys() & endless:
            callers[call][name] = 1
    return set(callers.keys() - set(_ending(callers)))


def _too_long(calls: dict[str, Counter[str]], lengths: dict[str, int]) -> set[str]:
    """Give the names that stand for too much, with all that they call."""
    whole: dict[str, int] = {}
    for name in _ending(calls):
        inner = sum(count * whole[call] for call, count in calls[name].items() if call in whole)
        whole[name] = min(lengths[name] + inner, MOST + 1)
    return {name for name, length in whole.items() if length > MOST}


def _ending(calls: dict[str, Counter[str]]) -> list[str]:
    """Give the names from which the calls come to an end, each behind all that it calls."""
    open_calls = {name: len(called.keys() & calls.keys()) for name, called in calls.items()}
    callers: dict[str, list[str]] = {}
    for name, called in calls.items():
        for call in called.keys() & calls.keys():
            callers.setdefault(call, []).append(name)
    ending = [name for name, count in open_calls.items() if not count]
    for name in ending:
        for caller in callers.get(name, ()):
            open_calls[caller] -= 1
            if not open_calls[caller]:
                ending.append(caller)  # the walk is over what it finds
    return ending
