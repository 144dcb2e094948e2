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

    `source` is the beginning of the name of one file of the package; `axes` is empty for a static source.
    """

    family: str
    weight: int
    style: str
    package: str
    source: str
    axes: tuple[tuple[str, float], ...] = ()

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
        return f"{self.postscript_name}.ttf"


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


_SERIF, _SANS, _CODE = "source-serif-4", "source-sans-3", "source-code-pro"

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
    *_cuts("Noto Serif", "noto-serif", "NotoSerif[", weights=(400, 600), wdth=100.0),
    *_cuts("Noto Serif", "noto-serif", "NotoSerif-Italic[", weights=(400,), italic=True, wdth=100.0),
    *_cuts("Noto Sans", "noto-sans", "NotoSans[", weights=(400, 600), wdth=100.0),
    Cut(family="Amiri", weight=400, style="normal", package="amiri", source="Amiri-Regular."),
    Cut(family="Amiri", weight=700, style="normal", package="amiri", source="Amiri-Bold."),
    *_cuts("Frank Ruhl Libre", "frank-ruhl-libre", "FrankRuhlLibre[", weights=(400, 600)),
    *_cuts("Noto Sans Devanagari", "noto-sans-devanagari", "NotoSansDevanagari[", weights=(400, 600), wdth=100.0),
    *_cuts("Noto Sans Thai", "noto-sans-thai", "NotoSansThai[", weights=(400, 600), wdth=100.0),
    *_cuts("Noto Sans Tamil", "noto-sans-tamil", "NotoSansTamil[", weights=(400, 600), wdth=100.0),
)

_OTHER_SCRIPTS = ("Amiri", "Frank Ruhl Libre", "Noto Sans Devanagari", "Noto Sans Thai", "Noto Sans Tamil")

# What the generic names of CSS stand for, best first.
GENERIC: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("serif", ("Source Serif 4", "Noto Serif", *_OTHER_SCRIPTS, "Noto Sans")),
    ("sans-serif", ("Source Sans 3", "Noto Sans", *_OTHER_SCRIPTS, "Noto Serif")),
    ("monospace", ("Source Code Pro", "Noto Sans", *_OTHER_SCRIPTS)),
)
