"""Page breaks: every page of the PDF begins in the EPUB at its very letter, once and in order."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefpress.nouns.pagemap import Break, PageMap
from briefpress.verbs.epub.pages import page_ids, place_breaks
from helpers.epub_sample import note
from helpers.growth import LINEAR, growth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

MARK = "\ue000"  # neither letter nor digit
WORDS = st.text(alphabet="abcé7٣漢Ω \u2013\u201c\u201d.-(&<", min_size=0, max_size=12).map(escape)
INLINE = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.tuples(st.sampled_from(["em", "strong", "code", "span"]), inner).map(
            lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"
        ),
        inner.map(lambda words: f'<a href="#x">{words}</a>'),
        st.integers(0, 9).map(lambda number: note(number, "a note of 3 words")),
        st.just('<a class="pageref" href="#x">12</a>'),
    ),
    max_leaves=6,
)
BLOCKS = {
    "p": '<p id="{0}">{1}</p>',
    "h2": '<h2 id="{0}">{1}</h2>',
    "li": '<ul><li id="{0}">{1}<ul><li id="{0}-in">inner 1</li></ul></li></ul>',
    "loose": '<ul><li id="{0}-out"><p id="{0}">{1}</p></li></ul>',
    "td": '<table><caption id="{0}-cap">C</caption><tbody><tr><td id="{0}">{1}</td></tr></tbody></table>',
    "dd": '<dl><dt id="{0}-dt">T</dt><dd id="{0}">{1}</dd></dl>',
    "figure": '<figure><img src="images/x.png" alt=""/><figcaption id="{0}">{1}</figcaption></figure>',
    "pre": '<pre id="{0}"><code>{1}</code></pre>',
}


def _own_text(tree: Element, block: str) -> str:
    """Give a block's words without notes and inner blocks, with a mark for each page break."""
    copied = copy.deepcopy(tree)
    element = next(one for one in copied.iter() if one.get("id") == block)
    for inner in list(element.iter()):
        kinds = set((inner.get("class") or "").split())
        is_block = inner is not element and inner.tag in {"p", "li", "td"} and inner.get("id")
        if kinds & {"note", "call", "pageref"} or is_block:
            inner.text = None
            for child in list(inner):
                inner.remove(child)
        if inner.get("data-epub-type") == "pagebreak":
            inner.text = MARK
    return "".join(map(str, element.itertext()))


def _without_breaks(trees: Sequence[Element]) -> list[bytes]:
    """Give the trees as text after all page breaks have been taken out again."""
    out = []
    for tree in copy.deepcopy(list(trees)):
        for mark in [one for one in tree.iter("span") if one.get("data-epub-type") == "pagebreak"]:
            mark.tag = "strip-me"
        etree.strip_tags(tree, "strip-me")
        out.append(etree.tostring(tree, method="c14n"))
    return out


def _marks(trees: Sequence[Element]) -> list[str]:
    return [
        one.get("aria-label") or ""
        for tree in trees
        for one in tree.iter("span")
        if one.get("data-epub-type") == "pagebreak"
    ]


@st.composite
def _books(draw: st.DrawFn) -> tuple[list[Element], PageMap]:
    """Draw sections of all kinds of blocks, and a page map with breaks at letters of theirs, in order."""
    trees, breaks = [], []
    for number in range(draw(st.integers(1, 3))):
        blocks = draw(st.lists(st.tuples(st.sampled_from(sorted(BLOCKS)), INLINE), min_size=1, max_size=4))
        body = "".join(BLOCKS[kind].format(f"b-{number}-{place}", words) for place, (kind, words) in enumerate(blocks))
        tree = etree.fromstring(f'<section id="s-{number}">{body}</section>')
        trees.append(tree)
        for place in range(len(blocks)):
            block = f"b-{number}-{place}"
            total = sum(map(str.isalnum, _own_text(tree, block)))
            chosen = draw(st.sets(st.integers(0, max(total - 1, 0)), max_size=3))
            breaks += [(block, letters) for letters in sorted(chosen)]
    labels = tuple(str(number) for number in range(1, len(breaks) + 1))
    placed = tuple(Break(label, *place) for label, place in zip(labels, breaks, strict=True))
    return trees, PageMap(labels=labels, breaks=placed)


