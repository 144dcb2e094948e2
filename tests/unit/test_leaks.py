"""What only the house may see is known, and found in a PDF wherever it stands."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest

from briefpress.nouns.annotation import KINDS, Annotation
from briefpress.nouns.finding import Place
from briefpress.verbs.checks.leaks import (
    forbidden_words,
    leak_findings,
    shown_leaks,
    telling_names,
    telling_paths,
)

PLACE = Place("x.pdf")


def one(kind: str, **more: Any) -> Annotation:
    """Make an annotation."""
    return KINDS[kind].model_validate({"id": "a", "kind": kind, **more})


def test_the_houses_own_words_are_known() -> None:
    """Questions, answers, remarks, refused proposals; not what is published, nor what is too short to tell."""
    annotations = [
        one("query", quote="x", status="answered", text="Who counted these?", answer="Nobody has counted."),
        one("comment", quote="x", text="Badly written,\n I think.", answer="You are too strict."),
        one("reply", to_annotation="a", text="So it is, indeed."),
        one("emendation", quote="x", replace="close to the ocean", because="It looks better.", status="stet"),
        one("emendation", quote="x", replace="an accepted change", status="accepted"),
        one("comment", quote="x", text="Yes."),
        one("comment", quote="x", text="The base is old."),
    ]

    assert (
        "Who counted these?", "Nobody has counted.", "Badly written, I think.", "You are too strict.",
        "So it is, indeed.", "close to the ocean", "It looks better.",
    ) == forbidden_words(annotations, published="We say: The base is\n old.")  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "keys"),
    (
        ("figure", {"file": "a.svg", "alt": "What nobody saw.", "caption": "A refused one", "source": "Some archives"}),
        ("gloss", {"term": "an unprinted term", "text": "An unprinted meaning."}),
        ("index", {"entry": "an unprinted heading"}),
        ("event", {"date": "1941", "text": "An unprinted event.", "sources": "Unprinted letters."}),
        ("box", {"title": "An unprinted title", "text": "An unprinted box."}),
    ),
)  # fmt: skip
def test_all_that_a_refused_annotation_says_is_the_houses_own(kind: str, keys: dict[str, str]) -> None:
    """Whatever kind it is of, and in whichever of its keys."""
    refused = one(kind, quote="x", status="stet", **keys)
    said = {text for key, text in keys.items() if key not in {"file", "date"}}

    assert said == set(forbidden_words([refused], published="Other words."))


def test_names_that_every_machine_has_name_nobody() -> None:
    """A person's account and a machine's own name do."""
    assert () == telling_names(user="root", full="root", host="localhost")
    assert () == telling_names(user="", full="", host="")
    assert ("amartin", "Anna Martin", "marten.example.org", "marten") == telling_names(
        user="amartin", full="Anna Martin", host="marten.example.org"
    )
    assert ("/srv/press",) == telling_paths(["/", "/tmp", "/app", "/srv/press", "/srv/press"])  # noqa: S108  # looked for, not used


@pytest.mark.parametrize("kind", ("stream", "title", "attachment"))
def test_a_leak_is_found_wherever_it_is(kind: str) -> None:
    """In streams, strings and attached files; paths of a machine as well."""
    with pikepdf.new() as document:
        document.add_blank_page()
        if kind == "stream":
            document.Root.Extra = document.make_stream(b"-- Who counted\n these? --")
        elif kind == "title":
            document.docinfo["/Title"] = "Who counted these?"
        else:
            document.attachments["x"] = pikepdf.AttachedFileSpec(document, b"Who counted these? /home/anna/x")
        out = io.BytesIO()
        document.save(out)
    found = leak_findings(out.getvalue(), ["Who counted these?"], place=PLACE)

    assert "P022" in {finding.code for finding in found}
    assert 1 + (kind == "attachment") == len(found)


def test_words_that_a_page_shows_are_found_however_they_are_set() -> None:
    """Spaces, hyphens at line ends and the shape of quotation marks hide nothing."""
    found = shown_leaks(
        "Who coun\u2010ted \u201cthese\u201d?", ['Who counted "these"?', "Not on this page"], place=PLACE
    )

    assert ["P022"] == [finding.code for finding in found]
