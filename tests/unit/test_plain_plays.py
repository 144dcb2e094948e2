"""Plays as plain text: what is said, what the stage shows and who is in it head nothing; acts and scenes do."""

from __future__ import annotations

import pytest

from briefpress.verbs.plain.heads.candidates import Candidate
from briefpress.verbs.plain.heads.endings import ends_part
from briefpress.verbs.plain.heads.listed_units import listed_units
from briefpress.verbs.plain.heads.numbering import numbered
from briefpress.verbs.plain.heads.title_shapes import is_capitals_but_for_remark
from helpers.plain_prose import PROSE, SENTENCE, outline

LONG = f"{SENTENCE} {SENTENCE}"


def test_short_speeches_that_are_said_again_are_no_contents() -> None:
    """A scene of a few words stands again further on, piece by piece; yet it lists nothing, and its head is one."""
    said = ("MARTEN. Where?", "OLE. There!", "MARTEN. No!", "OLE. Yes.", "MARTEN. Come now!")
    talk = [f"{('MARTEN', 'OLE')[at % 2]}. {LONG}" for at in range(8)]
    short = "\n\n".join(("SCENE II\n\nMARTEN, OLE with a lamp.", *said))
    mixed = "\n\n".join(("SCENE II\n\nMARTEN, OLE with a lamp.", *(f"{talk[0]}\n\n{one}" for one in said)))
    whole = "\n\n".join(talk)
    acts = "\n\n\n\n".join(
        f"ACT {number}\n\n\nSCENE I\n\n{whole}\n\n\n{second}\n\n\nSCENE III\n\n{whole}"
        for number, second in (("I", short), ("II", mixed), ("III", mixed))
    )
    scenes = [words.split()[1] for _, words in outline(f"THE FERRY\n\n\n\n{acts}") if words.startswith("SCENE")]

    assert ["I", "II", "III"] * 3 == scenes


def test_what_is_done_over_the_name_of_a_speaker_heads_nothing() -> None:
    """Emphasised sentences stand a little further off than speeches; the place of a scene as far as an act."""
    done = (
        "Enters Ole by the window.",
        "He shows the net.",
        "The lamp goes out.",
        "All leave but Marten.",
        "Night.",
        "Bells.",
    )
    talk = [f"{('MARTEN.', 'OLE.', 'LISE.')[at % 3]}\n\n  {SENTENCE.strip()}" for at in range(24)]
    turns = [f"{one}\n\n\n  _{done[at // 4]}_" if at % 4 == 3 else one for at, one in enumerate(talk)]
    text = "\n\n".join((*turns, *talk))

    assert ["ACT I.", "ACT II."] == [words for _, words in outline(f"ACT I.\n\n\n{text}\n\n\n\n\nACT II.\n\n\n{text}")]


VERSE = "  The boat is in, the salt is dear,\n  And who will pay the ferryman?"


def test_who_is_in_a_play_heads_nothing() -> None:
    """Names with what each is stand one by one below “Persons”, left of verse that is set in as a whole."""
    pair = "VIGGO      }\n           } brothers of Ole\nAXEL       }"
    cast = f"MARTEN\n\nLISE his sister\n\nOLE HOLM the ferryman\n\nBRANDT bailiff of the port\n\n{pair}"
    cast += "\n\nA maid from the islands.\n\nMaids, Boatmen, Bailiffs.\n\n       *       *       *       *       *\n\n"
    cast += "_The scene is the port and the sea before it._"
    talk = "\n\n".join(f"{('MARTEN', 'HANNE', 'BRANDT')[at % 3]}\n\n{VERSE}" for at in range(24))
    text = f"THE FERRY\n\n\n\n\nPERSONS\n\n\n{cast}\n\n\n\n\nACT I\n\n\nSCENE I\n\n{talk}\n\n\nSCENE II\n\n{talk}"

    assert ["THE FERRY", "PERSONS", "ACT I", "SCENE I", "SCENE II"] == [words for _, words in outline(text)]


def test_a_crowd_among_persons_with_dashes_heads_nothing() -> None:
    """Each name begins its line, as it begins what is said; a crowd is named in capitals alone."""
    cast = "HANNE--A maid.\n\nMARTEN--Her brother.\n\nOTHER YOUNG FERRYMEN.\n\nTHE LAMP--by itself."
    talk = "\n\n".join(f"{('MARTEN', 'HANNE')[at % 2]}. {LONG}" for at in range(12))
    acts = f"THE MOLE\n\n{talk}\n\nTHE PORT\n\n{talk}"
    text = f"THE FERRY\n\n\n\nPREFACE\n\n{PROSE}\n\n\n\nCHARACTERS\n\n{cast}\n\n\n\n{acts}"

    assert ["PREFACE", "CHARACTERS", "THE MOLE", "THE PORT"] == [words for _, words in outline(text)][1:]


