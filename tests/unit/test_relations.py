"""What annotations say of each other and of the brief."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.annotation import ChronologyEvent, Event, Gloss, Index, Reply
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

    assert ["C102", "Y031", "Y033"] == sorted(finding.code for finding in findings)
    assert {"did you mean “Post-war”?"} <= {finding.hint for finding in findings}


def test_a_period_of_a_brief_that_declares_none_is_found_once() -> None:
    """It would be a heading of the chronology that nobody has looked at."""
    dated = ChronologyEvent(id="c", date="1946", text="t", period="Post-war")
    plain = ChronologyEvent(id="d", date="1946", text="t")
    (finding,) = check_relations([], [dated, plain], [], known={"c", "d"})

    assert ("Y032", "declare it in brief.yaml, under “periods:”: - name: Post-war") == (finding.code, finding.hint)


def test_what_is_there_is_not_complained_of() -> None:
    """A reply, a term and a period that are there are no findings."""
    shia = Gloss(id="s", quote=_QUOTE, term="shia", text="t")
    dated = ChronologyEvent(id="c", date="1946", text="t", period="Post-war")
    periods = [Period(name="Post-war")]

    assert () == check_relations([_GLOSS, shia, _REPLY], [dated], periods, known={"g", "s", "r", "c"})


def test_the_index_sends_nobody_to_a_heading_that_it_does_not_have() -> None:
    """Neither with see nor with see-also; the finding shows the nearest that there is."""
    song = Index(id="a", quote=_QUOTE, entry="song", see=("balads",), see_also=("ballads", "rhyme"))
    ballads = Index(id="b", quote=_QUOTE, entry="ballads")
    findings = check_relations([song, ballads], [], [], known={"a", "b"})

    assert [("Y034", "did you mean “ballads”?"), ("Y034", "known here: ballads")] == [
        (one.code, one.hint) for one in findings
    ]


def test_a_sub_heading_may_be_named_by_itself_or_behind_its_heading() -> None:
    """Both are written, in several ways."""
    see = ("notes", "numbering", "notes, numbering", "notes: numbering")
    song = Index(id="a", quote=_QUOTE, entry="song", see=see)
    notes = Index(id="b", quote=_QUOTE, entry="numbering", under="notes")

    assert () == check_relations([song, notes], [], [], known={"a", "b"})


def test_what_was_refused_is_no_place_to_send_readers_to() -> None:
    """Nor does it send anybody anywhere itself."""
    imam = Gloss(id="g", quote=_QUOTE, term="imam", text="t", see="shia")
    shia = Gloss(id="s", quote=_QUOTE, term="shia", text="t", see="nowhere", status="stet")
    song = Index(id="a", quote=_QUOTE, entry="song", see=("rhyme",))
    rhyme = Index(id="b", quote=_QUOTE, entry="rhyme", see=("nowhere",), status="withdrawn")
    findings = check_relations([imam, shia, song, rhyme], [], [], known={"g", "s", "a", "b"})

    assert ["Y033", "Y034"] == [one.code for one in findings]


def test_nothing_is_called_missing_that_may_be_in_an_unread_file() -> None:
    """One broken file does not make others look broken."""
    assert () == check_relations([_GLOSS, Reply(id="r", to_annotation="x", text="t")], [], [], known=None)


@given(st.lists(st.integers(0, 9), min_size=9, max_size=9))
def test_a_reply_that_leads_back_to_itself_is_found(answered: list[int]) -> None:
    """It would be shown nowhere; one that comes to another annotation in the end is none. 9 is a gloss."""
    replies = [Reply(id=str(at), to_annotation=str(to), text="t") for at, to in enumerate(answered)]
    gloss = Gloss(id="9", quote=_QUOTE, term="imam", text="t")
    reached = {9}
    for _ in answered:
        reached |= {at for at, to in enumerate(answered) if to in reached}

    findings = check_relations([gloss, *replies], [], [], known={str(at) for at in range(10)})

    assert ["Y031"] * (10 - len(reached)) == [one.code for one in findings]
    assert not [one for at in reached for one in findings if one.message.startswith(f"“{at}”")]
