r"""Set aside the commands of LaTeX in a Markdown text that say where pages break and lists of contents go.

Texts that are printed by way of LaTeX have them on lines of their own (`\newpage`); they have no words, and the press
breaks pages and makes lists itself.
"""

from __future__ import annotations

import re

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.open_fence import open_fence

_COMMAND = re.compile(
    r" {0,3}(?:\\(?:newpage|pagebreak|clearpage|cleardoublepage|nopagebreak|tableofcontents|listoffigures|listoftables|"
    r"maketitle|frontmatter|mainmatter|backmatter|appendix|bigskip|medskip|smallskip|vfill|printbibliography|"
    r"(?:single|double|onehalf)spacing|raggedright|RaggedRight|addtocontents\{[^{}]*\}\{[^{}]*\}|"
    r"addcontentsline\{[^{}]*\}\{[^{}]*\}\{[^{}]*\}|bibliography(?:style)?\{[^{}]*\}|"
    r"(?:v|h)space\*?\{[^{}]*\}|(?:this)?pagestyle\{[^{}]*\}|pagenumbering\{[^{}]*\}|"
    r"(?:setcounter|setlength)\{[^{}]*\}\{[^{}]*\}|begin\{multicols\*?\}\{\d+\}|end\{multicols\*?\})\s*)+"
)
_REASON = "a setting for LaTeX, which is no text"


def is_page_command(raw: str) -> bool:
    """Tell whether raw mark-up is nothing but such commands."""
    return bool(_COMMAND.fullmatch(raw))


def without_page_commands(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text without such commands where they stand alone on a line, and what they were; code is left as it is.

    Lines stay where they are.
    """
    if "\\" not in text:
        return text, ()
    out: list[str] = []
    aside: list[SetAside] = []
    fence = ""
    for number, line in enumerate(text.split("\n"), start=1):
        fence = open_fence(line, fence)
        if not fence and _COMMAND.fullmatch(line):
            aside.append(SetAside(number, line.strip(), "hidden", _REASON))
            out.append("")
        else:
            out.append(line)
    return "\n".join(out), tuple(aside)