def test_two_persons_in_two_lines_head_nothing() -> None:
    """They stand as far apart as titles do, in capitals; the title that stands further off below them is one."""
    talk = "\n\n".join(f"{('JACK', 'MRS. HOLM')[at % 2]}.--{LONG}" for at in range(8))
    casts = (("THE FERRY", "JACK.\n  HIS MOTHER."), ("THE SALT", "LISE.\n  OLE."), ("THE MOLE", "MRS. HOLM.\n  ANN."))
    plays = "\n\n\n\n\n".join(
        f"{title}.\n\n\n\n\nCHARACTERS.\n\n\n  {cast}\n\n\n\n\n{title}.\n\n\n{talk}" for title, cast in casts
    )
    heads = [title for one in ("THE FERRY.", "THE SALT.", "THE MOLE.") for title in (one, "CHARACTERS.", one)]

    assert heads == [words for _, words in outline(f"NURSERY PLAYS\n\n\n\n\n{PROSE}\n\n\n\n\n{plays}")][1:]


def _acts(scene: str) -> str:
    """Give a play in verse, with a scene beside two others in its second act."""
    talk = "\n\n".join(f"{('MARTEN', 'HANNE', 'BRANDT')[at % 3]}\n\n{VERSE}" for at in range(15))
    acts = f"ACT I\n\n\nSCENE I\n\n{talk}\n\n\nSCENE II\n\n{talk}\n\n\n\n\nACT II\n\n\nSCENE I\n\n{talk}"
    return f"THE FERRY\n\n\n\n\n{acts}\n\n\n{scene}\n\n{talk}\n\n\nSCENE III\n\n{talk}"


HEADS = ["THE FERRY", "ACT I", "SCENE I", "SCENE II", "ACT II", "SCENE I", "SCENE II", "SCENE III"]


def test_a_play_in_verse_begins_with_the_first_that_is_said() -> None:
    """No prose ends the title page, and speeches are short: its acts are no lines of that page."""
    assert HEADS == [words for _, words in outline(_acts("SCENE II"))]


def test_a_title_may_be_the_name_of_one_who_speaks() -> None:
    """It stands on the title page between its series and what it is, and none of these lines is said."""
    page = "VERSES FOR THE STAGE\n\nBY\n\nANNA BERG\n\nVOL. VI\n\nMARTEN\n\nA COMEDY IN TWO ACTS\n\nOldport, 1882"
    text = f"Title: Marten\nDate: 1882\n\n{_acts('SCENE II').replace('THE FERRY', page)}"

    assert ["MARTEN", *HEADS[1:]] == [words for _, words in outline(text)]


def test_who_comes_is_told_in_small_letters_around_their_names() -> None:
    """Below a scene's head, or far from what is before it, a line that names persons of the play heads nothing."""
    scene = "_A poor room at the mole, and a table in it. The sea is heard._\n\n\n_There come_ MARTEN, HANNE, BRANDT"

    assert HEADS == [words for _, words in outline(_acts(f"SCENE II\n\n{scene}"))]


def test_others_come_with_those_who_are_named_above_them() -> None:
    """The line above ends in a comma: “MARTEN, HANNE,” and then “Boatmen, Maids”."""
    assert HEADS == [words for _, words in outline(_acts("SCENE II\n\nMARTEN, HANNE, BRANDT,\n\n_Boatmen_, _Maids_"))]


def test_who_comes_in_a_bracket_over_two_lines_is_no_title_in_capitals() -> None:
    """Names in capitals fill most of it, and what they do is emphasised within a bracket that goes on."""
    assert not is_capitals_but_for_remark("(_Enter_ MARTEN, HANNE, OLE HOLM, BRANDT,\nVIGGO, _and six others_.)")


def test_half_a_verse_far_below_a_name_is_what_is_said() -> None:
    """It is set in as far as the other half goes, with blank lines more than others have."""
    scene = f"SCENE II\n\nBRANDT\n\n\n{' ' * 20}I wager now\n  That it was he who took the lamp."
    titles = ("Of the port and its boats", "Of the salt", "Of those who rowed")
    essays = "\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in titles)

    assert [*HEADS, *titles] == [words for _, words in outline(f"{_acts(scene)}\n\n\n{essays}")]


