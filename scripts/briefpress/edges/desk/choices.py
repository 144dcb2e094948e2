"""Find what is wrong with the choices of a house and a brief: styles that are not there, a licence nearly named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.edges.citations import style_path
from briefpress.nouns.finding import Finding
from briefpress.nouns.licence import meant_licence

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.brief import Brief


def choice_findings(root: Path, brief: Brief) -> tuple[Finding, ...]:
    """Find the choices that lead nowhere, with what could be meant."""
    out = []
    if style_path(brief.citation_style) is None:
        hint = "name a style of the CSL repository by its file name, without .csl"
        message = f"there is no citation style “{brief.citation_style}”"
        out.append(Finding(brief.place_of("citation-style"), "C025", message, hint))
    if not (root / "styles" / brief.style / "print.css").is_file():
        message = f"there is no style “{brief.style}” in styles/; the style “house” is used"
        out.append(Finding(brief.place_of("style"), "C026", message, "name a folder of styles/"))
    if meant := meant_licence(brief.licence or ""):
        message = f"“{brief.licence}” is no SPDX name of a licence; it would be printed as it is, without a link"
        hint = f"write {meant}, if that is what is meant; words of the house's own may stand, parted by spaces"
        out.append(Finding(brief.place_of("licence"), "Y035", message, hint))
    return tuple(out)
