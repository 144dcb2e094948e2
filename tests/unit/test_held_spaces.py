"""Spaces that hold words together hold no more than a line has room for."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.printing.held_spaces import loosen_spaces
from helpers.growth import LINEAR, growth

MANY = "_".join(["word"] * 20)
PLAIN = MANY.replace("_", " ")


@pytest.mark.parametrize(
    ("given", "expected"),
    (
        (f"<p>See {MANY} there.</p>", f"<p>See {PLAIN} there.</p>"),
        (f"<p>See 10_km and <code>{MANY}</code> and p._5.</p>", f"<p>See 10_km and <code>{PLAIN}</code> and p._5.</p>"),
        (f"<p>in:_<a>{MANY}</a>,_end</p>", f"<p>in: <a>{PLAIN}</a>, end</p>"),
        (f"<p><code>__{MANY}</code></p>", f"<p><code>_ {PLAIN}</code></p>"),
        ("<p>«_Oui_»_: 3_000_000 of 5_kg</p>", "<p>«_Oui_»_: 3_000_000 of 5_kg</p>"),
        (f"<pre>{MANY}</pre>", f"<pre>{MANY}</pre>"),
        ("<div><p>10_km_to_go</p><p>and_then_home</p></div>", "<div><p>10_km_to_go</p><p>and_then_home</p></div>"),
    ),
    ids=("words", "code", "pieces", "indent", "short", "typed", "paragraphs"),
)
def test_lines_may_end_where_more_is_held_together_than_a_line(given: str, expected: str) -> None:
    """The engine of print would run such words over the edge of the paper."""
    body = etree.fromstring(given.replace("_", "\u00a0"))
    loosen_spaces(body)

    assert expected == etree.tostring(body, encoding="unicode").replace("\u00a0", "_")


@pytest.mark.parametrize(
    "made", ("a\u00a0<i>b</i>", f"word {MANY}".replace("_", "\u00a0")), ids=("one run", "many runs")
)
def test_spaces_are_loosened_in_time_that_grows_with_the_text(made: str) -> None:
    """Also where one paragraph has no other spaces, and where it has many such runs."""
    taken = growth(loosen_spaces, lambda size: etree.fromstring(f"<p>{made * size}</p>"), size=500)

    assert LINEAR > taken
