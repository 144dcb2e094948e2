"""Made-up sources and apparatuses: trees of every kind of block, words of many scripts, notes anywhere.

A seed drives a plain generator: built by hypothesis itself, a nested tree takes a hundred times as long.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from briefpress.nouns.annotation import KINDS, Annotation
from briefpress.nouns.selector import Selector
from briefpress.nouns.tree import Nodes, attr, div, header, link, note, para, span, text_node
from briefpress.verbs.composing.compose import Apparatus
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefpress.nouns.reading import ReadingText
    from briefpress.nouns.tree import Node

# Words that are hard on offsets: marks on letters, right-to-left, no spaces between words, ligatures, what is
# not seen, what looks like mark-up, what is several characters once folded.
WORDS = (
    "the of a troops airbase left 1941 3,000 don't Russia's “quoted” 'single' — – ... … (in) [sic] x1 and to by "
    "caf\u0065\u0301 cafe\u0301s na\u0308ive a\u0323\u0307 \u1e0d\u0307 ﬁnal ﬃ ½ № ﷺ İstanbul straße "
    "سلام راه\u200cآهن مُحَمَّد שָׁלוֹם 鉄道 東京都 한국어 कि क्षत्रिय தமிழ் กำ soft\u00adhyphen zero\u200bwidth "
    "👩\u200d👧 🇮🇷🇷🇺 👍🏽 ❤\ufe0f ¨ ¨o 1\ufe0f\u20e3 <b> &amp; *star* _u_ `code` $x$ [^1] @key #h | \\ ©"
).split()
PUBLIC = ("footnote", "emendation", "event", "gloss", "index", "pullquote", "box", "figure", "table")
_KEYS: dict[str, dict[str, Any]] = {
    "footnote": {"text": "A note."},
    "emendation": {"replace": "new words", "because": "Why."},
    "event": {"date": "1941", "text": "It happened."},
    "gloss": {"term": "Term", "text": "What it means."},
    "index": {"entry": "Entry"},
    "pullquote": {},
    "box": {"title": "Box", "text": "In the box."},
    "figure": {"file": "map.png", "alt": "A map", "caption": "A map."},
    "table": {"file": "t.csv", "caption": "A table."},
    "query": {"text": "Really?", "status": "open"},
}


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes made-up texts; the same seed gives the same text."""

    random: Random

    def word(self) -> str:
        """A word from the list, or letters of any script."""
        if self.random.random() < 0.9:
            return self.random.choice(WORDS)
        start = self.random.choice((0x61, 0xC0, 0x370, 0x5D0, 0x620, 0x905, 0xE01, 0x3041, 0x4E00, 0xAC00))
        return "".join(chr(start + self.random.randrange(20)) for _ in range(self.random.randint(1, 5)))

    def sentence(self, *, most: int = 7) -> Nodes:
        """A run of words with spaces between them, as readers of formats give it."""
        out: Nodes = []
        for index in range(self.random.randint(1, most)):
            gap = self.random.choice(("Space", "Space", "Space", "Space", "SoftBreak", "LineBreak"))
            out.extend([{"t": gap}] if index else [])
            out.append(text_node(self.word()))
        return out

    def inlines(self, *, notes: bool, depth: int = 2) -> Nodes:
        """Inlines of a paragraph: words, emphasis, links, code, formulas, notes, in any order, touching or not."""
        out = self.sentence(most=4)
        for _ in range(self.random.randint(0, 4)):
            out.extend([{"t": "Space"}] if self.random.random() < 0.5 else [])
            out.extend(self.piece(notes=notes, depth=depth))
        return out

    def piece(self, *, notes: bool, depth: int) -> Nodes:
        """One of the things that stand in a paragraph."""
        makers: list[Callable[[], Nodes]] = [
            self.sentence,
            lambda: [{"t": "Code", "c": [attr(), self.random.choice(("rail --gauge", "x=1", "ä ö"))]}],
            lambda: [{"t": "Math", "c": [{"t": "InlineMath"}, self.random.choice(("x^2", "a+b"))]}],
        ]
        if depth:
            makers += [lambda: [self.styled(self.inlines(notes=notes, depth=depth - 1))]] * 3
        if notes:
            makers += [
                lambda: [note([para(self.sentence()) for _ in range(self.random.randint(1, 2))])],
                lambda: [note(self.blocks(depth=1, notes=False, most=2))],
            ]
        return self.random.choice(makers)()

    def styled(self, inner: Nodes) -> Node:
        """Words with emphasis, a link, a language."""
        kind = self.random.choice(("Emph", "Strong", "SmallCaps", "Superscript", "Underline", "Link", "Link", "Span"))
        if kind == "Link":
            return link(inner, "https://example.org/", attr())
        return span(inner, attr(pairs=[("lang", "fa")])) if kind == "Span" else {"t": kind, "c": inner}

    def blocks(self, *, depth: int, notes: bool, most: int) -> Nodes:
        """One block or several."""
        return [self.block(depth=depth, notes=notes) for _ in range(self.random.randint(1, most))]

    def block(self, *, depth: int, notes: bool) -> Node:
        """One block of any kind that a reader of formats gives."""

        def text(inner: int = 2) -> Nodes:
            return self.inlines(notes=notes, depth=inner)

        def inside() -> Nodes:
            return self.blocks(depth=depth - 1, notes=notes, most=2)

        def several(make: Callable[[], Any], most: int = 3) -> list[Any]:
            return [make() for _ in range(self.random.randint(1, most))]

        ordered = [1, {"t": "Decimal"}, {"t": "Period"}]
        makers: list[Callable[[], Node]] = [
            lambda: para(text()),
            lambda: para(text()),
            lambda: {"t": "Plain", "c": text()},
            lambda: {"t": "LineBlock", "c": several(lambda: text(1))},
            lambda: {"t": "CodeBlock", "c": [attr(), self.random.choice(("one line\n  another", "x = 1"))]},
        ]
        if depth:
            makers += [
                lambda: {"t": "BlockQuote", "c": inside()},
                lambda: {"t": "BulletList", "c": several(inside)},
                lambda: {"t": "OrderedList", "c": [ordered, several(inside)]},
                lambda: {"t": "DefinitionList", "c": several(lambda: [text(1), several(inside, 2)], 2)},
                lambda: div(inside(), attr(pairs=[("lang", "fa"), ("dir", "rtl")])),
                lambda: _table(text(1), several(lambda: [text(1), text(1)])),
                lambda: figure(text(1)),
                lambda: {"t": "HorizontalRule"},
            ]
        return self.random.choice(makers)()

    def source(self) -> Nodes:
        """A whole text with headings; the first block always holds a word."""
        out: Nodes = [para([text_node("Words"), {"t": "Space"}, *self.inlines(notes=True)])]
        for _ in range(self.random.randint(0, 4)):
            if self.random.random() < 0.25:
                out.append(header(self.random.randint(1, 4), self.inlines(notes=True, depth=1), attr()))
            else:
                out.append(self.block(depth=2, notes=True))
        self.random.shuffle(out)
        return out

    def plain(self) -> Nodes:
        """A whole text that is paragraphs of words alone."""
        return [para([text_node("Words"), {"t": "Space"}, *self.sentence(most=12)]) for _ in range(3)]

    def place(self, reading: ReadingText) -> tuple[int, int]:
        """A range of the reading text that holds a letter or digit; it may run over paragraphs."""
        inside = self.random.choice([index for index, c in enumerate(reading.text) if c.isalnum()])
        start = self.random.randint(max(0, inside - 12), inside)
        return start, self.random.randint(inside + 1, min(len(reading.text), inside + 14))

    def apparatus(self, source: Nodes, kinds: tuple[str, ...]) -> Apparatus:
        """Annotations of any kinds at any places, overlapping, several at one place, some not accepted."""
        reading = project(source)
        made: list[Annotation] = []
        places: list[tuple[int, int]] = []
        for number in range(self.random.randint(1, 8)):
            again = places and self.random.random() < 0.4
            places.append(self.random.choice(places) if again else self.place(reading))
            kind = self.random.choice(kinds)
            more: dict[str, Any] = {}
            if kind == "emendation":
                more["replace"] = self.random.choice(("", "new", "two words", "ﬁ ä"))
            if kind == "footnote":
                more["mark"] = self.random.choice((None, None, "*"))
            if kind != "query":
                more["status"] = self.random.choice(("accepted", "accepted", "accepted", "proposed", "stet"))
            made.append(annotation(kind, number, quoted(reading.text, *places[-1]), **more))
        prose = {
            f"{one.id}.{field}": [para(self.sentence())] for one in made for field in ("text", "because", "caption")
        }
        exhibits = {one.id: [figure(self.sentence())] for one in made if one.kind in {"figure", "table"}}
        return Apparatus(annotations=made, prose=prose, exhibits=exhibits, language="en", editor_sign="Ed.")


