"""What bars a release, on values."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from briefpress.nouns.annotation import Footnote, Query
from briefpress.nouns.brief import Brief
from briefpress.nouns.correction import Correction
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.review import Decision, Decisions, Reviewer, Round, RoundPlan
from briefpress.nouns.selector import Selector
from briefpress.verbs.editions.release_checks import (
    correction_findings,
    drift_findings,
    embargo_findings,
    review_findings,
    shown_findings,
    sign_off_findings,
    version_findings,
)

NOW = datetime(2022, 6, 10, 10, 0, tzinfo=UTC)
QUOTE = Selector(exact="q")
QUERY = Query(id="q", quote=QUOTE, text="Why?")
NOTE = Footnote(id="n", quote=QUOTE, text="T.", status="proposed")


def brief(*, version: str = "1.1", embargo: str = "") -> Brief:
    """Make a brief."""
    values = {"title": "T", "source": "s.txt", "version": version, "issued": "2022-06-02", "embargo": embargo}
    return Brief.model_validate(values, by_alias=True, by_name=False)


def a_round(edition: str, *, signed: date | None, decided: date | None = date(2022, 6, 1)) -> Round:
    """Make a round with one person, who must sign."""
    decisions = (Decision(annotation="n", state="accepted", date=decided),)
    plan = RoundPlan(edition=edition, people=(Reviewer(id="ann", signs=True),))
    return Round("r", plan, (Decisions(by="ann", decisions=decisions, signed=signed),))


def codes(rounds: list[Round], *, last: str = "") -> list[str]:
    """Give the codes of what a review has left open."""
    return [one.code for one in review_findings("b", [], rounds, last=last, now=NOW)]


def test_open_queries_and_proposals_bar_a_release() -> None:
    """Whatever was decided on them is enough."""
    found = [one.code for one in review_findings("b", [QUERY, NOTE], [], last="", now=NOW)]
    closed = [QUERY.in_state("answered"), NOTE.in_state("stet")]

    assert ["R020", "R021"] == found
    assert () == review_findings("b", closed, [], last="", now=NOW)


@pytest.mark.parametrize(
    ("signed", "expected"),
    ((None, ["R023"]), (date(2022, 5, 31), ["R013"]), (date(2022, 6, 1), []), (date(2022, 6, 11), ["R009"])),
)
def test_a_signature_covers_the_last_decision(signed: date | None, expected: list[str]) -> None:
    """And is of a day that has come."""
    assert expected == codes([a_round("1.0", signed=signed)])


HISTORY: tuple[tuple[str, str, list[str]], ...] = (("1.0", "1.0", []), ("1.0", "0.9", ["R023"]), ("0.9", "1.0", []))


@pytest.mark.parametrize(("edition", "last", "expected"), HISTORY)
def test_rounds_of_released_editions_are_history(edition: str, last: str, expected: list[str]) -> None:
    """All since then must be signed, whatever the version was called meanwhile."""
    assert expected == codes([a_round(edition, signed=None)], last=last)


def test_a_decision_needs_a_date() -> None:
    """Who, when and why go on record."""
    assert ["R014"] == codes([a_round("1.0", signed=date(2022, 6, 1), decided=None)])


@pytest.mark.parametrize(
    ("embargo", "force", "expected"),
    (
        ("", "", []),
        ("2022-06-10T10:00Z", "", []),
        ("2022-06-10T10:00:01Z", "", ["R025"]),
        ("2022-06-10T12:00+03:00", "", []),
        ("2022-06-10T08:00-03:00", "", ["R025"]),
        ("2022-06-10T08:00-03:00", "It is out already.", []),
        ("2022-06-10T08:00-03:00", "  ", ["R025"]),
    ),
)
def test_an_embargo_ends_at_its_moment(embargo: str, force: str, expected: list[str]) -> None:
    """In its own zone, or with a reason."""
    found = embargo_findings(brief(embargo=embargo), now=NOW, force=force)

    assert expected == [one.code for one in found]


@pytest.mark.parametrize(
    ("version", "last", "issued", "count"),
    (
        ("1.1", "", "", 0),
        ("1.1", "1.0", "2022-06-01", 0),
        ("1.1", "1.1", "2022-06-01", 1),
        ("1.1", "1.10", "2022-06-01", 1),
        ("1.1", "1.0", "2022-06-03", 1),
        ("1.1", "1.2", "2022-06-03", 2),
    ),
)
def test_neither_version_nor_date_goes_back(version: str, last: str, issued: str, count: int) -> None:
    """Each is a finding of its own."""
    found = version_findings(brief(version=version), last=last, issued=issued)

    assert ["R024"] * count == [one.code for one in found]


def notice(*, version: str, corrects: str, day: str = "2022-06-02") -> Correction:
    """Make a notice of correction."""
    values = {"id": "e", "kind": "erratum", "date": day, "conclusions": "stand", "text": "T."}
    return Correction.model_validate({**values, "version": version, "corrects": corrects}, by_alias=True, by_name=False)


@pytest.mark.parametrize(
    ("version", "corrects", "count"), (("1.20", "1.1", 0), ("1.1", "1.0", 0), ("1.15", "1.1", 1), ("1.20", "0.9", 1))
)
def test_a_notice_stands_in_the_next_edition(version: str, corrects: str, count: int) -> None:
    """One of an edition that is passed over would stand on no page."""
    made = notice(version=version, corrects=corrects)
    found = correction_findings([made], brief=brief(version="1.20"), released=["1.0", "1.1"])

    assert ["R051"] * count == [one.code for one in found]


@pytest.mark.parametrize(("day", "expected"), (("2022-06-02", []), ("2022-06-03", ["R054"])))
def test_an_edition_is_no_older_than_its_notice(day: str, expected: list[str]) -> None:
    """Both dates stand on its first page."""
    made = notice(version="1.1", corrects="1.0", day=day)
    found = correction_findings([made], brief=brief(version="1.1"), released=["1.0"])

    assert expected == [one.code for one in found]


def test_what_has_drifted_is_not_released() -> None:
    """Warnings of a proof become errors; orphans are errors already."""
    found = [Finding(Place("a.yaml"), code, "…") for code in ("A001", "A004", "A006", "L007")]

    assert ["R022", "R022"] == [one.code for one in drift_findings(found)]


def test_what_a_proof_may_lack_no_edition_may() -> None:
    """Text alternatives and glyphs: the same words under a code that bars a release."""
    found = [Finding(Place("a.yaml", 3), code, code, "hint") for code in ("F010", "F009", "P001")]

    assert [("R026", "F010", 3), ("R027", "P001", 3)] == [
        (one.code, one.message, one.place.line) for one in shown_findings(found)
    ]


def test_an_edition_without_a_round_is_told_of_where_one_before_it_was_signed() -> None:
    """Somebody thought that signatures were needed, and nobody has been asked for one."""
    signed = a_round("1.0", signed=date(2022, 6, 2))
    (finding,) = sign_off_findings(brief(), [signed], last="1.0", always=False)

    assert "R015" == finding.code
    assert "1.1" in finding.message
    assert "ann" in finding.message


def test_an_edition_whose_round_asks_for_signatures_or_whose_house_never_did_is_not_told_of() -> None:
    """The first is checked by what the round asks; the second has no such habit."""
    signed, unsigned = a_round("1.0", signed=date(2022, 6, 2)), a_round("1.1", signed=None)

    assert () == sign_off_findings(brief(), [signed, unsigned], last="1.0", always=False)
    assert () == sign_off_findings(brief(), [], last="1.0", always=False)


def test_a_house_may_refuse_what_nobody_signs() -> None:
    """The first edition, too; and a round in which nobody must sign is no signature."""
    plan = RoundPlan(edition="1.1", people=(Reviewer(id="ann"),))
    found = [sign_off_findings(brief(), rounds, last="", always=True) for rounds in ([], [Round("r", plan, ())])]

    assert [["R023"], ["R023"]] == [[one.code for one in findings] for findings in found]
