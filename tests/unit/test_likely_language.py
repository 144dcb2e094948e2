"""The language of a file that does not say it."""

from __future__ import annotations

import pytest

from briefpress.verbs.sources.likely_language import likely_language


@pytest.mark.parametrize(
    ("text", "language"),
    (
        ("The first railway of 1855.", "en"),
        ("", "en"),
        ("1, 2, 3", "en"),
        ("این فصل در مورد شروع استفاده از Git خواهد بود", "fa"),
        ("هذا الفصل عن بداية استخدام النظام", "ar"),
        ("הפרק הזה עוסק בהתחלה", "he"),
        ("Первая железная дорога", "ru"),
        ("Перша залізниця в країні", "uk"),
        ("所有权是 Rust 用于如何管理内存的一组规则", "zh"),
        ("最初の鉄道は東京都にある", "ja"),
        ("첫 번째 철도는 서울에 있다", "ko"),
        ("He said “سلام” and went on for a long while in English.", "en"),
    ),
)
def test_most_letters_decide(text: str, language: str) -> None:
    """A few words of another language among them do not."""
    assert language == likely_language(text)
