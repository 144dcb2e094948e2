"""Make the edition: title data, body and appendices as readers get them, with the house's typography."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefpress.nouns.annotation import Emendation, Gloss, Index
from briefpress.nouns.edition import Author, Change, Edition, Entry, Heading, Locator, Notice, Publisher, Term
from briefpress.verbs.anchoring.anchor_annotations import END
from briefpress.verbs.composing.collation import sort_key
from briefpress.verbs.composing.compose import term_id
from briefpress.verbs.composing.stitches import target_of
from briefpress.verbs.composing.strip import settle, show_changes
from briefpress.verbs.composing.typography import Typography, set_blocks, set_text
from briefpress.verbs.editions.versions import version_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefpress.nouns.annotation import Annotation
    from briefpress.nouns.brief import Brief
    from briefpress.nouns.correction import Correction
    from briefpress.nouns.event import Event
    from briefpress.nouns.house import House
    from briefpress.nouns.reading import Span
    from briefpress.nouns.source import Source
    from briefpress.nouns.tree import Nodes
    from briefpress.verbs.composing.compose import Composition


def house_typography(brief: Brief) -> Typography:
    """Give the typography that is declared for a brief, in its language."""
    declared = brief.house_typography
    return Typography(
        quotes=declared.quotes == "curly",
        dashes=declared.dashes == "spaced-en",
        ellipsis=declared.ellipsis,
        spaces=declared.spaces,
        language=brief.language,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What an edition is made from, once everything is anchored, cited and ordered."""

    name: str
    brief: Brief
    house: House
    source: Source
    composition: Composition
    body: Nodes
    prose: Mapping[str, Nodes]
    references: Nodes
    annotations: Sequence[Annotation]
    events: Sequence[tuple[Event, str, str]]
    digests: Mapping[str, str]
    rendition: str
    corrections: Sequence[Correction] = ()


def edition_of(parts: Parts) -> Edition:
    """Make the edition; `parts.events` are (event, its date in words, its era) in chronological order."""
    brief, house = parts.brief, parts.house
    typography = house_typography(brief)

    def prose(key: str) -> Nodes:
        return set_blocks(parts.prose.get(key, []), typography)

    def words(text: str | None) -> str:
        return set_text(" ".join((text or "").split()), typography)

    live = [annotation for annotation in parts.annotations if annotation.is_accepted]
    glosses = [one for one in live if isinstance(one, Gloss) and one.id in parts.composition.anchors]
    return Edition(
        brief=parts.name,
        title=words(brief.title),
        subtitle=words(brief.subtitle),
        authors=tuple(
            Author(
                name=words(author.name),
                affiliation=words(author.affiliation),
                orcid=author.orcid or "",
                about=prose(f"brief.authors.{index}"),
            )
            for index, author in enumerate(brief.authors)
        ),
        language=brief.language,
        version=brief.version,
        rendition=parts.rendition,
        issued=brief.issued.isoformat(),
        first_issued=brief.first_issued.isoformat() if brief.first_issued else "",
        number=brief.number or "",
        identifiers=brief.identifiers.given(),
        keywords=tuple(brief.keywords),
        publisher=_publisher(house, brief, prose=prose),
        abstract=prose("brief.abstract"),
        key_points=tuple(prose(f"brief.key-points.{index}") for index in range(len(brief.key_points))),
        acknowledgements=prose("brief.acknowledgements"),
        notes=brief.notes,
        body=set_blocks((show_changes if parts.rendition == "review" else settle)(parts.body), typography),
        own_notes=any(stream.name != "flow" for stream in parts.composition.reading.streams),
        chronology=tuple(
            Entry(
                number=number,
                date=str(event.date),
                words=date_words,
                period=era,
                text=set_blocks(event.text, typography),
                sources=set_blocks(event.sources, typography),
                target=event.target,
            )
            for number, (event, date_words, era) in enumerate(parts.events, start=1)
        ),
        glossary=tuple(
            Term(
                ident=term_id(one.id),
                term=words(one.term),
                text=prose(f"{one.id}.text"),
                see=words(one.see),
                target=target_of(one.id),
            )
            for one in sorted(glosses, key=lambda one: sort_key(one.term, language=brief.language))
        ),
        index=_index(live, parts.composition.anchors, typography),
        changes=_changes(live, parts, typography),
        is_mended_silently=_is_mended_silently(live, parts),
        is_in_house_typography=typography.is_declared,
        references=set_blocks(parts.references, typography),
        digests=dict(parts.digests),
        notices=_notices(parts, prose=prose),
        carried=tuple(one.id for one in parts.corrections if version_key(one.version) == version_key(brief.version)),
    )


