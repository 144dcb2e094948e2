"""Archives, manifests, changelogs and what differs between present files and a record."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.edges.desk.labels import load_labels
from briefpress.edges.editions.zips import NoArchive, unzipped, zipped
from briefpress.nouns.edition import Author, Change, Edition, Notice, Publisher
from briefpress.nouns.finding import Place
from briefpress.nouns.record import Record
from briefpress.nouns.redline import Changed
from briefpress.nouns.tree import para, words
from briefpress.verbs.composing.imprint import embargo_words
from briefpress.verbs.editions.changelog import changelog
from briefpress.verbs.editions.compare_inputs import Drift, compare_inputs
from briefpress.verbs.editions.manifest import manifest_json, sums
from helpers.desk import ROOT

if TYPE_CHECKING:
    from briefpress.nouns.tree import Nodes

NAMES = st.from_regex(r"[a-z]{1,4}(/[a-z]{1,4})?", fullmatch=True)
LABELS = load_labels(ROOT, "en-GB", place=Place("brief.yaml")).value


@given(st.dictionaries(NAMES, st.binary(max_size=40), max_size=5), st.booleans())
def test_the_same_files_give_the_same_archive(files: dict[str, bytes], squeezed: bool) -> None:  # noqa: FBT001  # drawn
    """In whatever order they come; and they come out again."""
    other = dict(reversed(files.items()))

    assert zipped(files, squeezed=squeezed) == zipped(other, squeezed=squeezed)
    assert files == unzipped(zipped(files, squeezed=squeezed))


@pytest.mark.parametrize("name", ("../up", "/root", "a/../../b", "a//b", "a\\b", "./a"))
def test_an_archive_that_leads_out_is_refused(name: str) -> None:
    """Nobody's edition has such a file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name), b"x")

    with pytest.raises(NoArchive):
        unzipped(buffer.getvalue())


def _files(data: bytes) -> dict[str, bytes]:
    """Unpack an archive, as nothing if it is refused."""
    try:
        return unzipped(data)
    except NoArchive:
        return {}


@given(st.integers(0), st.integers(1, 255))
def test_a_damaged_archive_is_refused_or_whole(place: int, change: int) -> None:
    """It never gives other words, and never raises anything else."""
    whole = {"a": b"words " * 30, "b": b"more"}
    data = bytearray(zipped(whole, squeezed=True))
    data[place % len(data)] ^= change

    assert set(whole.values()) >= set(_files(bytes(data)).values())


def note(text: str) -> Nodes:
    """Make a paragraph with a note."""
    return [{"t": "Para", "c": [{"t": "Str", "c": "x"}, {"t": "Note", "c": [para(words(text))]}]}]


EDITION = Edition(
    brief="b",
    title="A title",
    subtitle="",
    authors=(Author(name="A. Writer"),),
    language="en-GB",
    version="1.1",
    rendition="public",
    issued="2022-06-09",
    first_issued="2022-06-02",
    number="",
    identifiers={},
    keywords=(),
    publisher=Publisher(name="The House"),
    abstract=[],
    key_points=(),
    acknowledgements=[],
    notes="footnotes",
    body=note("An old note."),
    own_notes=False,
    chronology=(),
    glossary=(),
    index=(),
    changes=(),
    references=[],
    digests={},
)
CHANGE = Change(old="1945", new="1946", because=[para(words("They left then."))], target="bp-at-x")
NOTICE = Notice(
    ident="erratum-1",
    kind="erratum",
    version="1.1",
    corrects="1.0",
    date="2022-06-08",
    conclusions="changed",
    text=[para(words("It was *wrong*."))],
)


def test_a_changelog_tells_what_was_decided_and_why() -> None:
    """Notices first; then what was added, amended, removed."""
    noticed = replace(EDITION, notices=(NOTICE,), carried=("erratum-1",))
    new = replace(noticed, changes=(CHANGE,), body=note("A new note."), title="Another title")
    told = changelog(new, EDITION, LABELS)

    assert "Version 1.1 · 9 June 2022 · Corrected Version of Record" in told
    assert "## Erratum, 8 June 2022\n\nIt was \\*wrong\\*.\n\nThe conclusions have changed." in told
    assert "- “1945” → “1946” (They left then.)" in told
    assert "- Added: A new note.\n- Removed: An old note." in told
    assert "- Changed: Another title" in told


def test_a_first_edition_is_new_as_a_whole() -> None:
    """So only its emendations are told of."""
    told = changelog(replace(EDITION, changes=(CHANGE,)), None, LABELS)

    assert "This is the first edition." in told
    assert "- “1945” → “1946” (They left then.)" in told
    assert "old note" not in told


def test_an_emendation_that_takes_words_away_says_so() -> None:
    """In a first edition and in a later one; nothing is said to become nothing."""
    gone = replace(EDITION, changes=(replace(CHANGE, new=""),))
    told = [changelog(gone, previous, LABELS) for previous in (None, EDITION)]

    assert all("- Removed: “1945” (They left then.)\n" in one for one in told)


def test_an_emendation_that_was_taken_back_is_told_of() -> None:
    """With the words that it had."""
    told = changelog(EDITION, replace(EDITION, changes=(CHANGE,)), LABELS)

    assert "- Removed: “1945” → “1946” (They left then.)\n" in told


