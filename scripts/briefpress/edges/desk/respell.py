"""Write new selectors into a file of annotations, and prove by reading it again that nothing else has changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefpress.edges.desk.yaml_marks import read_yaml_text
from briefpress.verbs.desk.selector_yaml import flow_selector
from briefpress.verbs.desk.splice import quoted
from briefpress.verbs.desk.yaml_edit import Edit, added, apply_edits, flattened, respelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefpress.nouns.marked import Marked, Path, Value
    from briefpress.nouns.selector import Selector


@dataclass(frozen=True, slots=True)
class Respelling:
    """An annotation's id, the key of its quotation, what it said and what it shall say."""

    ident: str
    key: str
    old: Selector
    new: Selector


@dataclass(frozen=True, slots=True)
class Respelled:
    """The text of a file with new selectors, and the ids of annotations that could not be written."""

    text: str
    refused: tuple[str, ...]


def respell(text: str, file: str, respellings: Sequence[Respelling]) -> Respelled:
    """Write all selectors at once; if the proof fails, in halves, down to the one at fault, which is refused."""
    done = _attempt(text, file, respellings, plainly=False)
    if done is not None:
        return Respelled(done, ())
    if len(respellings) == 1:
        # The style that stands there cannot hold the words: double quotation marks can.
        done = _attempt(text, file, respellings, plainly=True)
        return Respelled(text, (respellings[0].ident,)) if done is None else Respelled(done, ())
    half = len(respellings) // 2
    first = respell(text, file, respellings[:half])
    second = respell(first.text, file, respellings[half:])
    return Respelled(second.text, (*first.refused, *second.refused))


def _attempt(text: str, file: str, respellings: Sequence[Respelling], *, plainly: bool) -> str | None:
    marked = read_yaml_text(text, file=file).value
    if marked is None:
        return None
    paths = _paths(marked)
    if any(one.ident not in paths for one in respellings):
        return None
    pen = _Pen(text, marked, plainly)
    made = apply_edits(text, [edit for one in respellings for edit in pen.edits(paths[one.ident], one)])
    again = read_yaml_text(made, file=file).value
    return made if again is not None and _is_proven(marked, again, paths, respellings) else None


def _paths(marked: Marked) -> dict[str, Path]:
    """Give the path of each annotation by its id; the first of those that share one."""
    top = marked.value
    entries = top.get("annotations") if isinstance(top, dict) else None
    found: dict[str, Path] = {}
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            found.setdefault(str(entry["id"]), ("annotations", index))
    return found


@dataclass(frozen=True, slots=True)
class _Pen:
    """A file that is being written in; `plainly` puts every value into double quotation marks."""

    text: str
    marked: Marked
    plainly: bool

    def edits(self, path: Path, one: Respelling) -> list[Edit]:
        """Give the edits for one annotation: its new selector, and the former one remembered."""
        here = (*path, one.key)
        before = self.marked.at(here)
        edits = self._mapping(here, before, one.new) if isinstance(before, dict) else self._scalar(here, one.new)
        former, was, owner = flow_selector(one.old), _was(one.key), self.marked.at(path)
        if isinstance(owner, dict) and was in owner:
            return [*edits, *self._instead((*path, was), former)]
        return [*edits, *added(self.text, self.marked, here, [(was, former)])]

    def _instead(self, path: Path, new: str) -> list[Edit]:
        """Put one line in the place of a value, be it a mapping that stands indented below its key."""
        mark = self.marked.values[path]
        if isinstance(self.marked.at(path), str) or self.text[mark.index : mark.index + 1] == "{":
            return flattened(self.text, mark, new)
        colon = self.text.index(":", self.marked.keys[path].end_index) + 1
        return [Edit(colon, mark.end_index, f" {new}")]

    def _scalar(self, path: Path, new: Selector) -> list[Edit]:
        mark = self.marked.values[path]
        if new.prefix or new.suffix:
            return flattened(self.text, mark, flow_selector(new))
        return respelled(self.text, mark, new.exact, plainly=self.plainly)

    def _mapping(self, path: Path, before: dict[str, Value], new: Selector) -> list[Edit]:
        """Change the values of the keys that there are, and add those that are missing behind the words."""
        edits: list[Edit] = []
        missing: list[tuple[str, str]] = []
        for key, value in (("exact", new.exact), ("prefix", new.prefix), ("suffix", new.suffix)):
            if key in before:
                edits.extend(self._changed((*path, key), before[key], value))
            elif value:
                missing.append((key, quoted(value)))
        position = before.get("position")
        if isinstance(position, dict) and new.position is not None:
            for key, number in (("start", new.position.start), ("end", new.position.end)):
                if key in position:
                    edits.extend(self._changed((*path, "position", key), position[key], str(number)))
        if new.source and "source" in before:
            edits.extend(self._changed((*path, "source"), before["source"], new.source))
        return [*edits, *(added(self.text, self.marked, (*path, "exact"), missing) if missing else ())]

    def _changed(self, path: Path, old: Value, new: str) -> list[Edit]:
        if old == new:
            return []
        return respelled(self.text, self.marked.values[path], new, plainly=self.plainly)


def _was(key: str) -> str:
    return "was" if key == "quote" else f"{key}-was"


def _is_proven(old: Marked, new: Marked, paths: dict[str, Path], respellings: Sequence[Respelling]) -> bool:
    """Tell whether a file says what it shall, and nothing else that it did not say before."""
    expected = _thawed(old.value)
    found = _thawed(new.value)
    for one in respellings:
        index = paths[one.ident][1]
        try:
            wanted, got = expected["annotations"][index], found["annotations"][index]
            said, former = got.pop(one.key), got.pop(_was(one.key))
        except (KeyError, TypeError, IndexError):
            return False
        wanted.pop(one.key)
        wanted.pop(_was(one.key), None)
        if _words(said) != _all_words(one.new) or _words(former) != _all_words(one.old):
            return False
    return bool(expected == found)


def _words(value: Any) -> tuple[str, str, str]:
    """Give exact, prefix and suffix; the line end of a block scalar is nobody's word."""
    if isinstance(value, str):
        return value.rstrip("\n"), "", ""
    return tuple(str(value.get(key, "")).rstrip("\n") for key in ("exact", "prefix", "suffix"))  # type: ignore[return-value]  # three keys


def _all_words(selector: Selector) -> tuple[str, str, str]:
    return selector.exact.rstrip("\n"), selector.prefix.rstrip("\n"), selector.suffix.rstrip("\n")


def _thawed(value: Value) -> Any:
    """Copy a value, to be taken apart."""
    if isinstance(value, dict):
        return {key: _thawed(child) for key, child in value.items()}
    return [_thawed(child) for child in value] if isinstance(value, list) else value
