"""Find the signs between which a text writes emphasis, as in _these words_ or =these=, and what it raises or lowers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.plain.points import BOLD, FURTHER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BOLD_STARS = "**"
_STRONG = frozenset({*BOLD, _BOLD_STARS})
# What stands for the habits of raising and lowering among the signs of a text.
RAISED, LOWERED = "^{", "_{"
# Between the further signs must be words; a rule or a sum is none. Behind a stop a star calls a note: it opens nothing.
_PAIR = {
    "_": re.compile(r"(?<![^\W_])_(?=[^\s_])[^_]{1,6000}?(?<=[^\s_])_(?![^\W_])"),
    "*": re.compile(r"(?<![\w*.,;:!?)\]”’»])\*(?=[\w\"'“‘„»«(\[¡¿§_])[^*]{1,300}?(?<=[^\s*])\*(?![\w*])"),
    _BOLD_STARS: re.compile(r"(?<![\w*.,;:!?)\]”’»])\*\*(?=[^\s*])[^*]{1,300}?(?<=[^\s*])\*\*(?![\w*])"),
} | {
    sign: re.compile(
        rf"(?<![\w\{sign}])\{sign}(?=_?[\"'“‘„»«(\[¡¿§]*\w)(?=[^\{sign}]{{0,9}}[^\W\d_])"
        rf"[^\{sign}|]{{1,300}}?(?<=[^\s\{sign}])\{sign}(?![\w\{sign}])"
    )
    for sign in FURTHER
}
# A part of a word, in a text that writes whole words so: “_un_important”, “Bris_tol_”, “100_l._”, “fig. 19_a_”.
_PART = {
    sign: re.compile(
        rf"(?<![\w\{sign}])\{sign}[^\W\d_](?:[^\{sign}\n]{{0,60}}[^\W\d_])?\{sign}(?=[^\W\d_]+(?![\w\{sign}]))"
        rf"|(?<=[^\W_])\{sign}[^\W\d_]{{1,30}}\.?\{sign}(?![\w\{sign}])"
    )
    for sign in ("_", "*", *BOLD)
}
# “M^{r.}”, “N^o”, “x^2”, “V. Ex.^a”; and “SO_{3}”.
_RAISED = re.compile(r"(?<=[\w.)])\^(?:\{([^{}\n]{1,20})\}|([^\W_]{1,3})(?![\w^{]))")
_LOWERED = re.compile(r"(?<=[\w)\]])_\{([^{}\n]{1,12})\}")
# All that such signs begin with; most paragraphs have none of them.
_SIGNED = re.compile(r"[_*=+~#^]")
_OFTEN = 2
# The further signs have other uses, in sums and drawings.
_OFTENER = 3
# Stars beside words: rows of them, and those of lists, are no emphasis.
_BESIDE_WORDS = re.compile(r"(?<=[^\s*])\*|\*(?=[^\s*])")
_BOLD_BESIDE = re.compile(r"(?<=[^\s*])\*\*(?!\*)|(?<!\*)\*\*(?=[^\s*])")


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """What two signs enclose: where each stands and how long it is, and the kind of node that it becomes."""

    low: int
    high: int
    opening: int
    closing: int
    kind: str


def emphasis_marks(texts: Iterable[str]) -> frozenset[str]:
    """Give the signs that a text uses for emphasis: in pairs around words, and hardly ever otherwise.

    Those that stand for raised and lowered letters are among them, if the text has such.
    """
    paired = dict.fromkeys(_PAIR, 0)
    single = dict.fromkeys(_PAIR, 0)
    raised = lowered = 0
    for text in filter(_SIGNED.search, texts):
        for sign, pattern in _PAIR.items():
            count = text.count(sign)
            if count:
                pairs = len(pattern.findall(text))
                paired[sign] += pairs
                parts = len(_PART[sign].findall(text)) if sign in _PART else 0
                single[sign] += _beside_words(text, sign, count) - 2 * (pairs + parts)
        raised += sum(_OFTEN if braced else 1 for braced, _ in _RAISED.findall(text)) if "^" in text else 0
        lowered += len(_LOWERED.findall(text)) if LOWERED in text else 0
    single["*"] -= 2 * paired[_BOLD_STARS]
    single["_"] -= lowered
    marks = {
        sign
        for sign, pairs in paired.items()
        if pairs >= (_OFTENER if sign in FURTHER else _OFTEN if single[sign] > 0 else 1)
        and pairs * (2 if sign == "_" else 4) >= single[sign]
    }
    return frozenset(marks | ({RAISED} if raised >= _OFTEN else set()) | ({LOWERED} if lowered else set()))


def pairs_of(text: str, marks: frozenset[str]) -> Iterator[Pair]:
    """Give what the signs of a text enclose in a stretch of it, one sign after the other."""
    for mark in sorted(marks):
        if mark == RAISED:
            yield from _braced(text, _RAISED, "Superscript")
        elif mark == LOWERED:
            yield from _braced(text, _LOWERED, "Subscript")
        elif mark in text:
            kind = "Strong" if mark in _STRONG else "Emph"
            for pattern in (_PAIR[mark], *([_PART[mark]] if mark in _PART else [])):
                for found in pattern.finditer(text):
                    yield Pair(found.start(), found.end() - len(mark), len(mark), len(mark), kind)


def closing_stars(text: str) -> frozenset[int]:
    """Give where stars stand that end what a star before them begins: they call no note."""
    return frozenset(found.end() - len(sign) for sign in ("*", _BOLD_STARS) for found in _PAIR[sign].finditer(text))


def kind_of(sign: str) -> str:
    """Give the kind of node that a sign makes."""
    return "Strong" if sign in _STRONG else "Emph"


def _braced(text: str, pattern: re.Pattern[str], kind: str) -> Iterator[Pair]:
    for found in pattern.finditer(text):
        braced = found[0].endswith("}")
        yield Pair(found.start(), found.end() - braced, 1 + braced, int(braced), kind)


def _beside_words(text: str, sign: str, count: int) -> int:
    """Count the signs that stand beside words, of those that make rows too."""
    if sign == "*":
        return len(_BESIDE_WORDS.findall(text))
    return len(_BOLD_BESIDE.findall(text)) if sign == _BOLD_STARS else count