def _notices(parts: Parts, *, prose: Callable[[str], Nodes]) -> tuple[Notice, ...]:
    """Give the notices of this edition and of those before it, in their order; none of editions to come."""
    present = version_key(parts.brief.version)
    due = [one for one in parts.corrections if version_key(one.version) <= present]
    return tuple(
        Notice(
            ident=one.id,
            kind=one.kind,
            version=one.version,
            corrects=one.corrects,
            date=one.date.isoformat(),
            conclusions=one.conclusions,
            text=prose(f"correction.{one.id}"),
        )
        for one in sorted(due, key=lambda one: (version_key(one.version), one.date, one.id))
    )


def _publisher(house: House, brief: Brief, *, prose: Callable[[str], Nodes]) -> Publisher:
    imprint, series = house.imprint, brief.series
    return Publisher(
        name=house.name,
        place=(imprint.city or "") if imprint else "",
        address=(imprint.address or "") if imprint else "",
        email=(imprint.email or "") if imprint else "",
        url=(imprint.url or "") if imprint else "",
        series=series.name if series else "",
        issn=(series.issn or "") if series else "",
        licence=brief.licence or "",
        disclaimer=prose("brief.disclaimer"),
        funding=prose("brief.funding"),
        about=prose("house.about"),
    )


def _changes(live: Sequence[Annotation], parts: Parts, typography: Typography) -> tuple[Change, ...]:
    """List the emendations that were made, in the order of the text; silent ones are left out."""
    by_id = {one.id: one for one in live if isinstance(one, Emendation)}
    out = []
    for made in sorted(parts.composition.emended, key=lambda made: made.range):
        annotation = by_id[made.ident]
        if annotation.silent:
            continue
        old = parts.composition.reading.text[made.range.start : made.range.end]
        because = set_blocks(parts.prose.get(f"{made.ident}.because", []), typography)
        out.append(
            Change(
                old=set_text(old if made.replacement else old.strip(), typography),
                new=set_text(made.replacement, typography),
                because=because,
                target=target_of(made.ident),
            )
        )
    return tuple(out)


def _is_mended_silently(live: Sequence[Annotation], parts: Parts) -> bool:
    made = {one.ident for one in parts.composition.emended}
    return any(isinstance(one, Emendation) and one.silent and one.id in made for one in live)


@dataclass(slots=True)
class _Entry:
    """A heading of the index while it is gathered."""

    words: str
    places: list[tuple[int, Locator]]
    see: dict[str, None]
    see_also: dict[str, None]
    under: dict[str, _Entry]


def _index(live: Sequence[Annotation], anchors: Mapping[str, Span], typography: Typography) -> tuple[Heading, ...]:
    """Gather the index: entries of the same words are one heading with several places, in the text's order."""
    top: dict[str, _Entry] = {}
    for annotation in live:
        if not isinstance(annotation, Index) or annotation.id not in anchors:
            continue
        level = top
        if annotation.under:
            level = _entry(level, set_text(annotation.under, typography)).under
        entry = _entry(level, set_text(annotation.entry, typography))
        entry.see.update(dict.fromkeys(set_text(see, typography) for see in annotation.see))
        entry.see_also.update(dict.fromkeys(set_text(see, typography) for see in annotation.see_also))
        if not annotation.see:
            end = target_of(annotation.id + END) if annotation.id + END in anchors else ""
            start = anchors[annotation.id].start
            entry.places.append((start, Locator(start=target_of(annotation.id), end=end)))
    return _headings(top, language=typography.language)


def _entry(level: dict[str, _Entry], words: str) -> _Entry:
    return level.setdefault(words, _Entry(words, [], {}, {}, {}))


def _headings(level: Mapping[str, _Entry], *, language: str) -> tuple[Heading, ...]:
    return tuple(
        Heading(
            words=entry.words,
            places=tuple(locator for _, locator in sorted(entry.places, key=lambda place: place[0])),
            see=tuple(entry.see),
            see_also=tuple(entry.see_also),
            under=_headings(entry.under, language=language),
        )
        for entry in sorted(level.values(), key=lambda entry: sort_key(entry.words, language=language))
    )
