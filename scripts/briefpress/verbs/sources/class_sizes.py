"""Give pictures the sizes that the style sheets of a book give them: a sign of twelve pixels is no picture of a page.

Only rules for a class by itself are read (`.sign`, `img.sign`), and lengths; all other styles stay what they are, the
style of another house.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Sizes = dict[str, dict[str, str]]

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
# What holds for some pages or screens only, and what is no rule for elements. Its head is looked through once.
_AT = re.compile(r"@[\w-]++[^{};@]*+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_CLASS = re.compile(r"(?:img)?\.([A-Za-z_][\w-]*)", re.IGNORECASE)
_SIZE = re.compile(
    r"(?:^|;)\s*(width|height)\s*:\s*(\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})(px|pt|mm|cm|in|r?em)\s*(?:!important\s*)?(?=;|$)",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"<img(?=\s)[^<>]*>", re.IGNORECASE)
_HAS_SIZE = re.compile(r"""\s(?:width|height)\s*=|\sstyle\s*=\s*["'][^"']*\b(?:width|height)\s*:""", re.IGNORECASE)
_HAS_CLASS = re.compile(r"""\sclass\s*=\s*["']([^"']*)["']""", re.IGNORECASE)
# Root ems are those of the text, where nothing else is known.
_EM = "em"


def class_sizes(css: str) -> Sizes:
    """Give the widths and heights that a style sheet gives to classes; what stands later in it counts."""
    out: Sizes = {}
    for rule in _AT.sub("", _COMMENT.sub(" ", css)).split("}"):
        selectors, _, declared = rule.partition("{")
        sizes = {name.lower(): _length(number, unit) for name, number, unit in _SIZE.findall(declared.strip())}
        for selector in selectors.split(",") if sizes else ():
            if found := _CLASS.fullmatch(selector.strip()):
                out.setdefault(found[1], {}).update(sizes)
    return out


def _length(number: str, unit: str) -> str:
    return f"{'0' * number.startswith('.')}{number}{_EM if unit.lower() == 'rem' else unit.lower()}"


def with_sizes(page: str, sizes: Mapping[str, Mapping[str, str]]) -> str:
    """Give a page whose pictures say the sizes of their classes, if they say none themselves."""

    def sized(found: re.Match[str]) -> str:
        tag = found[0]
        classes = _HAS_CLASS.search(tag)
        if classes is None or _HAS_SIZE.search(tag):
            return tag
        own: dict[str, str] = {}
        for name in classes[1].split():
            own |= sizes.get(name, {})
        return tag[:4] + "".join(f' {name}="{size}"' for name, size in own.items()) + tag[4:]

    return _IMAGE.sub(sized, page) if sizes else page
