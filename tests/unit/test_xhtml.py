"""Finished sections: an id on every block with words, our names for notes, pictures in place."""

from __future__ import annotations

import re

import pytest

from briefpress.nouns.picture import Picture
from briefpress.verbs.epub import xhtml

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg"><defs><path id="p"/></defs><use href="#p"/><path fill="url(#p)"/></svg>'
)
MATHS = "http://www.w3.org/1998/Math/MathML"


def finished(fragment: str, prefix: str = "text-1", **pictures: Picture) -> str:
    """Finish a section of one fragment."""
    root = xhtml.parse(fragment)
    root.tag = "section"
    xhtml.finish(root, prefix=prefix, pictures={f"{name}.svg": one for name, one in pictures.items()})
    return xhtml.serialise(root)


def test_every_block_with_words_has_an_id() -> None:
    """Numbered in order; what has one keeps it."""
    written = finished('<p>a</p><div><p id="own">b</p></div><ul><li>c</li></ul><div>d</div>')

    assert '<p id="text-1-1">a</p><div><p id="own">b</p></div>' in written
    assert '<li id="text-1-3">c</li>' in written
    assert '<div id="text-1-4">d</div>' in written


def test_calls_are_superscripts() -> None:
    """The span that pandoc writes is one of ours."""
    assert '<sup class="call" id="call-1">1</sup>' in finished('<p><span class="call" id="call-1">1</span></p>')


def test_pull_quotes_and_boxes_are_asides() -> None:
    """A pull quote is not read out twice; a box has its title as one paragraph."""
    written = finished(
        '<div class="bp-apparatus bp-pullquote"><p>a</p></div>'
        '<div class="bp-apparatus bp-box"><div class="bp-box-title"><p>T</p></div><p>b</p></div>'
    )

    assert '<aside class="bp-apparatus bp-pullquote" aria-hidden="true">' in written
    assert '<p class="box-title" id="text-1-2">T</p>' in written


def test_two_drawings_in_one_text_keep_their_own_names() -> None:
    """And say what they show; the same drawing in another section has other names again."""
    picture = Picture(name="images/a.svg", media_type="image/svg+xml", data=b"", svg=DRAWING)
    fragment = '<p><img src="a.svg" alt="One"/><img src="a.svg" alt="Two"/></p>'
    written = finished(fragment, a=picture) + finished(fragment, "text-2", a=picture)
    names = re.findall('<path id="(.*?)"', written)

    assert len(set(names)) == 4
    assert all(f'href="#{name}"' in written and f"url(#{name})" in written for name in names)
    assert 'role="img" aria-label="Two"><title>Two</title>' in written


def test_a_link_without_words_is_none() -> None:
    """A page reference is filled in later."""
    written = finished('<p><a href="#x" id="i"></a><a class="pageref" href="#x"></a></p>')

    assert '<span id="i"/><a class="pageref" href="#x"/>' in written


def test_a_formula_says_itself_once() -> None:
    """Its source is its alternative and not words beside it."""
    inside = '<semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics>'
    written = finished(f'<p><math xmlns="{MATHS}">{inside}</math></p>')

    assert "annotation" not in written
    assert 'alttext="x"' in written


def test_a_sign_with_a_size_is_an_operator() -> None:
    """Identifiers of MathML have no size."""
    inside = '<mi minsize="180%" maxsize="180%" stretchy="true">/</mi><mi>b</mi>'

    written = finished(f'<p><math xmlns="{MATHS}">{inside}</math></p>')

    assert '<mo minsize="180%" maxsize="180%" stretchy="true">/</mo><mi>b</mi>' in written


def test_heads_of_tables_say_what_they_head() -> None:
    """A column in the head, a row elsewhere."""
    written = finished("<table><thead><tr><th>a</th></tr></thead><tbody><tr><th>b</th></tr></tbody></table>")

    assert ['scope="col"', 'scope="row"'] == [word for word in written.replace(">", " ").split() if "scope" in word]


@pytest.mark.parametrize(
    ("said", "expected"),
    (
        ("", None),
        ("width: 200px", "width: 200px; height: auto"),
        ("width: 2in; height: 1in", "width: 2in; height: 1in"),
        ("height: 3cm", "height: 3cm; width: auto"),
    ),
)
def test_a_drawing_is_as_large_as_the_text_says(said: str, expected: str | None) -> None:
    """What it says of itself would hold for the other side."""
    picture = Picture(name="images/a.svg", media_type="image/svg+xml", data=b"", svg=DRAWING)
    written = finished(f'<p><img src="a.svg" alt="One" style="{said}"/></p>', a=picture)

    assert expected == next(iter(re.findall('<svg[^>]* style="(.*?)"', written)), None)


def test_names_in_drawings_have_no_blanks() -> None:
    """Programs that draw graphs take the words of a knot for its name, and no name of a text has a blank."""
    drawn = DRAWING.replace('"p"', '"two words"').replace("#p)", "#two words)").replace('"#p"', '"#two%20words"')
    picture = Picture(name="images/a.svg", media_type="image/svg+xml", data=b"", svg=drawn)
    written = finished('<p><img src="a.svg" alt="One"/></p>', a=picture)

    [name] = re.findall('<path id="(.*?)"', written)
    assert "text-1-svg1-two__words" == name
    assert f'href="#{name}"' in written
    assert f"url(#{name})" in written


@pytest.mark.parametrize(
    ("words", "kinds", "is_torn"),
    (
        (["Criterion"] * 6, "short", []),
        (["Recommended"] * 6, "short dense", []),
        (["Recommendation"] * 6, "short", ["torn"] * 6),
        (["yes"] * 12, "short dense", []),
        (["Criterion"] * 12, "short many-columns", []),
    ),
    ids=("roomy", "dense", "crowded", "many-short", "many-long"),
)
def test_a_table_is_set_smaller_before_its_words_are_torn(words: list[str], kinds: str, is_torn: list[str]) -> None:
    """One size less is enough for many, those of a dozen columns with a word each among them."""
    cells = "".join(f"<td>{word}</td>" for word in words)
    table = next(xhtml.parse(finished(f"<table><tbody><tr>{cells}</tr></tbody></table>")).iter("table"))

    assert kinds == table.get("class")
    assert is_torn == [str(cell.get("class")) for cell in table.iter("td") if cell.get("class")]


@pytest.mark.parametrize(
    ("length", "lines", "kinds"),
    (
        (71, 2, "short"),
        (72, 2, "short dense"),
        (80, 2, "short dense"),
        (81, 2, "short"),
        (80, 30, "dense"),
        (20, 30, None),
    ),
)
def test_code_is_set_smaller_where_its_lines_then_fit(length: int, lines: int, kinds: str | None) -> None:
    """Programs are written to eighty letters; a line that is longer still is broken in any case."""
    code = "\n".join(["x" * length] * lines)
    pre = next(xhtml.parse(finished(f"<pre><code>{code}</code></pre>")).iter("pre"))

    assert kinds == pre.get("class")
