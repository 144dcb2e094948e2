"""Drawn tables of every kind in plain text: open at the sides, with titles over columns, in parts; and frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.chunks import chunks_of
from briefpress.verbs.plain.lines import split_lines
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.plain.tables.drawing import drawing_of
from briefpress.verbs.plain.tables.grid_of import grid_of
from briefpress.verbs.plain.tables.sides import sides_of
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE
from helpers.whole_tables import is_whole

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

Row = list[tuple[str, int, int]]


def nodes_of(lines: str) -> Nodes:
    """Give the tables that these lines draw."""
    blocks = read_plain_text(f"{PROSE}\n\n{lines}\n\n{PROSE}\n").blocks
    return [block for block in blocks if block["t"] == "Table"]


def tables(lines: str) -> list[tuple[int, list[Row]]]:
    """Give of these tables how many rows are the head, and of each cell words, rows and columns."""
    told = []
    for table in nodes_of(lines):
        head, body = table["c"][3][1], table["c"][4][0][3]
        rows = [[(project(cell[4]).text, cell[2], cell[3]) for cell in row[1]] for row in (*head, *body)]
        told.append((len(head), rows))
    return told


def words(lines: str) -> list[list[str]]:
    """Give the words of the rows of the one table that these lines draw."""
    [(_, rows)] = tables(lines)
    return [[cell for cell, _, _ in row] for row in rows]


SPANS = """\
  =========+=============+=============+=====
    Town   |   Harbour   |  Railway    |Days
           |  (opened)   |             | of
           +------+------+------+------+Frost
           | From |  To  | From |  To  |
  ---------+------+------+------+------+-----
  Aldermoor| 1851 | 1902 | 1860 | 1931 |  41
  Brint-   |      |      |      |      |
   wick    |      | 1899 | 1871 | 1964 |  38
  ---------+------+------+------+------+-----
  Both     |    2 |    2 |    2 |    2 |  79
  =========+======+======+======+======+====="""


def test_a_table_open_at_its_sides_has_titles_over_columns() -> None:
    """A rule below some columns ends their titles; the others go on beside it."""
    [(head, rows)] = tables(SPANS)

    assert head == 2
    assert rows[0] == [("Town", 2, 1), ("Harbour (opened)", 1, 2), ("Railway", 1, 2), ("Days of Frost", 2, 1)]
    assert [cell for cell, _, _ in rows[1]] == ["From", "To", "From", "To"]
    assert [row[0][0] for row in rows[2:]] == ["Aldermoor", "Brint-wick", "Both"]
    assert [cell for cell, _, _ in rows[3]][1:] == ["", "1899", "1871", "1964", "38"]


def test_cells_over_rows_and_columns_leave_no_gap() -> None:
    """Each place of the table is that of one cell."""
    assert is_whole(*nodes_of(SPANS))


def test_a_cell_does_not_go_on_below_a_title_over_it() -> None:
    """What stands over several columns ends the cells above it, though the same columns are parted again below."""
    drawn = (
        "  -------+-------+------\n  Town   | Crew  | Fuel\n      all of them in 1901\n         |       | tons\n"
        "  -------+-------+------\n  Colne  |   12  |   31\n  Brint  |   15  |   44\n  -------+-------+------"
    )

    assert is_whole(*nodes_of(drawn))


def test_bars_alone_part_columns() -> None:
    """Without any rule, where most lines have words on both sides."""
    assert [["1934", "7,259"], ["1936", "7,272"], ["1938", "7,403"]] == words(
        "1934       | 7,259\n1936       | 7,272\n1938       | 7,403"
    )


def test_a_title_without_bars_stands_over_all_columns() -> None:
    """Such lines part the rows of a long table; what stands in parts below blank lines is of the same table."""
    [(head, rows)] = tables(
        "  ===================\n"
        "   SCHOOL  | 4 | 5\n"
        "  ---------+---+-----\n"
        "  On the hill:\n"
        "  Armstead | 1 | 2\n"
        "  Byeford  | 3 | 4\n"
        "\n"
        "  By the river:\n"
        "  Colne    | 5 | 6\n"
        "  Dunhill  | 7 | 8\n"
        "  ---------+---+-----\n"
        "   Totals  |16 | 20\n"
        "  ===================\n"
        "                   TABLE II"
    )

    assert head == 1
    assert [row[0][0] for row in rows[1:]] == [
        "On the hill:", "Armstead", "Byeford", "By the river:", "Colne", "Dunhill", "Totals",
    ]  # fmt: skip
    assert rows[1][0] == ("On the hill:", 1, 3)


def test_words_in_every_cell_of_many_lines_are_rows() -> None:
    """Though they begin in small letters: what goes on over lines ends sooner in one cell than in another."""
    assert ["wine", "stone", "wide", "house"] == [
        row[0]
        for row in words(
            "+-----------------+-----------------+\n|      HIGH       |       LOW       |\n"
            "+--------+--------+--------+--------+\n| here   | there  | north  | south  |\n"
            "+--------+--------+--------+--------+\n"
            "| wine   | wein   | win    | wyn    |\n| stone  | stein  | steen  | sten   |\n"
            "| wide   | weit   | wet    | wyt    |\n| house  | haus   | huus   | hus    |\n"
            "+--------+--------+--------+--------+"
        )[2:]
    ]


def test_signs_for_boxes_draw_tables_too() -> None:
    """Unicode has bars, rules and corners of its own."""
    assert [["Isle", "Crew"], ["Ballin", "610"], ["Maddox", "720"]] == words(
        "┌────────┬──────┐\n│ Isle   │ Crew │\n├────────┼──────┤\n"
        "│ Ballin │  610 │\n│ Maddox │  720 │\n└────────┴──────┘"
    )


def test_a_bar_within_words_parts_nothing() -> None:
    """It stands below no corner of the rules."""
    assert [["Query", "Result"], ["$[?@.a || @.b]", "2"], ["$[?@.c]", "3"]] == words(
        "+----------------+--------+\n| Query          | Result |\n+----------------+--------+\n"
        "| $[?@.a || @.b] |      2 |\n| $[?@.c]        |      3 |\n+----------------+--------+"
    )


def test_notes_are_called_in_cells() -> None:
    """The mark becomes the note, which is in no list of lines below the table any more."""
    read = read_plain_text(
        f"{PROSE}\n\n"
        "  ----------+-------\n  Fort      | Feet\n  ----------+-------\n"
        "  Stony[A]  |    12\n  Grey Hill |    15\n  ----------+-------\n"
        "  [A] Measured along the ditch in a dry year.\n\n"
        f"{PROSE}\n"
    )
    [table] = [block for block in read.blocks if block["t"] == "Table"]

    [note] = [node for node in nodes([table]) if node["t"] == "Note"]
    assert project(note["c"]).text == "Measured along the ditch in a dry year."
    assert any(one.role == "note-mark" and one.words == "[A]" for one in read.set_aside)


TITLE_PAGE = """\
(Q1). The | Cronicle | History of the | fift, with his
battell fought | at Agin | Court in France.
Togither with | Auntient Pistoll. | LONDON Printed."""

PEDIGREE = """\
        JOHN BARROW=MARY COOPER.
                   |
     --------------+-----
     |                  |
  ALICE = THOMAS      EDWARD BARROW,
        |             heir of his mother.
   WILLIAM SHAW"""

BITS = """\
    0                   1
    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |Version|  IHL  |Type of Service|
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   |        Identification         |
   +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+"""

GRAMMAR = """\
  link-param = ( ( "rel" "=" types )
             | ( "anchor" "=" URI )
             | ( "rev" "=" types )
             | ( "media" "=" token ) )"""

CODE = """\
  ut =
    ((ut >> 32) & 0x0FFF) | // twelve bits
    (0x6000) | // the version
    ((ut >> 28) & 0xFFFF0000) | // twenty bits"""


