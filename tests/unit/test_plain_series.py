"""Levels of heads that count: series within each other in turns, parts of chapters, chapters named again in notes."""

from __future__ import annotations

from briefpress.verbs.plain.levels.between_counts import between_counts
from briefpress.verbs.plain.levels.siblings import siblings
from helpers.plain_prose import PROSE, SENTENCE, outline


def text(*heads: str) -> str:
    """Give prose under each head, three blank lines before it."""
    return "\n\n\n\n".join(f"{head}\n\n{PROSE}" for head in ("THE PORT OF THE NORTH", *heads))


def levels(*heads: str) -> dict[str, int]:
    """Give the level of each head by its words."""
    return {words: level for level, words in outline(text(*heads))}


def test_letters_and_figures_that_hold_each_other_in_turns_have_the_levels_of_their_chapters() -> None:
    """In a report whose chapters were written apart each tells by its own order what stands below what."""
    letters_first = ("A. DUES{}", "1. SALT{}", "2. GRAIN{}", "B. TOLLS{}", "1. CARTS{}", "2. BOATS{}", "C. FEES{}")
    figures_first = ("1. PILOTS{}", "A. OLD{}", "B. YOUNG{}", "2. CREWS{}", "A. PAY{}", "B. FOOD{}", "3. OWNERS{}")
    chapters = {"I": letters_first, "II": figures_first, "III": letters_first, "IV": figures_first}
    heads = [
        head
        for chapter, sections in chapters.items()
        for head in (f"CHAPTER {chapter}", *(section.format(f" OF HARBOUR {chapter}") for section in sections))
    ]
    found = levels(*heads)

    below = {head: found[head] - found["CHAPTER I"] for head in heads}
    assert {below[f"CHAPTER {chapter}"] for chapter in chapters} == {0}
    for chapter, sections in chapters.items():
        for section in sections:
            outer = section[0].isalpha() == (sections is letters_first)
            assert below[section.format(f" OF HARBOUR {chapter}")] == (1 if outer else 2), section


def test_parts_of_chapters_stand_below_them_though_the_chapters_begin_anew() -> None:
    """The books of a work have chapters, and some of these have parts."""
    books = [
        head
        for book in ("I", "II", "III")
        for head in (
            *(f"BOOK {book}", f"CHAPTER I. OF SALT {book}", f"CHAPTER II. OF GRAIN {book}"),
            *(f"PART I. OF RENT {book}", f"PART II. OF DUES {book}", f"CHAPTER III. OF BOATS {book}"),
        )
    ]
    found = levels(*books)

    assert {found[head] - found["BOOK I"] for head in books if head.startswith("CHAPTER")} == {1}
    assert {found[head] - found["BOOK I"] for head in books if head.startswith("PART")} == {2}


def test_chapters_that_come_again_in_the_notes_stand_below_these() -> None:
    """Behind “Notes” each chapter's head stands over its notes; what follows those is no note."""
    chapters = [f"CHAPTER {number}" for number in ("I", "II", "III", "IV")]
    again = [f"CHAPTER {number}. OF THE TOWN" for number in ("I", "II", "III", "IV")]
    found = levels(*chapters, "NOTES", *again, "INDEX")

    assert {found[head] for head in (*chapters, "NOTES", "INDEX")} == {found["NOTES"]}
    assert {found[head] for head in again} == {found["NOTES"] + 1}


def test_a_series_that_goes_on_behind_notes_is_not_lowered() -> None:
    """“Notes” may stand in the midst of a work."""
    found = levels("CHAPTER I", "CHAPTER II", "NOTES", "CHAPTER III", "CHAPTER IV")

    assert found["CHAPTER III"] == found["CHAPTER I"]


def test_a_series_within_itself_stands_below_it() -> None:
    """Essays count I, II, III, and some have parts that count so too: the essays go on behind these."""
    essays = ("I", "I", "II", "III", "II", "III", "I", "II", "III", "IV", "IV", "I", "II", "III", "V", "VI")
    inner = (0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 1, 1, 0, 0)
    found = [level for level, _ in outline(text(*(f"{number}." for number in essays)))][1:]

    assert [level - found[0] for level in found] == list(inner)


