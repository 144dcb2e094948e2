"""Where a long run of calls may go on in the next line."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.printing.call_runs import mark_call_runs

_FIRST, _NEXT = '<sup class="call">1</sup>', '<sup class="call next">2</sup>'


@pytest.mark.parametrize(
    ("html", "places"),
    (
        (f"<p>{_FIRST}{_NEXT * 7}</p>", []),
        (f"<p>{_FIRST}{_NEXT * 17}</p>", [8, 16]),
        (f"<p>{_FIRST}{_NEXT * 5} and {_FIRST}{_NEXT * 8}</p>", [14]),
        (f"<p>{_FIRST}{_NEXT * 8}<sup>th</sup></p>", [8]),
    ),
)
def test_a_run_of_calls_may_turn_before_each_eighth(html: str, places: list[int]) -> None:
    """Nowhere else: a call stays with its word. What is marked twice is marked once."""
    tree = etree.fromstring(html)
    mark_call_runs(tree)
    mark_call_runs(tree)

    marked = ["call next turn" == call.get("class") for call in tree.iter("sup")]
    assert places == [at for at, is_marked in enumerate(marked) if is_marked]
