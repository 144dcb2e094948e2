"""Any file -> what it was read as: pandoc's JSON, the reading text, the outline, or a report. No brief is needed."""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.codes import errors
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.tree import document
from briefpress.verbs.checks.report import as_lines, sorted_findings
from briefpress.verbs.sources.census_source import source_census
from briefpress.verbs.sources.read_report import outline_lines, read_report
from briefpress.verbs.sources.source_outline import source_outline
from briefpress.verbs.trees.project import reading_words
from briefpress.verbs.trees.typed_words import typed_words

if TYPE_CHECKING:
    from briefpress.nouns.received import Received
    from briefpress.verbs.sources.census_source import SourceCensus

_NAMELESS = Finding(Place(""), "R007", "no file is named", "say which: briefpress read report.docx")
FORMS = ("json", "text", "outline", "report")


def read_manuscript(file: str, *, reader: str, encoding: str, form: str) -> int:
    """Read a file and write what was asked for; findings go to the error stream, and 1 is given if one is an error."""
    gc.disable()  # cycles are few here; to look for them in a large tree takes a fifth of the time
    if not file:
        sys.stderr.write("\n".join(as_lines([_NAMELESS])) + "\n")
        return 1
    # A name that is not UTF-8 is opened as it is, and shown as far as it can be written.
    shown = os.fsencode(file).decode(errors="replace")
    outcome = read_file(Path(file), file=shown, reader=reader, encoding=encoding)
    findings = list(outcome.findings)
    received = outcome.value
    if received is not None:
        sys.stdout.write(_written(received, findings, file=shown, form=form))
    ordered = sorted_findings(findings)
    if (ordered and form != "report") or received is None:
        sys.stderr.write("\n".join(as_lines(ordered)) + "\n")
    return int(bool(errors(ordered)))


def census_of(received: Received) -> SourceCensus:
    """Count a reading's words against those of its file; a format whose words cannot be had is its own measure."""
    text = reading_words(received.read.blocks)
    aside = [one.words for one in received.read.set_aside]
    return source_census(source=received.words or " ".join((text, *aside)), tree=text, set_aside=aside)


def _written(received: Received, findings: list[Finding], *, file: str, form: str) -> str:
    read = received.read
    if form == "json":
        meta = {key: {"t": "MetaString", "c": value} for key, value in read.metadata.items()}
        # No node holds itself: to look for that takes a fifth of the time.
        return json.dumps(document(read.blocks, meta), ensure_ascii=False, check_circular=False) + "\n"
    if form == "text":
        return reading_words(typed_words(read.blocks)) + "\n"
    outline = source_outline(read.blocks, stretches=read.stretches, text=received.text)
    if form == "outline":
        return outline_lines(outline)
    import yaml  # late: only a report needs it

    report = read_report(
        file=file,
        facts={"format": received.reader, "encoding": received.encoding},
        read=read,
        census=census_of(received),
        outline=outline,
        findings=sorted_findings(findings),
    )
    written: str = yaml.dump(report, allow_unicode=True, sort_keys=False, width=110, Dumper=yaml.CSafeDumper)
    return written
