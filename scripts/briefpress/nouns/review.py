"""Rounds: one review of an edition, with a plan and one file of decisions for each person."""

from dataclasses import dataclass
from typing import get_args

from pydantic import Field

from briefpress.nouns.leaf import Day, Ident, Line, Prose, Version, YesNo
from briefpress.nouns.located import Located
from briefpress.nouns.statement import State


class Reviewer(Located):
    """Someone who takes part in a round."""

    id: Ident = Field(description="The name of their file in this folder.")
    role: Line | None = Field(default=None, description="What they are there for: editor, subject, legal.")
    signs: YesNo = Field(default=False, description="Whether a release needs their signature.")


class RoundPlan(Located):
    """What round.yaml says."""

    edition: Version = Field(description="The edition under review.")
    due: Day | None = Field(default=None, description="When decisions are due.")
    people: tuple[Reviewer, ...] = Field(default=(), description="Who takes part.")


class Decision(Located):
    """One person's word on one annotation."""

    annotation: Ident = Field(description="The id of the annotation.")
    state: State = Field(description="accepted, stet, withdrawn, deferred; of a query: answered, closed.")
    because: Prose | None = Field(default=None, description="The reason.")
    answer: Prose | None = Field(default=None, description="The answer to a query.")
    date: Day | None = Field(default=None, description="The day of the decision.")


class Decisions(Located):
    """What one person's file says."""

    by: Ident = Field(description="Who decides: the name of this file.")
    decisions: tuple[Decision, ...] = Field(default=(), description="Their decisions.")
    signed: Day | None = Field(default=None, description="When they signed off the edition.")


@dataclass(frozen=True, slots=True)
class Round:
    """A round by the name of its folder; `plan` is None where round.yaml is missing or cannot be used."""

    name: str
    plan: RoundPlan | None
    people: tuple[Decisions, ...]


STATES = get_args(State)
