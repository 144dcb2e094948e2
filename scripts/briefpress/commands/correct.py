"""seeds/<brief>/corrections.yaml: a notice of what was wrong in the last edition, for the one to come."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from briefpress.commands.say import complain, say
from briefpress.edges.desk.changing import Barred, changing
from briefpress.edges.desk.load_brief import load_brief
from briefpress.edges.desk.yaml_marks import read_yaml_text
from briefpress.edges.editions.released import last_released
from briefpress.edges.outputs import write_all
from briefpress.nouns.correction import Conclusions, CorrectionKind
from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.desk.append_entry import NoPlace, with_entry
from briefpress.verbs.desk.name_brief import is_version
from briefpress.verbs.desk.parse_corrections import parse_corrections
from briefpress.verbs.desk.splice import quoted
from briefpress.verbs.editions.versions import next_version, version_key
from briefpress.verbs.rounds.open_round import day_of

if TYPE_CHECKING:
    from datetime import date

    from briefpress.edges.desk.load_brief import LoadedBrief

KINDS = get_args(CorrectionKind)
CONCLUSIONS = get_args(Conclusions)
_KEY = "corrections"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody typed, as it was typed; what was left out is empty."""

    kind: str
    text: str
    conclusions: str
    version: str = ""
    date: str = ""


def correct(name: str, asked: Asked, *, today: date, root: Path | None = None) -> int:
    """Write a notice of correction, and say what is to be done next; exit status 1 if it cannot be."""
    root = (root or Path.cwd()).resolve()
    try:
        with changing(root, name):
            lines = _write(root, name, asked, today=today)
    except Barred as barred:
        return complain(barred.findings)
    say(*lines)
    return 0


def _write(root: Path, name: str, asked: Asked, *, today: date) -> list[str]:
    loaded = load_brief(root, name)
    if loaded.value is None:
        raise Barred(*loaded.findings)
    brief, file = loaded.value, f"seeds/{name}/corrections.yaml"
    last = last_released(root, name)
    version = asked.version.strip() or _version_to_come(brief.brief.version, last)
    day, findings = _checked(asked, last=last, version=version, today=today, place=Place(file))
    if findings:
        raise Barred(*findings)
    ident = _ident(asked.kind, brief)
    pairs = [
        ("id", ident),
        ("kind", asked.kind),
        ("version", quoted(version)),
        ("corrects", quoted(last)),
        ("date", (day or today).isoformat()),
        ("conclusions", asked.conclusions),
        ("text", quoted(asked.text.strip())),
    ]
    _append(root, file, pairs, ident=ident)
    lines = [f"Wrote {file}: {ident}, of {name} {last}, for version {version}"]
    if version_key(brief.brief.version) != version_key(version):
        lines.append(f'Next: write version: "{version}" and its date (issued) into seeds/{name}/brief.yaml.')
    lines.append(f"Then mend what was wrong, and type: make release BRIEF={name}")
    return lines


def _version_to_come(present: str, last: str) -> str:
    return present if not last or version_key(present) > version_key(last) else next_version(last)


def _checked(asked: Asked, *, last: str, version: str, today: date, place: Place) -> tuple[date | None, list[Finding]]:
    """Give the day of the notice, and all that is wrong with what was typed."""
    findings = []
    if not last:
        hint = "before that, mend the text: nobody has read it yet"
        findings.append(Finding(place, "R050", "nothing has been released that could be corrected", hint))
    for key, value, known in (("KIND", asked.kind, KINDS), ("CONCLUSIONS", asked.conclusions, CONCLUSIONS)):
        if value not in known:
            message = f"{key}: “{value}” is none of those that may stand here" if value else f"{key} is missing"
            findings.append(Finding(place, "R007", message, f"say {key}={' or '.join(known)}"))
    if not asked.text.strip():
        findings.append(Finding(place, "R007", "TEXT is missing", "say TEXT='what was wrong, and what it is now'"))
    if not is_version(version):
        findings.append(Finding(place, "R007", f"VERSION: “{version}” is no version", "write digits and dots: 1.1"))
    elif last and version_key(version) <= version_key(last):
        message = f"{version} is not above {last}, which is released"
        findings.append(Finding(place, "R051", message, f"say VERSION={next_version(last)}, or leave it out"))
    typed = day_of(asked.date, key="DATE", place=place)
    findings.extend(typed.findings)
    if typed.value is not None and typed.value > today:
        findings.append(Finding(place, "R009", f"{typed.value} is still to come", "leave DATE out, or correct it"))
    return typed.value, findings


def _ident(kind: str, brief: LoadedBrief) -> str:
    """Give the id of a new notice: its kind and the first number that is free."""
    taken = {one.id for one in brief.corrections}
    return next(ident for number in range(1, len(taken) + 2) if (ident := f"{kind}-{number}") not in taken)


def _append(root: Path, file: str, pairs: list[tuple[str, str]], *, ident: str) -> None:
    """Add the notice to the file, once it is certain that it can be read back."""
    path = root / file
    place = Place(file)
    try:
        text = path.read_bytes().decode() if path.exists() else ""
        marked = read_yaml_text(text, file=file)
        if marked.value is None:
            raise Barred(*marked.findings)
        added = with_entry(text, marked.value, pairs, key=_KEY)
    except (UnicodeDecodeError, NoPlace) as fault:
        message = f"nothing can be added to this file safely: {fault}"
        raise Barred(Finding(place, "R011", message, "mend it, or write the notice into it by hand")) from None
    read = read_yaml_text(added, file=file)
    notices = parse_corrections(read.value).value if read.value is not None else ()
    if all(one.id != ident for one in notices):
        message = "nothing can be added to this file safely: its notices cannot be told apart"
        raise Barred(Finding(place, "R011", message, "mend it, or write the notice into it by hand"))
    write_all(path.parent, {path.name: added.encode()})