def test_series_that_begin_anew_one_behind_the_other_are_of_one_level() -> None:
    """The poems of a book have parts: none of them goes on behind another's."""
    poems = ("I", "II", "III", "I", "II", "I", "II", "III", "IV", "I", "II", "III")

    assert len({level for level, _ in outline(text(*(f"{number}." for number in poems)))[1:]}) == 1


def test_emphasised_titles_with_numbers_may_begin_with_initials_or_take_two_lines() -> None:
    """They stand further off than the paragraphs that are numbered too."""
    heads = [
        "1. The first half of the road, by which the salt went over to the\nriver.",
        "2. A. Lind.",
        "3. W. Brandt.",
    ]
    items = "\n\n".join(f"{number}. {PROSE}" for number in range(1, 12))
    text = "\n\n\n".join(f"={head}=\n\n{PROSE}\n\n{PROSE}" for head in heads)

    assert [head.replace("\n", " ") for head in heads] == [
        words for _, words in outline(f"{PROSE}\n\n{items}\n\n\n{text}")
    ]


def test_sentences_widely_apart_with_their_numbers_head_chapters() -> None:
    """They end in points and may have two lines; numbered paragraphs, though many more, stand nearer."""
    titles = (
        "1. What is asked.",
        "2. The ferry as those saw it who rowed it, and as it was for those who paid.",
        "3. On the quarrel about the salt, with some remarks of my own on the weights\nof the two harbours.",
        "4. What the winter of that year did to the trade; its end in the old form and\nits rise in another.",
    )
    points = "\n\n".join(f"{number}. {PROSE}" for number in range(1, 6))
    text = "\n\n\n\n\n".join(f"{title}\n\n\n{PROSE}\n\n{points}\n\n{PROSE}" for title in titles)

    assert [title.replace("\n", " ") for title in titles] == [
        " ".join(words.split()) for _, words in outline(f"{PROSE}\n\n\n\n\n{text}")
    ]


def test_an_item_between_others_that_count_with_it_is_no_chapter() -> None:
    """It seems to be centred and its number is next, but those right above and below it are paragraphs beside it."""
    told = (
        "It is cheap, and what is lost with it is lost by those who can pay.",
        "It can be mended by anyone who has a hammer and some nails and\n      is not afraid of cold water in winter.",
        f"It is well known. {SENTENCE.strip()}\n      It is dry. It is old, as all that we have here is old.",
    )
    items = "\n\n".join(f"      {number}. {words}" for number, words in enumerate(told, start=1))
    chapters = ("1. The old ferry.", "2. The new one.", "3. The boats.", "4. The end.")
    parts = [f"{chapter}\n\n{PROSE}\n\n{PROSE}" for chapter in chapters]
    parts[0] += f"\n\nIt has these advantages:\n\n{items}\n\n{PROSE}"

    assert [*chapters] == [words for _, words in outline("\n\n\n".join(parts))]


def test_tales_that_the_text_counts_with_words_are_heads_though_they_stand_no_further_off() -> None:
    """“The second Ballad.” counts on from the first; the old spellings of the numbers count too."""
    tales = ["The first Ballad.", "The second Ballad.", "The third Ballad.", "The fourth Ballad.", "The fift Ballad."]
    told = "\n\n".join(f"{tale}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}" for tale in tales)

    assert tales == [words for _, words in outline(f"{PROSE}\n\n{told}")]


def test_articles_of_which_some_are_passed_over_are_counted_all_the_same() -> None:
    """A reply to what some by-laws say has the parts of each below it."""
    laws = [f"TOWN-LAW {number}." for number in ("I", "II", "IV", "V", "VI", "VII", "X", "XV", "XVIII")]
    said = "\n\n\n".join(
        f"{law}\n\n{PROSE}\n\n\nOBJECTION.\n\n{PROSE}\n\n{PROSE}\n\n\nREPLY.\n\n{PROSE}\n\n{PROSE}" for law in laws
    )
    found = outline(f"THE TOWN-LAWS\n\n\n\n\n{PROSE}\n\n\n{said}")

    below = {level for level, words in found if words in {"OBJECTION.", "REPLY."}}
    assert {level + 1 for level, words in found if words in laws} == below


