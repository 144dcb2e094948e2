"""Know how the words of an OpenDocument text look: what their styles say, and those that these go back to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.verbs.sources.opendocument import STYLE, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml import etree

_FORM = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_FAMILY, _NAME, _PARENT = f"{STYLE}family", f"{STYLE}name", f"{STYLE}parent-style-name"
_STYLE_NAME, _SPAN, _NOTE = f"{TEXT}style-name", f"{TEXT}span", f"{TEXT}note"
_DEFAULT = ""
WEIGHT, SIZE, ALIGN, TRANSFORM = (
    f"{_FORM}{name}" for name in ("font-weight", "font-size", "text-align", "text-transform")
)
FACE, PITCH = f"{_FORM}font-family", f"{STYLE}font-pitch"
_FONT = f"{STYLE}font-name"
_SEEN = (WEIGHT, SIZE, ALIGN, TRANSFORM, FACE, PITCH)

_Look = dict[str, str]


@dataclass(frozen=True, slots=True)
class Looks:
    """What styles say, by family and name, with all that they have from others."""

    of_styles: Mapping[tuple[str, str], Mapping[str, str]]

    def of(self, family: str, name: str) -> Mapping[str, str]:
        """Give the look of a style; one that nobody wrote has that of its family."""
        return self.of_styles.get((family, name)) or self.of_styles.get((family, _DEFAULT), {})

    def pieces(self, paragraph: etree._Element) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Give the words of a paragraph, piece by piece, each with its look; notes are none of them."""
        yield from self._pieces(paragraph, self.of("paragraph", paragraph.get(_STYLE_NAME, "")))

    def _pieces(self, element: etree._Element, look: Mapping[str, str]) -> Iterator[tuple[str, Mapping[str, str]]]:
        if element.text:
            yield element.text, look
        for child in element:
            name = child.get(_STYLE_NAME, "") if child.tag == _SPAN else ""
            if child.tag != _NOTE:
                yield from self._pieces(child, {**look, **self.of_styles.get(("text", name), {})} if name else look)
            if child.tail:
                yield child.tail, look


def read_looks(sheets: Iterable[etree._Element]) -> Looks:
    """Read the styles; `sheets` hold them, those of the text itself last: they have names in common."""
    own: dict[tuple[str, str], _Look] = {}
    above: dict[tuple[str, str], str] = {}
    faces: dict[str, _Look] = {}
    for sheet in sheets:
        for face in sheet.iter(f"{STYLE}font-face"):
            family = face.get("{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}font-family", "")
            faces[face.get(_NAME, "")] = {FACE: family or face.get(_NAME, ""), PITCH: face.get(PITCH, "")}
        for style in sheet.iter(f"{STYLE}style", f"{STYLE}default-style"):
            key = style.get(_FAMILY, ""), style.get(_NAME, _DEFAULT)
            above[key] = style.get(_PARENT, _DEFAULT)
            own[key] = {}
            for properties in style.iter(f"{STYLE}text-properties", f"{STYLE}paragraph-properties"):
                own[key] |= {name: value for name in _SEEN if (value := properties.get(name))}
                if font := properties.get(_FONT):
                    own[key] |= faces.get(font, {FACE: font, PITCH: ""})
    return Looks({key: _resolved(key, own, above) for key in own})


def _resolved(
    key: tuple[str, str], own: Mapping[tuple[str, str], _Look], above: Mapping[tuple[str, str], str]
) -> _Look:
    """Give a look with all that it has from those it goes back to; some go back to themselves."""
    look: _Look = {}
    family, name = key
    passed: set[str] = set()
    while name not in passed:
        passed.add(name)
        look = {**own.get((family, name), {}), **look}
        name = above.get((family, name), _DEFAULT)
    return look
