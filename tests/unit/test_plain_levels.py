"""The levels of headings in a plain text: one for what looks alike, and who stands below whom."""

from __future__ import annotations

import textwrap
from itertools import pairwise

from briefpress.verbs.plain.heads.candidates import Candidate
from briefpress.verbs.plain.heads.found import Found
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.levels.ladder import Ladder
from briefpress.verbs.plain.levels.settling import settled
from briefpress.verbs.plain.levels.standing import Standing
from briefpress.verbs.plain.levels.surroundings import Surroundings
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import outline

SENTENCE = "The ferry went over at noon and came back at night with the letters, the salt and the two brothers. "
PROSE = textwrap.fill(SENTENCE * 4, 70)
WORDS = ("RIVER", "TOWN", "MILL", "BRIDGE", "TOWER", "HARBOUR", "FERRY", "MARKET", "GATE", "WALL")


def part(head: str, *below: str, gap: int = 4) -> str:
    """Give a head behind so many blank lines with prose under it, and what stands below that."""
    return "\n" * (gap + 1) + f"{head}\n\n{PROSE}" + "".join(below)


def levels(text: str) -> dict[str, int]:
    """Give the level of each heading by its words."""
    blocks = read_plain_text(text).blocks
    return {project([block]).text: block["c"][0] for block in blocks if block["t"] == "Header"}


def test_what_looks_alike_has_one_level_before_and_after_the_parts_of_a_piece() -> None:
    """One poem of many has parts with numbers: those behind it stand where those before it do."""
    pieces = [part(f"THE {word}") for word in WORDS]
    numbered = [part(f"PART {number}", gap=2) for number in ("I", "II", "III")]
    found = levels(PROSE + "".join([*pieces[:5], *numbered, *pieces[5:]]))

    assert {found["THE RIVER"]} == {found[f"THE {word}"] for word in WORDS}


def test_the_letters_of_a_glossary_stand_below_its_head() -> None:
    """They stand widely apart from the entries, but head no chapters."""
    entries = f"Anchor. {PROSE}\n\nApple. {PROSE}"
    index = "".join(f"\n\n\n{letter}.\n\n{entries.replace('A', letter)}" for letter in "ABCDEFGHILMNOPRSTW")
    chapters = "".join(part(f"CHAPTER {number}") for number in ("I", "II", "III", "IV"))
    found = levels(f"{PROSE}{chapters}\n\n\n\n\nGLOSSARY\n{index}")

    assert [found["CHAPTER I"], found["CHAPTER I"] + 1] == [found["GLOSSARY"], found["B."]]


def test_notes_that_count_less_far_apart_stand_below_the_head_over_them() -> None:
    """Words stand between “Notes” and the first of them; the chapters stand as far apart as “Notes” does."""
    chapters = "".join(part(f"CHAPTER {number}") for number in ("I", "II", "III", "IV"))
    notes = "".join(part(f"NOTE {number}.", gap=2) for number in ("I", "II", "III", "IV"))
    found = levels(PROSE + chapters + part("NOTES", notes))

    assert [found["CHAPTER I"], found["CHAPTER I"] + 1] == [found["NOTES"], found["NOTE II."]]


def test_scenes_less_far_apart_than_the_pieces_around_them_stand_below_these() -> None:
    """Pieces without a number hold what counts within one of them."""
    pieces = [part(f"THE {word}") for word in WORDS[:6]]
    scenes = "".join(part(f"SCENE {number}", gap=2) for number in ("I", "II", "III", "IV"))
    found = levels(PROSE + "".join(pieces) + scenes)

    assert found["THE RIVER"] + 1 == found["SCENE I"] == found["SCENE IV"]


def test_units_of_one_word_are_alike_whatever_stands_before_it() -> None:
    """The cantos of a poem in three parts are of one level, though each says of which part it is."""
    songs = {
        name: "".join(part(f"{name} Canto {number}", gap=3) for number in ("I", "II", "III", "IV"))
        for name in ("Ship", "Shore", "Salt")
    }
    heads = {name: "\n\n\n\n\n\n" + f"THE {name.upper()}\n" for name in songs}
    found = levels(
        PROSE + songs["Ship"] + "".join(heads[name] + songs[name] for name in ("Shore", "Salt")) + heads["Ship"]
    )

    assert found["Ship Canto II"] == found["Shore Canto II"] == found["Salt Canto II"]


