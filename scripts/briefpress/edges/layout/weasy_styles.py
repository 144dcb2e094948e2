"""A mend of WeasyPrint's slowness with ids (`css/__init__.py`, `formatting_structure/build.py`).

Elements of equal style share one computed style, unless one of them has an id: for the engine an id is a declaration of
its own, and whatever stands within such an element is no equal of anything either. Ours have ids, each paragraph and
each note: so nearly all properties of nearly all elements were computed anew, a third of the time that a page of notes
takes. Here an id costs one property (`anchor`); all others, and the styles of what stands within, are shared. So are
those of pseudo-elements, and what a footnote has beside its being no float.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from weasyprint import css
from weasyprint.css import ComputedStyle, StyleFor
from weasyprint.formatting_structure import build

from briefpress.edges.layout.weasy_lines import replace_code, source_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# The engine keeps the last of an element's own declarations only, which was enough as long as none were equal.
_OWN = "            elements_declarations[element] = tuple(declarations)\n"
_OWN_MENDED = """\
            declarations = tuple(declarations)
            elements_declarations[element] = elements_declarations.get(element, ()) + declarations
"""
_PARENT = "id(computed_styles[parent, None]) if element.parent else None"
_PARENT_MENDED = "id(shared_style(computed_styles[parent, None])) if element.parent else None"
_KEY = "key = (parent_id, element_declarations, tuple(selectors_keys))"
_KEY_MENDED = "key = (parent_id, own_declarations(element_declarations), tuple(selectors_keys))"
_SHARED = "                computed_styles[etree_element, None] = computed_cache[key]\n"
_SHARED_MENDED = """\
                computed_styles[etree_element, None] = computed = style_like(
                    computed_cache[key], cascaded_styles.get((etree_element, None), {}))
                if computed['anchor']:
                    target_collector.collect_anchor(computed['anchor'])
"""
_PSEUDO = """\
            if pseudo_type:
                self.set_computed_styles(
                    element, pseudo_type=pseudo_type,
                    # The pseudo-element inherits from the element.
                    root=html.etree_element, parent=element,
                    base_url=html.base_url, target_collector=target_collector)
"""
_PSEUDO_MENDED = """\
            if pseudo_type:
                key = (id(shared_style(computed_styles[element, None])), pseudo_type,
                       cascaded_key(cascaded_styles[element, pseudo_type]))
                if key in computed_cache:
                    computed_styles[element, pseudo_type] = computed_cache[key]
                    continue
                self.set_computed_styles(
                    element, pseudo_type=pseudo_type,
                    root=html.etree_element, parent=element,
                    base_url=html.base_url, target_collector=target_collector)
                computed_cache[key] = computed_styles[element, pseudo_type]
"""
_FOOTNOTE = "footnote.style = footnote.style.copy()"
_FOOTNOTE_MENDED = "footnote.style = style_beside(footnote.style)"
ENGINES_STYLES, ENGINES_BOXES = StyleFor.__init__.__code__, build.element_to_box.__code__
_ANCHOR = "anchor"
_ANCHOR_PROPERTY = "-weasy-anchor"  # what the engine makes of an id


@cache
def mend_styles() -> None:
    """Mend it in this process, once; raise RuntimeError if the lines are not the ones we know."""
    source = source_with(StyleFor.__init__, _OWN)
    for known, mended in (
        (_OWN, _OWN_MENDED),
        (_PARENT, _PARENT_MENDED),
        (_KEY, _KEY_MENDED),
        (_SHARED, _SHARED_MENDED),
        (_PSEUDO, _PSEUDO_MENDED),
    ):
        source_with(StyleFor.__init__, known)
        source = source.replace(known, mended)
    boxes = source_with(build.element_to_box, _FOOTNOTE).replace(_FOOTNOTE, _FOOTNOTE_MENDED)
    vars(css).update(
        shared_style=_shared_style,
        own_declarations=_own_declarations,
        style_like=_style_like,
        cascaded_key=_cascaded_key,
    )
    vars(build)["style_beside"] = _style_beside
    replace_code(css, "__init__", source, within=StyleFor)
    replace_code(build, "element_to_box", boxes)


class TwinStyle(ComputedStyle):  # type: ignore[misc]  # WeasyPrint has no types
    """The computed style of an element that differs from another, its twin, by an id or by what is set on it."""

    def __init__(self, twin: Any, cascaded: Mapping[str, Any]) -> None:
        """Begin with nothing: what is asked for is computed by the twin, once for all."""
        super().__init__(
            twin.parent_style,
            cascaded,
            twin.pseudo_type,
            twin.root_style,
            twin.base_url,
            twin.font_config,
            twin.initial_page_sizes,
        )
        self.twin = twin
        self.specified = twin.specified

    @cached_property
    def anonymous_style(self) -> Any:
        """Give the style of the anonymous boxes within: they inherit from the twin what they would from this."""
        return self.twin.anonymous_style

    def __missing__(self, key: str) -> Any:
        """Compute the anchor, which is not inherited; the twin knows the rest."""
        value = self[key] = super().__missing__(key) if key == _ANCHOR else self.twin[key]
        return value


def _shared_style(style: Any) -> Any:
    """Give the style whose values a style has, but for the anchor."""
    return style.twin if isinstance(style, TwinStyle) else style


def _own_declarations(declarations: Iterable[Any] | None) -> tuple[str, ...]:
    """Give an element's own declarations as text, so that equal ones are equal; the anchor does not count."""
    return tuple(one.serialize() for one in declarations or () if getattr(one, "lower_name", "") != _ANCHOR_PROPERTY)


def _style_like(style: Any, cascaded: Mapping[str, Any]) -> Any:
    """Give the style itself to an element that has no anchor if that has none, else a twin of it."""
    return TwinStyle(style, cascaded) if _ANCHOR in cascaded or _ANCHOR in style.cascaded else style


def _cascaded_key(cascaded: Mapping[str, Any]) -> tuple[tuple[str, int, Any], ...]:
    """Give what tells the declarations of one pseudo-element from those of another: the values are the sheets'."""
    return tuple((name, id(value), weight) for name, (value, weight) in cascaded.items())


def _style_beside(style: Any) -> TwinStyle:
    """Give a style on which something may be set that no other property depends on, as `float` on a footnote."""
    beside = TwinStyle(_shared_style(style), style.cascaded)
    beside.update(style)
    return beside
