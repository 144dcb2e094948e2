"""Made-up texts with a beginning, a middle and an end that no other place has, and edits as authors make them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from random import Random

_SYLLABLES = {
    "latin": "ba ter mon lis que dra ven ol sti par ge nor um ta cer vi".split(),
    "cyrillic": "ба тер мон лис ке дра вен ол сти пар ге нор ум та цер ви".split(),
    "arabic": "با تر من لس كد در ون ال ست بر جن نور أم تا سر في".split(),
    "hebrew": "בא תר מן לס קד דר ון אל סט פר גן נור אם תא סר פי".split(),
    "devanagari": "का तर मन लि के द्र वन औल स्ति पर गे नूर अं ता सर वि".split(),
}
_SIGNS = (
    "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心"
    "多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现"
)


def text(seed: int, *, words: int = 400, script: str = "latin") -> str:
    """A text of paragraphs; the same seed gives the same text."""
    random = Random(seed)  # noqa: S311  # the same text each time
    if script == "chinese":
        sentences = ["".join(random.choices(_SIGNS, k=random.randint(8, 24))) + "。" for _ in range(words // 8)]
        return "\n\n".join("".join(sentences[i : i + 5]) for i in range(0, len(sentences), 5))
    made = []
    for _ in range(words):
        word = "".join(random.choices(_SYLLABLES[script], k=random.randint(1, 4)))
        made.append(word + random.choices(("", ",", "."), (8, 1, 1))[0])
    return "\n\n".join(" ".join(made[i : i + 60]) for i in range(0, len(made), 60))


@cache
def _edges(whole: str) -> tuple[list[int], list[int]]:
    """Where the words of a text begin and end, or its signs where no spaces part words."""
    found = [match.span() for match in re.finditer(r"[^\s.,。]+" if " " in whole else r"[^\s。]", whole)]
    return [start for start, _ in found], [end for _, end in found]


def passage(whole: str, seed: int, *, letters: int = 80) -> tuple[int, int]:
    """A range of a text that begins and ends at the edges of words, at least so many letters long."""
    random = Random(seed)  # noqa: S311  # the same place each time
    starts, ends = _edges(whole)
    last = bisect_left(starts, len(whole) - letters - 40) - 1
    start = starts[random.randint(min(8, last), last)]
    return start, ends[bisect_left(ends, start + letters)]


def edited(words: str, seed: int, *, share: float) -> str:
    """Words with a share of their letters changed, put in or taken out, never the first or the last."""
    random = Random(seed)  # noqa: S311  # the same edits each time
    out = list(words)
    for _ in range(round(len(words) * share)):
        place = random.randrange(3, len(out) - 3)
        change = random.choice(("put", "take", "change"))
        if change == "take":
            del out[place]
        else:
            out[place : place + (change == "change")] = random.choice(words)
    return "".join(out)
