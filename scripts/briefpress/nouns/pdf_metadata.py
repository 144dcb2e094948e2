"""What a PDF says of itself: title data and attachments, from data only, never from a clock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# The kind of file that every PDF of the press is: PDF/A-3, level A (ISO 19005-3), by WeasyPrint's name of it.
VARIANT = "pdf/a-3a"
UA, A3, A_LEVEL = "PDF/UA-1", "PDF/A-3", "PDF/A level A"
# What a PDF of ours claims of itself.
CLAIMS = frozenset({UA, A3, A_LEVEL})


@dataclass(frozen=True, slots=True)
class PdfMetadata:
    """The title data of one PDF.

    `created` and `modified` are ISO 8601 dates, with or without a time. `edition` is the version of the
    edition, such as 1.0 or 1.1-proof. `licence` is the address of the licence. `unmet` are those of CLAIMS that
    the file does not keep and so may not make.
    """

    title: str
    language: str
    authors: tuple[str, ...] = ()
    subject: str = ""
    keywords: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""
    identifier: str = ""
    edition: str = ""
    publisher: str = ""
    rights: str = ""
    licence: str = ""
    creator: str = "Briefpress"
    unmet: frozenset[str] = frozenset()


class Relationship(StrEnum):
    """How an attachment relates to the document, in the words of PDF/A-3."""

    SOURCE = "Source"
    DATA = "Data"
    SUPPLEMENT = "Supplement"
    ALTERNATIVE = "Alternative"
    UNSPECIFIED = "Unspecified"


@dataclass(frozen=True, slots=True)
class PdfAttachment:
    """A file carried inside a PDF; `date` is an ISO 8601 date, `mime` its media type."""

    name: str
    content: bytes
    mime: str
    relationship: Relationship
    description: str
    date: str
