"""The laws that hold for every source and every apparatus: the text is inviolate, no note is lost, nothing guessed."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from briefpress.edges import pandoc
from briefpress.nouns.anchor import Ambiguous, Anchor, Drifted, Orphan, Resolution
from briefpress.nouns.annotation import Footnote
from briefpress.nouns.codes import errors
from briefpress.nouns.reading import Span
from briefpress.nouns.section import Section
from briefpress.nouns.selector import Selector
from briefpress.nouns.tree import attr, classes, nodes, note, para, words
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.resolve import resolve
from briefpress.verbs.checks.census import section_streams
from briefpress.verbs.composing.compose import Composition, compose
from briefpress.verbs.composing.note_spans import number_notes
from briefpress.verbs.composing.strip import flow_only, settle, strip_apparatus
from briefpress.verbs.composing.text_sections import text_sections
from briefpress.verbs.composing.typography import Typography, set_blocks
from briefpress.verbs.composing.weave import Insert, Wrap, weave
from briefpress.verbs.epub import xhtml
from briefpress.verbs.sources.purify import purify
from briefpress.verbs.trees.fold import census, fold_text
from briefpress.verbs.trees.project import project
from property import strategies as made

if TYPE_CHECKING:
    from briefpress.nouns.reading import ReadingText
    from briefpress.nouns.tree import Node, Nodes

# A failing example is shown by its seed; the whole text would fill pages.
pytestmark = pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much, HealthCheck.large_base_example)
# Failing examples are shown as they were found: making a whole text smaller takes minutes.
QUICK = (Phase.explicit, Phase.generate)
many = settings(max_examples=150, suppress_health_check=SLOW, phases=QUICK)
# Each example starts pandoc once.
few = settings(max_examples=40, suppress_health_check=SLOW, phases=QUICK)


def composed(case: made.Case) -> Composition:
    """Compose a case as a build does."""
    return compose(case.source, case.apparatus).value


# --- The first law: the source is inviolate


@many
@given(made.cases())
def test_without_its_apparatus_a_composed_text_is_the_source(case: made.Case) -> None:
    """Code point for code point, whatever is said about it and wherever."""
    text = project(strip_apparatus(composed(case).body)).text

    assert project(case.source).text == text


@many
@given(made.cases())
def test_composing_leaves_the_source_as_it_was(case: made.Case) -> None:
    """A tree is never changed in place: whoever holds it sees the same tree afterwards."""
    before = json.dumps(case.source)
    composed(case)

    assert before == json.dumps(case.source)


@many
@given(made.cases(kinds=("emendation", "emendation", "footnote", "gloss", "event", "box")))
def test_readers_get_the_source_with_the_emendations_that_were_made_and_nothing_else(case: made.Case) -> None:
    """Each accepted emendation replaces exactly the words that it quotes."""
    composition = composed(case)
    text = composition.reading.text
    for change in sorted(composition.emended, key=lambda change: change.range, reverse=True):
        text = text[: change.range.start] + " ".join(change.replacement.split()) + text[change.range.end :]

    # Gaps between blocks are the press's own: where an emendation takes a whole block away, its gap goes too.
    assert _without_gaps(text) == _without_gaps(project(strip_apparatus(settle(composition.body))).text)


@many
@given(made.cases(kinds=tuple(kind for kind in made.PUBLIC if kind != "emendation")))
def test_no_emendation_no_difference(case: made.Case) -> None:
    """Settling changes no word where nothing was emended."""
    body = composed(case).body

    assert project(case.source).text == project(strip_apparatus(settle(body))).text


@many
@given(made.passages())
def test_weaving_wraps_in_changes_no_word(given: made.Passages) -> None:
    """A wrap puts words into a span; the words stay, and so does every gap between blocks."""
    wraps = [Wrap(Span(*place), f"w{n}", attr("w", ident=f"w{n}")) for n, place in enumerate(given.places)]
    woven = weave(given.source, given.reading, wraps=wraps, inserts=[])

    assert given.reading.text == project(woven).text


@many
@given(made.passages())
def test_a_wrap_covers_exactly_its_range(given: made.Passages) -> None:
    """The words inside are those of the range, no more and no fewer, gaps between blocks aside."""
    # Formulas and blocks of code are taken whole or not at all.
    places = [place for place in given.places if _is_divisible(given, place)]
    wraps = [Wrap(Span(*place), f"w{n}", attr(f"w{n}")) for n, place in enumerate(places)]
    woven = weave(given.source, given.reading, wraps=wraps, inserts=[])

    assert [_of_runs(given.reading, place) for place in places] == [_inside(woven, f"w{n}") for n in range(len(places))]


@many
@given(made.passages())
def test_what_is_inserted_stands_where_it_should_and_once(given: made.Passages) -> None:
    """Words that stand in for others go exactly behind the letter before them, even inside a link."""
    text, end = given.reading.text, given.places[0][1]
    assume(_is_divisible(given, given.places[0]) and given.reading.run_before(end) is not None)
    woven = weave(given.source, given.reading, wraps=[], inserts=[Insert(end, words("XYZZY"), inside=True)])

    assert text[:end] + "XYZZY" + text[end:] == project(woven).text


@few
@given(made.cases(kinds=made.PUBLIC))
def test_the_sections_hold_the_words_of_the_text_stream_by_stream(case: made.Case) -> None:
    """Letters and digits of the flow, and of every note, are those of the edition: the census."""
    body = settle(composed(case).body)
    streams = section_streams(_sections(body))
    reading = project(flow_only(body))

    expected = census(reading.text[: reading.streams[0].end])

    assert expected == streams.flow


@many
@given(made.sources, st.sampled_from(("en", "de", "fr", "pl", "fa")))
def test_typography_changes_no_letter_and_no_digit(source: Nodes, language: str) -> None:
    """What a house sets silently can be folded away again."""
    house = Typography(quotes=True, dashes=True, ellipsis=True, spaces=True, language=language)

    assert census(project(source).text) == census(project(set_blocks(source, house)).text)


# --- The second law: every note arrives once, in order


@many
@given(made.cases(kinds=("footnote", "footnote", "emendation", "gloss", "box")))
def test_every_accepted_note_is_in_the_text_once(case: made.Case) -> None:
    """A note is found under its own name once, or a finding says why it is not there."""
    done = compose(case.source, case.apparatus)
    faulty = {finding.message.partition("“")[2].partition("”")[0] for finding in errors(done.findings)}
    expected = {
        f"bp-at-{one.id}"
        for one in case.apparatus.annotations
        if isinstance(one, Footnote) and one.is_accepted and one.id not in faulty
    }
    found = [
        node["c"][0][0] for node in nodes(done.value.body) if {"bp-editor-note", "bp-in-note"} & set(classes(node))
    ]

    assert sorted(expected) == sorted(found)


@few
@given(made.cases(kinds=("footnote", "box", "table", "pullquote")))
def test_calls_and_notes_are_counted_from_one_in_the_order_of_the_page(case: made.Case) -> None:
    """In the XHTML each note stands right behind its call, numbers have no gap, and there are as many as before."""
    body = settle(composed(case).body)
    sections = _sections(body)
    written = "".join(section.xhtml for section in sections)
    pairs = re.findall(
        r'<sup id="call-(\d+)" class="call(?: next)?"><a href="#note-(\d+)" role="doc-noteref">[\d*]+</a></sup>'
        r'<span id="note-(\d+)" class="note" role="doc-footnote"><a href="#call-(\d+)"',
        written,
    )
    expected = [(str(number),) * 4 for number in range(1, _outermost_notes(body) + 1)]

    assert expected == pairs


@few
@given(made.cases(kinds=("footnote",), plain=True))
def test_no_word_of_a_note_is_lost(case: made.Case) -> None:
    """The words of each note in the XHTML are the words that its editor wrote."""
    body = settle(composed(case).body)
    expected = [census(project(node["c"]).text) for node in nodes(body) if node["t"] == "Note"]

    assert expected == list(section_streams(_sections(body)).notes.values())


# --- The third law: nothing is guessed


@many
@given(made.passages())
def test_an_anchor_is_the_place_that_was_quoted(given: made.Passages) -> None:
    """A quotation with all its context anchors to exactly its place, or to none where it would cut a letter in two."""
    text, place = given.reading.text, given.places[0]
    expected = _trimmed(text, *place)
    found = resolve(Concordance(text), made.quoted(text, *place))

    assert _cuts(text, expected) != (found == Anchor(expected))


@many
@given(made.passages(), st.text(min_size=1, max_size=3))
def test_an_anchor_reads_as_the_quotation_does(given: made.Passages, elsewhere: str) -> None:
    """Whatever is quoted, from here or from elsewhere: an anchor's words are the quoted words, folded."""
    text, (start, end) = given.reading.text, given.places[0]
    quotations = [exact for exact in (text[start:end], elsewhere, text[start : start + 1]) if exact.strip()]
    found = {exact: _places(resolve(Concordance(text), Selector(exact=exact))) for exact in quotations}

    assert all(fold_text(text[p.start : p.end]) == fold_text(exact) for exact, places in found.items() for p in places)


