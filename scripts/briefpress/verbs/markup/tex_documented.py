r"""Take out of a LaTeX text what pandoc stops at in newer LaTeX, and set names of commands that are shown as words.

`\NewDocumentEnvironment` (LaTeX for authors, 2) defines an environment by what stands before and behind it; pandoc
knows only the older ways, and takes the definition for text. `\string` sets the name of a command without calling it.
"""

from __future__ import annotations

import re

from briefpress.verbs.markup.tex_commands import end_of_group

_DEFINES = re.compile(r"\\(?:New|Renew|Provide|Declare)DocumentEnvironment\s*(?=\{)")
_GROUPS = 4
_TYPED = r"\\begin\{(?P<name>verbatim\*?|Verbatim|lstlisting|alltt|minted)\}.*?(?:\\end\{(?P=name)\}|\Z)"
_VERB = r"\\verb\*?(?P<end>[^\w\s*])[^\n]*?(?P=end)"
_STRING = re.compile(rf"{_TYPED}|{_VERB}|(?<!\\)%[^\n]*|\\string\s*\\(?P<command>[A-Za-z@]+|[^\sA-Za-z])", re.DOTALL)
_DEFINITION = re.compile(rf"{_TYPED}|{_VERB}|(?<!\\)%[^\n]*|(?P<defines>{_DEFINES.pattern})", re.DOTALL)
_SPELT = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}


def with_shown_names(text: str) -> str:
    r"""Give a text whose `\string\name` are words; no line is added, and none goes."""
    if "\\string" not in text:
        return text

    def shown(found: re.Match[str]) -> str:
        name = found["command"]
        if name is None:
            return found[0]
        sign = _SPELT.get(name, name if name.isalpha() or name.isalnum() else f"\\{name}")
        return _SPELT["\\"] + sign + "\n" * found[0].count("\n")

    return _STRING.sub(shown, text)


def without_new_environments(text: str) -> str:
    """Give a text without such definitions; its lines stay where they are."""
    if "DocumentEnvironment" not in text:
        return text
    out: list[str] = []
    at = kept = 0
    while found := _DEFINITION.search(text, at):
        at = found.end()
        end = _behind(text, found.end()) if found["defines"] else None
        if end is not None:
            # A comment keeps the lines around together, where empty ones would part a paragraph.
            out.extend((text[kept : found.start()], "%\n" * text.count("\n", found.start(), end)))
            at = kept = end
    return "".join((*out, text[kept:]))


def _behind(text: str, at: int) -> int | None:
    """Give where the groups of a definition end; None if they are not all there."""
    for _ in range(_GROUPS):
        while text[at : at + 1].isspace():
            at += 1
        end = end_of_group(text, at) if text[at : at + 1] == "{" else None
        if end is None:
            return None
        at = end
    return at