def test_heads_with_the_first_of_several_right_under_them_hold_these() -> None:
    """Also where the lower ones were met before, higher up: counties and the caves of each."""
    front = "".join(part(f"OF {word}S", part(f"A PLAN OF {word}S", gap=2)) for word in WORDS[:3])
    counties = [
        f"\n\n\n{word} COUNTY\n\n{word} CAVE\n\n{PROSE}"
        + "".join(part(f"{old} {word} CAVE", gap=2) for old in ("OLD", "NEW"))
        for word in WORDS[:6]
    ]
    parts = [
        part(f"{number}. ON FOOT") + "".join(counties[at : at + 2]) for at, number in ((0, "I"), (2, "II"), (4, "III"))
    ]
    found = levels(PROSE + front + "".join(parts))

    assert found["RIVER COUNTY"] + 1 == found["OLD RIVER CAVE"] == found["NEW MILL CAVE"]


def test_letters_that_count_nothing_are_no_numbers() -> None:
    """“M. DE NOYERS” stands where “MADAME DE NOYERS” does: it is no thousandth chapter."""
    names = [f"{title} DE {word}" for word in WORDS for title in ("M.", "MADAME")]
    found = levels(PROSE + "".join(part(name) for name in names))

    assert {1} == set(found.values())
    assert set(names) == set(found)


def test_notices_before_and_behind_do_not_hold_chapters_that_count_by_numbers_alone() -> None:
    """They look as what holds chapters may look, but none of them stands amid the chapters."""
    chapters = "".join(part(f"{number}.") for number in ("I", "II", "III", "IV", "V"))
    found = levels(f"{PROSE}{part('OF THE PLATES', gap=3)}{chapters}{part('SOME BOOKS', gap=3)}")

    assert found["OF THE PLATES"] == found["I."] == found["V."] == found["SOME BOOKS"]


def test_lessons_within_one_piece_of_many_are_parts_of_it() -> None:
    """As far apart as the pieces are, and more than any of them has of other parts."""
    pieces = [part(f"THE {word}") for word in WORDS]
    lessons = "".join(part(f"LESSON {number}") for number in ("I", "II", "III"))
    found = levels(PROSE + "".join([*pieces[:5], lessons, *pieces[5:]]))

    assert found["THE RIVER"] + 1 == found["LESSON I"] == found["LESSON III"]
    assert found["THE RIVER"] == found["THE WALL"]


def test_notices_behind_the_last_chapter_are_no_sections_of_it() -> None:
    """What stands nowhere amid the chapters stands beside them, though less far apart than they do."""
    chapters = "".join(part(f"CHAPTER {number}") for number in ("I", "II", "III", "IV"))
    notices = "".join(part(f"{word} BOOKS", gap=2) for word in WORDS[:3])
    found = levels(PROSE + chapters + notices)

    assert found["CHAPTER I"] == found["RIVER BOOKS"] == found["MILL BOOKS"]


def test_acts_that_begin_anew_stand_below_the_plays_whatever_stands_between() -> None:
    """An introduction stands between the title of each play and its first act."""
    acts = "".join(part(f"ACT {number}") for number in ("I", "II", "III"))
    plays = "".join(part(f"THE {word}", part("INTRODUCTION"), acts) for word in WORDS[:3])
    found = levels(PROSE + plays)

    assert found["THE RIVER"] + 1 == found["ACT I"] == found["ACT III"]


def test_a_series_that_begins_anew_under_a_later_head_stands_below_it() -> None:
    """Its first number heads a chapter, the others lists of words at the end: most tell."""
    first = part("I.") + "".join(part(f"{number}. A walk") for number in ("II", "III", "IV", "V", "VI"))
    words = "".join(part(f"{number}.", gap=2) for number in ("I", "II", "III", "IV", "V", "VI"))
    found = levels(PROSE + first + part("THE WORDS", words) + part("THE VERBS", words))

    assert found["II. A walk"] + 1 == found["THE WORDS"] + 1 == found["II."]


