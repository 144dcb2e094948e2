"""Gather a style's sheets: its own CSS, the faces that are at hand, the size of the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefpress.nouns.typeface import FontFace

PAPERS = {"a4": "210mm 297mm", "letter": "8.5in 11in"}


def print_sheets(style: Path, faces: Sequence[FontFace], *, paper: str) -> tuple[str, ...]:
    """Give the texts of the sheets for one size of paper, in the order in which they apply."""
    rules = [
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {face.style}; '
        f'src: url("file:///fonts/{face.path.name}") }}'
        for face in faces
    ]
    return (
        "\n".join(rules),
        (style / "print.css").read_text(encoding="utf-8"),
        f"@page {{ size: {PAPERS[paper]} }}",
        *(path.read_text(encoding="utf-8") for path in [style / f"{paper}.css"] if path.is_file()),
    )
