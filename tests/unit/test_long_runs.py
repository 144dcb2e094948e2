"""Words that run on through several pieces of mark-up have places where a line may end."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.printing.long_runs import part_long_runs

LONG = "connection" * 4


@pytest.mark.parametrize(
    ("given", "expected"),
    (
        (f"<p>host=<em>{LONG}</em>;port=<em>b</em></p>", f"<p>host=|<em>{LONG}</em>;port=|<em>b</em></p>"),
        (f"<p>a <code>{LONG}</code>, <em>b</em>c</p>", f"<p>a <code>{LONG}</code>, <em>b</em>c</p>"),
        (f"<p>(<code>{LONG}</code>)</p>", f"<p>(<code>{LONG}</code>)</p>"),
        (f"<p>{LONG}<sup class='call'>1</sup>b</p>", f"<p>{LONG}<sup class='call'>1</sup>b</p>"),
        (f"<div><p>a{LONG}</p><p>b</p></div>", f"<div><p>a{LONG}</p><p>b</p></div>"),
        ("<p>short<em>er</em>than</p>", "<p>short<em>er</em>than</p>"),
        (f"<pre>a<em>{LONG}</em>b</pre>", f"<pre>a<em>{LONG}</em>b</pre>"),
    ),
    ids=("pieces", "parted", "brackets", "call", "paragraphs", "short", "code"),
)
def test_a_line_may_end_between_the_pieces_of_a_long_run(given: str, expected: str) -> None:
    """Not before a stop, not behind a bracket, and not before the call of a note."""
    body = etree.fromstring(given)
    part_long_runs(body)

    assert expected.replace("'", '"') == etree.tostring(body, encoding="unicode").replace("\u200b", "|")
