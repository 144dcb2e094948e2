"""Notes that an editor names by the bare mark take the brackets and the points of that mark with them."""

from __future__ import annotations

import pytest

from briefpress.nouns.mend import Mend
from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project

TEXT = "The sea was two miles off {call} when we were young.\n\n1) Tell them.\n2) Pay them.\n\n{body} Read in 1995.\n"


@pytest.mark.parametrize("call", ("(1)", "[1]"))
@pytest.mark.parametrize("body", ("(1)", "[1]", "1.", "1)", "1"))
def test_a_bare_mark_is_found_in_brackets(call: str, body: str) -> None:
    """The examples of a new brief name a mark so; its brackets would be left in the text and in the note."""
    text = TEXT.format(call=call, body=body)
    line = text.count("\n")
    mend = Mend(kind="note-body", ident="n", first=line, last=line, mark="1")
    read = read_plain_text(text, mends=(mend,))

    assert ["Read in 1995."] == [project(node["c"]).text for node in nodes(read.blocks) if node["t"] == "Note"]
    assert "two miles off when we were young." in project(read.blocks).text