@pytest.mark.parametrize(
    "below",
    (
        "SCENE: _The mole at Oldport._",
        "TIME: _The same night_.",
        "MARTEN keeper of the lamp, HANNE his wife.",
        "The same persons, and Brandt (at the door).",
        "HANNE alone.",
        "(Enter Brandt, in his shirt.)",
    ),
    ids=("scene", "time", "offices", "the same", "alone", "brackets"),
)
def test_where_a_scene_is_and_who_is_in_it_are_no_part_of_its_head(below: str) -> None:
    """The line may be as short as a title, and stand nearer to the head than to what is said."""
    talk = "\n\n".join(f"{('MARTEN', 'HANNE', 'BRANDT')[at % 3]}. {LONG}" for at in range(12))
    scenes = "\n\n\n".join(f"SCENE {number}\n\n{below}\n\n\n{talk}" for number in ("I", "II", "III"))
    text = f"THE FERRY\n\n\n\n\nACT I\n\n\n{scenes}\n\n\n\n\nACT II\n\n\n{scenes}"

    assert [f"SCENE {number}" for number in ("I", "II", "III")] * 2 == [
        words for _, words in outline(text) if words.startswith("SCENE")
    ]


def test_who_speaks_first_is_no_title_of_a_canto() -> None:
    """“OLE SPOKE” stands below several numbers, and between stanzas too."""
    said = [f"{who} SPOKE\n\n{VERSE}\n{VERSE}" for who in ("OLE", "THE BAILIFF", "HANNE")]
    cantos = "\n\n\n\n".join(
        f"{number} CANTO\n\n" + "\n\n".join((*said[at:], *said, *said))
        for at, number in enumerate(("FIRST", "SECOND", "THIRD"))
    )

    assert ["FIRST CANTO", "SECOND CANTO", "THIRD CANTO"] == [
        words for _, words in outline(f"THE SALT SONG\n\n\n\n{PROSE}\n\n\n\n{cantos}")
    ][1:]


@pytest.mark.parametrize(
    "end",
    (
        "END OF ACT {}.",
        "FIN DE L'ACTE {}",
        "ENDE DES AKTES {}.",
        "END OF VOL. {}.",
        "FIN DEL TOMO {} Y ÚLTIMO",
        "KONIEC AKTU {}",
    ),
)
def test_the_end_of_an_act_heads_nothing(end: str) -> None:
    """It stands in capitals between two acts."""
    talk = "\n\n".join(f"{('Marten', 'Hanne')[at % 2]}: {LONG}" for at in range(8))
    acts = "\n\n\n\n".join(f"ACT {number}\n\n\n{talk}\n\n\n{end.format(number)}" for number in ("I", "II", "III"))

    assert ["ACT I", "ACT II", "ACT III"] == [words for _, words in outline(f"THE FERRY\n\n\n\n{acts}")][1:]


@pytest.mark.parametrize(
    ("words", "ends"), (("FIN DEL ÍNDICE.", True), ("Fine del romanzo", True), ("FIN DE SIÈCLE", False))
)
def test_the_end_of_a_work_or_of_its_index_is_told_by_words(words: str, *, ends: bool) -> None:
    """What ends is named behind it."""
    assert ends_part(words) == ends


def test_a_name_alone_over_a_song_speaks_as_it_does_on_the_line() -> None:
    """Most speeches of “HANNE.” stand behind the name; a song stands below it."""
    talk = "\n\n".join(f"{('MARTEN', 'HANNE')[at % 2]}. {LONG}" for at in range(12))
    songs = "\n\n".join(f"HANNE.\n\n   {VERSE}\n   {VERSE}\n\nMARTEN. {LONG}" for _ in range(3))
    remarks = "\n\n".join(f"OF THE {name}\n\n{PROSE}" for name in ("LAMP", "MOLE", "SALT"))

    assert ["ACT I", "OF THE LAMP", "OF THE MOLE", "OF THE SALT"] == [
        words for _, words in outline(f"THE FERRY\n\n\n\nACT I\n\n{talk}\n\n{songs}\n\n\n\n{remarks}")
    ][1:]


def test_who_leaves_whom_is_told_around_names_with_which_speeches_begin() -> None:
    """“HANNE leaves him for OLE.” stands alone between speeches."""
    talk = "\n\n".join(f"{('MARTEN', 'HANNE', 'OLE')[at % 3]}. {LONG}" for at in range(12))
    moves = f"{talk}\n\n\nHANNE _leaves him for_ OLE\n\n\n{talk}\n\n\nMARTEN ET OLE _come_\n\n\n{talk}"
    essays = "\n\n\n".join(f"{title}\n\n{PROSE}\n\n{PROSE}" for title in ("Of the port", "Of the salt", "Of the mole"))

    assert ["ACT I", "Of the port", "Of the salt", "Of the mole"] == [
        words for _, words in outline(f"THE FERRY\n\n\n\nACT I\n\n\n{moves}\n\n\n{essays}")
    ][1:]


