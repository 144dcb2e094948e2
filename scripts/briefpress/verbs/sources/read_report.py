"""Report on a reading: what was read, what was set aside and why, the outline, the census, the findings."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from briefpress.nouns.codes import severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.finding import Finding
    from briefpress.nouns.read_text import ReadText
    from briefpress.verbs.sources.census_source import SourceCensus
    from briefpress.verbs.sources.source_outline import Heading


def read_report(  # noqa: PLR0913  # each is one part of the report
    *,
    file: str,
    facts: Mapping[str, str],
    read: ReadText,
    census: SourceCensus,
    outline: Sequence[Heading],
    findings: Sequence[Finding],
) -> dict[str, Any]:
    """Give the report as plain values, in the order in which an editor reads it.

    `facts` are the format, the encoding and what else is known of the file.
    """
    return {
        "file": file,
        **facts,
        "metadata": dict(read.metadata),
        "census": {
            "source": census.source,
            "tree": census.tree,
            "set-aside": census.set_aside,
            "lost": census.lost_count,
            "added": census.added_count,
            "lost-words": list(census.lost),
            "added-words": list(census.added),
        },
        "roles": dict(Counter(one.role for one in read.stretches).most_common()),
        "outline": [asdict(one) for one in outline],
        "set-aside": [
            {"line": one.line, "role": one.role, "words": one.words, "reason": one.reason} for one in read.set_aside
        ],
        "findings": [
            {
                "place": str(one.place),
                "severity": str(severity(one)),
                "code": one.code,
                "message": one.message,
                "hint": one.hint,
            }
            for one in findings
        ],
    }


def outline_lines(outline: Sequence[Heading]) -> str:
    """Write an outline a heading a line: level, words and line, parted by tabs; 0 where no line is known."""
    return "".join(f"{one.level}\t{one.words}\t{one.line}\n" for one in outline)


def census_words(census: SourceCensus) -> str:
    """Word a census in a sentence."""
    counted = f"{census.source} words in the source: {census.tree} in the text, {census.set_aside} set aside"
    if census.is_whole:
        return f"{counted}; none lost, none added."
    parts = [
        f"{count} {what} ({', '.join(words)}{', …' if count > len(words) else ''})"
        for count, what, words in (
            (census.lost_count, "lost", census.lost),
            (census.added_count, "added", census.added),
        )
        if count
    ]
    return f"{counted}; {' and '.join(parts)}."
