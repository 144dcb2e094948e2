"""Find where in a text something like a quotation may stand, by the short runs of letters that they share.

Every run of q code points is looked up in an index of the text; its places vote for the diagonal, the offset
between text and quotation, on which they lie. Where many votes meet is a window to look into.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FACTOR = 0x9E3779B1  # odd, its bits well mixed
_COMMON = 512  # runs more frequent than this say little, and are looked up only if there are no others
_ENOUGH = 12
_LEAST_BIN = 24
_LEAST_SHARE = 0.2  # of the votes of the best window; with fewer there is nothing to find


@dataclass(frozen=True, slots=True)
class Window:
    """A place to look into: where in the text the quotation would begin, about, and how many votes it has."""

    start: int
    votes: float
    slack: int


@dataclass(frozen=True, slots=True)
class QGrams:
    """The runs of q code points of a text, sorted by their hash, each with its place."""

    size: int
    hashes: NDArray[np.uint32]
    places: NDArray[np.int64]


def index_of(codes: NDArray[np.uint32], *, size: int) -> QGrams:
    """Index a text's runs of `size` code points; n log n in its length, in one sort."""
    hashes = hashes_of(codes, size).astype(np.uint64)
    packed = np.sort((hashes << np.uint64(32)) | np.arange(len(hashes), dtype=np.uint64))
    return QGrams(size, (packed >> np.uint64(32)).astype(np.uint32), (packed & np.uint64(0xFFFFFFFF)).astype(np.int64))


def windows(index: QGrams, codes: NDArray[np.uint32], *, most: int) -> list[Window]:
    """Give the places where something like a quotation may stand, the most likely first."""
    wanted = hashes_of(codes, index.size)
    if not len(wanted) or not len(index.hashes):
        return []
    offsets = np.arange(len(wanted))
    low = np.searchsorted(index.hashes, wanted, side="left")
    counts = np.searchsorted(index.hashes, wanted, side="right") - low
    found = counts > 0
    rare = found & (counts <= _COMMON)
    if int(rare.sum()) < _ENOUGH:
        # The rarest there are, within reason: a quotation of common words has no others.
        order = np.argsort(np.where(found, counts, np.iinfo(np.int64).max), kind="stable")
        rare = np.zeros_like(found)
        rare[order[:_ENOUGH]] = True
        rare &= found
    low, counts, offsets = low[rare], counts[rare], offsets[rare]
    total = int(counts.sum())
    if not total:
        return []
    # All places of all runs, without a loop: the i-th place of a run lies i behind its first.
    inner = np.arange(total) - np.repeat(np.cumsum(counts) - counts, counts)
    places = index.places[np.repeat(low, counts) + inner]
    diagonals = places - np.repeat(offsets, counts)
    # A rare run says more than a common one.
    weights = np.repeat(1.0 / np.log2(counts + 2.0), counts)
    return _peaks(diagonals, weights, width=max(_LEAST_BIN, len(codes) // 5), most=most)


def hashes_of(codes: NDArray[np.uint32], size: int) -> NDArray[np.uint32]:
    """Give the hash of every run of `size` code points, in their order."""
    if len(codes) < size:
        return np.zeros(0, dtype=np.uint32)
    length = len(codes) - size + 1
    out = np.zeros(length, dtype=np.uint32)
    for step in range(size):
        out *= np.uint32(_FACTOR)
        out += codes[step : step + length]
        out ^= out >> np.uint32(15)
    return out


def _peaks(diagonals: NDArray[np.int64], weights: NDArray[np.float64], *, width: int, most: int) -> list[Window]:
    """Count votes in bins that overlap by half, so that no peak is parted; give the best, each once."""
    half = width // 2
    lowest = int(diagonals.min())
    counted = np.bincount((diagonals - lowest) // half, weights=weights)
    votes = counted + np.append(counted[1:], 0.0)
    order = np.flatnonzero(votes >= votes.max() * _LEAST_SHARE)
    # Each peak shows in two or three neighbouring bins.
    wide = 3 * most
    if len(order) > wide:
        order = order[np.argpartition(-votes[order], wide - 1)[:wide]]
    kept: list[Window] = []
    for number in sorted(order.tolist(), key=lambda one: (-votes[one], one)):
        window = Window(number * half + lowest, float(votes[number]), width)
        if len(kept) < most and all(abs(window.start - other.start) > half for other in kept):
            kept.append(window)
    return kept