@pytest.mark.parametrize("drawn", (TITLE_PAGE, PEDIGREE, BITS, GRAMMAR, CODE))
def test_other_drawings_are_no_tables(drawn: str) -> None:
    """Bars that do not stand one below the other, or below every bit, part no columns."""
    assert tables(drawn) == []


def test_text_in_a_frame_is_text() -> None:
    """Neither bars nor rules are left of the frame; what it holds is read as if none stood around it."""
    read = read_plain_text(
        "+------------------------------------------------+\n"
        "| Transcriber's Note:                            |\n"
        "|                                                |\n"
        "| Spelling and hyphens were left as they are, in |\n"
        "| names of places too, wherever they are found,  |\n"
        "| and nothing was done to the pictures in them.  |\n"
        "+------------------------------------------------+\n\n"
        f"{PROSE}\n"
    )
    text = project(read.blocks).text

    assert "|" not in text
    assert "+--" not in text
    assert "left as they are, in names of places too, wherever they are found, and nothing was done" in text


CELL = st.text("abcdefgh 0123456789", min_size=1, max_size=9).map(lambda one: " ".join(one.split()) or "x")


@given(
    rows=st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=3, max_size=8),
    corner=st.sampled_from(("+", "-", "|")),
    closed=st.booleans(),
    framed=st.booleans(),
    indent=st.integers(0, 6),
)
@settings(max_examples=80, deadline=None)
def test_what_was_drawn_is_read(rows: list[list[str]], corner: str, *, closed: bool, framed: bool, indent: int) -> None:
    """However it is drawn, every word stands in the column and in the order in which it was put there."""
    wide = [max(len(row[column]) for row in rows) + 2 for column in range(3)]
    side = "|" if closed else ""
    rule = " " * indent + (corner if closed else "") + corner.join("-" * width for width in wide)
    rule += corner if closed else ""
    drawn = [
        " " * indent + side + "|".join(f" {cell} ".ljust(width) for cell, width in zip(row, wide, strict=True)) + side
        for row in rows
    ]
    lines = [drawn[0], rule, *drawn[1:]]
    lines = [rule, *lines, rule] if framed else lines
    read = words("\n".join(line.rstrip() for line in lines))

    assert [" ".join(filter(None, column)) for column in zip(*read, strict=True)] == [
        " ".join(column) for column in zip(*rows, strict=True)
    ]


