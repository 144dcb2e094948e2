"""Of those who made a book, its authors are those of the brief."""

from __future__ import annotations

import pytest
from lxml import etree

from briefpress.verbs.sources.epub_creators import set_contributors

_DC = "{http://purl.org/dc/elements/1.1/}"
_PLAIN = "<dc:creator>A</dc:creator>"
_TRANSLATES = '<meta refines="#b" property="role" scheme="marc:relators">trl</meta>'


@pytest.mark.parametrize(
    ("told", "authors"),
    (
        (f'<dc:creator id="a">A</dc:creator><dc:creator id="b">B</dc:creator>{_TRANSLATES}', ["A"]),
        ('<dc:creator opf:role="aut">A</dc:creator><dc:creator opf:role="ill">B</dc:creator>', ["A"]),
        ('<dc:creator opf:role="edt">A</dc:creator><dc:creator opf:role="ill">B</dc:creator>', ["A", "B"]),
        (
            f'<dc:creator id="b">B</dc:creator>{_TRANSLATES}<meta refines="#b" property="role">aut</meta>{_PLAIN}',
            ["B", "A"],
        ),
        (_PLAIN, ["A"]),
    ),
)
def test_only_authors_are_creators(told: str, authors: list[str]) -> None:
    """Where any are; a collection has editors alone, and they are named."""
    package = etree.fromstring(
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{told}</metadata></package>'
    )
    changed = set_contributors(package)

    assert authors == [one.text for one in package.iter(f"{_DC}creator")]
    assert changed == (package.find(f".//{_DC}contributor") is not None)