@many
@given(st.lists(st.sampled_from(("the war", "a war", "peace")), min_size=1, max_size=8))
def test_one_place_is_an_anchor_several_are_ambiguous_none_is_an_orphan(phrases: list[str]) -> None:
    """Without context the count of places decides, and nothing else does."""
    text = ", ".join(phrases)
    starts = [match.start() for match in re.finditer("the war", text)]
    places = tuple(Span(start, start + 7) for start in starts)
    expected = {0: Orphan(), 1: Anchor(places[0]) if places else None}.get(len(places), Ambiguous(places))

    assert expected == resolve(Concordance(text), Selector(exact="the war"))


@many
@given(st.lists(st.sampled_from(("The war", "peace")), min_size=1, max_size=8))
def test_words_in_another_case_have_drifted(phrases: list[str]) -> None:
    """They are found, and never taken for the words as they were quoted."""
    text = ", ".join(phrases)
    places = [Span(match.start(), match.end()) for match in re.finditer("The war", text)]
    verdict = resolve(Concordance(text), Selector(exact="the war"))

    assert not isinstance(verdict, Anchor)
    assert (len(places) == 1) == isinstance(verdict, Drifted)
    assert (len(places) > 1) == isinstance(verdict, Ambiguous)


@many
@given(made.passages(), st.integers(0, 12), st.integers(0, 12))
def test_true_context_never_loses_the_right_place(given: made.Passages, before: int, after: int) -> None:
    """With the words that do stand around it, a quotation keeps its place among those that are left."""
    text, (start, end) = given.reading.text, given.places[0]
    bare = resolve(Concordance(text), Selector(exact=text[start:end]))
    around = {"prefix": text[max(0, start - before) : start], "suffix": text[end : end + after]}
    right = _trimmed(text, start, end)

    assert right not in _places(bare) or right in _places(
        resolve(Concordance(text), Selector.model_validate({"exact": text[start:end], **around}))
    )


