"""Load what editors wrote on a brief: house, brief, annotations, chronology and rounds of review.

The source and the references are not read here, only found. Nothing outside seeds/ is read, by no link.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefpress.edges.desk.desk import SEEDS, Desk
from briefpress.nouns.annotation import ChronologyEvent
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.house import nameless_house
from briefpress.nouns.review import Round
from briefpress.verbs.composing.relations import check_relations
from briefpress.verbs.composing.state import fold_states, natural
from briefpress.verbs.desk.name_brief import is_brief_name
from briefpress.verbs.desk.parse_annotations import first_of_each, parse_annotations, parse_chronology, twice
from briefpress.verbs.desk.parse_corrections import parse_corrections
from briefpress.verbs.desk.parse_house import parse_brief, parse_house
from briefpress.verbs.desk.parse_review import parse_decisions, parse_plan

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefpress.nouns.annotation import Annotation
    from briefpress.nouns.brief import Brief
    from briefpress.nouns.correction import Correction
    from briefpress.nouns.house import House
    from briefpress.verbs.desk.parse_annotations import Statements


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedBrief:
    """Everything editors wrote on a brief, typed, with states folded in.

    `source` is the source's path, None if it is not there. `read` are the files that were read and `folders`
    the folders that were listed, as POSIX paths from the root; `digests` the SHA-256 of each file read.
    """

    name: str
    house: House
    brief: Brief
    annotations: tuple[Annotation, ...]
    events: tuple[ChronologyEvent, ...]
    rounds: tuple[Round, ...]
    corrections: tuple[Correction, ...]
    source: Path | None
    read: tuple[str, ...]
    folders: tuple[str, ...]
    digests: Mapping[str, str]


def load_brief(root: Path, name: str) -> Outcome[LoadedBrief | None]:
    """Load a brief by its name; None if there is no brief.yaml to work from."""
    if not is_brief_name(name):
        hint = "use small letters, digits and hyphens"
        return Outcome(None, (Finding(Place(SEEDS), "Y055", f"“{name}” is no name for a brief", hint),))
    desk = Desk(root)
    folder = f"{SEEDS}/{name}"
    if not desk.is_inside(folder):
        return Outcome(None, tuple(desk.findings))
    house = _house(desk)
    brief = _brief(desk, folder, house)
    annotated = _annotations(desk, folder)
    dated = _chronology(desk, folder)
    rounds = _rounds(desk, folder)
    corrections = _corrections(desk, folder)
    named = [one for part in (*annotated, *dated) for one in part.named]
    desk.findings.extend(twice(named))
    # A file that could not be read may hold the ids that others speak of: then none is called missing.
    known = None if desk.is_partial else {one.ident for one in named}
    statements: list[Annotation | ChronologyEvent] = [one for part in annotated for one in part.annotations]
    statements.extend(one for part in dated for one in part.events)
    folded = fold_states(first_of_each(statements), rounds, known=known)
    desk.findings.extend(folded.findings)
    if brief is None:
        return Outcome(None, tuple(sorted(desk.findings)))
    annotations = tuple(one for one in folded.value if not isinstance(one, ChronologyEvent))
    events = tuple(one for one in folded.value if isinstance(one, ChronologyEvent))
    desk.findings.extend(check_relations(annotations, events, brief.periods, known=known))
    loaded = LoadedBrief(
        name=name,
        house=house,
        brief=brief,
        annotations=annotations,
        events=events,
        rounds=rounds,
        corrections=corrections,
        source=desk.find(f"{folder}/{brief.source}", within=folder, place=brief.place_of("source")),
        read=tuple(sorted(desk.digests)),
        folders=tuple(sorted(desk.folders)),
        digests=MappingProxyType(dict(sorted(desk.digests.items()))),
    )
    return Outcome(loaded, tuple(sorted(desk.findings)))


def _house(desk: Desk) -> House:
    """Read house.yaml, or say that there is none and go on without."""
    file = f"{SEEDS}/house.yaml"
    if not desk.exists(file):
        message = "there is no house.yaml: the publisher has no name, and everything else its default"
        desk.find_fault(Place(file), "Y050", message, "copy seeds/house.yaml from the repository and change it")
        return nameless_house()
    marked = desk.read(file)
    return nameless_house() if marked is None else desk.keep(parse_house(marked))


def _brief(desk: Desk, folder: str, house: House) -> Brief | None:
    """Read brief.yaml."""
    file = f"{folder}/brief.yaml"
    if not desk.exists(file):
        desk.find_fault(Place(file), "Y051", "there is no brief.yaml", "`make new` writes one")
        return None
    marked = desk.read(file)
    return None if marked is None else desk.keep(parse_brief(marked, house))


def _annotations(desk: Desk, folder: str) -> list[Statements]:
    """Read all files of annotations."""
    files = desk.yaml_files(f"{folder}/annotations", strictly=True)
    marked = [desk.read(file) for file in files]
    return [desk.keep(parse_annotations(one)) for one in marked if one is not None]


def _chronology(desk: Desk, folder: str) -> list[Statements]:
    """Read chronology.yaml, if there is one."""
    file = f"{folder}/chronology.yaml"
    marked = desk.read(file) if desk.exists(file) else None
    return [] if marked is None else [desk.keep(parse_chronology(marked))]


def _corrections(desk: Desk, folder: str) -> tuple[Correction, ...]:
    """Read corrections.yaml, if there is one."""
    file = f"{folder}/corrections.yaml"
    marked = desk.read(file) if desk.exists(file) else None
    return () if marked is None else desk.keep(parse_corrections(marked))


def _rounds(desk: Desk, folder: str) -> tuple[Round, ...]:
    """Read all rounds of review, in natural order."""
    rounds = []
    for name in sorted(desk.folders_in(f"{folder}/reviews"), key=natural):
        files = desk.yaml_files(f"{folder}/reviews/{name}")
        plan_file = f"{folder}/reviews/{name}/round.yaml"
        plan = None
        if plan_file in files:
            marked = desk.read(plan_file)
            plan = None if marked is None else desk.keep(parse_plan(marked))
        else:
            hint = "write its edition and its people there"
            desk.find_fault(Place(plan_file), "Y056", f"the round {name} has no round.yaml", hint)
        people = []
        for file in files:
            marked = None if file == plan_file else desk.read(file)
            if marked is not None:
                person = file.rpartition("/")[2].removesuffix(".yaml")
                people.append(desk.keep(parse_decisions(marked, person=person)))
        rounds.append(Round(name, plan, tuple(one for one in people if one is not None)))
    return tuple(rounds)
