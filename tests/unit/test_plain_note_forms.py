"""Notes are joined in every form that texts give their marks, wherever their bodies stand."""

from __future__ import annotations

import textwrap

import pytest

from briefpress.nouns.tree import nodes
from briefpress.verbs.plain.read import read_plain_text
from briefpress.verbs.trees.project import project
from helpers.plain_prose import PROSE, SENTENCE

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# What calls a note, and what its body begins with.
FORMS = (
    ("[{}]", "[{}]"),
    ("[{}]", "[{}]."),
    ("[{}.]", "[{}.]"),
    ("[{}]", "({})"),
    ("[{}]", "[ {}]"),
    ("[{}]", "{}."),
    ("[{}]", "{}:"),
    ("[{}]", "{}"),
    ("[{}]", "Footnote {}:"),
    ("[{}]", "Fn. {}:"),
    ("[^{}]", "[^{}]:"),
    ("[FN#{}]", "[FN#{}] "),
    ("[fn {}]", "[fn {}]"),
    ("[n. {}]", "[n. {}]"),
    ("[#{}]", "[#{}]"),
    ("[_{}_]", "[_{}_]"),
    ("[note {}]", "Note {}."),
    ("[Note {}.]", "Note {}."),
    (" (note {})", "Note {}."),
    ("<{}>", "<{}>"),
    ("{{{}}}", "{{{}}}"),
    ("({})", "({})"),
    ("{})", "{})"),
    ("^{}", "^{}"),
)
RAISED = (("{}", "{}"), ("{}", "{}."), ("{})", "{})"))
PLACES = ("below", "page", "end")


def _text(labels: list[str], call: str, body: str, place: str) -> str:
    """Give a text with a paragraph for each mark; its notes stand right below, two on a page, or at the end."""
    out: list[str] = []
    held: list[str] = []
    for order, label in enumerate(labels):
        out.append(textwrap.fill(f"{SENTENCE.strip()[:-1]}{call.format(label)}. {SENTENCE}", 70))
        held.append(f"{body.format(label)} Holm says so in his book, on page {order} of it.")
        if place == "below" or (place == "page" and order % 2):
            out.extend(held)
            held = []
        out.append(PROSE)
    return "\n\n".join([*out, *held]) + "\n"


def _notes(text: str) -> list[str]:
    return [project(node["c"]).text for node in nodes(read_plain_text(text).blocks) if node["t"] == "Note"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("call", "body"), FORMS)
def test_notes_of_a_form_are_joined(call: str, body: str, place: str) -> None:
    """Each body is whole and without its mark."""
    text = _text([str(number) for number in range(1, 9)], call, body, place)

    assert [f"Holm says so in his book, on page {order} of it." for order in range(8)] == _notes(text)


@pytest.mark.parametrize(("call", "body"), [form for form in FORMS if form[1] not in {"({})", "{})"}])
def test_notes_may_stand_in_rows_without_blank_lines(call: str, body: str) -> None:
    """Each begins with its mark."""
    text = _text([str(number) for number in range(1, 9)], call, body, "end")
    first = body.format(1)
    above, rows = text.rsplit(f"\n\n{first}", 1)
    text = f"{above}\n\n{first}{rows.replace(chr(10) * 2, chr(10))}"

    assert [f"Holm says so in his book, on page {order} of it." for order in range(8)] == _notes(text)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("call", "body"), RAISED)
def test_notes_called_by_raised_figures_are_joined(call: str, body: str, place: str) -> None:
    """The figure may have a bracket behind it that nothing opens."""
    text = _text([str(number).translate(_RAISED) for number in range(1, 9)], call, body, place)

    assert [f"Holm says so in his book, on page {order} of it." for order in range(8)] == _notes(text)


@pytest.mark.parametrize("call", ("({})", "{}", " *{}", " [Footnote {}.]"))
def test_notes_in_brackets_may_be_called_in_another_form(call: str) -> None:
    """In brackets that are round, by raised figures, by a star before a letter."""
    labels = [chr(96 + number) if "*" in call else str(number) for number in range(1, 9)]
    shown = [label.translate(_RAISED) for label in labels] if call == "{}" else labels
    marks = "\n\n".join(f"{SENTENCE.strip()[:-1]}{call.format(label)}. {SENTENCE}" for label in shown)
    bodies = "\n\n".join(f"[Footnote {label}: Holm, p. {label}.]" for label in labels)

    assert [f"Holm, p. {label}." for label in labels] == _notes(f"{marks}\n\n{PROSE}\n\n{bodies}\n")


@pytest.mark.parametrize("body", ("[*Footnote: {}]", "[Footnote *: {}]", "[Footnote: {}]"))
def test_a_star_may_stand_before_the_word_for_a_note(body: str) -> None:
    """Or behind it, or not at all."""
    text = "\n\n".join(f"{SENTENCE.strip()}*\n\n{body.format(f'Holm, p. {page}.')}\n\n{PROSE}" for page in range(4))

    assert [f"Holm, p. {page}." for page in range(4)] == _notes(f"{text}\n")


