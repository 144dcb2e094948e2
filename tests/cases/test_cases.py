"""Each case in the *.md files here is a source, an annotation or several, and what readers are then shown.

A case is a heading, and under it three blocks of code: the source, in Markdown or, behind ```text, a plain text; the
annotations as an editor writes them (`id` may be left out); and what is shown. Findings stand last, as
`finding: CODE`. To add a case, copy one and change it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.nouns.annotation import KINDS
from helpers.shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
_PART = re.compile(r"^## (?P<title>[^\n]+)$|^```(?P<form>[a-z]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
BRIEF = """\
title: T
source: {source}
version: "1.0"
issued: 2022-06-02
language: en-GB
house-typography: none
authors: [{{name: A. Writer}}]
periods: [{{name: The war, from: 1939, to: 1945}}]
"""
REFERENCES = "- {id: rail, type: book, title: The Rail, issued: {date-parts: [[1948]]}, author: [{family: Moss}]}\n"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10"/></svg>'


@dataclass(frozen=True, slots=True)
class Case:
    """A source, what an editor writes on it, and what is shown."""

    name: str
    is_plain: bool
    source: str
    annotations: str
    expected: str


def cases() -> Iterator[Case]:
    """Read all cases of all files."""
    for path in sorted(HERE.glob("*.md")):
        parts: dict[str, list[tuple[str, str]]] = {}
        title = ""
        for match in _PART.finditer(path.read_text(encoding="utf-8")):
            title = match["title"] or title
            blocks = parts.setdefault(title, [])
            if match["text"] is not None:
                blocks.append((match["form"], match["text"]))
        for name, blocks in parts.items():
            if len(blocks) != 3:
                message = f"{path.name}: “{name}” has {len(blocks)} blocks of code, not three"
                raise ValueError(message)
            yield Case(f"{path.stem}: {name}", blocks[0][0] == "text", *(text for _, text in blocks))


CASES = tuple(cases())


def with_ids(annotations: str) -> str:
    """Give each annotation an id if it has none."""
    numbers = iter(range(1, 99))
    return re.sub(r"^- (?!id:)(?=[a-z-]+:)", lambda _: f"- id: a{next(numbers)}\n  ", annotations, flags=re.MULTILINE)


def kinds_and_keys(case: Case) -> Iterator[tuple[str, str]]:
    """Which keys of which kinds a case shows."""
    for one in yaml.load(case.annotations, Loader=yaml.BaseLoader):  # noqa: S506  # it makes texts only
        yield from ((one["kind"], key) for key in one)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case, tmp_path: Path) -> None:
    """What is shown is what the case says, line by line."""
    home = tmp_path / "seeds" / "case"
    (home / "annotations").mkdir(parents=True)
    (tmp_path / "styles").symlink_to(ROOT / "styles")
    file = "source.txt" if case.is_plain else "source.md"
    (home / file).write_text(case.source, encoding="utf-8")
    (home / "brief.yaml").write_text(BRIEF.format(source=file), encoding="utf-8")
    (home / "references.yaml").write_text(REFERENCES, encoding="utf-8")
    (home / "line.svg").write_text(PICTURE, encoding="utf-8")
    (home / "rows.csv").write_text("Year,Ships\n1941,3\n", encoding="utf-8")
    (tmp_path / "seeds" / "house.yaml").write_text("name: House\n", encoding="utf-8")
    written = f"by: desk\nannotations:\n{with_ids(case.annotations)}"
    (home / "annotations" / "desk.yaml").write_text(written, encoding="utf-8")
    composed = compose_edition(tmp_path, "case")
    lines = shown(composed.value.edition) if isinstance(composed.value, Composed) else []
    lines += [f"finding: {finding.code}" for finding in sorted(composed.findings)]

    assert case.expected.splitlines() == lines


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_case_for_each_of_its_keys(kind: str) -> None:
    """What an editor may write is shown to do something, or nothing."""
    common = {"id", "by", "tags", "status", "was", "range-to-was"}
    seen = {key for case in CASES for of, key in kinds_and_keys(case) if of == kind}

    assert set() == set(KINDS[kind].keys()) - common - seen


def test_what_all_kinds_have_in_common_has_cases() -> None:
    """Who wrote it, its status, its tags, and what it quoted before."""
    seen = {key for case in CASES for _, key in kinds_and_keys(case)}

    assert {"id", "by", "tags", "status", "was"} <= seen