def test_heads_without_a_number_between_two_chapters_stand_below_the_first_of_them() -> None:
    """What comes between one number and the next is a part of what the first counts, and holds what it held before."""
    chapter, part = "unit:chapter", "capitals:far"
    styles = [chapter, part, "title:far", chapter, part, part, chapter, part]

    assert [2, 3, 4, 2, 3, 3, 2, 3] == between_counts(
        styles, [2, 2, 3, 2, 2, 2, 2, 2], [1, 0, 0, 2, 0, 0, 3, 0], [False] * 8
    )


def test_heads_without_a_number_most_of_which_stand_elsewhere_keep_their_level() -> None:
    """The pieces of a magazine are no parts of a serial, though two stand between its chapters."""
    styles = ["capitals:far"] * 4 + ["unit:chapter", "capitals:far", "unit:chapter"]

    assert [2] * 7 == between_counts(styles, [2] * 7, [0, 0, 0, 0, 4, 0, 5], [False] * 7)


def test_books_of_another_work_stand_below_the_section_that_tells_of_it() -> None:
    """Behind the parts of a text, in its appendix, they are a row with nothing between."""
    parts = [head for part in ("I", "II", "III") for head in (f"PART {part}", f"CHAPTER I. OF {part}", "CHAPTER II.")]
    books = [f"BOOK {number}. OF LAW" for number in ("I", "II", "III", "IV")]
    found = levels(*parts, "APPENDIX I", "I THE OLD CODE", "II THE NEW CODE", *books, "APPENDIX II")

    assert {found["II THE NEW CODE"] + 1} == {found[book] for book in books}


def test_names_with_numbers_and_their_pages_in_an_index_are_no_series() -> None:
    """“Charles V., i. 63” says where he is told of."""
    names = [f"Charles {number}., i. {page}, {page + 3}" for number, page in (("V", 63), ("VI", 71), ("VII", 80))]
    index = "\n\n".join([*names, "Henry, ii. 12", "James, iii. 4"])
    found = [words for _, words in outline(f"THE KINGS\n\n\n\n{PROSE}\n\n\n\nINDEX\n\n\n{index}")]

    assert not set(names) & set(found)


def test_heads_of_several_distances_are_of_one_level_where_the_contents_list_them_in_one_column() -> None:
    """Poems stand three blank lines apart and four, as it came."""
    titles = ["Wasted Hours", "The Baby", "A Lily", "A Valentine", "Which One", "A Picture", "The Rose", "Good-Bye"]
    contents = "\n".join(f"   {title}" for title in titles)
    poems = "".join("\n" * (4 + at % 3 % 2) + f"{title.upper()}.\n\n{PROSE}" for at, title in enumerate(titles))
    text = f"VERSES\n\n\n\nPREFACE\n\n{PROSE}\n\n\n\nCONTENTS\n\n{contents}\n\n{poems}"

    assert 1 == len({level for level, words in outline(text) if words.rstrip(".").title() in titles})


def test_a_title_right_over_the_next_number_is_not_of_the_one_before() -> None:
    """“THE ELEPHANT.” stands over “BALLAD THE SECOND.”, with no text between."""
    styles = ["capitals:far", "unit:ballad"] * 4

    assert [2, 3] * 4 == between_counts(styles, [2, 3] * 4, [0, 1, 0, 2, 0, 3, 0, 4], [False, True] * 4)


def test_a_column_more_here_and_there_in_the_contents_is_no_level() -> None:
    """A list that was indented by hand is not even."""
    titles = [
        "Wasted Hours",
        "The Baby",
        "A Lily",
        "A Valentine",
        "Which One",
        "A Picture",
        "The Rose",
        "Good-Bye",
        "Rain",
    ]
    contents = "\n".join(f"{' ' * (4 + at % 3)}{title}" for at, title in enumerate(titles))
    poems = "".join(f"\n\n\n\n{title.upper()}.\n\n{PROSE}" for title in titles)
    found = outline(f"VERSES\n\n\n\nPREFACE\n\n{PROSE}\n\n\n\nCONTENTS\n\n{contents}\n\n{poems}")

    assert [2] * len(titles) == [level for level, words in found if words.rstrip(".").title() in titles]


