"""Events that hang on no passage are numbered for reviewers where they stand in the chronology."""

from __future__ import annotations

from briefpress.nouns.edtf_reading import edtf
from briefpress.nouns.event import Event
from briefpress.nouns.finding import Place
from briefpress.nouns.tree import Nodes, classes, nodes, para, words
from briefpress.verbs.composing.dated import tagged
from briefpress.verbs.composing.stitches import TAG


def _event(ident: str, text: Nodes) -> Event:
    return Event(id=ident, date=edtf("1949"), text=text, place=Place("chronology.yaml"))


def test_numbers_go_on_behind_those_of_the_passages() -> None:
    """What has one already, since it hangs on a passage, is left as it is."""
    code = {"t": "CodeBlock", "c": [["", [], []], "x"]}
    events = [_event("a", [para(words("A."))]), _event("b", [para(words("B."))]), _event("c", [code]), _event("d", [])]
    shown, numbers = tagged(events, {"note": 1, "b": 2})
    tags = [[node["c"][0][0] for node in nodes(one.text) if TAG in classes(node)] for one in shown]

    assert {"note": 1, "b": 2, "a": 3, "c": 4, "d": 5} == numbers
    assert [["seen-a"], [], ["seen-c"], ["seen-d"]] == tags
    assert events[1] == shown[1]
