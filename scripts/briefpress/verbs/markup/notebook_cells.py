"""Change the texts of a Jupyter notebook: the sources of its cells in Markdown, and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def with_texts(notebook: str, change: Callable[[str], str]) -> str:
    """Give a notebook with its texts changed; as it is, if it is none or nothing changes."""
    try:
        tree = json.loads(notebook)
    except (ValueError, RecursionError):  # pandoc says what is wrong with it
        return notebook
    is_changed = False
    cells = tree.get("cells") if isinstance(tree, dict) else None
    for cell in cells if isinstance(cells, list) else ():
        if not isinstance(cell, dict) or cell.get("cell_type") != "markdown":
            continue
        lines = cell.get("source")
        if isinstance(lines, list) and all(isinstance(line, str) for line in lines):
            lines = "".join(lines)
        if isinstance(lines, str) and (text := change(lines)) != lines:
            cell["source"] = text
            is_changed = True
    return json.dumps(tree) if is_changed else notebook
