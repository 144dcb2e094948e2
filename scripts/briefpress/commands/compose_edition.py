"""seeds/<brief>/ -> the edition as XHTML sections: load, anchor, compose, cite."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from briefpress import __version__
from briefpress.edges.citations import References, load_references, reference_files, set_citations, style_path
from briefpress.edges.desk.brief_text import source_file
from briefpress.edges.desk.build_inputs import input_digests, seed_files, style_files, style_of
from briefpress.edges.desk.choices import choice_findings
from briefpress.edges.desk.labels import load_labels
from briefpress.edges.desk.load_brief import LoadedBrief, load_brief
from briefpress.edges.desk.read_prose import read_prose
from briefpress.edges.rendering.sections import Drawn, render_sections
from briefpress.edges.rendering.style_files import style_findings
from briefpress.edges.sources.load_source import load_source
from briefpress.edges.sources.read_exhibits import ExhibitReader
from briefpress.nouns.finding import Finding, Outcome, Place
from briefpress.nouns.timeline import Mark
from briefpress.nouns.unreadable import Unreadable
from briefpress.verbs.composing import cite, exhibits, prose, strip
from briefpress.verbs.composing.align_numbers import align_numbers
from briefpress.verbs.composing.called_numbers import with_numbers
from briefpress.verbs.composing.chronology import chronology
from briefpress.verbs.composing.compose import Apparatus, compose
from briefpress.verbs.composing.dated import by_era, eras_of, events_of, tagged, with_prose
from briefpress.verbs.composing.edition_of import Parts, edition_of
from briefpress.verbs.composing.imprint import embargo_words
from briefpress.verbs.composing.known_citations import Citable, known_in_prose, known_in_source
from briefpress.verbs.composing.references_head import under_own_heading
from briefpress.verbs.dates.words import date_words
from briefpress.verbs.timeline.draw import timeline
from briefpress.verbs.trees.project import project

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from briefpress.nouns.edition import Edition
    from briefpress.nouns.labels import Labels
    from briefpress.nouns.picture import Picture
    from briefpress.nouns.section import Section
    from briefpress.nouns.source import Source
    from briefpress.nouns.tree import Nodes

T = TypeVar("T")
# Kinds whose prose stands in the body, and the keys of that prose.
_IN_BODY, _BODY_KEYS = frozenset({"footnote", "box", "figure", "table"}), frozenset({"text", "caption", "source"})
_TIMELINE_MM = 154.0  # the measure of wide pages on A4


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A composed edition, its sections, and what the stages after it need; `read` is for the depfile.

    `numbers` are those of annotations as reviewers see them, `prose` their texts by "id.field", citations set;
    `logo` is the house's, as XHTML.
    """

    edition: Edition
    sections: tuple[Section, ...]
    labels: Labels
    pictures: Mapping[str, Picture]
    logo: str
    loaded: LoadedBrief
    source: Source
    place: Place
    style: str
    read: tuple[str, ...]
    numbers: Mapping[str, int]
    prose: Mapping[str, Nodes]


def compose_edition(root: Path, name: str, *, rendition: str = "proof") -> Outcome[Composed | tuple[str, ...]]:
    """Compose a brief as a proof, or for review; where there is nothing to show, the files that were read are given.

    `rendition` is `proof` or `review`.
    """
    loaded = load_brief(root, name)
    findings = list(loaded.findings)
    if loaded.value is None:
        return Outcome(seed_files(root, name), tuple(findings))
    desk = _Desk(root, loaded.value)
    findings.extend(choice_findings(root, loaded.value.brief))
    if loaded.value.source is None:
        return Outcome(seed_files(root, name), tuple(findings))
    source = load_source(source_file(root, loaded.value, loaded.value.source))
    findings.extend(source.findings)
    if source.value is None:
        return Outcome(seed_files(root, name), tuple(findings))
    try:
        composed = desk.compose(source.value, rendition=rendition)
    except Unreadable as faulty:
        told = (*findings, *desk.findings, *desk.shown.findings, *faulty.findings)
        return Outcome((*seed_files(root, name), *style_files(root, desk.style)), told)
    return Outcome(composed.value, (*findings, *composed.findings))


def _is_set_already(key: str, in_body: Collection[str]) -> bool:
    """Tell prose that stands in the body, where its citations are already."""
    name, _, field = key.rpartition(".")
    return field in _BODY_KEYS and name in in_body


