"""What was set aside is told of with the way to keep it."""

from __future__ import annotations

import pytest

from briefpress.nouns.read_text import SetAside
from briefpress.verbs.sources.tell_set_aside import tell_set_aside


@pytest.mark.parametrize(
    ("line", "role", "way"),
    (
        (3, "furniture", "annotation of the kind “keep”"),
        (0, "metadata", "make it a paragraph of the document itself"),
        (0, "deletion", "refuse the deletion in the document itself"),
    ),
)
def test_each_kind_is_kept_in_its_own_way(line: int, role: str, way: str) -> None:
    """A deletion that was not meant is refused where it was made; its words are no new paragraph."""
    (found,) = tell_set_aside("a.docx", [SetAside(line, "sixty", role, "it was so")])
    assert way in (found.hint or "")
