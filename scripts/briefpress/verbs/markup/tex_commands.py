"""Keep the words that stand in the arguments of LaTeX commands which pandoc does not know and would leave out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.nouns.tree import nodes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from briefpress.nouns.tree import Nodes

# What becomes of each argument, in order: o may be there and m must be, and both go; w are words.
BOXES = {
    **dict.fromkeys(("fbox", "frame", "reflectbox", "uppercase", "lowercase", "shadowbox", "ovalbox", "mbox"), "w"),
    **dict.fromkeys(("makebox", "framebox", "savebox"), "oow"),
    **dict.fromkeys(("resizebox", "fcolorbox"), "mmw"),
    "raisebox": "moow",
    "captionof": "mow",
    "rotatebox": "omw",
    "scalebox": "mow",
    "adjustbox": "mw",
    **dict.fromkeys(("textquote", "subcaption"), "ow"),
    # What programs write into lists of works.
    **dict.fromkeys(("natexlab", "bibnamefont", "bibfnamefont"), "w"),
    **dict.fromkeys(("bibinfo", "bibfield"), "mw"),
}
_NOTES = dict.fromkeys(
    ("marginpar", "marginnote", "sidenote", "endnote", "footnotetext", "tablefootnote", "todo"), "ow"
)
_RAISED = {"tnote": "w"}
_SHOWN = {**dict.fromkeys(_NOTES, r"\footnote"), **dict.fromkeys(_RAISED, r"\textsuperscript")}
_WORDLESS = re.compile(
    r"(s?index\w*|gls\w*|label|\w*ref\w*|\w*cite\w*|bib\w*|addbib\w+|printbib\w+|input|include\w*|[vh]space|\w*skip|"
    r"set\w+|add\w+|step\w+|\w*style|\w*numbering|mark\w+|\w*color|select\w+|font\w+|usefont|\w+setup|bookmark|"
    r"lstset|geometry|use\w+|tikz\w+|pgf\w+|\w*phantom|rule|hyphenation|graphicspath|protect|typeout|message|\w*Hook|"
    r"new\w+|renew\w+|provide\w+|Declare\w+|def|let|numberwithin|linespread|enlarge\w+|pdf\w+|\w*line|detokenize|"
    r"specialrule|begin|end|if\w*|else|fi|footnotemark|hyper\w+|title\w*|author|date|thanks|text|special|write\w*|"
    r"language|\w*encoding|A?at\w+|document\w+|require\w*|Require\w+|Provides\w+|Needs\w+|Pass\w+|Package\w+|"
    r"[Aa]lph|[Rr]oman|arabic|fnsymbol|\w+family|\w+shape|\w+series)"
)
# These take no argument: what stands in braces behind one is text, and is dropped with it.
_SWITCHES = frozenset(
    "rmfamily sffamily ttfamily mdseries upshape slshape selectfont protect bigskip medskip smallskip unskip newpage "
    "setlongtables glsresetall centering noindent indent raggedright raggedleft".split()
)
_COMMAND = re.compile(r"\\([A-Za-z]+)\*?")
_LENGTH = re.compile(r"[-+*\d.,\s]*(?:\\[A-Za-z]+|pt|cm|mm|in|em|ex|sp|bp|pc|dd)?(?:\s*(?:plus|minus)[\d.\s]+\w\w)*\s*")
_WORDS = re.compile(r"[^\W\d_]{2}")
_SKIPPED = re.compile(
    r"(?<!\\)%[^\n]*|\\verb\*?(?P<end>[^\w\s*])[^\n]*?(?P=end)"
    r"|\\begin\{(?P<name>verbatim\*?|Verbatim|lstlisting|comment)\}|\\(?P<command>[A-Za-z]+)\*?"
)
_DRAWINGS = re.compile(r"\s*\\begin\{(tikzpicture|pspicture|picture|forest|circuitikz|asy|chemfig)\}")
_BEGIN = "\\begin{document}"
# A group that nothing closes is looked for to the end of the text; a text with so many is not TeX.
MOST_UNCLOSED = 50
_DEEPEST = 64  # boxes in boxes; pages end before
_PICTURE = "\\includegraphics"
_TITLES = frozenset({"title", "subtitle", "author", "date"})
_CLOSING = {"{": "}", "[": "]"}


def with_words(text: str, commands: Mapping[str, str]) -> str:
    """Give a LaTeX text in which commands are gone and the words in their arguments stay, notes as notes.

    What stands before the document begins defines what is in it, and is left as it is, but for its title and authors.
    """
    start = text.find(_BEGIN) + 1 if _BEGIN in text else 0
    out: list[str] = []
    at = 0
    for found in uses(text[:start], _TITLES):
        end, argument = _taken(text, found.end(), "ow")
        if argument and found.start() >= at:
            out += [text[at : found.end()], f"{{{_with_words(argument[0], commands)}}}"]
            at = end
    return "".join((*out, text[at:start], _with_words(text[start:], commands)))


def _with_words(text: str, commands: Mapping[str, str], *, depth: int = 0) -> str:
    known = {**_NOTES, **_RAISED, **commands}
    if depth > _DEEPEST:
        return _COMMAND.sub(lambda found: "" if found[1] in known else found[0], text)
    out: list[str] = []
    at = unclosed = 0
    for found in uses(text, known):
        if found.start() < at or unclosed > MOST_UNCLOSED:
            continue
        end, words = _taken(text, found.end(), known[found["command"]])
        if words is None:
            unclosed += text[found.end() : found.end() + 1] in _CLOSING
            continue
        inner = " ".join(_with_words(part, commands, depth=depth + 1) for part in words)
        out.append(text[at : found.start()])
        out.append(f"{_SHOWN.get(found['command'], '')}{{{inner}}}")
        at = end
    return "".join((*out, text[at:]))


def uses(text: str, names: Collection[str]) -> Iterator[re.Match[str]]:
    """Give where commands are used, by name: not in comments, not in words as typed, not where they are defined."""
    endless: set[str] = set()
    at = 0
    while found := _SKIPPED.search(text, at):
        at = found.end()
        name = found["name"]
        if name and name not in endless:
            end = text.find(f"\\end{{{name}}}", at)
            # What is not closed once is not closed later: each is looked for to the end of the text one time.
            endless |= {name} if end < 0 else set()
            at = max(at, end)
        if found["command"] in names and not _defines(text, found.start()):
            yield found


def doubtful(commands: Iterable[str]) -> list[str]:
    """Give those of unknown commands whose arguments may be no words: what stands behind a switch is text."""
    return [name for name in commands if name not in _SWITCHES]


def unknown_commands(blocks: Nodes) -> dict[str, str]:
    """Give the commands in a tree, read with raw TeX, whose arguments hold words or pictures, and what those are.

    All their arguments are words then: which of them are shown is not known, and none may be lost. The tree may be that
    of a title.
    """
    found: dict[str, str] = {}
    for raw in raw_texts(blocks):
        command = _COMMAND.match(raw)
        if command is None or (command[1] not in _SWITCHES and _WORDLESS.fullmatch(command[1])):
            continue
        arguments, words = _arguments(raw, command.end())
        if any(map(_is_shown, words)):
            found[command[1]] = max(found.get(command[1], ""), arguments, key=len)
    return found


def _is_shown(argument: str) -> bool:
    """Tell an argument that holds words, or a picture, from options and lengths."""
    if _PICTURE in argument:
        return True
    return _WORDS.search(argument) is not None and "=" not in argument and not _LENGTH.fullmatch(argument)


def drawings(blocks: Nodes) -> int:
    """Count the drawings that a tree, read with raw TeX, holds as commands."""
    return sum(map(is_drawing, raw_texts(blocks)))


def is_drawing(raw: str) -> bool:
    """Tell commands that draw."""
    return _DRAWINGS.match(raw) is not None


def raw_texts(blocks: Nodes) -> Iterable[str]:
    """Give what a tree holds as commands."""
    return (str(node["c"][1]) for node in nodes(blocks) if node["t"] in {"RawInline", "RawBlock"})


def _arguments(raw: str, at: int) -> tuple[str, list[str]]:
    """Give the arguments of a command: as letters, and the words of those in braces."""
    letters, words = "", []
    while at < len(raw) and raw[at] in _CLOSING:
        end = end_of_group(raw, at)
        if end is None:
            break
        if raw[at] == "{":
            words.append(raw[at + 1 : end - 1])
        letters += "w" if raw[at] == "{" else "o"
        at = end
    return letters, words


def _taken(text: str, at: int, arguments: str) -> tuple[int, list[str] | None]:
    """Give where the arguments of a command end, and those that are words; None if they are not as expected."""
    words: list[str] = []
    for kind in arguments:
        start = _space_end(text, at)
        opening = "[" if kind == "o" else "{"
        if text[start : start + 1] != opening:
            if kind == "o":
                continue
            return at, words or None
        end = end_of_group(text, start)
        if end is None:
            return at, None
        if kind == "w":
            words.append(text[start + 1 : end - 1])
        at = end
    return at, words


def _space_end(text: str, at: int) -> int:
    while text[at : at + 1] in {" ", "\t"}:
        at += 1
    return at


def end_of_group(text: str, start: int) -> int | None:
    """Give where a bracket that opens at a place is closed, behind it; None if it is not."""
    depth = 0
    for found in re.compile(r"\\.|[{}\[\]]", re.DOTALL).finditer(text, start):
        sign = found[0]
        if sign == "{" or (sign == text[start] and text[start] == "["):
            depth += 1
        elif sign == "}" or (sign == "]" and text[start] == "["):
            depth -= 1
        if depth == 0:
            return found.end() if sign == _CLOSING[text[start]] else None
    return None


def _defines(text: str, start: int) -> bool:
    """Tell that a command is not used at a place, but defined."""
    return (
        re.search(r"(command\*?\s*\{?|\\def\s*|\\let\s*|Robust\w*\s*\{?)$", text[max(0, start - 24) : start])
        is not None
    )