def test_the_indents_of_the_contents_part_heads_that_look_alike() -> None:
    """Counties and caves have the same letters and distance in the text: only the list at the front tells."""
    caves = {word: (f"OLD {word} CAVE", f"NEW {word} CAVE") for word in WORDS[:4]}
    entries = "".join(
        f"{word} COUNTY ..... {at}\n    {old} ..... {at}\n    {new} ..... {at + 5}\n"
        for at, (word, (old, new)) in enumerate(caves.items(), 7)
    )
    text = "".join(part(f"{word} COUNTY", *(part(cave, gap=2) for cave in pair), gap=2) for word, pair in caves.items())
    found = levels(f"{PROSE}\n\n\nCONTENTS\n\n{entries}\n{text}")

    assert {found["RIVER COUNTY"]} == {found[f"{word} COUNTY"] for word in caves}
    assert {found["RIVER COUNTY"] + 1} == {found[cave] for pair in caves.values() for cave in pair}


def test_the_indents_of_the_contents_put_one_look_below_another() -> None:
    """The heads of the readings were met before the first part, and as high: the list says that they are within."""
    pieces = {"Readings for the Day.": WORDS[:4], "The Day Abroad.": WORDS[4:8]}
    entries = "".join(
        f"{head} ..... {at}\n" + "".join(f"    THE {word}. ..... {at}\n" for word in words)
        for at, (head, words) in enumerate(pieces.items(), 3)
    )
    text = "".join(
        part(head, *(part(f"THE {word}.", gap=2) for word in words), gap=3) for head, words in pieces.items()
    )
    found = levels(f"{PROSE}\n\n\nCONTENTS\n\n{entries}\n{part('THE ORIGIN.', gap=2)}{text}")

    assert found["The Day Abroad."] + 1 == found["THE RIVER."] == found["THE HARBOUR."]


def test_a_volume_that_stands_once_is_no_level() -> None:
    """“VOLUME II” on the title page names the book: its pieces and its index stand beside each other."""
    pieces = "".join(part(f"THE {word}") for word in WORDS[:4])
    found = levels(f"A WALK\n\nVOLUME II\n\n\n\n\n{PROSE}{pieces}{part('INDEX')}")

    assert found["THE RIVER"] == found["THE BRIDGE"] == found["INDEX"]


def test_appendices_stand_beside_the_chapters() -> None:
    """They are no sections of the last chapter, and below the parts as the chapters are."""
    chapters = "".join(part(f"CHAPTER {number}") for number in ("I", "II", "III"))
    appendices = "".join(part(f"APPENDIX {letter}") for letter in "ABC")
    alone, parted = levels(PROSE + chapters + appendices), levels(PROSE + part("PART I", chapters, appendices))

    assert alone["CHAPTER I"] == alone["APPENDIX A"] == alone["APPENDIX C"]
    assert parted["CHAPTER I"] == parted["APPENDIX A"]


def test_what_stands_below_a_series_goes_down_with_it() -> None:
    """The first play has no head of its own: its acts are met before the first play that has, its scenes too."""
    scenes = "".join(part(f"SCENE {number}", gap=2) for number in ("I", "II", "III"))
    acts = "".join(part(f"ACT {number}", scenes) for number in ("I", "II", "III"))
    found = levels(PROSE + acts + "".join(part(f"THE {word}", acts) for word in WORDS[:3]))

    assert [found["THE RIVER"] + 1, found["THE RIVER"] + 2] == [found["ACT I"], found["SCENE I"]]


def test_a_title_right_over_a_book_is_no_section_of_what_was_before() -> None:
    """The introduction has sections of its own; the title of the work stands behind them, over its first book."""
    introduction = part("INTRODUCTION", *(part(f"SECTION {number}") for number in ("I", "II", "III")))
    chapters = "".join(part(f"CHAPTER {number}") for number in ("I", "II", "III"))
    found = levels(
        f"{PROSE}{introduction}\n\n\n\n\nTHE LAWS OF THE RIVER\n\nBOOK I\n{chapters}{part('BOOK II', chapters)}"
    )

    assert [found["BOOK I"], found["BOOK I"] + 1] == [found["THE LAWS OF THE RIVER"] + 1, found["CHAPTER I"]]
    assert found["THE LAWS OF THE RIVER"] == found["INTRODUCTION"]


