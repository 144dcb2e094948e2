"""What a PDF claims and says of itself, as an XMP packet that PDF/A and PDF/UA both accept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from weasyprint.pdf.metadata import DocumentMetadata

from briefpress.nouns.pdf_metadata import A3, UA

if TYPE_CHECKING:
    from briefpress.nouns.pdf_metadata import PdfMetadata

# PDF/A knows only its own list of properties: the one that claims PDF/UA has to be described.
_CLAIM = """\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
_END = b"</rdf:RDF>"
# WeasyPrint's own description of what the file claims to be.
_PDFA = re.compile(rb"<rdf:Description\b[^>]*\bpdfaid:part=[^>]*/>")


class XmpMetadata(DocumentMetadata):  # type: ignore[misc]  # WeasyPrint has no types
    """WeasyPrint's metadata with the claim of PDF/UA-1 and more of the title data, all from known schemas."""

    def __init__(self, metadata: PdfMetadata) -> None:
        """Take everything from our own value and nothing from the HTML."""
        super().__init__(
            title=metadata.title,
            authors=list(metadata.authors),
            description=metadata.subject or None,
            keywords=list(metadata.keywords),
            generator=metadata.creator,
            created=metadata.created or None,
            modified=metadata.modified or metadata.created or None,
            lang=metadata.language,
        )
        self._more = more_xmp(metadata)
        self._unmet = metadata.unmet

    def generate_rdf_metadata(self, variant: str, version: int, conformance: str) -> bytes:
        """Write WeasyPrint's packet with our descriptions at its end."""
        packet: bytes = super().generate_rdf_metadata(variant, version, conformance)
        head, end, rest = packet.rpartition(_END)
        if not end:
            raise RuntimeError("WeasyPrint's XMP packet does not end as it used to: see edges/pdf/xmp.py")
        if A3 in self._unmet:
            head, count = _PDFA.subn(b"", head)
            if count != 1:
                raise RuntimeError("WeasyPrint claims PDF/A in another way than it used to: see edges/pdf/xmp.py")
        claim = "" if UA in self._unmet else _CLAIM
        return head + b"\n" + (claim + self._more).encode() + end + rest


def more_xmp(metadata: PdfMetadata) -> str:
    """Write the descriptions that WeasyPrint has no field for."""
    parts = [
        _array("dc:language", "Bag", metadata.language),
        _array("dc:publisher", "Bag", metadata.publisher),
        _array("dc:date", "Seq", metadata.modified or metadata.created),
        _alternatives("dc:rights", metadata.rights),
        _plain("dc:identifier", metadata.identifier),
        _plain("xmpMM:VersionID", metadata.edition),
        _plain("xmpRights:WebStatement", metadata.licence),
    ]
    return (
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">\n'
        + "".join(part for part in parts if part)
        + "</rdf:Description>\n"
    )


def _plain(name: str, value: str) -> str:
    return f"<{name}>{escape(value)}</{name}>\n" if value else ""


def _array(name: str, kind: str, value: str) -> str:
    if not value:
        return ""
    return f"<{name}><rdf:{kind}><rdf:li>{escape(value)}</rdf:li></rdf:{kind}></{name}>\n"


def _alternatives(name: str, value: str) -> str:
    if not value:
        return ""
    item = f'<rdf:li xml:lang="x-default">{escape(value)}</rdf:li>'
    return f"<{name}><rdf:Alt>{item}</rdf:Alt></{name}>\n"