@many
@given(made.passages(plain=True))
def test_what_typists_vary_does_not_matter(given: made.Passages) -> None:
    """Quotation marks, dashes, no-break spaces, soft hyphens and line ends are the same in every shape."""
    text = given.reading.text
    selector = made.quoted(text, *given.places[0])
    shapes = str.maketrans({"“": '"', "”": "«", "'": "’", "’": "'", "—": "-", "–": "‒", " ": "\u00a0", "\n": "\r\n"})
    varied = Selector(
        exact=_sprinkled(selector.exact.translate(shapes)),
        prefix=selector.prefix.translate(shapes),
        suffix=selector.suffix.translate(shapes),
    )

    plain, other = (resolve(Concordance(text), one) for one in (selector, varied))
    assert (type(plain), _places(plain)) == (type(other), _places(other))


@many
@given(made.passages())
def test_no_anchor_parts_a_letter_from_its_marks(given: made.Passages) -> None:
    """A call set there would stand between a letter and its accent, vowel sign or joiner."""
    text = given.reading.text
    found = [resolve(Concordance(text), Selector(exact=text[start:end])) for start, end in given.places]

    assert not any(_cuts(text, place) for one in found for place in _touched(one))


# --- The seventh law: input is hostile until read

HOSTILE = (
    "javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd", "//example.org/x", "../x", "vbscript:x", "HTTP://example.org", "mailto:a@example.org", "#x y",
    "", "x.html", "http:x", "\u202ejavascript:x",
)  # fmt: skip
KEYS = ("onclick", "style", "href", "src", "lang", "dir", "width", "class", "id", "data-x", "ONERROR", "bp-mark")
VALUES = ("x", "alert(1)", '"><script>', "en", "rtl", "url(http://x)", "expression(1)", "40%", "")


