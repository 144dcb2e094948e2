"""Each rule of the plain-text reader holds on a short text, and gives way where its reason does."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.mend import Mend
from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from briefpress.nouns.read_text import ReadText

SENTENCE = "The river rose in the night and the people of the lower town went up to the church with what they had. "
PROSE = textwrap.fill(SENTENCE * 4, 70)
VERSE = "The lamp is out, the door is shut,\nThe road is white with snow,\nAnd no one calls,\nAs I go down."


def outline(text: str) -> list[tuple[int, str]]:
    """Give level and words of the headings."""
    return [(block["c"][0], project([block]).text) for block in read_plain_text(text).blocks if block["t"] == "Header"]


def kinds(read: ReadText) -> list[str]:
    """Give the kinds of the blocks in order."""
    return [block["t"] for block in read.blocks]


def parts(*heads: str, gap: str = "\n\n\n\n") -> str:
    """Put prose under each head, and distance before it."""
    return gap.join(f"{head}\n\n{PROSE}\n\n{PROSE}" for head in heads)


def notes(read: ReadText) -> list[str]:
    """Give the words of the notes in the order of their marks."""
    return [project(node["c"]).text for node in nodes(read.blocks) if node["t"] == "Note"]


def test_verse_in_capitals_is_kept_beside_prose() -> None:
    """Lines that begin with capitals and end early are lines, whatever the width of the prose."""
    read = read_plain_text(f"{PROSE}\n\n{VERSE}\n\n{PROSE}")

    assert ["Para", "LineBlock", "Para"] == kinds(read)


def test_a_book_of_verse_has_no_width() -> None:
    """Stanzas of even length are no prose that was wrapped at their length."""
    stanza = "\n".join(f"And {word} was in the valley where we stood" for word in ("snow", "wind", "rain", "dusk"))
    read = read_plain_text("\n\n".join([stanza] * 12))

    assert {"LineBlock"} == set(kinds(read))


def test_stanzas_that_begin_in_small_letters_make_no_width() -> None:
    """Lines of even length in threes are verse, though only the first begins with a capital and a list is narrow."""
    stanza = "In the middle of the road we go\nwe found the wood and lost the way\nand no one came and none would know"
    names = "one of them\nor the other\nand then two\nor even four\nand one more\nor none at all\nand the rest"
    read = read_plain_text("\n\n".join([names, *[stanza] * 30]))

    assert {"LineBlock"} == set(kinds(read))


def test_verse_in_small_letters_is_told_by_its_points() -> None:
    """A quotation of verse whose lines end with their clauses is no narrow prose."""
    lines = (
        "was uns am tage bewegt hat,",
        "das kommt des nachts zurück,",
        "es sitzt am bette,",
        "und nennt sich glück.",
    )
    verse = textwrap.indent("\n".join(lines), "    ")
    read = read_plain_text(f"{PROSE}\n\n{verse}\n\n{PROSE}\n\n{PROSE}")

    assert "LineBlock" in kinds(read)


def test_two_lines_that_were_wrapped_a_little_early_are_prose() -> None:
    """A name at the beginning of the second line does not make verse of a sentence."""
    said = "“What a delightful woman this little princess is!” said\nVassily to Anna."
    read = read_plain_text(f"{PROSE}\n\n{said}\n\n{PROSE}")

    assert ["Para", "Para", "Para"] == kinds(read)


def test_lines_drawn_with_signs_are_kept() -> None:
    """A figure of boxes is no paragraph."""
    figure = "   +--------+      +--------+\n   | Client |----->| Server |\n   +--------+      +--------+"
    read = read_plain_text(f"{PROSE}\n\n{figure}\n\n{PROSE}")

    assert 2 == kinds(read).count("Para")


def test_a_series_of_the_texts_own_is_a_series_of_heads() -> None:
    """The same words with a number that counts up head parts, though no table of words knows them."""
    text = parts("PAMPHLET No. 1", "PAMPHLET No. 2", "PAMPHLET No. 3")

    assert ["PAMPHLET No. 1", "PAMPHLET No. 2", "PAMPHLET No. 3"] == [words for _, words in outline(text)]


def test_letters_in_brackets_head_parts_where_they_count_up() -> None:
    """“a) …” over prose, from a to c."""
    text = parts(
        "I. Of the house.", "a) _Of its walls_.", "b) _Of its roof_.", "c) _Of its doors_.", "II. Of the field."
    )

    assert 5 == len(outline(text))


def test_a_sentence_that_begins_with_a_unit_is_no_head() -> None:
    """“Section II. has shown …” is prose."""
    line = "Section II. has shown how the work was done in those years by the men."
    text = parts("CHAPTER I", "CHAPTER II") + f"\n\n{line}\n\n{PROSE}"

    assert ["CHAPTER I", "CHAPTER II"] == [words for _, words in outline(text)]


def test_numbered_paragraphs_are_no_heads() -> None:
    """A short one among many long ones heads nothing."""
    rows = [f"{number}. {PROSE}" for number in range(1, 13)]
    rows[6:9] = ["7. Halt.", "8. March.", "9. Stand at ease."]

    assert [] == [words for _, words in outline("\n\n".join(rows)) if words[0].isdigit()]


def test_entries_with_page_numbers_are_contents() -> None:
    """An index in capitals heads nothing."""
    rows = "\n\n".join(
        f"{name} CAVE                              {page}" for name, page in (("ASH", 89), ("BELL", 122))
    )

    assert ["INDEX"] == [words for _, words in outline(f"{PROSE}\n\n\n\nINDEX\n\n{rows}\n\n{PROSE}")]


def test_a_rule_as_wide_as_the_page_does_not_underline() -> None:
    """What ends in it is a paragraph, and the rule parts."""
    text = f"{PROSE}\n\nFresh bread every day.\n{'_' * 72}\n\n{PROSE}"

    assert [] == outline(text)
    assert "HorizontalRule" in kinds(read_plain_text(text))


def test_a_head_left_of_indented_prose_is_a_head() -> None:
    """As in reports whose text is indented as a whole."""
    indented = textwrap.indent(PROSE, "   ")
    text = "\n\n".join(
        f"{head}\n\n{indented}" for head in ("Status of the work", "1.  Scope", "2.  Terms", "Our thanks")
    )

    assert ["Status of the work", "1.  Scope", "2.  Terms", "Our thanks"] == [
        words.replace(". ", ".  ") if words[0].isdigit() else words for _, words in outline(text)
    ]


def test_acts_stand_under_the_plays_they_begin_anew_in() -> None:
    """The titles of two plays hold their acts, though they have no number."""
    first = parts("THE MILL", "ACT I", "ACT II")
    second = parts("THE FORGE", "ACT I", "ACT II")
    found = outline(f"TWO PLAYS\n\n\n\nPREFACE\n\n{PROSE}\n\n\n\n{first}\n\n\n\n{second}")
    level = dict(reversed([(words, at) for at, words in found]))

    assert level["THE MILL"] == level["THE FORGE"] < level["ACT I"]


def test_introduction_right_under_a_part_is_its_section() -> None:
    """“Part I” and “Introduction” together: the second stands lower."""
    text = "\n\n\n\n".join((f"PART I.--DRILL.\n\n\n\nINTRODUCTION.\n\n{PROSE}", parts("OF ORDERS", "OF SIGNALS")))

    assert [1, 2, 2, 2] == [at for at, _ in outline(text)]


def test_notes_in_round_brackets_are_joined() -> None:
    """Marks behind words, bodies indented below their paragraphs."""
    rows = [f"Much was said of it in the town({n}).\n\n  ({n}) Note {n} tells who said it." for n in range(1, 6)]

    assert [f"Note {n} tells who said it." for n in range(1, 6)] == notes(read_plain_text("\n\n".join(rows)))


def test_a_footnote_in_brackets_may_be_called_by_a_star() -> None:
    """“word*” calls “[Footnote *: …]”."""
    read = read_plain_text(f"{PROSE} So it was told.*\n\n[Footnote *: By the parson.]\n\n{PROSE}")

    assert ["By the parson."] == notes(read)


def test_a_word_for_literature_in_the_contents_hides_no_notes() -> None:
    """A head names a list of references only where one stands below it."""
    read = read_plain_text(f"Literature\n\n{PROSE} And more.[1]\n\n[1] Said in the spring.\n\n{PROSE}")

    assert ["Said in the spring."] == notes(read)


@pytest.mark.parametrize("mark", ("", "(a)"))
def test_an_editor_joins_a_note(mark: str) -> None:
    """The body goes to the one place where its mark stands, and its own mark is set aside."""
    text = "It was late(a) in the year.\n\nAnd cold.\n\n(a) In November."
    mend = Mend(kind="note-body", first=5, last=5, ident="a-note", mark=mark)
    read = read_plain_text(text, mends=[mend])

    assert ["In November."] == notes(read)
    assert ["(a)", "(a)"] == [one.words for one in read.set_aside]


def test_a_figure_that_an_editor_names_stands_behind_a_word() -> None:
    """The number of a head and a number in the text are like it."""
    text = "1. Summer\n\nIt was 2 miles.\n\n2. Autumn\n\nIt was late.2 And cold, 3.2 degrees.\n\n2 In November."
    mend = Mend(kind="note-body", first=9, last=9, ident="a-note", mark="2")
    read = read_plain_text(text, mends=[mend])

    assert ["In November."] == notes(read)
    assert "It was late. And cold, 3.2 degrees." in project(read.blocks).text


def test_an_editors_note_whose_mark_is_missing_stays_and_says_so() -> None:
    """No word moves, and the reason names the annotation."""
    mend = Mend(kind="note-body", first=3, last=3, ident="a-note", mark="*")
    read = read_plain_text("It was late.\n\n* In November.", mends=[mend])

    assert [] == notes(read)
    assert any("a-note" in one.reason and "0 times before" in one.reason for one in read.stretches)


def test_a_mark_within_a_note_stays_text() -> None:
    """Notes do not call notes."""
    read = read_plain_text(f"{PROSE}[1] {PROSE}[2]\n\n[1] See [2] as well.\n\n[2] The other.")

    assert ["See [2] as well.", "The other."] == notes(read)


def test_a_licence_behind_the_end_is_set_aside_though_more_markers_follow() -> None:
    """The first marker with a licence behind it ends the text."""
    licence = "You may use this license.\n\n*** START: FULL LICENSE ***\n\nTerms of use."
    text = f"{PROSE}\n\n*** END OF THIS EBOOK ***\n\n{licence}"
    read = read_plain_text(text)

    assert "Terms of use." in [one.words for one in read.set_aside]
    assert PROSE.replace("\n", " ") == project(read.blocks).text


@pytest.mark.parametrize(
    "lines",
    (
        "S->C: LAMP/1.0 200 OK\nContent-Type:text/plain\nContent-Length:27\nThe lamp is lit.",
        "<lamp>\n<oil> whale </oil>\n<wick> flat </wick>\n</lamp>",
        "lamp-header = oil-level\n/ wick-length\n/ keeper-name",
    ),
)
def test_messages_and_grammars_are_kept_as_lines(lines: str) -> None:
    """They are no prose, however long their lines are."""
    read = read_plain_text(f"{PROSE}\n\n{textwrap.indent(lines, '   ')}\n\n{PROSE}")

    assert ["Para", "LineBlock", "Para"] == kinds(read)


def test_a_sentence_goes_on_over_two_lines_of_many_widths() -> None:
    """A line in small letters behind one that ends no sentence begins no paragraph."""
    text = f"{SENTENCE}{SENTENCE.strip()[:-1]}\nand {SENTENCE * 2}\n\n{SENTENCE * 3}\n\n{SENTENCE * 3}\n"

    assert ["Para", "Para", "Para"] == kinds(read_plain_text(text))


def test_a_running_head_on_each_of_two_pages_is_one() -> None:
    """Few pages, but every one has it; and a paragraph goes on behind it."""
    first = textwrap.fill("The floods came in the spring of that year, and the dykes of the east gave way. " * 3, 70)
    second = textwrap.fill("They stood in the fields until May, as nobody had known them to before that year. " * 3, 70)
    third = textwrap.fill("what had been sown was lost, and the upper farms lent seed to the lower ones then. " * 3, 70)
    pages = (f"{PROSE}\n\n{first[:-1]}", f"and {second[:-1]}", f"and {third}")
    read = read_plain_text("\n\n\f\nReport on the Floods of that Year\n\n".join(pages))

    assert 2 == [one.role for one in read.set_aside].count("running-head")
    assert ["Para", "Para"] == kinds(read)


def test_a_box_of_one_row_is_a_table_if_its_corners_stand_over_its_sides() -> None:
    """Else it is a drawing."""
    rule = "+------+------+"

    assert ["Para", "Table", "Para"] == kinds(read_plain_text(f"{PROSE}\n\n{rule}\n| call | body |\n{rule}\n\n{PROSE}"))


def table_head(lines: str) -> list[str]:
    """Give the words of the head of the table that these lines are."""
    [table] = [block for block in read_plain_text(f"{PROSE}\n\n{lines}\n\n{PROSE}\n").blocks if block["t"] == "Table"]
    return [project(cell[4]).text for row in table["c"][3][1] for cell in row[1]]


def test_words_over_figures_are_the_head_of_a_table() -> None:
    """Though no rule parts them; where all rows are alike there is none."""
    rows = "1901        12          Ames\n1902        14          Ames\n1903        $21         Brook"

    assert ["Year", "Level", "Clerk"] == table_head(f"Year        Level       Clerk\n{rows}")
    assert [] == table_head(rows)


def test_two_lines_far_apart_are_columns() -> None:
    """As at the top of a report; a space within a sentence makes no column."""
    memo = f"Working Group{' ' * 45}A. Writer\nMemo: 77{' ' * 51}May 1921"

    assert "Table" in kinds(read_plain_text(f"{memo}\n\n{PROSE}\n"))
    assert "Table" not in kinds(
        read_plain_text(f"The lamp is out,   the door\nThe road is long,  the hill\n\n{PROSE}\n")
    )


def test_a_picture_within_a_line_is_no_caption() -> None:
    """It stands for a sign, and words follow its bracket; brackets further on in the line close nothing of it."""
    signs = read_plain_text(f"{PROSE}\n\n[Illustration] I go up [with the lamp]\n\n{PROSE}\n")
    caption = read_plain_text(f"{PROSE}\n\n[Illustration: The mill [1901].]\n\n{PROSE}\n")

    assert "[Illustration] I go up [with the lamp]" in project(signs.blocks).text
    assert "\n\nThe mill [1901].\n\n" in project(caption.blocks).text


def test_a_line_of_signs_around_a_space_that_does_not_break_is_read() -> None:
    """It holds no words, and no number of a part."""
    read = read_plain_text(f"{PROSE}\n\n=\u00a0=\n{PROSE}\n")

    assert "Para" in kinds(read)
