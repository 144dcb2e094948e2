"""Lines of a very long text are found in its beginning, and are the engine's."""

from __future__ import annotations

from random import Random

import pytest

from briefpress.edges.layout import weasy_long_words
from briefpress.edges.pdf.write import write_pdf
from helpers.print_sample import METADATA, PLACE, set_in_type, style, text_page, words

CSS = style(page="A5", more="body { overflow-wrap: break-word } .any { overflow-wrap: anywhere }")


def _pdf() -> bytes:
    text = " ".join(words(Random(4), 500))  # noqa: S311  # a made-up text
    row = "x" * 150 + " "
    html = text_page(
        f'<p id="a">{text} {row * 9}{"." * 900} {text} <b>{text}</b> end</p>',
        f'<p id="b" class="any">{"漢字かな" * 300}</p><p id="c">{"a&#x200b;" * 400}{"e&#x301;" * 400}</p>',
        f'<table><tbody><tr><td class="any">{"x" * 300}</td><td>{text} “{"漢字かな" * 90}”</td></tr></tbody></table>',
    )
    return write_pdf(set_in_type(html, css=CSS).value, metadata=METADATA, place=PLACE, attachments=()).value


def test_long_texts_are_broken_as_the_engine_breaks_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """To the byte: words, rows without spaces, scripts without any, marks without width."""
    monkeypatch.setattr(weasy_long_words, "_LONG", 10**9)
    monkeypatch.setattr(weasy_long_words, "_NARROW", 10**9)
    engines = _pdf()
    monkeypatch.setattr(weasy_long_words, "_LONG", 600)
    monkeypatch.setattr(weasy_long_words, "_NARROW", 60)

    assert engines == _pdf()


@pytest.mark.parametrize(("resumes", "early"), ((49, True), (51, False), (None, False)), ids=("early", "late", "none"))
def test_a_line_near_the_end_of_a_beginning_is_not_taken(resumes: int | None, early: bool) -> None:  # noqa: FBT001  # a case
    """There the rest of the text might have a say."""
    assert early == weasy_long_words.ends_early(resumes, "a" * 100)
