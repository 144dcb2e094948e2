"""Mend a LaTeX text at the line where pandoc stops: definitions go, for they hold no words; words are set as typed."""

from __future__ import annotations

import re

_DEFINES = re.compile(
    r"\s*(?:\\(?:global|long|protected)\s*)*"
    r"(\\(def|gdef|edef|xdef|let|newcommand|renewcommand|providecommand|DeclareRobustCommand|newenvironment|"
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


_BLOCKS = re.compile(r"\\(begin|end)\s*\{")
_FURTHER = 12
_SPELT = {
    "\\": "\\textbackslash{}",
    "^": "\\textasciicircum{}",
    "~": "\\textasciitilde{}",
    **{sign: f"\\{sign}" for sign in "{}$&#%_"},
}


def line_as_typed(text: str, number: int) -> tuple[str, str]:
    """Give a text in which the line of a number (from 1) is words and no commands, and the line.

    Where its braces end on a later line, those up to there are words too. A line that begins or ends an environment
    stays as it is; then the line given is empty.
    """
    lines = text.split("\n")
    start = number - 1
    if not 0 <= start < len(lines):
        return text, ""
    for end in range(start + 1, min(start + _FURTHER, len(lines)) + 1):
        part = lines[start:end]
        if not part[-1].strip() or any(_BLOCKS.search(line) for line in part):
            break
        if any(_SPELT["\\"] in line for line in part):
            break  # it is typed already, and would be twice as long each time
        if _balance("\n".join(part)) == 0:
            lines[start:end] = ["".join(_SPELT.get(sign, sign) for sign in line) for line in part]
            return "\n".join(lines), part[0]
    return text, ""


def _balance(part: str) -> int:
    plain = re.sub(r"\\[{}]", "", part)
    return plain.count("{") - plain.count("}")
