r"""Read what slides of LaTeX (beamer) say to one mode alone, `\mode<article>{…}`: at it pandoc loses the whole frame.

All is read, but of versions side by side, which no mode shows together, the first (beamer's manual, 21.2).
"""

from __future__ import annotations

import re

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.tex_commands import MOST_UNCLOSED, end_of_group
from briefpress.verbs.markup.tex_longtables import words_of_tex
from briefpress.verbs.trees.lines_at import lines_at

MODES = r"(?:beamer|presentation|article|handout|second|trans|slide|all)"
"""The names of modes, as a pattern."""
_MODE = re.compile(rf"\\mode[ \t]*(?:\*|<(?P<modes>{MODES}[^<>\n]{{0,40}})>)[ \t]*(?:%[^\n]*)?\s*(?P<brace>\{{)?")
_NAME = re.compile(MODES)
_SLIDES = frozenset({"beamer", "handout", "second", "slide", "trans"})
_WIDER = {"presentation": _SLIDES, "all": _SLIDES | {"article"}}
# Lengths and settings in braces are no words.
_COMMAND = re.compile(r"\\[A-Za-z]+\*?(?:\[[^\[\]]*\])*(?:\{[^{}]*\})*|%[^\n]*")
_WHY = "it is a version for another mode of what stands right before it"


def with_one_version(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text that says nothing to one mode alone, and the versions that are set aside; lines stay."""
    out: list[str] = []
    others: list[tuple[int, str]] = []
    shown: frozenset[str] = frozenset()
    at, behind, unclosed = 0, -1, 0
    for found in _MODE.finditer(text):
        if found.start() < at:
            continue
        brace = found.start("brace")
        end = end_of_group(text, brace) if found["brace"] and unclosed < MOST_UNCLOSED else None
        if end is None:
            # It holds for what follows.
            unclosed += bool(found["brace"])
            out.extend((text[at : found.start()], "\n" * found[0].count("\n")))
            at = brace if found["brace"] else found.end()
            continue
        modes, held = _modes(found["modes"] or "all"), text[brace:end]
        if behind < 0 or text[behind : found.start()].strip():
            shown = frozenset()
        out.append(text[at : found.start()])
        if shown and shown.isdisjoint(modes):
            others.append((found.start(), words_of_tex(held)))
            out.append("\n" * text.count("\n", found.start(), end))
        else:
            shown |= modes if re.search(r"\w", _COMMAND.sub("", held)) else frozenset()
            out.append(held)
        at = behind = end
    lines = lines_at(text, (start for start, _ in others))
    aside = (SetAside(line, words, "hidden", _WHY) for line, (_, words) in zip(lines, others, strict=True) if words)
    return "".join((*out, text[at:])), tuple(aside)


def _modes(said: str) -> frozenset[str]:
    """Give the modes that are named, each that holds others as these."""
    return frozenset().union(*(_WIDER.get(name, {name}) for name in _NAME.findall(said)))
