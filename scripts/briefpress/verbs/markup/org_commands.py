r"""Mark commands of LaTeX in an Org text as what they are, where pandoc stops at them.

Org passes on to LaTeX what it does not know (Org manual, 12.3); pandoc asks its reader of LaTeX about each such
command, and stops at those that stand for a block, as `\maketitle` and `\bibliography{…}` do. In a cell of a table it
does not stop, but never ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# A snippet, which is marked already, or a command with what it takes.
_COMMAND = re.compile(r"@@latex:.*?@@|\\(?P<name>[A-Za-z]+)\*?(?:\[[^\]\n]*\])*(?:\{[^{}\n]*\})*")
_ENVIRONMENT = frozenset({"begin", "end"})
# What pandoc takes for a block (its LaTeX reader, 3.9, and what that knows of packages).
_BLOCKS = _ENVIRONMENT | frozenset(
    (
        "par title subtitle author address signature date newtheorem theoremstyle extratitle frontispiece titlehead "
        "subject publishers uppertitleback lowertitleback dedication part chapter section subsection subsubsection "
        "paragraph subparagraph frametitle framesubtitle opening closing centerline caption bibliography include "
        "addbibresource endinput lstinputlisting inputminted graphicspath setdefaultlanguage setmainlanguage item "
        "hypertarget blockquote blockcquote documentclass usepackage PackageError hrule rule strut addcontentsline "
        "maketitle listoffigures listoftables let def renewcommand newcommand providecommand newenvironment "
        "renewenvironment subfile bibliographystyle raggedright addtocounter and markboth markright write newif "
        "epigraph makeindex DeclareMathOperator parbox vskip hskip special"
    ).split()
)
# In a row of a table: what is set as typed, a snippet, or a command within one cell.
_IN_ROW = re.compile(
    r"(?<![\w=~])([=~])\S(?:[^|\n]*?\S)?\1(?![\w=~])"
    r"|@@latex:.*?@@|\\(?P<name>[A-Za-z]+)\*?(?:\[[^\]|\n]*\])*(?:\{[^{}|\n]*\})*"
)
_TYPED = re.compile(r"[ \t]*#\+(begin|end)_(src|example|export|comment)\b", re.IGNORECASE)


def with_marked_cells(text: str) -> str:
    """Give the text with commands that stand for blocks as export snippets, where they stand in rows of tables."""
    if "|" not in text or "\\" not in text:
        return text
    lines = text.split("\n")
    for number, is_typed in enumerate(_are_typed(lines)):
        if not is_typed and lines[number].lstrip().startswith("|"):
            lines[number] = _IN_ROW.sub(lambda found: _marked(found, _BLOCKS), lines[number])
    return "\n".join(lines)


def _are_typed(lines: Sequence[str]) -> list[bool]:
    """Tell of each line whether it stands in a block that is set as typed."""
    out = []
    is_typed = False
    for line in lines:
        if block := _TYPED.match(line):
            is_typed = block[1].lower() == "begin"
        out.append(is_typed)
    return out


def with_marked_commands(text: str, line: int) -> str:
    """Give the text with the commands of a line (from 1) as export snippets, here and at the head of other lines."""
    lines = text.split("\n")
    if not 0 < line <= len(lines):
        return text
    stopped = lines[line - 1]
    names = {found["name"] for found in _COMMAND.finditer(stopped)} - {None, *_ENVIRONMENT}
    # An environment begins at the head of a line; elsewhere its command is spoken of.
    within = names or ({*_ENVIRONMENT} if not stopped.lstrip().startswith("\\") else names)
    lines[line - 1] = _COMMAND.sub(lambda found: _marked(found, within), stopped)
    for number, is_typed in enumerate(_are_typed(lines)):
        head = _COMMAND.match(lines[number].lstrip())
        if not is_typed and head and head["name"] in names:
            lines[number] = _COMMAND.sub(lambda found: _marked(found, names), lines[number])
    return "\n".join(lines)


def _marked(found: re.Match[str], names: Collection[str]) -> str:
    return f"@@latex:{found[0]}@@" if found["name"] in names and "@@" not in found[0] else found[0]
