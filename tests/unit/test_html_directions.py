"""What a page of HTML says of the direction of its words comes through, whatever it says it of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefpress.edges.sources.read_file import read_file

if TYPE_CHECKING:
    from pathlib import Path


def said(path: Path, body: str, *, page: str = "<html><body>{}</body></html>") -> str:
    """Read a page, and write its tree in short: kinds of blocks, directions and words."""
    path.write_text(page.format(body), encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    return _short(outcome.value.read.blocks)


def _short(tree: Any) -> str:
    if isinstance(tree, list):
        return "".join(map(_short, tree))
    if not isinstance(tree, dict):
        return ""
    kind = tree.get("t", "")
    if kind in {"Str", "Space", "SoftBreak"}:
        return str(tree.get("c", " "))
    if kind not in {"Div", "Span"}:
        return f"{kind}[{_short(tree.get('c', []))}]"
    return f"{dict(tree['c'][0][2]).get('dir', kind)}[{_short(tree['c'][1])}]"


@pytest.mark.parametrize(
    ("body", "expected"),
    (
        ('<p dir="rtl">one (A)!</p><p>two</p>', "rtl[Para[one (A)!]]Para[two]"),
        ("<p class=MsoNormal dir=RTL>\none</p>", "rtl[Para[one]]"),
        ('<p dir="rtl">one<p dir="rtl">two<p>three', "rtl[Para[one]Para[two]]Para[three]"),
        ('<p dir="ltr">one</p>', "Para[one]"),
        ('<p dir="sideways">one</p>', "Para[one]"),
        ('<p dir="auto">(<b>של</b> A</p><p dir="auto">1 A של</p>', "rtl[Para[(Strong[של] A]]Para[1 A של]"),
        ('<div dir="rtl"><p dir="rtl">one</p><p dir="ltr">two</p></div>', "rtl[Para[one]ltr[Para[two]]]"),
        ('<div dir="rtl"><div><p>one</p></div></div><p dir="rtl">two</p>', "rtl[Para[one]]rtl[Para[two]]"),
        ('<blockquote dir="rtl"><p>one</blockquote><p>two', "rtl[BlockQuote[Para[one]]]Para[two]"),
        (
            '<ul dir="rtl"><li>one<ul><li>two</ul></ul><p>three',
            "rtl[BulletList[Plain[one]BulletList[Plain[two]]]]Para[three]",
        ),
        ('<ul><li dir="rtl">one</ul>', "BulletList[rtl[Para[one]]]"),
        ('<ul><li dir="rtl"><p>one</p><p>two</p></ul>', "BulletList[rtl[Para[one]Para[two]]]"),
        ('<dl><dt dir="rtl">one<dd dir="rtl">two</dl>', "DefinitionList[rtl[one]rtl[Para[two]]]"),
        ('<p>one <em dir="rtl">two</em></p>', "Para[one Emph[rtl[two]]]"),
        ('<p dir="rtl"></p><p>one</p>', "Para[one]"),
        ('<p dir="rtl" id="place">one <a href="#place">two</a></p>', "rtl[Para[Span[]one Link[two]]]"),
        ('<pre><p dir="rtl">one</p></pre>', "CodeBlock[]"),
    ),
)
def test_a_direction_comes_through(tmp_path: Path, body: str, expected: str) -> None:
    """Neighbours share a division; what runs like all around it needs none."""
    assert expected == said(tmp_path / "a.html", body)


def test_a_page_from_right_to_left_marks_what_runs_the_other_way(tmp_path: Path) -> None:
    """Its language says how the rest runs."""
    page = '<html dir="rtl" lang="he"><body>{}</body></html>'

    assert "Para[של]ltr[Para[A]]" == said(tmp_path / "a.html", '<p dir="rtl">של</p><p dir="ltr">A</p>', page=page)


def test_notes_are_joined_in_paragraphs_with_a_direction(tmp_path: Path) -> None:
    """The body of each stands in a division with its neighbours."""
    body = (
        '<p dir="rtl">א<a href="#n1"><sup>1</sup></a></p><p dir="rtl">ב<a href="#n2"><sup>2</sup></a></p><h2>Notes</h2>'
        '<p dir="rtl" id="n1">1. ג</p><p dir="rtl" id="n2">2. ד</p>'
    )

    assert "rtl[Para[אNote[Para[Span[]ג]]]Para[בNote[Para[Span[]ד]]]]" == said(tmp_path / "a.html", body)
