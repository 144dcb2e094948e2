"""Call the function that a Typst text is all in: a chapter that another file sets, `#let chapter(short) = [ … ]`.

Read alone such a text has no words. What its parameters are nobody knows: those that it calls give what they are given,
as stand-ins for what is imported do, and the others nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefpress.verbs.markup.typst_code import end_of_code
from briefpress.verbs.markup.typst_uncalled import never_called, without_comments, words_in

GIVEN = "press-given"
_STATEMENT = re.compile(r"^#(?:let|set|show|import)\b", re.MULTILINE)
_PARAMETERS = re.compile(r"[ \t]*\(([^()]*)\)[ \t]*=")
_BARE = re.compile(r"[ \t]*=")


@dataclass(frozen=True, slots=True)
class Called:
    """A text that calls its chapter, the name and line of that, and the names that need stand-ins; empty for none."""

    text: str
    name: str = ""
    line: int = 0
    names: tuple[str, ...] = ()


def with_called_chapter(text: str) -> Called:
    """Give a text that calls the one thing in it that has words, if it is never called and no words stand beside it."""
    chapters = list(never_called(text)) if "#let" in text else []
    if len(chapters) != 1 or words_in(_outside(text)):
        return Called(text)
    (chapter,) = chapters
    listed = _PARAMETERS.match(text, chapter.behind_name)
    if listed is None:
        is_bare = _BARE.match(text, chapter.behind_name)
        return Called(f"{text}\n#{chapter.name}\n", chapter.name, chapter.line) if is_bare else Called(text)
    needed = [one.strip() for one in listed[1].split(",") if one.strip() and ":" not in one and ".." not in one]
    given = [GIVEN if re.search(rf"(?<![\w-]){re.escape(one)}[(\[]", text) else "none" for one in needed]
    names = (GIVEN,) if GIVEN in given else ()
    return Called(f"{text}\n#{chapter.name}({', '.join(given)})\n", chapter.name, chapter.line, names)


def _outside(text: str) -> str:
    """Give what stands in a text beside definitions and rules."""
    bare = without_comments(text)
    out: list[str] = []
    at = 0
    for found in _STATEMENT.finditer(bare):
        if found.start() >= at:
            out.append(bare[at : found.start()])
            at = end_of_code(bare, found.start() + 1)
    return "".join((*out, bare[at:]))
