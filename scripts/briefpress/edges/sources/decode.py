"""Decode the bytes of a text: by what it is said to be, by its mark, by what its bytes must be; nothing is dropped.

In this order: what an editor says; a byte order mark; zeros that only UTF-16 and UTF-32 have; the escapes of
ISO-2022; UTF-8, if the bytes are that; what the text itself declares; what a detector finds. A text that is UTF-8 but
for a few bytes is damaged UTF-8, not a text in another encoding.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.edges.sources.detect_encoding import SURE, Guess, detect_encoding, fits
from briefpress.nouns.finding import Finding, Outcome
from briefpress.verbs.desk.locate import place_at
from briefpress.verbs.sources.name_encoding import encoding_name, shown_encoding
from briefpress.verbs.sources.wide_encoding import wide_encoding

if TYPE_CHECKING:
    from briefpress.nouns.finding import Place

# UTF-32 before UTF-16: the mark of the one begins with that of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Which bytes of every four are zeros in texts of western scripts.
_ZEROS = {"utf-32-le": (1, 2, 3), "utf-32-be": (0, 1, 2), "utf-16-le": (1, 3), "utf-16-be": (0, 2)}
_MANY, _HARDLY_ANY = 1 / 3, 1 / 20
# What Python calls encodings, and no text is written in: none of these is found.
_OTHER = dict.fromkeys(("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"), "base64")
# UTF-8 that was damaged still has most of its sequences whole.
_WHOLE_SHARE = 0.75
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ESCAPES = re.compile(rb"\x1b(?:\$[@B]|\$\([CD]|\$\)C)")
_DECLARED = (
    re.compile(rb"""<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']""", re.IGNORECASE),
    re.compile(rb"""<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE),
    re.compile(rb"\\usepackage\s*\[\s*([\w-]{2,40})\s*\]\s*\{inputenc\}"),
    re.compile(rb"\\inputencoding\s*\{([\w-]{2,40})\}"),
    re.compile(rb"\\ansicpg(\d{3,5})"),
    re.compile(rb"-\*-.{0,80}?\bcoding\s*:\s*([\w.-]{2,40})"),
    re.compile(rb"^Content-Type:[^\n]{0,200}?charset=\"?([\w.:-]{2,40})", re.IGNORECASE | re.MULTILINE),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its lines ended by line feeds, and the name of the encoding that it was decoded from."""

    text: str
    encoding: str


def decode(data: bytes, *, file: str, encoding: str, place: Place) -> Outcome[Decoded | None]:
    """Decode a text; `encoding` is what an editor says it is in, or empty; bytes that cannot be are an error."""
    said = "" if encoding else _declared(data)
    known = encoding_name(encoding) or encoding or _by_its_bytes(data) or _as_it_says(data, said)
    guess = None if known else detect_encoding(data)
    if guess is None:
        return _strictly(data, file=file, encoding=known or said or "utf-8", place=place)
    outcome = _strictly(data, file=file, encoding=guess.encoding, place=place)
    why = f"it declares {said}, which its bytes are not" if said else "it is not UTF-8 and does not say what it is"
    share = f"{100 * guess.confidence:.0f} %"
    message = f"{why}; it is read as {shown_encoding(guess.encoding)} ({share} sure)"
    code = "S005" if guess.confidence >= SURE and not said else "S006"
    hint = "look at its accents and quotation marks; if they are wrong, name the encoding in brief.yaml (encoding: …)"
    return Outcome(outcome.value, (Finding(_first_other(data, guess, file), code, message, hint), *outcome.findings))


def _strictly(data: bytes, *, file: str, encoding: str, place: Place) -> Outcome[Decoded | None]:
    """Decode to the last byte, or say which one is wrong; the mark at the beginning is no part of the text."""
    # What is no name of an encoding may still be one of Python's, for other things than texts.
    codec = _OTHER.get(encoding.lower().replace("_", "-"), encoding)
    try:
        text = data.decode(codec).removeprefix("\ufeff")
        return Outcome(Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), shown_encoding(encoding)))
    except LookupError:
        message = f"there is no encoding called “{encoding}”"
        return Outcome(None, (Finding(place, "S003", message, "name one that Python knows, such as windows-1252"),))
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode(encoding, "replace").removeprefix("\ufeff")
        message = f"byte {fault.start} (0x{data[fault.start]:02x}) is not {shown_encoding(encoding)}: {fault.reason}"
        hint = "save the text as UTF-8, or name its encoding in brief.yaml (encoding: …)"
        return Outcome(None, (Finding(place_at(file, before, len(before)), "S003", message, hint),))


def _by_its_bytes(data: bytes) -> str:
    """Tell an encoding that the bytes prove: by a mark, by the zeros of UTF-16 and UTF-32, by escapes, as UTF-8."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    head = data[:4096]
    lanes = [head[step::4] for step in range(4)]
    zeros = [lane.count(0) / max(1, len(lane)) for lane in lanes]
    for name, wanted in _ZEROS.items():
        rest = {0, 1, 2, 3}.difference(wanted)
        if (
            all(zeros[lane] > _MANY for lane in wanted)
            and all(zeros[lane] < _HARDLY_ANY for lane in rest)
            and fits(data, name)
        ):
            return name
    if _ESCAPES.search(data):
        for name in ("iso2022_kr", "iso2022_jp", "iso2022_jp_2", "iso2022_jp_3"):
            if fits(data, name) is not None:
                return name
    return wide_encoding(data) or ("utf-8" if fits(data, "utf-8") is not None else "")


def _declared(data: bytes) -> str:
    """Give the encoding that a text itself declares in its head, empty if it declares none that there is."""
    head = data[:4096]
    for pattern in _DECLARED:
        for found in pattern.finditer(head):
            name = encoding_name(found[1].decode("ascii"))
            # Bytes without a mark that were read this far are no UTF-16, whatever they declare.
            if name and not name.startswith(("utf-16", "utf-32")):
                return "cp1252" if name == "iso8859-1" else name
    return ""


def _as_it_says(data: bytes, said: str) -> str:
    """Give the encoding that a text declares if it is in it, or UTF-8 if it is that but for some damage."""
    if said and fits(data, said) is not None:
        return said
    return "utf-8" if _is_damaged_utf8(data) else ""


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell a text whose bytes outside ASCII are mostly whole sequences of UTF-8."""
    others = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    found = [len(one) for one in _SEQUENCE.findall(data)]
    return len(found) > 1 and sum(found) >= _WHOLE_SHARE * others


def _first_other(data: bytes, guess: Guess, file: str) -> Place:
    """Give the place of the first character outside ASCII: it shows whether the guess is right."""
    text = fits(data, guess.encoding) or ""
    found = re.search(r"[^\x00-\x7f]", text)
    return place_at(file, text, found.start() if found else 0)