def test_the_parts_of_a_piece_are_raised_with_the_pieces() -> None:
    """Lessons within one piece of many stand right below the pieces wherever these come to stand."""
    around = Surroundings(pieces={"unit:lesson": "title:wide"}, beside={}, outside=frozenset(), end=4)
    places = {"title:wide": 6.0, "unit:part": 24.0, "unit:lesson": 24.0}
    standing = Standing(places=places, nearer=frozenset(), holders={}, direct=frozenset(), around=around, depths={})
    pieces = ["title:wide", "title:wide", "unit:lesson", "unit:lesson", "title:wide", "title:wide"]
    found = settled(["unit:part", *pieces, "unit:part", *pieces], standing, [1, 3, 3, 5, 5, 3, 3] * 2, frozenset())

    assert [1, 2, 2, 3, 3, 2, 2] * 2 == found


def test_a_series_stands_below_the_head_that_holds_it_where_that_holds_the_place() -> None:
    """An act is no part of any line before it, but of the title that stands over the other runs of acts."""
    act = Candidate(
        index=3,
        text="ACT I",
        key="acti",
        number=numbered("ACT I"),
        style="unit:act",
        look="capitals:far",
        strong=True,
        capitals=True,
        far=True,
        wide=False,
        centred=False,
        titled=False,
        ends_sentence=False,
        reason="it begins with “act” and a number",
    )
    around = Surroundings(pieces={}, beside={}, outside=frozenset(), end=9)

    def level(holders: dict[str, str]) -> int:
        standing = Standing(
            places={}, nearer=frozenset(), holders=holders, direct=frozenset(), around=around, depths={}
        )
        ladder = Ladder(standing, path=[("capitals:wide", 1)])
        return ladder.level_of(Found(act, act.reason), "unit:act", index=3, together=False, over=0)

    assert [1, 2] == [level({}), level({"unit:act": "capitals:wide"})]


def test_the_letters_of_heads_never_outweigh_their_distance() -> None:
    """Titles in small letters that stand widely apart hold lines in capitals that stand nearer."""
    parts = [part(f"OUR {word}", gap=1) for word in WORDS[:3]]
    speeches = [part(f"{name}'s opening address") for name in ("Roe", "Holm", "Marten", "Brandt")]
    found = levels("".join(["THE ADDRESSES", *speeches[:2], *parts, *speeches[2:]]))

    assert {2} == {level for words, level in found.items() if "opening" in words}
    assert {3} == {level for words, level in found.items() if "OUR" in words}


def test_parts_that_stand_right_over_books_hold_them() -> None:
    """Books count through all parts: it is their place that tells which of the two is the larger."""
    books = iter(("I", "II", "III", "IV", "V", "VI", "VII", "VIII"))

    def part(number: str) -> str:
        held = "\n\n\n\n".join(f"BOOK {next(books)}. Of the salt\n\n{PROSE}\n\n{PROSE}" for _ in range(2))
        return f"PART {number}\n\n\n\n{held}"

    text = "THE FERRY\n\n\n\n\n" + "\n\n\n\n\n".join(part(number) for number in ("I", "II", "III", "IV"))

    assert [1, *[2, 3, 3] * 4] == [level for level, _ in outline(text)]


def test_chapters_that_count_on_through_the_parts_stand_below_them() -> None:
    """One chapter stands before the first part; by their words the parts are higher all the same."""
    chapters = [part(f"CHAPTER {number}") for number in ("I", "II", "III", "IV", "V", "VI")]
    heads = [f"\n\n\n\n\nPART {word}\nTHE {title}" for word, title in (("ONE", "BOATS"), ("TWO", "NETS"))]
    found = levels("".join([chapters[0], heads[0], *chapters[1:4], heads[1], *chapters[4:]]))

    assert {found["PART ONE\nTHE BOATS"] + 1} == {found[f"CHAPTER {number}"] for number in ("II", "III", "IV", "V")}


def test_numbered_heads_behind_the_chapters_stand_below_the_bibliography() -> None:
    """“I. Sources” begins what “Bibliography” holds, since the chapters have words for their numbers."""
    chapters = "".join(part(f"CHAPTER {number}") for number in ("I", "II", "III"))
    found = levels(f"{chapters}{part('BIBLIOGRAPHY')}{part('I. SOURCES', gap=2)}{part('II. OTHER WORKS', gap=2)}")

    assert [found["BIBLIOGRAPHY"] + 1] * 2 == [found["I. SOURCES"], found["II. OTHER WORKS"]]


