"""The models of editors' files -> seeds/schema/*.json, for editors' programs."""

from __future__ import annotations

import sys
from pathlib import Path

from briefpress.edges.desk.json_schema import schema_files
from briefpress.edges.outputs import write_all


def make_schemas(*, root: Path | None = None) -> int:
    """Write the JSON Schemas, and say which."""
    files = schema_files()
    write_all((root or Path.cwd()).resolve() / "seeds" / "schema", files)
    sys.stdout.write(f"Wrote seeds/schema/: {', '.join(sorted(files))}\n")
    return 0
