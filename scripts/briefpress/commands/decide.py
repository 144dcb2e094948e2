"""seeds/<brief>/reviews/<round>/<person>.yaml: put a decision, an answer or a signature on record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefpress.commands.say import complain, say
from briefpress.edges.desk.changing import Barred, changing
from briefpress.edges.desk.load_brief import LoadedBrief, load_brief
from briefpress.edges.desk.yaml_marks import read_yaml_text
from briefpress.edges.editions.released import last_released
from briefpress.edges.outputs import write_all
from briefpress.nouns.annotation import Query
from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.review import STATES, Decision, Decisions, Round
from briefpress.verbs.composing.state import fold_states
from briefpress.verbs.desk.append_entry import NoPlace
from briefpress.verbs.desk.parse_review import parse_decisions
from briefpress.verbs.desk.validate import nearest
from briefpress.verbs.rounds.open_round import day_of, person_file
from briefpress.verbs.rounds.record_decision import with_decision, with_signature
from briefpress.verbs.rounds.standing import rounds_since

if TYPE_CHECKING:
    from datetime import date

    from briefpress.nouns.statement import State

_REFUSALS = frozenset({"stet", "withdrawn", "deferred"})
# Two people may differ; that goes on record, and the finding names both.
_RECORDED = frozenset({"Y041"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody typed, as it was typed; what was left out is empty."""

    by: str
    annotation: str = ""
    state: str = ""
    round: str = ""
    because: str = ""
    answer: str = ""
    date: str = ""


def decide(name: str, asked: Asked, *, today: date, root: Path | None = None) -> int:
    """Record a decision or an answer, and say where; exit status 1 if it cannot be."""
    return _recorded(name, asked, today=today, root=root, is_signature=False)


def sign(name: str, asked: Asked, *, today: date, root: Path | None = None) -> int:
    """Record that somebody signed off the edition under review."""
    return _recorded(name, asked, today=today, root=root, is_signature=True)


def _recorded(name: str, asked: Asked, *, today: date, root: Path | None, is_signature: bool) -> int:
    root = (root or Path.cwd()).resolve()
    try:
        with changing(root, name):
            desk = _Desk(root, name, asked, today)
            line, findings = desk.sign() if is_signature else desk.decide()
    except Barred as barred:
        return complain(barred.findings)
    say(line)
    complain(findings)
    return 0