def test_columns_of_figures_are_a_table_though_some_cells_are_empty() -> None:
    """A row may go over two lines, and titles may stand over two columns; rules above a sum are no row."""
    [(head, rows)] = tables(
        "                              Area in        Crews\n"
        "    Harbour                   hectares    1901   1911\n"
        "    Aldermoor                   51.2       120    140\n"
        "    Brintwick and all the\n"
        "      islands beyond it         12.0        60\n"
        "    Colne                        7.5               31\n"
        "                              ------      ----   ----\n"
        "      Total                     70.7       180    171"
    )

    assert head == 2
    assert rows[0][-1] == ("Crews", 1, 2)
    assert [[cell for cell, _, _ in row] for row in rows[2:]] == [
        ["Aldermoor", "51.2", "120", "140"],
        ["Brintwick and all the islands beyond it", "12.0", "60", ""],
        ["Colne", "7.5", "", "31"],
        ["Total", "70.7", "180", "171"],
    ]


CONTENTS = """\
  The ferry and its keeper            3
  The salt pans                      17
  Letters from the north   29
  What the flood took away           35"""

INDEX = """\
  Anchorage        15
  Barges        3, 7
  The canal         9
  Dredging          2
  Embankment, and what
    stands upon it 11"""

NUMBERED = """\
  1.  5c    green and grey
  2.  10c   blue
  3.  12c   red, with
              a border
  4.  20c   brown"""


def test_blank_lines_within_columns_of_figures_part_no_table() -> None:
    """Groups of years stand apart, and so does the sum below a rule; prose below ends the table."""
    [(_, rows)] = tables(
        "    1801      512     1,204\n    1802       98     1,377\n    1803      615       870\n\n"
        "    1804      702     1,011\n    1805      640     2,150\n\n             -----   -------\n\n"
        "    Total   2,567     6,612\n\n"
        "The total was never reached again, nor was it looked for in the years that followed."
    )

    assert [row[0][0] for row in rows] == ["1801", "1802", "1803", "1804", "1805", "Total"]
    assert {len(row) for row in rows} == {3}


@pytest.mark.parametrize("listed", (CONTENTS, INDEX, NUMBERED))
def test_lists_with_pages_are_no_tables(listed: str) -> None:
    """Their lines stay lines."""
    assert tables(listed) == []


def test_what_a_frame_says_heads_nothing() -> None:
    """A notice or a label stands in the text as a picture does."""
    read = read_plain_text(
        f"CHAPTER I\n\n{PROSE}\n\n\n"
        "+----------------------+\n|                      |\n|  MADAM HARRIS        |\n|  ASTROLOGIST         |\n"
        "|                      |\n+----------------------+\n\n\n"
        f"{PROSE}\n\n\nCHAPTER II\n\n{PROSE}\n"
    )
    heads = [project([block]).text for block in read.blocks if block["t"] == "Header"]

    assert heads == ["CHAPTER I", "CHAPTER II"]


