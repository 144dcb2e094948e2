r"""Read slides of LaTeX (beamer) as the text that they hold: their titles are headings, and no slide hides words.

Pandoc knows the class, but takes the title of a frame for a paragraph, the width of a column for a word, and drops
what `\only<2>{…}` or `\uncover<2->{…}` show later (beamer's manual, 9.3, 11.1 and 12.3).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.verbs.markup.tex_modes import MODES, with_one_version

if TYPE_CHECKING:
    from briefpress.nouns.read_text import SetAside

_GROUP = r"\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}"
# On which slides of a frame something is shown: numbers, ranges, and what is done to it there.
_WHEN = rf"<(?=[^<>\n]{{0,40}}(?:[\d+]|{MODES}))[\d+.,|:@ a-z*()-]{{1,40}}>"
_SLIDES = re.compile(r"\\documentclass\s*(?:\[[^\]]*\])?\s*\{beamer\}|\\begin\{frame\}|\\frametitle\b")
_OVERLAY = re.compile(rf"(\\(?!mode\b)(?:begin\{{[A-Za-z]+\*?\}}|[A-Za-z]+\*?))[ \t]*(?:{_WHEN}|\[{_WHEN}\])")
_SHOWN_LATER = re.compile(r"\\(?:only|uncover|visible|onslide|alt)(?=\{)|\\(?:onslide|pause)(?![A-Za-z{])")
_FRAME = re.compile(rf"\\begin\{{frame\}}[ \t]*(?:\[[^\[\]\n]*\])?[ \t]*{_GROUP}[ \t]*(?:{_GROUP})?")
_BLOCK = re.compile(rf"\\begin\{{(block|alertblock|exampleblock)\}}[ \t]*{_GROUP}")
_COLUMN = re.compile(r"(\\begin\{column\})[ \t]*(?:\[[^\[\]\n]*\])?[ \t]*\{[^{}]*\}")
_AREA = re.compile(r"(\\begin\{overlayarea\})[ \t]*\{[^{}]*\}[ \t]*\{[^{}]*\}")
_PLACED = re.compile(r"(\\begin\{textblock\*?\})[ \t]*\{[^{}]*\}[ \t]*\([^()\n]*\)")


def with_read_slides(text: str) -> tuple[str, tuple[SetAside, ...]]:
    """Give a LaTeX text whose slides pandoc reads as text, and what is set aside; no line is added, and none goes."""
    if not _SLIDES.search(text):
        return text, ()
    text, aside = with_one_version(_FRAME.sub(_titled, _OVERLAY.sub(r"\1", text)))
    text = _SHOWN_LATER.sub("", text)
    text = _BLOCK.sub(
        lambda found: rf"\begin{{{found[1]}}}" + (rf"\textbf{{{found[2]}}}\par " if found[2] else ""), text
    )
    for pattern in (_COLUMN, _AREA, _PLACED):
        text = pattern.sub(r"\1", text)
    return text, aside


def _titled(found: re.Match[str]) -> str:
    under = rf"\framesubtitle{{{found[2]}}}" if found[2] else ""
    return r"\begin{frame}" + (rf"\frametitle{{{found[1]}}}" if found[1].strip() else "") + under
