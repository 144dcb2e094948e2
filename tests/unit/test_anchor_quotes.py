"""The command `anchor`: one row for each selector, in the order of the file, whatever is wrong with others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from briefpress.commands.cli import app

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "\ufeffIt was the best of times,\r\nit was the worst of times; “Hamadan” was far away."


def run(folder: Path, quotes: str, *more: str) -> tuple[int, str, str]:
    """Run the command on a text: its exit status, what it printed, and what it complained of."""
    text, selectors = folder / "text.txt", folder / "quotes.jsonl"
    text.write_bytes(TEXT.encode())
    selectors.write_text(quotes, encoding="utf-8")
    done = CliRunner().invoke(app, ["anchor", "--text", str(text), "--quotes", str(selectors), *more])
    return done.exit_code, done.stdout, done.stderr


def rows(folder: Path, *selectors: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows for some selectors."""
    status, out, _ = run(folder, "".join(json.dumps(one) + "\n" for one in selectors))

    assert 0 == status

    return [json.loads(line) for line in out.splitlines()]


def test_each_selector_has_a_row(tmp_path: Path) -> None:
    """With its status and places in code points of the text as it stands in the file."""
    found = rows(
        tmp_path,
        {"exact": "times, it was the worst"},
        {"exact": "of times"},
        {"exact": 'it was the wurst of times; "Hamadan"'},
        {"exact": "zebra crossing"},
    )
    shown = [None if row["start"] is None else TEXT[row["start"] : row["end"]] for row in found]

    assert ["anchored", "ambiguous", "drifted", "orphan"] == [row["status"] for row in found]
    assert ["times,\r\nit was the worst", "of times", "it was the worst of times; “Hamadan”"] == shown[:3]
    assert [17, 45] == [place["start"] for place in found[1]["candidates"]]
    assert found[2]["similarity"] < 1
    assert found[2]["new"] == shown[2]


@pytest.mark.parametrize(
    "selector",
    (
        {"exact": ""},
        {"exact": "  "},
        {"exact": "best", "position": {"start": -3, "end": 2}},
        {"exact": "best", "position": {"start": 3, "end": 2}},
        {"prefix": "best"},
        {"exact": ["best"]},
    ),
)
def test_what_is_no_selector_is_an_orphan_with_the_reason(tmp_path: Path, selector: dict[str, Any]) -> None:
    """And the others are anchored all the same."""
    first, second = rows(tmp_path, selector, {"exact": "best"})

    assert ("orphan", "anchored") == (first["status"], second["status"])
    assert first["message"]


@pytest.mark.parametrize(
    ("selector", "message"),
    (
        ({"exact": 1989}, "exact: must be a text, in quotation marks"),
        ({"exact": "best", "position": [1, 2]}, "position: must be an object with start and end"),
        ({"exact": "best", "position": {"start": 0.5, "end": 2}}, "position › start: must be a whole number"),
        ({"prefix": "best"}, "exact: is missing"),
    ),
)
def test_the_reason_says_what_to_write(tmp_path: Path, selector: dict[str, Any], message: str) -> None:
    """In words that fit JSON."""
    assert message == rows(tmp_path, selector)[0]["message"]


def test_a_line_that_is_no_json_harms_no_other(tmp_path: Path) -> None:
    """It has its row too, with the number of the line; line ends may be those of Windows."""
    status, out, _ = run(tmp_path, '{"exact": "best"}\r\nbest\r\n\r\n{"exact": "worst"}\r\n')
    found = [json.loads(line) for line in out.splitlines()]

    assert 0 == status
    assert ["anchored", "orphan", "anchored"] == [row["status"] for row in found]
    assert "quotes.jsonl:2 is no JSON" in found[1]["message"]


def test_half_a_surrogate_pair_is_printed_as_it_came(tmp_path: Path) -> None:
    """Escaped: UTF-8 has no way to write it."""
    status, out, _ = run(tmp_path, '{"exact": "\\ud83d was the best of tymes, it was the wurst"}')

    assert 0 == status
    assert "\\ud83d was the best" in out
    assert "drifted" == json.loads(out)["status"]


def test_a_list_is_read_and_printed_as_well(tmp_path: Path) -> None:
    """JSON of one piece, for those who like it better."""
    status, out, _ = run(tmp_path, '[{"exact": "best"}, 1]', "--to", "json")

    assert 0 == status
    assert ["anchored", "orphan"] == [row["status"] for row in json.loads(out)]


@pytest.mark.parametrize("quotes", ('{"exact": ', "[1", "[" * 100_000))
def test_a_file_that_is_no_json_is_refused_in_one_sentence(tmp_path: Path, quotes: str) -> None:
    """With its line, and no traceback."""
    status, out, complaint = run(tmp_path, quotes)

    assert (2, "") == (status, out)
    assert 1 == complaint.count("\n")


def test_the_earlier_text_tells_copies_apart(tmp_path: Path) -> None:
    """What was there alone is not one of its later copies."""
    (tmp_path / "old.txt").write_text(TEXT.replace("best of times", "best of days"), encoding="utf-8")
    status, out, _ = run(tmp_path, '{"exact": "of times"}', "--earlier", str(tmp_path / "old.txt"))

    assert 0 == status
    assert ("anchored", 45) == (json.loads(out)["status"], json.loads(out)["start"])
