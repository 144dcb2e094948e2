"""Measure anchoring: its growth with text and quotations, and what it finds in a folder of cases.

`BRIEFPRESS_CASES=folder make bench` prints a table for every *.jsonl in a folder: one case a line,
{"text" or "text_file", "exact", "prefix", "suffix", "expect": {"start", "end"} | "orphan" | "ambiguous"}.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefpress.nouns.anchor import Ambiguous, Anchor, Drifted, Orphan
from briefpress.nouns.selector import Selector
from briefpress.verbs.anchoring.anchor_all import anchor_all
from helpers import made_texts
from helpers.growth import FOLD, growth

if TYPE_CHECKING:
    from briefpress.nouns.anchor import Resolution

pytestmark = pytest.mark.bench
CASES = os.environ.get("BRIEFPRESS_CASES", "")


def quotations(text: str, count: int) -> list[Selector]:
    """Edited quotations of a text, so that each is searched for approximately."""
    places = [made_texts.passage(text, seed, letters=100) for seed in range(count)]
    return [Selector(exact=made_texts.edited(text[a:b], seed, share=0.1)) for seed, (a, b) in enumerate(places)]


def test_time_grows_with_the_text_and_with_the_quotations(capsys: pytest.CaptureFixture[str]) -> None:
    """Eight times the text or the quotations take about eight times as long, never more than twice that."""
    text = made_texts.text(1, words=20_000)
    many = quotations(text, 500)
    by_count = growth(lambda selectors: anchor_all(text, selectors), partial(quotations, text), size=50)
    by_length = growth(
        lambda longer: anchor_all(longer, many), lambda words: made_texts.text(1, words=words), size=20_000
    )
    with capsys.disabled():
        sys.stdout.write(
            f"\nanchoring: {FOLD} times the quotations {by_count:.1f}, {FOLD} times the text {by_length:.1f}\n"
        )

    assert by_count < 2 * FOLD
    assert by_length < 2 * FOLD


@dataclass(slots=True)
class Tally:
    """What came of the cases of one file."""

    cases: int = 0
    right: int = 0
    exact: int = 0
    wrong: int = 0
    missed: int = 0
    seconds: float = 0.0
    worst: list[str] = field(default_factory=list)

    def count(self, expect: Any, found: Resolution, words: str) -> None:
        """Count one case: right if it is the place by four fifths, or the verdict that was expected."""
        self.cases += 1
        if isinstance(expect, str):
            verdict = {"orphan": Orphan, "ambiguous": Ambiguous}[expect]
            right = bounds = isinstance(found, verdict)
        else:
            span = found.span if isinstance(found, Anchor | Drifted) else None
            bounds = span is not None and (span.start, span.end) == (expect["start"], expect["end"])
            right = span is not None and _shared(span.start, span.end, expect) >= 0.8
            self.missed += span is None
        self.right += right
        self.exact += bounds
        self.wrong += not right and isinstance(found, Anchor | Drifted)
        if not right:
            self.worst.append(f"    {type(found).__name__}: {words[:70]!r}")


def _shared(start: int, end: int, expect: Any) -> float:
    inner = min(end, expect["end"]) - max(start, expect["start"])
    return float(inner / max(1, max(end, expect["end"]) - min(start, expect["start"])))


@pytest.mark.skipif(not CASES, reason="BRIEFPRESS_CASES names no folder of cases")
def test_a_folder_of_cases(capsys: pytest.CaptureFixture[str]) -> None:
    """The table is the result; every case has a verdict."""
    rows = []
    for path in sorted(Path(CASES).glob("*.jsonl")):
        tally = Tally()
        by_text: dict[str, list[dict[str, Any]]] = {}
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line.strip():
                case = json.loads(line)
                text = case["text"] if "text" in case else (path.parent / case["text_file"]).read_bytes().decode()
                by_text.setdefault(text, []).append(case)
        for text, cases in by_text.items():
            selectors = [
                Selector(exact=case["exact"], prefix=case.get("prefix") or "", suffix=case.get("suffix") or "")
                for case in cases
            ]
            began = time.perf_counter()
            found = anchor_all(text, selectors)
            tally.seconds += time.perf_counter() - began
            for case, one in zip(cases, found, strict=True):
                tally.count(case["expect"], one, case["exact"])
        rows.append((path.name, tally))
    with capsys.disabled():
        sys.stdout.write("\n| cases | number | right | both bounds | wrong place | no place | s |\n")
        sys.stdout.write("|---|---|---|---|---|---|---|\n")
        for name, made in rows:
            counts = (made.cases, made.right, made.exact, made.wrong, made.missed, f"{made.seconds:.2f}")
            sys.stdout.write(f"| {name} | {' | '.join(map(str, counts))} |\n")
            sys.stdout.writelines(f"{line}\n" for line in made.worst[:5])

    assert all(tally.cases for _, tally in rows)