def test_sections_a_line_further_apart_here_and_there_hold_none_of_the_others() -> None:
    """The chapters begin with the nearer ones: what held these would stand before them."""
    chapter, near, wide = "unit:chapter", "title:far", "title:wide"
    noise = [chapter, near, near, wide, near, near] * 4
    held = [chapter, wide, near, near, wide, near] * 4
    before = [wide, near, wide, near, *[chapter, near, near] * 4]
    places = {wide: 1.0, near: 2.0}

    assert {wide: near} == siblings(noise, [False] * len(noise), places, {}, {})
    assert {} == siblings(held, [False] * len(held), places, {}, {})
    assert {} == siblings(before, [False] * len(before), places, {}, {})


def test_a_series_may_have_titles_behind_a_colon() -> None:
    """The text has a word of its own for its parts, with the number behind it; chapters count through them."""
    voyages = {"First": "The Ice", "Second": "The Salt", "Third": "The Lamp"}
    text = "\n\n\n\n\n".join(
        f"Voyage the {number}: {title}\n\n\n" + "\n\n\n\n".join(f"{part}\n\n\n{PROSE}" for part in parts)
        for (number, title), parts in zip(voyages.items(), (("I", "II"), ("III", "IV"), ("V", "VI")), strict=True)
    )
    found = outline(f"THE FERRY\n\n\n\n\n{text}")

    assert [(2, f"Voyage the {number}: {title}") for number, title in voyages.items()] == [
        head for head in found if "Voyage" in head[1]
    ]


def test_a_title_that_counts_itself_belongs_to_the_number_above_it() -> None:
    """“The first lamp” is the title of one chapter among others, and its text is none of it."""
    titles = ("The port", "First lamp", "The mole", "Second lamp", "The ice", "Third lamp", "The salt")
    text = "\n\n\n\n".join(
        f"{number}\n\n{title}\n\n\n{PROSE}"
        for number, title in zip(("I", "II", "III", "IV", "V", "VI", "VII"), titles, strict=True)
    )

    assert list(titles) == [words.split("\n")[1] for _, words in outline(f"THE FERRY\n\n\n\n{text}")[1:]]


def test_a_space_that_does_not_break_is_no_title_of_a_series() -> None:
    """It may stand alone behind the number, as the place of a day that was left out."""
    text = "\n\n\n\n".join(f"_Ferry Side_, _April_ {number}\u00a0.\n\n{PROSE}" for number in (186, 187, 188))

    assert 3 == sum("April" in words for _, words in outline(f"THE FERRY\n\n\n\n{text}"))


def test_the_depth_in_the_contents_is_none_of_the_distance() -> None:
    """Heads that the contents list at one depth are of one level, though some of their like are elsewhere."""
    styles = ["capitals:wide", "title:far", "title:wide@2", "title:wide@2", "title:wide@2", "title:wide@1"]
    depths = {"title:far": 2, "title:wide@2": 2, "title:wide@1": 1}
    places = {"capitals:wide": 0.0, "title:wide@1": 9.0, "title:wide@2": 9.0, "title:far": 20.0}

    assert (
        "title:wide@2" == siblings(styles, [False, True, False, False, False, False], places, depths, {})["title:far"]
    )


def test_a_misspelt_word_counts_on_with_the_others() -> None:
    """“ENXEMPLO IV” stands between the third and the fifth, set as they are."""
    words = ("EXEMPLO", "EXEMPLO", "EXEMPLO", "ENXEMPLO", "EXEMPLO", "EXEMPLO")
    numbers = ("I", "II", "III", "IV", "V", "VI")
    heads = [f"{word} {number}" for word, number in zip(words, numbers, strict=True)]
    text = "\n\n\n\n\n".join(f"{head}\n\nOf what a ferryman did\n\n\n{PROSE}" for head in heads)

    assert heads == [words.split("\n")[0] for _, words in outline(f"{PROSE}\n\n\n\n\n{text}")]
    assert 1 == len({level for level, _ in outline(f"{PROSE}\n\n\n\n\n{text}")})


def test_a_number_that_is_misspelt_leaves_the_word_for_what_it_counts() -> None:
    """“TWENGIETH CHAPTER.” counts nothing, but is of the level of the chapters beside it."""
    heads = ("FIRST CHAPTER.", "SECOND CHAPTER.", "THRID CHAPTER.", "FOURTH CHAPTER.", "FIFTH CHAPTER.")
    text = "\n\n\n\n\n".join(f"{head}\n\n\n{PROSE}" for head in heads)

    assert [(2, head) for head in heads] == outline(f"THE FERRY\n\n\n\n\n{text}")[1:]
