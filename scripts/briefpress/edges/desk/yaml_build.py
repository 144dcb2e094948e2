"""Build plain values from libyaml's events, with the mark of every key and value.

No recursion, no constructors: texts, lists and mappings, and a finding for everything else YAML offers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import yaml

from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.marked import Mark, Marked, Path, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 20
# What a text file may not hold. Unicode's line separators are here because YAML would fold them in silence.
UNFIT = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
# What writes words from the other side, whatever their letters (UAX #9, 2.2): a title may show what it does not say.
OVERRIDING = re.compile("[\u202d\u202e]")
_CUT_OFF = re.compile(r"[ \t]+#\w")


def shown(character: str) -> str:
    """Name a character that cannot be seen."""
    return f"U+{ord(character):04X}"


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is being read. `key` waits for its value; a `muted` one leaves no trace."""

    container: list[Value] | dict[str, Value]
    path: Path
    start: Any
    flow: bool
    muted: bool
    key: str | None = None
    has_key: bool = False
    keep: bool = True
    end: int = 0


@dataclass(slots=True)
class Builder:
    """Builds plain values from libyaml's events, on a stack of its own."""

    file: str
    text: str
    offset: int
    findings: list[Finding] = field(default_factory=list)
    root: Value | None = None
    keys: dict[Path, Mark] = field(default_factory=dict)
    values: dict[Path, Mark] = field(default_factory=dict)
    faulty: set[Path] = field(default_factory=set)
    stack: list[_Frame] = field(default_factory=list)

    def marked(self) -> Marked:
        """Give what was read."""
        value = {} if self.root is None or self.root == "" else self.root
        keys, values = MappingProxyType(self.keys), MappingProxyType(self.values)
        return Marked(self.file, value, keys, values, frozenset(self.faulty))

    def take(self, events: Iterator[Any]) -> bool:
        """Take all events; False if the file goes deeper than anybody can mean."""
        documents = 0
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                if len(self.stack) == MAX_DEPTH:
                    self._find(event, "Y007", f"more than {MAX_DEPTH} levels stand in each other here", "flatten it")
                    return False
                self._open(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close(event)
            elif isinstance(event, yaml.AliasEvent):
                message = f"the alias *{event.anchor} stands for something written elsewhere"
                self._find(
                    event,
                    "Y005",
                    message,
                    "write the text out; a text that begins with * needs quotation marks",
                )
                self._attach("", event, faulty=True)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    message = "a second document begins here; only the first one is read"
                    self._find(event, "Y009", message, "take out the line ---, or make two files")
                    return True
        return True

    def _find(self, event: Any, code: str, message: str, hint: str) -> None:
        mark = event.start_mark
        self.findings.append(Finding(Place(self.file, mark.line + 1, mark.column + 1), code, message, hint))

    def _check(self, event: Any) -> None:
        """Refuse anchors and tags."""
        if event.anchor is not None:
            hint = "take it out; a text that begins with & needs quotation marks"
            self._find(event, "Y005", f"the anchor &{event.anchor} is not used in these files", hint)
        if event.tag is not None:
            hint = "take it out; a text that begins with ! needs quotation marks"
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._find(event, "Y006", f"the tag {tag} is not used in these files: each key has its type", hint)

    def _scalar(self, event: Any) -> None:
        self._check(event)
        value: str = event.value
        unfit = UNFIT.search(value)
        if unfit is not None:
            message = f"an escape in this text gives a character that cannot be seen: {shown(unfit[0])}"
            self._find(event, "Y003", message, "take the escape out")
            value = UNFIT.sub(" ", value)
        if turning := OVERRIDING.search(value):
            message = f"a character in this text cannot be seen and turns the words around: {shown(turning[0])}"
            self._find(
                event, "Y012", message, "take it out; letters of Arabic and Hebrew have their direction themselves"
            )
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.container, dict) and not frame.has_key:
            self._key(frame, value, event)
            return
        if not event.style and _CUT_OFF.match(self.text, event.end_mark.index):
            message = "what follows # is a comment: it is no part of this text"
            if not value:
                message = "what follows # is a comment, and this key has no text"
            hint = "if it is part of the text, put the text in quotation marks; if not, set a space behind #"
            self.findings.append(
                Finding(
                    Place(self.file, event.end_mark.line + 1, event.end_mark.column + 1),
                    "Y011",
                    message,
                    hint,
                )
            )
        self._attach(value, event, faulty=unfit is not None)

    def _key(self, frame: _Frame, key: str, event: Any) -> None:
        frame.key, frame.has_key, frame.keep = key, True, True
        path = (*frame.path, key)
        if key in frame.container:
            first = self.keys.get(path)
            at = f" (first in line {first.line})" if first is not None else ""
            self._find(event, "Y004", f"the key “{key}” stands here for the second time{at}", "keep one of the two")
            frame.keep = False
            if not frame.muted:
                self.faulty.add(path)
        elif not frame.muted:
            self.keys[path] = self._mark(event.start_mark, event.end_mark.index)

    def _mark(self, start: Any, end: int) -> Mark:
        return Mark(start.line + 1, start.column + 1, start.index + self.offset, end + self.offset)

    def _target(self, event: Any) -> tuple[Path, bool]:
        """Give the path at which the next value stands, and whether it leaves no trace."""
        if not self.stack:
            return (), False
        frame = self.stack[-1]
        if isinstance(frame.container, list):
            return (*frame.path, len(frame.container)), frame.muted
        if frame.has_key:
            return (*frame.path, frame.key or ""), frame.muted or not frame.keep
        self._find(
            event,
            "Y008",
            "a key must be a text on one line",
            "texts that begin with [ or { need quotation marks",
        )
        if not frame.muted:
            self.faulty.add(frame.path)
        return frame.path, True

    def _attach(self, value: Value, event: Any, *, faulty: bool = False) -> None:
        path, muted = self._target(event)
        start, end = event.start_mark, event.end_mark.index
        if getattr(event, "style", None) in {"|", ">"}:
            end = start.index + len(self.text[start.index : end].rstrip())
        if not muted:
            self.values[path] = self._mark(start, end)
            if faulty:
                self.faulty.add(path)
        self._put(value, muted=muted, end=end)

    def _put(self, value: Value, *, muted: bool, end: int) -> None:
        """Put a value that is complete where it belongs."""
        if not self.stack:
            self.root = value
            return
        frame = self.stack[-1]
        frame.end = end
        if isinstance(frame.container, list):
            frame.container.append(value)
        elif frame.has_key:
            if not muted or frame.muted:
                frame.container.setdefault(frame.key or "", value)
            frame.has_key = False
        else:  # it stood in the place of a key: its own value is read, and leaves no trace either
            frame.key, frame.has_key, frame.keep = None, True, False

    def _open(self, event: Any) -> None:
        self._check(event)
        path, muted = self._target(event)
        container: list[Value] | dict[str, Value] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        flow = self.text.startswith(("[", "{"), event.end_mark.index - 1)
        self.stack.append(_Frame(container, path, event.start_mark, flow, muted, end=event.start_mark.index))

    def _close(self, event: Any) -> None:
        frame = self.stack.pop()
        end = event.end_mark.index if frame.flow else frame.end
        if not frame.muted:
            self.values[frame.path] = self._mark(frame.start, end)
        self._put(frame.container, muted=frame.muted, end=end)
