"""Writes the PDF: accessible (PDF/UA-1), made to last (PDF/A-3a), and the same bytes every time."""

from __future__ import annotations

import os
import warnings
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pydyf
from weasyprint import Attachment

from briefpress.edges.layout.weasy_inside import some_pages
from briefpress.edges.layout.weasy_log import listening, log_findings
from briefpress.edges.layout.weasy_mend import mend
from briefpress.edges.pdf.artifacts import mark_artifacts
from briefpress.edges.pdf.xmp import XmpMetadata
from briefpress.nouns.finding import Outcome
from briefpress.nouns.pdf_metadata import VARIANT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefpress.edges.layout.print_layout import LaidOut
    from briefpress.nouns.finding import Place
    from briefpress.nouns.pdf_metadata import PdfAttachment, PdfMetadata


def write_pdf(  # noqa: PLR0913  # each is a part of the file
    laid: LaidOut,
    *,
    metadata: PdfMetadata,
    place: Place,
    attachments: Sequence[PdfAttachment] = (),
    pages: Sequence[int] | None = None,
    labels: Sequence[str] | None = None,
) -> Outcome[bytes]:
    """Give the bytes of the PDF of a laid-out document, and what was wrong on the way.

    `pages` are the indices of the pages to write, all if it is None; each keeps its number, and links that would
    lead to a page that is left out are left out too. `labels` are those of all pages, else they are counted.
    """
    mend()
    document = laid.document if pages is None else _some_pages(laid.document, pages)
    numbers = labels or [str(index + 1) for index in range(len(laid.document.pages))]
    shown = numbers if pages is None else [numbers[index] for index in pages]
    document.metadata = XmpMetadata(metadata)
    ordered = sorted(attachments, key=lambda attachment: attachment.name.encode())
    mark_artifacts(document)
    with listening() as messages, _source_date(metadata), warnings.catch_warnings():
        # WeasyPrint leaves the file of its colour profile to the garbage collector.
        warnings.simplefilter("ignore", ResourceWarning)
        content: bytes = document.write_pdf(
            pdf_variant=VARIANT,
            attachments=[_attachment(attachment) for attachment in ordered],
            finisher=lambda _, pdf: _finish(pdf, ordered, shown),
        )
    refused = frozenset(refusal.url for refusal in laid.refusals)
    return Outcome(content, log_findings(messages, layout=laid.layout, refused=refused, place=place))


def _moment(date: str) -> datetime:
    moment = datetime.fromisoformat(date)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


@contextmanager
def _source_date(metadata: PdfMetadata) -> Iterator[None]:
    """Set SOURCE_DATE_EPOCH meanwhile: font subsets carry a time stamp that obeys it."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    date = metadata.modified or metadata.created
    os.environ["SOURCE_DATE_EPOCH"] = str(max(0, int(_moment(date).timestamp()))) if date else "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


def _attachment(attachment: PdfAttachment) -> Any:
    moment = _moment(attachment.date)
    return Attachment(
        string=attachment.content,
        name=attachment.name,
        description=attachment.description,
        created=moment,
        modified=moment,
        relationship=attachment.relationship.value,
    )


def _some_pages(document: Any, pages: Sequence[int]) -> Any:
    """Give a document of some of the pages."""
    some = some_pages(document, pages)
    there = {name for page in some.pages for name in page.anchors}
    for page in some.pages:
        page.links = [link for link in page.links if link[0] != "internal" or link[1] in there]
    return some


def _labels(shown: Sequence[str]) -> Any:
    """Give the labels of pages as PDF has them: a new run begins where the count does not go on."""
    runs: list[Any] = []
    expected = ""
    for place, label in enumerate(shown):
        if not label.isdecimal():
            runs += [place, pydyf.Dictionary({"P": pydyf.String(label)})]
            expected = ""
            continue
        if label != expected:
            start = {"St": int(label)} if label != "1" else {}
            runs += [place, pydyf.Dictionary({"S": "/D", **start})]
        expected = str(int(label) + 1)
    return pydyf.Dictionary({"Nums": pydyf.Array(runs)})


def _finish(pdf: Any, attachments: Sequence[PdfAttachment], shown: Sequence[str]) -> None:
    """Set what WeasyPrint leaves out or guesses: page labels, kinds of attachments, each listed once."""
    pdf.catalog["PageLabels"] = _labels(shown)
    specs: list[Any] = [made for made in pdf.objects if isinstance(made, dict) and made.get("Type") == "/Filespec"]
    for attachment, spec in zip(attachments, specs, strict=True):
        # By place, not by digest: two equal files may relate to the document differently.
        spec["AFRelationship"] = f"/{attachment.relationship.value}"
        stream = pdf.objects[int(spec["EF"]["F"].split()[0])]
        stream.extra["Subtype"] = pydyf.name(attachment.mime)
    if specs:
        pdf.catalog["AF"] = pydyf.Array([spec.reference for spec in specs])
