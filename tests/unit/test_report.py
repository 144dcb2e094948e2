"""Findings are worded once, errors first, and the verdict counts them."""

from __future__ import annotations

import json

from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.checks.report import as_json, as_lines, sorted_findings, verdict

ERROR = Finding(Place("b.yaml", 3, 7), "A002", "“n” is there twice", "add a prefix")
WARNING = Finding(Place("a.yaml"), "C040", "no words", "add some")
NOTICE = Finding(Place("a.yaml", 1), "S010", "a date")


def test_errors_come_first_then_places_and_each_once() -> None:
    """Order does not depend on who found it."""
    assert (ERROR, WARNING, NOTICE) == sorted_findings([NOTICE, WARNING, ERROR, WARNING])


def test_a_line_says_where_what_and_what_to_do() -> None:
    """In the form that editors' programs can jump to."""
    assert [
        "b.yaml:3:7: error A002: “n” is there twice",
        "    add a prefix",
        "a.yaml:1: notice S010: a date",
    ] == as_lines([ERROR, NOTICE])


def test_a_name_of_a_file_breaks_no_line() -> None:
    """It may hold line ends and tabs; what it holds is spelt out wherever it is told."""
    odd = Finding(Place("a\nb\t.txt", 1, 2), "S001", "a\nb\t.txt cannot be read", "see a\nb\t.txt")

    assert [
        "a[U+000A]b[U+0009].txt:1:2: error S001: a[U+000A]b[U+0009].txt cannot be read",
        "    see a[U+000A]b[U+0009].txt",
    ] == as_lines([odd])


def test_what_is_nowhere_has_no_place() -> None:
    """No colon stands before it."""
    assert ["error R007: no file is named"] == as_lines([Finding(Place(""), "R007", "no file is named")])


def test_a_verdict_is_red_for_errors_alone() -> None:
    """Warnings are counted and shown; notices are counted."""
    red = verdict("b", [ERROR, WARNING, NOTICE], made=["b.pdf"]).decode().splitlines()
    green = verdict("b", [WARNING], made=["b.pdf", "b.epub"]).decode().splitlines()

    assert "FAIL b: b.pdf (1 error, 1 warning, 1 notice)" == red[0]
    assert "a date" not in "\n".join(red)
    assert "PASS b: b.pdf, b.epub (1 warning)" == green[0]


def test_a_verdict_with_nothing_made_says_so() -> None:
    """And one without findings is a line."""
    assert b"FAIL b: nothing could be made (1 error)" == verdict("b", [ERROR], made=[]).splitlines()[0]
    assert b"PASS b: b.pdf\n" == verdict("b", [], made=["b.pdf"])


def test_a_verdict_tells_what_is_left_of_an_earlier_build() -> None:
    """But only where nothing new was made: nobody may take the old for it."""
    nothing = verdict("b", [ERROR], made=[], earlier=["b-a4.pdf", "b.epub"]).decode().splitlines()
    new = verdict("b", [], made=["b-a4.pdf"], earlier=["b-letter.pdf"])

    assert "    still there from an earlier build: b-a4.pdf, b.epub" == nothing[1]
    assert b"PASS b: b-a4.pdf\n" == new


def test_machines_get_every_field() -> None:
    """With what the code means."""
    (row,) = json.loads(as_json([ERROR]))["findings"]

    assert ("A002", "error", "b.yaml", 3, 7, "add a prefix") == tuple(
        row[key] for key in ("code", "severity", "file", "line", "column", "hint")
    )


def test_no_terminal_obeys_a_finding() -> None:
    """Names and words of files may hold what moves its cursor or turns its lines, or go on without end."""
    odd = Finding(Place("a\u202eb.yaml"), "A002", "“\x1b[2J\u2066” and " + "9" * 5_000, "add\x07")
    message, hint = as_lines([odd])

    assert message.startswith("a[U+202E]b.yaml: error A002: “[U+001B][2J[U+2066]” and 999")
    assert "    add[U+0007]" == hint
    assert 1_200 > len(message)


def test_a_name_that_is_no_utf_8_can_be_told() -> None:
    """Files come from machines that wrote their names otherwise."""
    odd = Finding(Place("a\udcff.yaml"), "Y053", "not read")

    assert ["a[U+DCFF].yaml: error Y053: not read"] == as_lines([odd])
    assert "a\udcff.yaml" == json.loads(as_json([odd]))["findings"][0]["file"]
    assert verdict("b", [odd], made=[]).startswith(b"FAIL")
