"""The day that a document states of itself is read with what stands beside it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.verbs.dates.stated_day import stated_day


@pytest.mark.parametrize(
    "words",
    (
        "18 May 2016",
        "Wednesday 18 May 2016",
        "Wednesday, May 18, 2016",
        "Wed. 18 May 2016",
        "Mittwoch, 18. Mai 2016",
        "miércoles 18 de mayo de 2016",
        "среда, 18 мая 2016 г.",
        "quarta-feira, 18 de maio de 2016",
        "<2016-05-18 Wed>",
        "[2016-05-18 mer. 10:30]",
        "2016-05-18T10:30:00Z",
        "2016-05-18 (Wednesday)",
        "2016年5月18日",
    ),
)
def test_the_day_of_the_week_and_the_hour_are_no_part_of_it(words: str) -> None:
    """In many languages."""
    assert "2016-05-18" == stated_day(words)


@pytest.mark.parametrize(
    "words", ("", "Wednesday", "in May of some year", "18/05/2016", "between 2 May and 18 May 2016", "10:30")
)
def test_what_states_no_day_gives_none(words: str) -> None:
    """Nothing is guessed."""
    assert "" == stated_day(words)


@given(st.dates(date(1000, 1, 1), date(2099, 12, 31)), st.sampled_from(("<{} Mon>", "[{}]", "{} 12:00", "{}")))
def test_every_day_in_figures_is_read(day: date, form: str) -> None:
    """Whatever stands around it."""
    assert day.isoformat() == stated_day(form.format(day.isoformat()))
