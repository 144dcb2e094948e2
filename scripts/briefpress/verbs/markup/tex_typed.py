r"""Set environments of a LaTeX text as they are typed, where pandoc cannot read what is in them.

Classes and packages make environments for code under names of their own, and nothing in a text says that what is in
them is no LaTeX; a brace there that nothing closes is enough to stop pandoc, or to lose all of it.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"(?<!\\)\\(begin|end)\s*\{([A-Za-z@]+\*?)\}")
_TYPED = "verbatim"
# So many signs of its beginning tell an environment from others.
_ALIKE = 60
# What pandoc reads by itself: if it stops at one of these, the fault is elsewhere.
_KNOWN = frozenset(
    "document verbatim verbatim* Verbatim lstlisting minted alltt comment itemize enumerate description quote "
    "quotation verse center flushleft flushright abstract figure figure* table table* tabular tabular* tabularx "
    "longtable array minipage thebibliography equation equation* align align* gather gather* multline multline* "
    "eqnarray eqnarray* displaymath math cases split matrix pmatrix bmatrix proof titlepage letter".split()
)


def stretch_as_typed(text: str, stretch: str) -> str:
    """Give a text in which an environment is shown as it is typed; as it is, if it is not in it or cannot be.

    The stretch is what pandoc gives for it, in which commands may be written out.
    """
    at, end = _place(text, stretch)
    typed = text[at:end]
    if at < 0 or f"\\end{{{_TYPED}}}" in typed:
        return text
    return f"{text[:at]}\\begin{{{_TYPED}}}{typed}\\end{{{_TYPED}}}{text[end:]}"


def _place(text: str, stretch: str) -> tuple[int, int]:
    """Give where an environment begins and ends in a text; it begins nowhere if it cannot be told which it is."""
    at = text.find(stretch)
    if at >= 0:
        return at, at + len(stretch)
    name = _MARK.match(stretch)
    at = text.find(stretch[:_ALIKE])
    close = f"\\end{{{name[2]}}}" if name else ""
    end = text.find(close, at) if at >= 0 and close else -1
    return (at, end + len(close)) if end >= 0 and text.count(stretch[:_ALIKE]) == 1 else (-1, -1)


def environment_as_typed(text: str, number: int) -> tuple[str, str]:
    r"""Give a text in which all environments of one name are shown as typed, and the name.

    It is the one that ends on the line of a number (from 1), where its beginning stands before; empty if none does.
    """
    lines = text.split("\n")
    if not 0 < number <= len(lines):
        return text, ""
    ended = (name for kind, name in _MARK.findall(lines[number - 1]) if kind == "end" and name not in _KNOWN)
    name = next(ended, "")
    if not name:
        return text, ""
    whole = re.compile(
        rf"(?<!\\)\\begin\s*\{{{re.escape(name)}\}}(?P<inside>.*?)\\end\s*\{{{re.escape(name)}\}}", re.DOTALL
    )

    def typed(found: re.Match[str]) -> str:
        inside = found["inside"]
        if f"\\end{{{_TYPED}}}" in inside:
            return found[0]
        return f"\\begin{{{_TYPED}}}{_without_options(inside)}\\end{{{_TYPED}}}"

    return whole.sub(typed, text), name


def without_stray_end(text: str, number: int) -> tuple[str, str]:
    r"""Give a text without an `\end` on the line of a number (from 1) that ends nothing, and its name; or empty."""
    lines = text.split("\n")
    if not 0 < number <= len(lines):
        return text, ""
    start = sum(len(line) + 1 for line in lines[: number - 1])
    for mark in _MARK.finditer(text, start, start + len(lines[number - 1])):
        before = [kind for kind, name in _MARK.findall(text[: mark.start()]) if name == mark[2]]
        if mark[1] == "end" and before.count("begin") == before.count("end"):
            return text[: mark.start()] + text[mark.end() :], mark[2]
    return text, ""


def _without_options(inside: str) -> str:
    """Give what is in an environment without what is said of it on its first line; it says how to show it."""
    return re.sub(r"\A(?:\[[^\[\]\n]*\]|\{[^{}\n]*\})+[ \t]*(?=\n)", "", inside)
