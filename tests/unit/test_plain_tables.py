"""Tables drawn with rules in plain text: which lines are one row, and which are rows of their own."""

from __future__ import annotations

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE

RULE = "+------+-------------+-----------------+"
HEAD = f"{RULE}\n| FIG. | COUNTRY OR  |     SUBJECT     |\n|      |   CHAPTER   |                 |"


def rows(lines: str) -> list[list[str]]:
    """Give the words of the rows of the table that these lines draw, head first."""
    [table] = [block for block in read_plain_text(f"{PROSE}\n\n{lines}\n\n{PROSE}\n").blocks if block["t"] == "Table"]
    told = [*table["c"][3][1], *table["c"][4][0][3]]
    return [[project(cell[4]).text for cell in row[1]] for row in told]


def test_lines_with_figures_of_their_own_are_rows() -> None:
    """A rule stands below the head alone; what a row carries over is set in on the next line."""
    found = rows(
        f"{HEAD}\n{RULE}\n"
        "|    1 | France      | Old Vase        |\n"
        "|    2 | Greece and  | Amphoræ         |\n"
        "|      |  Phœnicia   |                 |\n"
        "|    3 | China       | Bottles         |\n"
        "|    4 | Greece      | Diogenes        |\n"
        f"{RULE}"
    )

    assert [
        ["FIG.", "COUNTRY OR CHAPTER", "SUBJECT"],
        ["1", "France", "Old Vase"],
        ["2", "Greece and Phœnicia", "Amphoræ"],
        ["3", "China", "Bottles"],
        ["4", "Greece", "Diogenes"],
    ] == found


def test_rules_between_all_rows_let_each_go_on_over_lines() -> None:
    """What begins small or goes on over lines in one cell is no row of its own."""
    found = rows(
        f"{RULE}\n| Name | Meaning     | Use             |\n{RULE}\n"
        "| call | that which  | in the text     |\n"
        "|      | asks        | above           |\n"
        f"{RULE}\n| body | what answers| at the foot     |\n{RULE}"
    )

    assert [
        ["Name", "Meaning", "Use"],
        ["call", "that which asks", "in the text above"],
        ["body", "what answers", "at the foot"],
    ] == found


def test_empty_lines_part_rows() -> None:
    """They stand between the rows where rules do not."""
    found = rows(
        f"{RULE}\n|      | Officers.   | Men.            |\n{RULE}\n"
        "| Lost | none of them| Five, as far as |\n"
        "|      |             | they were known |\n"
        "|      |             |                 |\n"
        "| Hurt | several     | Twelve          |\n"
        f"{RULE}"
    )

    assert [["Lost", "none of them", "Five, as far as they were known"], ["Hurt", "several", "Twelve"]] == found[1:]


def test_units_above_the_first_name_are_a_row_of_their_own() -> None:
    """What names a row stands in its first line."""
    found = rows(
        f"{RULE}\n| Name | Deck.       | Beam.           |\n{RULE}\n"
        "|      | Ft.  In.    | Ft.  In.        |\n"
        "| Java | 171 11      | 44  1           |\n"
        f"{RULE}"
    )

    assert [["", "Ft. In.", "Ft. In."], ["Java", "171 11", "44 1"]] == found[1:]


def test_lines_that_all_begin_anew_are_rows() -> None:
    """Three lines or more, with a capital each and nothing that goes on in small letters."""
    found = rows(
        f"{RULE}\n| Town | River       | Mayor           |\n{RULE}\n"
        "| Ames | Ardal       | Brook           |\n"
        "| Bath | Avon        | Carter          |\n"
        "| Cork | Lee         | Dale            |\n"
        f"{RULE}\n"
        "| Deal | None        | Ely             |\n"
        f"{RULE}"
    )

    assert ["Ames", "Bath", "Cork", "Deal"] == [row[0] for row in found[1:]]


COLUMNS = "  Isle             Crew     Fuel\n  Ballinish         610      240\n  Cape Maddox       720      355\n"


