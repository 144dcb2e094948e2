"""A brief whose source has changed -> its annotations with new quotations, where an editor accepts them."""

from __future__ import annotations

import re
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.edges.desk.brief_text import brief_text
from briefpress.edges.desk.load_brief import load_brief
from briefpress.edges.desk.respell import Respelling, respell
from briefpress.edges.editions.freeze import lay_out_frozen
from briefpress.edges.editions.released import read_inputs, read_record, released_versions
from briefpress.edges.ordinary_file import is_file
from briefpress.edges.outputs import write_all
from briefpress.nouns.finding import Outcome
from briefpress.verbs.anchoring.anchor_annotations import is_structural
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.proposals import Proposal, anchored_anew, proposals
from briefpress.verbs.checks.report import as_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from briefpress.edges.desk.brief_text import BriefText
    from briefpress.edges.desk.load_brief import LoadedBrief
    from briefpress.nouns.annotation import Annotation
    from briefpress.nouns.reading import Span

_STOPPED = 130  # as shells say of what Ctrl-C ended
_REFUSED, _LEFT = 2, 1
_CHOICE = re.compile(r"([a-z0-9][a-z0-9-]*)(?:=([0-9]+))?")


class NotAnchored(Exception):  # noqa: N818  # a fact about what was typed, told to the editor
    """What was asked for cannot be done; the message is one sentence."""


def reanchor(name: str, *, accept: str = "", earlier: str = "", is_list: bool = False, root: Path | None = None) -> int:
    """Show every quotation that is no anchor and write those that are accepted into their files.

    `accept` is "all", for all that have drifted to one place, or ids, with =N behind one that has several places to
    choose from. Without it the person at the terminal is asked; without a terminal they are only shown, as they
    are with `is_list`. `earlier` is the source that the quotations were written for: a file, or a released edition.
    Exit status 1 if something that was to be accepted is left, 2 if what was asked for cannot be done.
    """
    from rich.console import Console

    root = (root or Path.cwd()).resolve()
    console = Console(highlight=False)
    try:
        loaded, read = _read(root, name)
        texts = _Texts(Concordance(read.text, calls=read.calls), Concordance(read.unmended))
        found = texts.proposals(loaded.annotations, earlier=_earlier(root, loaded, earlier))
        chosen = _chosen(console, found, texts, accept=accept, is_list=is_list)
    except NotAnchored as refusal:
        sys.stderr.write(f"{refusal}\n")
        return _REFUSED
    except KeyboardInterrupt:
        sys.stderr.write("\nNothing was written.\n")
        return _STOPPED
    if not found:
        console.print("Every quotation stands in the source.", soft_wrap=True)
    changes, left = _respellings(texts, chosen, source=read.digest)
    refused = _write(root, changes)
    for ident in (*left, *refused):
        console.print(f"{ident} could not be written anew: change it by hand.", markup=False, soft_wrap=True)
    return _LEFT if left or refused else 0


@dataclass(frozen=True, slots=True)
class _Texts:
    """What annotations quote: the reading text, or, where they mend its structure, the source before that."""

    reading: Concordance
    unmended: Concordance

    def proposals(self, annotations: Sequence[Annotation], *, earlier: str | None) -> list[Proposal]:
        quoting = [one for one in annotations if not is_structural(one)]
        mending = [one for one in annotations if is_structural(one)]
        return [*proposals(quoting, self.reading, earlier=earlier), *proposals(mending, self.unmended)]

    def of(self, proposal: Proposal) -> Concordance:
        return self.unmended if is_structural(proposal.quoted.annotation) else self.reading


def _read(root: Path, name: str) -> tuple[LoadedBrief, BriefText]:
    loaded = load_brief(root, name)
    read = brief_text(root, loaded.value) if loaded.value else None
    if loaded.value is None or read is None or read.value is None:
        raise NotAnchored("\n".join(as_lines((*loaded.findings, *(read.findings if read else ())))))
    return loaded.value, read.value


def _earlier(root: Path, loaded: LoadedBrief, file: str) -> str | None:
    if not file:
        return None
    path = Path(file).resolve()
    if file in released_versions(root, loaded.name):
        before = _released_text(root, loaded.name, file)
    elif is_file(path):
        before = brief_text(path.parent if not path.is_relative_to(root) else root, loaded, file=path)
    else:
        known = ", ".join(released_versions(root, loaded.name)) or "none yet"
        said = "FROM is the number of a released edition, or a file with the source as it was"
        raise NotAnchored(f"There is no edition and no file {file}: {said}. Released: {known}.")
    if before.value is None:
        raise NotAnchored("\n".join(as_lines(before.findings)))
    return before.value.text


