"""Small documents of Word, OpenDocument and EPUB, made of XML in the test itself."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MORE = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name if name != "draw" else "drawing"}:1.0"'
    for name in ("office", "text", "draw", "style", "table")
)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Pack parts into an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def word_part(root: str, body: str) -> str:
    """Make one part of a Word document."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_W} {_MORE}>{body}</w:{root}>'


def word(body: str, **parts: str) -> bytes:
    """Make a Word document; `parts` are further ones by their kind (comments, styles, header, …)."""
    related = "".join(
        f'<Relationship Id="r{number}" Type="{_KIND}/{kind}" Target="{kind}.xml"/>' for number, kind in enumerate(parts)
    )
    main = f'<Relationship Id="m" Type="{_KIND}/officeDocument" Target="word/document.xml"/>'
    return packed(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}">{main}</Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>',
            "word/document.xml": word_part("document", f"<w:body>{body}</w:body>"),
            **{f"word/{kind}.xml": part for kind, part in parts.items()},
        }
    )


def paragraph(inner: str, properties: str = "") -> str:
    """Make a paragraph of Word."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def run(words: str, properties: str = "", tag: str = "t") -> str:
    """Make a run of Word."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


def odt(body: str, styles: str = "") -> bytes:
    """Make an OpenDocument text."""
    dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{head}<office:document-content {_ODF} {dc}><office:font-face-decls/>"
            f"<office:automatic-styles/><office:body><office:text>{body}"
            "</office:text></office:body></office:document-content>",
            "styles.xml": f"{head}<office:document-styles {_ODF}><office:font-face-decls/><office:styles/>"
            f"<office:automatic-styles/><office:master-styles>{styles}</office:master-styles></office:document-styles>",
        }
    )


def epub(*pages: str, non_linear: int = -1) -> bytes:
    """Make an EPUB of the bodies of its pages; one of them may be outside the linear order."""
    names = [f"page{number}.xhtml" for number in range(len(pages))]
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(names)
    )
    linear = {non_linear: ' linear="no"'}
    spine = "".join(f'<itemref idref="i{n}"{linear.get(n, "")}/>' for n in range(len(pages)))
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Its title</dc:title></metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    spaces = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "book.opf": opf,
            **{
                name: f"<html {spaces}><head><title>Page</title></head><body>{page}</body></html>"
                for name, page in zip(names, pages, strict=True)
            },
        }
    )
