"""Find characters that cannot be seen: controls that no page can hold are left out, those that turn text are kept."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.tree import strings
from briefpress.verbs.desk.locate import place_at
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

# XML holds none of the first, and no text means them; a mark of byte order in the middle is left over from joining.
# Unicode keeps U+FDD0 to U+FDEF for what goes on within a program, and so they are used here.
_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff\ufff9-\ufffb]"
)
# What Windows writes where Unicode has controls that nobody uses: a text was taken for ISO 8859-1 on its way. The one
# in the place of “…” ends lines elsewhere, and stays.
_WINDOWS = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in b"\x81\x85\x8d\x8f\x90\x9d"
}
_OF_WINDOWS = re.compile(f"[{''.join(map(chr, _WINDOWS))}]")
# JSON writes the controls of ASCII as escapes; a backslash before one may itself be escaped.
_ESCAPED = re.compile(r"((?<!\\)(?:\\\\)*)\\(?:u00(?:0[0-8ef]|1[0-9a-f]|7f)|b)")
_ESCAPED_PAGE = re.compile(r"((?<!\\)(?:\\\\)*)\\(?:u000[bc]|f)")
_PAGE = re.compile("(?m:^)[\x0b\x0c]+")
# Unicode's stream-safe texts have thirty at most (UAX #15, 13); to put them in order takes the square of their number.
_HEAP = 1_000
# None of the signs below the first mark that combines is one; a search for a single sign of a set is fast.
_SIGNS = re.compile(rf"[^\x00-\u02ff\w\s][^\x00-\u02ff\w\s]{{{_HEAP - 1},}}")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_STEERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LOST = "\N{REPLACEMENT CHARACTER}"
_CONTROL_HINT = "take it out of the source, if it is a slip; if many are found, the encoding may be another"
_BINARY, _A_FEW = 0.02, 8
_AROUND = 16
_NAMED = {"\x00": "NULL"} | dict.fromkeys([*map(chr, range(0xFDD0, 0xFDF0)), "\ufffe", "\uffff"], "not a character")


def without_controls(text: str) -> str:
    """Give a text without the controls that no page can hold; those that stand for signs of Windows become these."""
    return _CONTROLS.sub("", text.translate(_WINDOWS) if _OF_WINDOWS.search(text) else text)


def without_pages(text: str) -> str:
    """Give a text with marks of its own without the marks of pages and lines of a printer, which mean nothing in it."""
    return _PAGE.sub("", text).replace("\x0b", " ").replace("\x0c", " ")


def without_json_controls(json: str) -> tuple[str, int]:
    """Give JSON whose words hold no controls that no page can hold, and how many there were."""
    out, raw = _CONTROLS.subn("", json)
    escaped = pages = 0
    # Most texts have no such escape, and to look for whole ones takes as long as to read the tree.
    if "\\u00" in out or "\\b" in out:
        out, escaped = _ESCAPED.subn(r"\1", out)
    if "\\u000" in out or "\\f" in out:
        out, pages = _ESCAPED_PAGE.subn(r"\1 ", out)
    return out, raw + escaped + pages


def turns(text: str) -> bool:
    """Tell whether a text turns the direction of its words by control characters."""
    return _TURNING.search(text) is not None


def steers(text: str) -> bool:
    """Tell whether characters that are not seen have a say in the order in which a text is set, marks included."""
    return _STEERING.search(text) is not None


def is_heaped(text: str) -> bool:
    """Tell whether a letter has more than a thousand marks on it: no page can hold it, and no search ends with it."""
    for run in _SIGNS.finditer(text):
        marks = 0
        for sign in run[0]:
            marks = marks + 1 if unicodedata.combining(sign) else 0
            if marks > _HEAP:
                return True
    return False


def is_binary(text: str) -> bool:
    """Tell that what was decoded as a text is none: it is full of controls."""
    head = _OF_WINDOWS.sub("", text[:100_000])
    return len(_CONTROLS.findall(head)) > max(_A_FEW, _BINARY * len(head))


def odd_characters(text: str, *, file: str) -> tuple[Finding, ...]:
    """Find, once for each character, what cannot be seen in a text: where it stands first, and how often."""
    findings = []
    for character, offsets in _found(_CONTROLS, text).items():
        sign = _WINDOWS.get(ord(character))
        done = f"it is read as “{sign}”, which it is in windows-1252" if sign else "it is left out"
        message = f"{_name(character)} stands in the text {_times(offsets[1])}; {done}"
        hint = "see that the words read as they should, or write the sign itself" if sign else _CONTROL_HINT
        findings.append(Finding(place_at(file, text, offsets[0]), "S008", message, hint))
    findings.extend(
        _turning(text, character, found, place_at(file, text, found[0]))
        for character, found in _found(_TURNING, text).items()
    )
    if _LOST in text:
        findings.append(_lost(text.count(_LOST), place_at(file, text, text.index(_LOST))))
    return tuple(sorted(findings))


def lost_letters(blocks: Nodes, *, told: str, file: str) -> tuple[Finding, ...]:
    """Find in a tree the marks of letters that were lost, if the text that was told of has none.

    Archives have no text to look through before, and numbers may name letters that there are none of.
    """
    count = 0 if _LOST in told else "\n".join(strings(blocks)).count(_LOST)
    return (_lost(count, Place(file)),) if count else ()


def turning_words(blocks: Nodes, *, told: str, file: str) -> tuple[Finding, ...]:
    """Find in a tree, once for each character, what turns the direction of its words; `told` is the text told of.

    Archives have no text to look through before, and formats have other ways to name a character.
    """
    if not turns("\n".join(strings(blocks))):
        return ()
    text = project(blocks).text
    return tuple(
        _turning(text, character, found, Place(file))
        for character, found in _found(_TURNING, text).items()
        if character not in told
    )


def _lost(count: int, place: Place) -> Finding:
    """Say that letters were lost."""
    message = f"U+FFFD stands in the text {_times(count)}: letters were lost before it came here"
    return Finding(place, "S009", message, "ask for a text that is whole, or mend it")


def _turning(text: str, character: str, found: tuple[int, int], place: Place) -> Finding:
    """Say what turns a text, where first and how often."""
    shown = _shown(text, found[0])
    message = f"{_name(character)} stands in the text {_times(found[1])} and turns its direction: “{shown}”"
    hint = "it is kept; see that the words read as they should, or take it out of the source"
    return Finding(place, "S007", message, hint)


def _found(pattern: re.Pattern[str], text: str) -> dict[str, tuple[int, int]]:
    counts = Counter(pattern.findall(text))
    return {character: (text.index(character), count) for character, count in sorted(counts.items())}


def _name(character: str) -> str:
    name = _NAMED.get(character) or unicodedata.name(character, "a control")
    return f"U+{ord(character):04X} ({name})"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _shown(text: str, offset: int) -> str:
    """Give what stands around a character, with all that turn direction spelt out."""
    part = " ".join(text[max(0, offset - _AROUND) : offset + _AROUND].split())
    return _TURNING.sub(lambda found: f"[U+{ord(found[0]):04X}]", part)