def test_a_series_stands_right_below_what_holds_it_though_a_subtitle_is_between() -> None:
    """The letters of each piece are held by its title; one title has another line below it."""
    numbers = [part(f"{number}.", gap=2) for number in ("I", "II", "III", "IV", "V")]
    sections = [part(f"THE {word}", gap=2) for word in WORDS[:4]]
    pieces = ["\n\n\n\n\nANTONIO THE FERRYMAN\n\n\nIN ENGLAND AND FRANCE\n", part("DOCUMENTS")]
    found = levels(PROSE + part("THE DISASTER", *sections) + "".join("".join([piece, *numbers]) for piece in pieces))

    assert [found["ANTONIO THE FERRYMAN"] + 1, found["DOCUMENTS"] + 1] == [found["I."], found["II."]]


def test_numbered_titles_right_over_units_hold_them() -> None:
    """“I. Theory.” stands over the first of its sections, with no text between; the sections count on."""
    words = ("Erster", "Zweiter", "Dritter", "Vierter")
    sections = [f"{word} Abschnitt.\n\nDas Boot\n\n{PROSE}" for word in words]
    front = part("Die Sammlung") + part("Aus Natur und Geisteswelt") + part("Zur Reihe")
    text = (
        f"{PROSE}{front}\n\n\n\n\nI. Theorie.\n\n\n\n{sections[0]}\n\n\n\n{sections[1]}"
        f"\n\n\n\n\nII. Praxis.\n\n\n\n{sections[2]}\n\n\n\n{sections[3]}{part('Die Bücherschau')}"
    )
    found = levels(text)

    assert found["Die Sammlung"] == found["I. Theorie."]
    assert {found["I. Theorie."] + 1} == {level for words, level in found.items() if "Abschnitt" in words}


def test_chapters_that_are_most_of_a_text_are_no_parts_of_one_piece() -> None:
    """Prefaces and notices before and behind them look alike, and one stands right over the first chapter."""
    chapters = "".join(part(f"CHAPTER {number}", *[f"\n\n{PROSE}"] * 6, gap=2) for number in ("II", "III", "IV"))
    front = "".join(part(f"THE {word}", gap=2) for word in ("EDITOR", "PRINTER", "PICTURES"))
    back = "".join(part(f"THE {word}", gap=2) for word in ("PRESS", "SERIES"))
    found = levels(f"{PROSE}{front}\n\n\nTHE FERRY\n\n\nCHAPTER I\n\n{PROSE}{chapters}{back}")

    assert found["THE EDITOR"] == found["CHAPTER II"]


def test_articles_stand_below_the_numbered_treaties_that_hold_them() -> None:
    """They begin anew with each treaty; what stands between is the treaty's number, and who signed the last one."""
    treaties = [
        part(f"{number}. TREATY OF {word}", *(part(f"ARTICLE {figure}", gap=1) for figure in ("I", "II", "III")), gap=3)
        for number, word in (("I", "ARDAL"), ("II", "SALT"), ("III", "ICE"))
    ]
    found = levels(PROSE + "".join(treaties))

    assert found["I. TREATY OF ARDAL"] + 1 == found["ARTICLE II"]


def test_two_series_do_not_hold_each_other() -> None:
    """Views are numbered as parts at the end of a work in parts with chapters: its parts hold the chapters still."""
    chapters = [part(f"CHAPTER {word}") for word in ("FIRST", "SECOND")]
    parts = [part(f"PART {number}", *chapters) for number in ("I", "II")]
    views = "".join(part(f"VIEW PART {number}", gap=3) for number in range(1, 6))
    found = levels(PROSE + "".join(parts) + part("THE PLATES") + views)

    assert found["PART I"] + 1 == found["CHAPTER FIRST"]


def test_figures_below_numbered_heads_of_a_lecture_stand_below_these() -> None:
    """Both begin anew with each lecture; the figures begin anew with each Roman number too."""
    figures = [part(f"{number}. _Of the {word}._", gap=1) for number, word in ((1, "nets"), (2, "oars"), (3, "ice"))]
    romans = [part(f"{number}. THE {word} ELEMENTS", *figures, gap=2) for number, word in (("I", "OLD"), ("II", "NEW"))]
    lectures = [part(f"LECTURE {number}.", *romans) for number in ("I", "II", "III")]
    found = levels(PROSE + "".join(lectures))

    assert [1, 2, 3] == [found["LECTURE II."], found["II. THE NEW ELEMENTS"], found["2. Of the oars."]]


