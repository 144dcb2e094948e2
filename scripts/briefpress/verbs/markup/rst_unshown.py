"""Set aside what directives of reStructuredText say to a program and not to a reader: entries of an index, other files.

Sphinx prints nothing at their places (Sphinx, “Directives”: index, toctree, highlight); of a list of contents its title
stands where the press has its own, and of `only` the condition is no word, while what stands below it is.
"""

from __future__ import annotations

import re

from briefpress.nouns.read_text import SetAside

_DIRECTIVE = re.compile(
    r"(?P<margin>[ \t]*)\.\.[ \t]+(?P<name>index|toctree|contents|sectnum|highlight|only|tabularcolumns)::"
    r"(?:[ \t]+(?P<said>\S.*))?$"
)
_LITERAL = re.compile(
    r"^(?![ \t]*\.\.[ \t])(?:.*[^:])?::[ \t]*$"
    r"|^[ \t]*\.\.[ \t]+(?:code|code-block|sourcecode|parsed-literal|raw|math|literalinclude)::"
)
_WHY = {
    "index": ("index", "it is an entry for an index"),
    "toctree": ("metadata", "it names the files that follow in the whole work"),
    "only": ("metadata", "it is the condition under which the words below it stand"),
}
_OTHER = ("metadata", "it is said to a program that sets the text")


def without_unshown(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a text without these directives, and what they said; in literal blocks nothing changes."""
    if not re.search(
        r"^[ \t]*\.\. +(?:index|toctree|contents|sectnum|highlight|only|tabularcolumns)::", text, re.MULTILINE
    ):
        return text, ()
    out: list[str] = []
    aside: list[SetAside] = []
    literal = within = -1
    name = ""
    for number, line in enumerate(text.split("\n"), 1):
        margin = len(line) - len(line.lstrip())
        if line.strip() and margin <= literal:
            literal = -1
        if line.strip() and margin <= within:
            within = -1
        found = _DIRECTIVE.match(line) if literal < 0 and within < 0 else None
        if found is not None:
            name, said = found["name"], found["said"] or ""
            # Only its condition goes: what stands below stays in its place.
            within = -1 if name == "only" else margin
            if said:
                aside.append(SetAside(number, said, *_WHY.get(name, _OTHER)))
            out.append(f"{found['margin']}.. only::" if name == "only" else "")
            continue
        if within >= 0 and line.strip():
            aside.append(SetAside(number, line.strip(), *_WHY.get(name, _OTHER)))
            out.append("")
            continue
        if literal < 0 and _LITERAL.search(line):
            literal = margin
        out.append(line)
    return "\n".join(out), tuple(aside)
