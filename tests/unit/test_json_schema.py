"""The JSON Schemas of editors' files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefpress.edges.desk.json_schema import json_schemas, schema_files
from briefpress.nouns.annotation import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every mapping in a schema."""
    if isinstance(schema, dict):
        yield schema
    for child in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from nodes(child)


def test_the_committed_schemas_are_those_of_the_models(root: Path) -> None:
    """`briefpress schema` writes them; whoever changes a model runs it."""
    folder = root / "seeds" / "schema"
    committed = {path.name: path.read_bytes() for path in sorted(folder.glob("*.json"))}

    assert dict(schema_files()) == committed


def test_every_key_says_what_it_is_for() -> None:
    """Editors' programs show it beside the cursor."""
    silent = [
        (name, key)
        for name, schema in json_schemas().items()
        for node in nodes(schema)
        for key, one in node.get("properties", {}).items()
        if isinstance(one, dict) and "const" not in one and not one.get("description")
    ]

    assert [] == silent


def test_no_text_is_underlined_for_being_a_number() -> None:
    """`1989` and `1.10` are texts to us, so a program may not ask for quotation marks."""
    narrow = [
        node
        for schema in json_schemas().values()
        for node in nodes(schema)
        if node.get("type") == "string" and "enum" not in node and "const" not in node
    ]

    assert [] == narrow


def test_every_kind_has_its_own_keys() -> None:
    """The kind decides which keys there are, as in the models."""
    schema = json_schemas()["annotations"]
    keys = {kind: set(schema["definitions"][kind]["properties"]) for kind in KINDS}

    assert {kind: set(model.keys()) for kind, model in KINDS.items()} == keys
    assert all(schema["definitions"][kind]["additionalProperties"] is False for kind in KINDS)


def test_every_reference_leads_somewhere() -> None:
    """No schema points outside of itself."""
    for schema in json_schemas().values():
        refs = {node["$ref"] for node in nodes(schema) if "$ref" in node}

        assert refs <= {f"#/definitions/{name}" for name in schema.get("definitions", {})}
