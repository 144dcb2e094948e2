r"""Set environments for code as they are typed, where a LaTeX text does not say that they are such.

Their names are made elsewhere, in a class or another file (`\newminted[code]{c}{…}`). What they are for shows in their
names, and in dollar signs that TeX could make nothing of: pandoc would begin formulas with these, and take in all
up to the next one, headings and all.
"""

from __future__ import annotations

import re

_BEGIN = re.compile(
    r"\\begin\{(verbatim\*?|Verbatim|lstlisting|minted|alltt|comment)\}.*?(?:\\end\{\1\}|\Z)|(?<!\\)%[^\n]*"
    r"|\\begin\{(?P<name>[A-Za-z@]+\*?)\}[ \t]*(?:\[[^\[\]\n]{0,300}\])?[ \t]*(?=\n)",
    re.DOTALL,
)
# What pandoc or another reader of ours knows as code, and what is set as formulas are.
_KNOWN = re.compile(r"(?:verbatim|Verbatim|lstlisting|minted|alltt|comment|Highlighting|pseudo\w*|algorithm\w*)\*?")
_CODE = re.compile(r"\w*(?:code|listing|verbatim|console|terminal|shell|bash|minted)\w*\*?", re.IGNORECASE)
_DEFINED = re.compile(
    r"\\(?:re)?new(?:environment|theorem)\*?\s*\{([A-Za-z@]+\*?)\}|\\NewDocumentEnvironment\{?([A-Za-z@]+)"
)
_SET = re.compile(r"\\(?:begin|end|item|label|caption|ref|cite|emph|text[a-z]{2}|State|If|For|While)\b")
_WHOLE = re.compile(r"\\(?:documentclass|usepackage)\b")
_END = "\\end{verbatim}"


def with_typed_code(text: str) -> str:
    """Give a LaTeX text whose environments for code are verbatim; no line is added, and none goes."""
    if "\\begin{" not in text:
        return text
    defined = {name for found in _DEFINED.findall(text) for name in found if name}
    out: list[str] = []
    at = 0
    endless: set[str] = set()
    for begun in _BEGIN.finditer(text):
        name = begun["name"] or ""
        if begun.start() < at or name in defined | endless or _KNOWN.fullmatch(name) or not _CODE.fullmatch(name):
            continue
        end = text.find(f"\\end{{{name}}}", begun.end())
        if end < 0:
            endless.add(name)
            continue
        code = text[begun.end() : end]
        if _END in code or (_SET.search(code) and not _WHOLE.search(code)):
            continue
        out += [text[at : begun.start()], "\\begin{verbatim}", code, _END]
        at = end + len(f"\\end{{{name}}}")
    return "".join((*out, text[at:]))
