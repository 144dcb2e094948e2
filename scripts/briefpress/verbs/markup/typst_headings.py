"""Let the headings of a Typst text be headings: those that a rule would set as something else, and one that begins it.

How headings look is for the press to say. A rule that shows them in a way of its own (`#show heading: it => …`) makes
blocks of them, in which no reader finds a heading. Behind a backslash that breaks a line pandoc finds none either, nor
an item of a list.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.typst_code import end_of_code

_SKIPPED = re.compile(r"//[^\n]*|/\*.*?(?:\*/|\Z)|(`+).*?(?:\1|\Z)", re.DOTALL)
_RULE = re.compile(
    rf"{_SKIPPED.pattern}|(?:#|(?<=[\n;{{])[ \t]*)"
    r"(?P<rule>show\s+heading(?:\.where\([^()\n]*\))?\s*:(?!\s*set\b))",
    re.DOTALL,
)
# Formulas have such signs too, and minuses behind them.
_BROKEN = re.compile(
    rf"{_SKIPPED.pattern}|\$(?:\\.|[^$\\])*\$|\\(?P<end>(?=[ \t]*\n(?:[ \t]*\\?[ \t]*\n){{0,20}}"
    r"[ \t]*(?:/\*[^\n]*?\*/[ \t]*)?(?:=+|[-+/]|\d+\.)[ \t]))|\\.",
    re.DOTALL,
)
# How deep a heading is called: the level, with no offset (Typst, “heading”), of which pandoc reads the level alone.
_DEPTH = re.compile(
    rf"{_SKIPPED.pattern}|(?P<called>(?<![\w.-])heading\((?:(?!\blevel\b)[^()\n]){{0,200}}?(?<![\w-]))depth(?=\s*:)",
    re.DOTALL,
)
_FIRST = re.compile(r"[ \t]*(=+)[ \t]+([^\n]*?)([ \t]*<[\w:.-]+>)?[ \t]*(?=\n|\Z)")


def without_heading_rules(text: str) -> str:
    """Give a text without such rules; its lines stay where they are."""
    if "heading" not in text:
        return text
    out: list[str] = []
    at = 0
    for found in _RULE.finditer(text):
        if not found["rule"] or found.start() < at:
            continue
        start = found.start("rule")
        end = end_of_code(text, start)
        out.extend((text[at : found.start()], "\n" * text.count("\n", found.start(), end)))
        at = end
    return "".join((*out, text[at:]))


def without_breaks_before(text: str) -> str:
    """Give a text in which no line is broken right before a heading or an item of a list: these begin lines anyway."""
    return _BROKEN.sub(lambda found: found[0] if found["end"] is None else "", text)


def with_levels(text: str) -> str:
    """Give a text whose headings that are called with a depth have this as their level."""
    if "depth" not in text:
        return text
    return _DEPTH.sub(lambda found: f"{found['called']}level" if found["called"] else found[0], text)


def with_called_first_heading(text: str) -> str:
    """Give a text whose first line is no heading by its sign: with words before it on its line, it would be none."""
    found = _FIRST.match(text)
    if not found or not found[2] or not _answered(found[2]):
        return text
    return f"#heading(level: {len(found[1])})[{found[2]}]{found[3] or ''}{text[found.end() :]}"


def _answered(words: str) -> bool:
    depth = 0
    for sign in re.findall(r"\\.|[\[\]]", words):
        depth += {"[": 1, "]": -1}.get(sign, 0)
        if depth < 0:
            return False
    return depth == 0 and not words.endswith("\\")
