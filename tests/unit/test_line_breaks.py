"""Lines end where a syllable begins, and beside quotation marks among Han characters."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.printing.line_breaks import BREAK, allow_breaks, with_breaks


@pytest.mark.parametrize(
    ("text", "parts"),
    (
        ("ប្រជាជនបាននិយាយ", "ប្រ|ជាជន|បាន|និ|យាយ"),
        ("မြန်မာစကား", "မြန်|မာ|စ|ကား"),
        ("ကုမ္ပဏီ", "ကုမ္ပ|ဏီ"),
        ("ປະເທດລາວ", "ປະ|ເທດລາວ"),
        ("ທີ່ມີ", "ທີ່|ມີ"),
        ("说：“好。”他", "说：|“好。”|他"),
        ("“好”，他", "“好”，他"),
        ("ภาษาไทย", "ภาษาไทย"),
        ("it’s “good”", "it’s “good”"),
    ),
)
def test_lines_may_end(text: str, parts: str) -> None:
    """Before what begins a syllable, and never before what ends one."""
    assert parts == with_breaks(text).replace(BREAK, "|")


def test_code_and_pictures_are_kept() -> None:
    """What is copied from code must be what was written; behind it text is text again."""
    body = etree.fromstring("<body><p>ជាជា<code>ជាជា<i>ជាជា</i></code>ជាជា</p></body>")
    allow_breaks(body)

    assert "ជា|ជាជាជាជាជាជា|ជា" == "".join(map(str, body.itertext())).replace(BREAK, "|")
