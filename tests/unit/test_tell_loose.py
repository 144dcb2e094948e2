"""Of signs that call no note the first are told one by one, the many after them in one."""

from __future__ import annotations

from briefpress.nouns.read_text import LooseNote
from briefpress.verbs.sources.tell_loose import tell_loose


def loose(count: int) -> list[LooseNote]:
    """Give marks that lack their notes, one a line."""
    return [LooseNote(line=at, column=1, mark=f"[{at}]", lacks="body", called=0) for at in range(1, count + 1)]


def test_few_are_told_one_by_one() -> None:
    """Each has its place."""
    assert [1, 2, 3] == [one.place.line for one in tell_loose("a.txt", loose(3))]


def test_many_thousand_are_counted() -> None:
    """None is silent: the last finding says how many there are, and where they begin."""
    *told, rest = tell_loose("a.txt", loose(5000))

    assert 200 == len(told)
    assert 201 == rest.place.line
    assert rest.message.startswith("4800 marks further on")
