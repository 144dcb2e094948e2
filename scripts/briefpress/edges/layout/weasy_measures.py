"""A mend of WeasyPrint's slowness with books of tables (`layout/preferred.py`, `layout/page.py`).

For the widths of its columns a table is measured: each word of each cell, and each cell as one long line; as it is in
each pass and for each paper, though its words do not change. A fifth of the time that hundreds of tables take goes
there. What a text measures is kept with the fonts, which the passes and the papers of an edition share.

For each id on a page the engine looks through a list of all ids before it, which a book of thousands has; we give it a
set. Which ids are where is only asked for page numbers that style sheets count, and those we refuse, but it is found
out all the same.
"""

from __future__ import annotations

from functools import cache
from textwrap import indent
from typing import TYPE_CHECKING, Any

from weasyprint.layout import page, preferred

from briefpress.edges.layout.weasy_lines import replace_code, source_with

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINES = """\
            lines = []
            resume_index = new_resume_index = 0
            while new_resume_index is not None:
                resume_index += new_resume_index
                _, _, new_resume_index, width, _, _ = split_first_line(
                    child_text[resume_index:].decode(), child.style, context, max_width,
                    child.justification_spacing, is_line_start=is_line_start,
                    minimum=True)
                lines.append(width or None)
                if first_line:
                    break
"""
_LINES_MENDED = f"""\
            measures = measures_of(child.style)
            key = (child_text, max_width, child.justification_spacing, is_line_start, first_line, *type_of(child.style))
            if key in measures:
                lines, new_resume_index = measures[key]
                lines = list(lines)
            else:
{indent(_LINES, "    ")}\
                measures[key] = tuple(lines), new_resume_index
"""
_ANCHORS, _LOOKUPS = "    cached_anchors = []\n", "    cached_lookups = []\n"

_MEASURED = """\
direction font_language_override lang font_family font_style font_stretch font_weight font_size font_variation_settings
font_kerning font_variant_ligatures font_variant_position font_variant_caps font_variant_numeric font_variant_alternates
font_variant_east_asian font_feature_settings white_space word_spacing letter_spacing overflow_wrap word_break tab_size
hyphens hyphenate_character hyphenate_limit_chars hyphenate_limit_zone
""".split()
"""All properties that the engine reads to measure a text (`text/line_break.py`, `text/fonts.py`)."""


@cache
def mend_measures() -> None:
    """Mend it in this process, once; raise RuntimeError if the lines are not the ones we know."""
    measuring = source_with(preferred.inline_line_widths, _LINES).replace(_LINES, _LINES_MENDED)
    making = source_with(page.make_page, _ANCHORS)
    for line in (_ANCHORS, _LOOKUPS):
        source_with(page.make_page, line)
        making = making.replace(line, line.replace("[]", "Seen()"))
    vars(preferred).update(measures_of=_measures_of, type_of=_type_of)
    vars(page)["Seen"] = Seen
    replace_code(preferred, "inline_line_widths", measuring)
    replace_code(page, "make_page", making)


class Seen(set[Any]):
    """What has been seen, where the engine keeps a list that it only adds to and looks things up in."""

    def append(self, one: Any) -> None:
        """Add one as a list would."""
        self.add(one)

    def extend(self, some: Iterable[Any]) -> None:
        """Add some as a list would."""
        self.update(some)


def _measures_of(style: Any) -> dict[tuple[Any, ...], Any]:
    """Give what has been measured with the fonts of a style."""
    measures: dict[tuple[Any, ...], Any] = vars(style.font_config).setdefault("measures", {})
    return measures


def _type_of(style: Any) -> tuple[Any, ...]:
    """Give the values of a style on which the measures of a text depend."""
    return tuple(tuple(value) if isinstance(value := style[name], list) else value for name in _MEASURED)