def test_a_note_in_brackets_may_stand_behind_another_in_one_paragraph() -> None:
    """Where one ends the next begins."""
    marks = "\n\n".join(f"{SENTENCE.strip()}[{number}]" for number in (1, 2, 3))
    bodies = "[Footnote 1: Holm.] [Footnote 2: Brandt says so too in his book.]\n\n[Footnote 3: Marten.]"

    assert ["Holm.", "Brandt says so too in his book.", "Marten."] == _notes(f"{marks}\n\n{PROSE}\n\n{bodies}\n")


def test_clauses_that_are_counted_call_no_note_that_lost_its_mark() -> None:
    """Where the notes of a text are called in brackets of one form, figures in another count something else."""
    counted = "He asked for three things: (4) the salt, (5) the rope, and (6) the letters of the week before."
    marks = "\n\n".join(f"{SENTENCE.strip()}[{number}]" for number in (1, 2, 3))
    bodies = "\n\n".join(f"[Footnote {number}: Holm, p. {number}.]" for number in range(1, 6))

    assert ["Holm, p. 1.", "Holm, p. 2.", "Holm, p. 3."] == _notes(f"{marks}\n\n{counted}\n\n{PROSE}\n\n{bodies}\n")


def test_a_figure_before_a_bracket_that_is_open_calls_no_note() -> None:
    """The bracket ends what it encloses; a list is counted by the same figures."""
    listed = "\n\n".join(f"{number}) The salt of the {name} boat." for number, name in enumerate(("first", "last"), 1))
    enclosed = f"{SENTENCE.strip()[:-1]} (as on Plate1) and again (Plate2). {SENTENCE}"

    assert [] == _notes(f"{PROSE}\n\n{enclosed}\n\n{PROSE}\n\n{listed}\n\n{PROSE}\n")


def test_figures_in_brackets_behind_a_space_call_the_notes_of_a_part_headed_so() -> None:
    """Their bracket is their own, and ends nothing else."""
    marks = "\n\n".join(f"{SENTENCE.strip()} ({number}) {SENTENCE}" for number in range(1, 6))
    bodies = "\n\n".join(f"{number} Holm, p. {number}." for number in range(1, 6))

    assert [f"Holm, p. {number}." for number in range(1, 6)] == _notes(f"{marks}\n\n{PROSE}\n\n\nNOTES\n\n{bodies}\n")


def test_notes_with_one_sign_may_be_set_in_by_any_measure() -> None:
    """A star labels them all."""
    indents = (0, 4, 0, 0, 6, 0)
    text = "\n\n".join(
        f"{SENTENCE.strip()}[*]\n\n{' ' * indent}[*] Holm, p. {order}.\n\n{PROSE}"
        for order, indent in enumerate(indents)
    )

    assert [f"Holm, p. {order}." for order in range(6)] == _notes(text)


def test_a_word_of_two_letters_in_brackets_is_no_label() -> None:
    """An editor put it in; labels of two letters count on in one case."""
    bodies = "[1] As thus:\n\n    [_Et_] the salt came over\n\n[2] Holm."
    text = f"{SENTENCE.strip()}[1] {SENTENCE.strip()}[2]\n\n{bodies}\n\n{PROSE}\n"

    assert ["As thus:\n\n[Et] the salt came over", "Holm."] == _notes(text)


def test_a_word_in_brackets_refers_to_a_note_where_calls_have_none() -> None:
    """It may stand before the note is called."""
    marks = "\n\n".join(f"{SENTENCE.strip()}[{number}]" for number in (1, 2, 3))
    bodies = "\n\n".join(f"[{number}] Holm, p. {number}." for number in (1, 2, 3))
    text = f"{SENTENCE.strip()[:-1]} (p. 4 [n. 2]).\n\n{marks}\n\n{PROSE}\n\n{bodies}\n"
    first = project(read_plain_text(text).blocks[:1]).text

    assert ["Holm, p. 1.", "Holm, p. 2.", "Holm, p. 3."] == _notes(text)
    assert first.endswith("(p. 4 [n. 2]).")


def test_notes_that_say_what_they_are_may_have_lost_most_of_their_marks() -> None:
    """Those that are called are joined; the others are told."""
    marks = "\n\n".join(f"{SENTENCE.strip()[:-1]} [Footnote {number}.]." for number in (1, 4, 6))
    bodies = "\n\n".join(f"[Footnote {number}. Holm, p. {number}.]" for number in range(1, 9))
    text = f"{marks}\n\n{PROSE}\n\n{bodies}\n"

    assert [f"Holm, p. {number}." for number in (1, 4, 6)] == _notes(text)
    assert 5 == len(read_plain_text(text).loose)


