"""Let the counters of a Typst text count on where functions step them: the reader forgets a step when a call ends.

`#let item() = [#number.step() R-#number.display()]` would print “R-1” at each call. The step is written again behind
each call, where it lasts; in the function it comes too soon to be counted twice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.markup.typst_code import end_of_code
from briefpress.verbs.trees.lines_at import lines_at

if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNTER = re.compile(r"^#let[ \t]+([A-Za-z_][\w-]*)[ \t]*=[ \t]*counter\(", re.MULTILINE)
_FUNCTION = re.compile(r"^[ \t]*#let[ \t]+([A-Za-z_][\w-]*)\(", re.MULTILINE)
_STEP = re.compile(r"(?<![\w.-])(counter\(\"[^\"()\n]*\"\)|[A-Za-z_][\w-]*)\.(step\(\)|update\(\d+\))")
_ANY_STEP = re.compile(r"(?<![\w-])(counter\([^()\n]*\)|[A-Za-z_][\w-]*)\.(?:step|update)\(")
# How often a step in such is made nobody can tell.
_TURNS = re.compile(r"(?<![\w-])(?:for|while|if|else)(?![\w-])")
_MOST = 50  # functions


def with_lasting_steps(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Give a text whose calls step the counters that their functions step, and the functions where that cannot be."""
    counters = set(_COUNTER.findall(text))
    told: dict[str, int] = {}
    names = [found[1] for found in _FUNCTION.finditer(text)] if ".step(" in text or ".update(" in text else []
    for name in list(dict.fromkeys(names))[:_MOST]:
        begun = next((found for found in _FUNCTION.finditer(text) if found[1] == name), None)
        if begun is None:
            continue
        end = end_of_code(text, text.index("#", begun.start()) + 1)
        code = text[begun.end() : end]
        owners = [found[1] for found in _ANY_STEP.finditer(code)]
        own = [owner for owner in owners if owner in counters or owner.startswith("counter(")]
        if not own:
            continue
        steps = [found[0] for found in _STEP.finditer(code) if found[1] in own]
        before, behind = text[: begun.start()], text[end:]
        in_code = re.compile(rf"(?<![#\w.-]){re.escape(name)}(?=[(\[])")
        if len(steps) != len(own) or _TURNS.search(code) or in_code.search(before) or in_code.search(behind):
            told[name] = begun.start()
            continue
        also = "".join(f"#{step}" for step in steps)
        text = "".join((*_stepped(before, name, also), text[begun.start() : end], *_stepped(behind, name, also)))
    return text, tuple(zip(lines_at(text, sorted(told.values())), sorted(told, key=lambda one: told[one]), strict=True))


def _stepped(text: str, name: str, steps: str) -> Iterator[str]:
    """Give the parts of a text in which steps stand behind each call of a function."""
    at = 0
    for found in re.finditer(rf"#{re.escape(name)}(?=[(\[])", text):
        if found.start() < at:
            continue
        end = end_of_code(text, found.start() + 1)
        yield text[at:end]
        yield steps
        at = end
    yield text[at:]
