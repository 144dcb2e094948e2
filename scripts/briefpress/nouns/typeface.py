"""Typefaces: the static cuts that every rendition is set in, and where each is taken from.

Variable fonts cost time in every build (one embedded instance for each optical size) and give other bytes
each run; so each weight is cut once, when the project is set up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

WEIGHT_NAMES = {400: "Regular", 600: "SemiBold", 700: "Bold"}


@dataclass(frozen=True, slots=True)
class Cut:
    """One static face: the family and weight it goes by, and the place of the design space it is cut from.

    `package` is the distribution that has the source, `source` the beginning of the name of one file of it;
    `axes` is empty for a static source. Outlines are TrueType's but for the Han faces, which are too big for it.
    """

    family: str
    weight: int
    style: str
    package: str
    source: str
    axes: tuple[tuple[str, float], ...] = ()
    suffix: str = ".ttf"

    @property
    def style_name(self) -> str:
        """Give the name of the style within its family, such as SemiBold Italic."""
        name = WEIGHT_NAMES[self.weight]
        if self.style == "normal":
            return name
        return "Italic" if name == "Regular" else f"{name} Italic"

    @property
    def postscript_name(self) -> str:
        """Give the name that stands in a PDF."""
        return f"{self.family.replace(' ', '')}-{self.style_name.replace(' ', '')}"

    @property
    def file(self) -> str:
        """Give the name of the cut's file."""
        return f"{self.postscript_name}{self.suffix}"


@dataclass(frozen=True, slots=True)
class FontFace:
    """One face that is ready for use: what an @font-face rule needs, and under which licence it stands."""

    family: str
    weight: int
    style: str
    path: Path
    licence: str


def _cuts(
    family: str, package: str, source: str, *, weights: tuple[int, ...], italic: bool = False, **axes: float
) -> tuple[Cut, ...]:
    """Give one cut a weight; a source without axes is static and already has its weight."""
    return tuple(
        Cut(
            family=family,
            weight=weight,
            style="italic" if italic else "normal",
            package=package,
            source=source,
            axes=(("wght", float(weight)), *sorted(axes.items())),
        )
        for weight in weights
    )


_SERIF, _SANS, _CODE = "fontpkg-source-serif-4", "fontpkg-source-sans-3", "fontpkg-source-code-pro"
_SCRIPTS = "manimgx-fonts"

# Text is set at 9 to 11 points and titles at 24 to 48: two optical sizes are enough.
_TEXT_SIZE, _DISPLAY_SIZE = 10.0, 36.0

CUTS: tuple[Cut, ...] = (
    *_cuts("Source Serif 4", _SERIF, "SourceSerif4[", weights=(400, 600), opsz=_TEXT_SIZE),
    *_cuts("Source Serif 4", _SERIF, "SourceSerif4-Italic[", italic=True, weights=(400, 600), opsz=_TEXT_SIZE),
    *_cuts("Source Serif 4 Display", _SERIF, "SourceSerif4[", weights=(400, 600), opsz=_DISPLAY_SIZE),
    *_cuts("Source Sans 3", _SANS, "SourceSans3[", weights=(400, 600, 700)),
    *_cuts("Source Sans 3", _SANS, "SourceSans3-Italic[", weights=(400, 600), italic=True),
    *_cuts("Source Code Pro", _CODE, "SourceCodePro[", weights=(400, 600)),
    # What the text faces lack, these supply.
    *_cuts("Noto Serif", "fontpkg-noto-serif", "NotoSerif[", weights=(400, 600), wdth=100.0),
    *_cuts("Noto Serif", "fontpkg-noto-serif", "NotoSerif-Italic[", weights=(400,), italic=True, wdth=100.0),
    *_cuts("Noto Sans", "fontpkg-noto-sans", "NotoSans[", weights=(400, 600), wdth=100.0),
    Cut(family="Amiri", weight=400, style="normal", package="fontpkg-amiri", source="Amiri-Regular."),
    Cut(family="Amiri", weight=700, style="normal", package="fontpkg-amiri", source="Amiri-Bold."),
    *_cuts("Frank Ruhl Libre", "fontpkg-frank-ruhl-libre", "FrankRuhlLibre[", weights=(400, 600)),
    *_cuts("Noto Serif Devanagari", "pylopdf-fonts-hi", "NotoSerifDevanagari-", weights=(400, 600), wdth=100.0),
    *_cuts("Noto Sans Devanagari", "pylopdf-fonts-hi", "NotoSansDevanagari-", weights=(400, 600), wdth=100.0),
    *_cuts("Noto Serif Thai", "pylopdf-fonts-th", "NotoSerifThai-", weights=(400, 600), wdth=100.0),
    *_cuts("Noto Sans Thai", "pylopdf-fonts-th", "NotoSansThai-", weights=(400, 600), wdth=100.0),
    *(
        cut
        for script in (
            "Arabic", "Armenian", "Bengali", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi", "Hebrew", "Kannada",
            "Khmer", "Lao", "Malayalam", "Myanmar", "Oriya", "Sinhala", "Tamil", "Telugu",
        )
        for cut in _cuts(f"Noto Sans {script}", _SCRIPTS, f"NotoSans{script}[", weights=(400, 600))
    ),
    *_cuts("Noto Sans Symbols", _SCRIPTS, "NotoSansSymbols[", weights=(400,)),
    *_cuts("Noto Emoji", _SCRIPTS, "NotoEmoji[", weights=(400,)),
    # Mathematics, arrows and whatever other sign a text may hold; both come with what draws our formulas.
    Cut(family="STIX Two Math", weight=400, style="normal", package="ziamath", source="STIXTwoMath-"),
    Cut(family="DejaVu Sans", weight=400, style="normal", package="ziafont", source="DejaVuSans."),
    *(
        Cut(
            family=f"Noto {kind} {region}",
            weight=400,
            style="normal",
            package=f"pylopdf-fonts-{package}",
            source=f"Noto{kind}{region}-",
            suffix=".otf",
        )
        for region, package in (("SC", "zh-cn"), ("TC", "zh-tw"), ("JP", "jp"), ("KR", "ko"))
        for kind in ("Serif", "Sans")
    ),
)  # fmt: skip

# What the generic names of CSS stand for; what these lack fontconfig finds in the other families.
GENERIC: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("serif", ("Source Serif 4", "Noto Serif", "Noto Sans")),
    ("sans-serif", ("Source Sans 3", "Noto Sans", "Noto Serif")),
    ("monospace", ("Source Code Pro", "Noto Sans")),
)
