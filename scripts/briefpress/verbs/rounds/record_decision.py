"""Add a decision or a signature to a person's file, and leave every other byte of it as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.splice import quoted, splice

if TYPE_CHECKING:
    from datetime import date

    from briefpress.nouns.marked import Mark, Marked
    from briefpress.nouns.review import Decision

_DECISIONS = ("decisions",)
_SIGNED = ("signed",)


class NoPlace(Exception):  # noqa: N818  # a fact about a file, told to the editor
    """A file is written in a way that nothing can be added to it safely; the message says how."""


def with_decision(text: str, marked: Marked, decision: Decision) -> str:
    """Give the text of a person's file with a decision at the end of its list, in a block of lines of its own."""
    line_end = "\r\n" if "\r\n" in text else "\n"
    entries = marked.value.get("decisions") if isinstance(marked.value, dict) else None
    mark = marked.values.get(_DECISIONS)
    if mark is None:
        return _with_end(text, line_end) + _block(decision, "", line_end, head=f"decisions:{line_end}")
    if isinstance(entries, list) and entries:
        if text[mark.index] == "[":
            closing = mark.end_index - 1
            return f"{text[:closing].rstrip()}, {_flow(decision)}{text[closing:]}"
        indent = " " * (mark.column - 1)
        at = _line_end(text, mark.end_index)
        return _with_end(text[:at], line_end) + _block(decision, indent, line_end) + text[at:]
    if isinstance(entries, list):
        text = splice(text, mark, "")
        mark = _emptied(mark)
    elif entries:
        raise NoPlace("“decisions” is no list")
    at = _line_end(text, mark.index)
    return _with_end(text[:at], line_end) + _block(decision, "", line_end) + text[at:]


def with_signature(text: str, marked: Marked, day: date) -> str:
    """Give the text of a person's file with the day on which they signed off the edition."""
    mark = marked.values.get(_SIGNED)
    if mark is not None:
        return splice(text, mark, day.isoformat())
    line_end = "\r\n" if "\r\n" in text else "\n"
    by = marked.values.get(("by",))
    if by is None:
        raise NoPlace("it does not say who decides")
    at = _line_end(text, by.end_index)
    return f"{_with_end(text[:at], line_end)}signed: {day.isoformat()}{line_end}{text[at:]}"


def _emptied(mark: Mark) -> Mark:
    return type(mark)(mark.line, mark.column, mark.index, mark.index)


def _line_end(text: str, index: int) -> int:
    """Give the index behind the line that an index stands in."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def _with_end(text: str, line_end: str) -> str:
    return text if not text or text.endswith("\n") else text + line_end


def _pairs(decision: Decision) -> list[tuple[str, str]]:
    """Give the keys and values of a decision as YAML; what an editor wrote goes into quotation marks."""
    pairs = [("annotation", decision.annotation), ("state", decision.state)]
    if decision.because:
        pairs.append(("because", quoted(decision.because)))
    if decision.answer:
        pairs.append(("answer", quoted(decision.answer)))
    if decision.date:
        pairs.append(("date", decision.date.isoformat()))
    return pairs


def _block(decision: Decision, indent: str, line_end: str, *, head: str = "") -> str:
    lines = [f"{indent}{'  ' if at else '- '}{key}: {value}" for at, (key, value) in enumerate(_pairs(decision))]
    return head + line_end.join(lines) + line_end


def _flow(decision: Decision) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in _pairs(decision)) + "}"
