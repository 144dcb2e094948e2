"""Documents of very many parts end soon, whatever the parts are: nothing is looked for anew from each of them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from lxml import etree

from briefpress.edges.spare_memory import give_back_memory
from briefpress.verbs.markup.org_asides import org_asides
from briefpress.verbs.word.asides import set_aside_lists
from briefpress.verbs.word.names import W
from helpers.growth import LINEAR, beside, growth


def read(body: str) -> etree._Element:
    """Read the body of a Word document."""
    return etree.fromstring(f"<w:body xmlns:w='{W.strip('{}')}'>{body}</w:body>")


def test_blocks_of_org_that_never_end_are_looked_for_once() -> None:
    """Ten thousand that begin would each be followed to the end of the text."""

    def text(count: int) -> str:
        return "#+begin_src dot\na\n" * count + "#+begin_comment\nb\n#+END_COMMENT\n"

    assert ["b"] == [one.words for one in org_asides(text(100))]
    assert LINEAR > growth(lambda made: list(org_asides(made)), text, size=12_000)


def test_paragraphs_that_say_nothing_cost_next_to_nothing() -> None:
    """To look for lists takes no more than three times what it takes to look at each: a document may have a million."""
    root = read("<w:p/>" * 100_000)

    assert 3 > beside(
        lambda: list(set_aside_lists(root, {}, {})), lambda: [one.find(f"{W}pPr") for one in root.iter(f"{W}p")]
    )


@pytest.mark.skipif(sys.platform != "linux", reason="what a process holds is read from /proc")
def test_the_room_of_a_large_tree_is_given_back() -> None:
    """Pandoc, which reads the document next, needs it."""
    tree = read("".join(f'<w:bookmarkStart w:name="a{number}"/>' for number in range(200_000)))
    kept = [etree.Element("a") for _ in range(10)]
    held = _held()
    del tree
    give_back_memory()

    assert 10 == len(kept)
    assert held - _held() > 20_000


def _held() -> int:
    """Give how many kilobytes this process holds."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0])
