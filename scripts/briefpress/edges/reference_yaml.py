"""Read a list of references from YAML: every fault has its place, and nothing unfolds to more than it says."""

from __future__ import annotations

from typing import Any

import yaml

from briefpress.edges.desk.yaml_build import MAX_DEPTH

DEEP = f"lists and mappings stand within each other more than {MAX_DEPTH} deep"


class _Loader(yaml.CSafeLoader):
    """The values of YAML, of which none is dropped: a key that is given twice would win over the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002  # PyYAML's
        seen = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                raise _fault(f"the key “{key.value}” is given twice in one place", key)
            seen.add(key.value if isinstance(key, yaml.ScalarNode) else "")
        return super().construct_mapping(node, deep=deep)

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:  # noqa: FBT001, FBT002  # PyYAML's
        try:
            return super().construct_object(node, deep=deep)
        except ValueError as fault:
            # A day that is none, a number that is too long.
            raise _fault(f"“{str(node.value)[:80]}” is no day or number: {fault}", node) from fault


def _fault(words: str, node: yaml.Node) -> yaml.constructor.ConstructorError:
    return yaml.constructor.ConstructorError(None, None, words, node.start_mark)


def from_yaml(text: str) -> Any:
    """Give what YAML says, under the key “references” or as a whole; an alias is refused.

    A few lines with aliases unfold to more than any memory holds.
    """
    deep = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        match event:
            case yaml.AliasEvent():
                raise ValueError("an alias (*) is used; write the words out")
            case yaml.CollectionStartEvent():
                deep += 1
            case yaml.CollectionEndEvent():
                deep -= 1
        if deep > MAX_DEPTH:
            raise ValueError(DEEP)
    items = yaml.load(text, Loader=_Loader)  # noqa: S506  # it is a safe loader, and stricter
    return items.get("references") if isinstance(items, dict) else items
