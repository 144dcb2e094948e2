"""Templating that was left in a text is told; what is shown as code is not."""

from __future__ import annotations

from briefpress.nouns.tree import attr, para, words
from briefpress.verbs.sources.left_templating import left_templating


def test_each_piece_is_told_once_with_its_place() -> None:
    """Names and statements, wherever the words are parted."""
    text = "Dear {{ name }},\n\nyes {% if old %} no {{ name }}."
    found = left_templating([para(words(text))], file="source.txt", text=text)

    assert ["source.txt:1:6", "source.txt:3:5"] == [str(one.place) for one in found]
    assert {"S011"} == {one.code for one in found}


def test_code_shows_templating_on_purpose() -> None:
    """And single braces are no templating."""
    block = {"t": "CodeBlock", "c": [attr(), "{{ name }}"]}
    inline = {"t": "Code", "c": [attr(), "{% if %}"]}

    assert () == left_templating([block, para([inline, *words("{a} {{b} 100%}")])], file="source.md", text="")
