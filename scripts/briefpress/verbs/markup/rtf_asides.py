r"""Take out of an RTF text what is deleted, moved away or hidden, and hear what its readers pass over.

Changes are tracked by words about characters (RTF 1.9.1, “Track Changes”, “Font (Character) Formatting Properties”),
comments and the heads of pages stand in groups of their own (“Comments (Annotations)”, “Headers and Footers”).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.rtf_group import AUTHORS, GONE, HEARD, NO_TEXT, SWITCHES, TEXT, WHOLE, Group, how_gone

_ANY = re.compile(r"\\(?:v|deleted|revised|mv[ft]|crauth|header[lrf]?|footer[lrf]?|annotation|moMath|tc)(?![a-z])")
_TOKEN = re.compile(
    r"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]+)(-?\d{1,9})?\d* ?|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_SIGNS = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "tab": "\t",
    "line": "\n",
    "par": "\n",
    "page": "\n",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "chftn": "",
}
_ESCAPED = {"\\": "\\", "{": "{", "}": "}", "~": "\N{NO-BREAK SPACE}", "_": "\N{NON-BREAKING HYPHEN}", "-": ""}
_KINDS = {"deleted": "deletion", "revised": "insertion", "came": "move"}
_MOST_ON = 400  # pieces of the text that a comment is on: more are not shown
_REASONS = {
    "hidden": "word processors do not show these words",
    "deletion": "it was deleted, and tracked changes are read as accepted",
    "moved": "it is read where it was moved to",
    "header": "it stands in the header of pages; the press makes its own",
    "footer": "it stands in the footer of pages; the press makes its own",
    "contents": "it is written for a list of contents; the press makes its own",
}


@dataclass(frozen=True, slots=True)
class RtfComment:
    """A comment: who made it, its words, and the words that it is on."""

    author: str
    words: str
    on: str


@dataclass(frozen=True, slots=True)
class RtfAsides:
    """The text without what is gone; what was set aside, tracked changes by kind and by author, comments, formulas."""

    text: str
    set_aside: tuple[SetAside, ...] = ()
    kinds: Counter[str] = field(default_factory=Counter)
    authors: Counter[str] = field(default_factory=Counter)
    comments: tuple[RtfComment, ...] = ()
    formulas: int = 0


def rtf_asides(text: str) -> RtfAsides:
    """Give an RTF text as it reads with its changes accepted, and all that is no part of what is read."""
    return _Walk(text).walked() if _ANY.search(text) else RtfAsides(text)


class _Walk:
    """Walks an RTF text once, and knows what holds at each place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.out: list[str] = []
        self.kept_from = 0
        self.states = [Group()]
        self.passing = 0
        self.aside: list[tuple[str, list[str]]] = []
        self.told: set[tuple[str, str]] = set()
        # Whether something was read since words were last set aside.
        self.spoken = True
        self.last = ("", -1)
        self.changes: Counter[tuple[str, int]] = Counter()
        self.names: list[str] = []
        self.author = self.ref = ""
        # What is read, and where in it the words begin and end that comments are on.
        self.read: list[str] = []
        self.starts: dict[str, int] = {}
        self.ends: dict[str, int] = {}
        self.comments: list[RtfComment] = []
        self.formulas = 0

    def walked(self) -> RtfAsides:
        """Give what the walk has found."""
        for token in _TOKEN.finditer(self.text):
            byte, word, number, escaped, brace, _ = token.groups()
            if brace == "{":
                self._open(token.start())
            elif brace:
                self._close(token.end())
            elif word:
                self._word(token, word, int(number) if number else None)
            elif escaped == "*":
                self.states[-1].starred = self.states[-1].fresh
            elif byte or escaped:
                self._said(token, _western(byte) if byte else _ESCAPED.get(escaped, ""))
            elif token[0][0] not in "\r\n":
                self._said(token, token[0])
        self.out.append(self.text[self.kept_from :])
        kinds, authors = self._counted()
        return RtfAsides(
            text="".join(self.out),
            set_aside=tuple(
                SetAside(0, words, role, _REASONS[role])
                for role, said in self.aside
                if (words := " ".join("".join(said).split()))
            ),
            kinds=kinds,
            authors=authors,
            comments=tuple(self.comments),
            formulas=self.formulas,
        )

    def _counted(self) -> tuple[Counter[str], Counter[str]]:
        kinds: Counter[str] = Counter()
        authors: Counter[str] = Counter()
        for (kind, author), count in self.changes.items():
            kinds[kind] += count
            if kind != "change of format":
                known = self.names[author] if 0 <= author < len(self.names) else ""
                authors[known if known and known.casefold() != "unknown" else "unknown"] += count
        return kinds, authors

    def _open(self, start: int) -> None:
        self.passing = 0
        self.states.append(replace(self.states[-1], start=start, fresh=True, starred=False))

    def _close(self, end: int) -> None:
        self.passing = 0
        if len(self.states) == 1:
            return
        left = self.states.pop()
        state = self.states[-1]
        if left.swallowed and not state.swallowed:
            self.kept_from = end
        if left.ear is not None and left.ear is not state.ear:
            self._heard(left.role, " ".join("".join(left.ear).split()), "".join(left.ear))

    def _word(self, token: re.Match[str], word: str, number: int | None) -> None:
        state = self.states[-1]
        if state.fresh:
            state.fresh = False
            self._first(state, word)
        if word in SWITCHES:
            name = SWITCHES[word]
            state.switches = state.switches - {name} if number == 0 else state.switches | {name}
        elif word in AUTHORS:
            state.authors = (*(one for one in state.authors if one[0] != AUTHORS[word]), (AUTHORS[word], number or 0))
        elif word == "plain":
            state.switches = frozenset()
        elif word == "crauth" and not state.role:
            self.changes["change of format", number or 0] += 1
        elif word == "uc":
            state.fallback = number or 0
        elif word == "u" and number is not None:
            self._said(token, chr(number % 0x10000))
            self.passing = state.fallback
        elif word in _SIGNS:
            self._said(token, _SIGNS[word])

    def _first(self, state: Group, word: str) -> None:
        """Take in what a group is for, by its first word."""
        if word == "moMath":
            self.formulas += not state.role
        if word in WHOLE and not state.role and (gone := how_gone(state)):
            state.bound = gone
            self._swallow(state)
        if word in HEARD:
            state.role, state.ear = HEARD[word], []
            if word == "tc":
                self._swallow(state)
        elif word in NO_TEXT or (state.starred and word not in TEXT):
            state.role, state.ear = "no text", None

    def _swallow(self, state: Group) -> None:
        if not state.swallowed:
            self.out.append(self.text[self.kept_from : state.start])
            state.swallowed = True

    def _said(self, token: re.Match[str], said: str) -> None:
        """Hear characters of the text; take them out if they are gone."""
        state = self.states[-1]
        state.fresh = False
        passed = min(self.passing, len(said))
        self.passing -= passed
        said = said[passed:]
        gone = how_gone(state)
        if state.role:
            if state.ear is not None and not gone:
                state.ear.append(said)
            return
        self._count(state)
        if gone == "hidden" and token[2] == "par":
            return  # a paragraph ends, whether its mark is seen or not
        if gone:
            role = GONE[gone]
            if not self.aside or self.aside[-1][0] != role or self.spoken:
                self.aside.append((role, []))
            self.aside[-1][1].append(said)
            self.spoken = False
            if not state.swallowed:
                self.out.append(self.text[self.kept_from : token.start()])
                # What ends a word of mark-up goes with what it stood before, so that no word runs into another.
                self.kept_from = token.end()
            return
        self.spoken = True
        self.read.append(said)

    def _count(self, state: Group) -> None:
        """Count a tracked change where it begins."""
        name = next((name for name in _KINDS if name in state.switches or name == state.bound), "")
        author = dict(state.authors).get("moved" if name == "came" else name, 0)
        if name and self.last != (name, author):
            self.changes[_KINDS[name], author] += 1
        self.last = (name, author)

    def _heard(self, role: str, words: str, said: str) -> None:
        """Take in what was said in a group of its own."""
        if role == "revtbl":
            self.names = [name.strip() for name in said.split(";")]
        elif role == "atnauthor":
            self.author = words
        elif role == "atnref":
            self.ref = words
        elif role == "atrfstart":
            self.starts[words] = len(self.read)
        elif role == "atrfend":
            self.ends[words] = len(self.read)
        elif role == "annotation":
            start, end = self.starts.get(self.ref, 0), self.ends.get(self.ref, 0)
            on = " ".join("".join(self.read[start : min(end, start + _MOST_ON)]).split())
            self.comments.append(RtfComment(self.author or "unknown", words, on))
            self.author = self.ref = ""
        elif role in _REASONS and words and (role, words) not in self.told:
            self.told.add((role, words))  # each section of a text has a header of its own, and most are alike
            self.aside.append((role, [words]))
            self.spoken = True


def _western(byte: str) -> str:
    return bytes.fromhex(byte).decode("cp1252", "replace")
