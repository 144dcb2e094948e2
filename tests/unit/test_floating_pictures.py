"""Pictures that float beside words stand in paragraphs of their own, where they break no line."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.sources.opendocument import DRAW, SVG, TEXT
from briefpress.verbs.sources.opendocument_pictures import set_pictures
from briefpress.verbs.word.floating_pictures import set_floating
from briefpress.verbs.word.names import A, W
from helpers.containers import run
from helpers.growth import LINEAR, growth

_WORDS = run("Words.")
_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_NAMES = f"xmlns:w='{W[1:-1]}' xmlns:a='{A[1:-1]}' xmlns:wp='{_DRAWN}'"
_ODF = f"xmlns:text='{TEXT[1:-1]}' xmlns:draw='{DRAW[1:-1]}' xmlns:svg='{SVG[1:-1]}'"


def floating(height: int = 720_000, kind: str = "anchor", words: str = "") -> str:
    """Make a run of Word with a picture."""
    inside = f"<wp:extent cx='900000' cy='{height}'/><a:blip/>{words}"
    return f"<w:r><w:drawing><wp:{kind}>{inside}</wp:{kind}></w:drawing></w:r>"


def set_apart(paragraph: str) -> list[str]:
    """Give for each paragraph whether it has words, a picture, or both, once pictures are set apart."""
    root = etree.fromstring(f"<w:body {_NAMES}>{paragraph}</w:body>")
    set_floating(root, {"Heading1"})
    return [
        " ".join(
            name for name, tag in (("words", f"{W}t"), ("picture", f"{A}blip")) if any(True for _ in one.iter(tag))
        )
        for one in root
    ]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    (
        (f"<w:p>{floating()}{_WORDS}</w:p>", ["picture", "words"]),
        (f"<w:p>{_WORDS}{floating()}{_WORDS}</w:p>", ["picture", "words"]),
        (f"<w:p>{_WORDS}{floating()}</w:p>", ["words", "picture"]),
        (f"<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr>{floating()}{_WORDS}</w:p>", ["words", "picture"]),
        (f"<w:p>{floating()}</w:p>", ["picture"]),
        (f"<w:p>{floating(height=90_000)}{_WORDS}</w:p>", ["words picture"]),
        (f"<w:p>{floating(kind='inline')}{_WORDS}</w:p>", ["words picture"]),
        (f"<w:p>{floating(words=_WORDS)}{_WORDS}</w:p>", ["words picture"]),
        (f"<w:p><w:pPr><w:numPr/></w:pPr>{floating()}{_WORDS}</w:p>", ["words picture"]),
        (f"<w:p>{_WORDS}{floating().replace('<w:drawing>', '<w:t>Said.</w:t><w:drawing>')}</w:p>", ["words picture"]),
    ),
    ids=("before", "within", "behind", "heading", "alone", "sign", "inline", "worded", "item", "beside"),
)
def test_pictures_of_word_float_beside_no_words(paragraph: str, expected: list[str]) -> None:
    """Signs stay among words, and so do pictures of items: a list would end at a paragraph."""
    shown = set_apart(paragraph)

    assert expected == shown


def frame(kind: str = "paragraph", height: str = "2cm") -> str:
    """Make a picture of OpenDocument."""
    return f"<draw:frame text:anchor-type='{kind}' svg:height='{height}'><draw:image/></draw:frame>"


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    (
        (f"<text:p>{frame()}One</text:p>", ["", "One"]),
        (f"<text:p>One <text:span>{frame('char')}</text:span> two</text:p>", ["", "One  two"]),
        (f"<text:p>One <text:span>two {frame('char')}</text:span></text:p>", ["One two ", ""]),
        (f"<text:h>{frame()}One</text:h>", ["One", ""]),
        (f"<text:p>{frame()}</text:p>", [""]),
        (f"<text:p>{frame(height='4mm')}One</text:p>", ["One"]),
        (f"<text:p>{frame('as-char')}One</text:p>", ["One"]),
        (f"<text:list><text:list-item><text:p>{frame()}One</text:p></text:list-item></text:list>", ["One"]),
    ),
    ids=("before", "within", "behind", "heading", "alone", "sign", "letter", "item"),
)
def test_pictures_of_opendocument_float_beside_no_words(paragraph: str, expected: list[str]) -> None:
    """What stands as a letter does stays one."""
    body = etree.fromstring(f"<body {_ODF}>{paragraph}</body>")
    set_pictures(body)

    assert expected == ["".join(str(text) for text in one.itertext()) for one in body.iter(f"{TEXT}p", f"{TEXT}h")]
    assert 1 == len(list(body.iter(f"{DRAW}image")))


def test_floating_pictures_keep_their_order() -> None:
    """Before the paragraph and behind it."""
    frames = [
        f"<draw:frame draw:name='{n}' text:anchor-type='char' svg:height='2cm'><draw:image/></draw:frame>"
        for n in "abcd"
    ]
    body = etree.fromstring(f"<body {_ODF}><text:p>{frames[0]}{frames[1]}One{frames[2]}{frames[3]}</text:p></body>")
    set_pictures(body)

    assert ["a", "b", "c", "d"] == [one.get(f"{DRAW}name") for one in body.iter(f"{DRAW}frame")]
    assert ["", "", "One", "", ""] == ["".join(str(text) for text in one.itertext()) for one in body]


@pytest.mark.parametrize("style", ("", "Heading1"))
def test_pictures_of_word_keep_their_order(style: str) -> None:
    """Behind a heading too."""
    runs = [floating(height=720_000 + n) for n in range(4)]
    marked = f"<w:pPr><w:pStyle w:val='{style}'/></w:pPr>"
    written = f"<w:p>{marked}{runs[0]}{runs[1]}{_WORDS}{runs[2]}{runs[3]}</w:p>"
    root = etree.fromstring(f"<w:body {_NAMES}>{written}</w:body>")
    set_floating(root, {"Heading1"})

    assert ["720000", "720001", "720002", "720003"] == [one.get("cy") for one in root.iter(f"{{{_DRAWN}}}extent")]
    assert 5 == len(root)


def test_floating_pictures_are_set_apart_in_time_that_grows_with_their_number() -> None:
    """However many float beside one paragraph."""
    taken = growth(
        set_pictures,
        lambda size: etree.fromstring(f"<body {_ODF}><text:p>{frame() * size}One{frame() * size}</text:p></body>"),
        size=200,
    )

    assert LINEAR > taken
