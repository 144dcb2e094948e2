"""Tables drawn with rules in plain text: which lines are one row, and which are rows of their own."""

from __future__ import annotations

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
