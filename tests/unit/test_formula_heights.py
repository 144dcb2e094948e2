"""Formulas are drawn in a time that their length sets, however their brackets stand within each other."""

from __future__ import annotations

import pytest

from briefpress.edges.layout import formula_heights
from briefpress.edges.layout.set_formulas import draw
from helpers.growth import FOLD, LINEAR, growth

OPEN, CLOSE = '<mo stretchy="true" form="prefix">(</mo>', '<mo stretchy="true" form="postfix">)</mo>'


def bracketed(depth: int, *, inner: str = "<mfrac><mi>a</mi><mi>b</mi></mfrac>") -> str:
    """Write brackets within brackets, each raised to a power, as pandoc writes them."""
    head, tail = f"<msup><mrow>{OPEN}<mi>a</mi><mo>+</mo>", f"{CLOSE}</mrow><mn>2</mn></msup>"
    return f"<math><mrow>{head * depth}{inner}{tail * depth}</mrow></math>"


def test_brackets_within_brackets_take_no_longer_than_they_are_many() -> None:
    """Each row was set anew for every row around it: eight more levels took two hundred times as long."""
    draw.cache_clear()

    def drawn(mathml: str) -> None:
        draw.cache_clear()
        draw(mathml)

    assert growth(drawn, bracketed, size=2, rounds=2) < LINEAR * FOLD / 2


@pytest.mark.parametrize("depth", (1, 3, 5))
@pytest.mark.parametrize("inner", ("<mi>x</mi>", "<mfrac><mi>a</mi><mi>b</mi></mfrac>", f"<mrow>{OPEN}</mrow>"))
def test_what_is_found_once_is_what_would_be_found_each_time(
    depth: int, inner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The drawing is the same, sign for sign."""
    once = draw.__wrapped__(bracketed(depth, inner=inner))

    class Forgetful(dict[object, object]):
        def __contains__(self, key: object) -> bool:
            return False

    monkeypatch.setattr(formula_heights, "_heights", Forgetful())

    assert once == draw.__wrapped__(bracketed(depth, inner=inner))
