"""What differs by an id alone shares its style, and is laid out and written as if it did not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.css import StyleFor
from weasyprint.formatting_structure import build

from briefpress.edges.layout import weasy_styles
from briefpress.edges.layout.weasy_mend import mend
from briefpress.edges.layout.weasy_styles import TwinStyle
from briefpress.edges.pdf.write import write_pdf
from helpers.print_sample import METADATA, PLACE, paragraphs, set_in_type, style, text_page

if TYPE_CHECKING:
    import pytest

CSS = style(
    page="A5",
    more="p::first-letter { color: red } p::before { content: '§' } li { font: var(--f) } html { --f: 8pt/9pt Test }",
)


def _text() -> str:
    """Give paragraphs with ids, languages and styles of their own, notes, and a list."""
    more = (
        '<p id="x" lang="fr" style="margin-left: 3mm">Mots</p><p id="y" style="margin-left: 4mm">Words</p>',
        '<p lang="de">Wort <b id="b">fett</b></p><p lang="de" id="w">Wort <b>fett</b></p>',
        '<ul id="u"><li id="i">one</li><li>two</li><li id="j" class="k">three</li></ul><p class="k" id="z">Last</p>',
    )
    return text_page(*paragraphs(count=8, length=60, every=12, seed=5), *more)


def _pdf() -> bytes:
    laid = set_in_type(_text(), css=CSS)
    return write_pdf(laid.value, metadata=METADATA, place=PLACE, attachments=()).value


def test_pages_are_the_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte by byte."""
    ours = _pdf()
    for function, code in (
        (StyleFor.__init__, weasy_styles.ENGINES_STYLES),
        (build.element_to_box, weasy_styles.ENGINES_BOXES),
    ):
        monkeypatch.setattr(function, "__code__", code)

    assert _pdf() == ours


def test_a_hundred_ids_cost_no_more_styles_than_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of paragraphs, each with a word within it, all but one are twins, and the words are all the same."""
    # The engine is mended once, before anything of it is watched.
    mend()
    made: list[Any] = []
    begin = StyleFor.__init__

    def watched(self: Any, *given: Any, **named: Any) -> None:
        made.append(self)
        begin(self, *given, **named)

    monkeypatch.setattr(StyleFor, "__init__", watched)
    set_in_type(text_page(*(f'<p id="p{number}">A <b>word</b></p>' for number in range(100))), css=CSS)
    styles = [(getattr(element, "tag", ""), one) for (element, _), one in made[0].get_computed_styles().items()]
    texts = [one for tag, one in styles if tag == "p" and one.pseudo_type is None]

    assert 99 == sum(isinstance(one, TwinStyle) for one in texts)
    assert [f"p{number}" for number in range(100)] == [one["anchor"] for one in texts]
    assert 1 == len({id(one) for tag, one in styles if tag == "b" and one.pseudo_type is None})
