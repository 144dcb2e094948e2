"""What a redline says of an edition's data: dates, versions, notices and the imprint, each marked as it changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.desk.labels import load_labels
from briefpress.nouns.edition import Notice
from briefpress.nouns.finding import Place
from briefpress.nouns.redline import Op
from briefpress.verbs.composing.imprint import imprint_words
from briefpress.verbs.redline.strings import parts
from briefpress.verbs.redline.worded import mark_imprint, mark_lines, mark_notice
from unit.test_imprint import EDITION

LABELS = load_labels(Path(__file__).resolve().parent.parent.parent, "en", place=Place("")).value
NOTICE = Notice(
    ident="erratum-1", kind="erratum", version="1.1", corrects="1.0", date="2022-07-01", conclusions="stand", text=[]
)
FIRST = replace(EDITION, version="1.0", issued="2022-05-01")
SECOND = replace(EDITION, notices=(NOTICE,), carried=("erratum-1",))

lines = st.lists(st.text(alphabet="ab .", min_size=1), max_size=5)


def _side(text: str, left_out: Op) -> str:
    return "".join(words for op, words in parts(text) if op is not left_out)


def _flat(words: Any) -> Any:
    return words if isinstance(words, str) else list(words)


def test_a_notice_that_has_come_is_new_in_every_word() -> None:
    """The older edition had none: no part of it may pass for old, and no older number may stand in it."""
    words = mark_notice(NOTICE, FIRST, SECOND, LABELS)
    said = [parts(words[key]) for key in ("kind", "date", "versions", "conclusions", "document")]

    assert [Op.INSERTED] * 5 == [one[0][0] for one in said]
    assert [1] * 5 == [len(one) for one in said]
    assert "line-1.1-erratum-1" == said[4][0][1]


def test_a_notice_that_is_gone_is_struck_in_every_word() -> None:
    """The next edition carries it no longer."""
    words = mark_notice(NOTICE, SECOND, replace(FIRST, version="1.2"), LABELS)

    assert [(Op.DELETED, "line-1.1-erratum-1")] == parts(words["document"])


def test_the_imprint_marks_what_became_of_its_lines() -> None:
    """The date, the version, the stage, and the line of a notice."""
    made = mark_imprint(FIRST, SECOND, LABELS)
    dates = [_side(line, Op.DELETED) for line in made["dates"]]

    assert imprint_words(SECOND, LABELS)["dates"] == dates
    assert any(op is Op.DELETED and "May" in words for op, words in parts(made["dates"][0]))
    assert [Op.INSERTED] == [op for op, _ in parts(made["dates"][2])]


def test_an_imprint_that_stays_has_no_marks() -> None:
    """Nor do its links change."""
    made = mark_imprint(EDITION, EDITION, LABELS)

    assert {key: _flat(words) for key, words in imprint_words(EDITION, LABELS).items()} == {
        key: _flat(words) for key, words in made.items()
    }


@given(lines, lines)
def test_both_lists_of_lines_come_back(old: list[str], new: list[str]) -> None:
    """Each in its own order."""
    made = mark_lines(old, new)

    assert new == [text for line in made if (text := _side(line, Op.DELETED))]
    assert old == [text for line in made if (text := _side(line, Op.INSERTED))]
