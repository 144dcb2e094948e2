"""Set formulas for print: MathML becomes a drawing whose signs are paths, on the baseline of its line.

The typeface is the one that ziamath brings along (STIX Two Math); nothing of the machine's is used.
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from lxml import etree

from briefpress.edges import pandoc
from briefpress.edges.layout.formula_heights import heights_found_once
from briefpress.nouns.tree import attr, nodes, para
from briefpress.verbs.epub import xhtml
from briefpress.verbs.markup.formula_commands import is_blank, respelled
from briefpress.verbs.trees.rewrite import rewrite
from briefpress.verbs.trees.trimmed import trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefpress.nouns.section import Section
    from briefpress.nouns.tree import Node, Nodes

_MATHML = "{http://www.w3.org/1998/Math/MathML}"
_KNOWN = frozenset(
    "math mrow mi mn mo mtext ms mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup "
    "msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd semantics".split()
)
# Units of a drawing to an em of the text around it.
_EM = 20.0
# Elements within each other; a page is parsed to a depth of 256, and a formula stands within others.
_DEEPEST = 128
# Scripts within each other in TeX: for each more, pandoc takes several times as long to write them.
_DEEPEST_SCRIPTS = 8
# The longest formula, in characters of TeX: no page holds more, and the drawing takes the square of it.
_LONGEST = 10_000
_BRACE = re.compile(r"\\.|[_^]\s*\{|[{}]", re.DOTALL)


def printed(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Give sections as they are printed, each formula a drawing with its text alternative."""
    return tuple(_printed(section) if "<math" in section.xhtml else section for section in sections)


def _printed(section: Section) -> Section:
    root = xhtml.parse(section.xhtml)
    for formula in list(root.iter(f"{_MATHML}math")):
        parent = formula.getparent()
        if parent is None:
            continue
        tail, formula.tail = formula.tail, None
        drawing = etree.fromstring(draw(etree.tostring(formula, encoding="unicode")))
        drawing.set("aria-label", formula.get("alttext", ""))
        drawing.tail = tail
        parent.replace(formula, drawing)
    return replace(section, xhtml=xhtml.serialise(root[0]))


@lru_cache(maxsize=4096)
def draw(mathml: str) -> str:
    """Draw one formula as SVG; its height and depth are in ems.

    Raises ValueError if it cannot be drawn.
    """
    root = etree.fromstring(mathml)
    try:
        drawn = _drawn(etree.tostring(_plain(root), encoding="unicode"))
        for sign in sorted(set("".join(map(str, root.itertext())))):
            if not sign.isspace() and unicodedata.category(sign) != "Cf" and not drawn.font.glyphindex(sign):
                message = f"the mathematical typeface lacks {sign}"
                raise ValueError(message)
        svg = etree.fromstring(drawn.svg())
        depth = float(drawn.getyofst())
    except (ArithmeticError, AttributeError, LookupError, NotImplementedError, RuntimeError, TypeError) as fault:
        message = f"it cannot be drawn: {fault}"
        raise ValueError(message) from fault
    width, height = (float(svg.get(name, "0")) for name in ("width", "height"))
    if not width > 0 or not height > 0:
        message = "it has nothing to be drawn"
        raise ValueError(message)
    for name in ("width", "height"):
        del svg.attrib[name]
    block = root.get("display") == "block"
    size = f"width: {width / _EM:.3f}em; height: {height / _EM:.3f}em"
    svg.set("style", size if block else f"{size}; vertical-align: {depth / _EM:.3f}em")
    svg.set("class", "formula display" if block else "formula")
    svg.set("role", "img")
    text: str = etree.tostring(svg, encoding="unicode")
    return text