@st.composite
def attributes(draw: st.DrawFn) -> list[object]:
    """Attributes that a reader of formats may hand on, harmless and not."""
    pairs = st.tuples(st.sampled_from(KEYS), st.sampled_from(VALUES)).map(list)
    kinds = st.sampled_from(("x", "note", "call", "marker", "pageref", "bp-apparatus", "bp-note", '"><b'))
    ident = draw(st.sampled_from(("", "x", "note-1", "bp-at-x", 'a"><b', "call-1")))
    return [ident, draw(st.lists(kinds, max_size=2)), draw(st.lists(pairs, max_size=3))]


@st.composite
def hostile(draw: st.DrawFn, depth: int = 2) -> Node:
    """An inline with attributes, an address or raw mark-up that may do harm."""
    inner: Nodes = [
        {"t": "Str", "c": "words"},
        *draw(st.lists(hostile(depth - 1), max_size=2) if depth else st.just([])),
    ]
    given_attr = draw(attributes())
    target = [draw(st.sampled_from(HOSTILE)), draw(st.sampled_from(VALUES))]
    return draw(
        st.sampled_from(
            (
                {"t": "Link", "c": [given_attr, inner, target]},
                {"t": "Image", "c": [given_attr, inner, target]},
                {"t": "Span", "c": [given_attr, inner]},
                {"t": "Code", "c": [given_attr, "x"]},
                {"t": "RawInline", "c": ["html", "<script>alert(1)</script>"]},
                {"t": "Quoted", "c": [{"t": "DoubleQuote"}, inner]},
                {"t": "Martian", "c": [given_attr, inner]},
                note([para(inner)]),
            )
        )
    )


ALLOWED = {
    "Para", "Plain", "LineBlock", "Header", "CodeBlock", "BlockQuote", "BulletList", "OrderedList", "DefinitionList",
    "HorizontalRule", "Table", "Figure", "Div", "Str", "Space", "SoftBreak", "LineBreak", "Math", "Emph", "Underline",
    "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Code", "Cite", "Link", "Image", "Note", "Span",
}  # fmt: skip


@many
@given(st.lists(hostile(), min_size=1, max_size=4))
def test_what_is_purified_holds_only_what_is_listed(inlines: Nodes) -> None:
    """Kinds of node, attributes and addresses are those that we know; no name or class is one of ours."""
    tree = purify([para(inlines), {"t": "RawBlock", "c": ["html", "<script>"]}]).blocks
    tagged = [node["c"][0] for node in nodes(tree) if node["t"] in {"Link", "Image", "Span", "Code", "CodeBlock"}]
    pairs = {(name, value) for _, _, held in tagged for name, value in held}
    links = [node["c"][2][0] for node in nodes(tree) if node["t"] == "Link"]

    assert {node["t"] for node in nodes(tree)} <= ALLOWED | {"InlineMath", "DisplayMath"}
    assert {name for name, _ in pairs} <= {"lang", "dir", "width", "height", "alt", "fig-alt", "source", "credit"}
    assert pairs <= {(name, value) for name, value in pairs if name != "lang" or re.fullmatch(r"[A-Za-z0-9-]+", value)}
    assert all(re.match(r"(https?:|mailto:|#s-[\w.-]+$)", address, re.IGNORECASE) for address in links)
    assert all(re.fullmatch(r"(s-[\w.-]+)?", name) for name, _, _ in tagged)
    assert all(re.fullmatch(r"s-[\w.-]+", kind) for _, kinds, _ in tagged for kind in kinds)


@few
@given(st.lists(hostile(), min_size=1, max_size=4))
def test_what_is_purified_stays_as_it_is(inlines: Nodes) -> None:
    """Nothing slips through that a second look would find, but for names, which are given once."""
    first = purify([para(inlines)])

    assert () == purify(first.blocks).removals


