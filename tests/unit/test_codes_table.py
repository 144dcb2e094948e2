"""The handbook's table of finding codes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.nouns.codes import CODES, Code
from briefpress.nouns.finding import Severity
from briefpress.verbs.checks.codes_table import codes_table, table_rows, with_codes_table

HANDBOOK = Path(__file__).parents[2] / "seeds" / "handbook" / "handbook.md"
NAMES = st.from_regex(r"[A-Z][0-9]{3}", fullmatch=True)
MEANINGS = st.text(st.characters(codec="ascii", categories=("L", "N", "P", "S")), min_size=1)


def test_the_handbook_lists_the_codes_as_they_are() -> None:
    """Every code, with its severity and meaning, and none that does not exist."""
    written = table_rows(HANDBOOK.read_text(encoding="utf-8"))

    expected = tuple((name, str(code.severity), code.meaning) for name, code in sorted(CODES.items()))
    assert expected == written, (
        "seeds/handbook/handbook.md and nouns/codes.py differ; put this under “Finding codes”:\n\n" + codes_table()
    )


@given(st.dictionaries(NAMES, st.builds(Code, st.sampled_from(Severity), MEANINGS), min_size=1))
def test_what_is_written_is_read_back(codes: dict[str, Code]) -> None:
    """No sign in a meaning is lost or taken for a table's own."""
    rows = table_rows(codes_table(codes))

    assert [(name, str(code.severity), code.meaning) for name, code in sorted(codes.items())] == list(rows)


def test_only_the_table_is_written_anew() -> None:
    """The text before and behind it stays as it is."""
    old = "# Codes\n\nText.\n\n| Code | Severity | Meaning |\n|--|--|--|\n| X000 | error | Old. |\n\n# Next\n"
    new = with_codes_table(old, {"A001": Code(Severity.NOTICE, "New.")})

    assert new.startswith("# Codes\n\nText.\n\n| Code |")
    assert new.endswith("| A001 | notice | New. |\n\n# Next\n")


def test_a_text_without_the_table_is_refused() -> None:
    """Nothing is written where nobody looks for it."""
    with pytest.raises(ValueError, match="0 tables"):
        with_codes_table("# Codes\n")