def _drawn(mathml: str) -> Any:
    """Let ziamath draw; how it finds its own typeface is going out of use, which is no matter of ours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        # Late: they take a fifth of a second, and few texts have formulas.
        from ziamath.config import config  # noqa: PLC0415
        from ziamath.zmath import Math  # noqa: PLC0415

        config.svg2 = False
        config.precision = 3
        # An element: in a text it would take “==” for one sign, and a number before a hyphen for a negative one.
        with heights_found_once():
            return Math(ET.fromstring(mathml), size=_EM, margin=0)  # noqa: S314 - it is our own


def _plain(formula: etree._Element) -> etree._Element:
    """Give a formula without name spaces and annotations, as the drawing library reads it."""
    for element in formula.iter():
        element.tag = etree.QName(element).localname
    for wrapper in list(formula.iter("semantics")):
        for note in list(wrapper)[1:]:
            wrapper.remove(note)
        wrapper.tag = "mrow"
    for element in formula.iter():
        if element.tag not in _KNOWN:
            message = f"there is something in it that is not known: {element.tag}"
            raise ValueError(message)
    etree.cleanup_namespaces(formula)
    return formula


def formulas_as_code(blocks: Nodes) -> tuple[Nodes, tuple[str, ...]]:
    """Give a tree whose formulas can all be set, and the TeX of those that cannot and are shown as code.

    One that can be set once its commands are written in another way is written so; one in which nothing stands is a
    space. One that stands by itself within a paragraph is a block of code there, and parts it.
    """
    found = [node for node in nodes(blocks) if node["t"] == "Math"]
    texts = list(dict.fromkeys((node["c"][0]["t"], node["c"][1]) for node in found))
    if not texts:
        return blocks, ()
    good = _settable(texts)
    anew = {(kind, tex): (kind, respelled(tex)) for kind, tex in texts if (kind, tex) not in good and not is_blank(tex)}
    settable = _settable([new for old, new in anew.items() if new != old])
    written = {old: new[1] for old, new in anew.items() if new in settable}
    typed = frozenset(old for old in anew if old not in written)

    def is_typed(node: Node) -> bool:
        return node["t"] == "Math" and (node["c"][0]["t"], node["c"][1]) in typed

    def rule(node: Node) -> Nodes | None:
        if is_typed(node):
            return [{"t": "Code", "c": [attr(), node["c"][1]]}]
        if node["t"] == "Math" and is_blank(node["c"][1]):
            return [{"t": "Space"}]
        if node["t"] == "Math" and (new := written.get((node["c"][0]["t"], node["c"][1]))):
            return [{"t": "Math", "c": [node["c"][0], new]}]
        if node["t"] in {"Para", "Plain"} and any(is_typed(one) and _is_display(one) for one in node["c"]):
            parts = _parted(node["c"], lambda one: is_typed(one) and _is_display(one))
            return [
                part if part["t"] == "CodeBlock" else {"t": node["t"], "c": rewrite(part["c"], rule)} for part in parts
            ]
        return None

    whole: Nodes = rewrite(blocks, rule)
    return whole, tuple(tex for kind, tex in texts if (kind, tex) in typed)


def _settable(texts: Sequence[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """Give those formulas that can be set; each is its kind and its TeX."""
    fit = [text for text in texts if len(text[1]) <= _LONGEST and _scripts(text[1]) <= _DEEPEST_SCRIPTS]
    trees = [[para([{"t": "Math", "c": [{"t": kind}, tex]}])] for kind, tex in fit]
    # What takes pandoc too long is shown as it is typed.
    with suppress(pandoc.PandocFailed):
        written = pandoc.write_many(trees) if trees else []
        return frozenset(text for text, markup in zip(fit, written, strict=True) if _can_be_set(markup))
    return frozenset()


def _is_display(formula: Node) -> bool:
    return bool(formula["c"][0]["t"] == "DisplayMath")


def _parted(inlines: Nodes, is_apart: Callable[[Node], bool]) -> Nodes:
    """Give the blocks of a paragraph: its words, and the formulas that stand apart, with the stop behind each."""
    out: Nodes = []
    begun = 0
    for at, one in enumerate(inlines):
        if at < begun or not is_apart(one):
            continue
        out += _words(inlines[begun:at])
        stop = inlines[at + 1]["c"] if inlines[at + 1 : at + 2] and _is_stop(inlines[at + 1]) else ""
        out.append({"t": "CodeBlock", "c": [attr(), one["c"][1].strip("\n") + stop]})
        begun = at + 1 + bool(stop)
    return [*out, *_words(inlines[begun:])]


def _words(inlines: Nodes) -> Nodes:
    shown = trimmed(inlines)
    return [para(shown)] if shown else []


def _is_stop(inline: Node) -> bool:
    return inline["t"] == "Str" and inline["c"] in {".", ",", ";", ":"}


def _scripts(tex: str) -> int:
    """Give how many superscripts and subscripts stand within each other."""
    opened: list[bool] = []
    deepest = depth = 0
    for sign in _BRACE.findall(tex):
        if sign.endswith("{") and sign[0] != "\\":
            opened.append(sign != "{")
            depth += opened[-1]
        elif sign == "}" and opened:
            depth -= opened.pop()
        deepest = max(deepest, depth)
    return deepest


def _can_be_set(markup: str) -> bool:
    try:
        root = xhtml.parse(markup)
    except etree.XMLSyntaxError:  # it is nested more deeply than is parsed
        return False
    formula = next(root.iter(f"{_MATHML}math"), None)
    if formula is None or any(
        next(islice(one.iterancestors(), _DEEPEST, None), None) is not None for one in formula.iter()
    ):
        return False
    formula.tail = None
    try:
        draw(etree.tostring(formula, encoding="unicode"))
    except ValueError:
        return False
    return True
