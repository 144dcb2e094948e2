"""Write a brief's annotations as Web Annotations: one collection with one page (W3C Web Annotation Data Model).

Each target has its quotation and, where it is anchored, its position as alternative selectors of one segment, and
a state that names the source by date and digest. Our own terms (kind, state, digest, EDTF date) have a context of
their own behind the W3C's. It is an internal file: it names people and tells states.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from briefpress.nouns.anchor import Anchor, Drifted
from briefpress.nouns.annotation import Index, Reply
from briefpress.verbs.anchoring.anchor_annotations import END
from briefpress.verbs.anchoring.rows import STATUS
from briefpress.verbs.exports.web_bodies import bodies, motivation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefpress.nouns.anchor import Resolution
    from briefpress.nouns.annotation import Annotation
    from briefpress.nouns.reading import Span
    from briefpress.nouns.selector import Selector

_W3C = "http://www.w3.org/ns/anno.jsonld"
_OURS = "urn:briefpress:terms:"
_CONTEXT = [
    _W3C,
    {
        "kind": f"{_OURS}kind",
        "state-of-review": f"{_OURS}state",
        "digest": f"{_OURS}digest",
        "anchoring": f"{_OURS}anchoring",
        "date": f"{_OURS}edtf",
    },
]
Object = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What an export is made of: the brief, its annotations, and what became of each selector, by its name."""

    brief: str
    title: str
    language: str
    issued: str
    digest: str
    media_type: str
    annotations: Sequence[Annotation]
    resolutions: Mapping[str, Resolution]


def web_annotations(exported: Exported) -> bytes:
    """Give the collection as JSON-LD, in canonical form: the same annotations, the same bytes."""
    names = _Names(exported.brief)
    items = [_annotation(one, exported, names) for one in exported.annotations]
    # Each page and each annotation can be taken out and read by itself: it brings its context along.
    page: Object = {"@context": _CONTEXT, "id": names.page, "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection: Object = {
        "@context": _CONTEXT,
        "id": names.collection,
        "type": "AnnotationCollection",
        "label": exported.title,
        "total": len(items),
        "first": {**page, "partOf": {"id": names.collection, "type": "AnnotationCollection", "total": len(items)}},
        "last": names.page,
    }
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode()


@dataclass(frozen=True, slots=True)
class _Names:
    """The IRIs of a brief's things; no machine, address or path is in them."""

    brief: str

    @property
    def collection(self) -> str:
        return f"urn:briefpress:{self.brief}:annotations"

    @property
    def page(self) -> str:
        return f"{self.collection}:page:1"

    @property
    def source(self) -> str:
        return f"urn:briefpress:{self.brief}:source"

    def annotation(self, ident: str) -> str:
        return f"{self.collection}:{quote(ident)}"


def _annotation(one: Annotation, exported: Exported, names: _Names) -> Object:
    out: Object = {
        "@context": _CONTEXT,
        "id": names.annotation(one.id),
        "type": "Annotation",
        "motivation": motivation(one),
        "kind": one.kind,
        "state-of-review": one.state,
    }
    if one.by:
        out["creator"] = {"type": "Person", "name": one.by}
    said = bodies(one, language=exported.language)
    if said:
        out["body"] = said
    if isinstance(one, Reply):
        return {**out, "target": names.annotation(one.to_annotation)}
    found = exported.resolutions.get(one.id)
    # What mends the structure quotes the source before it was read: it has no place in the reading text.
    if found is not None:
        out["anchoring"] = STATUS[type(found)]
    return {**out, "target": _target(one, exported, names)}


def _target(one: Annotation, exported: Exported, names: _Names) -> Object:
    assert one.quote is not None  # noqa: S101  # a reply alone quotes nothing
    span = _span(exported.resolutions.get(one.id))
    selectors = [_quotation(one.quote)]
    if isinstance(one, Index) and one.range_to is not None:
        end = _span(exported.resolutions.get(one.id + END))
        selectors = [
            {"type": "RangeSelector", "startSelector": selectors[0], "endSelector": _quotation(one.range_to)},
        ]
        span = type(span)(span.start, end.end) if span and end and end.end >= span.start else None
    if span is not None:
        selectors.append({"type": "TextPositionSelector", "start": span.start, "end": span.end})
    return {
        "type": "SpecificResource",
        "source": {"id": names.source, "type": "Text", "format": exported.media_type, "language": exported.language},
        "selector": selectors,
        "state": {
            "type": "TimeState",
            "sourceDate": f"{exported.issued}T00:00:00Z",
            "digest": exported.digest,
        },
    }


def _span(resolution: Resolution | None) -> Span | None:
    return resolution.span if isinstance(resolution, Anchor | Drifted) else None


def _quotation(selector: Selector) -> Object:
    out: Object = {"type": "TextQuoteSelector", "exact": selector.exact}
    if selector.prefix:
        out["prefix"] = selector.prefix
    if selector.suffix:
        out["suffix"] = selector.suffix
    return out
