"""Detect the encoding of a text that does not say what it is in: by a detector, and by what its letters would mean."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.sources.name_encoding import encoding_name
from briefpress.verbs.sources.weigh_encoding import has_c1_controls, mixes_scripts, plausibility, speaks_for_latin_9

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# The western encodings, and how much more than the rarest each of them is to be expected.
_WESTERN = {"cp1252": 3.0, "mac-roman": 1.4, "iso8859-15": 1.0, "cp850": 0.5, "cp437": 0.0}
# What the detector may find. The rest of what it knows (EBCDIC, drafts, national variants) is met less often than
# it is mistaken for one of these.
_DETECTABLE = (
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp850 cp852 cp437 cp866 cp855 cp874 iso8859-1 "
    "iso8859-2 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-13 iso8859-15 koi8-r koi8-u mac-roman "
    "mac-cyrillic mac-latin2 mac-greek mac-turkish shift_jis cp932 euc-jp gb18030 big5 euc-kr cp949 johab tis-620"
).split()
# The detector knows only the widest of some families; texts are in the plain ones as long as these can say them. Of
# the two western ones that differ in eight signs the letters themselves choose, where they say anything.
_PLAINER = {
    "iso8859-15": ("cp1252",),
    "shift_jis_2004": ("cp932",),
    "euc_jis_2004": ("euc_jp",),
    "big5hkscs": ("big5", "cp950"),
}
_LATIN_1, _LATIN_9 = "cp1252", "iso8859-15"
# Quotation marks, dashes and dots of windows-125x, which say nothing of a language.
_QUOTING = b"\x85\x91\x92\x93\x94\x96\x97"
_SAMPLE = 200_000
SURE, _DOUBTFUL, _FEW = 0.8, 0.5, 0.012


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding, and how sure it is, from 0 to 1."""

    encoding: str
    confidence: float


def fits(data: bytes, encoding: str) -> str | None:
    """Give the text that bytes are in an encoding, None if they are not in it."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _sample(data: bytes) -> bytes:
    """Give the lines that tell something, up to a length that a detector takes in."""
    if len(data) <= _SAMPLE:
        return data
    lines: list[bytes] = []
    length = 0
    for line in _lines(data):
        if not line.isascii():
            lines.append(line)
            length += len(line)
            if length > _SAMPLE:
                break
    return b"\n".join(lines)


def _lines(data: bytes) -> Iterator[bytes]:
    start = 0
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        yield data[start:end]
        start = end + 1


def detect_encoding(data: bytes) -> Guess | None:
    """Find the encoding by a detector, and among the western ones by the letters themselves."""
    import chardet  # noqa: PLC0415  # late: most texts are UTF-8

    sample = _sample(data)
    # A line's end before it keeps the detector from taking the text for a picture by its first letters.
    found = chardet.detect_all(b"\n" + sample, ignore_threshold=True, include_encodings=_DETECTABLE)
    best = next(_fitting(data, [(one["encoding"] or "", float(one["confidence"])) for one in found]), None)
    others = len(sample) - len(sample.translate(None, bytes(range(0x80, 0x100))))
    quoting = len(sample) - len(sample.translate(None, _QUOTING))
    # Of a long text the sample holds all lines with such letters, if it is not full, and no others.
    is_sparse = others - quoting <= _FEW * len(sample if len(sample) > _SAMPLE else data)
    if (
        best is None
        or best.encoding in {*map(encoding_name, _WESTERN), "iso8859-1"}
        or (is_sparse and best.confidence < _DOUBTFUL)
    ):
        return _western(data, sample, others) or best
    return best


def _fitting(data: bytes, found: Iterable[tuple[str, float]]) -> Iterator[Guess]:
    """Give what a detector found that may be meant, one after the other, since each is tried on the whole text."""
    for widest, confidence in ((encoding_name(name), sure) for name, sure in found):
        for name in (*_PLAINER.get(widest, ()), widest):
            text = fits(data, name) if name else None
            if text is not None and not has_c1_controls(text) and not mixes_scripts(text):
                yield Guess(name, confidence)


def _western(data: bytes, sample: bytes, others: int) -> Guess | None:
    """Choose among the western encodings by what their letters would mean.

    ISO 8859-15 has controls where windows-1252 has dashes and quotation marks, and no text holds those. Where neither
    has any, the two differ in eight bytes, which are looked at by themselves.
    """
    is_modern = re.search(rb"[\x80-\x9f]", data) is not None
    weighed = []
    for name, expected in _WESTERN.items():
        if fits(data, name) is not None and not (is_modern and name == _LATIN_9):
            weighed.append((plausibility(sample.decode(name, "replace")) * others + expected, name))
    weighed.sort(reverse=True)
    if not weighed or weighed[0][0] < 0:
        return None
    margin = weighed[0][0] - weighed[1][0] if len(weighed) > 1 else 1.0
    # Letters of one text are no independent witnesses: what they say together counts by its square root.
    sure = 1 - math.exp(-math.sqrt(margin))
    if weighed[0][1] in {_LATIN_9, _LATIN_1} and not is_modern:
        # Which of the two it is changes hardly a sign: the other one is no rival.
        rivals = [weight for weight, name in weighed if name not in {_LATIN_9, _LATIN_1}]
        sure = 1 - math.exp(-math.sqrt(weighed[0][0] - rivals[0])) if rivals else sure
        name = _LATIN_9 if speaks_for_latin_9(sample.decode(_LATIN_1, "replace")) else _LATIN_1
        return Guess(name, sure)
    return Guess(weighed[0][1], sure)
