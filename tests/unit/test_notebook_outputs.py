"""Outputs of notebooks: tables are tables, and long ones are read in the time of their length."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.markup.notebook_outputs import LONGEST, with_known_outputs
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

FRAME = (
    "<div>\n<style scoped>\n    .dataframe tbody tr th { vertical-align: top; }\n</style>\n"
    '<table border="1" class="dataframe"><thead><tr style="text-align: right;"><th></th><th>line</th></tr></thead>'
    "<tbody><tr><th>0</th><td>1941</td></tr></tbody></table>\n</div>"
)
PLAIN = "   line\n0  1941"


def notebook(*outputs: dict[str, Any]) -> str:
    """Write a notebook of one cell."""
    cell = {
        "cell_type": "code",
        "execution_count": 1,
        "metadata": {},
        "outputs": list(outputs),
        "source": ["frame"],
    }
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 2})


def shown(**data: str) -> dict[str, Any]:
    """Write what a cell shows, in one form or several."""
    forms = {name.replace("_", "/"): [value] for name, value in data.items()}
    return {"output_type": "execute_result", "execution_count": 1, "metadata": {}, "data": forms}


def read(folder: Path, text: str) -> tuple[Counter[str], str]:
    """Read a notebook, and give the kinds of its nodes and its text."""
    (folder / "a.ipynb").write_text(text, encoding="utf-8")
    outcome = read_file(folder / "a.ipynb")

    assert outcome.value is not None
    blocks = outcome.value.read.blocks
    return Counter(node["t"] for node in nodes(blocks)), project(blocks).text


def test_a_table_of_data_is_a_table(tmp_path: Path) -> None:
    """It comes as a table with a style sheet, and as signs in columns, of which one is too much."""
    kinds, text = read(tmp_path, notebook(shown(text_html=FRAME, text_plain=PLAIN)))

    assert (1, 1) == (kinds["Table"], kinds["CodeBlock"])
    assert 1 == text.count("1941")


@pytest.mark.parametrize(
    "html",
    (
        "<div>1941</div>",
        "<table onclick='x()'><tr><td>1</td></tr></table>",
        "<table><tr><td><button>x</button>1</table>",
    ),
)
def test_other_html_of_outputs_is_left_alone(html: str) -> None:
    """What holds no table, or more than a table."""
    text = notebook(shown(text_html=html, text_plain=PLAIN))

    assert text == with_known_outputs(text)


def test_a_picture_is_worth_more_than_a_table() -> None:
    """It is what the notebook shows."""
    text = notebook(shown(text_html=FRAME, image_png="iVBORw0KGgo=", text_plain=PLAIN))

    assert text == with_known_outputs(text)


@pytest.mark.parametrize("kind", ("stream", "execute_result"))
def test_a_long_output_is_read(tmp_path: Path, kind: str) -> None:
    """Its colours go, its signs stay; pandoc alone would take minutes for it."""
    line = "<a href='x'> & on=1: \x1b[31mred\x1b[0m script:\n"
    words = line * 4000
    stream = {"output_type": "stream", "name": "stdout", "text": words.splitlines(keepends=True)}
    kinds, text = read(tmp_path, notebook(stream if kind == "stream" else shown(text_plain=words)))

    assert 2 == kinds["CodeBlock"]
    assert 4000 == text.count("<a href='x'> & on=1: red script:")


def test_short_outputs_stay() -> None:
    """And what is no notebook stays, too."""
    text = notebook({"output_type": "stream", "name": "stdout", "text": "x" * LONGEST})

    assert [text, "{", "[]", '{"cells": [1]}'] == [
        with_known_outputs(one) for one in (text, "{", "[]", '{"cells": [1]}')
    ]


@pytest.mark.parametrize(
    ("form", "expected"),
    (
        ({"text_markdown": "It is **old**."}, "It is **old**."),
        ({"text_html": "<div>It is <mark>old</mark>.</div>"}, "It is old."),
    ),
)
def test_what_is_shown_is_read_in_place_of_its_name(tmp_path: Path, form: dict[str, str], expected: str) -> None:
    """Python has no words for a thing that is shown otherwise; marks of Markdown in it stand as they are."""
    thing = "<IPython.core.display.Markdown object>"
    _, text = read(tmp_path, notebook(shown(**form, text_plain=thing)))

    assert text.endswith(expected)
    assert thing not in text