class _Desk:
    """One person's file on the desk, with the round it belongs to."""

    def __init__(self, root: Path, name: str, asked: Asked, today: date) -> None:
        loaded = load_brief(root, name)
        if loaded.value is None:
            raise Barred(*loaded.findings)
        self.root = root
        self.asked = asked
        self.brief: LoadedBrief = loaded.value
        self.round = self._round(name)
        folder = f"seeds/{name}/reviews/{self.round.name}"
        self.file = f"{folder}/{asked.by}.yaml" if asked.by else folder
        self.place = Place(self.file)
        self._takes_part()
        self.day = self._day(today)
        path = root / self.file
        try:
            self.text = path.read_bytes().decode() if path.exists() else person_file(asked.by)
        except UnicodeDecodeError:
            raise Barred(*loaded.findings) from None

    def _round(self, name: str) -> Round:
        """Give the round that was named, or the last one; it must review what is not released yet."""
        reviews = Place(f"seeds/{name}/reviews")
        rounds = {one.name: one for one in self.brief.rounds}
        if self.asked.round and self.asked.round not in rounds:
            message = f"there is no round “{self.asked.round}”"
            raise Barred(Finding(reviews, "R005", message, nearest(self.asked.round, rounds)))
        if not rounds:
            hint = f"open one: make round BRIEF={name} NAME=… PEOPLE=…"
            raise Barred(Finding(reviews, "R005", "there is no round of review", hint))
        chosen = rounds[self.asked.round] if self.asked.round else self.brief.rounds[-1]
        last = last_released(self.root, name)
        if chosen.plan is not None and not rounds_since([chosen], last):
            message = f"{chosen.name} reviewed {chosen.plan.edition}; {last} is released"
            hint = "its record is closed: raise “version” in brief.yaml and open a new round"
            raise Barred(Finding(Place(f"{reviews.file}/{chosen.name}"), "R005", message, hint))
        return chosen

    def _takes_part(self) -> None:
        plan = self.round.plan
        people = [one.id for one in plan.people] if plan is not None else []
        if not self.asked.by:
            raise Barred(Finding(self.place, "R007", "nobody decides", f"say BY=name; {nearest('', people)}"))
        if self.asked.by not in people:
            message = f"“{self.asked.by}” does not take part in {self.round.name}"
            raise Barred(Finding(self.place, "R006", message, nearest(self.asked.by, people)))

    def _day(self, today: date) -> date:
        typed = day_of(self.asked.date, key="DATE", place=self.place)
        if typed.findings:
            raise Barred(*typed.findings)
        day = typed.value or today
        if day > today:
            raise Barred(Finding(self.place, "R009", f"{day} is still to come", "leave DATE out, or correct it"))
        return day

    def decide(self) -> tuple[str, tuple[Finding, ...]]:
        """Add a decision; give what to say, and what there is to complain of all the same."""
        decision = self._decision()
        self._bar_signed()
        before = {one.id: one.state for one in (*self.brief.annotations, *self.brief.events)}
        added, found = self._folded(decision)
        barring = [one for one in found if one.code not in _RECORDED]
        if barring:
            raise Barred(*barring)
        marked = read_yaml_text(self.text, file=self.file)
        if marked.value is None:
            raise Barred(*marked.findings)
        try:
            text = with_decision(self.text, marked.value, decision)
        except NoPlace as reason:
            raise Barred(self._unsafe(str(reason))) from None
        self._write(text, decisions=len(added.decisions))
        was = before[decision.annotation]
        return f"{self.file}: {decision.annotation} is {decision.state}, said on {self.day} (was {was})", tuple(found)

    def _bar_signed(self) -> None:
        """Refuse a decision that signatures would seem to cover: a day is all that they are dated by."""
        name = self.round.name
        for person in self.round.people:
            if person.signed is not None and person.signed >= self.day:
                message = (
                    f"{person.by} signed {name} on {person.signed}: a decision of {self.day} would seem signed for"
                )
                hint = (
                    f"decide on a later day, or take “signed” out of {name}/{person.by}.yaml and have it signed again"
                )
                raise Barred(Finding(self.place, "R013", message, hint))

    def _decision(self) -> Decision:
        """Make the decision of what was typed, or say all that is wrong with it."""
        asked, findings = self.asked, []
        every = (*self.brief.annotations, *self.brief.events)
        about = next((one for one in every if one.id == asked.annotation), None)
        if not asked.annotation:
            findings.append(Finding(self.place, "R007", "no annotation is named", "say ANNOTATION=id"))
        elif about is None:
            hint = nearest(asked.annotation, sorted(one.id for one in every))
            findings.append(Finding(self.place, "Y040", f"no annotation is called “{asked.annotation}”", hint))
        state = asked.state or ("answered" if asked.answer.strip() else "")
        if state not in STATES:
            hint = "say STATE=accepted, stet, withdrawn or deferred; of a query: answered or closed"
            message = f"“{state}” is no state" if state else "no state is named"
            findings.append(Finding(self.place, "R007", message, hint))
        if state in _REFUSALS and not asked.because.strip():
            message = f"a reason is missing: “{asked.annotation}” would be {state}"
            findings.append(Finding(self.place, "R008", message, "say BECAUSE='…': it goes on record"))
        if isinstance(about, Query):
            answer = asked.answer.strip() or asked.because.strip() or about.answer
            if state == "answered" and not answer:
                message = f"the answer to “{asked.annotation}” is missing"
                findings.append(Finding(self.place, "R008", message, "say ANSWER='…'"))
        elif asked.answer.strip() and about is not None:
            message = f"“{asked.annotation}” is no query, and has no answer"
            findings.append(Finding(self.place, "R007", message, "say BECAUSE='…' instead"))
        if findings:
            raise Barred(*findings)
        return Decision(
            annotation=asked.annotation,
            state=_state(state),
            because=asked.because.strip() or None,
            answer=asked.answer.strip() or None,
            date=self.day,
        ).located(self.place, {})

    def _folded(self, decision: Decision) -> tuple[Decisions, list[Finding]]:
        """Fold all states with the new decision among the others; give what is found that was not there before."""
        mine = self._mine()
        added = mine.model_copy(update={"decisions": (*mine.decisions, decision)})
        # In the order of their files, so that an old quarrel is told in its old words.
        others = (one for one in self.round.people if one.by != self.asked.by)
        people = tuple(sorted((*others, added), key=lambda one: one.by))
        rounds = [replace(one, people=people) if one is self.round else one for one in self.brief.rounds]
        every = (*self.brief.annotations, *self.brief.events)
        known = {one.id for one in every}
        before = set(fold_states(every, self.brief.rounds, known=known).findings)
        after = fold_states(every, rounds, known=known).findings
        return added, [one for one in after if one not in before]

    def _mine(self) -> Decisions:
        """Give what this person has said so far."""
        return next((one for one in self.round.people if one.by == self.asked.by), Decisions(by=self.asked.by))

    def sign(self) -> tuple[str, tuple[Finding, ...]]:
        """Add a signature."""
        mine = self._mine()
        last = max((one.date for person in self.round.people for one in person.decisions if one.date), default=None)
        if mine.signed is not None and (last is None or mine.signed >= last):
            raise Barred(Finding(self.place, "R012", f"{self.asked.by} signed on {mine.signed}", "once is enough"))
        if last is not None and self.day < last:
            message = f"a signature of {self.day} does not cover the last decision in {self.round.name}, of {last}"
            raise Barred(Finding(self.place, "R013", message, "sign on that day or later"))
        marked = read_yaml_text(self.text, file=self.file)
        if marked.value is None:
            raise Barred(*marked.findings)
        try:
            text = with_signature(self.text, marked.value, self.day)
        except NoPlace as reason:
            raise Barred(self._unsafe(str(reason))) from None
        self._write(text, decisions=len(mine.decisions), signed=self.day)
        return f"{self.file}: {self.asked.by} signs off {self.round.name}, on {self.day}", ()

    def _write(self, text: str, *, decisions: int, signed: date | None = None) -> None:
        """Write the file, once it is certain that it now says what it said before and what was added."""
        marked = read_yaml_text(text, file=self.file)
        read = None if marked.value is None else parse_decisions(marked.value, person=self.asked.by).value
        whole = read is not None and len(read.decisions) == decisions and (signed is None or read.signed == signed)
        if not whole:
            raise Barred(self._unsafe("its decisions cannot be told apart"))
        path = self.root / self.file
        write_all(path.parent, {path.name: text.encode()})

    def _unsafe(self, reason: str) -> Finding:
        message = f"nothing can be added to this file safely: {reason}"
        return Finding(self.place, "R011", message, "mend it, or write the decision into it by hand")


def _state(state: str) -> State:
    """Give a state that is known to be one its type."""
    return next(one for one in STATES if one == state)