class _Desk:
    """One brief on the desk: where its files are, and what has been read of them."""

    def __init__(self, root: Path, loaded: LoadedBrief) -> None:
        self.root = root
        self.loaded = loaded
        self.folder = root / "seeds" / loaded.name
        self.read: dict[str, None] = dict.fromkeys((*loaded.read, *loaded.folders))
        self.shown = ExhibitReader(root, self.folder)
        self.findings: list[Finding] = []
        self.style = style_of(root, loaded.brief)

    def compose(self, source: Source, *, rendition: str) -> Outcome[Composed]:
        """Compose the edition; Unreadable if the style is faulty, and `findings` are what was found until then."""
        loaded, house = self.loaded, self.loaded.brief
        findings = self.findings

        def kept(outcome: Outcome[T]) -> T:
            findings.extend(outcome.findings)
            return outcome.value

        told = {one.file: one.alt for one in loaded.brief.pictures}
        source = replace(source, blocks=exhibits.with_alternatives(source.blocks, told))
        labels = kept(load_labels(self.root, house.language, place=house.place_of("language")))
        texts = [
            *prose.annotation_prose((*loaded.annotations, *loaded.events)),
            *prose.brief_prose(loaded.brief),
            *prose.house_prose(loaded.house),
            *prose.correction_prose(loaded.corrections),
        ]
        read = kept(read_prose(texts))
        references = kept(load_references(self.root, self.folder))
        citable = Citable(
            keys=references.keys if references else frozenset(),
            file=references.file if references else f"seeds/{loaded.name}/references.yaml",
            is_there=references is not None,
        )
        blocks = kept(known_in_source(source, citable))
        words = kept(known_in_prose(texts, read, citable))
        made = self.shown.exhibits(loaded.annotations, prose=words, labels=labels)
        self.shown.of_source(source)
        blocks = exhibits.with_stand_ins(blocks, frozenset(self.shown.pictures))
        composition = kept(
            compose(
                blocks,
                Apparatus(
                    annotations=loaded.annotations,
                    prose=words,
                    exhibits=made,
                    language=house.language,
                    editor_sign=labels["editor-sign"],
                    drifted_sign=labels["drifted"],
                    for_review=rendition == "review",
                    received=source.text,
                ),
            )
        )
        stripped = project(strip.strip_apparatus(composition.body)).text
        if stripped != composition.reading.text:
            message = "composing changed the source's words"
            raise AssertionError(message)
        pictured = exhibits.without_missing(composition.body, frozenset(self.shown.pictures))
        body = align_numbers(kept(with_numbers(pictured, labels, loaded.annotations)))
        dated = (*loaded.annotations, *loaded.events)
        events = events_of(dated, prose=words, anchored=composition.anchors)
        eras = eras_of(loaded.brief)
        # Reviewers read all prose in the margin, that which stands in the body too.
        kinds = frozenset() if rendition == "review" else _IN_BODY
        cited, entries = self._cited(cite.CitedTexts(body, dict(words)), references, in_body=kinds)
        flow, entries = under_own_heading(cited.body, entries)
        groups = kept(chronology([with_prose(event, cited.shorts) for event in events], eras=eras))
        listed = [(event, group.name) for group in groups for event in group.events]
        shown, numbers = [event for event, _ in listed], composition.numbers
        if rendition == "review":
            shown, numbers = tagged(shown, numbers)
        rows = [
            (event, date_words(event.date, language=house.language, labels=labels.words), era)
            for event, (_, era) in zip(shown, listed, strict=True)
        ]
        edition = edition_of(
            Parts(
                name=loaded.name,
                brief=loaded.brief,
                house=loaded.house,
                source=source,
                composition=composition,
                body=flow,
                prose=cited.shorts,
                references=entries,
                annotations=loaded.annotations,
                events=rows,
                digests=input_digests(loaded, source),
                rendition=rendition,
                corrections=loaded.corrections,
            )
        )
        style = self.style
        if faulty := style_findings(self.root / "styles" / style):
            raise Unreadable(*faulty)
        logo = self.shown.logo(house, house=loaded.house.name)
        sections = render_sections(
            edition,
            labels,
            templates=self.root / "styles" / style / "templates",
            pictures=self.shown.pictures,
            drawn=Drawn(
                logo=logo,
                timeline=timeline(
                    [Mark(number=number, date=event.date) for number, (event, _, _) in enumerate(rows, start=1)],
                    title=labels["chronology"],
                    language=house.language,
                    labels=labels.words,
                    eras=eras,
                    width_mm=_TIMELINE_MM,
                ),
                eras=by_era(edition),
                embargo=embargo_words(house.embargo, house.language, labels) if rendition != "public" else "",
                colophon=labels.fill("set-in", fonts="Source Serif 4, Source Sans 3", version=__version__),
            ),
        )
        self.read.update(dict.fromkeys(style_files(self.root, style)))
        cited_from = (path.relative_to(self.root).as_posix() for path in reference_files(self.folder))
        self.read.update({source.path: None, **self.shown.read, **dict.fromkeys(cited_from)})
        findings.extend(self.shown.findings)
        composed = Composed(
            edition=edition,
            sections=sections,
            labels=labels,
            pictures=self.shown.pictures,
            logo=logo,
            loaded=loaded,
            source=source,
            place=Place(f"seeds/{loaded.name}/brief.yaml"),
            style=style,
            read=tuple(self.read),
            numbers=numbers,
            prose={**words, **cited.shorts},
        )
        return Outcome(composed, tuple(findings))

    def _cited(
        self, texts: cite.CitedTexts, references: References | None, *, in_body: frozenset[str]
    ) -> tuple[cite.CitedTexts, Nodes]:
        """Set the citations, if there are any; what is part of the body by now, by its kind, is cited there."""
        known = {one.id for one in self.loaded.annotations if one.kind in in_body}
        shorts = {key: text for key, text in texts.shorts.items() if not _is_set_already(key, known)}
        style = style_path(self.loaded.brief.citation_style) or style_path("chicago-notes-bibliography")
        cited = cite.CitedTexts(texts.body, shorts)
        if references is None or style is None or not cite.keys_in([texts.body, *shorts.values()]):
            return cited, []
        return set_citations(cited, references, style=style, language=self.loaded.brief.language)
