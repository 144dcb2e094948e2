"""Titles of tables and what stands over entries with their pages look like heads."""

from __future__ import annotations

from helpers.plain_prose import PROSE, outline

TABLE = """\
                         1906              1907
                           PER CENT          PER CENT

 Total number        510    100.0      500    100.0
 Ferries             213     41.8      206     41.2
 Lamps                42      8.2       47      9.4
 Letters              36      7.1       40      8.0"""
WORDS = ("SALT", "LAMPS", "NETS", "MILLS", "BOATS", "ICE")


def _words(text: str) -> list[str]:
    return [" ".join(words.split()) for _, words in outline(text)]


def test_titles_of_tables_no_further_off_than_paragraphs_head_nothing() -> None:
    """Sections of the report stand further off."""
    parts = (
        f"THE {word} OF THE NORTH\n\n{PROSE}\n\nSUMS OF {word} IN THE TOWN\n\n{TABLE}\n\n{PROSE}" for word in WORDS
    )
    heads = _words("THE REPORT\n\n\n\n" + "\n\n\n\n".join(parts))

    assert [f"THE {word} OF THE NORTH" for word in WORDS] == heads[1:]


def test_what_stands_over_entries_with_pages_heads_nothing() -> None:
    """A list of pictures may have the title of each piece over what it shows."""
    pictures = "\n\n\n".join(
        f"THE {word} OF THE NORTH\n\n" + "\n\n".join(f"  The {at}th boat.{at + 3:>50}" for at in range(1, 5))
        for word in WORDS
    )
    pieces = "\n\n\n\n".join(f"OF {word} AND MEN\n\n{PROSE}\n\n{PROSE}" for word in WORDS)
    heads = _words(f"THE REPORT\n\n\n\n{pieces}\n\n\n\nPLATES AND MAPS\n\n\n{pictures}")

    assert not [words for words in heads if words.startswith("THE") and words.endswith("NORTH")]
    assert [f"OF {word} AND MEN" for word in WORDS] == heads[1:7]
