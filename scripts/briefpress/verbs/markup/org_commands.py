r"""Mark commands of LaTeX in an Org text as what they are, where pandoc stops at them.

Org passes on to LaTeX what it does not know (Org manual, 12.3); pandoc asks its reader of LaTeX about each such
command, and stops at those that stand for a block, as `\maketitle` and `\bibliography{…}` do.
"""

from __future__ import annotations

import re

# A snippet, which is marked already, or a command with what it takes.
_COMMAND = re.compile(r"@@latex:.*?@@|\\([A-Za-z]+)\*?(?:\[[^\]\n]*\])*(?:\{[^{}\n]*\})*")
_ENVIRONMENT = frozenset({"begin", "end"})
_TYPED = re.compile(r"[ \t]*#\+(begin|end)_(src|example|export|comment)\b", re.IGNORECASE)


def with_marked_commands(text: str, line: int) -> str:
    """Give the text with the commands of a line (from 1) as export snippets, here and at the head of other lines."""
    lines = text.split("\n")
    if not 0 < line <= len(lines):
        return text
    names = {found[1] for found in _COMMAND.finditer(lines[line - 1])} - {None, *_ENVIRONMENT}
    lines[line - 1] = _COMMAND.sub(lambda found: _marked(found, names), lines[line - 1])
    is_typed = False
    for number, one in enumerate(lines):
        if block := _TYPED.match(one):
            is_typed = block[1].lower() == "begin"
        head = _COMMAND.match(one.lstrip())
        if not is_typed and head and head[1] in names:
            lines[number] = _COMMAND.sub(lambda found: _marked(found, names), one)
    return "\n".join(lines)


def _marked(found: re.Match[str], names: set[str]) -> str:
    return f"@@latex:{found[0]}@@" if found[1] in names and "@@" not in found[0] else found[0]
