"""Title pages of books in plain text: which of their lines is the title, and which name makers, series and places."""

from __future__ import annotations

import pytest

from helpers.plain_prose import PROSE, outline

CHAPTERS = "\n\n\n\n\n".join(f"CHAPTER {number}\n\n{PROSE}\n\n{PROSE}" for number in ("I", "II", "III"))


def title(*lines: str) -> str:
    """Give what is read as the title where lines stand apart over chapters, in one line."""
    (level, words), *_ = outline("\n\n".join(lines) + f"\n\n\n\n\n{CHAPTERS}")
    return " ".join(words.split()) if level == 1 else ""


@pytest.mark.parametrize(
    "lines",
    (
        ("BALLADS,", "By Anna Berg, Esq.", "Founded On Letters From The Ferry,", "With Prints By Ole Holm.", "1805."),
        ("BALLADS,", "* * * * *", "By Anna Berg, Esq.", "* * * * *", "ON SALT, AND THOSE WHO ROW."),
    ),
    ids=("above", "stars"),
)
def test_a_title_may_break_off_over_who_wrote_it(lines: tuple[str, ...]) -> None:
    """“BALLADS,” goes on with “By”."""
    assert "BALLADS," == title(*lines)


def test_a_title_of_lines_that_break_off_ends_over_who_wrote_it() -> None:
    """A colon and a semicolon lead from line to line, and then to the name."""
    lines = ("LISE HOLM:", "A Tragedy,\n_IN FIVE ACTS_;", "BY ANNA BERG.", "AS SHOWN IN THE OLD PORT.", "1805.")

    assert "LISE HOLM: A Tragedy, IN FIVE ACTS;" == title(*lines)


def test_a_title_of_two_lines_may_close_with_the_year_of_what_it_tells() -> None:
    """It stands first of all, over who wrote it and over the number of the records in which it came out."""
    lines = (
        "THE SALT ISLES\nA REPORT ON THE FERRIES, 1948",
        "BY ANNA BERG",
        "RECORDS OF THE NORTH\nVol. 20, No. 2",
        "1958",
    )

    assert "THE SALT ISLES A REPORT ON THE FERRIES, 1948" == title(*lines)


def test_the_last_line_of_a_title_is_no_title_though_it_comes_again() -> None:
    """A half title has its lines apart; a later page has them otherwise."""
    again = "WORKS OF ANNA BERG\n\nA WINTER ON THE\nSALT ISLES\n\n1898"
    lines = ("A WINTER", "ON THE", "SALT ISLES", "BOOKS OF ANNA BERG", f"{PROSE}\n\n\n\n\n{again}\n\n\n\n\nSALT ISLES")

    assert "A WINTER ON THE SALT ISLES" == title(*lines)


@pytest.mark.parametrize(
    "line",
    (
        "SOLD BY\nT. HOLM, 35, FERRY LANE, AND J. BRANDT,\n52, THE MOLE.",
        "OLDPORT.--IMP. A.-E. HOLM, 72-80, MOLE STREET",
        "FERRY SERIES FOR THE YOUNG--PART I, No. 3.",
        "Proprietário e fundador--Holm d'Azevedo",
        "HERAUSGEBER: OLE HOLM",
        "_FOR OFFICIAL USE ONLY._",
    ),
    ids=("seller", "printer", "series", "owner", "editor", "office"),
)
def test_who_sells_prints_owns_or_counts_a_book_is_no_title(line: str) -> None:
    """Such a line may stand first of all."""
    assert "THE FERRIES OF THE NORTH" == title(line, "THE FERRIES OF THE NORTH", "THEIR MEN AND BOATS", "1869")


def test_a_printer_in_four_lines_does_not_end_the_title_page() -> None:
    """Neither the lines above it nor itself are heads."""
    page = "THE FERRIES\n\nOF THE NORTH\n\nORIGINAL\n\nBY\n\nA. BERG"
    printer = "\n".join(line.center(70) for line in ("OLDPORT", "TYPOGRAPHIA HOLM", "40--Mole Street--40", "1873"))
    parts = "\n\n\n\n\n".join(
        f"{name}\n\n{PROSE}\n\n{PROSE}" for name in ("PROLOGUE", "Of salt", "Of men", "Of the sea")
    )

    assert "OLDPORT" not in {
        words.split("\n")[0] for _, words in outline(f"{page}\n\n\n\n\n{printer}\n\n\n\n\n{parts}")
    }


def test_a_name_below_by_heads_nothing() -> None:
    """On a page of its own behind the front it stands in capitals, as heads do."""
    page = "OF MEN AND BOATS.\n\nThree essays\n\nvon\n\nOLE HOLM.\n\nFrom the Danish."
    parts = "\n\n\n\n\n".join(f"{name}\n\n{PROSE}\n\n{PROSE}" for name in ("OF SALT.", "OF MEN.", "OF THE SEA."))
    text = f"OF MEN AND BOATS.\n\n{PROSE}\n\n\n\n\nPREFACE\n\n{PROSE}\n\n\n\n\n{page}\n\n\n\n\n{parts}"

    assert "OLE HOLM." not in {words for _, words in outline(text)}


@pytest.mark.parametrize(
    "line",
    (
        "TRADUCTION DE\nM. HOLM",
        "TRADUIT DE L'ANGLAIS PAR A. BERG",
        "Deutsch von Anna Berg",
        "Vertaald door A. Berg",
        "Traducción de A. Berg",
    ),
)
def test_who_translated_a_book_is_no_title(line: str) -> None:
    """The line may stand first of all, or in capitals."""
    assert "THE FERRIES OF THE NORTH" == title(line, "THE FERRIES OF THE NORTH", "THEIR MEN AND BOATS", "1869")


def test_a_half_title_and_the_title_page_below_it_list_nothing() -> None:
    """The title stands in three lines each time, and once more over the first chapter."""
    title = "HAVE HOPE\n\nIN\n\nOLDPORT"
    page = f"{title}\n\n\n\n\n{title}\n\n_A Book of Speeches_\n\nBY\n\nOLE HOLM\n\n\n\n\nOLDPORT AND MOEN"
    chapters = "\n\n\n\n\n".join(f"{number}\n\n{PROSE}\n\n{PROSE}\n\nOLE HOLM" for number in ("I", "II", "III", "IV"))

    found = [" ".join(words.split()) for _, words in outline(f"{page}\n\n\n\n\n{title}\n\n\n\n\n{chapters}\n")]

    assert found[0] == "HAVE HOPE IN OLDPORT"
