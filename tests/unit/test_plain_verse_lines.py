"""Single lines and verses that two persons share are verse where the stanzas beside them say so."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE

_STANZA = (
    '  "The ferry\'s late," she said, "and so is he,\n  And both of them have had the ebb to fight\n  Since noon."'
)
_SHARED = f'{" " * 44}"You might have gone with him.\n  He asked you twice to hold the lamp for him."'
_BROKEN = f'{" " * 44}"I might have gone."'
_ALONE = '  "It was no night for that."'
_POEM = f"{_STANZA}\n\n{_SHARED}\n\n{_BROKEN}\n\n{_ALONE}\n\n{_STANZA}"
_FAR = "\N{NO-BREAK SPACE}" * 42


def _lines(text: str) -> list[str]:
    """Give the lines of verse, with the spaces that they are set in."""
    found = [block["c"] for block in read_plain_text(text).blocks if block["t"] == "LineBlock"]
    return [project([{"t": "Plain", "c": line}]).text for lines in found for line in lines]


@pytest.mark.parametrize("prose", (0, 4))
def test_a_line_between_stanzas_is_verse(prose: int) -> None:
    """In a poem of that kind as in prose that quotes one; what began where a verse broke off stands there."""
    text = "\n\n".join([*[PROSE] * prose, _POEM, *[PROSE] * prose])

    lines = _lines(text)

    assert len(_POEM.replace("\n\n", "\n").splitlines()) == len(lines)
    assert '"It was no night for that."' in lines
    assert f'{_FAR}"I might have gone."' in lines
    assert f'{_FAR}"You might have gone with him.' in lines


@pytest.mark.parametrize("line", ("It was no night for that.", "  (and both were late)", "  THE SECOND NIGHT"))
def test_other_lines_beside_stanzas_are_none(line: str) -> None:
    """What stands at the margin of the prose, begins small, or is in capitals."""
    text = "\n\n".join([*[PROSE] * 4, _STANZA, line, _STANZA, *[PROSE] * 4])

    assert 6 == len(_lines(text))


@pytest.mark.parametrize("prose", (PROSE, PROSE.replace("\n", " ")))
def test_prose_between_stanzas_at_the_margin_is_prose(prose: str) -> None:
    """It says who sang."""
    song = _STANZA.replace("\n  ", "\n").strip()
    text = "\n\n".join([*[prose] * 4, song, "And then she sang again.", song, *[prose] * 4])

    assert 6 == len(_lines(text))


def test_in_prose_one_stanza_says_nothing_of_the_line_below_it() -> None:
    """It may be who wrote the verse."""
    text = "\n\n".join([*[PROSE] * 4, _STANZA, "  A Song of Salt", *[PROSE] * 4])

    assert 3 == len(_lines(text))
