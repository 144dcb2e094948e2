"""Where the list of a publisher begins behind a text, and what of it looks like heads."""

from __future__ import annotations

from helpers.plain_prose import PROSE, SENTENCE, outline

TITLES = ("THE SALT ROAD", "THE LAMP", "THE ICE", "THE MOLE", "RAIN", "THE ROPE", "FOUR STONES", "THE LAST FERRY")


def _words(text: str) -> list[str]:
    return [" ".join(words.split()) for _, words in outline(text)]


def test_the_motto_of_a_tale_is_no_praise_of_a_book() -> None:
    """Who said it stands behind a dash, as newspapers do that are named far below."""
    tales = "\n\n\n\n\n".join(f"{title}\n\n" + f"{PROSE}\n\n" * 12 for title in TITLES)
    mottoes = "\n\n\n\n\n".join(
        f"{title}\n\n“There is no salt without water.”—_Holm’s Letters._\n\n" + f"{PROSE}\n\n" * 14
        for title in ("BREAD", "THE NETS")
    )
    books = "\n\n\n".join(
        f"THE {word} OF MOEN.\n\n    12mo, cloth, 4s.\n\n    “The best of it.”—_Oldport News._\n\n{SENTENCE}"
        for word in ("LAMPS", "NETS", "MILLS", "BOATS", "SALTS", "LETTERS")
    )
    heads = _words(f"{tales}\n\n\n\n\n{mottoes}\n\n\n\n\nA CATALOGUE OF BOOKS\n\n\n{books}")

    assert {*TITLES, "BREAD", "THE NETS"} <= {*heads}
    assert not [words for words in heads if words.endswith("MOEN.")]


def test_the_books_of_a_series_are_counted_behind_the_end() -> None:
    """Their form and their price are said once, above all of them."""
    tales = "\n\n\n\n\n".join(f"{title}\n\n" + f"{PROSE}\n\n" * 12 for title in TITLES)
    series = "\n\n".join(
        f"{at}. THE TWINS AT THE {word}, or What Came of It\n\n  The twins go to the {word.casefold()}."
        for at, word in enumerate(("FERRY", "MILL", "LAMP", "RIVER", "MOLE"), start=1)
    )
    sold = "THE TWINS SERIES\n\nBy ANNA BERG\n\n12mo. Cloth. Illustrated.\nPrice per volume, 50 cents."
    heads = _words(f"{tales}\n\nTHE END\n\n\n\n\n{sold}\n\n{series}\n")

    assert not [words for words in heads if "TWINS AT" in words]


def test_what_a_publisher_lists_may_have_more_lines_than_the_text() -> None:
    """It has fewer letters; each book has its price, and what it holds in many short lines."""
    chapters = "\n\n\n\n\n".join(f"{title}\n\n" + f"{PROSE}\n\n" * 12 for title in TITLES)
    held = "\n\n".join(f"The {at}th letter" for at in range(45))
    books = "\n\n\n\n\n".join(
        f"_Holm Verlag in Oldport._\n\n\n{word}GESCHICHTEN\n\nvon\n\nA. BERG\n\nPreis Mark {at}.--\n\nInhalt:\n\n{held}"
        for at, word in enumerate(("SALZ", "LAMPEN", "NETZ", "BOOTS", "EIS", "FLUSS"), start=2)
    )
    heads = _words(f"{chapters}\n\n\n\n\nBOOKS OF THE HOLM VERLAG\n\nEach one at its price.\n\n\n\n\n{books}\n")

    assert not [words for words in heads if words == "Inhalt:" or words.endswith("GESCHICHTEN")]


def test_a_text_may_have_thousands_of_mottoes() -> None:
    """Each says who said it, some paragraphs from the next: however many there are, none is a notice of a book."""
    motto = "“There is no salt without water.”—_Holm’s Letters._"
    text = "\n\n".join(f"{motto}\n\n" + "\n\n".join(["He went home."] * 14) for _ in range(1200))

    assert motto not in _words(text)
