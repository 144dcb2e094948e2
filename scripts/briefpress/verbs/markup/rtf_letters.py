r"""Name the letters of an RTF text by Unicode: pandoc takes each byte for one of Western Europe.

RTF writes a letter as the bytes that it has in the code page of its font (RTF 1.9.1, “Font Table”, \fcharset), or of
the whole text (\ansicpg). A Russian or Japanese text would come out as signs without sense. And a sign that stands for
a letter of Unicode in old programs (`\u268?`) would take the letter behind it along, unless it is written as a byte.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_TOKEN = re.compile(r"\\'[0-9a-fA-F]{2}|\\([a-zA-Z]+)(-?\d+)? ?|\\.|[{}]|[\r\n]+|[^\\{}\r\n]", re.DOTALL)
_FONT = re.compile(r"\\f(\d{1,9})(?:\\[a-z]+-?\d* ?|\{[^{}]*\}){0,12}?\\fcharset(\d{1,9})(?!\d)")
_PAGE = re.compile(r"\\ansicpg(\d{1,9})")
_DIGITS = 9  # no number of RTF has more (RTF 1.9.1, “Control word”)
# Fonts of East Asia have letters of one width, and typists used those of typewriters: neither makes their words code.
_TYPEWRITER = re.compile(r"\\fmodern(?=(?:\\[a-z]+-?\d* ?|\{[^{}]*\}){0,12}\\fcharset(?:128|129|130|134|136)\b)")
_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_STANDS_IN = re.compile(r"\\u-?\d+ ?[^\\{}\s]")
_WESTERN = "cp1252"
_SIGN = "\\'3f"  # a question mark
_LATIN = frozenset({0, 2})  # Western letters, and signs of symbol fonts, which have no letters


@dataclass(slots=True)
class _State:
    """What holds within a group: the number of the font, how many characters stand for a letter of Unicode."""

    font: int
    fallback: int = 1


def with_named_letters(text: str) -> str:
    r"""Give an RTF text whose letters of other code pages are written as `\u`; all else stays as it is."""
    text = _TYPEWRITER.sub(r"\\fnil", text)
    page = _PAGE.search(text)
    default = _codec(f"cp{page[1]}") if page else _WESTERN
    fonts = {int(number): int(charset) for number, charset in _FONT.findall(text)}
    western = default == _WESTERN and not any(charset in _CHARSETS for charset in fonts.values())
    if western and not _STANDS_IN.search(text):
        return text
    return _Letters(default, fonts).named(text)


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return _WESTERN


class _Letters:
    """Walks an RTF text, and knows the font of each place."""

    def __init__(self, default: str, fonts: dict[int, int]) -> None:
        self.default = default
        self.fonts = fonts
        self.states = [_State(-1)]
        self.out: list[str] = []
        # Bytes that wait for what follows, as they were written; characters to pass over behind a letter of Unicode.
        self.waiting: list[str] = []
        # So many of those that wait are whole letters for sure.
        self.whole = 0
        self.passing = 0

    def named(self, text: str) -> str:
        """Give the text with its letters named."""
        for token in _TOKEN.finditer(text):
            written, word = token[0], token[1]
            if written.startswith("\\'"):
                self._byte(written)
            elif len(written) == 1 and written.isascii() and written not in "{}" and self._unfinished():
                self._byte(written)  # the second byte of a letter may be a letter of ASCII
            elif not written.isspace() or word is not None or written == " ":
                self._flush()
                self._other(written, word, token[2] or "")
            else:
                self.out.append(written if not self.waiting else "")
        self._flush()
        return "".join(self.out)

    def _byte(self, written: str) -> None:
        if self.passing:
            self.passing -= 1
            self.out.append(written)
        else:
            self.waiting.append(written)

    def _other(self, written: str, word: str | None, number: str) -> None:
        """Follow groups and words that change the font."""
        state = self.states[-1]
        if written == "{":
            self.states.append(_State(state.font, state.fallback))
        elif written == "}":
            if len(self.states) > 1:
                self.states.pop()
        elif word == "f" and number:
            state.font = int(number[:_DIGITS])
        elif word == "uc" and number:
            state.fallback = int(number[:_DIGITS])
        elif word == "u" and number:
            self.passing = state.fallback
            self.out.append(written)
            return
        elif word is None and self.passing:
            self.passing -= 1
            self.out.append(_SIGN)
            return
        self.passing = 0
        self.out.append(written)

    def _page(self) -> str:
        charset = self.fonts.get(self.states[-1].font)
        if charset in _LATIN:
            return _WESTERN
        return self.default if charset is None else _CHARSETS.get(charset, self.default)

    def _bytes(self, start: int = 0) -> bytes:
        return b"".join(bytes.fromhex(one[2:]) if one[0] == "\\" else one.encode() for one in self.waiting[start:])

    def _unfinished(self) -> bool:
        """Tell whether the bytes that wait end in the middle of a letter."""
        if not self.waiting or not self.waiting[-1].startswith("\\'"):
            return False
        decoder = codecs.getincrementaldecoder(self._page())("ignore")
        decoder.decode(self._bytes(self.whole))
        if decoder.getstate()[0]:
            return True
        self.whole = len(self.waiting)
        return False

    def _flush(self) -> None:
        """Write the letters that the bytes are; what is none in its code page stays as it is."""
        if not self.waiting:
            return
        written = "".join(self.waiting)
        page = self._page()
        try:
            letters = self._bytes().decode(page) if page != _WESTERN else ""
        except UnicodeDecodeError:
            letters = ""
        self.waiting.clear()
        self.whole = 0
        self.out.append("".join(self._letter(one) for one in letters) or written)

    def _letter(self, letter: str) -> str:
        if letter.isascii():
            return f"\\'{ord(letter):02x}"
        units = letter.encode("utf-16-le")
        numbers = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
        return "".join(f"\\u{number}{_SIGN * self.states[-1].fallback or ' '}" for number in numbers)
