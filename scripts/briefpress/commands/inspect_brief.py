"""seeds/<brief>/ -> build/<brief>/inspect.html and the terminal: what each line of the source was read as, and why."""

from __future__ import annotations

import gc
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from briefpress.commands.read_manuscript import census_of
from briefpress.edges.desk.brief_text import source_file
from briefpress.edges.desk.load_brief import load_brief
from briefpress.edges.outputs import write_all
from briefpress.edges.sources.load_source import receive
from briefpress.nouns.codes import errors
from briefpress.verbs.checks.report import as_lines, sorted_findings
from briefpress.verbs.sources.inspection import Row, rows_of_blocks, rows_of_lines, tally
from briefpress.verbs.sources.read_report import census_words
from briefpress.verbs.sources.source_outline import source_outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.finding import Finding
    from briefpress.nouns.received import Received
    from briefpress.nouns.source_file import SourceFile
    from briefpress.verbs.sources.census_source import SourceCensus

_ROWS = 400
_WORDS = 60
# A terminal would turn all that follows; pages keep it within its cell.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def inspect_brief(name: str, *, root: Path | None = None) -> int:
    """Write the page and show it in short; 1 if the source cannot be read or words were lost."""
    gc.disable()  # cycles are few here; to look for them in a large tree takes a fifth of the time
    root = (root or Path.cwd()).resolve()
    loaded = load_brief(root, name)
    findings = list(loaded.findings)
    received = None
    if loaded.value is not None and loaded.value.source is not None:
        asked = source_file(root, loaded.value, loaded.value.source)
        outcome = receive(asked)
        received = outcome.value
        # An annotation that cannot be read may be one that mends the reading. What else is wrong with the brief is
        # for its build to say.
        unread = [one for one in errors(findings) if f"/{name}/annotations/" in one.place.file]
        findings = list(dict.fromkeys([*unread, *outcome.findings]))
    if received is None:
        sys.stderr.write("\n".join(as_lines(sorted_findings(findings))) + "\n")
        return 1
    ordered = sorted_findings(findings)
    rows = _rows(received, asked)
    census = census_of(received)
    page = _page(root, name, received, rows=rows, census=census, findings=ordered)
    write_all(root / "build" / name, {"inspect.html": page})
    _show(name, received, rows=rows, census=census, findings=ordered)
    return int(bool(errors(ordered)))


def _rows(received: Received, asked: SourceFile) -> tuple[Row, ...]:
    read = received.read
    if received.is_plain:
        return rows_of_lines(received.text, read.stretches, read.set_aside)
    before = receive(replace(asked, structural=())).value if asked.structural else received
    blocks = read.blocks if before is None else before.read.blocks
    return rows_of_blocks(read.blocks, before=blocks, structural=asked.structural)


def _facts(received: Received) -> list[tuple[str, str]]:
    facts = [("format", received.reader), ("encoding", received.encoding)]
    facts.extend(sorted(received.read.metadata.items()))
    return [(term, words) for term, words in facts if words]


def _page(  # noqa: PLR0913  # each is a part of the page
    root: Path, name: str, received: Received, *, rows: Sequence[Row], census: SourceCensus, findings: Sequence[Finding]
) -> bytes:
    desk = root / "styles" / "desk"
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(desk), autoescape=True, undefined=jinja2.StrictUndefined
    )
    page = environment.get_template("inspect.html.j2").render(
        name=name,
        # The sheet is ours, and quotation marks in it are no mark-up.
        style=Markup((desk / "desk.css").read_text(encoding="utf-8")),  # noqa: S704  # the same
        facts=_facts(received),
        census=census,
        census_words=census_words(census),
        findings=as_lines(findings),
        outline=source_outline(received.read.blocks, stretches=received.read.stretches, text=received.text),
        set_aside=received.read.set_aside,
        tally=tally(rows),
        rows=rows,
    )
    return page.encode()


def _show(
    name: str, received: Received, *, rows: Sequence[Row], census: SourceCensus, findings: Sequence[Finding]
) -> None:
    console = Console(highlight=False, soft_wrap=False)
    console.print(f"How {name} was read", style="bold")
    for term, words in _facts(received):
        console.print(f"  {term}: {_spelt(words)}", markup=False)
    console.print(f"  {census_words(census)}", markup=False)
    console.print("  " + ", ".join(f"{count} {role}" for role, count in tally(rows).items()), markup=False)
    table = Table("lines", "read as", "why", "text", box=None, pad_edge=False, header_style="dim")
    for row in rows[:_ROWS]:
        role = f"{row.role or 'nothing'} {row.level or ''}".strip()
        first = " ".join(row.text.split())
        shown = first if len(first) <= _WORDS else first[: _WORDS - 1] + "…"
        style = "bold" if row.role == "heading" else "dim" if row.is_aside else ""
        table.add_row(row.lines, *(escape(_spelt(words)) for words in (role, row.reason, shown)), style=style)
    console.print(table)
    if len(rows) > _ROWS:
        console.print(f"  … and {len(rows) - _ROWS} more; all of them stand in the page")
    for line in as_lines(findings[:_ROWS]):
        console.print(_spelt(line), markup=False)
    if len(findings) > _ROWS:
        console.print(f"  … and {len(findings) - _ROWS} more findings; all of them stand in the page")
    console.print(f"Wrote build/{name}/inspect.html")


def _spelt(words: str) -> str:
    """Name what turns the direction of words."""
    return _TURNING.sub(lambda found: f"[U+{ord(found[0]):04X}]", words)
