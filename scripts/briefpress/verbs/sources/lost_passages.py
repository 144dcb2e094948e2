"""Find passages of prose in a text with mark-up of its own that are nowhere in what was read of it.

The words of such a text cannot be had but through its reader. What looks like prose in it, ten words and more with
spaces between them, should be found again: two words side by side, at least. Remarks are no words of the text.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding
from briefpress.nouns.formats import MARKDOWN
from briefpress.verbs.desk.locate import place_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_LEAST = 10
_TOLD = 20
_SHOWN = 60
_WORD = re.compile(r"[^\W\d_]{2,}")
# What may stand between two words of prose; a space, or a line's end, does so nearly always.
_BETWEEN = re.compile(r"[\w \t,;:.!?()\"'“”‘’«»*/~=+–—-]{0,40}\n?[\w \t,;:.!?()\"'“”‘’«»*/~=+–—-]{0,40}")
_SPACED = re.compile(r"[,;:.!?)\"'”’»*/~=]{0,3}\s+[(\"'“‘«*/~=]{0,3}")
_MOST = 0.7
_XML = r"<!--.*?(?:-->|\Z)"
# Remarks, and what a format says of the text in other ways than by its words.
_REMARKS: Mapping[str, re.Pattern[str]] = {
    "latex": re.compile(
        r"(?<!\\)%[^\n]*|\A.*?(?=\\begin\{document\})|\\end\{document\}.*|\\iffalse\b.*?(?:\\fi\b|\Z)"
        r"|\\begin\{comment\}.*?(?:\\end\{comment\}|\Z)",
        re.DOTALL,
    ),
    MARKDOWN: re.compile(rf"{_XML}|\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL),
    "asciidoc": re.compile(r"^/{4,}$.*?(?:^/{4,}$|\Z)|^//[^\n]*", re.DOTALL | re.MULTILINE),
    "textile": re.compile(rf"{_XML}|^###\.[^\n]*(?:\n[^\n]+)*", re.DOTALL | re.MULTILINE),
    "t2t": re.compile(r"^%[^\n]*", re.MULTILINE),
    **{
        wiki: re.compile(_XML, re.DOTALL)
        for wiki in ("mediawiki", "dokuwiki", "creole", "twiki", "tikiwiki", "vimwiki")
    },
    "org": re.compile(
        r"^[ \t]*\#(?:[ \t][^\n]*)?$|^[ \t]*\#\+begin_comment.*?(?:^[ \t]*\#\+end_comment|\Z)"
        r"|^[ \t]*:[\w-]+:[ \t]*$.*?^[ \t]*:end:|^[ \t]*\#\+\w[^\n]*",
        re.DOTALL | re.MULTILINE | re.IGNORECASE,
    ),
    "rst": re.compile(
        r"^(?P<margin>[ \t]*)\.\.(?:[ \t]+(?![^\n]*::)(?![\[_|])[^\n]*|[ \t]*)"
        r"(?:\n(?:(?P=margin)[ \t]+\S[^\n]*|[ \t]*(?=\n)))*",
        re.MULTILINE,
    ),
    # Of code, what is set and what is called, and its arguments that are no words.
    "typst": re.compile(
        r"(?<!:)//[^\n]*|/\*.*?(?:\*/|\Z)|#(?:set|show|let|import|include)[ \t][^\n\[]*"
        r"|\b[a-z][a-z-]*:[ \t]*(?:\([^()\[\]\"]*\)|(?:auto|none|true|false|left|right|center|top|bottom|horizon|start"
        r"|end|-?\d[\d.]*(?:[a-z]{2}|%)?)(?![\w-]))|\b[a-z][\w.-]*\(",
        re.DOTALL,
    ),
}
# A tree of an Org text that is not published, by its mark or its tag.
_UNPUBLISHED = re.compile(r"^(\*+)[ \t]+(?:COMMENT\b[^\n]*|[^\n]*:(?:noexport|ARCHIVE):[^\n]*)$", re.MULTILINE)


def lost_passages(text: str, told: str, *, reader: str, file: str) -> list[Finding]:
    """Tell of passages of a text that stand nowhere in `told`, which is all that was read of it or set aside."""
    if reader not in _REMARKS:
        return []
    found = list(_lost(_without_remarks(text, reader), frozenset(pairwise(_words(told)))))
    return [_finding(text, low, high, file=file) for low, high in found[:_TOLD]]


def _words(text: str) -> list[str]:
    return [one.casefold() for one in _WORD.findall(text)]


def _without_remarks(text: str, reader: str) -> str:
    """Give a text with spaces in the place of its remarks: offsets stay."""
    text = _REMARKS[reader].sub(lambda found: "|" + " " * (len(found[0]) - 1) if found[0] else "", text)
    if reader != "org":
        return text
    out, behind = [], 0
    for found in _UNPUBLISHED.finditer(text):
        if found.start() < behind:
            continue
        end = re.compile(rf"^\*{{1,{len(found[1])}}}[ \t]", re.MULTILINE).search(text, found.end())
        out += [text[behind : found.start()], " " * ((end.start() if end else len(text)) - found.start())]
        behind = end.start() if end else len(text)
    return "".join([*out, text[behind:]])


def _lost(text: str, pairs: frozenset[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """Give where passages begin and end of which no two words stand side by side in what was read."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        together = bool(run) and _BETWEEN.fullmatch(text, run[-1].end(), word.start()) is not None
        known = together and (run[-1][0].casefold(), word[0].casefold()) in pairs
        if not together or known:
            yield from _prose(text, run)
            run = []
        # The second of two known words may begin what is lost.
        run.append(word)
    yield from _prose(text, run)


def _prose(text: str, run: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Give the bounds of a run of words, if it is prose."""
    spaced = sum(_SPACED.fullmatch(text, one.end(), after.start()) is not None for one, after in pairwise(run))
    if len(run) >= _LEAST and spaced >= _MOST * (len(run) - 1):
        yield run[0].start(), run[-1].end()


def _finding(text: str, low: int, high: int, *, file: str) -> Finding:
    words = " ".join(text[low:high].split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
    message = f"“{shown}” stands nowhere in what was read ({len(words.split())} words)"
    return Finding(place_at(file, text, low), "S042", message, "see what keeps its reader from it, or move it")
