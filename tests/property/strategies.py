"""Made-up sources and apparatuses: trees of every kind of block, words of many scripts, notes anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from briefpress.nouns.annotation import KINDS, Annotation
from briefpress.nouns.selector import Selector
from briefpress.nouns.tree import Nodes, attr, div, header, link, note, para, span, text_node
from briefpress.verbs.project import project

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefpress.nouns.reading import ReadingText
    from briefpress.nouns.tree import Node

# Words that are hard on offsets: marks on letters, right-to-left, no spaces between words, ligatures, what is
# not seen, what looks like mark-up, what is several characters once folded.
WORDS = (
    "the of a troops airbase left 1941 3,000 don't Russia's “quoted” 'single' — – ... … (in) [sic] x1 "
    "caf\u0065\u0301 cafe\u0301s na\u0308ive a\u0323\u0307 \u1e0d\u0307 ﬁnal ﬃ ½ № ﷺ İstanbul straße "
    "سلام راه\u200cآهن مُحَمَّد שָׁלוֹם 鉄道 東京都 한국어 कि क्षत्रिय தமிழ் กำ soft\u00adhyphen zero\u200bwidth "
    "👩\u200d👧 🇮🇷 ❤\ufe0f ¨ <b> &amp; *star* _u_ `code` $x$ [^1] @key #h | \\ ©"
).split()

Blocks = st.SearchStrategy[Nodes]

letters = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Zs", "Zl", "Zp"), exclude_characters="\ufeff"),
    min_size=1,
    max_size=6,
)
word = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), letters)


@st.composite
def sentence(draw: st.DrawFn, *, size: int = 7) -> Nodes:
    """A run of words with spaces between them, as readers of formats give it."""
    gap = st.sampled_from(("Space", "Space", "Space", "SoftBreak", "LineBreak"))
    out: Nodes = []
    for index, one in enumerate(draw(st.lists(word, min_size=1, max_size=size))):
        out.extend([{"t": draw(gap)}] if index else [])
        out.append(text_node(one))
    return out


def _wrapped(kind: str, inlines: Nodes) -> Node:
    return {"t": kind, "c": inlines}


def _linked(inlines: Nodes) -> Node:
    return link(inlines, "https://example.org/", attr())


def _spanned(inlines: Nodes) -> Node:
    return span(inlines, attr(pairs=[("lang", "fa")]))


def _code(text: str) -> Node:
    return {"t": "Code", "c": [attr(), text]}


def _math(text: str) -> Node:
    return {"t": "Math", "c": [{"t": "InlineMath"}, text]}


def _styled(inlines: Nodes) -> st.SearchStrategy[Nodes]:
    makers: list[Callable[[Nodes], Node]] = [
        partial(_wrapped, kind) for kind in ("Emph", "Strong", "SmallCaps", "Superscript", "Underline")
    ]
    return st.sampled_from([*makers, _linked, _spanned]).map(lambda make: [make(inlines)])


def _notes(blocks: Blocks) -> st.SearchStrategy[Nodes]:
    return blocks.map(lambda inner: [note(inner)])


@st.composite
def inlines(draw: st.DrawFn, *, notes: bool = True, depth: int = 2) -> Nodes:
    """Inlines of a paragraph: words, emphasis, links, code, formulas, notes, in any order, touching or not."""
    pieces: list[st.SearchStrategy[Nodes]] = [
        sentence(),
        st.sampled_from(("rail --gauge", "x=1", "ä ö")).map(lambda text: [_code(text)]),
        st.sampled_from(("x^2", "a+b")).map(lambda text: [_math(text)]),
    ]
    if depth:
        pieces.append(inlines(notes=notes, depth=depth - 1).flatmap(_styled))
    if notes:
        pieces.append(_notes(st.lists(sentence().map(para), min_size=1, max_size=2)))
        pieces.append(_notes(st.lists(block(depth=1, notes=False), min_size=1, max_size=2)))
    out = draw(sentence(size=4))
    for piece in draw(st.lists(st.one_of(pieces), max_size=4)):
        out.extend([{"t": "Space"}] if draw(st.booleans()) else [])
        out.extend(piece)
    return out


def _cell(inner: Nodes) -> list[Any]:
    return [attr(), {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": inner}]]


def _table(caption: Nodes, rows: list[list[Nodes]]) -> Node:
    made = [[attr(), [_cell(cell) for cell in row]] for row in rows]
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in rows[0]]
    head, body, foot = [attr(), made[:1]], [attr(), 0, [], made[1:]], [attr(), []]
    return {"t": "Table", "c": [attr(), [None, [{"t": "Plain", "c": caption}]], columns, head, [body], foot]}


def _figure(caption: Nodes) -> Node:
    image = {"t": "Image", "c": [attr(pairs=[("alt", "A map")]), [], ["map.png", ""]]}
    held = [{"t": "Plain", "c": [image]}]
    return {"t": "Figure", "c": [attr(), [None, [{"t": "Plain", "c": caption}]], held]}


def _ordered(items: list[Nodes]) -> Node:
    return {"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], items]}


@st.composite
def table(draw: st.DrawFn, *, notes: bool) -> Node:
    """A table of two columns with a caption; its first row is its head."""
    row = st.lists(inlines(notes=notes, depth=1), min_size=2, max_size=2)
    return _table(draw(inlines(notes=notes, depth=1)), draw(st.lists(row, min_size=1, max_size=3)))


@st.composite
def block(draw: st.DrawFn, *, depth: int = 2, notes: bool = True) -> Node:
    """One block of any kind that a reader of formats gives."""
    text = inlines(notes=notes)
    line = st.lists(inlines(notes=notes, depth=1), min_size=1, max_size=3)
    kinds: list[st.SearchStrategy[Node]] = [
        text.map(para),
        text.map(para),
        line.map(lambda lines: {"t": "LineBlock", "c": lines}),
        st.sampled_from(("one line\n  another", "x = 1")).map(lambda code: {"t": "CodeBlock", "c": [attr(), code]}),
    ]
    if depth:
        inner = st.lists(block(depth=depth - 1, notes=notes), min_size=1, max_size=2)
        items = st.lists(inner, min_size=1, max_size=3)
        entry = st.tuples(text, st.lists(inner, min_size=1, max_size=2)).map(list)
        kinds += [
            inner.map(lambda held: {"t": "BlockQuote", "c": held}),
            items.map(lambda held: {"t": "BulletList", "c": held}),
            items.map(_ordered),
            st.lists(entry, min_size=1, max_size=2).map(lambda held: {"t": "DefinitionList", "c": held}),
            inner.map(lambda held: div(held, attr(pairs=[("lang", "fa"), ("dir", "rtl")]))),
            table(notes=notes),
            inlines(notes=notes, depth=1).map(_figure),
            st.just({"t": "HorizontalRule"}),
        ]
    return draw(st.one_of(kinds))


heading = st.tuples(st.integers(1, 4), inlines(depth=1)).map(lambda given: header(given[0], given[1], attr()))


def _holds_words(blocks: Nodes) -> bool:
    return any(map(str.isalnum, project(blocks).text))


sources = st.lists(st.one_of(block(), block(), heading), min_size=1, max_size=5).filter(_holds_words)
plain_sources = st.lists(sentence(size=12).map(para), min_size=1, max_size=4).filter(_holds_words)


@st.composite
def spans(draw: st.DrawFn, reading: ReadingText) -> tuple[int, int]:
    """A range of the reading text that holds at least a letter or digit; it may run over paragraphs."""
    anchors = [index for index, character in enumerate(reading.text) if character.isalnum()]
    inside = draw(st.sampled_from(anchors))
    start = draw(st.integers(max(0, inside - 12), inside))
    return start, draw(st.integers(inside + 1, min(len(reading.text), inside + 14)))


@dataclass(frozen=True, slots=True)
class Apparatus:
    """Annotations with their prose, and the blocks of their figures and tables."""

    annotations: tuple[Annotation, ...]
    prose: dict[str, Nodes]
    exhibits: dict[str, Nodes]


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
    "comment": {"text": "Well."},
}


def quoted(text: str, start: int, end: int) -> Selector:
    """A selector with so much context that only one place can answer to it."""
    return Selector(exact=text[start:end], prefix=text[:start], suffix=text[end:])


def annotation(kind: str, number: int, selector: Selector, **more: Any) -> Annotation:
    """An annotation of a kind with the keys that the kind asks for."""
    given: dict[str, Any] = {"id": f"a{number}", "kind": kind, "quote": selector, **_KEYS[kind], **more}
    return KINDS[kind].model_validate(given)


@st.composite
def apparatuses(draw: st.DrawFn, source: Nodes, *, kinds: tuple[str, ...] = (*PUBLIC, "query")) -> Apparatus:
    """An apparatus on a source: any kinds at any places, overlapping, several at one place, some not accepted."""
    reading = project(source)
    made: list[Annotation] = []
    places: list[tuple[int, int]] = []
    for number in range(draw(st.integers(1, 7))):
        again = places and draw(st.booleans())
        place = draw(st.sampled_from(places)) if again else draw(spans(reading))
        places.append(place)
        kind = draw(st.sampled_from(kinds))
        more: dict[str, Any] = {}
        if kind == "emendation":
            more["replace"] = draw(st.sampled_from(("", "new", "two words", "ﬁ ä")))
        if kind == "footnote":
            more["mark"] = draw(st.sampled_from((None, None, "*")))
        if kind != "query":
            more["status"] = draw(st.sampled_from(("accepted", "accepted", "accepted", "proposed", "stet")))
        made.append(annotation(kind, number, quoted(reading.text, *place), **more))
    words = draw(st.lists(sentence().map(para), min_size=1, max_size=2))
    prose = {f"{one.id}.{field}": words for one in made for field in ("text", "because", "caption")}
    exhibits = {one.id: [_figure(words[0]["c"])] for one in made if one.kind in {"figure", "table"}}
    return Apparatus(tuple(made), prose, exhibits)


@dataclass(frozen=True, slots=True)
class Case:
    """A source with an apparatus on it."""

    source: Nodes
    apparatus: Apparatus


@st.composite
def cases(
    draw: st.DrawFn, *, source: Blocks = sources, kinds: tuple[str, ...] = (*PUBLIC, "query")
) -> Case:
    """A source with an apparatus on it."""
    made = draw(source)
    return Case(made, draw(apparatuses(made, kinds=kinds)))
