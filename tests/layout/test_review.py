"""The review copy as it is laid out: every annotation beside its passage, nothing over anything else."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from briefpress.commands.compose_edition import Composed, compose_edition
from briefpress.commands.review_copy import ReviewCopy, review_brief, review_copy
from briefpress.commands.review_pages import Copy
from briefpress.edges.epub.read_epub import read_epub
from briefpress.edges.layout.review_layout import LaidBox, note_boxes
from briefpress.edges.pdf.read_pdf import read_structure
from briefpress.nouns.codes import errors
from briefpress.verbs.epub.census import epub_streams
from helpers import desk

if TYPE_CHECKING:
    from pathlib import Path

    from briefpress.nouns.finding import Finding

PARAGRAPHS, WRITTEN = 44, 120
ANNOTATIONS = WRITTEN + 1  # and a pull quote
KINDS = ("query", "comment", "emendation", "footnote", "index", "gloss", "event")
LONG = "The board has asked for this at some length and in more words than one. " * 9


def _source() -> str:
    """A text in which every sentence is told from the others by its number."""
    parts = []
    for number in range(PARAGRAPHS):
        lines = [f"Sentence {number * 10 + k} of the report speaks of harbours and of rails." for k in range(6)]
        parts.append(" ".join(lines))
    return "# A part\n\n" + "\n\n".join(parts) + "\n"


def _annotations() -> str:
    rows = ["by: desk", "annotations:"]
    for number in range(WRITTEN):
        kind = KINDS[number % len(KINDS)]
        sentence = (number * 7 // 6 % PARAGRAPHS) * 10 + number % 6
        rows.append(f"- id: a{number}\n  kind: {kind}\n  quote: Sentence {sentence} of the report")
        rows.append(
            {
                "query": f"  text: Is {number} right? {LONG if number % 21 == 0 else ''}\n  to: AU",
                "comment": f"  text: Comment {number}. {LONG * 5 if number == 1 else ''}",
                "emendation": f"  replace: Clause {number}\n  because: Reason {number}.\n  status: proposed",
                "footnote": f"  text: Remark {number}.\n  status: {'accepted' if number % 2 else 'proposed'}",
                "index": f"  entry: entry {number}",
                "gloss": f"  term: term {number}\n  text: Meaning {number}.\n  status: deferred",
                "event": f"  date: 19{10 + number % 80}\n  text: It happened {number}.\n  status: proposed",
            }[kind]
        )
    rows.append("- id: drawn-out\n  kind: pullquote\n  quote: Sentence 3 of the report speaks of harbours and of rails")
    rows.append("- id: answer\n  kind: reply\n  to-annotation: a0\n  text: It is right as it stands.")
    rows.append("- id: nowhere\n  kind: comment\n  quote: words that the source does not have\n  text: Lost.")
    return "\n".join(rows) + "\n"


@dataclass(frozen=True, slots=True)
class Made:
    """A review copy and all that was found on the way to it."""

    composed: Composed
    copy: ReviewCopy
    findings: tuple[Finding, ...]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The review copy of a text with a hundred and twenty annotations, some of them long."""
    folder = tmp_path_factory.mktemp("review")
    root = desk.project(folder)
    seeds = root / "seeds" / desk.GOOD
    (seeds / "source.txt").unlink()
    (seeds / "source.md").write_text(_source(), encoding="utf-8")
    brief = (seeds / "brief.yaml").read_text(encoding="utf-8").replace("source.txt", "source.md")
    (seeds / "brief.yaml").write_text(f"{brief}embargo: 2022-06-02T10:00+01:00\n", encoding="utf-8")
    (seeds / "annotations" / "desk.yaml").write_text(_annotations(), encoding="utf-8")
    composed = compose_edition(root, desk.GOOD, rendition="review")
    assert isinstance(composed.value, Composed)
    scratch = tmp_path_factory.mktemp("scratch")
    copy = Copy(recipient="Dr A. Reader", round="peer-1")
    outcome = review_copy(root, composed.value, copy, fonts=root / ".venv" / "fonts", scratch=scratch)
    return Made(composed.value, outcome.value, outcome.findings)


def _apart(one: LaidBox, other: LaidBox) -> bool:
    return (
        one.page != other.page
        or one.right <= other.left
        or other.right <= one.left
        or one.bottom <= other.top + 0.01
        or other.bottom <= one.top + 0.01
    )


def test_nothing_is_wrong_with_it(made: Made) -> None:
    """Notes stand on the pages of their calls, the structure is whole, the EPUB has every note."""
    assert () == errors(made.findings)


def test_no_two_boxes_of_the_margin_overlap(made: Made) -> None:
    """Seen from the boxes as they were laid out, not as they were meant to be."""
    boxes = note_boxes(made.copy.laid.document)

    assert ANNOTATIONS <= len(boxes)
    assert [] == [(one, other) for one, other in combinations(boxes, 2) if not _apart(one, other)]


def test_no_box_leaves_its_page_or_touches_the_text(made: Made) -> None:
    """It stands between the head and the foot, and beside the lines."""
    pages = made.copy.laid.document.pages
    top, bottom = made.copy.laid.layout.pages[0].top, made.copy.laid.layout.pages[0].bottom
    out = [
        box
        for box in note_boxes(made.copy.laid.document)
        if box.left < 0 or box.right > pages[box.page].width or box.top < top - 0.1 or box.bottom > bottom + 0.1
    ]

    assert [] == out


