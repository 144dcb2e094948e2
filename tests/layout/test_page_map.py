"""The page map says where pages begin, at the very letter: compared with the PDF's own pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.printing.digest_layout import layout_digest
from helpers.print_sample import note, paragraphs, set_in_type, style, text_page

if TYPE_CHECKING:
    from helpers.print_made import Made


def test_every_page_has_a_label_and_a_beginning(brief: Made) -> None:
    """Labels count from 1; each page with text begins somewhere."""
    page_map = brief.laid.page_map

    assert page_map.labels == tuple(str(n) for n in range(1, len(brief.laid.layout.pages) + 1))
    assert [mark.page for mark in page_map.breaks] == list(page_map.labels)


def test_breaks_agree_with_the_text_on_the_pages_of_the_pdf(brief: Made) -> None:
    """The letters of a block that the PDF has before a page are those that the map counts."""
    before: dict[str, int] = {}
    first: dict[int, tuple[str, int]] = {}
    for run in brief.content.runs:
        if run.note or run.reference or run.generated or run.label:
            continue
        letters = sum(map(str.isalnum, run.text))
        if letters:
            first.setdefault(run.page, (run.block, before.get(run.block, 0)))
            before[run.block] = before.get(run.block, 0) + letters

    for mark in brief.laid.page_map.breaks:
        assert first[int(mark.page) - 1] == (mark.element, mark.letters)


def test_breaks_count_the_letters_of_the_source(dense: Made) -> None:
    """The letters before a break, taken from the HTML, end where the page before ends."""
    tree = etree.fromstring(dense.html)
    for mark, page in zip(dense.laid.page_map.breaks[1:], dense.laid.layout.pages, strict=False):
        block = tree.find(f".//*[@id='{mark.element}']")
        assert block is not None
        letters = [letter for letter in _text(block) if letter.isalnum()]
        assert mark.letters < len(letters)
        if mark.letters:
            # Only the end of the last line of the page before: it may hold a call, which is no letter of it.
            last = next(line.text for line in reversed(page.lines) if line.block == mark.element)
            plain = "".join(filter(str.isalpha, last))
            assert "".join(letters[: mark.letters]).endswith(plain[-6:])


def _text(block: etree._Element) -> str:
    return (block.text or "") + "".join(child.tail or "" for child in block)


def test_anchors_give_the_page_of_every_id(dense: Made) -> None:
    """Notes are on the pages of their calls, and every paragraph has a page."""
    anchors = dense.laid.page_map.anchors

    assert all(anchors[f"note-{n}"] == anchors[f"call-{n}"] for n in range(1, 229))
    assert {f"p-{n}" for n in range(57)} <= anchors.keys()


def test_page_references_show_the_page_of_their_target() -> None:
    """Two layouts suffice; the second has the right numbers in it."""
    see = '<p id="see">See page <a class="pageref" href="#p-11"></a>.</p>'

    laid = set_in_type(text_page(see, *paragraphs(count=12, length=120, every=60)), css=style(page="A5"))

    (line,) = [line.text for page in laid.value.layout.pages for line in page.lines if line.block == "see"]
    assert line == f"See page {laid.value.page_map.anchors['p-11']}."
    assert laid.findings == ()


def test_a_reference_to_nothing_is_a_finding() -> None:
    """An index entry that points at no element shows up."""
    laid = set_in_type(text_page('<p id="a">See <a class="pageref" href="#gone"></a>.</p>'))

    assert "L009" in {finding.code for finding in laid.findings}


def test_the_layout_digest_sees_a_changed_word_and_no_other_place() -> None:
    """The same text gives the same digest, another word another one."""
    first, again, other = (
        layout_digest(set_in_type(text_page(f'<p id="a">{word}{note(1, "A note.")}</p>')).value.layout)
        for word in ("word", "word", "ward")
    )

    assert first == again
    assert first != other
