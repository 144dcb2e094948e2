"""Garbage is collected seldom while a document is laid out, and as ever after it."""

from __future__ import annotations

import gc

import pytest

from briefpress.edges.layout.seldom_collecting import seldom_collecting


def test_thresholds_come_back_whatever_happens() -> None:
    """A layout that fails leaves Python as it was."""
    before = gc.get_threshold()
    with seldom_collecting():
        assert gc.get_threshold()[0] > before[0]
    with pytest.raises(ValueError, match="no page"), seldom_collecting():
        raise ValueError("no page")

    assert gc.get_threshold() == before
