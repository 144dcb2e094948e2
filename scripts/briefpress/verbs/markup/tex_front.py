r"""Read what a LaTeX text tells of itself beside its title and its authors: where they work, what it is about.

Each class has commands of its own for this (IEEEtran, acmart, elsarticle, llncs, aastex, authblk, those of theses).
Pandoc drops them with their words where they stand before the document begins, and those within `\author` anywhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.tex_commands import MOST_UNCLOSED, end_of_group, uses
from briefpress.verbs.markup.with_edits import with_edits

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOLD = frozenset(
    "affil affiliation altaffiliation institute institution address email ead authorrunning titlerunning shorttitle "
    "shortauthor shortauthors runningtitle runningauthor keywords keyword subject publishers dedication department "
    "faculty university school college supervisor supervisors advisor advisors adviser examiner examiners cosupervisor "
    "degree degreename course subjectclass subjclass pacs ccsdesc correspondingauthor corresponding urladdr "
    "conferenceinfo acmConference acmJournal journal journalname organization authornote IEEEmembership".split()
)
_AUTHORS = {
    **dict.fromkeys(("IEEEauthorblockN", "authorblockN"), "{}"),
    **dict.fromkeys(("IEEEauthorblockA", "authorblockA"), r"\\{}"),
    "IEEEauthorrefmark": "",
}
# Between the names of a block; what stands behind one is part of it.
_BETWEEN = re.compile(r"\s*,\s*(?:and\s+)?(?!(?:[JS]r|I{1,3}|Ph\.?\s?D|M\.?D)\b)|\s+and\s+")
# The head of a document ends where its first part begins.
_TEXT = re.compile(r"\\(?:part|chapter|section|subsection|tableofcontents|mainmatter)\*?\s*[\[{]|\\(?:toc|main)\w+\b")
_DEFINED = re.compile(r"(?:[cC]ommand\*?|\\[gex]?def|\\let)\s*\{?\s*\\([A-Za-z]+)")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*\n?[ \t]*")
_COMMAND = re.compile(r"\\\\(?:\[[^\]]*\])?|\\(?:and|sep)(?![A-Za-z])|\\[A-Za-z@]+\*?(?:\[[^\]]*\])?|~")
# Letters with accents, as they are written where a keyboard has none.
_ACCENTS = dict(
    zip("'`^\"~=.cvuHkr", "\u0301\u0300\u0302\u0308\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a", strict=True)
)
_ACCENT = re.compile(r"\\(['`^\"~=.]|[cvuHkr](?![A-Za-z]))\s*\{?\\?([A-Za-z])\}?")
_BREAKS = frozenset({"\\\\", "\\and", "\\sep"})
_KEYS = frozenset({"keywords", "keyword"})
_REASON = "it is told of the document in its head"


def with_read_authors(text: str) -> str:
    """Give a LaTeX text whose authors are named in the way that is known: a name, and below it where its owner is."""
    return with_edits(
        text,
        (
            (start, end, _AUTHORS[name].replace("{}", _BETWEEN.sub("; ", inner) if name.endswith("N") else inner))
            for name, start, end, inner in _calls(text, frozenset(_AUTHORS))
        ),
    )


def without_told(text: str) -> tuple[str, tuple[SetAside, ...], tuple[str, ...]]:
    """Give a LaTeX text without what its head tells of it, what that is, and the words it is to be found by.

    No line is added, and none goes.
    """
    if "\\documentclass" not in text:
        return text, (), ()
    first = _TEXT.search(text, text.find("\\begin{document}") + 1)
    head = text[: first.start()] if first else text
    edits: list[tuple[int, int, str]] = []
    aside: list[SetAside] = []
    keys: list[str] = []
    # What a text defines itself means what it says.
    for name, start, end, inner in _calls(head, _TOLD.difference(_DEFINED.findall(text))):
        words = _words(inner)
        if not words:
            continue
        aside.append(SetAside(head.count("\n", 0, start) + 1, words, "metadata", _REASON))
        keys += [key for key in re.split(r"\s*[,;·]\s*", words) if key] if name in _KEYS else []
        edits.append((start, end, "\n" * head.count("\n", start, end)))
    return with_edits(text, edits), tuple(aside), tuple(keys)


def _calls(text: str, names: frozenset[str]) -> Iterator[tuple[str, int, int, str]]:
    """Give the calls of commands with one argument: the name, where it begins and ends, and what the argument is."""
    at = unclosed = 0
    for found in uses(text, names):
        if unclosed > MOST_UNCLOSED:
            return
        start = found.end()
        while text[start : start + 1] == "[" and (end := end_of_group(text, start)):
            start = end
        end = end_of_group(text, start) if text[start : start + 1] == "{" else None
        if found.start() >= at and end is not None:
            yield found["command"], found.start(), end, text[start + 1 : end - 1]
            at = end
        unclosed += end is None and text[start : start + 1] in {"{", "["}


def _words(inner: str) -> str:
    """Give the words of an argument without its commands; where a line of it ends, a comma stands."""
    inner = _ACCENT.sub(lambda one: normalize("NFC", one[2] + _ACCENTS[one[1]]), _COMMENT.sub("", inner))
    bare = _COMMAND.sub(lambda one: ", " if one[0].split("[")[0] in _BREAKS else " ", inner)
    return re.sub(r"\s+(?=[,.;])|(?<=,)(?:\s*,)+", "", " ".join(re.sub(r"[{}$]", "", bare).split())).strip(" ,")
