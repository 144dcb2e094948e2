r"""Write the letters that an RTF text names by their numbers as themselves, and take out what stands in for them.

Behind `\u8364` stands what programs show that know no Unicode, as many characters as `\uc` says (RTF 1.9.1, “Unicode
RTF”). It ends at a brace; to pandoc it does not, nor do two numbers make one letter, so that letters were lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefpress.nouns.read_text import SetAside

_NAMED = re.compile(r"\\u-?\d")
_TOKEN = re.compile(r"\\[\\{}]|[{}]|\\uc(-?\d+) ?|\\u(-?\d+) ?")
_INSTEAD = re.compile(r"[\r\n]*(?:\\'[0-9a-fA-F]{2}|\\[^a-zA-Z*'\r\n]|[^\\{}\r\n])")
_BYTE = re.compile(r"\\'([0-9a-fA-F]{2})")
# The same words twice, with and without Unicode (RTF 1.9.1, “Destinations”).
_TWICE = re.compile(r"\\upr\s*\{(?:\\.|[^\\{}])*\}\s*\{\\\*\\ud(?![a-z]) ?", re.DOTALL)
# No number of RTF is larger; where one is, nothing is passed over, so that nothing is lost.
_MOST = 32_767
_DIGITS = 9
# “EUR”, “(TM)” and the bytes of a Chinese letter stand in for one; what is longer is told of.
_LONG = 4
# A letter may not become part of a word of mark-up.
_WORD = re.compile(r"\\[a-zA-Z]+-?\d*\Z")
_PLANE, _LAST = 0x10000, 0x10FFFF
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_LEAST = -0x8000
_BLANK, _ASCII = 0x20, 0x80
_LOST = "\N{REPLACEMENT CHARACTER}"
_REASON = "it stands in for one letter where programs do not know that letter"


@dataclass(frozen=True, slots=True)
class NamedLetters:
    """The text with its letters, and what stood in for one of them and was long."""

    text: str
    set_aside: tuple[SetAside, ...] = ()


def with_unicode(text: str) -> NamedLetters:
    """Give an RTF text in which letters stand for themselves, and nothing stands in for them."""
    if not _NAMED.search(text):
        return NamedLetters(text)
    walk = _Walk(_TWICE.sub("{", text))
    return NamedLetters(walk.walked(), tuple(walk.aside))


class _Walk:
    """Walks an RTF text once, and knows how much stands in for a letter at each place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.out: list[str] = []
        self.aside: list[SetAside] = []
        self.instead = [1]
        # The first half of a letter that has two numbers.
        self.half = 0

    def walked(self) -> str:
        """Give the text with its letters."""
        for token in _TOKEN.finditer(self.text):
            if token.start() < self.at:
                continue  # it was one of those that stand in for a letter
            between = self.text[self.at : token.start()]
            self.at = token.end()
            if between.strip("\r\n") or not token[0].startswith("\\u"):
                self._end_half()
            self.out.append(between)
            if token[1]:
                count = int(token[1][:_DIGITS])
                self.instead[-1] = max(0, count) if count <= _MOST else 0
                self.out.append("\\uc1 ")
            elif token[2]:
                self.out.append(" " if _WORD.search(between) else "")
                self._take(_number(token[2]))
            else:
                self._brace(token[0])
        self._end_half()
        return "".join((*self.out, self.text[self.at :]))

    def _brace(self, written: str) -> None:
        if written == "{":
            self.instead.append(self.instead[-1])
        elif written == "}" and len(self.instead) > 1:
            self.instead.pop()
        self.out.append(written)

    def _end_half(self) -> None:
        """Show that half a letter was all there was of it."""
        if self.half:
            self.out.append(_LOST)
        self.half = 0

    def _take(self, number: int) -> None:
        """Take in a letter or half of one, and pass over what stands in for it."""
        if self.half and number in _LOW:
            number = _PLANE + ((self.half - _HIGH.start) << 10) + number - _LOW.start
            self.half = 0
        self._end_half()
        if number in _HIGH:
            self.half = number
        else:
            self.out.append(_letter(number))
        end = _behind(self.text, self.at, self.instead[-1])
        if said := _long(self.text[self.at : end]):
            self.aside.append(SetAside(0, said, "hidden", _REASON))
        self.at = end


def _number(written: str) -> int:
    """Give the number of a letter: those above 32767 are written as negative ones."""
    number = int(written[: _DIGITS + 1])
    return number + _PLANE if _LEAST <= number < 0 else number


def _letter(number: int) -> str:
    """Give a letter as RTF has it; controls keep their numbers, and there is none for numbers beyond Unicode."""
    if not 0 <= number <= _LAST or number in _LOW:
        return _LOST
    if number < _BLANK:
        return f"\\u{number}\\'3f"
    return chr(number) if number >= _ASCII else f"\\'{number:02x}"


def _behind(text: str, at: int, count: int) -> int:
    """Give the place behind so many characters at most; braces and words of mark-up end them."""
    while count and (found := _INSTEAD.match(text, at)):
        at = found.end()
        count -= 1
    return at


def _long(written: str) -> str:
    """Give the words of what stands in for a letter, if they are more than that; else nothing."""
    if sum(1 for _ in _INSTEAD.finditer(written)) <= _LONG:
        return ""
    said = _BYTE.sub(lambda found: bytes.fromhex(found[1]).decode("cp1252", "replace"), written)
    return " ".join(said.split())