def test_a_look_stands_right_below_what_holds_it() -> None:
    """Where a part of the text lacks the heads between, as it does in print."""

    def notes(word: str) -> str:
        return "".join(part(f"_{kind} and {word.lower()}_", f"\n\n{PROSE}", gap=1) for kind in ("Salt", "Rain"))

    pieces = [part(f"{word} DAY", notes(word)) for word in WORDS[:3]]
    chapters = [part(f"{word} DAY", part(f"OF {word}", notes(word), gap=2)) for word in WORDS[3:]]
    found = outline(PROSE + "".join([*chapters, *pieces]))
    steps = [below - above for (above, _), (below, _) in pairwise(found)]

    assert len(found) == 3 * 3 + 7 * 4
    assert (max(steps), max(level for level, _ in found)) == (1, 3)


def test_parts_that_begin_anew_in_each_chapter_stand_below_it() -> None:
    """The chapters begin anew too, once: but they count on from one run of parts to the next."""
    numbers = ("I", "II", "III", "IV", "V")

    def book(end: str, count: int) -> str:
        out = ""
        for at, number in enumerate(numbers[:count]):
            few = enumerate(numbers[: at % 3 + 2])
            parts = "".join(part(f"PART {one}. OF {WORDS[at + step]} {end}", gap=2) for step, one in few)
            out += part(f"CHAPTER {number}. ON {WORDS[at]} {end}", parts)
        return out

    found = outline(f"{PROSE}{book('NORTH', 5)}{part('THE SECOND HALF')}{book('SOUTH', 4)}")
    chapters = {level for level, words in found if words.startswith("CHAPTER")}
    parts = {level for level, words in found if words.startswith("PART")}

    assert len(found) == 5 + 14 + 1 + 4 + 11
    assert (chapters, parts) == ({1}, {2})


def test_what_says_the_same_again_has_one_level() -> None:
    """Here and there it stands less far from what is above it."""
    kinds = "".join(
        part(f"THE {word}", part("DESCRIPTION.", gap=1 if word in {"TOWN", "GATE"} else 2)) for word in WORDS
    )
    found = [level for level, words in outline(PROSE + kinds) if words == "DESCRIPTION."]

    assert (10, 1) == (len(found), len(set(found)))


def test_numbers_alone_may_count_on_from_units() -> None:
    """“VII. THE STONE” behind “ADVENTURE VI.” is the seventh of them."""
    heads = [f"ADVENTURE {number}. THE {word}" for number, word in zip(("I", "II", "III"), WORDS, strict=False)]
    heads += [f"{number}. THE {word}" for number, word in zip(("IV", "V", "VI"), WORDS[3:], strict=False)]
    within = part("I.", gap=2) + part("II.", gap=2)
    found = outline(PROSE + "".join(part(head, within if head.endswith("RIVER") else "") for head in heads))

    assert [words for level, words in found if level == 1] == heads


def test_the_persons_of_each_of_several_plays_stand_below_its_title() -> None:
    """Where they stood first is before all plays, and a line on the kind of each play may stand between."""
    pages = f"PREFACE.\n\n{PROSE}\n\nCHARACTERS.\n\n{PROSE}\n\n{PROSE}"
    plays = [
        part(f"THE {word}.").replace(PROSE, f"A FARCE.\n\nCHARACTERS.\n\n{PROSE}\n\n{PROSE}") for word in WORDS[:5]
    ]

    found = outline(pages + "".join(plays))

    assert {2} == {level for level, words in found if words == "CHARACTERS."}
    assert {1} == {level for level, words in found if words.startswith("THE ")}


