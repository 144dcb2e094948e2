"""Made-up plain texts: a structure, typed in one of the habits that typists have.

A seed drives a plain generator, as in `strategies`. What the typist writes is unmistakable, as a text in one habit
is: a reader must give back the structure that went in.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from helpers.reading_gold import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NOUNS = (
    "harbour lamp tower boat engineer council ferry quay letter storm keeper wall basin tide rope window stranger"
    " sister carrier mason chart signal anchor oar lantern bridge market winter paper ledger"
).split()
_VERBS = "found left mended sold watched painted forgot carried counted lost measured borrowed wrote opened".split()
_LINKS = ("and then", "because", "although", "while", "before", "so that", "after which", "until")
_PLACES = ("by the old mole", "in the spring", "on the far side", "at low water", "without a word", "for the last time")
_ROMANS = "I II III IV V VI VII VIII IX X".split()


@dataclass(frozen=True, slots=True)
class Habit:
    """How a text is typed.

    `width` is where lines are wrapped, 0 for a line a paragraph; `gap` how many blank lines stand before a heading;
    `heads` how chapters are headed; `notes` how notes are marked, and `where` they stand; `ends` is the line end.
    """

    width: int
    gap: int
    heads: str
    notes: str
    where: str
    ends: str


HEADS = ("chapter", "capitals", "underlined", "dotted", "roman", "kapitel", "hash", "article")
NOTES = ("none", "[1]", "[Footnote 1: …]", "*", "raised", "{1}")
WHERE = ("paragraph", "chapter", "end")


@dataclass(slots=True)
class Typed:
    """A text, and the structure that it was typed from, in the notation of the gold files."""

    habit: Habit
    text: str = ""
    blocks: list[str] = field(default_factory=list)

    def __repr__(self) -> str:
        """Show the text, since a test that fails is about it."""
        return f"{self.habit}\n{self.text}"


@dataclass(slots=True)
class Typist:
    """Types a made-up text in a habit; the same seed gives the same text."""

    random: Random
    habit: Habit
    pieces: list[str] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)
    marked: int = 0

    def clause(self) -> str:
        """Words that make a clause."""
        one, other = self.random.sample(_NOUNS, 2)
        place = f" {self.random.choice(_PLACES)}" if self.random.random() < 0.5 else ""
        return f"the {one} {self.random.choice(_VERBS)} the {other}{place}"

    def sentence(self) -> str:
        """One or several clauses, a capital and a point."""
        clauses = [self.clause() for _ in range(self.random.randint(2, 4))]
        out = clauses[0]
        for clause in clauses[1:]:
            out += f", {self.random.choice(_LINKS)} {clause}"
        return out[0].upper() + out[1:] + "."

    def title(self) -> str:
        """Two or three words of a title, which no other heading has."""
        self.marked += 1
        one, other, third = self.random.sample(_NOUNS, 3)
        return f"The {one.title()} of the {other.title()} and the {third.title()}"

    def wrapped(self, words: str, *, indent: str = "", hang: str = "") -> str:
        """Break words into lines, if the habit is to do so."""
        if not self.habit.width:
            return indent + words
        return textwrap.fill(
            words,
            self.habit.width,
            initial_indent=indent,
            subsequent_indent=indent or hang,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def paragraph(self, *, noted: bool) -> None:
        """Three to five sentences; a note may be called behind one of them."""
        sentences = [self.sentence() for _ in range(self.random.randint(3, 5))]
        self.blocks.append(f"p {cut(' '.join(sentences))}")
        if noted and self.habit.notes != "none":
            number = self.next_number()
            at = self.random.randrange(len(sentences))
            body = self.sentence()
            last = sentences[at].split()[-1]
            sentences[at] += self.mark(number)
            self.kept.append((str(number), body))
            self.blocks.append(f"n {last} = {cut(body)}")
        self.pieces.append(self.wrapped(" ".join(sentences)))
        if self.habit.where == "paragraph":
            self.put_notes()

    def next_number(self) -> int:
        """Give the number of the next note: notes count anew where they have been put."""
        return len(self.kept) + 1

    def mark(self, number: int) -> str:
        """Give what calls a note."""
        match self.habit.notes:
            case "*":
                return "*" * number
            case "raised":
                return "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(number))
            case "{1}":
                return f"{{{number}}}"
            case _:
                return f"[{number}]"

    def put_notes(self) -> None:
        """Type the bodies of the notes that are waiting."""
        for number, body in self.kept:
            match self.habit.notes:
                case "[Footnote 1: …]":
                    self.pieces.append(self.wrapped(f"[Footnote {number}: {body}]"))
                case "[1]":
                    self.pieces.append(self.wrapped(f"[{number}] {body}"))
                case _:
                    self.pieces.append(self.wrapped(f"{self.mark(int(number))} {body}"))
        self.kept.clear()

    def heading(self, number: int) -> None:
        """Type the head of a chapter."""
        title = self.title()
        made: dict[str, Callable[[], tuple[str, str]]] = {
            "chapter": lambda: (f"CHAPTER {_ROMANS[number]}\n\n{title}", f"CHAPTER {_ROMANS[number]} {title}"),
            "capitals": lambda: (title.upper(), title.upper()),
            "underlined": lambda: (f"{title}\n{'-' * len(title)}", title),
            "dotted": lambda: (f"{number + 1}. {title}", f"{number + 1}. {title}"),
            "roman": lambda: (f"{_ROMANS[number]}. {title.upper()}", f"{_ROMANS[number]}. {title.upper()}"),
            "kapitel": lambda: (f"Kapitel {number + 1}: {title}", f"Kapitel {number + 1}: {title}"),
            "hash": lambda: (f"## {title}", title),
            "article": lambda: (f"Article {number + 1}", f"Article {number + 1}"),
        }
        typed, words = made[self.habit.heads]()
        self.pieces.append("\n" * (self.habit.gap - 1) + typed)
        self.blocks.append(f"h2 {cut(words)}")

    def stanza(self) -> None:
        """Four short lines, indented, the second and the last a little more."""
        if not self.habit.width:
            return
        lines = []
        for index in range(4):
            one, other = self.random.sample(_NOUNS, 2)
            lines.append(f"{'    ' if index % 2 == 0 else '      '}The {one} and the {other},")
            self.blocks.append(f"v {lines[-1].strip()}")
        self.pieces.append("\n".join(lines))

    def scene_break(self) -> None:
        """A row of stars."""
        self.pieces.append("       *       *       *       *       *")
        self.blocks.append("***")

    def bullets(self) -> None:
        """A list of three items."""
        items = [self.clause() + ";" for _ in range(3)]
        self.pieces.append("\n".join(self.wrapped(f"- {item}", hang="  ") for item in items))
        self.blocks.extend(f"- {cut(item)}" for item in items)

    def typed(self) -> Typed:
        """Type a whole text: a title, and four to six chapters of two to five pieces."""
        title = self.title()
        top = {"underlined": f"{title}\n{'=' * len(title)}", "hash": f"# {title}"}
        self.pieces.append(top.get(self.habit.heads, title.upper()))
        words = title if self.habit.heads in top else title.upper()
        self.blocks.append(f"h1 {cut(words)}")
        # Capitals right under a title could be its second half.
        if self.habit.heads == "capitals" or self.random.random() < 0.5:
            self.paragraph(noted=False)
        for number in range(self.random.randint(4, 6)):
            self.heading(number)
            self.paragraph(noted=True)
            for _ in range(self.random.randint(1, 3)):
                self.paragraph(noted=self.random.random() < 0.5)
                kind = self.random.choice((self.stanza, self.scene_break, self.bullets, None, None))
                if kind is not None:
                    kind()
                    self.paragraph(noted=False)
            if self.habit.where == "chapter":
                self.put_notes()
        self.put_notes()
        text = "\n\n".join(self.pieces) + "\n"
        return Typed(self.habit, text.replace("\n", self.habit.ends), self.blocks)


def typed_texts(heads: Sequence[str] = HEADS, notes: Sequence[str] = NOTES) -> st.SearchStrategy[Typed]:
    """Give texts in all habits."""

    def make(seed: int) -> Typed:
        random = Random(seed)  # noqa: S311  # no secret: the same seed must give the same text
        kind = random.choice(notes)
        habit = Habit(
            width=random.choice((0, 60, 68, 72, 76)),
            gap=random.choice((2, 3, 4)),
            heads=random.choice(heads),
            notes=kind,
            # Stars are few: they count anew with every paragraph.
            where="paragraph" if kind == "*" else random.choice(WHERE),
            ends=random.choice(("\n", "\n", "\r\n", "\r")),
        )
        return Typist(random, habit).typed()

    return st.integers(0, 1 << 32).map(make)


# What readers of plain text look for, and what may hide in a text: in any order, it must lose no word.
_TOKENS = (
    *("\n", "\n\n", "\n\n\n\n", "\f", "\f\n", "\t", "\r", "\r\n", "\u3000", "\u00a0", "\u2028", "\u202e", "\u2066"),
    *("\u2069", "\u200f", "\x00", "\x07", "\ufeff", "\u00ad", "\u200b"),
)
_SIGNS = (
    "CHAPTER I|Chapter 2.|ACT I.|SCENE II|Article 3.|PREFACE|CONTENTS|NOTES|Notes|References|THE END|1.|1.2|1.2.3 Scope"
    "|II.|(1)|(a)|[1]|[2]|[Footnote 1: |[Footnote 2: it]|[*]|*|**|†|¹|²|{1}|^1|]|[|[Illustration: |[Illustration]"
    "|[Page 7]|12|- 12 -|Page 3 of 9|_|_so_|*so*|# |## |---|===|* * *|> |>> |- |o |• || a | b ||+---+|....... 9"
    "|*** START OF THE BOOK ***|*** END OF THE BOOK ***|Title: X|From: a@b|Subject: y|date 2022-06-02|By|NAME.|HAMLET."
    "|--Sí|«Ja»|“so”|12 m²|snake_case|rail-|é|e\u0301|ﬁ|İ|ß|第一章|日本|שלום|the|harbour|lamp,|tower.|It was"
).split("|")


def odd_texts() -> st.SearchStrategy[str]:
    """Give texts of pieces that look like structure, with line ends and signs of every kind between them."""
    pieces = st.sampled_from((*_TOKENS, *_SIGNS)) | st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
    return st.lists(st.tuples(pieces, st.sampled_from(("", " ", " ", "\n", "\n\n", "    "))), max_size=60).map(
        lambda pairs: "".join(piece + gap for piece, gap in pairs)
    )