@pytest.mark.parametrize(("parted", "wrapped"), (("\n\n", True), ("\n\n", False), ("\n", False)))
def test_cells_that_tabs_part_are_a_table(parted: str, *, wrapped: bool) -> None:
    """As a spreadsheet gives them: whatever the widths, an empty cell is kept, and the caption stands apart."""
    prose = PROSE if wrapped else PROSE.replace("\n", " ")
    lines = "Table 1: Crews\nName\tCrew\tFuel\nColne\t12\t30\nBrint\t\t44\nUpper Aldermoor by the sea\t9\t12"
    blocks = read_plain_text(parted.join((prose, prose, lines, prose, prose))).blocks
    [table] = [block for block in blocks if block["t"] == "Table"]
    told = [[project(cell[4]).text for cell in row[1]] for row in (*table["c"][3][1], *table["c"][4][0][3])]

    assert project(table["c"][1][1]).text == "Table 1: Crews"
    assert told == [
        ["Name", "Crew", "Fuel"], ["Colne", "12", "30"], ["Brint", "", "44"], ["Upper Aldermoor by the sea", "9", "12"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "listed",
    (
        "1.\tThe ferry\n2.\tThe lamp\n3.\tThe bar\n4.\tThe wall",
        "•\tThe ferry\n•\tThe lamp\n•\tThe bar",
        "ANNA:\tI never saw the ferry.\nBEN:\tNor did I.\nANNA:\tThen who did?",
        "The ferry and its keeper\t3\nThe salt pans\t17\nLetters\t29",
    ),
)
def test_labels_behind_which_a_tab_stands_make_no_table(listed: str) -> None:
    """Items of a list, speeches, and contents with their pages."""
    assert tables(listed) == []


def test_a_line_over_all_columns_ends_the_titles_above_it() -> None:
    """The titles below it begin anew: no two cells take one place."""
    [(head, rows)] = tables(
        "  Isle | Crew\n  as counted\n  Name | Men\n  -----+-----\n  Salt |   12\n  Rope |   14\n  Tar  |    9"
    )

    assert head == 3
    assert rows[:3] == [
        [("Isle", 1, 1), ("Crew", 1, 1)],
        [("as counted", 1, 2)],
        [("Name", 1, 1), ("Men", 1, 1)],
    ]


def test_decimals_name_rows_and_number_no_items() -> None:
    """“1.0”, “2.0”, “3.0” count up by one, but behind a label there is a space."""
    assert [["1.0", "12"], ["2.0", "9"], ["3.0", "14"]] == words(
        "1.0              12\n2.0               9\n3.0              14"
    )


def test_verse_that_bars_divide_is_no_table() -> None:
    """It is emphasised from its first line to its last, across the bars."""
    lines = (
        "_Whom fáncy persuádeth | amóng other cróps,",
        " To háve for his spénding, | suffícient of hóps,",
        " Must wíllingly fóllow, | of chóices to chóose.",
        " Such léssons appróved, | as skílful do úse._",
    )
    verse = "\n".join(f"    {line}" for line in lines)

    assert not [
        node for node in nodes(read_plain_text(f"{PROSE}\n\n{verse}\n\n{PROSE}").blocks) if node["t"] == "Table"
    ]


@pytest.mark.parametrize("lines", ("a | b\nc | d\ne | f", "No table,\nbut two lines."))
def test_lines_are_read_as_a_table_once(lines: str) -> None:
    """Several rules ask for it, and a table may be the whole text."""
    (chunk,) = chunks_of(split_lines(lines), aside=frozenset(), mends={})

    assert grid_of(chunk) is grid_of(chunk)
    assert (grid_of(chunk) is None) == ("|" not in lines)


def test_lines_whose_bars_stand_in_the_same_cells_are_measured_once() -> None:
    """Most of a thousand rows do; a bar among words stands in no side, and of two beside one it is the first."""
    lines = [drawing_of(line, 0) for line in split_lines("a   | b   | c\n" * 9 + "a | b    | | c")]
    sides = sides_of(lines)

    assert sides is not None
    assert [{0: 4, 1: 10}] * 9 == [sides.bars(line) for line in lines[:9]]
    assert {1: 9} == sides.bars(lines[9])
    assert len(sides.fits) == 2
