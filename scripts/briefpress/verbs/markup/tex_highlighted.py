r"""Read code that pandoc, Quarto and knitr have coloured in LaTeX: each token is a command there, and no line is text.

Pandoc's own reader passes over all of it (`\begin{Highlighting}`, `\KeywordTok{def}`, `\hlkwd{def}` within alltt): here
it is code as it was.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGIN = re.compile(r"\\begin\{(Highlighting|alltt)\}(?:\[[^\[\]\n]{0,200}\])?[ \t]*\n?")
_AROUND = re.compile(
    r"\\(?:begin|end)\{(?:Shaded|shaded|snugshade|knitrout|kframe)\}"
    r"|\\definecolor\{shadecolor\}\{rgb\}\{[^{}]{0,80}\}|\\color\{fgcolor\}"
)
_KNITR = re.compile(r"\\hl[a-z]{3,4}\{")
_INLINE = re.compile(r"\\VERB\|([^|\n]{0,2000})\|")
_TOKEN = re.compile(
    r"\\(?:[A-Za-z]+Tok|hl[a-z]{3,4})\{|\\textquotesingle\{\}|\\textasciigrave\{\}|\\textbackslash\{\}|\\textasciitilde\{\}"
    r"|\\textasciicircum\{\}|\\textless\{\}|\\textgreater\{\}|\\textbar\{\}|\\[{}#$%&_]|\{([-\[\]])\}|[{}]"
)
_SIGNS = {
    "textquotesingle": "'",
    "textasciigrave": "`",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
}
_END = "\\end{verbatim}"


def with_plain_code(text: str) -> str:
    """Give a LaTeX text whose coloured code is code as typed; no line is added, and none goes."""
    if all(one not in text for one in ("Highlighting}", "\\VERB|", "{knitrout}", "{kframe}")):
        return text
    text = _AROUND.sub("", "".join(_with_blocks(text)))
    return _INLINE.sub(lambda found: _verb(_plain(found[1])), text)


def _with_blocks(text: str) -> Iterator[str]:
    """Give the stretches of a text one after the other, blocks of code as they were."""
    at = 0
    while begun := _BEGIN.search(text, at):
        close = f"\\end{{{begun[1]}}}"
        end = text.find(close, begun.end())
        if end < 0:
            break
        typed = text[begun.end() : end]
        code = _plain(typed)
        whole = text[begun.start() : end + len(close)]
        before = whole.count("\n") - code.count("\n")
        yield text[at : begun.start()]
        is_coloured = begun[1] == "Highlighting" or _KNITR.search(typed) is not None
        yield "\\begin{verbatim}" + "\n" * before + code + _END if is_coloured and _END not in code else whole
        at = end + len(close)
    yield text[at:]


def _verb(code: str) -> str:
    sign = next((one for one in "|!+=/;@~" if one not in code), "")
    return f"\\verb{sign}{code}{sign}" if sign else code


def _plain(code: str) -> str:
    """Give code without the commands and braces around its tokens."""

    def typed(found: re.Match[str]) -> str:
        sign = found[0]
        if found[1]:
            return found[1]
        if sign.startswith("\\") and sign.endswith("{}"):
            return _SIGNS[sign[1:-2]]
        return sign[1:] if sign[0] == "\\" and len(sign) == 2 else ""  # a sign that TeX must not see

    return _TOKEN.sub(typed, code)
