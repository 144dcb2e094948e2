"""Gather a style's sheets: its own CSS, the faces that are at hand, the size of the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges.rendering.style_files import sheet
from briefpress.nouns.scripts import SCRIPT_FAMILIES, traits
from briefpress.verbs.printing.font_chains import chains_css

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefpress.nouns.typeface import FontFace
    from briefpress.verbs.printing.font_chains import Chains

PAPERS = {"a4": "210mm 297mm", "letter": "8.5in 11in"}


def print_sheets(
    style: Path, faces: Sequence[FontFace], *, paper: str, language: str, chains: Chains
) -> tuple[str, ...]:
    """Give the texts of the sheets for one size of paper and one language, in the order in which they apply.

    Beside print.css a style may have a sheet of the paper's name and one of each trait of a language (rtl, high,
    han). Of the faces for other scripts only those of `chains` are declared, since every rule costs time.
    """
    rules = [
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {face.style}; '
        f'src: url("file:///fonts/{face.path.name}") }}'
        for face in faces
        if face.family in chains.families or face.family not in SCRIPT_FAMILIES
    ]
    return (
        "\n".join(rules),
        chains_css(chains),
        sheet(style / "print.css"),
        f"@page {{ size: {PAPERS[paper]} }}",
        *(sheet(path) for path in (style / f"{name}.css" for name in (paper, *traits(language))) if path.is_file()),
    )
