"""Read the letters and signs that an OpenDocument text sets in Symbol or Wingdings as the characters that they are.

Such fonts have their signs at places of their own; programs write them as private characters, U+F021 to U+F0FE, which
no other font has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}style-name"
_FAMILY = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}font-family"
_FIRST = 0xF021
_PRIVATE = re.compile("[\uf021-\uf0fe]")
# A dot where there is no character like the sign.
_SYMBOL = (
    "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞ"
    "ΨΖ[∴]⊥_·αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼··················"
    "···············€ϒ′≤∕∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…··↵ℵℑℜ℘⊗⊕∅∩∪"
    "⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑···········〉∫⌠·⌡·········"
)
_WINGDINGS = (
    "🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭📁📂📄🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠🏳🏱✈☼💧❄🕆✞🕈✠"
    "✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓🙰🙵●○■□□❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶❝❞·⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺"
    "❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•·⚪○○◉◎○▪◻▲✦★✶✴✹✵⯐⌖⟡⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⮰⮱⮲⮳⮴⮵"
    "⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦◀➤▲▼⇦⇨⇧⇩←→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦⇨⇧⇩⬄⇳⬀⬁⬃⬂🢬🢭✗✔☒☑"
)
_FONTS = {
    font: {_FIRST + number: sign for number, sign in enumerate(signs) if sign != "·"}
    for font, signs in (("symbol", _SYMBOL), ("wingdings", _WINGDINGS))
}


def with_ordinary_signs(body: etree._Element, sheets: Iterable[etree._Element]) -> None:
    """Rewrite a text in place; `sheets` hold its styles, those of the text itself last: they have names in common."""
    if not _PRIVATE.search("".join(map(str, body.itertext()))):
        return
    fonts = _fonts_of(sheets)
    for element in body.iter("*"):
        if element.text and _PRIVATE.search(element.text):
            element.text = element.text.translate(_signs(element, fonts))
        parent = element.getparent()
        if element.tail and parent is not None and _PRIVATE.search(element.tail):
            element.tail = element.tail.translate(_signs(parent, fonts))


def _signs(element: etree._Element, fonts: dict[str, str]) -> dict[int, str]:
    """Give the signs of the font that an element is set in; none for any other font."""
    for one in (element, *element.iterancestors()):
        if font := fonts.get(one.get(_TEXT_STYLE, "")):
            return _FONTS.get(font, {})
    return {}


def _fonts_of(sheets: Iterable[etree._Element]) -> dict[str, str]:
    """Give the fonts of styles, their parents' where they have none of their own, by the styles' names."""
    own: dict[str, str] = {}
    parents: dict[str, str] = {}
    for sheet in sheets:
        for style in sheet.iter(f"{_STYLE}style"):
            name = style.get(f"{_STYLE}name", "")
            properties = style.find(f"{_STYLE}text-properties")
            parents[name] = style.get(f"{_STYLE}parent-style-name", "")
            if properties is not None:
                font = properties.get(f"{_STYLE}font-name", "") or properties.get(_FAMILY, "")
                own[name] = font.strip("' ").lower()
    found: dict[str, str] = {}
    for name in parents:
        at, passed = name, set[str]()
        while at and not own.get(at) and at not in passed:
            passed.add(at)
            at = parents.get(at, "")
        found[name] = own.get(at, "")
    return found
