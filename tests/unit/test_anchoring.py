"""Nothing is guessed: one place is an anchor, several are ambiguous, none is an orphan."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefpress.nouns.anchor import Ambiguous, Anchor, Drifted, Guess, Orphan, Resolution
from briefpress.nouns.reading import Span
from briefpress.nouns.selector import Position, Selector
from briefpress.verbs.anchoring.anchor_all import anchor_all
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.resolve import resolve
from briefpress.verbs.anchoring.say import shown_apart

if TYPE_CHECKING:
    from pathlib import Path

TIMES = "the best of times, the worst of times"


def found(exact: str, *, within: str, prefix: str = "", suffix: str = "") -> Resolution:
    """Resolve a quotation in a text."""
    return resolve(Concordance(within), Selector(exact=exact, prefix=prefix, suffix=suffix))


def test_a_quotation_that_occurs_once_is_an_anchor() -> None:
    """No context is needed."""
    assert Anchor(Span(4, 8)) == found("best", within=TIMES)


def test_a_quotation_that_occurs_twice_is_ambiguous() -> None:
    """An editor must add context."""
    assert Ambiguous((Span(9, 17), Span(29, 37))) == found("of times", within=TIMES)


@pytest.mark.parametrize(("prefix", "suffix", "start"), (("best ", "", 9), ("worst", "", 29), ("", ", the", 9)))
def test_context_decides(prefix: str, suffix: str, start: int) -> None:
    """With a space at its end or without."""
    assert Anchor(Span(start, start + 8)) == found("of times", within=TIMES, prefix=prefix, suffix=suffix)


def test_context_that_contradicts_makes_an_orphan_that_knows_the_copies() -> None:
    """Even a single occurrence is not taken if it stands elsewhere."""
    assert Orphan((Span(4, 8),)) == found("best", within=TIMES, prefix="worst ")


@pytest.mark.parametrize("exact", ("sea", "“…”", "bess"))
def test_what_is_not_there_is_an_orphan(exact: str) -> None:
    """Another word, no word at all, another letter."""
    assert Orphan() == found(exact, within=TIMES)


@pytest.mark.parametrize("exact", ("Best", "BEST", "bes\u0301t"))
def test_another_case_has_drifted_however_short(exact: str) -> None:
    """Or other accents: a word that began a sentence, or a heading set in capitals, is still that word."""
    assert Drifted(Span(4, 8), 0.9999, exact, "best") == found(exact, within=TIMES)


def test_another_case_of_several_places_is_ambiguous() -> None:
    """And no part of a longer word is one of them."""
    one = found("TIMES", within=f"{TIMES}, sometimes")

    assert isinstance(one, Ambiguous)
    assert (Span(12, 17), Span(32, 37)) == one.places
    assert one.similarity < 1


def test_few_letters_are_not_found_by_their_surroundings_alone() -> None:
    """Between two words stands now another: it is not what was quoted."""
    one = found("worst", within="the best of times, the fox worst", prefix="the ")

    assert isinstance(one, Orphan)


def test_overlapping_places_are_all_counted() -> None:
    """A repeated phrase may share words with itself."""
    assert Ambiguous((Span(0, 5), Span(3, 8))) == found("no no", within="no no no")


@pytest.mark.parametrize(
    ("exact", "within"),
    (
        ("e", "cafe\u0301"),
        ("क", "कि"),
        ("क्", "क्षत्रिय"),
        ("f", "ﬁnal"),
        ("👩 1", "x 👩 1\ufe0f\u20e3"),
        ("x 👩", "x 👩\u200d👧"),
        ("x 👍", "x 👍🏽"),
        ("x 🇮", "x 🇮🇷"),
        ("צ", "צָ"),
    ),
)
def test_a_written_character_is_never_split(exact: str, within: str) -> None:
    """A letter without its accent, a consonant without its vowel sign, half an emoji: other words."""
    assert Orphan() == found(exact, within=within)


def test_a_flag_behind_a_flag_is_whole() -> None:
    """Two letters make a flag, and two more the next."""
    assert Anchor(Span(0, 4)) == found("x 🇮🇷", within="x 🇮🇷🇷🇺")


LEAVING = "They left the base between 1941 and 1945, at last, and none of them was ever seen there again."


@pytest.mark.parametrize(
    ("exact", "within"),
    (
        ("soft hyphens", "soft hy\u00adphens"),
        ("so\u00adft hyphens", "soft hyphens"),
        ("final efforts", "\ufb01nal e\ufb00orts"),
        ("caf\u00e9 noir", "cafe\u0301 noir"),
        ("a\u0307\u0323 mark", "a\u0323\u0307 mark"),
        ("\ud55c\uad6d\uc5b4 words", "\u1112\u1161\u11ab\uad6d\uc5b4 words"),
        ("\u201cit\u2019s\u201d", '"it\'s"'),
        ("full width 1941", "full width \uff11\uff19\uff14\uff11"),
        ("no\u200b gap", "no gap"),
        ("over\n\nblocks", "over blocks"),
    ),
)
def test_shapes_of_one_text_are_one(exact: str, within: str) -> None:
    """Soft hyphens, ligatures, normal forms, the order of marks, quotation marks, widths, line ends."""
    assert Anchor(Span(0, len(within))) == found(exact, within=within)


def test_changed_words_have_drifted() -> None:
    """The place is known, and so are the old words and the new."""
    old = "They left the bases between 1940 and 1945"

    assert Drifted(Span(0, 40), 0.9512, old, "They left the base between 1941 and 1945") == found(old, within=LEAVING)


def test_the_same_words_in_another_context_have_drifted_if_they_are_many() -> None:
    """Few words may be anybody's; many that occur once were meant, and the editor is asked."""
    many, few = "the base between 1941 and 1945", "at last"

    assert Drifted(Span(10, 40), 1.0, many, many) == found(many, within=LEAVING, prefix="In the winter of war came ")
    assert Orphan((Span(42, 49),)) == found(few, within=LEAVING, prefix="In the winter of war came ")


