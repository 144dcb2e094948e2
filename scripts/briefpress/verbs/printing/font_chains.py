"""Choose the families that a text needs beside the house's own: those of its scripts, in its language's order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.scripts import HAN, SCRIPTS, SIGN_FAMILIES, SIGNS, han_regions, traits

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Chains:
    """The families that follow the house's own: for running text, and for tables, heads and labels."""

    serif: tuple[str, ...]
    sans: tuple[str, ...]

    @property
    def families(self) -> frozenset[str]:
        """Give every family of both."""
        return frozenset((*self.serif, *self.sans))


def font_chains(text: str, *, language: str) -> Chains:
    """Give the families for the scripts that occur in a text.

    Those for Latin, Greek and Cyrillic stand first, but where the text itself is of Han characters: quotation
    marks and dots have the width of a character there.
    """
    codes = sorted({ord(character) for character in text if character > "\u0500"})
    serif: list[str] = []
    sans: list[str] = []
    for script in SCRIPTS:
        if any(script.has(code) for code in codes):
            serif += script.serif
            sans += script.sans
    if _any(codes, HAN):
        regions = han_regions(language)
        serif += [f"Noto Serif {region}" for region in regions]
        sans += [f"Noto Sans {region}" for region in regions]
    first_serif, first_sans = ("Noto Serif", *serif), ("Noto Sans", *sans)
    if "han" in traits(language):
        first_serif, first_sans = (*serif, "Noto Serif"), (*sans, "Noto Sans")
    signs = SIGN_FAMILIES if _any(codes, SIGNS) else ()
    return Chains(_once(*first_serif, *first_sans, *signs), _once(*first_sans, *first_serif, *signs))


def _once(*families: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(families))


def chains_css(chains: Chains) -> str:
    """Write the chains as the custom properties that the house's style sheets name behind their own families."""
    serif, sans = (", ".join(f'"{family}"' for family in families) for families in (chains.serif, chains.sans))
    return f":root {{\n  --serif-scripts: {serif};\n  --sans-scripts: {sans};\n}}\n"


def _any(codes: Iterable[int], blocks: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for code in codes for first, last in blocks)
