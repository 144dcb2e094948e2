"""Rewrite habits of LaTeX texts that pandoc stops at, or takes for something else."""

from __future__ import annotations

import re

# What a class or a package is told may stand on the lines below, and comments between.
_BROKEN_CALL = re.compile(
    r"(\\(?:documentclass|documentstyle|usepackage|RequirePackage))((?:[ \t]*(?:%[^\n]*)?\n)+[ \t]*)"
    r"((?:\[[^\[\]{}]*\]\s*)?\{[^{}]*\})"
)
_DECLARED = re.compile(r"(?m:^)[^%\n]*\\(?:MakeShortVerb|DefineShortVerb)\*?\s*(?:\[[^\]]*\])?\s*\{?\\([^\w\s])\}?")
# The classes of LaTeX's own documentation declare it themselves.
_DOCUMENTING = re.compile(r"\\documentclass\s*(?:\[[^\]]*\])?\s*\{(?:ltxdoc|ltxguide|ltnews|l3doc|amsdtx)\}")
# Packages for floats beside the text or on their side; pandoc knows LaTeX's own.
_FLOAT = re.compile(
    r"\\(?P<at>begin|end)\{(?:wrap|sideways|SC|margin|floating|teaser)(?P<kind>figure|table)\*?\}"
    r"(?:\[[^\[\]]*\])*(?:\{[rRlLiIoO]\})?(?:\{[\d.]*\s*(?:\\\w+|\w\w)\})?"
)
# References of cleveref and others that pandoc drops, and those to several places, which it takes for one.
_UNKNOWN_REFERENCE = re.compile(r"\\(?:labelcref|labelcpageref|fullref|nameref)\*?(?=\{)")
_REFERENCES = re.compile(r"\\(?P<command>[cCvV]ref|autoref|Autoref)\*?\{(?P<names>[^{},]+(?:,[^{},]+)+)\}")
# A reference or a citation between dollar signs is no formula.
_IN_DOLLARS = re.compile(
    r"(?<![\\$])\$(?P<inner>[(\[~\s]*\\(?:(?:eq|page|auto|[cC])?ref|cite[a-z]*)\*?"
    r"(?:\[[^\[\]$\n]*\])*\{[^{}$\n]*\}[)\]~\s]*)\$(?!\$)"
)
_DELIMITERS = "!+=/;@~"


def without_habits(text: str) -> str:
    """Give a LaTeX text in the form that pandoc reads; no line is added, and none goes."""
    # Pandoc's own LaTeX puts pictures into this, which its reader does not know.
    text = text.replace("\\pandocbounded{", "{")
    if "\\begin{document}" not in text:
        # A chapter by itself has no beginning of the document, and needs no end of it.
        text = text.replace("\\end{document}", "")
    text = _BROKEN_CALL.sub(lambda found: found[1] + found[3] + "\n" * found[2].count("\n"), text)
    text = _FLOAT.sub(lambda found: f"\\{found['at']}{{{found['kind']}}}", text)
    text = _UNKNOWN_REFERENCE.sub(lambda _: "\\ref", text)
    text = _IN_DOLLARS.sub(lambda found: found["inner"], _REFERENCES.sub(_parted, text))
    signs = dict.fromkeys(_DECLARED.findall(text))
    if _DOCUMENTING.search(text):
        signs["|"] = None
    for sign in signs:
        text = _spelt_out(text, sign)
    return text


def _parted(found: re.Match[str]) -> str:
    """Give a reference to several places as one to each."""
    names = [name.strip() for name in found["names"].split(",")]
    each = ", ".join(f"\\{found['command']}{{{name}}}" for name in names if name)
    return each + "\n" * found["names"].count("\n")


def _spelt_out(text: str, sign: str) -> str:
    r"""Write words between signs that stand for \verb with \verb itself."""
    mark = re.escape(sign)
    pattern = re.compile(
        rf"\\(?:MakeShortVerb|DeleteShortVerb)\*?\s*\{{?\\{mark}\}}?"
        r"|\\verb\*?(?P<end>[^\w\s*])[^\n]*?(?P=end)"
        r"|\\begin\{(?P<name>verbatim\*?|Verbatim|lstlisting|alltt)\}.*?(?:\\end\{(?P=name)\}|\Z)"
        rf"|(?<!\\)%[^\n]*|(?<!\\){mark}(?P<words>[^\n{mark}]+){mark}",
        re.DOTALL,
    )

    def spelt(found: re.Match[str]) -> str:
        words = found["words"]
        if words is None:
            return found[0]
        delimiter = next((one for one in _DELIMITERS if one not in words), "")
        return f"\\verb{delimiter}{words}{delimiter}" if delimiter else found[0]

    return pattern.sub(spelt, text)
