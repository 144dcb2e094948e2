"""Tests of verbs/word/joined_runs: what Word parts for its own ends is one."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from briefpress.verbs.word.joined_runs import join_runs
from briefpress.verbs.word.names import W
from helpers.growth import LINEAR, growth

NAME = W.strip("{}")

BOLD = "<w:rPr><w:b/></w:rPr>"
MISSPELT = '<w:proofErr w:type="spellStart"/>'


def run(words: str, looks: str = "") -> str:
    """Write a run."""
    return f'<w:r w:rsidR="0{len(words)}">{looks}<w:t xml:space="preserve">{words}</w:t></w:r>'


def body(runs: str) -> etree._Element:
    """Write a body of one paragraph."""
    return etree.fromstring(f"<w:body xmlns:w='{NAME}'><w:p>{runs}</w:p></w:body>")


def joined(runs: str) -> list[tuple[bool, str]]:
    """Join the runs of a paragraph; give whether each is bold, and its words and marks."""
    root = body(runs)
    join_runs(root)
    texts = [etree.tostring(one, encoding="unicode") for one in root[0]]
    return [("<w:b/>" in one, re.sub(r"<w:(tab|br|bookmarkStart)\b[^>]*>|<[^>]*>", _mark, one)) for one in texts]


def _mark(found: re.Match[str]) -> str:
    return f"({found[1]})" if found[1] else ""


@pytest.mark.parametrize(
    ("runs", "expected"),
    (
        (run("One ") + MISSPELT + run("twoo") + MISSPELT + run(" three."), [(False, "One twoo three.")]),
        (run("One ") + run("two", BOLD) + run("s", BOLD), [(False, "One "), (True, "twos")]),
        (run("One ", '<w:rPr><w:lang w:val="de"/></w:rPr>') + run("two"), [(False, "One two")]),
        ("<w:r><w:tab/><w:lastRenderedPageBreak/></w:r>" + run("One"), [(False, "(tab)One")]),
        (run("One") + "<w:r><w:br/></w:r>" + run("two"), [(False, "One"), (False, "(br)"), (False, "two")]),
        (
            run("One") + '<w:bookmarkStart w:id="1" w:name="a"/>' + run("two"),
            [(False, "One"), (False, "(bookmarkStart)"), (False, "two")],
        ),
        (run("a", "<w:rPr><w:rStyle w:val='x'/></w:rPr>") + run("b"), [(False, "a"), (False, "b")]),
    ),
)
def test_runs_that_look_the_same_are_one(runs: str, expected: list[tuple[bool, str]]) -> None:
    """Whatever language they are spelt in; not where something stands between them, or within one."""
    assert expected == joined(runs)


def test_many_runs_are_joined_in_linear_time() -> None:
    """A paragraph may have as many as there is room for."""
    assert [(False, "word " * 6_000)] == joined(run("word ") * 6_000)
    assert LINEAR > growth(join_runs, lambda count: body(run("word ") * count), size=6_000)
