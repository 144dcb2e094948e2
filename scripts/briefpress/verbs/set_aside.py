"""Tell of words that are no part of the reading text: those that were set aside, and those that were lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.census_source import source_census
from briefpress.verbs.locate import locate
from briefpress.verbs.project import project

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefpress.nouns.read_text import SetAside
    from briefpress.nouns.tree import Nodes

_LONG = 80
_EACH = 3


def aside_findings(aside: Sequence[SetAside], *, file: str, text: str) -> list[Finding]:
    """Tell of words set aside: each of them, or once for a role that many have; all are in the report."""
    by_role: dict[str, list[SetAside]] = {}
    for one in aside:
        by_role.setdefault(one.role, []).append(one)
    findings = []
    for role, members in by_role.items():
        shown = members if len(members) <= _EACH else members[:1]
        more = f", and {len(members) - 1} more are set aside as {role}" if len(members) > _EACH else ""
        for one in shown:
            message = f"“{_short(one.words)}” is no part of the text: {one.reason}{more}"
            findings.append(Finding(_place(file, text, one), "S010", message))
    return findings


def lost_words(words: str, *, blocks: Nodes, set_aside: Iterable[SetAside], file: str) -> list[Finding]:
    """Find words that a document holds by its own mark-up and that are neither in its tree nor set aside."""
    if not words:
        return []
    census = source_census(source=words, tree=project(blocks).text, set_aside=(one.words for one in set_aside))
    if not census.lost_count:
        return []
    lost = ", ".join(census.lost)
    more = ", …" if census.lost_count > len(census.lost) else ""
    message = f"{census.lost_count} of {census.source} words did not come through: {lost}{more}"
    hint = "look for them in the document: they may stand in a form or a drawing; move them into its text"
    return [Finding(Place(file), "S017", message, hint)]


def _place(file: str, text: str, one: SetAside) -> Place:
    return Place(file, one.line, 1) if one.line else locate(file, text, one.words)


def _short(words: str) -> str:
    joined = " ".join(words.split())
    return joined if len(joined) <= _LONG else joined[: _LONG - 1] + "…"