@many
@given(made.sources)
def test_purifying_keeps_every_word(source: Nodes) -> None:
    """A harmless text goes through unchanged, with nothing removed."""
    purified = purify(source)

    assert (project(source).text, ()) == (project(purified.blocks).text, purified.removals)


# --- Helpers


def _sections(body: Nodes) -> list[Section]:
    """Write the text sections as a build does."""
    texts = text_sections(number_notes(body))
    out = []
    for text, written in zip(texts, pandoc.write_many([text.blocks for text in texts]), strict=True):
        root = xhtml.parse(written)
        root.tag = "section"
        xhtml.finish(root, prefix=text.slug, pictures={})
        out.append(Section(text.slug, "chapter", "", xhtml.serialise(root)))
    return out


def _outermost_notes(body: Nodes) -> int:
    """Count the notes that are in no note themselves."""
    inner = sum(1 for outer in nodes(body) if outer["t"] == "Note" for node in nodes(outer["c"]) if node["t"] == "Note")
    return sum(1 for node in nodes(body) if node["t"] == "Note") - inner


def _without_gaps(text: str) -> str:
    return "".join(text.split("\n"))


def _of_runs(reading: ReadingText, place: tuple[int, int]) -> str:
    start, end = place
    return "".join(reading.text[max(start, run.start) : min(end, run.end)] for run in reading.runs_in(Span(start, end)))


def _inside(woven: Nodes, kind: str) -> str:
    reading = project(woven)
    held = [id(node) for outer in nodes(woven) if kind in classes(outer) for node in nodes(outer["c"][1])]
    found = set(held)
    return "".join(reading.text[run.start : run.end] for run in reading.runs if id(_node(woven, run.path)) in found)


def _node(tree: Nodes, path: tuple[int, ...]) -> object:
    here: object = tree
    for step in path:
        here = here["c"][step] if isinstance(here, dict) else here[step]  # type: ignore[index]  # JSON
    return here


def _is_divisible(given: made.Passages, place: tuple[int, int]) -> bool:
    kinds = [_node(given.source, run.path) for run in given.reading.runs_in(Span(*place))]
    return not any(isinstance(node, dict) and node["t"] in {"Math", "CodeBlock"} for node in kinds)


def _trimmed(text: str, start: int, end: int) -> Span:
    """Leave out what a fold leaves out at the ends: spaces, and what is not seen."""
    kept = [index for index, character in enumerate(text[start:end]) if fold_text(character)]
    return Span(start + kept[0], start + kept[-1] + 1)


def _cuts(text: str, place: Span) -> bool:
    """Tell whether a place begins or ends within one written character."""
    return any(_parts_a_character(text, offset) for offset in (place.start, place.end))


def _parts_a_character(text: str, offset: int) -> bool:
    """Tell it by the rules of Unicode (UAX 29) as far as the words of these tests go."""
    before, after = text[offset - 1 : offset], text[offset : offset + 1]
    if not before or not after:
        return False
    flags = re.search(r"[\U0001F1E6-\U0001F1FF]*$", text[:offset])
    return (
        unicodedata.category(after).startswith("M")
        or after == "\u0e33"  # Thai sara am
        or "\u200d" in {before, after}
        or "\U0001f3fb" <= after <= "\U0001f3ff"
        or (flags is not None and len(flags.group()) % 2 == 1 and "\U0001f1e6" <= after <= "\U0001f1ff")
        or (unicodedata.combining(before) == 9 and after.isalpha())
    )


def _places(found: Resolution) -> tuple[Span, ...]:
    if isinstance(found, Anchor):
        return (found.span,)
    return found.places if isinstance(found, Ambiguous) and found.similarity >= 1 else ()


def _touched(found: Resolution) -> tuple[Span, ...]:
    """All places that a resolution speaks of, near misses and guesses too."""
    if isinstance(found, Anchor | Drifted):
        return (found.span,)
    spoken = found.places if isinstance(found, Ambiguous) else found.elsewhere
    return (*spoken, *((found.best.span,) if found.best else ()))


def _sprinkled(text: str) -> str:
    """Put a soft hyphen between two letters here and there."""
    return re.sub(r"([a-z])([a-z])", "\\1\u00ad\\2", text)
