"""Join spans of an OpenDocument text that look the same: files made from a PDF have one for each word.

The time that pandoc takes grows with the square of the spans of a paragraph, and with that of the styles of a text. So
spans without any look are unwrapped, and those that look the same share one style, which has all from its ancestors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefpress.verbs.sources.opendocument import OFFICE, STYLE, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_Look = tuple[tuple[str, str], ...]

_SPAN, _STYLE_NAME, _PARENT = f"{TEXT}span", f"{TEXT}style-name", f"{STYLE}parent-style-name"
_AUTOMATIC = f"{OFFICE}automatic-styles"
_FORM = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_FONT, _PITCH = f"{STYLE}font-name", f"{STYLE}font-pitch"
# What readers see of the looks of words.
_SEEN = (
    f"{_FORM}font-weight",
    f"{_FORM}font-style",
    f"{STYLE}text-position",
    f"{STYLE}text-underline-style",
    f"{STYLE}text-line-through-style",
    _PITCH,
)
# No chain of styles that office programs write is longer.
_ANCESTORS = 100
_MANY = 500


def join_spans(root: etree._Element, body: etree._Element, sheets: Iterable[etree._Element]) -> None:
    """Join spans, in place; `sheets` hold the styles, those of the text itself last."""
    looks = _looks(sheets)
    names: dict[_Look, str] = {}
    parents = dict.fromkeys(parent for span in body.iter(_SPAN) if (parent := span.getparent()) is not None)
    # What is within another comes before it.
    for parent in reversed(parents):
        _join_within(parent, looks, names)
    _set_styles(root, names)


def _looks(sheets: Iterable[etree._Element]) -> dict[str, _Look]:
    """Give the looks of styles of words, by their names."""
    own: dict[str, dict[str, str]] = {}
    above: dict[str, str] = {}
    pitches: dict[str, str] = {}
    for sheet in sheets:
        for face in sheet.iter(f"{STYLE}font-face"):
            pitches[face.get(f"{STYLE}name", "")] = face.get(_PITCH, "")
        for style in sheet.iter(f"{STYLE}style"):
            if style.get(f"{STYLE}family") == "text":
                name = style.get(f"{STYLE}name", "")
                properties = style.find(f"{STYLE}text-properties")
                own[name] = {} if properties is None else _seen(properties, pitches)
                above[name] = style.get(_PARENT, "")
    return {name: _resolved(name, own, above) for name in own}


def _seen(properties: etree._Element, pitches: Mapping[str, str]) -> dict[str, str]:
    seen = {key: value for key in _SEEN if (value := properties.get(key))}
    if _PITCH not in seen and (pitch := pitches.get(properties.get(_FONT, ""))):
        seen[_PITCH] = pitch
    return seen


def _resolved(name: str, own: Mapping[str, Mapping[str, str]], above: Mapping[str, str]) -> _Look:
    """Give a look with all that it has from its ancestors."""
    look: dict[str, str] = {}
    for _ in range(_ANCESTORS):
        if name not in own:
            break
        look = {**own[name], **look}
        name = above[name]
    return tuple(sorted(look.items()))


def _join_within(parent: etree._Element, looks: Mapping[str, _Look], names: dict[_Look, str]) -> None:
    """Unwrap the spans of an element that have no look, and join those beside each other that have the same."""
    out: list[str | etree._Element] = [parent.text or ""]
    grown: dict[etree._Element, list[str | etree._Element]] = {}
    for child in list(parent):
        tail, child.tail = child.tail, None
        look = looks.get(child.get(_STYLE_NAME, ""), ()) if _is_bare(child) else None
        if look is None:
            out.append(child)
        elif not look:
            out += _pieces(child)
        else:
            last = out[-1] if out else ""
            name = names.setdefault(look, f"press-look-{len(names) + 1}")
            if not isinstance(last, str) and last in grown and last.get(_STYLE_NAME) == name:
                grown[last] += _pieces(child)
            else:
                child.set(_STYLE_NAME, name)
                grown[child] = _pieces(child)
                out.append(child)
        if tail:
            out.append(tail)
    for span, pieces in grown.items():
        _fill(span, pieces)
    _fill(parent, out)


def _is_bare(element: etree._Element) -> bool:
    """Tell a span of which nothing is known but its style."""
    return element.tag == _SPAN and set(element.attrib) <= {_STYLE_NAME}


def _pieces(element: etree._Element) -> list[str | etree._Element]:
    """Give the words and elements in an element, in order."""
    out: list[str | etree._Element] = [element.text] if element.text else []
    for child in element:
        tail, child.tail = child.tail, None
        out += [child, tail] if tail else [child]
    return out


def _fill(element: etree._Element, pieces: Sequence[str | etree._Element]) -> None:
    """Put words and elements into an element, in place of all that it holds."""
    for child in list(element):
        element.remove(child)
    element.text = None
    last: etree._Element | None = None
    words: list[str] = []
    for piece in (*pieces, None):
        if isinstance(piece, str):
            words.append(piece)
            continue
        if last is None:
            element.text = "".join(words) or None
        else:
            last.tail = "".join(words) or None
        words.clear()
        if piece is not None:
            element.append(piece)
            last = piece


def _set_styles(root: etree._Element, names: Mapping[_Look, str]) -> None:
    """Write a style for each look, and leave out those of the text that nothing uses any more, if they are many."""
    automatic = root.find(_AUTOMATIC)
    if automatic is None:
        automatic = etree.Element(_AUTOMATIC)
        root.insert(0, automatic)
    styles = [one for one in automatic if one.get(f"{STYLE}family") == "text"]
    if len(styles) > _MANY:
        used = {value for one in root.iter("*") for key, value in one.attrib.items() if str(key).endswith("style-name")}
        for style in styles:
            if style.get(f"{STYLE}name") not in used:
                automatic.remove(style)
    for look, name in names.items():
        style = etree.SubElement(automatic, f"{STYLE}style", {f"{STYLE}name": name, f"{STYLE}family": "text"})
        etree.SubElement(style, f"{STYLE}text-properties", dict(look))
