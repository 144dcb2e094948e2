"""Proceedings, acts and surveys: papers with their makers, sections that come again, titles as long as sentences."""

from __future__ import annotations

from briefpress.verbs.plain.heads.candidates import Candidate
from briefpress.verbs.plain.heads.offices_below import offices_below
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


def _line(index: int, text: str, *, far: bool = False) -> Candidate:
    shown = text.startswith("_")
    style = ("emphasised:" if shown else "capitals:") + ("far" if far else "")
    return Candidate(
        index=index,
        text=text,
        key=text.casefold(),
        number=None,
        style=style,
        look=style,
        strong=False,
        capitals=not shown,
        far=far,
        wide=False,
        centred=False,
        titled=False,
        ends_sentence=False,
        reason="",
    )


def test_offices_below_bylines_are_told_though_most_papers_have_a_byline_alone() -> None:
    """“BY” tells a name, whatever stands before that: “HON.”, “REV.”."""
    given = [("A PAPER ON SALT", "BY HON. OLE HOLM", "_Warden of Ardal_")] * 5 + [
        ("A PAPER ON ICE", "BY ANNA BERG")
    ] * 9
    lines = [(text, at == 0) for paper in given for at, text in enumerate((*paper, "A line of the text"))]
    could = {at: _line(at, text, far=far) for at, (text, far) in enumerate(lines) if text != "A line of the text"}

    assert {"_Warden of Ardal_"} <= {could[at].text for at in offices_below(could)}


def test_a_name_with_a_colon_over_what_is_quoted_heads_nothing() -> None:
    """Who speaks next stands apart from the speech above, in capitals as heads are."""
    names = ("DR. WHITE", "COLONEL HOLM", "DR. BERG", "THE CHAIRMAN", "GENERAL BRANDT")
    speeches = "\n\n\n".join(f"{name}:\n\n“{PROSE}\n\n{PROSE}”" for name in names)
    sessions = "\n\n\n".join(f"{word} SESSION\n\n{PROSE}\n\n{PROSE}" for word in ("MORNING", "EVENING", "NIGHT"))

    found = [words for _, words in outline(f"{PROSE}\n\n\n{sessions}\n\n\n{speeches}")]

    assert found == ["MORNING SESSION", "EVENING SESSION", "NIGHT SESSION"]