@pytest.mark.parametrize("word", ("CURTAIN", "Vorhang.", "RIDEAU"))
def test_the_curtain_heads_nothing(word: str) -> None:
    """It falls at the end of a scene, far from what is said before it."""
    acts = "\n\n\n\n".join(f"ACT {number}\n\n\n{PROSE}\n\n\n\n{word}" for number in ("I", "II", "III"))

    assert ["ACT I", "ACT II", "ACT III"] == [words for _, words in outline(f"{acts}\n\n\n\n{PROSE}")]


def test_a_name_in_small_letters_with_what_its_bearer_does_is_no_head() -> None:
    """The names stand in lines of their own, with nothing but a paragraph's distance around them."""
    turns = (
        ("Rosa", "Is the boat in?"),
        ("D. Clara", SENTENCE),
        ("Rosa _(at the window)_", "Not a light on the water?"),
        ("D. Clara _(rising)_", "Who is there?"),
        ("Rosa", SENTENCE),
        ("D. Clara", "Nobody at the door?"),
        ("Rosa _(laughing)_", SENTENCE),
    )
    places = ("mill", "mole", "salt", "lamp", "ferry", "tower")
    talk = ["\n\n".join(f"{name}\n\nThe {place}? {said}" for name, said in turns) for place in places]
    text = "SCENE I\n\n" + "\n\n".join(talk[:3]) + "\n\n\nSCENE II\n\n" + "\n\n".join(talk[3:])

    assert [(1, "SCENE I"), (1, "SCENE II")] == outline(text)


@pytest.mark.parametrize("signs", ("_{}_", "={}="))
def test_what_is_done_between_speeches_heads_nothing(signs: str) -> None:
    """It is emphasised, and stands no further from the speeches than these from each other; scenes stand so too."""
    done = ("He looks at the lamp", "She goes out.", "They listen. A bell, far off.", "He drinks.", "The door opens.")
    turns = "\n\n".join(f"{('MARTEN', 'OLE')[at % 2]}.--{PROSE}" for at in range(4))
    said = "\n\n".join(f"{turns}\n\n{signs.format(one)}" for one in done)
    scenes = "\n\n\n".join(f"SCENE {number}\n\n{said}\n\nOLE.--{PROSE}" for number in ("I", "II", "III"))
    words = [words for _, words in outline(f"THE FERRY\n\n\n\n{scenes}")]

    assert ["THE FERRY", "SCENE I", "SCENE II", "SCENE III"] == words


def _act(index: int, words: str) -> Candidate:
    return Candidate(
        index=index,
        text=words,
        key=words.casefold(),
        number=numbered(words),
        style="unit:act",
        look="capitals:far",
        strong=True,
        capitals=True,
        far=True,
        wide=True,
        centred=False,
        titled=False,
        ends_sentence=False,
        reason="",
    )


def test_acts_that_a_play_names_with_their_places_before_it_begins_are_listed() -> None:
    """A place and how much time passes stand between them; each stands again over its scenes."""
    acts = ("ACT I", "ACT II", "ACT III")
    named = {at * 3 + 40: _act(at * 3 + 40, act) for at, act in enumerate(acts)}
    told = {at * 200 + 60: _act(at * 200 + 60, act) for at, act in enumerate(acts)}

    assert listed_units(named | told) == set(named)
    assert listed_units(told) == set()


def test_who_speaks_where_a_tale_goes_on_as_a_play_heads_nothing() -> None:
    """The pages of the play are few beside those of the tale, and the names stand as far apart as titles do."""
    names = ("ANNA", "THE FERRYMAN", "MARTEN", "THE BAILIFF")
    talk = "\n\n\n".join(f"          {names[at % 4]}\n\n{SENTENCE.strip()}" for at in range(28))
    tale = "\n\n".join([PROSE] * 300)
    heads = ("THE SALT ROAD", "THE LAMP", "THE ICE")
    chapters = "\n\n\n\n\n".join(f"          {head}\n\n\n{PROSE}\n\n{PROSE}" for head in heads)

    words = [words for _, words in outline(f"{tale}\n\n\n\n\n{chapters}\n\n\n{talk}\n\n\n\n\n{tale}")]

    assert not set(words) & set(names)
    assert set(heads) <= set(words)