def test_nothing_changed_is_said() -> None:
    """A reader need not look for it."""
    told = changelog(EDITION, replace(EDITION, version="1.0"), LABELS)

    assert told.endswith("Since version 1.0\n\nThe text has not changed.\n")


def test_a_revised_text_is_told_by_its_parts() -> None:
    """How many words came in and went out, where no decision tells of them."""
    part = Changed(section="s-1", title="Roots", changes=2, inserted=12, deleted=3)
    imprint = replace(part, section="imprint", title="Imprint")
    told = changelog(EDITION, replace(EDITION, version="1.0"), LABELS, text=[part, imprint])

    assert told.endswith("## Changes in the text\n\n- Roots · Words in: 12 · Words out: 3\n")


def test_a_part_in_which_a_note_alone_changed_is_none_of_the_text() -> None:
    """Notes have a heading of their own; where the text changed too, the words of its notes are not counted."""
    alone = Changed(section="text-1", title="Roots", changes=2, inserted=12, deleted=3, noted=(2, 12, 3))
    both = replace(alone, title="Ends", changes=3, inserted=13)
    told = changelog(EDITION, replace(EDITION, version="1.0"), LABELS, text=[alone, both])

    assert told.endswith("## Changes in the text\n\n- Ends · Words in: 1 · Words out: 0\n")


def test_a_note_that_was_mended_is_told_of_once() -> None:
    """With its present words."""
    old, new = (
        note(f"The convention lies {where} the military field, as far as we know.") for where in ("out of", "in")
    )
    told = changelog(replace(EDITION, body=new), replace(EDITION, body=old), LABELS)

    assert "- Changed: The convention lies in the military field" in told
    assert "Removed" not in told


@pytest.mark.parametrize(
    ("kind", "stage"),
    (("", "Version of Record"), ("erratum", "Corrected Version of Record"), ("addendum", "Enhanced Version of Record")),
)
def test_versions_are_named_as_the_standard_names_them(kind: str, stage: str) -> None:
    """NISO RP-8-2008; a notice of an older edition is none of this one."""
    edition = replace(EDITION, notices=(replace(NOTICE, kind=kind or "erratum"),), carried=("erratum-1",) * bool(kind))
    value = json.loads(manifest_json(edition, {"a.pdf": b"x"}, data=b"", previous="1.0"))

    assert stage == value["stage"]
    assert stage == LABELS[edition.stage]
    assert [("a.pdf", 1, "application/pdf")] == [(f["name"], f["bytes"], f["media_type"]) for f in value["files"]]


def test_digests_are_written_as_other_programs_read_them() -> None:
    """Two spaces between digest and name, sorted by name."""
    lines = sums({"b": b"", "a": b""}).decode().splitlines()

    assert ["  a", "  b"] == [line[64:] for line in lines]


def record(files: dict[str, str]) -> Record:
    """Make a record of a brief."""
    return Record(
        title="T",
        issued="2022-06-02",
        released="2022-06-02",
        inputs="i",
        brief="b",
        version="1.0",
        edition="e",
        files=files,
        outputs=(),
        layouts={},
        tools={},
    )


FILES = {"seeds/b/brief.yaml": "1", "seeds/house.yaml": "1", "seeds/b/reviews/r/a.yaml": "1", "styles/house/p.css": "1"}


@pytest.mark.parametrize(
    ("changed", "edition", "expected"),
    (
        ({}, "e", Drift()),
        ({"seeds/b/brief.yaml": "2"}, "e", Drift(text=("seeds/b/brief.yaml",))),
        ({"seeds/b/new.yaml": "2"}, "e", Drift(text=("seeds/b/new.yaml",))),
        ({"seeds/house.yaml": "2"}, "e", Drift()),
        ({"seeds/house.yaml": "2"}, "other", Drift(text=("seeds/house.yaml",))),
        ({"seeds/b/reviews/r/a.yaml": "2"}, "e", Drift()),
        ({"seeds/b/reviews/r/a.yaml": "2"}, "other", Drift(text=("seeds/b/reviews/r/a.yaml",))),
        ({"styles/house/p.css": "2"}, "e", Drift(setting=("styles/house/p.css",))),
        ({"scripts/requirements.lock": "2"}, "e", Drift()),
        ({"seeds/b/editions/0.9/inputs.zip": "2"}, "e", Drift()),
    ),
)
def test_what_changed_since_a_release(changed: dict[str, str], edition: str, expected: Drift) -> None:
    """Files of the brief always count; the house's and the rounds' where they change what is published."""
    assert expected == compare_inputs(record(FILES), {**FILES, **changed}, edition=edition)


def test_an_embargo_is_worded_with_its_zone() -> None:
    """Whoever reads it may sit elsewhere."""
    there = datetime.fromisoformat("2022-06-02T10:00+05:30")

    assert "Embargoed until 2 June 2022, 10:00 UTC+05:30" == embargo_words(there, "en-GB", LABELS)
    here = datetime(2022, 6, 2, 10, tzinfo=UTC)
    assert "Embargoed until 2 June 2022, 10:00 UTC" == embargo_words(here, "en-GB", LABELS)
    assert "" == embargo_words(None, "en", LABELS)
