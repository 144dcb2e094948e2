"""What annotations say of each other and of the brief."""

from __future__ import annotations

from briefpress.nouns.annotation import ChronologyEvent, Event, Gloss, Reply
from briefpress.nouns.brief import Period
from briefpress.nouns.selector import Selector
from briefpress.verbs.composing.relations import check_relations

_QUOTE = Selector(exact="q")
_GLOSS = Gloss(id="g", quote=_QUOTE, term="imam", text="t", see="shia")
_REPLY = Reply(id="r", to_annotation="g", text="t")


def test_what_is_named_must_be_there() -> None:
    """Replies, terms and periods that lead nowhere are found, with the nearest that is there."""
    event = Event(id="e", quote=_QUOTE, date="1946", text="t", period="Post war")
    dated = ChronologyEvent(id="c", date="1946", text="t", period="Post-war")
    reply = Reply(id="r", to_annotation="gg", text="t")
    findings = check_relations([_GLOSS, reply, event], [dated], [Period(name="Post-war")], known={"g", "r", "e", "c"})

    assert ["Y031", "Y032", "Y033"] == sorted(finding.code for finding in findings)
    assert {"did you mean “Post-war”?"} <= {finding.hint for finding in findings}


def test_what_is_there_is_not_complained_of() -> None:
    """Nor is a period where the brief lists none."""
    shia = Gloss(id="s", quote=_QUOTE, term="shia", text="t")
    dated = ChronologyEvent(id="c", date="1946", text="t", period="Post-war")

    assert () == check_relations([_GLOSS, shia, _REPLY], [dated], [], known={"g", "s", "r", "c"})


def test_nothing_is_called_missing_that_may_be_in_an_unread_file() -> None:
    """One broken file does not make others look broken."""
    assert () == check_relations([_GLOSS, Reply(id="r", to_annotation="x", text="t")], [], [], known=None)