def test_every_annotation_is_told_in_full(made: Made) -> None:
    """Also what was refused, put off, asked or answered."""
    text = "".join(run.text for run in read_structure(made.copy.pdf).runs)
    flat = re.sub(r"\W", "", text)
    said = [f"Comment {n}." for n in range(1, WRITTEN, 7)] + [f"Reason {n}." for n in range(2, WRITTEN, 7)]

    assert [] == [words for words in (*said, "It is right as it stands.") if re.sub(r"\W", "", words) not in flat]


def test_every_page_says_whose_copy_it_is(made: Made) -> None:
    """With version, round and embargo; sheets and leaves too."""
    import pypdfium2  # noqa: PLC0415  # late: it is slow to load

    pdf = pypdfium2.PdfDocument(made.copy.pdf)
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]
    wanted = (
        "For Dr A. Reader",
        "Review copy 1.0 · round peer-1",
        "Embargoed until 2 June 2022, 10:00 UTC+01:00",
    )

    assert [] == [(number, words) for number, text in enumerate(texts) for words in wanted if words not in text]


def test_every_number_leads_to_its_note(made: Made) -> None:
    """Once in the text, once in the margin."""
    content = read_structure(made.copy.pdf)
    tags = [link.target for link in content.links if link.target.startswith("#remark-")]

    assert ANNOTATIONS == len(tags) == len(set(tags))
    assert [] == [link.target for link in content.links if link.broken]


def test_what_has_no_place_is_listed(made: Made) -> None:
    """Nobody looks for it in vain."""
    html = made.copy.html.decode()

    assert "words that the source does not have" in html


def test_the_page_for_the_screen_needs_no_other_file(made: Made) -> None:
    """And has every annotation once."""
    html = made.copy.html.decode()

    assert [] == re.findall(r"""(?:src|href)=["'](?!#|data:|http|mailto)[^"']*""", html)
    assert ANNOTATIONS + 1 == len(re.findall(r'id="remark-', html))


def test_on_the_screen_annotations_follow_each_other_by_number(made: Made) -> None:
    """Also those of one paragraph."""
    numbers = [int(found) for found in re.findall(r'<p class="rn-head"><b>(\d+)</b>', made.copy.html.decode())]

    assert list(range(1, ANNOTATIONS + 1)) == numbers


def test_a_row_of_the_screen_holds_a_block_and_its_annotations(made: Made) -> None:
    """One row for each block that has any, and every number in it leads to a box of the same row."""
    rows = made.copy.html.decode().split('<div class="rn-row">')[1:]
    numbers = [(re.findall(r'href="#(remark-[^"]+)"', row), re.findall(r'id="(remark-[^"]+)"', row)) for row in rows]

    assert ANNOTATIONS == sum(len(links) for links, _ in numbers)
    assert [] == [(links, boxes) for links, boxes in numbers[:-1] if links != boxes]


def test_what_has_no_pages_says_whose_copy_it_is(made: Made) -> None:
    """The page for the screen once, the EPUB at the head of each file that is read."""
    words = "Review copy 1.0 · round peer-1 · For Dr A. Reader · Embargoed until 2 June 2022, 10:00 UTC+01:00"
    with zipfile.ZipFile(io.BytesIO(made.copy.epub)) as book:
        texts = [book.read(name).decode() for name in book.namelist() if name.startswith("EPUB/text/")]

    assert 1 == made.copy.html.decode().count(words)
    assert [1] * len(texts) == [text.count(words) for text in texts]


def test_annotations_are_notes_in_the_epub(made: Made, tmp_path: Path) -> None:
    """Each with its number in brackets, beside the notes of the text."""
    path = tmp_path / "review.epub"
    path.write_bytes(made.copy.epub)
    _, notes = epub_streams(read_epub(path, file="review.epub").value)

    assert ANNOTATIONS == sum(ident.startswith("remark-") for ident in notes)
    assert zipfile.is_zipfile(path)


def test_a_round_that_is_not_there_is_named(in_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In one sentence, with those that are."""
    status = review_brief(desk.GOOD, recipient="", round_name="peer-9", root=desk.project(in_folder))

    assert 2 == status
    assert "There is no round “peer-9”" in capsys.readouterr().err


def test_a_round_of_another_edition_has_no_copy_of_this_one(
    in_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The copy shows the files as they are: it would bear the name of a round that never saw them."""
    root = desk.project(in_folder, files={"reviews/peer-1/round.yaml": 'edition: "1.0"\npeople: []\n'})
    brief = root / "seeds" / desk.GOOD / "brief.yaml"
    brief.write_text(
        re.sub(r"(?m)^version: .*$", 'version: "1.1"', brief.read_text(encoding="utf-8")), encoding="utf-8"
    )
    status = review_brief(desk.GOOD, recipient="", round_name="peer-1", root=root)
    told = capsys.readouterr().err

    assert 2 == status
    assert "The round “peer-1” reviewed" in told
    assert "FROM=1.0" in told


def test_the_same_files_give_the_same_bytes(in_folder: Path, tmp_path: Path) -> None:
    """In another folder, too."""
    roots = [desk.project(in_folder), desk.project(tmp_path / "another")]
    for root in roots:
        review_brief(desk.GOOD, recipient="", round_name="", root=root)
    made = [sorted((root / "build" / desk.GOOD / "review").iterdir()) for root in roots]

    assert [path.read_bytes() for path in made[0]] == [path.read_bytes() for path in made[1]]
