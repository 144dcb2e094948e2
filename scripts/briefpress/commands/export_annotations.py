"""seeds/<brief>/annotations/ -> build/<brief>/annotations.jsonld: Web Annotations, for other programs of the house."""

from __future__ import annotations

import mimetypes
import sys
from pathlib import Path

from briefpress.edges.desk.brief_text import brief_text
from briefpress.edges.desk.load_brief import load_brief
from briefpress.edges.outputs import write_all
from briefpress.nouns.codes import errors
from briefpress.verbs.anchoring.anchor_annotations import is_structural, resolutions
from briefpress.verbs.checks.report import as_lines
from briefpress.verbs.exports.web_annotation import Exported, web_annotations

_REFUSED = 2
_FILE = "annotations.jsonld"


def export_annotations(name: str, *, root: Path | None = None) -> int:
    """Write the annotations of a brief, whatever their state; exit status 2 if its source cannot be read.

    The file tells states and names people: it is the house's own, and no part of any rendition.
    """
    root = (root or Path.cwd()).resolve()
    loaded = load_brief(root, name)
    findings = list(errors(loaded.findings))
    read = brief_text(root, loaded.value) if loaded.value else None
    if loaded.value is None or read is None or read.value is None:
        findings.extend(read.findings if read else ())
        sys.stderr.write("\n".join(as_lines(findings)) + "\n")
        return _REFUSED
    brief, source = loaded.value.brief, read.value.source
    quoting = [one for one in loaded.value.annotations if not is_structural(one)]
    found = resolutions(quoting, read.value.text, calls=read.value.calls)
    exported = Exported(
        brief=name,
        title=brief.title,
        language=brief.language,
        issued=brief.issued.isoformat(),
        digest=read.value.digest,
        media_type=mimetypes.guess_type(source.path)[0] or "text/plain",
        annotations=loaded.value.annotations,
        resolutions={quoted.name: resolution for quoted, resolution in found},
    )
    write_all(root / "build" / name, {_FILE: web_annotations(exported)})
    count = len(loaded.value.annotations)
    left = f"; {len(findings)} findings in the brief's files: see make BRIEF={name}" if findings else ""
    sys.stdout.write(f"Wrote build/{name}/{_FILE}: {count} annotations (an internal file: it tells states){left}\n")
    return 0
