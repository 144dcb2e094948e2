"""Where briefs stand -> a table on the terminal, build/status.html and build/status.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.commands.say import complain
from briefpress.edges.desk.load_brief import LoadedBrief, load_brief
from briefpress.edges.desk.status_page import status_page
from briefpress.edges.editions.released import last_released, read_records
from briefpress.edges.outputs import write_all
from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.checks.report import told_of
from briefpress.verbs.desk.name_brief import is_brief_name
from briefpress.verbs.editions.release_checks import sign_off_findings, version_findings
from briefpress.verbs.editions.versions import version_key
from briefpress.verbs.rounds.standing import date_findings, rounds_since
from briefpress.verbs.rounds.status_json import status_json
from briefpress.verbs.rounds.status_of import DRIFTED, ORPHANED, status_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from briefpress.nouns.record import Record
    from briefpress.nouns.status import BriefStatus

_NOTHING = "·"
_COLUMNS = (
    *("brief", "version", "stands", "days left", "queries", "undecided"),
    *("signatures", "orphans", "drifted", "faults"),
)


def status(name: str, *, today: date, root: Path | None = None) -> int:
    """Show where one brief stands, or all of them if none is named; exit status 1 if one cannot be read."""
    root = (root or Path.cwd()).resolve()
    names = [name] if name else _names(root)
    read = [_status(root, one, today=today) for one in names]
    briefs = [one for one in read if not isinstance(one, tuple)]
    files = {
        "status.json": status_json(briefs, today=today),
        "status.html": status_page(briefs, today=today, desk=root / "styles" / "desk"),
    }
    write_all(root / "build", files)
    _show(briefs)
    return complain([finding for one in read if isinstance(one, tuple) for finding in one])


def _names(root: Path) -> list[str]:
    found = (path.parent.name for path in sorted((root / "seeds").glob("*/brief.yaml")))
    return [name for name in found if is_brief_name(name)]


def _status(root: Path, name: str, *, today: date) -> BriefStatus | tuple[Finding, ...]:
    """Give the status of a brief, or what keeps it from being read."""
    loaded = load_brief(root, name)
    value = loaded.value
    if value is None:
        return loaded.findings
    statements = (*value.annotations, *value.events)
    released = last_released(root, name)
    pending = rounds_since(value.rounds, released)
    records = read_records(root, name)
    findings = (
        *loaded.findings,
        *_anchoring(root, value),
        *records.findings,
        *_version(value, records.value),
        *date_findings(pending, today=today),
        *_unsigned(value, released),
    )
    return status_of(name, value.brief, statements, value.rounds, findings, released=released, today=today)


def _version(value: LoadedBrief, records: Sequence[Record]) -> tuple[Finding, ...]:
    """Find a version that goes back behind the last one; one that is out stands where it is."""
    version = version_key(value.brief.version)
    if not records or any(version == version_key(one.version) for one in records):
        return ()
    return version_findings(value.brief, last=records[-1].version, issued=records[-1].issued)


def _unsigned(value: LoadedBrief, released: str) -> tuple[Finding, ...]:
    """Find out whether the edition in preparation has nobody to sign it; one that is out is past that."""
    if released and version_key(value.brief.version) <= version_key(released):
        return ()
    return sign_off_findings(value.brief, value.rounds, last=released, always=value.house.sign_off == "always")


def _anchoring(root: Path, loaded: LoadedBrief) -> list[Finding]:
    """Give what was found of orphans and drifts: by the last build if it is fresh, else by anchoring now."""
    built = _built(root, loaded.name)
    if built is None:
        from briefpress.edges.desk.brief_text import brief_text
        from briefpress.verbs.anchoring.anchor_annotations import anchor_annotations, is_structural

        read = brief_text(root, loaded)
        quoting = [one for one in loaded.annotations if not is_structural(one)]
        built = [*read.findings]
        if read.value is not None:
            built.extend(anchor_annotations(quoting, read.value.text, calls=read.value.calls).findings)
    return [one for one in built if one.code in ORPHANED | DRIFTED]


def _built(root: Path, name: str) -> list[Finding] | None:
    """Give the findings of the last build; None if there is none, or if a file has changed since."""
    verdict = root / "build" / name / "verdict.txt"
    written = root / "build" / name / "findings.json"
    try:
        made = verdict.stat().st_mtime_ns
        if any(path.stat().st_mtime_ns >= made for path in _quoting(root / "seeds" / name)):
            return None
        rows = json.loads(written.read_bytes())["findings"]
        return [
            Finding(Place(row["file"], row["line"], row["column"]), row["code"], row["message"], row["hint"])
            for row in rows
        ]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _quoting(folder: Path) -> Iterator[Path]:
    """Give what anchoring depends on: everything in a brief's folder but its rounds and its records."""
    for path in sorted(folder.iterdir()):
        if path.name not in {"reviews", "editions"}:
            yield path
            yield from path.rglob("*")


def _show(briefs: list[BriefStatus]) -> None:
    """Print the table, and below it what has to be seen to; nothing is cut off where no terminal is."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=240)
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in _COLUMNS:
        table.add_column(column, justify="right" if column in _COLUMNS[3:6] + _COLUMNS[7:] else "left")
    for one in briefs:
        cells = (
            one.brief,
            one.version,
            one.word,
            _NOTHING if one.days_left is None else str(one.days_left),
            _count(len(one.queries)),
            _count(len(one.undecided)),
            ", ".join(one.unsigned) or _NOTHING,
            _count(len(one.orphans)),
            _count(len(one.drifted)),
            _count(one.faults),
        )
        table.add_row(*(Text(cell) for cell in cells))
    console.print(table)
    for one in briefs:
        for title, things in (
            ("query", one.queries),
            ("undecided", one.undecided),
            ("decided differently", one.conflicts),
            ("orphan", one.orphans),
            ("drifted", one.drifted),
            ("fault", one.other_faults),
            ("remark", one.remarks),
        ):
            for thing in things:
                to = f" (to {thing.to})" if thing.to else ""
                line = f"{thing.place}: {title} {thing.id}{to}: {thing.words}"
                console.print(Text(told_of(line, thing.place.file)), soft_wrap=True)


def _count(number: int) -> str:
    return str(number) if number else _NOTHING
