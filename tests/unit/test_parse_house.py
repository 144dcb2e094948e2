"""House and brief from their files."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.desk.yaml_marks import read_yaml_text
from briefpress.nouns.finding import Place
from briefpress.verbs.desk.parse_house import parse_brief, parse_house

if TYPE_CHECKING:
    from briefpress.nouns.brief import Brief
    from briefpress.nouns.finding import Outcome
    from briefpress.nouns.house import House

HOUSE = """\
name: The House
imprint: {place: London, email: desk@example.org, url: https://example.org}
logo: logo.svg
series: {name: Papers, issn: 0378-5955}
licence: CC-BY-4.0
language: fr
paper: a4
house-typography: {quotes: curly, dashes: spaced-en, spaces: true, ellipsis: yes}
"""
BRIEF = """\
title: A title
source: source.txt
version: 1.10
issued: 2022-06-02
"""


def house(text: str) -> Outcome[House]:
    """Parse a house.yaml."""
    marked = read_yaml_text(text, file="house.yaml").value

    assert marked is not None
    return parse_house(marked)


def brief(text: str, house_text: str = HOUSE) -> Outcome[Brief | None]:
    """Parse a brief.yaml."""
    marked = read_yaml_text(text, file="brief.yaml").value

    assert marked is not None
    return parse_brief(marked, house(house_text).value)


def given(text: str) -> Brief:
    """Parse a brief.yaml in which nothing may be found."""
    outcome = brief(text)

    assert () == outcome.findings
    assert outcome.value is not None
    return outcome.value


def test_a_house_is_read() -> None:
    """Every value has its type."""
    outcome = house(HOUSE)
    made = outcome.value

    assert () == outcome.findings
    assert ("The House", ("a4",), "fr") == (made.name, made.paper, made.language)
    assert made.imprint is not None
    assert "London" == made.imprint.city
    assert ("curly", True, True) == (
        made.house_typography.quotes,
        made.house_typography.spaces,
        made.house_typography.ellipsis,
    )
    assert Place("house.yaml", 2, 18) == made.place_of("imprint.place")


def test_no_house_typography_can_be_said_in_a_word() -> None:
    """`none` changes nothing."""
    made = house("name: H\nhouse-typography: none\n").value

    assert ("keep", "keep", False, False) == tuple(made.house_typography.model_dump().values())


def test_a_brief_has_from_the_house_what_it_leaves_out() -> None:
    """With the house's places, so that a finding about it leads to the right file."""
    made = given(BRIEF + "language: en\n")

    assert ("en", "CC-BY-4.0", ("a4",)) == (made.language, made.licence, made.paper)
    assert Place("brief.yaml", 5, 11) == made.place_of("language")
    assert Place("house.yaml", 5, 10) == made.place_of("licence")
    assert Place("house.yaml", 4, 30) == made.place_of("series.issn")


def test_the_values_of_a_brief_have_their_types() -> None:
    """A version keeps its zero, a date is a date, an embargo knows its time zone, identifiers are bare."""
    made = given(
        BRIEF
        + "number: 012\nattach-source: no\nembargo: 2022-06-02T10:00+01:00\nkey-points: [one, two]\n"
        + "identifiers: {doi: https://doi.org/10.1234/ab, isbn-pdf: 978-0-306-40615-7}\n"
        + "authors:\n- {name: A  B, orcid: https://orcid.org/0000-0002-1825-0097}\n"
        + "periods:\n- {name: P, from: 1804, to: 1917}\n"
    )

    assert ("1.10", date(2022, 6, 2), "012", False) == (
        made.version,
        made.issued,
        made.number,
        made.attach_source,
    )
    assert datetime(2022, 6, 2, 10, tzinfo=timezone(timedelta(hours=1))) == made.embargo
    assert {"doi": "10.1234/ab", "isbn-pdf": "978-0-306-40615-7"} == made.identifiers.given()
    assert ("A B", "0000-0002-1825-0097") == (made.authors[0].name, made.authors[0].orcid)
    assert ("1804", "1917") == (made.periods[0].since, made.periods[0].until)
    assert made.authors[0].place_of("orcid") == made.place_of("authors.0.orcid") == Place("brief.yaml", 11, 23)


@pytest.mark.parametrize(
    ("line", "code", "culprit"),
    (
        ("titel: x", "Y020", "titel"),
        ("number: [1]", "Y022", "["),
        ("keywords: a, b", "Y022", "a, b"),
        ("authors: A B", "Y022", "A"),
        ("authors: [A B]", "Y022", "A"),
        ("authors: [{orcid: 0000-0002-1825-0098, name: A}]", "Y025", "0000"),
        ("authors: [{affiliation: A}]", "Y021", "{"),
        ("identifiers: {isbn-pdf: 978-0-306-40615-8}", "Y025", "978"),
        ("identifiers: {doi: 11.1/x}", "Y024", "11"),
        ("series: {name: S, issn: 0378-5954}", "Y025", "0378"),
        ("notes: footnote", "Y023", "footnote"),
        ("paper: a5", "Y023", "a5"),
        ("paper: []", "Y027", "["),
        ("first-issued: 1654128000", "Y024", "1654"),
        ("embargo: 2022-06-02", "Y024", "2022"),
        ("attach-source: 1", "Y024", "1"),
        (f"style: {'x' * 101}", "Y024", "xxx"),
        (f"format: {'x' * 101}", "Y024", "xxx"),
        ("language: british english", "Y024", "british"),
        ("style: ../other", "Y024", ".."),
        ("logo: /etc/passwd", "Y024", "/etc"),
        ("house-typography: curly", "Y022", "curly"),
        ("house-typography: {quotes: wavy}", "Y023", "wavy"),
        ("periods: [{name: P, from: long ago}]", "Y024", "long"),
    ),
)
def test_a_fault_in_a_brief_costs_only_its_key(line: str, code: str, culprit: str) -> None:
    """One finding in its place, and a brief that can still be shown."""
    outcome = brief(BRIEF + line + "\n")
    place = Place("brief.yaml", 5, line.index(culprit) + 1)

    assert [(code, place)] == [(one.code, one.place) for one in outcome.findings]
    assert outcome.value is not None
    assert "A title" == outcome.value.title


def test_what_is_neither_yes_nor_no_is_told_on_one_line() -> None:
    """Whatever it holds."""
    (found,) = brief(BRIEF + 'attach-source: "a\\nb"\n').findings

    assert "“a b”" in found.message


@pytest.mark.parametrize("key", ("title", "source", "version", "issued"))
def test_without_these_there_is_no_brief(key: str) -> None:
    """A missing key takes the place of what it is missing from."""
    outcome = brief("\n".join(line for line in BRIEF.splitlines() if not line.startswith(key)))

    assert outcome.value is None
    assert [("Y021", Place("brief.yaml", 1, 1))] == [(one.code, one.place) for one in outcome.findings]
    assert f"“{key}”" in outcome.findings[0].message


def test_a_faulty_house_is_still_a_house() -> None:
    """Without a name it gets a stand-in, and keeps the rest."""
    outcome = house("licence: CC0-1.0\nlanguage: 5\n")

    assert ["Y021", "Y024"] == sorted(one.code for one in outcome.findings)
    assert ("Publisher not named", "CC0-1.0", "en-GB") == (
        outcome.value.name,
        outcome.value.licence,
        outcome.value.language,
    )


@pytest.mark.parametrize("text", ("- a\n", "just words\n"))
def test_a_file_that_is_no_mapping_is_one_finding(text: str) -> None:
    """Not one for every key that it lacks."""
    assert ["Y022"] == [one.code for one in house(text).findings]
    assert ["Y022"] == [one.code for one in brief(text).findings]
