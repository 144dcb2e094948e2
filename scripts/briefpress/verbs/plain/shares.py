"""Which share of a chunk's lines or words begin with capitals, as verse does, lists and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.plain.letters import begins_with_capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.verbs.plain.chunks import Chunk


def capital_share(chunk: Chunk) -> float:
    """Give which share of a chunk's lines, but for the first, begin with a capital; scripts without any give 0."""
    return _share([line.is_begun for line in chunk.lines[1:]])


def fresh_share(chunk: Chunk) -> float:
    """Give which share of a chunk's lines, but for the first, begin with a capital or a figure, as what is listed."""
    return _share([line.is_begun or line.words[0].isdecimal() for line in chunk.lines[1:]])


def named_share(chunk: Chunk) -> float:
    """Give which share of a chunk's words, but for the first of each line, begin with a capital: names, in the main."""
    words = [word for line in chunk.lines for word in line.words.split()[1:] if any(map(str.isalpha, word))]
    return _share([begins_with_capital(word) for word in words])


def _share(told: Sequence[bool]) -> float:
    return sum(told) / len(told) if told else 0.0