@given(_books())
def test_every_break_stands_at_its_letter(book: tuple[list[Element], PageMap]) -> None:
    """A break has as many letters before it in its block as the map says; all else is unchanged."""
    trees, pages = book
    before = [etree.tostring(tree, method="c14n") for tree in trees]

    outcome = place_breaks(trees, kept=[True] * len(trees), pages=pages, file="x.epub")

    assert outcome.findings == ()
    assert _marks(trees) == list(pages.labels)
    assert _without_breaks(trees) == before
    for block in {page.element for page in pages.breaks}:
        tree = next(one for one in trees if any(e.get("id") == block for e in one.iter()))
        pieces = _own_text(tree, block).split(MARK)[:-1]
        found = [sum(map(str.isalnum, "".join(pieces[: n + 1]))) for n in range(len(pieces))]

        assert found == [page.letters for page in pages.breaks if page.element == block]


def _place(xhtml: Sequence[str], *breaks: Break, kept: Sequence[bool] = (), labels: Sequence[str] = ()) -> list[str]:
    trees = [etree.fromstring(one) for one in xhtml]
    pages = PageMap(labels=tuple(labels) or tuple(page.page for page in breaks), breaks=breaks)
    place_breaks(trees, kept=kept or [True] * len(trees), pages=pages, file="x.epub")
    for tree in trees:
        for mark in [one for one in tree.iter("span") if one.get("data-epub-type") == "pagebreak"]:
            mark.text = f"[{mark.get('aria-label')}]"
            mark.tag = "strip-me"
        etree.strip_tags(tree, "strip-me")
    return [etree.tostring(tree, encoding="unicode") for tree in trees]


@pytest.mark.parametrize(
    ("words", "letters", "expected"),
    (
        ("one two", 3, "one [9]two"),
        ("hyphen", 3, "hyp[9]hen"),
        ("well-known", 4, "well-[9]known"),
        ("He said: “No.”", 6, "He said: [9]“No.”"),
        ("He left.” (Then", 6, "He left.” [9](Then"),
        ("end\u2014“Next", 3, "end\u2014[9]“Next"),
        ("one <em>two</em>", 3, "one [9]<em>two</em>"),
        ("<em>one</em> two", 3, "<em>one</em> [9]two"),
        ('<a href="#x">one two</a>', 3, '<a href="#x">one [9]two</a>'),
        ("one two", 0, "[9]one two"),
        ("one two", 60, "one two[9]"),
        ("a <math><mi>bc</mi></math> d", 2, "a <math><mi>bc</mi></math>[9] d"),
    ),
)
def test_a_break_stands_where_a_line_can_have_ended(words: str, letters: int, expected: str) -> None:
    """Behind white space, else behind a hyphen, else before the letter with its opening marks."""
    found = _place([f'<section><p id="p">{words}</p></section>'], Break("9", "p", letters))

    assert found == [f'<section><p id="p">{expected}</p></section>']


def test_a_break_behind_a_call_stands_behind_its_note() -> None:
    """The call and its note stay together, and nothing is put into a note."""
    words = note(1, "a b c")

    found = _place([f'<section><p id="p">one{words} two</p></section>'], Break("2", "p", 3))

    assert found == [f'<section><p id="p">one{words} [2]two</p></section>']


@pytest.mark.parametrize(
    ("element", "xhtml"),
    (
        ("t", '<table id="t"><tbody><tr><td>[2]A</td></tr></tbody></table>'),
        ("t", '<table id="t"><caption>[2]A</caption><tbody><tr><td>B</td></tr></tbody></table>'),
        ("u", '<ul id="u"><li><ul><li/></ul>A</li></ul>'.replace("<li><ul>", "<li>[2]<ul>")),
        ("d", '<dl id="d"><div><dt>[2]A</dt><dd>B</dd></div></dl>'),
        ("f", '<figure id="f"><figcaption>[2]A</figcaption><img/></figure>'),
        ("f", '<figure id="f">[2]<img/><figcaption>A</figcaption></figure>'),
        ("r", '<table><tbody><tr id="r"><td>[2]A</td></tr></tbody></table>'),
    ),
)
def test_a_break_at_the_start_of_a_structure_stands_where_text_may_stand(element: str, xhtml: str) -> None:
    """Never straight under ul, table, tr or dl, and never before a caption that must come first."""
    found = _place([f"<section>{xhtml.replace('[2]', '')}</section>"], Break("2", element, 0))

    assert found == [f"<section>{xhtml}</section>"]


