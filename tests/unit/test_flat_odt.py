"""A flat OpenDocument text, which is one XML, is read as the archive that it could be."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from briefpress.edges.sources.read_file import read_file
from briefpress.nouns.tree import nodes
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Outcome
    from briefpress.nouns.received import Received

_NAMES = {"draw": "drawing"}
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{_NAMES.get(name, name)}:1.0"'
    for name in ("office", "text", "draw", "style", "table", "meta")
)
_SPACES = f'{_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fo="urn:x" xmlns:math="http://www.w3.org/1998/Math/MathML"'
_PNG = b"\x89PNG\r\n\x1a\nrest"


def flat(body: str, *, head: str = "") -> str:
    """Make a flat text."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<office:document {_SPACES} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:meta/>'
        "<office:font-face-decls/><office:styles/><office:automatic-styles/><office:master-styles>"
        '<style:master-page style:name="S"><style:header><text:p>Page head</text:p></style:header>'
        f"</style:master-page></office:master-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document>"
    )


def read(folder: Path, text: str, name: str = "a.fodt") -> Outcome[Received | None]:
    """Read a text."""
    (folder / name).write_text(text, encoding="utf-8")
    return read_file(folder / name)


@pytest.mark.parametrize("name", ("a.fodt", "a.odt"))
def test_words_notes_and_pictures_are_read(tmp_path: Path, name: str) -> None:
    """What stands in the head of the pages is set aside, as it is in the archive."""
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>Once.</text:p></text:note-body></text:note>"
    )
    picture = (
        "<draw:frame><draw:image><office:binary-data>\n"
        f"{base64.encodebytes(_PNG * 90).decode()}</office:binary-data></draw:image></draw:frame>"
    )
    formula = "<draw:frame><draw:object><math:math><math:mi>x</math:mi></math:math></draw:object></draw:frame>"
    body = f'<text:h text:outline-level="1">One</text:h><text:p>It was{note} so {picture} and {formula}.</text:p>'
    outcome = read(tmp_path, flat(body), name)

    assert outcome.value is not None
    blocks = outcome.value.read.blocks
    assert project(blocks).text.startswith("One\n\nIt was so")
    assert {"Header": 1, "Note": 1, "Image": 1, "Math": 1}.items() <= {
        kind: sum(node["t"] == kind for node in nodes(blocks)) for kind in ("Header", "Note", "Image", "Math")
    }.items()
    assert [_PNG * 90] == list(outcome.value.pictures.values())
    assert ["Page head"] == [one.words for one in outcome.value.read.set_aside if one.role == "header"]


def test_a_chart_in_a_flat_text_is_told(tmp_path: Path) -> None:
    """It stands in the text as a document of its own."""
    chart = (
        "<office:document><office:body><office:chart><text:p>Rain</text:p></office:chart></office:body>"
        "</office:document>"
    )
    outcome = read(tmp_path, flat(f"<text:p>So<draw:frame><draw:object>{chart}</draw:object></draw:frame></text:p>"))

    assert outcome.value is not None
    assert ["Rain"] == [one.words for one in outcome.value.read.set_aside if one.role == "chart"]


@pytest.mark.parametrize(
    ("text", "code"),
    (
        ("<a>words</a>", "S026"),
        (flat("<text:p>x", head="<!-- open"), "S026"),
        (flat("", head='<!DOCTYPE a [<!ENTITY b "c">]>'), "S029"),
        (flat("").replace("office:text>", "office:spreadsheet>"), "S026"),
    ),
)
def test_what_is_no_such_text_is_refused(tmp_path: Path, text: str, code: str) -> None:
    """With one finding that says why."""
    outcome = read(tmp_path, text)

    assert outcome.value is None
    assert [code] == [finding.code for finding in outcome.findings]
