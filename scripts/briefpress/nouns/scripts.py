"""Scripts beside Latin, Greek and Cyrillic: their letters, the faces that set them, and what their pages need."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import bidirectional

# Scripts and languages set from right to left; a script subtag decides before the language does.
RTL_SCRIPTS = frozenset({"adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})
RTL_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})


# Classes of Unicode's rules for two directions (UAX 9): Hebrew and its like, Arabic and its like, Arabic digits.
FROM_RIGHT = frozenset({"R", "AL", "AN"})


@dataclass(frozen=True, slots=True)
class Script:
    """One script: its blocks of Unicode (first and last code point), and its families for text and for the rest."""

    blocks: tuple[tuple[int, int], ...]
    serif: tuple[str, ...]
    sans: tuple[str, ...]

    def has(self, code: int) -> bool:
        """Tell whether a code point is of this script."""
        return any(first <= code <= last for first, last in self.blocks)


def _one(family: str, *blocks: tuple[int, int]) -> Script:
    return Script(blocks, (family,), (family,))


SCRIPTS: tuple[Script, ...] = (
    Script(
        ((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE)),
        ("Amiri", "Noto Sans Arabic"),
        ("Noto Sans Arabic", "Amiri"),
    ),
    Script(((0x0590, 0x05FF), (0xFB1D, 0xFB4F)), ("Frank Ruhl Libre", "Noto Sans Hebrew"), ("Noto Sans Hebrew",)),
    Script(
        # The danda of U+0964 is every Indian script's.
        ((0x0900, 0x0963), (0x0966, 0x097F), (0x1CD0, 0x1CFF), (0xA8E0, 0xA8FF)),
        ("Noto Serif Devanagari",),
        ("Noto Sans Devanagari",),
    ),
    Script(((0x0E00, 0x0E7F),), ("Noto Serif Thai",), ("Noto Sans Thai",)),
    _one("Noto Sans Armenian", (0x0530, 0x058F), (0xFB13, 0xFB17)),
    _one("Noto Sans Bengali", (0x0980, 0x09FF)),
    _one("Noto Sans Ethiopic", (0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F)),
    _one("Noto Sans Georgian", (0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)),
    _one("Noto Sans Gujarati", (0x0A80, 0x0AFF)),
    _one("Noto Sans Gurmukhi", (0x0A00, 0x0A7F)),
    _one("Noto Sans Kannada", (0x0C80, 0x0CFF)),
    _one("Noto Sans Khmer", (0x1780, 0x17FF), (0x19E0, 0x19FF)),
    _one("Noto Sans Lao", (0x0E80, 0x0EFF)),
    _one("Noto Sans Malayalam", (0x0D00, 0x0D7F)),
    _one("Noto Sans Myanmar", (0x1000, 0x109F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F)),
    _one("Noto Sans Oriya", (0x0B00, 0x0B7F)),
    _one("Noto Sans Sinhala", (0x0D80, 0x0DFF)),
    _one("Noto Sans Tamil", (0x0B80, 0x0BFF)),
    _one("Noto Sans Telugu", (0x0C00, 0x0C7F)),
)

# Han characters, kana, Hangul, and the marks and full widths that go with them.
HAN = (
    (0x1100, 0x11FF), (0x2E80, 0x312F), (0x3130, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F), (0xAC00, 0xD7FF),
    (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF),
)  # fmt: skip
# Arrows, signs, boxes, dingbats, pictures: what a text face may lack without any script being to blame.
SIGNS = ((0x2100, 0x2BFF), (0x1D400, 0x1D7FF), (0x1F000, 0x1FAFF), (0xFE00, 0xFE0F))
SIGN_FAMILIES = ("Noto Sans Symbols", "Noto Emoji", "STIX Two Math", "DejaVu Sans")

# One Han character is drawn in another way in each of these; the first subtag that fits decides.
_REGIONS = ("SC", "TC", "JP", "KR")
# Every family that comes in only where its letters occur.
SCRIPT_FAMILIES = frozenset(
    {
        *(family for script in SCRIPTS for family in (*script.serif, *script.sans)),
        *(f"Noto {kind} {region}" for kind in ("Serif", "Sans") for region in _REGIONS),
        *SIGN_FAMILIES,
    }
)
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})
_HAN_LANGUAGES = frozenset({"ja", "zh", "yue", "lzh", "wuu", "nan", "hak"})
_HIGH = frozenset(
    "ar arc as bn bo ckb dv dz fa gu hi kn km ks lo mai ml mr my ne or pa ps sa sd shn si syr ta te th ug ur yi".split()
)


def direction(language: str) -> str:
    """Give the direction of a language tag: ltr or rtl."""
    primary, *rest = language.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    return "rtl" if script in RTL_SCRIPTS or (not script and primary in RTL_LANGUAGES) else "ltr"


def runs_from_right(text: str) -> bool:
    """Tell whether a text holds a letter or digit that is set from right to left, or in another order beside such."""
    return not text.isascii() and any(bidirectional(letter) in FROM_RIGHT for letter in text)


def han_regions(language: str) -> tuple[str, ...]:
    """Give the regions whose Han faces set a text, the best for a language tag first."""
    primary, *rest = language.lower().split("-")
    first = {"ja": "JP", "ko": "KR", "yue": "TC", "nan": "TC", "hak": "TC", "lzh": "TC"}.get(primary, "SC")
    if primary == "zh" and not _TRADITIONAL.isdisjoint(rest):
        first = "TC"
    return (first, *(region for region in _REGIONS if region != first))


def traits(language: str) -> tuple[str, ...]:
    """Give what the pages of a language need beyond the common style: rtl, high (much above and below), han."""
    primary, *rest = language.lower().split("-")
    found = ["rtl"] if direction(language) == "rtl" else []
    if primary in _HIGH and "latn" not in rest and "cyrl" not in rest:
        found.append("high")
    if primary in _HAN_LANGUAGES and "latn" not in rest:
        found.append("han")
    return tuple(found)
