r"""Leave out definitions of LaTeX that lead to themselves: pandoc would follow them without end.

TeX ends such a circle by looking at what comes next (`\@ifnextchar`), which pandoc does not. Without its definition a
command is one that nobody knows: the words in its braces are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DEFINITION = re.compile(
    r"(?<!\\)\\(?:[gex]?def\s*(\\[a-zA-Z@]+)[^{}\n]{0,80}"
    r"|(?:new|renew|provide)command\*?\s*\{?\s*(\\[a-zA-Z@]+)\s*\}?\s*(?:\[[^\]\n]{0,80}\]\s*){0,2})(?=\{)"
)
# A command that a definition gives another meaning to is not followed there.
_CALL = re.compile(r"\\[^a-zA-Z@]|(?<!def)(?<!let)(?<!\{)(\\[a-zA-Z@]+)|(?<!command)\{(\\[a-zA-Z@]+)")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Definition:
    """Where a definition stands, what it defines, and the commands in it."""

    name: str
    start: int
    end: int
    calls: frozenset[str]


def without_circles(text: str) -> tuple[str, tuple[str, ...]]:
    """Give a text without definitions that lead to themselves, and what they define; lines stay where they are."""
    found = list(_definitions(text))
    calls: dict[str, set[str]] = {}
    for one in found:
        calls.setdefault(one.name, set()).update(one.calls)
    circles = _in_circles(calls)
    if not circles:
        return text, ()
    out, at = [], 0
    for one in found:
        if one.name in circles and one.start >= at:
            # A comment keeps the lines around it together, where an empty line would part two paragraphs.
            out += [text[at : one.start], "%\n" * text.count("\n", one.start, one.end)]
            at = one.end
    return "".join((*out, text[at:])), tuple(dict.fromkeys(one.name for one in found if one.name in circles))


def _definitions(text: str) -> list[_Definition]:
    out = []
    for match in _DEFINITION.finditer(text):
        end = _end_of_group(text, match.end())
        inside = text[match.end() : end]
        calls = frozenset(call[1] or call[2] or "" for call in _CALL.finditer(inside))
        out.append(_Definition(match[1] or match[2], match.start(), end, calls))
    return out


def _end_of_group(text: str, start: int) -> int:
    """Give where a group in braces ends; at its beginning, if it does not within a page."""
    depth = 0
    for brace in _BRACE.finditer(text, start, start + 4_000):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if not depth and brace[0] == "}":
            return brace.end()
    return start


def _in_circles(calls: dict[str, set[str]]) -> set[str]:
    """Give the names that are called by a circle and call one: what is left without those that end nowhere."""
    endless = _endless(calls)
    callers: dict[str, set[str]] = {name: set() for name in endless}
    for name in endless:
        for call in calls[name] & endless:
            callers[call].add(name)
    return _endless(callers)


def _endless(calls: dict[str, set[str]]) -> set[str]:
    """Give the names from which the calls go on without end."""
    open_calls = {name: len(called & calls.keys()) for name, called in calls.items()}
    callers: dict[str, list[str]] = {}
    for name, called in calls.items():
        for call in called & calls.keys():
            callers.setdefault(call, []).append(name)
    ending = [name for name, count in open_calls.items() if not count]
    for name in ending:
        for caller in callers.get(name, ()):
            open_calls[caller] -= 1
            if not open_calls[caller]:
                ending.append(caller)  # the walk is over what it finds
    return calls.keys() - set(ending)
