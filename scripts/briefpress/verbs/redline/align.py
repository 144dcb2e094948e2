"""Align two lists of blocks: which are the same, which were changed, which are new, gone or moved.

Blocks of one key are aligned first. Between those, blocks that share rare words are likely partners; of these
the heaviest chain that keeps the order is taken, so the work grows with the text and not with its square.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.redline import Op
from briefpress.verbs.redline.diff import diff

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

_LIKE = 0.4  # similarity of words from which a block counts as changed, not as replaced
_LIKE_ALONE = 0.25  # where one block stands against one, and nothing else can be meant
_MOVED = 0.7
_FEW = 400  # pairs: so many are all compared
_COMMON = 60  # blocks that hold a word: a word that more hold says little
_PARTNERS = 4
_MOVED_WORDS = 5


@dataclass(frozen=True, slots=True)
class Unit:
    """A block, item or row as it is aligned: its key, its words, and what it can be a changed form of."""

    key: Hashable
    words: tuple[str, ...]
    kind: Hashable


@dataclass(frozen=True, slots=True)
class Pair:
    """An aligned pair by index; None where one side has no partner."""

    old: int | None
    new: int | None


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairs in the order of the redline, and which old unit went to which new place."""

    pairs: tuple[Pair, ...]
    moves: Mapping[int, int]


def align(old: Sequence[Unit], new: Sequence[Unit]) -> Alignment:
    """Align two lists; each index of both is in exactly one pair, in its own order."""
    numbers: dict[Hashable, int] = {}
    olds = [numbers.setdefault(unit.key, len(numbers)) for unit in old]
    news = [numbers.setdefault(unit.key, len(numbers)) for unit in new]
    pairs: list[Pair] = []
    gap: tuple[list[int], list[int]] = ([], [])
    for step in diff(olds, news):
        if step.op is Op.SAME:
            pairs.extend(_gap(old, new, *gap))
            gap = ([], [])
            pairs.extend(Pair(i, j) for i, j in zip(range(*step.old), range(*step.new), strict=True))
        else:
            gap[0].extend(range(*step.old))
            gap[1].extend(range(*step.new))
    pairs.extend(_gap(old, new, *gap))
    return Alignment(tuple(pairs), _moves(old, new, pairs))


def _gap(old: Sequence[Unit], new: Sequence[Unit], olds: list[int], news: list[int]) -> Iterator[Pair]:
    """Align what lies between two pairs of equal units."""
    chain = _chain(old, new, olds, news) if olds and news else []
    here_old = here_new = 0
    for i, j in [*chain, (len(olds), len(news))]:
        yield from (Pair(index, None) for index in olds[here_old:i])
        yield from (Pair(None, index) for index in news[here_new:j])
        if i < len(olds):
            yield Pair(olds[i], news[j])
        here_old, here_new = i + 1, j + 1


def _chain(old: Sequence[Unit], new: Sequence[Unit], olds: list[int], news: list[int]) -> list[tuple[int, int]]:
    """Give the heaviest chain of likely partners that keeps the order, as indices into the gap."""
    least = _LIKE_ALONE if len(olds) == len(news) == 1 else _LIKE
    rows = []
    for i, j in _likely(old, new, olds, news):
        one, other = old[olds[i]], new[news[j]]
        if one.kind != other.kind:
            continue
        found = likeness(one.words, other.words)
        if found >= least:
            rows.append((i, j, found * (1 + len(one.words) + len(other.words))))
    return _heaviest(rows)


def _likely(old: Sequence[Unit], new: Sequence[Unit], olds: list[int], news: list[int]) -> Iterator[tuple[int, int]]:
    """Give the pairs worth comparing: all of few, else those that share the most rare words."""
    if len(olds) * len(news) <= _FEW:
        yield from ((i, j) for i in range(len(olds)) for j in range(len(news)))
        return
    holders: dict[str, list[int]] = defaultdict(list)
    for j, index in enumerate(news):
        for word in dict.fromkeys(new[index].words):
            holders[word].append(j)
    for i, index in enumerate(olds):
        shared: Counter[int] = Counter()
        for word in dict.fromkeys(old[index].words):
            found = holders.get(word, [])
            if len(found) <= _COMMON:
                shared.update(found)
        best = sorted(shared, key=lambda j: (-shared[j], j))[:_PARTNERS]
        yield from ((i, j) for j in sorted(best))


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Give the share of words that two texts have in common, in order: 0 to 1."""
    if not one or not other:
        return 1.0 if not one and not other else 0.0
    from rapidfuzz.distance import Indel  # noqa: PLC0415  # late: only who compares needs it

    found: float = Indel.normalized_similarity(one, other)
    return found


def _heaviest(rows: list[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Give the chain of greatest weight whose two indices both rise."""
    # For every j, the best chain that ends at it or before: both lists rise.
    ends: list[int] = []
    best: list[tuple[float, int]] = []
    before: list[int] = []
    # Pairs of one i come with falling j, so that none of them is chained to another.
    ordered = sorted(rows, key=lambda row: (row[0], -row[1]))
    for index, (_, j, weight) in enumerate(ordered):
        place = bisect_right(ends, j - 1)
        total, last = best[place - 1] if place else (0.0, -1)
        before.append(last)
        total += weight
        if place and best[place - 1][0] >= total:
            continue
        while place < len(ends) and best[place][0] <= total:
            del ends[place], best[place]
        if place == len(ends) or ends[place] != j:
            ends.insert(place, j)
            best.insert(place, (total, index))
    chain = []
    index = best[-1][1] if best else -1
    while index >= 0:
        chain.append(ordered[index][:2])
        index = before[index]
    return chain[::-1]


def _moves(old: Sequence[Unit], new: Sequence[Unit], pairs: Sequence[Pair]) -> dict[int, int]:
    """Find what stands elsewhere now: the same words once among what is gone and once among what is new."""
    gone = [pair.old for pair in pairs if pair.new is None and pair.old is not None]
    come = [pair.new for pair in pairs if pair.old is None and pair.new is not None]
    moves: dict[int, int] = {}
    taken: set[int] = set()
    by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in come:
        by_words[new[j].words].append(j)
    times = Counter(old[i].words for i in gone)
    for i in gone:
        found = by_words.get(old[i].words, [])
        if len(old[i].words) >= _MOVED_WORDS and len(found) == 1 and times[old[i].words] == 1:
            moves[i] = found[0]
            taken.add(found[0])
    rest_old = [i for i in gone if i not in moves and len(old[i].words) >= 2 * _MOVED_WORDS]
    rest_new = [j for j in come if j not in taken and len(new[j].words) >= 2 * _MOVED_WORDS]
    for i, j in _likely(old, new, rest_old, rest_new) if rest_old and rest_new else ():
        one, other = rest_old[i], rest_new[j]
        free = one not in moves and other not in taken
        if free and old[one].kind == new[other].kind and likeness(old[one].words, new[other].words) >= _MOVED:
            moves[one] = other
            taken.add(other)
    return _with_neighbours(moves, old, new, gone=set(gone), come=set(come))


def _with_neighbours(
    moves: dict[int, int], old: Sequence[Unit], new: Sequence[Unit], *, gone: set[int], come: set[int]
) -> dict[int, int]:
    """Take along what moved with its neighbour, however short it is: a heading with its section."""
    out = dict(moves)
    come = come - set(moves.values())
    for step in (1, -1):
        for i, j in moves.items():
            here, there = i + step, j + step
            while here in gone and here not in out and there in come and old[here].words == new[there].words:
                out[here] = there
                come.discard(there)
                here, there = here + step, there + step
    return out
