"""Mark what changed in a plain string, with signs that no text may hold: they become elements in the XHTML.

Unicode keeps U+FDD0 to U+FDEF as noncharacters for a program's own use; they never reach a file.
"""

from __future__ import annotations

import re

from briefpress.nouns.redline import Op
from briefpress.verbs.redline.diff import diff
from briefpress.verbs.redline.split_words import split_words
from briefpress.verbs.redline.tidy import tidy

_OPEN = {Op.INSERTED: "\ufdd0", Op.DELETED: "\ufdd2"}
_CLOSE = {Op.INSERTED: "\ufdd1", Op.DELETED: "\ufdd3"}
_SIGNS = re.compile("[\ufdd0-\ufdd3]")
_MARKED = re.compile("([\ufdd0\ufdd2])([^\ufdd0-\ufdd3]*)[\ufdd1\ufdd3]")


def mark_string(old: str, new: str) -> str:
    """Give the newer string with marks: what is gone stands in it, between signs of its own."""
    words_old, words_new = split_words(_SIGNS.sub("", old)), split_words(_SIGNS.sub("", new))
    steps = diff(words_old, words_new)
    weights = [[sum(map(str.isalnum, word)) for word in words] for words in (words_old, words_new)]
    out = []
    for step in tidy(steps, *weights):
        words = words_old[slice(*step.old)] if step.op is Op.DELETED else words_new[slice(*step.new)]
        out.append(_signed("".join(words), step.op))
    return "".join(out)


def inserted(text: str) -> str:
    """Give a string that is new as a whole."""
    return _signed(_SIGNS.sub("", text), Op.INSERTED) if text else ""


def deleted(text: str) -> str:
    """Give a string that is gone as a whole."""
    return _signed(_SIGNS.sub("", text), Op.DELETED) if text else ""


def newer(text: str) -> str:
    """Give a marked string as the newer edition has it: for attributes, which hold no elements."""
    kept = _MARKED.sub(lambda found: found[2] if found[1] == _OPEN[Op.INSERTED] else "", text)
    return _SIGNS.sub("", kept)


def parts(text: str) -> list[tuple[Op, str]]:
    """Give a marked string in parts; without marks it is one part that is the same in both editions."""
    out: list[tuple[Op, str]] = []
    here = 0
    for found in _MARKED.finditer(text):
        out.append((Op.SAME, text[here : found.start()]))
        out.append((Op.INSERTED if found[1] == _OPEN[Op.INSERTED] else Op.DELETED, found[2]))
        here = found.end()
    out.append((Op.SAME, text[here:]))
    return [(op, _SIGNS.sub("", words)) for op, words in out if words]


def _signed(text: str, op: Op) -> str:
    return text if op is Op.SAME else f"{_OPEN[op]}{text}{_CLOSE[op]}"
