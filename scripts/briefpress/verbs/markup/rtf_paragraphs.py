r"""Part an RTF text into its paragraphs, and know how the words of each look.

What a paragraph and its characters look like is said by words that hold to the end of a group, or until `\pard` and
`\plain` begin anew (RTF 1.9.1, “Paragraph Formatting Properties”, “Font (Character) Formatting Properties”).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from briefpress.verbs.markup.rtf_group import HEARD, NO_TEXT, TEXT

_TOKEN = re.compile(
    r"\\'[0-9a-fA-F]{2}|\\([a-zA-Z]+)(-?\d{1,9})?\d* ?|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_DEFAULT = re.compile(r"\\deff(\d{1,9})(?!\d)")
_ENDS = frozenset({"par", "sect", "cell", "row", "nestcell", "nestrow"})
_SPACES = {"tab": "\t", "line": "\n", "emspace": " ", "enspace": " ", "qmspace": " "}
_SIGNS = {"~": "\N{NO-BREAK SPACE}", "_": "\N{NON-BREAKING HYPHEN}", "-": "\N{SOFT HYPHEN}"}
_OTHERS = frozenset({"pict", "object", "shp", "footnote", "field", "nonshppict", "shppict"})
_APART = frozenset({"footnote", "pict", "object", "nonshppict", "shppict"})
_LISTS = frozenset({"ls", "pntext", "listtext"})
_CHARACTERS = frozenset({"plain", "b", "f", "fs", "uc"})
_FONTS = frozenset({"plain", "f"})
_ALIGNED = frozenset({"qc", "ql", "qr", "qj"})
_HELD = frozenset({"intbl", "outlinelevel", *_LISTS})
_PLAIN_SIZE = 24
_BODY = 9  # the level of an outline that is none


@dataclass(frozen=True, slots=True, kw_only=True)
class RtfParagraph:
    r"""A paragraph: its words as typed, and where in the text they begin and where the word that ends it stands.

    `pieces` are the places at which words begin that may have a font of their own, and these fonts, by number; `fonts`
    are those of letters and signs. `size` is in half points; `is_plain` says that there is nothing in it but words. One
    whose outline has a `level`, from 0, is a heading.
    """

    start: int
    end: int
    words: str = ""
    pieces: tuple[tuple[int, int], ...] = ()
    fonts: frozenset[int] = frozenset()
    size: int = 0
    bold: bool = False
    centred: bool = False
    is_plain: bool = True
    in_table: bool = False
    in_list: bool = False
    level: int = _BODY


@dataclass(slots=True)
class _State:
    """What holds within a group."""

    font: int
    size: int = _PLAIN_SIZE
    bold: bool = False
    is_text: bool = True
    fallback: int = 1
    fresh: bool = True
    starred: bool = False


@dataclass(slots=True)
class _Open:
    """The paragraph that is open."""

    start: int = -1
    level: int = _BODY
    pieces: list[tuple[int, int]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    fonts: set[int] = field(default_factory=set)
    size: int = 0
    weights: set[bool] = field(default_factory=set)
    is_plain: bool = True


def rtf_paragraphs(text: str) -> list[RtfParagraph]:
    """Give the paragraphs of a text in order; those of notes, of heads and feet of pages are none of them."""
    return _Walk(text).walked()


class _Walk:
    """Walks a text once."""

    def __init__(self, text: str) -> None:
        self.text = text
        default = _DEFAULT.search(text)
        self.default = int(default[1]) if default else 0
        self.states = [_State(self.default)]
        self.here = _Open()
        self.held: dict[str, int] = {}
        self.passing = 0
        # Whether the font may be another one since words were last said.
        self.turned = False
        self.out: list[RtfParagraph] = []

    def walked(self) -> list[RtfParagraph]:
        """Give what the walk has found."""
        for token in _TOKEN.finditer(self.text):
            word, number, escaped, brace, said = token.groups()
            self.turned = self.turned or brace is not None or word in _FONTS
            if brace == "{":
                self.states.append(replace(self.states[-1], fresh=True, starred=False))
            elif brace and len(self.states) > 1:
                self.states.pop()
            elif word:
                self._word(token.start(), word, int(number) if number else None)
            elif escaped == "*":
                self.states[-1].starred = self.states[-1].fresh
            elif escaped or said or token[0].startswith("\\'"):
                self._said(token.start(), said or _SIGNS.get(escaped) or _letter(token[0]))
        return self.out

    def _word(self, at: int, word: str, number: int | None) -> None:
        state = self.states[-1]
        if state.fresh:
            state.fresh = False
            self._first(state, word)
        if word in _CHARACTERS:
            self._character(state, word, number)
        elif word == "pard":
            self.held.clear()
        elif word in _ALIGNED:
            self.held["align"] = word == "qc"
        elif word in _HELD:
            # Without a number the level of an outline is none.
            self.held[word] = (_BODY if word == "outlinelevel" else 0) if number is None else number
        elif word == "u" and number is not None:
            self._said(at, chr(number % 0x10000))
            self.passing = state.fallback
        elif word in _SPACES:
            self._said(at, _SPACES[word])
        elif word in _ENDS and state.is_text:
            self._end(at, word)

    def _character(self, state: _State, word: str, number: int | None) -> None:
        """Take in how characters look from here on."""
        if word == "plain":
            state.font, state.size, state.bold = self.default, _PLAIN_SIZE, False
        elif word == "b":
            state.bold = number != 0
        elif word == "f":
            state.font = self.default if number is None else number
        elif word == "fs":
            state.size = number or _PLAIN_SIZE
        else:
            state.fallback = number or 0

    def _first(self, state: _State, word: str) -> None:
        """Take in what a group is for, by its first word."""
        if word in _OTHERS and state.is_text:
            self.here.is_plain = False
        skipped = state.starred and word not in TEXT
        if skipped or word in _APART or word in NO_TEXT or word in HEARD or word == "listtext":
            state.is_text = False
        if word in _LISTS:
            self.held[word] = 1

    def _said(self, at: int, said: str) -> None:
        state = self.states[-1]
        state.fresh = False
        passed = min(self.passing, len(said))
        self.passing -= passed
        said = said[passed:]
        if not state.is_text or not said:
            return
        here = self.here
        if here.start < 0:
            here.start, here.level = at, self.held.get("outlinelevel", _BODY)
        if self.turned or not here.pieces:
            here.pieces.append((at, state.font))
            self.turned = False
        here.words.append(said)
        if said.strip():
            here.fonts.add(state.font)
            here.size = max(here.size, state.size)
            # A number may stand before the words in a weight of its own.
            here.weights |= {state.bold} if any(map(str.isalpha, said)) else set()

    def _end(self, at: int, word: str) -> None:
        here, self.here = self.here, _Open()
        words = "".join(here.words)
        self.out.append(
            RtfParagraph(
                start=here.start if here.start >= 0 else at,
                end=at,
                words=words,
                pieces=tuple(here.pieces),
                fonts=frozenset(here.fonts),
                size=here.size,
                bold=here.weights == {True},
                centred=bool(self.held.get("align")),
                is_plain=here.is_plain,
                in_table=word not in {"par", "sect"} or "intbl" in self.held,
                in_list=bool(_LISTS & self.held.keys()),
                level=min(here.level, self.held.get("outlinelevel", _BODY)),
            )
        )


def _letter(written: str) -> str:
    """Give the sign that is written by a backslash and what follows."""
    return bytes.fromhex(written[2:]).decode("cp1252", "replace") if written[1:2] == "'" else written[1:]
