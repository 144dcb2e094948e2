"""Exports keep the MUSTs of the W3C Web Annotation Data Model, for every kind of annotation and every verdict."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from briefpress.commands.export_annotations import export_annotations
from briefpress.nouns.annotation import KINDS, Annotation
from briefpress.verbs.anchoring.anchor_annotations import is_structural, resolutions
from briefpress.verbs.exports.web_annotation import Exported, web_annotations
from helpers import desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "They left between 1941 and 1945, at last, and none of them was ever seen there again. At last."
KEYS: dict[str, dict[str, Any]] = {
    "footnote": {"text": "A *note*."},
    "emendation": {"replace": "", "because": "So."},
    "query": {"text": "Why?", "answer": "Because.", "status": "answered"},
    "comment": {"text": "Hm.", "tags": ["style", "law"]},
    "reply": {"text": "No.", "to-annotation": "a-query"},
    "event": {"date": "1941/1945", "text": "War.", "sources": "[@x]"},
    "gloss": {"term": "T", "text": "What."},
    "index": {"entry": "e", "under": "u", "range-to": "seen there"},
    "box": {"title": "B", "text": "What."},
    "figure": {"file": "f.svg", "alt": "F", "caption": "F."},
    "table": {"file": "t.csv", "caption": "T.", "source": "S."},
}
QUOTES: tuple[Any, ...] = (
    "between 1941 and 1945",
    {"exact": "at last", "prefix": "1945, "},
    "They left in between 1940 and 1945",
    "nothing of the sort was ever said by anyone",
)
MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
}
IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotation(kind: str, quote: Any, *, ident: str = "") -> Annotation:
    """An annotation of a kind, with all that the kind may say."""
    given = {"id": ident or f"a-{kind}", "kind": kind, "by": "desk", **KEYS.get(kind, {})}
    return KINDS[kind].model_validate(given if kind == "reply" else {**given, "quote": quote})


def exported(*annotations: Annotation) -> Any:
    """The collection of some annotations."""
    quoting = [one for one in annotations if not is_structural(one)]
    found = {quoted.name: resolution for quoted, resolution in resolutions(quoting, TEXT)}
    made = Exported(
        brief="x",
        title="X",
        language="en-GB",
        issued="2022-06-02",
        digest=f"sha256:{'0' * 64}",
        media_type="text/plain",
        annotations=annotations,
        resolutions=found,
    )
    return json.loads(web_annotations(made))


def contexts(thing: Any) -> list[Any]:
    """The contexts that a thing names."""
    named = thing["@context"]
    return named if isinstance(named, list) else [named]


def listed(value: Any) -> list[Any]:
    """One or many, as many."""
    return value if isinstance(value, list) else [value]


def selectors(item: Any) -> Iterator[Any]:
    """Every selector of an annotation, those inside others too."""
    for target in listed(item["target"]):
        for one in listed(target.get("selector", [])) if isinstance(target, dict) else ():
            yield one
            yield from (one[key] for key in ("startSelector", "endSelector") if key in one)


ITEMS = [(kind, number) for kind in KINDS for number in range(len(QUOTES))]


@pytest.mark.parametrize(("kind", "number"), ITEMS)
def test_an_annotation_keeps_the_musts(kind: str, number: int) -> None:
    """Sections 3.1 to 4.3: context, id, type, target; bodies with one value each; selectors and states as they say."""
    (item,) = exported(annotation(kind, QUOTES[number]))["first"]["items"]
    target, bodies = item["target"], item.get("body", [])

    assert CONTEXT == contexts(item)[0]
    assert IRI.fullmatch(item["id"])
    assert "Annotation" in listed(item["type"])
    assert item["motivation"] in MOTIVATIONS
    assert "bodyValue" not in item
    assert all(isinstance(body["value"], str) and body["type"] == "TextualBody" for body in bodies)
    assert {body["purpose"] for body in bodies} <= MOTIVATIONS
    assert {frozenset(body) & {"items", "source"} for body in bodies} <= {frozenset()}
    assert isinstance(target, str) == (kind == "reply")
    assert IRI.fullmatch(target if isinstance(target, str) else target["source"]["id"])
    assert isinstance(target, str) or MOMENT.fullmatch(target["state"]["sourceDate"])
    assert isinstance(target, str) or target["state"]["type"] == "TimeState"


@pytest.mark.parametrize(("kind", "number"), [(kind, number) for kind, number in ITEMS if kind != "reply"])
def test_selectors_keep_the_musts(kind: str, number: int) -> None:
    """One exact a quotation; start and end are whole numbers in order; a range has a start and an end."""
    (item,) = exported(annotation(kind, QUOTES[number]))["first"]["items"]
    found = list(selectors(item))
    quotes = [one for one in found if one["type"] == "TextQuoteSelector"]
    positions = [one for one in found if one["type"] == "TextPositionSelector"]
    ranges = [one for one in found if one["type"] == "RangeSelector"]

    assert len(quotes) + len(positions) + len(ranges) == len(found)
    assert all(isinstance(one["exact"], str) and one["exact"] for one in quotes)
    assert all(isinstance(one.get(key, ""), str) for one in quotes for key in ("prefix", "suffix"))
    assert all(0 <= one["start"] <= one["end"] <= len(TEXT) for one in positions)
    assert (kind == "index") == bool(ranges)
    assert (number < 3 and "anchoring" in item) == bool(positions)


def test_a_collection_and_its_page_keep_the_musts() -> None:
    """Sections 5.1 and 5.2: each with its context, id and type; the page with its items; totals that are right."""
    made = exported(*(annotation(kind, QUOTES[0]) for kind in KINDS))
    page = made["first"]

    assert [CONTEXT, CONTEXT] == [contexts(made)[0], contexts(page)[0]]
    assert ["AnnotationCollection", "AnnotationPage"] == [made["type"], page["type"]]
    assert all(IRI.fullmatch(ident) for ident in (made["id"], page["id"], page["partOf"]["id"], made["last"]))
    assert len(KINDS) == made["total"] == len(page["items"])
    assert len(KINDS) == len({item["id"] for item in page["items"]})
    assert (made["id"], page["id"], 0) == (page["partOf"]["id"], made["last"], page["startIndex"])


def test_a_position_is_where_the_quotation_stands() -> None:
    """Also where it has drifted; the end of a range is that of its last words."""
    items = exported(annotation("footnote", QUOTES[2]), annotation("index", QUOTES[0]))["first"]["items"]
    shown = [TEXT[one["start"] : one["end"]] for item in items for one in selectors(item) if "start" in one]

    assert ["They left between 1941 and 1945", TEXT[10:78]] == shown
    assert ["drifted", "anchored"] == [item["anchoring"] for item in items]


def test_an_empty_collection_is_one() -> None:
    """A brief without annotations has none to show."""
    assert (0, []) == (exported()["total"], exported()["first"]["items"])


def test_the_command_writes_the_same_bytes_each_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whole or not at all, in build/ only, and it says that the file is internal."""
    folder = desk.project(tmp_path)
    seeds = {path: path.read_bytes() for path in (folder / "seeds").rglob("*") if path.is_file()}
    made = []
    for _ in range(2):
        assert 0 == export_annotations(desk.GOOD, root=folder)
        made.append((folder / "build" / desk.GOOD / "annotations.jsonld").read_bytes())

    assert made[0] == made[1]
    assert seeds == {path: path.read_bytes() for path in (folder / "seeds").rglob("*") if path.is_file()}
    assert ["annotations.jsonld"] == [path.name for path in (folder / "build" / desk.GOOD).iterdir()]
    assert "internal" in capsys.readouterr().out


def test_without_a_source_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The complaint is that of a build."""
    folder = desk.project(tmp_path)
    (folder / "seeds" / desk.GOOD / "source.txt").unlink()

    assert 2 == export_annotations(desk.GOOD, root=folder)
    assert "Y052" in capsys.readouterr().err
    assert not (folder / "build").exists()
