"""seeds/<brief>/reviews/<round>/: begin a review of the present edition, with a file for each person."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.commands.say import complain, say
from briefpress.edges.desk.changing import Barred, changing
from briefpress.edges.desk.load_brief import load_brief
from briefpress.edges.editions.released import released_versions
from briefpress.edges.outputs import write_all
from briefpress.nouns.finding import Finding, Place
from briefpress.verbs.editions.versions import version_key
from briefpress.verbs.rounds.open_round import day_of, name_findings, people_of, round_files

if TYPE_CHECKING:
    from datetime import date

    from briefpress.edges.desk.load_brief import LoadedBrief
    from briefpress.nouns.review import Reviewer


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody typed, as it was typed: the round's name, its last day, who takes part."""

    called: str
    due: str = ""
    people: str = ""


def open_round(name: str, asked: Asked, *, today: date, root: Path | None = None) -> int:
    """Open a round and say what was written; exit status 1 if it cannot be."""
    root = (root or Path.cwd()).resolve()
    try:
        with changing(root, name):
            edition, made = _open(root, name, asked, today=today)
    except Barred as barred:
        return complain(barred.findings)
    folder = f"seeds/{name}/reviews/{asked.called}"
    say(
        f"Wrote {folder}/: a review of {name} {edition}",
        *(f"  {file}" for file in made),
        f"Next: make decide BRIEF={name} ANNOTATION=id STATE=accepted BY=name, or write into these files.",
    )
    return 0


def _open(root: Path, name: str, asked: Asked, *, today: date) -> tuple[str, list[str]]:
    loaded = load_brief(root, name)
    if loaded.value is None:
        raise Barred(*loaded.findings)
    brief = loaded.value
    reviews = f"seeds/{name}/reviews"
    folder = root / reviews / asked.called
    place = Place(f"{reviews}/{asked.called}")
    findings = list(name_findings(asked.called, [one.name for one in brief.rounds], folder=reviews))
    if not findings and (folder.exists() or folder.is_symlink()):
        findings.append(Finding(place, "R002", "there is something of that name already", "choose another name"))
    version = brief.brief.version
    if any(version_key(version) <= version_key(one) for one in released_versions(root, name)):
        hint = "raise “version” in brief.yaml first: a round reviews what is to come"
        message = f"{version} is released, or lies before what is"
        findings.append(Finding(brief.brief.place_of("version"), "R024", message, hint))
    until = day_of(asked.due, key="DUE", place=place)
    findings.extend(until.findings)
    if until.value is not None and until.value < today:
        findings.append(Finding(place, "R004", f"DUE: {asked.due.strip()} is over", "name a day to come"))
    taking = people_of(asked.people, place=place)
    findings.extend(taking.findings)
    who = taking.value or (() if asked.people.strip() else _of_last_round(brief))
    if not who and not taking.findings:
        hint = "write PEOPLE='anna:author ben:legal!': a name in small letters, a role, ! for whoever must sign"
        findings.append(Finding(place, "R003", "nobody takes part", hint))
    if findings:
        raise Barred(*findings)
    files = {file: text.encode() for file, text in round_files(version, who, due=until.value).items()}
    _write(folder, files)
    return version, list(files)


def _of_last_round(brief: LoadedBrief) -> tuple[Reviewer, ...]:
    """Give the people of the last round, who are asked again where nobody else is named."""
    plans = [one.plan for one in brief.rounds if one.plan is not None]
    return plans[-1].people if plans else ()


def _write(folder: Path, files: dict[str, bytes]) -> None:
    """Write the folder aside and rename it, so that a round is there as a whole or not at all."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".round-", dir=folder.parent))
    try:
        write_all(aside, files)
        aside.chmod(0o755)
        aside.rename(folder)
    except OSError:
        shutil.rmtree(aside, ignore_errors=True)
        raise
