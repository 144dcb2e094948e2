"""The law of the layers: nouns <- verbs <- edges <- commands, and no way back."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LAYERS = {
    "nouns": {"nouns"},
    "verbs": {"nouns", "verbs"},
    "edges": {"nouns", "verbs", "edges"},
    "commands": {"nouns", "verbs", "edges", "commands"},
}

# What only edges and commands may touch: files, programs, the clock, the environment, chance.
EFFECTS = {
    "datetime.now",
    "glob",
    "os",
    "pathlib",
    "random",
    "secrets",
    "shutil",
    "socket",
    "subprocess",
    "tempfile",
    "time",
}


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted name of every module imported anywhere in a file, for types only or not."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def at_run_time(path: Path) -> Iterator[str]:
    """Yield the first part of every module imported in a file, but for what is imported for types only."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in list(ast.walk(tree)):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            node.body = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module).split(".")[0]


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_only_what_lies_below_it(root: Path, layer: str) -> None:
    """An import that climbs makes a pure function impure by the back door."""
    climbing = {
        f"{path.name} imports {name}"
        for path in sorted((root / "scripts" / "briefpress" / layer).rglob("*.py"))
        for name in imports(path)
        if name.startswith("briefpress.") and name.count(".") > 1 and name.split(".")[1] not in LAYERS[layer]
    }

    assert set() == climbing


@pytest.mark.parametrize("layer", ("nouns", "verbs"))
def test_values_and_pure_functions_touch_nothing_outside(root: Path, layer: str) -> None:
    """Nouns and verbs read no file, start no program and know no time."""
    touching = {
        f"{path.name} imports {name}"
        for path in sorted((root / "scripts" / "briefpress" / layer).rglob("*.py"))
        for name in at_run_time(path)
        if name in EFFECTS
    }

    assert set() == touching


def test_no_import_is_relative(root: Path) -> None:
    """Every import says in full where it leads, or the two tests above would miss it."""
    relative = {
        path.name
        for path in (root / "scripts" / "briefpress").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    }

    assert set() == relative