def test_a_note_may_say_below_which_page_it_belongs() -> None:
    """“Note (2), page 12.” stands over it, and “(2)” calls it."""
    text = "\n\n".join(f"{SENTENCE.strip()[:-1]},({number}) and on. {PROSE}" for number in (1, 2, 3))
    notes = "\n\n\n".join(f"Note ({number}), page {number + 20}.\n\n{PROSE}\n\n{PROSE}" for number in (1, 2, 3))
    blocks = read_plain_text(f"{text}\n\n\n\nNOTES.\n\n\n{notes}\n\n\n\nTHE END.").blocks
    found = [node["c"] for node in nodes(blocks) if node["t"] == "Note"]

    assert [2, 2, 2] == list(map(len, found))


def test_a_word_cut_short_by_an_apostrophe_refers_to_no_note() -> None:
    """“heav'n.[2]” ends as “see n. [2]” does."""
    text = _text([str(number) for number in range(1, 4)], "[{}]", "[{}]", "end").replace("[2].", " heav'n.[2]", 1)

    assert 3 == len(_notes(text))


def test_a_note_may_begin_with_a_dash_or_a_doubt() -> None:
    """The dash leads to where its passage ends; the other notes have a space behind their marks."""
    text = _text([str(number) for number in range(1, 31)], "[{}]", "[{}]", "end")
    text = text.replace("[3] Holm", "[3]–† Holm").replace("[5] Holm", "[5]? Holm")

    assert 30 == len(_notes(text))


def test_a_mark_may_stand_before_its_paragraph_where_notes_begin_with_a_word() -> None:
    """Nothing else there begins with brackets."""
    text = _text([str(number) for number in range(1, 5)], "[{}]", "Note {}:", "end")
    text = text.replace("[3].", ".").replace(f"\n\n{PROSE}", f"\n\n[3]{PROSE}", 3).replace(f"[3]{PROSE}", PROSE, 2)

    assert 4 == len(_notes(text))


def test_notes_in_round_brackets_are_told_from_the_clauses_of_sentences() -> None:
    """The marks of notes stand right behind words, and answer the part headed “Footnotes” one by one."""
    clauses = "There are three things to mend: (1) the boat, (2) the net and (3) the lamp. “(1) Nothing” is said of it."
    called = [f"{SENTENCE.strip()}({n}) {SENTENCE.strip()}" for n in range(1, 5)]
    bodies = "\n\n".join(
        f"    {n} Holm says so of the {what}." for n, what in enumerate(("ferry", "salt", "oil", "night"), 1)
    )
    text = "\n\n".join((*called, *[clauses] * 9))

    assert 4 == sum(
        node["t"] == "Note" for node in nodes(read_plain_text(f"{text}\n\n\n\nFOOTNOTES\n\n\n{bodies}").blocks)
    )


def test_variants_are_notes_beside_the_footnotes() -> None:
    """An edition of verse has them in brackets of their own, counted in figures where notes have letters."""
    poem = "  The ferry is late, [1] and so is he, [A]\n  And both have had the ebb to fight.[2]\n  The bell has rung."
    variants = (
        "[Variant 1:\n\n1832.\n\n  The boat is late, 1815.]\n\n\n[Variant 2:\n\n1845.\n\n  ... have fought.  1832.]"
    )
    below = f"[Footnote A: The elder brother.--Ed.]\n\n\n{variants}"
    text = "\n\n\n".join(f"THE {name}\n\n{poem}\n\n\n{below}" for name in ("FERRY", "SALT", "ICE"))

    assert 9 == len(_notes(text))


def test_whose_a_note_is_may_stand_before_its_colon() -> None:
    """It is of the note: no word of it is lost."""
    bodies = ("[Note 1: The elder brother.]", "[Note 2 (_of the editor_): The net is lost.]", "[Note 3: Of salt.]")
    called = "\n\n".join(f"{SENTENCE.strip()[:-1]}[{at}]. {PROSE}\n\n{body}" for at, body in enumerate(bodies, 1))

    assert ["The elder brother.", "(of the editor): The net is lost.", "Of salt."] == _notes(called)


def test_notes_in_round_brackets_stand_beside_those_in_square_ones() -> None:
    """They count on from one; other figures in round brackets are years and pages."""
    count = range(1, 13)
    called = "\n\n".join(
        f"{SENTENCE.strip()[:-1]} ({at}). The ferry {'(12) ' * (at < 5)}went over.[{at}]" for at in count
    )
    own = "\n\n".join(f"({at}) Holm, p. {at}." for at in count)
    other = "\n\n".join(f"[{at}] The editor, of note {at}." for at in count)
    between = "\n\n".join([PROSE] * 45)
    text = f"{called}\n\n{between}\n\nWHAT HOLM SAYS OF IT\n\n{own}\n\n\n{PROSE}\n\n\nNOTES\n\n{other}"

    assert 24 == len(_notes(text))
