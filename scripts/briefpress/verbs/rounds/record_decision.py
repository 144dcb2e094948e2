"""Add a decision or a signature to a person's file, and leave every other byte of it as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.desk.append_entry import NoPlace, behind_line, line_end_of, with_entry
from briefpress.verbs.desk.splice import quoted, splice

if TYPE_CHECKING:
    from datetime import date

    from briefpress.nouns.marked import Marked
    from briefpress.nouns.review import Decision

_SIGNED = ("signed",)


def with_decision(text: str, marked: Marked, decision: Decision) -> str:
    """Give the text of a person's file with a decision at the end of its list; what was written is quoted."""
    pairs = [("annotation", decision.annotation), ("state", decision.state)]
    if decision.because:
        pairs.append(("because", quoted(decision.because)))
    if decision.answer:
        pairs.append(("answer", quoted(decision.answer)))
    if decision.date:
        pairs.append(("date", decision.date.isoformat()))
    return with_entry(text, marked, pairs, key="decisions")


def with_signature(text: str, marked: Marked, day: date) -> str:
    """Give the text of a person's file with the day on which they signed off the edition."""
    mark = marked.values.get(_SIGNED)
    if mark is not None:
        return splice(text, mark, day.isoformat())
    by = marked.values.get(("by",))
    if by is None:
        raise NoPlace("it does not say who decides")
    at, line_end = behind_line(text, by.end_index), line_end_of(text)
    head = text[:at] if text[:at].endswith("\n") else text[:at] + line_end
    return f"{head}signed: {day.isoformat()}{line_end}{text[at:]}"