def _released_text(root: Path, name: str, version: str) -> Outcome[BriefText | None]:
    """Read the text of a released edition out of its frozen inputs, as its own annotations mended it."""
    record = read_record(root, name, version)
    held = read_inputs(root, record.value) if record.value is not None else Outcome(None, record.findings)
    if held.value is None:
        return Outcome(None, held.findings)
    with tempfile.TemporaryDirectory(prefix="briefpress-reanchor-") as scratch:
        project = Path(scratch)
        lay_out_frozen(held.value, to=project)
        loaded = load_brief(project, name)
        return brief_text(project, loaded.value) if loaded.value is not None else Outcome(None, loaded.findings)


def _chosen(
    console: Console, found: Sequence[Proposal], texts: _Texts, *, accept: str, is_list: bool
) -> list[tuple[Proposal, Span]]:
    """Give the proposals that are accepted, each with the place that it means."""
    from briefpress.commands.show_proposals import show

    wanted = _wanted(accept, found)
    asks = not (accept or is_list) and sys.stdin.isatty() and sys.stdout.isatty()
    out: list[tuple[Proposal, Span]] = []
    for proposal in found:
        show(console, proposal, texts.of(proposal).text)
        if asks:
            number = _asked(console, proposal)
            if number < 0:
                break
        else:
            number = 0 if is_list else wanted.get(proposal.ident, 0)
        if 0 < number <= len(proposal.candidates):
            out.append((proposal, proposal.candidates[number - 1].span))
    return out


def _wanted(accept: str, found: Sequence[Proposal]) -> dict[str, int]:
    """Read what is accepted: the number of a place by the id of its annotation."""
    sure = {one.ident: 1 for one in found if one.is_sure}
    if accept.strip() == "all":
        return sure
    places = {one.ident: len(one.candidates) for one in found}
    wanted: dict[str, int] = {}
    for word in re.split(r"[,\s]+", accept.strip()):
        match = _CHOICE.fullmatch(word)
        if not word:
            continue
        if match is None or match[1] not in places:
            raise NotAnchored(f"“{word}” is no annotation that waits to be anchored anew.")
        ident, number = match[1], int(match[2] or 0)
        if not number and ident not in sure:
            raise NotAnchored(_unsure(ident, places[ident]))
        if number > places[ident]:
            raise NotAnchored(f"“{ident}” has {_counted(places[ident])} to choose from, and no place {number}.")
        wanted[ident] = number or 1
    return wanted


def _unsure(ident: str, places: int) -> str:
    """Say what to write where a place is not sure enough to be taken unseen."""
    if not places:
        return f"“{ident}” has no place to choose: quote other words, or withdraw it."
    return f"“{ident}” has {_counted(places)} to choose from: write {ident}=1" + (
        ", or another." if places > 1 else "."
    )


def _counted(places: int) -> str:
    return f"{places or 'no'} place{'' if places == 1 else 's'}"


def _asked(console: Console, proposal: Proposal) -> int:
    """Ask for the number of a place: 0 leaves it as it is, -1 ends the asking."""
    if not proposal.candidates:
        return 0
    is_one = len(proposal.candidates) == 1
    choices = "y/n/q" if is_one else f"1-{len(proposal.candidates)}/n/q"
    while True:
        try:
            answer = console.input(f"Write this into the file? [{choices}] ", markup=False).strip().lower()
        except EOFError:
            console.print()
            return -1
        if answer in {"q", "quit"}:
            return -1
        if answer in {"", "n", "no"}:
            return 0
        if answer in {"y", "yes"} and is_one:
            return 1
        if answer.isascii() and answer.isdigit() and 0 < int(answer) <= len(proposal.candidates):
            return int(answer)
        console.print("n leaves it as it is, q ends; nothing else than what stands in the brackets is taken.")


def _respellings(
    texts: _Texts, chosen: Sequence[tuple[Proposal, Span]], *, source: str
) -> tuple[dict[str, list[Respelling]], list[str]]:
    """Give what is to be written, by file, and the ids of those that no context makes unique."""
    by_file: dict[str, list[Respelling]] = defaultdict(list)
    left: list[str] = []
    for proposal, span in chosen:
        quoted = proposal.quoted
        new = anchored_anew(texts.of(proposal), quoted.selector, span, source=source)
        if new is None:
            left.append(proposal.ident)
            continue
        by_file[quoted.annotation.place.file].append(Respelling(proposal.ident, quoted.key, quoted.selector, new))
    return by_file, left


def _write(root: Path, changes: dict[str, list[Respelling]]) -> list[str]:
    """Write each file aside and rename it; give the ids that could not be written."""
    refused: list[str] = []
    for file, respellings in changes.items():
        path = root / file
        before = path.read_bytes()
        made = respell(before.decode(), file, respellings)
        refused.extend(made.refused)
        if made.text.encode() != before:
            write_all(path.parent, {path.name: made.text.encode()})
            done = len(respellings) - len(made.refused)
            sys.stdout.write(f"Wrote {file}: {done} quotation{'s' if done != 1 else ''} anchored anew.\n")
    return refused
