"""Words that run against their paragraph stand in one element where mark-up divides them; no word is moved."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.printing.turned_stretches import join_turned
from helpers.growth import LINEAR, growth

NOTE = '<sup class="call" id="c"><a href="#n">1</a></sup><span class="note" id="n">A note.</span>'


def _joined(html: str, direction: str = "ltr") -> str:
    body = etree.fromstring(f"<body>{html}</body>")
    join_turned(body, direction=direction)
    text: str = etree.tostring(body, encoding="unicode")
    return text.removeprefix("<body>").removesuffix("</body>")


@pytest.mark.parametrize(
    ("html", "joined"),
    (
        ("<p>at אב <em>גד</em> end</p>", '<p>at <span dir="rtl">אב <em>גד</em></span> end</p>'),
        ("<p>at א<em>ב ג</em>ד end</p>", '<p>at <span dir="rtl">א<em>ב ג</em>ד</span> end</p>'),
        ("<p>in אב <b>1948</b> end</p>", '<p>in <span dir="rtl">אב <b>1948</b></span> end</p>'),
        ("<p><b>1948</b> אב <i>גד</i></p>", '<p><b>1948</b> <span dir="rtl">אב <i>גד</i></span></p>'),
        ("<p><i id='x'>so אב</i> גד</p>", '<p><i id="x">so </i><span dir="rtl"><i>אב</i> גד</span></p>'),
        ("<p>אב <i id='x'>גד so</i></p>", '<p><span dir="rtl">אב <i id="x">גד</i></span><i> so</i></p>'),
    ),
)
def test_a_divided_stretch_is_joined(html: str, joined: str) -> None:
    """An element that lies over an edge of it is parted there, and keeps its name in one place."""
    assert joined == _joined(html)


@pytest.mark.parametrize(
    "html",
    (
        "<p>at אב גד end <em>and so on</em></p>",
        "<p>אב <em>one</em> גד</p>",
        "<td>אב</td><td>גד</td>",
        "<p>אב<br/>גד</p>",
        '<p>אב <span dir="rtl">גד</span></p>',
        "<p>one <em>two</em></p>",
    ),
)
def test_what_is_set_right_stays(html: str) -> None:
    """A stretch in one piece, words between two, other paragraphs, lines and directions."""
    assert html == _joined(html)


def test_a_note_stays_behind_its_call_and_keeps_its_direction() -> None:
    """The number of a note belongs to the word before it."""
    joined = _joined(f"<p>at אב{NOTE} end</p>")

    assert joined.startswith(
        '<p>at <span dir="rtl">אב<sup class="call" id="c"><a href="#n">1</a></sup><span class="note"'
    )
    assert 'id="n" dir="ltr">A note.</span></span> end</p>' in joined


def test_english_within_arabic_is_joined_too() -> None:
    """Titles of books in italics, among other words of English."""
    html = "<p>אב Smith, <em>Rails</em>, 1938 גד</p>"

    assert '<p>אב <span dir="ltr">Smith, <em>Rails</em>, 1938</span> גד</p>' == _joined(html, "rtl")


def test_several_stretches_of_one_paragraph() -> None:
    """Each by itself, words in their order."""
    html = "<p>אב <b>ג</b> one ד <i>ה</i> two</p><p>ו <b>ז</b></p>"
    joined = _joined(html)

    assert joined.count('dir="rtl"') == 3
    assert _words(html) == _words(joined)


def _words(html: str) -> str:
    return "".join(map(str, etree.fromstring(f"<body>{html}</body>").itertext()))


@pytest.mark.parametrize("phrase", ("at אב <em>גד</em> end ", "<em>so אב</em> גד end "))
def test_many_stretches_of_a_paragraph_are_joined_in_time_with_their_number(phrase: str) -> None:
    """None is looked for among all that stand before it."""

    def work(body: etree._Element) -> None:
        join_turned(body, direction="ltr")

    assert LINEAR > growth(work, lambda size: etree.fromstring(f"<body><p>{phrase * size}</p></body>"), size=1000)
