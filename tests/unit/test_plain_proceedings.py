"""Proceedings, acts and surveys: papers with their makers, sections that come again, titles as long as sentences."""

from __future__ import annotations

from helpers.plain_prose import PROSE, outline

CHAPTER = "\n\n".join([PROSE] * 3)


def heads(text: str) -> list[str]:
    """Give the headings, each in one line."""
    return [" ".join(words.split()) for _, words in outline(text)]


def test_names_over_offices_below_the_titles_of_papers_head_nothing() -> None:
    """One has a name alone, which may begin with letters."""
    papers = {
        "A PAPER ON SALT": "ANNA HOLM\n\n_Secretary of the Guild_",
        "A PAPER ON THE FERRY": "C. B. MOEN\n\n_Bailiff of Ardal_",
        "WHAT THE NET COSTS": "OLE BERG\n\n_The Ferrymen's School_",
        "A PAPER ON ICE": "JON MOEN",
        "THE TOLLS OF THE RIVER": "INGE HOLM\n\n_Warden_",
        "THE TIDE AND THE LAW": "ANNA BERG\n\n_Secretary of the Town_\n\nOLE HOLM\n\n_Clerk_",
    }
    text = "\n\n\n".join(f"{title}\n\n{maker}\n\n{CHAPTER}" for title, maker in papers.items())

    assert list(papers) == heads(f"{PROSE}\n\n\n{text}")


def test_the_same_sections_below_each_country_are_heads() -> None:
    """Right below each of them the first section stands, so that no text parts the two."""
    sections = ("Permit Requirements", "Financial Controls", "Shipping Controls")
    lands = ("ARDAL", "MOEN", "HOLM AND BERG", "OLDPORT")
    below = "\n\n".join(f"{section}\n\n{CHAPTER}" for section in sections)
    text = "\n\n\n".join(f"{land}\n\n{below}" for land in lands)

    assert [one for land in lands for one in (land, *sections)] == heads(f"{PROSE}\n\n\n{text}")


def test_emphasised_titles_of_two_lines_are_apart_from_their_text_too() -> None:
    """They stand a line nearer than chapters do; a paragraph that is emphasised as a whole does not."""
    acts = [
        f"_Act anent the desires of the Assembly to the Lords of {land},\nand to the Wardens of the Salt._"
        for land in ("Ardal", "Moen", "Holm", "Berg")
    ]
    text = "\n\n\n\n\n".join(
        f"Sess. {at}. August {at}. 1642.\n\n\n\n{act}\n\n\n{CHAPTER}" for at, act in enumerate(acts, 3)
    )
    found = heads(f"{PROSE}\n\n\n\n\n{text}\n\n_{PROSE}_\n\n{PROSE}")

    assert [" ".join(act.strip("_").split()) for act in acts] == [one for one in found if one.startswith("Act")]
    assert not [one for one in found if one.startswith("The ferry")]


def test_short_titles_are_heads_where_paragraphs_stand_as_far_off() -> None:
    """All are nearer to their text; those that end in a point might be paragraphs."""
    titles = [f"Potage of {fish} in {pot}" for fish in ("eel", "pike", "crab", "hake", "ling") for pot in "AEIOU"]
    told = [f"{title}\n\n{PROSE}\n\n\n¶ {PROSE}" for title in titles]
    kinds = [f"{kind} of {land}." for kind in ("Salt", "Ice", "Oil") for land in ("Moen", "Holm", "Berg", "Oldport")]
    ended = "\n\n\n".join(f"¶ {kind}\n\n{PROSE}" for kind in kinds)
    text = "\n\n\n".join(told)

    assert titles == [one for one in heads(f"{PROSE}\n\n\n{text}\n\n\n{ended}") if one.startswith("Potage")]
