"""Find what a Typst text defines and never uses: Typst prints nothing of it, and whoever wrote it may not know.

Chapters of a book are often functions that another file calls; read alone, such a file has no words.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.typst_code import contents, end_of_code

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEFINED = re.compile(r"^#let[ \t]+([A-Za-z_][\w-]*)", re.MULTILINE)
_NAME = re.compile(r"[A-Za-z_][\w-]*")
_COMMENT = re.compile(r"(?<!:)//[^\n]*|/\*.*?\*/", re.DOTALL)
# Names of functions, labels and references, and what is set between dollars, are no words.
_CODE = re.compile(r"#[\w.-]+|<[\w:.-]+>|@[\w:.-]+|\$[^$]*\$")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Definition:
    """Something that is defined and never called: its name, its line, the words in its brackets.

    `behind_name` is the offset behind its name.
    """

    name: str
    line: int
    words: str
    behind_name: int


def uncalled(text: str) -> Iterator[SetAside]:
    """Give the words in brackets of all that is defined in the text and named nowhere else in it."""
    for one in never_called(text):
        reason = f"it stands in “{one.name}”, which is defined and never used here: Typst prints nothing of it"
        yield SetAside(one.line, one.words, "definition", reason)


def never_called(text: str) -> Iterator[Definition]:
    """Give what is defined in a text, has words in brackets, and is named nowhere else in it."""
    bare = without_comments(text)
    named = Counter(_NAME.findall(bare))
    at = counted = 0
    line = 1
    for found in _DEFINED.finditer(bare):
        if found.start() < at:
            continue
        at = end_of_code(bare, found.start() + 1)
        code = bare[found.start() : at]
        name = found[1]
        # A mention in the words of another part may be a use.
        if named[name] > _NAME.findall(code).count(name):
            continue
        words = " ".join(
            " ".join(one[1:].removesuffix("]").split()) for one in contents(code[found.end() - found.start() :])
        )
        if words_in(words):
            line += bare.count("\n", counted, found.start())
            counted = found.start()
            yield Definition(name, line, words, found.end())


def without_comments(text: str) -> str:
    """Give a text with blanks for its comments."""
    return _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def words_in(text: str) -> bool:
    """Tell whether content has words: code, labels, references and formulas are none."""
    return _WORD.search(_CODE.sub("", text)) is not None
