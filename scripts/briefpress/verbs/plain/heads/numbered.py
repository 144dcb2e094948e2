"""How a line numbers itself."""

from __future__ import annotations

from dataclasses import dataclass

# The signs that may stand around the words of a heading.
DECOR = " _*=+^\"'“”‘’«»„[](){}—–-:.,;~#|\u3000：・·、。，；｜「」『』【】《》〈〉〔〕（）،؛।"


@dataclass(frozen=True, slots=True)
class Numbered:
    """How a line numbers itself.

    `style` tells lines of one kind: unit:chapter, dotted, arabic, roman, letter, paragraph-sign, conventional. `value`
    is the number, 0 if it is a word; `above` are the numbers before the last one in 1.2.3; `rest` what follows; `rank`
    that of a unit's word.
    """

    style: str
    value: int
    rest: str
    rank: int = 0
    above: tuple[int, ...] = ()

    @property
    def depth(self) -> int:
        """The count of numbers in 1.2.3."""
        return len(self.above) + 1
