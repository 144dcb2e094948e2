"""Read a house and a brief from the values of their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.brief import Brief
from briefpress.nouns.finding import Outcome
from briefpress.nouns.house import House, HouseStyle, nameless_house
from briefpress.verbs.desk.validate import validate_leniently

if TYPE_CHECKING:
    from briefpress.nouns.marked import Marked


def parse_house(marked: Marked) -> Outcome[House]:
    """Read house.yaml; what is at fault there is left to its default."""
    outcome = validate_leniently(House, marked, subject="the house")
    if outcome.value is not None:
        return Outcome(outcome.value, outcome.findings)
    style = validate_leniently(HouseStyle, marked, subject="the house").value
    house = nameless_house()
    if style is not None:
        given = {name: getattr(style, name) for name in style.model_fields_set}
        house = house.model_copy(update=given).located(marked.place(()), marked.places(()))
    return Outcome(house, outcome.findings)


def parse_brief(marked: Marked, house: House) -> Outcome[Brief | None]:
    """Read brief.yaml; what it leaves out comes from the house. None if a required key fails."""
    outcome = validate_leniently(Brief, marked, subject="the brief")
    brief = outcome.value
    return Outcome(None if brief is None else brief.in_house(house), outcome.findings)
