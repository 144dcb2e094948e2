"""Find letters that count heads: those that go through the alphabet, and Roman numerals that are letters among them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefpress.verbs.plain.heads.numbered import Numbered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefpress.verbs.plain.heads.candidates import Candidate

# From this value on a Roman numeral by itself, L, C, D or M, is more often a letter.
LETTER_ALONE = 50
_ALONE = re.compile(r"[=_*]*([A-Z])\.?[=_*]*")
_LETTERED = re.compile(r"[=_*]*([A-Z])[.)]\s")
# So many letters in a row are an alphabet and no Roman numerals: these have seven.
_ALPHABET = 8
# So many are one wherever they stand: an index of names may be the larger half of a text.
_WHOLE = 15


def with_letters(could: Mapping[int, Candidate], *, indexed: AbstractSet[int]) -> dict[int, Candidate]:
    """Make heads of letters that stand alone and go through the alphabet, over a whole dictionary.

    `indexed` are candidates over the entries of an index: letters there head nothing.
    """
    alone = [(index, match.group(1)) for index, one in sorted(could.items()) if (match := _ALONE.fullmatch(one.text))]
    last = max(could, default=0)
    out = dict(could)
    run: list[tuple[int, str]] = []
    for at in [*alone, (0, "A")]:
        if run and at[1] <= run[-1][1]:
            if len(run) >= _ALPHABET and (_is_throughout(run, last) or _is_alphabet(run, last)):
                if sum(index in indexed for index, _ in run) * 2 >= len(run):
                    for index, _ in run:
                        del out[index]
                    run = []
                for index, letter in run:
                    number = Numbered("letter", ord(letter) - 64, "")
                    reason = "letters go through the alphabet"
                    out[index] = replace(out[index], number=number, style="letter:bare", strong=True, reason=reason)
            run = []
        run.append(at)
    return out


def _is_throughout(run: Sequence[tuple[int, str]], last: int) -> bool:
    """Tell letters from the front of a text to its back."""
    return run[0][0] * 10 <= last and run[-1][0] * 10 >= last * 8


def _is_alphabet(run: Sequence[tuple[int, str]], last: int) -> bool:
    """Tell letters from the first ones on and with few left out, that have entries between them.

    They are close together, or nearly all letters there are.
    """
    letters = ord(run[-1][1]) - ord("A") + 1
    apart = sum(after[0] - before[0] > 1 for before, after in pairwise(run))
    close = (run[-1][0] - run[0][0]) * 4 <= last or len(run) >= _WHOLE
    return close and len(run) * 3 >= letters * 2 and apart * 4 >= len(run) * 3


def with_numerals_as_letters(could: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Read C and D behind A and B, or I behind H, as the letters they are there, and not as Roman numerals."""
    out = dict(could)
    before = 0
    for index, one in sorted(could.items()):
        match = _LETTERED.match(one.text)
        if match is None or one.number is None or one.number.style not in {"letter", "roman"}:
            continue
        value = ord(match.group(1)) - 64
        if one.number.style == "roman" and value != before + 1:
            continue
        if one.number.style == "roman":
            number = Numbered("letter", value, one.number.rest)
            out[index] = replace(one, number=number, style=one.style.replace("roman", "letter"))
        before = value
    return out
