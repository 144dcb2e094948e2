"""What stands below what: sections of one chapter, the persons of plays, what a contents list sets out in tables."""

from __future__ import annotations

import pytest

from helpers.plain_prose import PROSE, outline


def levels(text: str) -> dict[str, int]:
    """Give the level of each head by its words."""
    return {words: level for level, words in outline(text)}


def told(*heads: str) -> str:
    """Give prose under each head, three blank lines before it."""
    return "\n\n\n\n".join(f"{head}\n\n{PROSE}" for head in heads)


def test_heads_behind_pictures_are_of_one_level_with_their_like() -> None:
    """How far a head stands from the text above is not known where a picture stands between."""
    names = ("MILL", "BRIDGE", "TOWER", "HARBOUR", "FERRY", "MARKET", "GATE", "WALL")
    sections = [f"{PROSE}\n\n\n{'[Illustration]' * (name in {'TOWER', 'GATE'})}\n\nTHE {name}" for name in names]
    chapters = [
        f"CHAPTER {number}\n\n" + f"\n\n{PROSE}".join(sections) + f"\n\n{PROSE}" for number in ("I", "II", "III")
    ]
    found = levels("\n\n\n\n\n\n".join(chapters))

    assert {found[f"THE {name}"] for name in names} == {found["CHAPTER I"] + 1}


def test_a_half_title_heads_nothing() -> None:
    """The title stands again over the first chapter, and the chapters stand where the preface does."""
    chapters = told(*(f"CHAPTER {number}" for number in ("I", "II", "III")))
    behind = told(*(f"THE {name}" for name in ("MILL", "BRIDGE", "TOWER", "HARBOUR")))
    found = levels(f"THE SALT ROAD\n\n\n\n\n{told('PREFACE')}\n\n\n\n\nTHE SALT ROAD\n\n\n\n{chapters}\n\n\n\n{behind}")

    assert {found["PREFACE"], found["CHAPTER II"]} == {2}


def test_the_persons_of_each_play_stand_below_its_title() -> None:
    """“Persons” heads a part of one play, where there are several."""
    plays = [
        f"THE {name}\n\n\n\nPERSONS IN THE PLAY\n\nA Ferryman\nAn Old Man\nHis Wife\n\n\n{PROSE}\n\n{PROSE}"
        for name in ("MILL", "BRIDGE", "TOWER")
    ]
    rows = outline("\n\n\n\n\n".join([told("PREFACE"), *plays]))
    titles = {level for level, words in rows if words.startswith("THE ")}
    persons = {level for level, words in rows if words.startswith("PERSONS")}

    assert [max(titles) + 1] == list(persons)


def test_sections_of_one_chapter_stand_below_it() -> None:
    """A law has sections in one chapter only; its articles count on through all, and the first stand in none."""
    numbers = iter(range(1, 40))

    def articles() -> str:
        return "\n\n".join(f"Article {next(numbers)}\n\n{PROSE}" for _ in range(3))

    def over(head: str, *below: str) -> str:
        return "\n\n\n".join([head, *below])

    parts = [
        articles(),
        over(
            "TITLE I",
            articles(),
            over("CHAPTER I", articles()),
            over("CHAPTER II", "Section 1", articles(), "Section 2"),
        ),
        over(articles(), "CHAPTER III", articles(), "TITLE II", articles(), "CHAPTER I", articles(), "CHAPTER II"),
        over(articles(), "TITLE III", articles(), "CHAPTER I", articles(), "CHAPTER II", articles()),
    ]
    rows = outline("THE LAW OF THE PORT\n\n\n\n" + "\n\n\n".join(parts))
    found = {words.split()[0].casefold(): level for level, words in rows}

    steps = [found[word] - found["title"] for word in ("title", "chapter", "section", "article")]
    assert steps == [0, 1, 2, 3]


def test_the_contents_tell_levels_where_their_entries_are_tables() -> None:
    """Groups are listed over tables of titles and pages: what they list stands below them, though all look alike."""
    groups = {
        "THE SOUTH.": ("THE MILL", "THE BRIDGE", "THE TOWER"),
        "THE NORTH.": ("THE HARBOUR", "THE FERRY", "THE MARKET"),
        "THE ISLES.": ("THE GATE", "THE WALL", "THE SALT ROAD"),
    }
    listed = "\n\n\n".join(
        f"{group}\n\n" + "\n".join(f"  {title:<40}{page:>4}" for page, title in enumerate(titles, start=len(group) * 9))
        for group, titles in groups.items()
    )
    heads = [head for group, titles in groups.items() for head in (group, *titles)]
    found = levels(f"THE PORT OF THE NORTH\n\n\n\nCONTENTS\n\n\n{listed}\n\n\n\n{told(*heads)}")

    assert {found[group] + 1 for group in groups} == {found[title] for titles in groups.values() for title in titles}


@pytest.mark.parametrize("life", ("1792-1822\n\n", "(1792-1822)\n\n", f"Born in 1792; died in 1822. {PROSE}\n\n\n\n"))
def test_the_pieces_of_an_anthology_stand_below_the_names_of_those_who_wrote_them(life: str) -> None:
    """Names and titles look alike; the years of a life stand below the names, and the first title below these."""
    names = {"OLA HOLM": ("OF SALT", "OF GRAIN"), "INGA BRANDT": ("OF BOATS",), "PER LIND": ("OF NETS", "OF ICE")}
    pieces = [
        f"{name}\n\n{life}" + "\n\n\n\n".join(f"{title}\n\n\n{PROSE}\n\n{PROSE}" for title in titles)
        for name, titles in names.items()
    ]
    found = levels("THE BOOK OF THE NORTH\n\n\n\n\n\n" + "\n\n\n\n\n".join([told("PREFACE"), *pieces]))

    assert {found[name] for name in names} == {2}
    assert {found[title] for titles in names.values() for title in titles} == {3}
