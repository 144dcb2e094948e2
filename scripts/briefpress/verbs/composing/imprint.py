"""Word the imprint: publisher, dates, identifiers, recommended citation, statements on the text."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from briefpress.nouns.licence import licence_words

if TYPE_CHECKING:
    from briefpress.nouns.edition import Edition, Notice
    from briefpress.nouns.labels import Labels

_IDENTIFIERS = {"doi": "DOI", "isbn-pdf": "ISBN (PDF)", "isbn-epub": "ISBN (EPUB)", "isbn-print": "ISBN"}
# What a notice does to the edition that it is about, where it puts no error right.
_NOTICED = {"addendum": "notice-adds", "retraction": "notice-retracts"}


def date_words(iso: str, language: str) -> str:
    """Give an ISO date in the words of a language, in English if the locale is unknown; no date has no words."""
    if not iso:
        return ""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  # late: locale data is slow to load
    from babel.dates import format_date  # noqa: PLC0415  # late: locale data is slow to load

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    words: str = format_date(date.fromisoformat(iso), format="long", locale=locale)
    return words


def embargo_words(moment: datetime | None, language: str, labels: Labels) -> str:
    """Word the embargo of advance copies, hour and zone included; nothing where there is none."""
    if moment is None:
        return ""
    zone = moment.strftime("%z") or "+0000"
    hour = f"{moment:%H:%M} UTC" + (f"{zone[:3]}:{zone[3:5]}" if zone.strip("+-0") else "")
    return labels.fill("embargo", f"{date_words(moment.date().isoformat(), language)}, {hour}")


def notice_versions(notice: Notice, labels: Labels) -> str:
    """Say which edition a notice corrects, adds to or retracts, and which one carries what is new."""
    said = _NOTICED.get(notice.kind, "notice-versions")
    return labels.fill(said, old=notice.corrects, new=notice.version)


def notice_words(notice: Notice, edition: Edition, labels: Labels) -> dict[str, str]:
    """Give the words of a notice for a template: its kind, its day, the editions, whether the conclusions hold."""
    return {
        "ident": notice.ident,
        "document": f"{edition.brief}-{edition.version}-{notice.ident}",
        "kind": labels[notice.kind],
        "date": date_words(notice.date, edition.language),
        "versions": notice_versions(notice, labels),
        "conclusions": labels[f"conclusions-{notice.conclusions}"],
    }


def citation(edition: Edition, labels: Labels) -> str:
    """Word the recommended citation: authors (year). Title. Series and number, version. Publisher. DOI.

    Where no author is named, the publisher stands for one, and is named once (APA 7, 9.11).
    """
    authors = "; ".join(author.name for author in edition.authors) or edition.publisher.name
    year = edition.issued[:4]
    title = f"{edition.title}: {edition.subtitle}" if edition.subtitle else edition.title
    parts = [f"{authors} ({year})", title]
    if edition.publisher.series:
        number = labels.fill("number", edition.number) if edition.number else ""
        parts.append(" ".join(part for part in (edition.publisher.series, number) if part))
    parts.append(labels.fill("version", edition.version))
    if edition.authors:
        place = f"{edition.publisher.place}: " if edition.publisher.place else ""
        parts.append(f"{place}{edition.publisher.name}")
    text = ". ".join(part.rstrip(".") for part in parts) + "."
    doi = edition.identifiers.get("doi", "")
    return f"{text} https://doi.org/{doi}" if doi else text


def imprint_words(edition: Edition, labels: Labels) -> dict[str, Any]:
    """Give the lines of the imprint for the template; what a brief does not have is left out."""
    publisher = edition.publisher
    licence, licence_url = licence_words(publisher.licence)
    contact = [
        {"words": words, "href": href}
        for words, href in (
            (publisher.address, ""),
            (publisher.email, f"mailto:{publisher.email}"),
            (publisher.url, publisher.url),
        )
        if words
    ]
    dates = [
        labels.fill("published", date_words(edition.issued, edition.language))
        + f" · {labels.fill('version', edition.version)} · {labels[edition.stage]}"
    ]
    if edition.first_issued and edition.first_issued != edition.issued:
        dates.append(labels.fill("first-published", date_words(edition.first_issued, edition.language)))
    dates.extend(
        f"{labels[notice.kind]}, {date_words(notice.date, edition.language)}: {notice_versions(notice, labels)}"
        for notice in edition.notices
    )
    identifiers = [f"{_IDENTIFIERS.get(name, name)} {value}" for name, value in edition.identifiers.items()]
    if publisher.issn:
        identifiers.append(f"ISSN {publisher.issn}")
    statements = source_statements(edition, labels)
    if _has_notes(edition):
        of_authors = "notes-are-several-authors" if len(edition.authors) > 1 else "notes-are-authors"
        statements.append(labels[of_authors if edition.own_notes else "notes-are-editors"])
    series = " ".join(
        part for part in (publisher.series, labels.fill("number", edition.number) if edition.number else "") if part
    )
    return {
        "publisher_line": ", ".join(part for part in (publisher.name, publisher.place, series) if part),
        "contact": contact,
        "dates": dates,
        "identifiers": identifiers,
        "citation": citation(edition, labels),
        "licence": licence,
        "licence_url": licence_url,
        "credits": (),
        "keywords": ", ".join(edition.keywords),
        "statements": statements,
        "source_digest": edition.digests.get("source", ""),
    }


def source_statements(edition: Edition, labels: Labels) -> list[str]:
    """Say what was done to the words of the source: nothing, what is listed, and what is not listed one by one."""
    listed = [labels["source-emended"]] if edition.changes else []
    silent = [labels["source-silent"]] if edition.is_mended_silently else []
    return [*listed, *silent] or [labels["source-unaltered"]]


def _has_notes(edition: Edition) -> bool:
    return bool(edition.chronology or edition.glossary or edition.index or "Note" in str(edition.body))
