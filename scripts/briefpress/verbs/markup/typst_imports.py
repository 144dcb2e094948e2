"""Make a Typst text read by itself: what it imports from elsewhere is not read, so that stand-ins take its place.

A stand-in gives what it is given: a heading, a theorem, a whole article stay in the text as words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.markup.typst_headings import with_called_first_heading
from briefpress.verbs.trees.lines_at import lines_at

if TYPE_CHECKING:
    from collections.abc import Sequence

_IMPORT = re.compile(
    r"^([ \t]*)#(import|include)[ \t]+(\"[^\"\n]*\"|[\w.\-]+)"
    # The names may stand in brackets, on as many lines as they take, with comments between.
    r"([ \t]*:[ \t]*\((?:[^()/]|//[^\n]*|/(?!/))*\)|[^\n;]*);?",
    re.MULTILINE,
)
_COMMENT = re.compile(r"//[^\n]*")
_NAME = re.compile(r"[A-Za-z_][\w-]*")
_ALIAS = re.compile(r"[\w-]+[ \t]+as[ \t]+")
_MISSING = re.compile(r"Identifier \"?([\w-]+)\"? not found")
_STAND_IN = (
    "let {}(..given) = {{ for (name, value) in given.named() {{ if type(value) in (content, str) "
    "[#value#parbreak()] }}; let said = false; for value in given.pos() {{ if type(value) in (content, str) "
    "{{ if said [ ]; said = true; [#value] }} }} }};"
)
# Where a name is given columns, what else it is given is the cells of a table; what is in lists is shown too. To read
# all this takes its time, so that it stands in only where it is called for.
_LISTED = (
    'let {}(..given) = {{ if "columns" in given.named() and given.pos().len() > 1 '
    '{{ table(columns: given.named().at("columns"), ..given.pos()) }} else {{ '
    "for (name, value) in given.named() {{ if type(value) in (content, str) [#value#parbreak()] "
    "else if type(value) == array {{ for one in value {{ if type(one) == content [#one#parbreak()] "
    "else if type(one) == array {{ for inner in one {{ if type(inner) == content [#inner#parbreak()] }} }} }} }} }}; "
    "let said = false; for value in given.pos() {{ for one in if type(value) == array {{ value }} else {{ (value,) }} "
    "{{ if type(one) in (content, str) {{ if said [ ]; said = true; [#one] }} }} }} }} }};"
)
_CALLED_WITH = r"(?<![\w-]){}\((?:[^\[\]()]|\([^\[\]()]*\)){{0,400}}?(?:\bcolumns\s*:|\(\s*[\[(])"
# Those that are given a function call it: with a page of the usual size, with the first place of a text.
_CALLING = {
    "press-layout": "let press-layout(given) = given((width: 440pt, height: 680pt));",
    "press-locate": "let press-locate(given) = given((page: () => 1, position: () => (page: 1, x: 0pt, y: 0pt)));",
}
# Signs that Typst has under these names, and its reader under others (Typst reference, Symbols).
_SYMBOLS = {"ident": "equiv", "ohm": "Omega", "micro": "mu", "perthousand": "permille", "hbar": "planck.reduce"}
_STOOD_IN = re.compile(r"#let ([\w-]+)\(\.\.given\) = ")


@dataclass(frozen=True, slots=True)
class Alone:
    """A text that imports nothing, what it did import (line, and the words of it), and the names that it got so."""

    text: str
    imports: tuple[tuple[int, str], ...]
    names: tuple[str, ...]


def without_imports(text: str) -> Alone:
    """Give a Typst text without imports, and the names that they bring along, which need stand-ins."""
    names: dict[str, None] = {}
    found: list[tuple[int, str]] = []

    def gone(match: re.Match[str]) -> str:
        found.append((match.start(), " ".join(match[0].split())))
        listed = _ALIAS.sub("", _COMMENT.sub("", match[4].partition(":")[2]))
        names.update(dict.fromkeys(_NAME.findall(listed)))
        return match[1] + "\n" * match[0].count("\n")

    bare = _IMPORT.sub(gone, text)
    lines = lines_at(text, (start for start, _ in found))
    imports = tuple((line, words) for line, (_, words) in zip(lines, found, strict=True))
    return Alone(bare, imports, tuple(names))


def with_stand_ins(text: str, names: Sequence[str]) -> str:
    """Give a text that begins with stand-ins for names; its lines stay where they are.

    Where all that follows is shown by what a name gives, it is shown by the stand-in itself.
    """
    for name in names:
        text = re.sub(rf"(show\s*:\s*{re.escape(name)})(?=\()", r"\1.with", text)
    if not names:
        return text
    return "".join(f"#{stand_in(name, text)}" for name in names) + with_called_first_heading(text)


def stand_in(name: str, text: str = "") -> str:
    """Give the definition of a stand-in, which gives the content and the strings that it is given in a text."""
    # A table that stands in for itself would never end.
    is_listed = name != "table" and re.search(_CALLED_WITH.format(re.escape(name)), text)
    return _CALLING.get(name) or (_LISTED if is_listed else _STAND_IN).format(name)


def stood_in(text: str) -> list[str]:
    """Give the names that have stand-ins in a text."""
    return _STOOD_IN.findall(text)


def with_symbol(text: str, name: str) -> str:
    """Give a text that begins with the definition of a sign which its reader knows under another name, if it is one."""
    if name not in _SYMBOLS:
        return text
    return f"#let {name} = sym.{_SYMBOLS[name]};{with_called_first_heading(text)}"


def missing_name(fault: str) -> str:
    """Give the name that the reader's message says it does not know; empty if it says something else."""
    found = _MISSING.search(fault)
    return found[1] if found else ""
