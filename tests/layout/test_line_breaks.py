"""Lines are filled: the engine breaks none of them after its first word."""

from __future__ import annotations

import importlib.util
from itertools import pairwise
from typing import Any

import pytest
from weasyprint.text import line_break

from briefpress.edges.layout import weasy_mend
from helpers.print_sample import note, set_in_type, style, text_page

TEXT = (
    "That another was responsible was said only later, by officials among others. On the matter see Norton. "
    "Augustus Richard Norton, <em>Influence: A Short History</em> (University Press, 2007)."
)


def as_it_comes() -> Any:
    """Give the engine's line breaking as a module of its own, which nothing has mended."""
    spec = importlib.util.spec_from_file_location(line_break.__name__, line_break.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_space_that_hangs_over_the_edge_does_not_cut_the_line_at_its_first_word() -> None:
    """At whatever measure, no line but the last is shorter than half of it, in the text and in a note."""
    blocks = (f'<div style="width:{width}px"><p id="p-{width}">{TEXT}</p></div>' for width in range(240, 520))
    notes = (
        f'<p id="n-{extra}">Word{note(extra, "x" * (extra % 40) + " " + TEXT)} and on.</p>' for extra in range(1, 60)
    )

    laid = set_in_type(text_page(*blocks, *notes), css=style(more="p { text-align: left }"))

    lines = [line for page in laid.value.layout.pages for line in page.lines if line.block.startswith(("p-", "note-"))]
    full = {line.block: max(other.right for other in lines if other.block == line.block) for line in lines}
    short = [
        line.text
        for line, after in pairwise(lines)
        if line.block == after.block and line.right - line.left < 0.5 * (full[line.block] - line.left)
    ]
    assert [] == short


def test_a_word_that_fits_on_the_next_line_is_never_torn() -> None:
    """`overflow-wrap` tears what is wider than a whole line, and nothing behind other words."""
    words = "Alvandi <em>Nixon, Shahs of Roumania</em> "
    blocks = (
        f'<div style="width:{width}px"><p id="p-{width}"><span><span>{words * 3}</span></span></p></div>'
        for width in range(150, 330, 3)
    )

    laid = set_in_type(
        text_page(*blocks), css=style(more="p { text-align: left; hyphens: none; overflow-wrap: break-word }")
    )

    lines = [line for page in laid.value.layout.pages for line in page.lines if line.block.startswith("p-")]
    torn = {word for line in lines for word in line.text.split()} - set("Alvandi Nixon, Shahs of Roumania".split())
    assert set() == torn


@pytest.mark.parametrize("before", ("", "See ", "(", "“<b>(</b>"))
def test_a_word_wider_than_the_line_is_still_torn(before: str) -> None:
    """An address without an end stays on the paper, even deep in other elements and behind a bracket."""
    laid = set_in_type(
        text_page(f'<div style="width:200px"><p id="p"><span>{before}<em>{"w" * 90}</em></span></p></div>'),
        css=style(more="p { overflow-wrap: break-word; hyphens: none }"),
    )

    (page,) = laid.value.layout.pages
    lines = [line for line in page.lines if line.block == "p"]
    assert 200 >= max(line.right - line.left for line in lines)
    assert 90 == sum(line.text.count("w") for line in lines)


@pytest.mark.parametrize("sign", (".", ",", "!", "%", "”", ".”", ")", "", "…"))
def test_a_call_stands_on_the_line_of_its_word(sign: str) -> None:
    """Whatever stands between them, and however deep the call is in other elements."""
    blocks = (
        f'<div style="width:{width}px"><p id="p-{width}">The twelfth one is to come back from hiding{sign}'
        f"<span>{note(width, 'Note.')}</span> And so on.</p></div>"
        for width in range(200, 320, 2)
    )

    laid = set_in_type(text_page(*blocks), css=style(more="sup { font-size: .66em; line-height: 0 }"))

    lines = [line for page in laid.value.layout.pages for line in page.lines if line.block.startswith("p-")]
    assert 60 < len(lines)
    assert [] == [line.text for line in lines if line.text[0].isdigit()]


@pytest.mark.parametrize("space", ("\u00a0", "\u202f"))
def test_a_no_break_space_before_other_markup_does_not_cut_the_line(space: str) -> None:
    """What it holds together goes to the next line, and no more than that."""
    text = f"That another was responsible was said only later, by officials among others, in the words of Norton{space}"
    blocks = (
        f'<div style="width:{width}px"><p id="p-{width}">{text}<code>norton:2007</code> and of some others.</p></div>'
        for width in range(240, 520)
    )

    laid = set_in_type(text_page(*blocks), css=style(more="p { text-align: left }"))

    lines = [line for page in laid.value.layout.pages for line in page.lines if line.block.startswith("p-")]
    short = [one.text for one, after in pairwise(lines) if one.block == after.block and len(one.text) < 12]
    assert [] == short
    assert 280 < len(lines)


def test_a_line_that_the_engine_cut_short_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check sees the fault that is mended above: here the engine does its worst again."""
    weasy_mend.mend()
    html = text_page(*(f'<div style="width:{width}px"><p id="p-{width}">{TEXT}</p></div>' for width in range(240, 520)))
    css = style(more="p { text-align: left }")
    mended = {finding.code for finding in set_in_type(html, css=css).findings}
    monkeypatch.setattr(line_break.split_first_line, "__code__", as_it_comes().split_first_line.__code__)

    unmended = [finding for finding in set_in_type(html, css=css).findings if finding.code == "L016"]

    assert set() == mended
    assert 2 == len(unmended)
    assert "“among”" in unmended[0].message


def test_lines_that_end_as_they_should_are_no_findings() -> None:
    """Forced breaks, verse, the ends of paragraphs in a note, right-to-left text, pictures in a line."""
    several = '<span class="note-p">One</span><span class="note-p">two of it and more words than that.</span>'
    html = text_page(
        '<p id="a">A<br/>line that is forced to its end and goes on for a while after it, as they do.</p>',
        '<pre id="b">one\ntwo three four</pre><p id="c" style="white-space: pre-line">verse\nof some lines</p>',
        f'<p id="d">Word{note(1, several)} and on.</p>',
        f'<p id="e" dir="rtl" style="direction: rtl">{"word and " * 60}</p>',
        f'<p id="f">{"word and " * 60}<code>{"x" * 70}</code> {"word " * 40}</p>',
        f'<p id="g" style="text-align: center; width: 300px">{"word and " * 60}</p>',
    )

    assert [] == [finding.message for finding in set_in_type(html).findings if finding.code == "L016"]


@pytest.mark.parametrize(("indent", "hangs"), ((30, 30), (-30, -30)))
def test_a_first_line_is_set_in_from_where_its_words_begin(indent: int, hangs: int) -> None:
    """From the right, where words run from right to left, and out of it where it hangs."""
    words = "כשהסירות חוזרות לנמל עם שחר הנשים עומדות על הרציף ומחכות לשלל הלילה " * 3
    css = style(more=f"p {{ direction: rtl; text-align: start; padding: 0 40px; text-indent: {indent}px }}")

    laid = set_in_type(text_page(f'<p id="p-1">{words}</p>'), css=css)

    first, *others = [line for page in laid.value.layout.pages for line in page.lines if line.block == "p-1"]
    assert [hangs] * len(others[:-1]) == [round(line.right - first.right) for line in others[:-1]]


def test_no_page_number_of_the_contents_stands_without_a_word_of_its_title() -> None:
    """Where the title fills its line, the last word goes to the next one with the number."""
    entry = 'Summary of Options and Arguments<span class="leader"></span><a class="pageref">4</a>'
    blocks = (f'<div style="width:{width}px"><p id="p-{width}">{entry}</p></div>' for width in range(150, 330))
    more = "p { text-align: left; hyphens: none } .leader::before { content: leader(' . ') }"

    laid = set_in_type(text_page(*blocks), css=style(more=more))

    lines = [line.text for page in laid.value.layout.pages for line in page.lines if line.block.startswith("p-")]
    assert [] == [line for line in lines if not any(map(str.isalpha, line))]