@dataclass(frozen=True, slots=True, repr=False)
class Case:
    """A source with an apparatus on it."""

    source: Nodes
    apparatus: Apparatus

    def __repr__(self) -> str:
        """Say little: hypothesis adds the seed, and the whole text would fill pages."""
        return "a case"


def figure(caption: Nodes) -> Node:
    """A picture with a caption."""
    image = {"t": "Image", "c": [attr(pairs=[("alt", "A map")]), [], ["map.png", ""]]}
    return {"t": "Figure", "c": [attr(), [None, [{"t": "Plain", "c": caption}]], [{"t": "Plain", "c": [image]}]]}


def _table(caption: Nodes, rows: list[list[Nodes]]) -> Node:
    def cell(inner: Nodes) -> list[Any]:
        return [attr(), {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": inner}]]

    made = [[attr(), [cell(one) for one in row]] for row in rows]
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in rows[0]]
    head, body, foot = [attr(), made[:1]], [attr(), 0, [], made[1:]], [attr(), []]
    return {"t": "Table", "c": [attr(), [None, [{"t": "Plain", "c": caption}]], columns, head, [body], foot]}


def quoted(text: str, start: int, end: int) -> Selector:
    """A selector with so much context that only one place can answer to it."""
    return Selector(exact=text[start:end], prefix=text[:start], suffix=text[end:])


def annotation(kind: str, number: int, selector: Selector, **more: Any) -> Annotation:
    """An annotation of a kind with the keys that the kind asks for."""
    given: dict[str, Any] = {"id": f"a{number}", "kind": kind, "quote": selector, **_KEYS[kind], **more}
    return KINDS[kind].model_validate(given)


seeds = st.integers(0, 2**32)
sources = seeds.map(lambda seed: _writer(seed).source())
plain_sources = seeds.map(lambda seed: _writer(seed).plain())


def _writer(seed: int) -> Writer:
    return Writer(Random(seed))  # noqa: S311  # the same text each time


def cases(*, kinds: tuple[str, ...] = (*PUBLIC, "query"), plain: bool = False) -> st.SearchStrategy[Case]:
    """Sources with an apparatus on each."""

    def case(seed: int) -> Case:
        writer = _writer(seed)
        source = writer.plain() if plain else writer.source()
        return Case(source, writer.apparatus(source, kinds))

    return seeds.map(case)


@dataclass(frozen=True, slots=True, repr=False)
class Passages:
    """A source, its reading text, and a few places in it."""

    source: Nodes
    reading: ReadingText
    places: tuple[tuple[int, int], ...]

    def __repr__(self) -> str:
        """Say little: hypothesis adds the seed."""
        return "passages"


def passages(*, plain: bool = False) -> st.SearchStrategy[Passages]:
    """Sources with up to four places in each."""

    def made(seed: int) -> Passages:
        writer = _writer(seed)
        source = writer.plain() if plain else writer.source()
        reading = project(source)
        places = tuple(writer.place(reading) for _ in range(writer.random.randint(1, 4)))
        return Passages(source, reading, places)

    return seeds.map(made)
