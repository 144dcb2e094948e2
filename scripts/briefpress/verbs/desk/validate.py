"""Make a model of a part of a file, with one finding for each fault, in its place, in words for editors."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from briefpress.nouns.finding import Finding, Outcome
from briefpress.nouns.located import Located

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefpress.nouns.marked import Marked, Path, Value

_MANY = 40
M = TypeVar("M", bound=Located)

_CODES = {
    "extra_forbidden": "Y020",
    "missing": "Y021",
    "literal_error": "Y023",
    "check-digit": "Y025",
    "empty": "Y027",
    "unfit": "Y024",
    "greater_than_equal": "Y024",
    "less_than_equal": "Y024",
}
_MAPPING = ("must be a mapping", "write its keys under it, indented, each with a colon and a space")
_SHAPES = {
    "string_type": ("must be a text", "put it in quotation marks, or indented under |"),
    "tuple_type": ("must be a list", "begin each entry with - on a line of its own, or write [a, b]"),
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "date_type": ("must be a date", "write year, month and day: 2022-06-02"),
    "datetime_type": ("must be a moment", "write day, time and time zone: 2022-06-02T10:00+01:00"),
    "bool_type": ("must be true or false", "write one of the two"),
    "int_type": ("must be a whole number", "write digits only"),
}


@dataclass(frozen=True, slots=True)
class _Fault:
    """What is wrong at a path from the model's; no finding if the file has one there already.

    `meant` is the path of the key that an unknown one was probably meant to be.
    """

    loc: Path
    finding: Finding | None
    is_missing: bool = False
    meant: Path | None = None


def validate(model: type[M], marked: Marked, path: Path = (), *, subject: str) -> Outcome[M | None]:
    """Make a model of the value at a path; None if there is any fault. `subject` names it in messages."""
    made, faults = _attempt(model, marked.at(path), marked, path, subject=subject)
    if made is not None and marked.has_faults_below(path):
        made = None
    return Outcome(made, tuple(_findings(faults)))


def validate_leniently(model: type[M], marked: Marked, path: Path = (), *, subject: str) -> Outcome[M | None]:
    """Make a model as `validate` does, but without the keys at fault, if it can stand without them."""
    value = marked.at(path)
    made, faults = _attempt(model, value, marked, path, subject=subject)
    if made is None and isinstance(value, dict):
        wrong = {fault.loc[0] for fault in faults if fault.loc}
        kept: Value = {key: child for key, child in value.items() if key not in wrong}
        made, _ = _attempt(model, kept, marked, path, subject=subject)
    return Outcome(made, tuple(_findings(faults)))


def nearest(word: str, words: Iterable[str]) -> str:
    """Word a hint: the nearest of the known words, or all of them."""
    known = list(words)
    close = _close(word, known)
    if close:
        return f"did you mean “{close[0]}”?"
    return f"known here: {', '.join(known)}" if 0 < len(known) <= _MANY else "compare it with the others"


def _close(word: str, known: Sequence[str]) -> list[str]:
    return get_close_matches(word.replace("_", "-").lower(), known, n=1, cutoff=0.6)


def _findings(faults: Iterable[_Fault]) -> Iterator[Finding]:
    return (fault.finding for fault in faults if fault.finding is not None)


def _attempt(
    model: type[M], value: Value, marked: Marked, path: Path, *, subject: str
) -> tuple[M | None, list[_Fault]]:
    """Give the model, or else all faults."""
    try:
        made = model.model_validate(value, by_alias=True, by_name=False)
    except ValidationError as error:
        faults = [_fault(model, marked, path, dict(one), subject=subject) for one in error.errors(include_url=False)]
        # A required key that is misspelt is unknown and missing at once: the first of the two says it all.
        meant = {fault.meant for fault in faults}
        return None, [fault for fault in faults if not (fault.is_missing and fault.loc in meant)]
    return _located(made, marked, path), []


def _located(made: M, marked: Marked, path: Path) -> M:
    """Give a model with the places of itself and of the models in it."""
    inner: dict[str, Any] = {}
    for name in made.model_fields_set:
        child = getattr(made, name)
        here = (*path, made.key_of(name))
        if isinstance(child, Located):
            inner[name] = _located(child, marked, here)
        elif isinstance(child, tuple) and child and isinstance(child[0], Located):
            inner[name] = tuple(_located(one, marked, (*here, index)) for index, one in enumerate(child))
    kept = made.model_copy(update=inner) if inner else made
    return kept.located(marked.place(path), marked.places(path))


def _fault(model: type[Located], marked: Marked, path: Path, error: dict[str, Any], *, subject: str) -> _Fault:
    """Word one of pydantic's errors."""
    loc: Path = tuple(error["loc"])
    at = (*path, *loc)
    if marked.is_faulty(at):
        return _Fault(loc, None)
    kind = str(error["type"])
    context = error.get("ctx", {})
    key = str(loc[-1]) if loc else ""
    named = f"{subject}: “{_dotted(loc)}”" if loc else subject
    if kind == "extra_forbidden":
        inner = _model_at(model, loc[:-1])
        known = inner.keys() if issubclass(inner, Located) else tuple(inner.model_fields)
        finding = Finding(marked.key_place(at), "Y020", f"{subject} has no key “{key}”", nearest(key, known))
        close = _close(key, known)
        return _Fault(loc, finding, meant=(*loc[:-1], close[0]) if close else None)
    if kind == "missing":
        owner = f"{subject}: “{_dotted(loc[:-1])}”" if len(loc) > 1 else subject
        finding = Finding(marked.place(at), "Y021", f"{owner} lacks the key “{key}”", f"add “{key}: …”")
    elif kind == "literal_error":
        allowed = _words(context.get("expected", ""))
        message = f"{named} cannot be “{error['input']}”"
        if not isinstance(error["input"], str):
            message = f"{named} must be one word"
        finding = Finding(marked.place(at), "Y023", message, f"write one of: {', '.join(allowed)}")
    elif kind in {"greater_than_equal", "less_than_equal"}:
        limit = f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
        finding = Finding(marked.place(at), "Y024", f"{named} is out of range", f"write {limit}")
    elif "words" in context:
        # A message that quotes the value goes behind the key: “date”: “Friday” is no date.
        joint = ": " if str(context["words"]).startswith("“") else " "
        finding = Finding(marked.place(at), _CODES[kind], f"{named}{joint}{context['words']}", str(context["hint"]))
    else:
        words, hint = _SHAPES.get(kind, ("cannot be read", "compare it with the schema in seeds/schema/"))
        if kind == "string_type" and isinstance(error["input"], list):
            words, hint = "must be one text, not a list", _alone(key, error["input"])
        finding = Finding(marked.place(at), "Y022", f"{named} {words}", hint)
    return _Fault(loc, finding, is_missing=kind == "missing")


def _alone(key: str, entries: Sequence[object]) -> str:
    """Say how to write as a text what was written as a list."""
    if len(entries) == 1 and isinstance(entries[0], str):
        return f"leave the brackets or the hyphen out: “{key}: {entries[0]}”"
    return "write one text behind the colon, without brackets and hyphens"


def _dotted(loc: Path) -> str:
    """Write a path for people, who count from 1."""
    return " › ".join(str(step + 1) if isinstance(step, int) else step for step in loc)


def _words(expected: str) -> list[str]:
    return [word.strip().strip("'") for word in expected.replace(" or ", ", ").split(",")]


def _model_at(model: type[BaseModel], loc: Path) -> type[BaseModel]:
    """Give the model that stands at a path inside another."""
    here = model
    for step in loc:
        if isinstance(step, int):
            continue
        for name, one in here.model_fields.items():
            if step in {name, one.validation_alias}:
                here = next(_models_in(one.annotation), here)
                break
    return here


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:  # a type expression
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