def test_heads_of_the_same_words_are_listed_each_at_its_depth() -> None:
    """The first “Conclusion” stands beside the sections, the others within one each: the list at the front has all."""
    heads = (
        ("OLD WAYS", 0),
        ("By Water", 4),
        ("By Land", 4),
        ("CONCLUSION", 0),
        ("NEW WAYS", 0),
        ("By Rail", 4),
        ("Conclusion", 4),
        ("NEXT WAYS", 0),
        ("By Night", 4),
        ("Conclusion", 4),
        ("LAST WAYS", 0),
        ("By Air", 4),
        ("Conclusion", 4),
    )
    entries = "".join(f"{' ' * depth}{head} ..... {at}\n" for at, (head, depth) in enumerate(heads, 3))
    chapters = "".join(part(f"CHAPTER {number}") for number in ("I", "II", "III"))
    text = "".join(part(head, gap=2) for head, _ in heads)
    found = outline(f"THE FERRY\n\n\n\nCONTENTS\n\n{entries}\n{chapters}{text}")

    assert [(2 + depth // 4, head) for head, depth in heads] == found[-len(heads) :]


def test_appendices_that_stand_again_among_the_notes_stand_beside_the_chapters() -> None:
    """The notes behind a text say to which chapter, and to which appendix, each of them belongs."""
    sections = dict(zip(("I", "II", "III"), (WORDS[:2], WORDS[2:4], WORDS[4:6]), strict=True))
    chapters = "".join(
        part(f"CHAPTER {number}", *(part(f"THE {one}", gap=2) for one in words)) for number, words in sections.items()
    )
    appendices = "".join(part(f"APPENDIX {number}") for number in ("I", "II", "III"))
    notes = "".join(part(f"{unit} {number}", gap=2) for unit in ("CHAPTER", "APPENDIX") for number in ("I", "II"))
    found = levels(PROSE + chapters + appendices + part("NOTES", notes))

    assert found["CHAPTER III"] == found["APPENDIX III"] < found["THE HARBOUR"]


def test_titles_right_over_chapters_that_count_on_hold_them() -> None:
    """The parts of a novel have names and no numbers; its chapters count through all of them."""
    parts = {"The Old Port": ("I", "II", "III"), "The Election": ("IV", "V"), "The Wedding": ("VI", "VII", "VIII")}
    text = "".join(
        "\n" * 8 + title + "".join(part(f"Chapter {number}") for number in numbers) for title, numbers in parts.items()
    )
    found = levels(f"{PROSE}\n{text}{part('The Lamp')}")

    assert {1} == {found[title] for title in (*parts, "The Lamp")}
    assert {2} == {found[f"Chapter {number}"] for numbers in parts.values() for number in numbers}


def test_roman_parts_between_two_figures_stand_below_the_first() -> None:
    """Few of the figures hold any; nothing but the next figure ends them."""
    roman = "".join(part(f"{number}.--OF THE {word}.", gap=3) for number, word in zip(("I", "II"), WORDS, strict=False))
    sections = "".join(
        part(f"SECTION {number}")
        + "".join(
            part(f"{at}.--THE {word}.", gap=3) + (roman if at == 2 else "") for at, word in enumerate(WORDS[:8], 1)
        )
        for number in ("I", "II", "III")
    )
    found = outline(f"THE LAW\n\n\n\n\nPREFACE\n\n{PROSE}{sections}")

    assert {3} == {level for level, words in found if words[0].isdecimal()}
    assert {4} == {level for level, words in found if words.startswith("I")}


def test_notes_that_letters_count_have_one_level() -> None:
    """The first stands right below “Notes”, nearer to it than the others to what is before them."""
    notes = f"\n\n\n\n\n\nNOTES\n\nNOTE =A.=\n\n{PROSE}" + "".join(part(f"NOTE ={one}.=", gap=3) for one in "BCDE")
    chapters = "".join(
        part(f"CHAPTER {number}") + f"\n\nTHE {word}\n\n{PROSE}"
        for number, word in zip(("I", "II", "III"), WORDS, strict=False)
    )
    found = levels(f"{PROSE}{chapters}{notes}\n\nTHE MONITOR OF MAY\n\n{PROSE}")

    assert {2} == {level for head, level in found.items() if head.startswith("NOTE ")}


def test_parts_that_count_in_each_numbered_essay_stand_below_it_behind_an_introduction_that_has_such() -> None:
    """The essays have titles below their numbers, their parts have none, nor have those of the introduction."""
    numbers = ("I", "II", "III", "IV")
    inner = "".join(part(number, f"\n\n{PROSE}", gap=3) for number in numbers)
    essays = "".join(part(f"{number}\nTHE {word}", inner) for number, word in zip(numbers, WORDS, strict=False))

    found = outline(f"{PROSE}{part('INTRODUCTION', inner)}{essays}")

    assert {level for level, words in found if words.endswith(WORDS)} == {1}
    assert {level for level, words in found if words in numbers} == {2}
