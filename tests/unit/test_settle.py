"""Page numbers settle, whatever a layout does with them, and a wrong one is never silent."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from briefpress.verbs.printing.settle import MAX_ROUNDS, Numbers, settle

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Fake:
    """A layout that is only its numbers."""

    wanted: dict[str, str]
    shown: Mapping[str, str] = field(default_factory=dict)
    final: bool = True


@dataclass(slots=True)
class Engine:
    """A layout engine that answers from a table: the number shown decides on the page."""

    pages: dict[str, str]
    asked: list[Numbers] = field(default_factory=list)

    def __call__(self, numbers: Numbers) -> Fake:
        """Give the page that the shown number leads to; a reserved width makes it the page of the widest."""
        self.asked.append(numbers)
        shown = numbers.reserved.get("a", numbers.labels.get("a", ""))
        return Fake({"a": self.pages.get(shown, "9")}, shown=numbers.labels)


def test_numbers_that_hold_need_two_layouts() -> None:
    """One to read the pages, one with the numbers in it."""
    engine = Engine({"": "12", "12": "12"})
    settled = settle(engine)

    assert settled.numbers.labels == {"a": "12"}
    assert len(engine.asked) == 2


def test_numbers_that_were_written_in_meanwhile_need_one_layout() -> None:
    """Where no page ends elsewhere for them, the layout itself writes them in."""
    asked: list[Numbers] = []

    def lay_out(numbers: Numbers) -> Fake:
        asked.append(numbers)
        return Fake({"a": "12"}, shown={"a": "12"})

    settled = settle(lay_out)

    assert settled.numbers.labels == {"a": "12"}
    assert len(asked) == 1


def test_numbers_that_were_right_to_begin_with_need_one_layout() -> None:
    """Those of a layout that differs little often are."""
    engine = Engine({"12": "12"})
    settled = settle(engine, labels={"a": "12"})

    assert settled.numbers.labels == {"a": "12"}
    assert len(engine.asked) == 1


def test_a_document_without_references_needs_one_layout() -> None:
    """Nothing to write in, nothing to do again."""
    calls: list[Numbers] = []

    def lay_out(numbers: Numbers) -> Fake:
        calls.append(numbers)
        return Fake({})

    settle(lay_out)

    assert len(calls) == 1


def test_numbers_that_swing_get_room_for_the_wider() -> None:
    """9 leads to 10 and 10 to 9: with room for 10 it holds."""
    engine = Engine({"": "9", "9": "10", "10": "9"})
    engine.pages["10"] = "9"
    settled = settle(engine)

    assert settled.numbers.reserved == {"a": "10"}
    assert settled.wrong == ()
    assert settled.laid.wanted == settled.numbers.labels


@given(st.dictionaries(st.integers(0, 12).map(str), st.integers(0, 12).map(str)))
def test_it_always_ends_and_says_what_is_wrong(pages: dict[str, str]) -> None:
    """Whatever the engine answers: an end within the rounds, and no wrong number unsaid."""
    engine = Engine({"": "1", **pages})
    settled = settle(engine)

    assert len(engine.asked) <= MAX_ROUNDS
    assert ("a" in settled.wrong) == (settled.laid.wanted["a"] != settled.numbers.labels.get("a"))


def test_layouts_that_are_not_final_do_not_count() -> None:
    """Moving long notes takes its own rounds; the numbers still get theirs."""
    left = [False] * 20

    def lay_out(numbers: Numbers) -> Fake:
        final = not left
        if left:
            left.pop()
        return Fake({"a": "3"}, numbers.labels, final=final)

    settled = settle(lay_out)

    assert settled.laid.final
    assert settled.wrong == ()
