r"""Take the formulas of a JATS article out of the documents that they were typeset as.

JATS (ANSI/NISO Z39.96, `tex-math`) lets a formula be “a complete LaTeX document”, and many publishers write all of
them so: `\documentclass{…} … \begin{document}$$x$$\end{document}`. Pandoc passes all of that on as the formula. What
stands in the document is the formula, and so it is without the dollar signs or brackets around it. Changes are made
in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefpress.verbs.markup.local_name import local_name

if TYPE_CHECKING:
    from lxml import etree

_BEGIN, _END = "\\begin{document}", "\\end{document}"
_AROUND = (("$$", "$$"), ("$", "$"), ("\\[", "\\]"), ("\\(", "\\)"))


def with_bare_formulas(root: etree._Element) -> None:
    """Rewrite the formulas of an article so that each is a formula alone."""
    for formula in root.iter():
        if local_name(formula) != "tex-math":
            continue
        written = "".join(map(str, formula.itertext()))
        bare = bare_formula(written)
        if bare != written:
            formula[:] = []
            formula.text = bare


def bare_formula(written: str) -> str:
    """Give a formula without the document and the signs around it; as it is if it is more than one."""
    before, begin, within = written.partition(_BEGIN)
    bare = (within.partition(_END)[0] if begin else before).strip()
    for left, right in _AROUND:
        if bare.startswith(left) and bare.endswith(right) and len(bare) > len(left) + len(right):
            inner = bare[len(left) : -len(right)]
            if left not in inner and right not in inner and not inner.endswith("\\"):
                return inner.strip()
    return bare if begin else written
