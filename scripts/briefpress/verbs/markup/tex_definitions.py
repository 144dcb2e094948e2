"""Leave out, line by line, the definitions of a LaTeX text that pandoc stops at: they hold no words of it."""

from __future__ import annotations

import re

_DEFINES = re.compile(
    r"\s*(\\(def|gdef|edef|xdef|let|newcommand|renewcommand|providecommand|DeclareRobustCommand|newenvironment|"
    r"renewenvironment|catcode|newif|expandafter|makeatletter|makeatother|define@key|setlength|newlength|hyphenation|"
    r"usepackage|RequirePackage|PassOptionsToPackage|DeclareMathOperator|newtheorem|newcounter)\b|%|[\[\]{}]*\s*$)"
)
_BEGIN = "\\begin{document}"


def without_line(text: str, number: int) -> tuple[str, str]:
    """Give a text without the line of a number (from 1), which stays as an empty one, and the line.

    Only a line before the document begins, or one that defines something, may go; else the line is empty.
    """
    lines = text.split("\n")
    if not 0 < number <= len(lines):
        return text, ""
    line = lines[number - 1]
    before = _BEGIN in text and number <= text.count("\n", 0, text.index(_BEGIN))
    if not line.strip() or not (before or _DEFINES.match(line)):
        return text, ""
    # A comment keeps the lines around it together, where an empty line would part two paragraphs.
    lines[number - 1] = "%"
    return "\n".join(lines), line