def captions(text: str) -> list[str]:
    """Give the captions of the tables of a text, in order; empty for one without."""
    blocks = read_plain_text(f"{PROSE}\n\n{text}\n\n{PROSE}\n").blocks
    return [project(block["c"][1][1]).text for block in blocks if block["t"] == "Table"]


@pytest.mark.parametrize(
    "caption",
    (
        "Table 1. Annual cost of three services (EUR 000)",
        "Table 2: Costs",
        "TABLE IV",
        "Table 3 Annual cost",
        "Table A.1 – Costs",
        "Tabelle 3 – Kosten",
        "Tableau 1 : Coûts",
        "Tabla 2. Costes de tres\nservicios",
        "Tabela 2.1: Custos",
        "Таблица 5. Расходы",
        "1. táblázat: Költségek",
        "表1 費用",
    ),
)
@pytest.mark.parametrize("form", ("{0}\n\n{1}", "{1}\n{0}\n", "{0}\n{1}", "{1}{0}\n"))
def test_a_line_with_the_number_of_a_table_is_its_caption(caption: str, form: str) -> None:
    """Over it or under it, in every language; no word of it is lost."""
    apart = form if "\n" not in caption else "{0}\n\n{1}"

    assert [caption.replace("\n", " ")] == captions(apart.format(caption, COLUMNS))


@pytest.mark.parametrize(
    "line",
    (
        "Table 1 shows what this costs.",
        "Table 2 Shows:",
        "Tables of costs",
        "Figure 1. The ship",
        "Tablets 1. Costs",
        "1. Costs",
    ),
)
def test_other_lines_over_a_table_are_no_caption(line: str) -> None:
    """A sentence speaks of the table; a number may be that of a section."""
    assert [""] == captions(f"{line}\n\n{COLUMNS}")


def test_a_caption_between_two_tables_stands_where_the_others_do() -> None:
    """Under its table, if the captions of the text stand under more tables than over."""
    over, under = (f"{COLUMNS}\n", "Table {}. Cost\n\n")

    assert ["Table 1. Cost", "Table 2. Cost"] == captions("".join(under.format(n) + over for n in (1, 2)))
    assert ["Table 1. Cost", "Table 2. Cost"] == captions("".join(over + under.format(n) for n in (1, 2)))


def test_a_note_may_be_called_in_a_caption() -> None:
    """As in any other line."""
    text = f"Table 1. Costs.[1]\n\n{COLUMNS}\n\n{PROSE}[2]\n\n[1] In euros.\n\n[2] Or so.\n"
    [table] = [block for block in read_plain_text(f"{PROSE}\n\n{text}").blocks if block["t"] == "Table"]

    assert ["In euros."] == [project(node["c"]).text for node in nodes(table["c"][1][1]) if node["t"] == "Note"]


def test_a_rule_as_long_as_the_titles_of_columns_underlines_no_head() -> None:
    """The line above it is the head of the table."""
    found = rows(
        "Country               Area (km2)    Share\n"
        "-----------------------------------------\n"
        "Slovenia                  11,735     12.0\n"
        "Croatia                   25,374     26.0\n"
        "Serbia                    15,147     15.5\n"
        "-----------------------------------------\n"
        "Total                     52,256     53.5"
    )

    assert [
        ["Country", "Area (km2)", "Share"],
        ["Slovenia", "11,735", "12.0"],
        ["Croatia", "25,374", "26.0"],
        ["Serbia", "15,147", "15.5"],
        ["Total", "52,256", "53.5"],
    ] == found


