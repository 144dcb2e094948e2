"""A caption that says itself which figure or table it is under gets no second number."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefpress.edges.desk.labels import load_labels
from briefpress.nouns.finding import Place
from briefpress.nouns.tree import attr, para, words
from briefpress.verbs.composing.exhibit_numbers import number_exhibits
from briefpress.verbs.composing.own_label import number_by_word, own_number
from briefpress.verbs.trees.project import project

ENGLISH = ("Figure {}", "Table {}")


@pytest.mark.parametrize(
    ("caption", "forms"),
    (
        ("Table 2.1. Example data", ENGLISH),
        ("TABLE IV", ENGLISH),
        ("Fig. 3 The rail", ENGLISH),
        ("Fig.3a", ENGLISH),
        ("(Figure A-1) A plan", ENGLISH),
        ("Figure S2: More", ENGLISH),
        ("Table No. 7", ENGLISH),
        ("Abb. 12: Ein Plan", ("Abbildung {}", "Tabelle {}")),
        ("Рис. 4. План", ("Рисунок {}", "Таблица {}")),
        ("2. ábra: Terv", ("{}. ábra", "{}. táblázat")),
        ("図3", ("図{}", "表{}")),
    ),
)
def test_own_labels_are_known(caption: str, forms: tuple[str, ...]) -> None:
    """Whole words and short ones, with all kinds of numbers, in each language."""
    assert own_number(caption, forms)


@pytest.mark.parametrize(
    "caption",
    ("The rail", "Table of distances", "Figures 3 and 4 were lost", "Tables", "Figure skating in 1936", "3 rails"),
)
def test_other_captions_bear_none(caption: str) -> None:
    """A word for a table is no label without a number."""
    assert own_number(caption, ENGLISH) is None


@pytest.mark.parametrize(
    ("caption", "number"),
    (
        ("Cuadro 1. Predios, por municipio", "1"),
        ("Quadro II – Custos", "II"),
        ("Tab. 3", "3"),
        ("Cuadro de precios", None),
        ("Cuadro 1 predios", None),
        ("Capítulo 1. Predios", None),
    ),
)
def test_a_table_may_be_called_by_another_word(caption: str, number: str | None) -> None:
    """A language has several words for tables, and a house uses one; a mark parts the title from the number."""
    assert number == number_by_word(caption, ("quadro", "cuadro", "tab"))


def test_the_own_number_stays_alone_and_counts() -> None:
    """The next figure is the second, whatever the first is called."""
    labels = load_labels(Path(__file__).resolve().parent.parent.parent, "en", place=Place("")).value
    made = [
        {"t": "Figure", "c": [attr(), [None, [para(words(caption))]], [para(words("x"))]]}
        for caption in ("Figure 1.2 The rail", "The mast")
    ]

    assert [line for line in project(number_exhibits(made, labels)).text.split("\n\n") if line != "x"] == [
        "Figure 1.2 The rail",
        "Figure 2\u2002The mast",
    ]


def test_a_table_of_another_word_gets_no_second_number() -> None:
    """“Tabla 1 Cuadro 1” would be said twice."""
    labels = load_labels(Path(__file__).resolve().parent.parent.parent, "es", place=Place("")).value
    table = {
        "t": "Table",
        "c": [attr(), [None, [para(words("Cuadro 1. Predios"))]], [], [attr(), []], [], [attr(), []]],
    }

    assert "Cuadro 1. Predios" == project(number_exhibits([table], labels)).text.strip()


def test_a_figure_of_another_language_gets_no_second_number() -> None:
    """“Figure 1 Abbildung 2-1” would be said twice, and the number is the caption's own."""
    labels = load_labels(Path(__file__).resolve().parent.parent.parent, "en", place=Place("")).value
    made = [
        {"t": "Figure", "c": [attr(), [None, [para(words(caption))]], [para(words("x"))]]}
        for caption in ("Abbildung 2-1: Der Mast", "Abbildung des Mastes")
    ]

    assert [line for line in project(number_exhibits(made, labels)).text.split("\n\n") if line != "x"] == [
        "Abbildung 2-1: Der Mast",
        "Figure 2\u2002Abbildung des Mastes",
    ]
