"""JSON Schemas of editors' files, for their programs: what may stand where, with a sentence on every key.

They are made from the models, so they cannot say anything else. Keys that have nothing behind them yet are
allowed where a key may be left out, so that a half-written file is not underlined all over.
"""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from briefpress.nouns.annotation import KINDS, ChronologyEvent
from briefpress.nouns.brief import Brief
from briefpress.nouns.correction import Corrections
from briefpress.nouns.house import House
from briefpress.nouns.leaf import SCALAR
from briefpress.nouns.review import Decisions, RoundPlan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefpress.nouns.located import Located

Schema = dict[str, Any]

_DIALECT = "http://json-schema.org/draft-07/schema#"
_DEFINED = "#/definitions/"
_TITLES = MappingProxyType(
    {
        "house": "seeds/house.yaml: the publisher",
        "brief": "seeds/<brief>/brief.yaml: one publication",
        "annotations": "seeds/<brief>/annotations/*.yaml: annotations of one editor or round",
        "chronology": "seeds/<brief>/chronology.yaml: events that hang on no passage",
        "round": "seeds/<brief>/reviews/<round>/round.yaml: the plan of a round",
        "corrections": "seeds/<brief>/corrections.yaml: notices of corrections",
        "person": "seeds/<brief>/reviews/<round>/<person>.yaml: one person's decisions",
    }
)


def json_schemas() -> dict[str, Schema]:
    """Give the schemas by the names of their files, without the ending."""
    bodies = {
        "house": _model(House),
        "brief": _model(Brief),
        "annotations": _annotations(),
        "chronology": _listing("events", "The events.", _model(ChronologyEvent)),
        "round": _model(RoundPlan),
        "corrections": _model(Corrections),
        "person": _model(Decisions),
    }
    return {name: {"$schema": _DIALECT, **body, "title": _TITLES[name]} for name, body in bodies.items()}


def schema_files() -> Mapping[str, bytes]:
    """Give the files of seeds/schema/ by their names, the same bytes for the same models."""
    return {
        f"{name}.json": (json.dumps(schema, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()
        for name, schema in json_schemas().items()
    }


def _model(model: type[Located]) -> Schema:
    """Give the schema of one model, tidied."""
    schema = model.model_json_schema(by_alias=True, mode="validation", ref_template=_DEFINED + "{model}")
    definitions = schema.pop("$defs", None)
    if definitions is not None:
        schema["definitions"] = definitions
    tidied: Schema = _tidy(schema)
    return tidied


def _annotations() -> Schema:
    """Give the schema of a file of annotations: the kind decides which keys an annotation has."""
    definitions: Schema = {}
    branches = []
    for kind, model in KINDS.items():
        body = _model(model)
        definitions.update(body.pop("definitions", {}))
        body["properties"]["kind"] = {"const": kind, "description": body["description"]}
        body["required"] = sorted({*body.get("required", ()), "kind"})
        definitions[kind] = body
        chosen = {"properties": {"kind": {"const": kind}}, "required": ["kind"]}
        branches.append({"if": chosen, "then": {"$ref": f"{_DEFINED}{kind}"}})
    item = {
        "type": "object",
        "properties": {"kind": {"enum": list(KINDS), "description": "What kind of annotation it is."}},
        "required": ["id", "kind"],
        "allOf": branches,
    }
    schema = _listing("annotations", "The annotations.", item)
    schema["definitions"] = definitions
    return schema


def _listing(key: str, description: str, item: Schema) -> Schema:
    """Give the schema of a file that is one list with a name over it."""
    definitions = item.pop("definitions", None)
    by = {**SCALAR, "description": "Who wrote them, where an entry does not say."}
    schema: Schema = {
        "type": "object",
        "properties": {"by": by, key: {"type": ["array", "null"], "items": item, "description": description}},
        "additionalProperties": False,
    }
    return schema if definitions is None else {**schema, "definitions": definitions}


def _tidy(node: Any) -> Any:  # JSON
    """Take out pydantic's titles and defaults, and allow nothing to stand behind optional keys."""
    if isinstance(node, list):
        return [_tidy(child) for child in node]
    if not isinstance(node, dict):
        return node
    out: Schema = {}
    for key, child in node.items():
        if key == "properties":
            required = node.get("required", ())
            out[key] = {name: _property(one, is_optional=name not in required) for name, one in child.items()}
        elif key == "definitions":
            out[key] = {name: _tidy(one) for name, one in child.items()}
        elif key not in {"title", "default"}:
            out[key] = _tidy(child)
    return out


def _property(node: Schema, *, is_optional: bool) -> Schema:
    """Tidy what may stand behind one key."""
    tidied: Schema = _tidy(node)
    options = tidied.get("anyOf", ())
    if not is_optional or {"type": "null"} in options:
        return tidied
    description = tidied.pop("description", None)
    widened: Schema = {"anyOf": [*(options or [tidied]), {"type": "null"}]}
    return widened if description is None else {**widened, "description": description}
