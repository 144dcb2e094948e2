"""A paragraph that goes on below a formula is set in once."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.printing.displayed_formulas import mark_displayed

_SVG = 'xmlns="http://www.w3.org/2000/svg"'
APART = f"<svg {_SVG} class='formula display'><text>x</text></svg>"
WITHIN = f"<svg {_SVG} class='formula'/>"


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    (
        (f"<p>Let {APART} be so.</p>", "displayed"),
        (f"<p><em>Let</em> {APART} be so.</p>", "displayed"),
        (f"<p class='b'>If <em>{APART} be</em> so.</p>", "b displayed"),
        (f"<p>{APART} be so, and {APART} too.</p>", None),
        (f"<p><em> {APART}</em> be so.</p>", None),
        (f"<p>Let {WITHIN} be so.</p>", None),
        ("<p>Let it be so.</p>", None),
    ),
)
def test_paragraphs_with_words_before_a_formula_are_marked(paragraph: str, expected: str | None) -> None:
    """One that begins with the formula has nothing to set in."""
    body = etree.fromstring(f"<body>{paragraph}</body>")
    mark_displayed(body)

    assert expected == body[0].get("class")
