"""Find what a Typst text defines and never uses: Typst prints nothing of it, and whoever wrote it may not know.

Chapters of a book are often functions that another file calls; read alone, such a file has no words.
"""

from __future__ import annotations

import re
from collections import Counter
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


def uncalled(text: str) -> Iterator[SetAside]:
    """Give the words in brackets of all that is defined in the text and named nowhere else in it."""
    bare = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
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
        if _WORD.search(_CODE.sub("", words)):
            line += bare.count("\n", counted, found.start())
            counted = found.start()
            reason = f"it stands in “{name}”, which is defined and never used here: Typst prints nothing of it"
            yield SetAside(line, words, "definition", reason)
