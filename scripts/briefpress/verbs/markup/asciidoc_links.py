"""Bring the words of links in AsciiDoc through pandoc whole, without the sign for a new window, which no book has.

Pandoc reads a link's words as a list of attributes and keeps the first: at a comma, at “ #” or “ .” it drops the rest.
They are words unless attributes are named behind them (AsciiDoc Language, Link macro attribute parsing).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.markup.asciidoc_asides import DELIMITERS
from briefpress.verbs.markup.stand_ins import restored

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

# “Blank window shorthand”.
_LINK = re.compile(
    r"(?P<link>(?:(?:https?|ftp|irc)://|link:|mailto:)[^\s\[\]]*\[[^\[\]\n]*?)\^(?P<more>\]|,[^\[\]\n]*\])"
)
_TYPED = re.compile(rf"({DELIMITERS})[ \t]*$")
# A macro and its words, up to the bracket that nothing escapes; no blank line stands in them.
_WORDED = re.compile(
    r"(?<![\w:])(?P<macro>(?:(?:https?|ftp|irc)://|link:|mailto:|footnoteref:|kbd:|btn:)[^\s\[\]<>]{0,2000}\[)"
    r"(?P<words>(?:\\\]|[^\]\n]|\n(?![ \t]*\n)){1,2000})\]"
)
_NAMED = re.compile(r"(?:^|,)\s*(?:role|window|opts|options|id|title|target|rel|subject|body|lang)\s*=.*", re.DOTALL)
_QUOTED = re.compile(r'\s*"[^"]*"\s*')
# Characters that no text has (Unicode 16, 23.5: private use) stand for what would part or end the words. Marks at their
# sides leave emphasis beside them what it is.
_BEGINS, _COMMA, _EQUALS, _ENDS = "\ue065!", "!\ue066!", "!\ue067!", "!\ue068!"
_STAND_INS = ((_BEGINS, ""), (_COMMA, ","), (_EQUALS, "="), (_ENDS, "]"))


def without_windows(text: str) -> str:
    """Give a text whose links say nothing of windows."""
    return _LINK.sub(lambda found: found["link"] + found["more"], text) if "^" in text else text


def with_whole_words(text: str) -> str:
    """Give a text whose links, references to notes, keys and buttons keep all their words; what is typed stays."""
    out: list[str] = []
    held: list[str] = []
    typed = ""
    for line in text.split("\n"):
        mark = _TYPED.match(line)
        if typed or mark or line.startswith("= "):
            # The title of a document is no part of its tree.
            out.extend((*_worded(held), line))
            held = []
        else:
            held.append(line)
        if mark and typed in {"", mark[1]}:
            typed = "" if typed else mark[1]
    return "\n".join((*out, *_worded(held)))


def _worded(lines: list[str]) -> list[str]:
    return [_WORDED.sub(_whole, "\n".join(lines))] if lines else []


def _whole(found: re.Match[str]) -> str:
    macro, words = found["macro"], found["words"]
    named = _NAMED.search(words)
    said, more = (words[: named.start()], words[named.start() :]) if named else (words, "")
    first = ""
    if macro.startswith("footnoteref:"):
        # The name of the note stands before its words.
        first, comma, said = said.partition(",")
        first += comma
    elif macro.startswith("mailto:"):
        # What the message is about, and what it says, stand behind them.
        said, comma, rest = said.partition(",")
        more = comma + rest + more
    if not said.strip() or _QUOTED.fullmatch(said):
        return found[0]
    said = said.replace("\\]", _ENDS).replace(",", _COMMA).replace("=", _EQUALS)
    blanks = said[: len(said) - len(said.lstrip())]
    return f"{macro}{first}{blanks}{_BEGINS}{said.lstrip()}{more}]"


def with_words_of_links(blocks: Nodes) -> Nodes:
    """Give a tree with the signs that were stood for."""
    for stand_in, sign in _STAND_INS:
        blocks = restored(blocks, stand_in, sign=sign)
    return blocks