def test_a_break_at_loose_letters_of_a_section_stands_at_them() -> None:
    """Words outside all blocks count for the section, and need not be at its start."""
    found = _place(['<section id="s"><p id="p">One</p><div>two three</div></section>'], Break("2", "s", 0))

    assert found == ['<section id="s"><p id="p">One</p><div>[2]two three</div></section>']


def test_pages_of_printed_contents_go_to_the_next_section() -> None:
    """A page that begins in a section the EPUB has not begins at the start of the one after it."""
    found = _place(
        [
            '<section><p id="a">A</p></section>',
            '<section><p id="c">C</p></section>',
            '<section><p id="b">B</p></section>',
        ],
        Break("1", "a", 0),
        Break("2", "c", 0),
        Break("3", "b", 0),
        kept=[True, False, True],
    )

    assert found[0] == '<section><p id="a">[1]A</p></section>'
    assert found[2] == '<section>[2]<p id="b">[3]B</p></section>'


def test_pages_without_a_beginning_never_stand_behind_the_next_page() -> None:
    """A blank page, and one that begins in what only print has, stand no later than the page after them."""
    found = _place(
        [
            '<section><p id="a">A</p><p id="x" class="print-only">X</p><p id="b">B</p></section>',
            '<section><p id="c">C</p></section>',
        ],
        Break("1", "a", 0),
        Break("2", "x", 0),
        Break("4", "b", 0),
        Break("6", "c", 0),
        labels=("1", "2", "3", "4", "5", "6", "7"),
    )

    assert found == [
        '<section><p id="a">[1]A</p><p id="x" class="print-only">X</p><p id="b">[2][3][4]B</p></section>',
        '<section>[5]<p id="c">[6]C</p>[7]</section>',
    ]


def test_pages_of_endnotes_follow_the_text() -> None:
    """A page that begins inside a note in print begins behind the text in the EPUB, not at its call."""
    found = _place(
        [
            f'<section><p id="a">A{note(1, "words")}</p></section>',
            "<section/>",
            '<section><p id="z">Z</p></section>',
        ],
        Break("1", "a", 0),
        Break("2", "note-1", 3),
        Break("3", "z", 0),
        kept=[True, False, True],
    )

    assert found[2] == '<section>[2]<p id="z">[3]Z</p></section>'


def test_a_map_of_another_text_is_a_finding() -> None:
    """Blocks that are nowhere, labels that are not listed and pages out of order are complained about."""
    trees = [etree.fromstring('<section><p id="a">A b</p><p id="b">B</p></section>')]
    pages = PageMap(
        labels=("1", "2", "3"),
        breaks=(Break("1", "b", 0), Break("2", "a", 1), Break("3", "gone", 0), Break("9", "a", 0)),
    )

    outcome = place_breaks(trees, kept=[True], pages=pages, file="x.epub")

    assert [finding.code for finding in outcome.findings] == ["E150"] * 3
    assert _marks(trees) == ["1", "2", "3"]


def test_ids_of_breaks_never_clash() -> None:
    """An id that the text has already is not used again, nor are two labels given the same id."""
    ids = page_ids(["7", "a b", "a/b"], ["page-7"])

    assert len(set(ids.values()) | {"page-7"}) == 4


def test_a_section_on_many_pages_takes_linear_time() -> None:
    """A paragraph of ten thousand lines, as pages of the web have them, begins hundreds of pages."""

    def section(pages: int) -> tuple[Element, PageMap]:
        tree = etree.fromstring(f'<section><p id="p">{"word<br/>" * 50 * pages}</p></section>')
        breaks = tuple(Break(str(page), "p", 4 * 50 * page) for page in range(pages))
        return tree, PageMap(labels=tuple(str(page) for page in range(pages)), breaks=breaks)

    def placed(made: tuple[Element, PageMap]) -> dict[str, str]:
        return place_breaks([made[0]], kept=[True], pages=made[1], file="x").value

    assert 400 == len(placed(section(400)))
    assert LINEAR > growth(placed, section, size=80)
