"""Links within a page of HTML lead to the element that they name, whatever its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.sources.html_facts import edited, html_facts
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.read_text import ReadText


def read(folder: Path, body: str) -> tuple[ReadText, list[str]]:
    """Read a page with a link, and give the codes of what was found with it."""
    path = folder / "a.html"
    path.write_text(f'<html><body><p>See <a href="#x">there</a>.</p>{body}<p>End.</p></body></html>', encoding="utf-8")
    outcome = read_file(path)
    assert outcome.value is not None
    return outcome.value.read, [one.code for one in outcome.findings]


@pytest.mark.parametrize(
    ("body", "kinds"),
    (
        *((f"<{tag} id='x'><p>w</p></{tag}>", "Para") for tag in ("article", "footer", "address", "center", "form")),
        ("<details id='x'><summary>w</summary><p>v</p></details>", "Para Para"),
        ("<fieldset><legend id='x'>w</legend>v</fieldset>", "Para Para"),
        ("<blockquote id='x'><p>w</p></blockquote>", "BlockQuote"),
        ("<blockquote id='x'>w</blockquote>", "BlockQuote"),
        ("<ul id='x'><li>w</li></ul>", "BulletList"),
        ("<ol id='x'><li><p>w</p></li></ol>", "OrderedList"),
        ("<dl id='x'><dt>w</dt><dd><p>v</p></dd></dl>", "DefinitionList"),
        ("<hr id='x'>", "HorizontalRule"),
        ("<p>w<br id='x'>v</p>", "Para"),
        *((f"<p>w <{tag} id='x'>v</{tag}></p>", "Para") for tag in ("del", "ins", "font", "s", "time", "q")),
        ("<table><tr id='x'><td>w</td></tr></table>", "Table"),
        ("<table><tr><td id='x'>w</td></tr></table>", "Table"),
        ("<table><tbody id='x'><tr><td>w</td></tr></tbody></table>", "Table"),
    ),
)
def test_a_link_leads_to_any_element(tmp_path: Path, body: str, kinds: str) -> None:
    """And no paragraph is made for the name alone."""
    found, codes = read(tmp_path, body)

    assert "S025" not in codes
    assert kinds.split() == [block["t"] for block in found.blocks][1:-1]
    assert ["#s-x"] == [node["c"][2][0] for node in nodes(found.blocks) if node["t"] == "Link"]


def test_a_name_waits_for_the_words_of_its_element() -> None:
    """Before those that stand among others, and within the first paragraph."""
    page = "<blockquote id='a'>\n<div><b>w</b></div></blockquote><ul id='b'><li>v</ul><dd id='c'><p>u</p><pre>t</pre>"

    assert (
        "<blockquote id='a'>\n<div><span id=\"a\"></span><b>w</b></div></blockquote><ul id='b'><li>"
        '<span id="b"></span>v</ul><dd id=\'c\'><p><span id="c"></span>u</p><pre>t</pre>'
    ) == edited(page, html_facts(page).edits)


def test_a_note_may_be_an_article(tmp_path: Path) -> None:
    """As some books have it; the words in a legend end where it ends."""
    call = '<p>Words<a href="#n" id="r">[1]</a>.</p>'
    found, _ = read(tmp_path, f'{call}<article id="n"><p>[<a href="#r" id="l">1</a>] The note.</p></article>')

    assert "See there.\n\nWords.\n\nEnd.\n\nThe note." == project(found.blocks).text


def test_a_place_stays_where_a_link_goes(tmp_path: Path) -> None:
    """Another link may lead to where one stood that leads nowhere."""
    found, codes = read(tmp_path, '<p><a href="#nowhere" id="x">w</a></p>')

    assert 1 == codes.count("S025")
    assert ["#s-x"] == [node["c"][2][0] for node in nodes(found.blocks) if node["t"] == "Link"]
    assert ["s-x"] == [node["c"][0][0] for node in nodes(found.blocks) if node["t"] == "Span"]