def test_edited_context_still_decides() -> None:
    """Of copies the one whose surroundings are most alike, if they are alike at all."""
    text = f"{LEAVING} The ships came by, at last, and brought grain."

    edited = {"prefix": "between 1941 and 1946, ", "suffix": ", and none of these"}

    assert Anchor(Span(42, 49)) == found("at last", within=text, **edited)
    assert isinstance(found("at last", within=text, prefix="quite another thing "), Orphan)


def test_an_orphan_has_a_best_guess() -> None:
    """However far: an editor looks there first."""
    orphan = found("They left this place in 1950, at last", within=LEAVING)

    assert isinstance(orphan, Orphan)
    assert orphan.best is not None
    assert LEAVING[orphan.best.span.start : orphan.best.span.end].startswith("They left")


def test_a_guess_is_whole_words_near_the_old_position() -> None:
    """Of several places a reader would try the whole word first; of equal ones the nearest to where it stood."""
    times = resolve(Concordance(TIMES), Selector(exact="of times", position=Position(start=27, end=35)))
    parts = resolve(Concordance("Iranian, Iran, Iranians"), Selector(exact="Iran"))

    assert isinstance(times, Ambiguous)
    assert Guess(Span(29, 37), 1.0) == times.best
    assert isinstance(parts, Ambiguous)
    assert Guess(Span(9, 13), 1.0) == parts.best


@pytest.mark.parametrize("exact", (" ; … — ", "?", "\u00ad", "👍"))
def test_what_has_no_letter_is_not_looked_for(exact: str) -> None:
    """It would be anywhere."""
    assert Orphan() == found(exact, within="Is it? — Yes; 👍…")


def test_an_empty_text_has_nothing() -> None:
    """And nothing fails."""
    assert Orphan() == found("anything at all, however long it may be", within="")


def test_exact_anchoring_loads_no_heavy_module(root: Path) -> None:
    """Together numpy and rapidfuzz cost a fifth of a second: builds whose quotations all stand do not pay it."""
    program = (
        "import sys\n"
        "from briefpress.nouns.selector import Selector\n"
        "from briefpress.verbs.anchoring.anchor_all import anchor_all\n"
        "anchor_all('the best of times', [Selector(exact='best'), Selector(exact='of', prefix='best ')])\n"
        "print(sorted({'numpy', 'rapidfuzz'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        env={**os.environ, "PYTHONPATH": str(root / "scripts")},
        capture_output=True,
        text=True,
        check=True,
    )

    assert "[]\n" == done.stdout


def test_a_quotation_that_many_annotations_share_is_looked_for_once() -> None:
    """Five thousand of one phrase that a text has thousands of times would take minutes: all share what was found."""
    text = "The words of the line stand here again. " * 20
    found = anchor_all(text, [Selector(exact="the line") for _ in range(30)])

    assert 30 == len(found)
    assert 1 == len({id(one) for one in found})
    assert isinstance(found[0], Ambiguous)
    assert 20 == len(found[0].places)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    (
        (
            "A ferry that cannot berth is no ferry. Four of the twenty-six boats that were built for the islands lie.",
            "A ferry that cannot berth is no ferry. Four of the twenty-six boats that were built for the coast lie.",
            ("… were built for the islands lie.", "… were built for the coast lie."),
        ),
        ("left in May 1945", "left in May 1946", ("left in May 1945", "left in May 1946")),
        ("x" * 90 + "a", "x" * 90 + "b", ("… " + "x" * 24 + "a", "… " + "x" * 24 + "b")),
    ),
)
def test_what_has_drifted_is_shown_where_it_differs(old: str, new: str, shown: tuple[str, str]) -> None:
    """Two beginnings that are the same would tell nothing."""
    assert shown == shown_apart(old, new)