@pytest.mark.parametrize("rule", ("", "------            -------            -------\n"))
def test_what_goes_on_below_its_own_column_is_no_row(rule: str) -> None:
    """Each line begins where a column does; what stands below the first begins a row."""
    found = rows(
        f"Matter            Witness            Finding\n{rule}"
        "Dykes             The engineer       The dykes were built to the old\n"
        "                  of the province    standard and are too low.\n"
        "Pumps             The keeper         They were left to rust\n"
        "                                     in 2012.\n"
        "Warnings in       The mayor          None was given\n"
        "two languages"
    )

    assert [
        ["Matter", "Witness", "Finding"],
        [
            "Dykes",
            "The engineer of the province",
            "The dykes were built to the old standard and are too low.",
        ],
        ["Pumps", "The keeper", "They were left to rust in 2012."],
        ["Warnings in two languages", "The mayor", "None was given"],
    ] == found


def test_what_goes_on_in_small_letters_beside_figures_is_no_row() -> None:
    """The figures stand to the right of their column; what begins anew below is a row without a name."""
    found = rows(
        "Item                        Cost      Note\n"
        "Dykes on the left bank     1,200      paid by the state and by the\n"
        "                                      towns in equal parts\n"
        "Pumps                        300      not yet paid\n"
        "Locks                         75      paid by the towns\n"
        "Gates                          8      paid by the towns\n"
        "Weirs                         20      paid by the state\n"
        "                                      Not yet built"
    )

    assert [
        ["Item", "Cost", "Note"],
        ["Dykes on the left bank", "1,200", "paid by the state and by the towns in equal parts"],
        ["Pumps", "300", "not yet paid"],
        ["Locks", "75", "paid by the towns"],
        ["Gates", "8", "paid by the towns"],
        ["Weirs", "20", "paid by the state"],
        ["", "", "Not yet built"],
    ] == found


def test_a_rule_below_each_title_shows_two_columns() -> None:
    """Without it they would be words with what they mean."""
    found = rows(
        "Word   Meaning\n----   -------\nDyke   What holds the water\n       of the river.\nPump   What lifts it."
    )

    assert [["Word", "Meaning"], ["Dyke", "What holds the water of the river."], ["Pump", "What lifts it."]] == found


def test_years_before_what_happened_are_rows() -> None:
    """Of two columns the first tells the rows by its figures."""
    found = rows(
        "2010   The pumps were left to rust by\n       the company that owned them.\n"
        "2014   The flood broke the dykes.\n2016   A joint board was set up."
    )

    assert ["2010", "2014", "2016"] == [row[0] for row in found]
    assert "The pumps were left to rust by the company that owned them." == found[0][1]


@pytest.mark.parametrize(
    "lines",
    (
        "1.     The dykes are raised where\n       they are low.\n2.     The pumps are mended.\n3.     A board meets.",
        "Dyke   What holds the water of the\n       river back.\nPump   What lifts it.\nWeir   What dams it.",
        "Dyke   left    low\n         and old\nPump   right   old\nWeir   right   new\nGate   left    new",
    ),
)
def test_lines_that_hang_are_no_table(lines: str) -> None:
    """Numbered items, words with what they mean, and what begins below no column."""
    assert not [one for one in read_plain_text(f"{PROSE}\n\n{lines}\n\n{PROSE}\n").blocks if one["t"] == "Table"]


def test_a_gap_may_have_spaces_behind_its_tabs() -> None:
    """As who lines up columns by hand types them; each gap parts two cells, however many tabs it has."""
    lines = "Dykes\t\t  120\nThe old pumps\t  1,300\nWeirs\t\t  7\nThe locks of the canal\t  75"

    assert [["Dykes", "120"], ["The old pumps", "1,300"], ["Weirs", "7"], ["The locks of the canal", "75"]] == rows(
        lines
    )


def test_words_apart_from_others_by_tabs_and_spaces_are_no_table_by_that_alone() -> None:
    """Remarks beside the lines of a program have no figures."""
    lines = "count = dykes\t\t  # how many there are\nopen(gate)\t  # let the water in\nshut(gate)\t\t  # and out"

    assert not [one for one in read_plain_text(f"{PROSE}\n\n{lines}\n\n{PROSE}\n").blocks if one["t"] == "Table"]
