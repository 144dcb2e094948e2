"""What holds of anchoring in every text: changed words are followed, absent ones never found, nothing guessed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from briefpress.nouns.anchor import Ambiguous, Anchor, Drifted, Orphan, Resolution
from briefpress.nouns.reading import Span
from briefpress.nouns.selector import Position, Selector
from briefpress.verbs.anchoring.anchor_all import anchor_all
from briefpress.verbs.anchoring.concordance import Concordance
from briefpress.verbs.anchoring.describe import describe
from briefpress.verbs.anchoring.resolve import resolve
from briefpress.verbs.trees.fold import fold_text
from helpers import made_texts

SCRIPTS = ("latin", "cyrillic", "arabic", "hebrew", "devanagari", "chinese")
seeds = st.integers(0, 2**32)
many = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=(HealthCheck.too_slow,),
    phases=(Phase.explicit, Phase.generate),
)


def place_of(found: Resolution) -> Span | None:
    """Where a selector is, surely or nearly."""
    return found.span if isinstance(found, Anchor | Drifted) else None


def shared(found: Resolution, start: int, end: int) -> float:
    """How much of a place and of what was found lies in both."""
    span = place_of(found)
    if span is None:
        return 0.0
    return max(0, min(end, span.end) - max(start, span.start)) / (max(end, span.end) - min(start, span.start))


@many
@given(seeds, st.sampled_from(SCRIPTS), st.floats(0.01, 0.12))
def test_edited_words_are_found_where_they_stand(seed: int, script: str, share: float) -> None:
    """In any script, right to left and without spaces between words too; and they are called drifted."""
    text = made_texts.text(seed, script=script)
    start, end = made_texts.passage(text, seed, letters=30 if script == "chinese" else 80)
    words = made_texts.edited(text[start:end], seed, share=share)
    (found,) = anchor_all(text, [Selector(exact=words)])

    assert shared(found, start, end) > 0.8
    assert isinstance(found, Anchor) == (fold_text(words) == fold_text(text[start:end]))


@many
@given(seeds, st.sampled_from(SCRIPTS))
def test_words_of_another_text_are_found_nowhere(seed: int, script: str) -> None:
    """An orphan, with a guess that is far off."""
    text, other = made_texts.text(seed, script=script), made_texts.text(seed + 1, script=script)
    start, end = made_texts.passage(other, seed, letters=40 if script == "chinese" else 100)
    (found,) = anchor_all(text, [Selector(exact=other[start:end], prefix=other[start - 20 : start])])

    assert isinstance(found, Orphan)


@many
@given(seeds, st.sampled_from(SCRIPTS), st.floats(0.02, 0.12))
def test_a_copy_elsewhere_is_not_taken_for_the_edited_place(seed: int, script: str, share: float) -> None:
    """The words stand unchanged in another context: the context tells which is meant."""
    text = made_texts.text(seed, script=script)
    start, end = made_texts.passage(text, seed, letters=20 if script == "chinese" else 50)
    words = text[start:end]
    changed = made_texts.edited(words, seed, share=share) + ("" if round(len(words) * share) else "x")
    revised = f"{text[:start]}{changed}{text[end:]}\n\n{made_texts.text(seed + 7, words=20, script=script)} {words} "
    selector = Selector(exact=words, prefix=text[start - 40 : start], suffix=text[end : end + 40])

    assert shared(anchor_all(revised, [selector])[0], start, start + len(changed)) > 0.7


@many
@given(seeds, st.sampled_from(SCRIPTS), st.floats(0.02, 0.3))
def test_a_passage_is_followed_from_the_earlier_text(seed: int, script: str, share: float) -> None:
    """Through edits that search alone would not see through, and past copies; what has gone is an orphan."""
    text = made_texts.text(seed, script=script)
    start, end = made_texts.passage(text, seed, letters=20 if script == "chinese" else 50)
    words = text[start:end]
    changed = made_texts.edited(words, seed, share=share)
    selector = Selector(exact=words)
    kept = f"{words}. {text[:start]}{changed}{text[end:]}"
    gone = f"{text[:start]}{text[end:]}"
    (followed,) = anchor_all(kept, [selector], earlier=text)
    (lost,) = anchor_all(gone, [selector], earlier=text)

    assert shared(followed, start + len(words) + 2, start + len(words) + 2 + len(changed)) > 0.7
    assert isinstance(lost, Orphan)


@many
@given(seeds, st.sampled_from(SCRIPTS))
def test_the_more_is_edited_the_less_alike_it_is(seed: int, script: str) -> None:
    """Similarity falls as edits are added one after the other."""
    text = made_texts.text(seed, script=script)
    start, end = made_texts.passage(text, seed, letters=60)
    words = text[start:end]
    versions = [words, *(words[:8] + "#" * count + words[8 + count :] for count in range(2, 11, 4))]
    found = [resolve(Concordance(text), Selector(exact=version)) for version in versions]
    alike = [one.similarity if isinstance(one, Drifted) else 1.0 for one in found if not isinstance(one, Orphan)]

    assert sorted(alike, reverse=True) == alike
    assert 1.0 == alike[0]


@many
@given(seeds, st.sampled_from(SCRIPTS), st.integers(1, 30))
def test_what_is_described_is_found_again(seed: int, script: str, length: int) -> None:
    """A selector written for any place anchors to that place, with no more context than it needs."""
    once = made_texts.text(seed, words=60, script=script)
    text = f"{once}\n\nx {once}"
    start, end = made_texts.passage(text, seed, letters=length)
    selector = describe(Concordance(text), Span(start, end))

    assert Anchor(Span(start, end)) == resolve(Concordance(text), selector)
    assert Position(start=start, end=end) == selector.position


@many
@given(seeds, st.integers(2, 5))
def test_equal_places_are_ambiguous_until_a_position_is_one_of_them(seed: int, count: int) -> None:
    """Nothing is chosen by chance; a position that has the words decides, one beside them does not."""
    words = "the very same words again"
    text = " ".join([made_texts.text(seed, words=9), words] * count)
    starts = [index for index in range(len(text)) if text.startswith(words, index)]
    last = Position(start=starts[-1], end=starts[-1] + len(words))
    beside = Position(start=starts[-1] + 1, end=starts[-1] + 1 + len(words))

    assert Ambiguous(tuple(Span(one, one + len(words)) for one in starts)) == resolve(
        Concordance(text), Selector(exact=words)
    )
    assert Anchor(Span(last.start, last.end)) == resolve(Concordance(text), Selector(exact=words, position=last))
    assert isinstance(resolve(Concordance(text), Selector(exact=words, position=beside)), Ambiguous)


@pytest.mark.parametrize("seed", range(3))
def test_a_long_quotation_is_placed_by_its_ends(seed: int) -> None:
    """A hundred thousand letters with a change in their midst."""
    text = made_texts.text(seed, words=60_000)
    start, end = made_texts.passage(text, seed, letters=100_000)
    words = text[start:end]
    (found,) = anchor_all(text, [Selector(exact=f"{words[:50_000]} put in here {words[50_000:]}")])

    assert Span(start, end) == place_of(found)
    assert isinstance(found, Drifted)
