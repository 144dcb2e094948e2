"""Put words in the order of a language's alphabet: letter by letter, other marks and case aside (Chicago 16.59).

Most languages order letters with marks as the letters under them; those that count some as letters of their own
have them named here, in the manner of CLDR: behind which letter each stands. The rest goes by Unicode.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

# “c č” says that č is a letter of its own right behind c; a pair of letters may be one.
_CYRILLIC = (
    "а б в г ґ ғ д ѓ ђ е є ё ж з ѕ и і ї й ј к қ л љ м н њ ң о ө п р с т ћ ќ у ў ұ ү ф х һ ц ч џ ш щ ъ ы ь э ю я"
)
_LETTERS: dict[str, tuple[str, ...]] = {
    "az": ("c ç", "e ə", "g ğ", "h x ı", "k q", "o ö", "s ş", "u ü"),
    "bs": ("c č ć", "d dž đ", "l lj", "n nj", "s š", "z ž"),
    "ca": ("c ç",),
    "cs": ("c č", "h ch", "r ř", "s š", "z ž"),
    "da": ("z æ ø å",),
    "eo": ("c ĉ", "g ĝ", "h ĥ", "j ĵ", "s ŝ", "u ŭ"),
    "es": ("n ñ",),
    "et": ("s š z ž", "w õ ä ö ü"),
    "eu": ("n ñ",),
    "fi": ("z å ä ö",),
    "gl": ("n ñ",),
    "hr": ("c č ć", "d dž đ", "l lj", "n nj", "s š", "z ž"),
    "hu": ("c cs", "d dz dzs", "g gy", "l ly", "n ny", "o ö", "s sz", "t ty", "u ü", "z zs"),
    "is": ("a á", "d ð", "e é", "i í", "o ó", "u ú", "y ý", "z þ æ ö"),
    "lt": ("c č", "s š", "z ž"),
    "lv": ("c č", "g ģ", "k ķ", "l ļ", "n ņ", "s š", "z ž"),
    "nb": ("z æ ø å",),
    "nn": ("z æ ø å",),
    "no": ("z æ ø å",),
    "pl": ("a ą", "c ć", "e ę", "l ł", "n ń", "o ó", "s ś", "z ź ż"),
    "ro": ("a ă â", "i î", "s ș", "t ț"),
    "sk": ("a ä", "c č", "h ch", "o ô", "s š", "z ž"),
    "sl": ("c č ć", "d đ", "s š", "z ž"),
    "sq": ("c ç", "d dh", "e ë", "g gj", "l ll", "n nj", "r rr", "s sh", "t th", "x xh", "z zh"),
    "sv": ("z å ä ö",),
    "tr": ("c ç", "g ğ", "h ı", "o ö", "s ş", "u ü"),
    "vi": ("a ă â", "d đ", "e ê", "o ô ơ", "u ư"),
    "yo": ("e ẹ", "g gb", "o ọ", "s ṣ"),
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "sr", "uk"), (_CYRILLIC,)),
    "ru": (_CYRILLIC.replace(" ё", ""),),
    "fa": ("ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",),
    "ur": ("ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ہ ھ ی ے",),
}
# Letters without a canonical form that are ordered as others; and what is typed for a letter of another keyboard.
_AS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}
    | {"ک": "ك", "ی": "ي", "ى": "ي"}
    | {chr(code): chr(code - 0x60) for code in range(0x30A1, 0x30F7)}
)
_ALIKE = {"ro": str.maketrans("şţ", "șț"), "fa": str.maketrans("كيى", "کیی"), "ur": str.maketrans("كيه", "کیہ")}
_EARLY_VOWELS = re.compile("([เ-ไ\u0ec0-\u0ec4])([ก-ฮ\u0e81-\u0eae])")

Key = tuple[tuple[tuple[str, int], ...], str]


@cache
def _tailoring(language: str) -> tuple[dict[str, tuple[str, int]], re.Pattern[str] | None]:
    """Give the place of each letter that a language counts by itself, and what finds them, the longest first."""
    places: dict[str, tuple[str, int]] = {}
    for row in _LETTERS.get(language, ()):
        first, *rest = row.split(" ")
        base, rank = places.get(first, (first, 0))
        places.setdefault(first, (base, rank))
        places |= {letter: (base, rank + number) for number, letter in enumerate(rest, start=1)}
    if not places:
        return {}, None
    longest = sorted(places, key=lambda letter: (-len(letter), letter))
    return places, re.compile("|".join(map(re.escape, longest)))


def letters_of(words: str, language: str) -> tuple[tuple[str, tuple[str, int]], ...]:
    """Give the letters and digits of words, each with its place in the alphabet."""
    primary = language.split("-", maxsplit=1)[0].lower()
    places, pattern = _tailoring(primary)
    text = words.translate(str.maketrans("Iİ", "ıi")) if primary in {"tr", "az"} else words
    text = unicodedata.normalize("NFC", text.casefold()).translate(_ALIKE.get(primary, {}))
    text = _EARLY_VOWELS.sub(r"\2\1", text)
    out: list[tuple[str, tuple[str, int]]] = []
    start = 0
    while start < len(text):
        match = pattern.match(text, start) if pattern else None
        if match:
            out.append((match[0], places[match[0]]))
            start = match.end()
            continue
        out.extend((one, places.get(one, (one, 0))) for one in _plain(text[start], kept=places))
        start += 1
    return tuple(out)


def _plain(letter: str, *, kept: Container[str]) -> Iterator[str]:
    """Give a letter without its marks, but for a mark that makes a letter which the language counts by itself."""
    bare = unicodedata.normalize("NFKD", letter)
    for mark in bare[1:]:
        # A Vietnamese letter may have a mark of its own and one of its tone.
        whole = unicodedata.normalize("NFC", bare[0] + mark)
        if whole in kept:
            yield whole
            return
    yield from (one for one in bare.translate(_AS) if one.isalnum() and not unicodedata.combining(one))


def sort_key(words: str, *, language: str) -> Key:
    """Give the key by which words are ordered in a language."""
    return tuple(place for _, place in letters_of(words, language)), words
