"""The gate on public files finds what is planted in any of them, wherever it is."""

from __future__ import annotations

import io
import struct
import zipfile
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from briefpress.edges.editions.public_text import public_texts
from briefpress.edges.editions.zips import zipped
from briefpress.nouns.finding import Place
from briefpress.nouns.review import Decision, Decisions, Reviewer, Round, RoundPlan
from briefpress.verbs.checks.leaks import internal_names, named_leaks, review_words, text_leaks

if TYPE_CHECKING:
    from collections.abc import Callable

REASON = "Mischievous gossip, all of it."
NAME = "quentin"
WORDS = f"{REASON} {NAME}".encode()


def pdf(plant: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Make a PDF of one page, with something planted."""
    made = pikepdf.new()
    made.add_blank_page()
    plant(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def in_title(made: pikepdf.Pdf) -> None:
    """Plant in the document's information."""
    made.docinfo["/Title"] = f"{REASON} {NAME}"


def in_xmp(made: pikepdf.Pdf) -> None:
    """Plant in the metadata packet."""
    with made.open_metadata(set_pikepdf_as_editor=False) as packet:
        packet["dc:description"] = f"{REASON} {NAME}"


def in_attachment(made: pikepdf.Pdf) -> None:
    """Plant in an attached file."""
    content = f'{{"x": "{REASON} {NAME}"}}'.encode()
    made.attachments["edition.json"] = pikepdf.AttachedFileSpec(made, content, filename="edition.json")


def in_outline(made: pikepdf.Pdf) -> None:
    """Plant in a bookmark."""
    with made.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"{REASON} {NAME}", 0))


def in_inner_bookmark(made: pikepdf.Pdf) -> None:
    """Plant in a bookmark below another."""
    with made.open_outline() as outline:
        outer = pikepdf.OutlineItem("A part", 0)
        outer.children.append(pikepdf.OutlineItem(f"{REASON} {NAME}", 0))
        outline.root.append(outer)


def in_link(made: pikepdf.Pdf) -> None:
    """Plant in what a link says of itself."""
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Contents=f"{REASON} {NAME}")
    made.pages[0].Annots = pikepdf.Array([made.make_indirect(link)])


def in_file_name(made: pikepdf.Pdf) -> None:
    """Plant in the name of an attached file."""
    made.attachments[f"{REASON} {NAME}"] = pikepdf.AttachedFileSpec(made, b"x", filename="x.txt")


def photograph(kind: str) -> bytes:
    """Make a picture with something planted beside it."""
    noted, exif = PngInfo(), Image.Exif()
    noted.add_text("Comment", WORDS.decode())
    exif[0x013B] = WORDS.decode()  # the artist
    every: dict[str, dict[str, Any]] = {"text": {"pnginfo": noted}, "comment": {"comment": WORDS}}
    more = every.get(kind, {"exif": exif})
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, "PNG" if kind == "text" else "JPEG", **more)
    return out.getvalue()


def in_picture(made: pikepdf.Pdf) -> None:
    """Plant beside a photograph that a page shows."""
    shown = made.make_stream(photograph("artist"))
    for key, value in (
        ("/Type", pikepdf.Name.XObject),
        ("/Subtype", pikepdf.Name.Image),
        ("/Width", 8),
        ("/Height", 8),
    ):
        shown[key] = value
    shown["/ColorSpace"], shown["/BitsPerComponent"] = pikepdf.Name.DeviceRGB, 8
    shown["/Filter"] = pikepdf.Name.DCTDecode
    made.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=shown))


def archive(*, comment: bytes = b"", of_file: bytes = b"", extra: bytes = b"") -> bytes:
    """Make an archive with something planted beside its one file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        entry = zipfile.ZipInfo("a.txt")
        entry.comment = of_file
        entry.extra = struct.pack("<HH", 0x7075, len(extra)) + extra if extra else b""
        made.writestr(entry, "x")
        made.comment = comment
    return buffer.getvalue()


def packet(kind: str) -> bytes:
    """Make a photograph with something planted in its packet of XMP, or in a later block of a PNG."""
    out = io.BytesIO()
    if kind == "png":
        noted = PngInfo()
        noted.add_itxt("XML:com.adobe.xmp", WORDS.decode())
        Image.new("RGB", (8, 8), "red").save(out, "PNG", pnginfo=noted)
    else:
        Image.new("RGB", (8, 8), "red").save(out, "JPEG", xmp=WORDS)
    return out.getvalue()


XHTML = b'<html xmlns="http://www.w3.org/1999/xhtml"><body><p title="%s">%s</p></body></html>'
OPF = b'<package xmlns="http://www.idpf.org/2007/opf"><metadata><x>%s</x></metadata></package>'
PICTURE = b64encode(photograph("artist"))
PLANTED = {
    "a.pdf (title)": ("a.pdf", pdf(in_title)),
    "a.pdf (packet)": ("a.pdf", pdf(in_xmp)),
    "a.pdf (attachment)": ("a.pdf", pdf(in_attachment)),
    "a.pdf (outline)": ("a.pdf", pdf(in_outline)),
    "text of a chapter": ("a.epub", zipped({"EPUB/text/a.xhtml": XHTML % (b"", WORDS)}, squeezed=True)),
    "attribute in a chapter": ("a.epub", zipped({"EPUB/text/a.xhtml": XHTML % (WORDS, b"")}, squeezed=True)),
    "package document": ("a.epub", zipped({"EPUB/package.opf": OPF % WORDS}, squeezed=True)),
    "a.pdf (inner bookmark)": ("a.pdf", pdf(in_inner_bookmark)),
    "a.pdf (link)": ("a.pdf", pdf(in_link)),
    "a.pdf (name of a file)": ("a.pdf", pdf(in_file_name)),
    "a.pdf (picture)": ("a.pdf", pdf(in_picture)),
    "packet of a JPEG": ("a.epub", zipped({"images/a.jpg": packet("jpeg")}, squeezed=True)),
    "packet of a PNG": ("a.epub", zipped({"images/a.png": packet("png")}, squeezed=True)),
    "comment of an archive": ("a.zip", archive(comment=WORDS)),
    "comment of a file in an archive": ("a.zip", archive(of_file=WORDS)),
    "what a program notes of a file": ("a.zip", archive(extra=WORDS)),
    "name of a file": ("a.zip", zipped({f"a/{REASON} {NAME}.txt": b"x"}, squeezed=False)),
    "comment in a chapter": ("a.epub", zipped({"a.xhtml": b"<!-- %s -->" % WORDS + XHTML % (b"", b"")}, squeezed=True)),
    "comment of the web page": ("a.html", b"<!DOCTYPE html><html><body><!-- %s --></body></html>" % WORDS),
    "comment of a style sheet": ("a.css", b"p { color: red } /* %s */" % WORDS),
    "style of the web page": ("a.html", b"<!DOCTYPE html><html><style>/* %s */</style><p>x</p></html>" % WORDS),
    "text of a PNG": ("a.epub", zipped({"images/a.png": photograph("text")}, squeezed=True)),
    "comment of a JPEG": ("a.epub", zipped({"images/a.jpg": photograph("comment")}, squeezed=True)),
    "artist of a JPEG": ("a.epub", zipped({"images/a.jpg": photograph("artist")}, squeezed=True)),
    "picture in the web page": ("a.html", b"<!DOCTYPE html><img src='data:image/jpeg;base64,%s'>" % PICTURE),
    "web page": ("a.html", b"<!DOCTYPE html><html><body><p>%s</p></body></html>" % WORDS),
    "attribute of the web page": ("a.html", b"<!DOCTYPE html><html><body><p title='%s'>x</p></body></html>" % WORDS),
    "changelog": ("changelog.md", WORDS),
    "manifest": ("manifest.json", b'{"x": "%s"}' % WORDS),
    "EPUB in the archive": (
        "a.zip",
        zipped({"a/a.epub": zipped({"a.xhtml": XHTML % (b"", WORDS)}, squeezed=True)}, squeezed=False),
    ),
}


@pytest.mark.parametrize("where", PLANTED)
def test_the_gate_finds_what_is_planted(where: str) -> None:
    """The reason of a refusal, and the name of a reviewer."""
    texts = list(public_texts(*PLANTED[where]))
    found = [one.code for text in texts for one in text_leaks(text.whole, [REASON], place=Place(text.where))]
    named = [one.code for text in texts for one in named_leaks(text.spoken, [NAME], place=Place(text.where))]

    assert found
    assert named


def test_a_class_names_nobody() -> None:
    """Mark-up has words of its own; a person may be called like one of them."""
    page = b"<!DOCTYPE html><head><style>.editor {}</style></head><body><p class='editor' id='editor'>x</p></body>"
    data = b'{"body": [{"t": "Span", "c": [["editor", ["editor"], []], [{"t": "Str", "c": "word"}]]}]}'

    def attach(made: pikepdf.Pdf) -> None:
        made.attachments["edition.json"] = pikepdf.AttachedFileSpec(made, data, filename="edition.json")

    texts = [*public_texts("a.html", page), *public_texts("a.pdf", pdf(attach))]

    assert "word" in " ".join(text.spoken for text in texts)
    assert [] == [text.where for text in texts if named_leaks(text.spoken, ["editor"], place=Place(text.where))]


@pytest.mark.parametrize("trace", ("/home/ann/text.md", "/Users/ann", "C:\\\\texts", "file:///x"))
def test_traces_of_a_machine_are_found(trace: str) -> None:
    """Without anybody having to name them."""
    assert ["P022"] == [one.code for one in text_leaks(f"See {trace}.", [], place=Place("changelog.md"))][:1]


def a_round(because: str) -> Round:
    """Make a round with one decision."""
    decisions = (Decision(annotation="a", state="stet", because=because),)
    plan = RoundPlan(edition="1.0", people=(Reviewer(id=NAME), Reviewer(id="editor")))
    return Round("r", plan, (Decisions(by=NAME, decisions=decisions),))


def test_words_that_readers_see_anyway_give_nothing_away() -> None:
    """A reason that is published as such, a person who is named in the text."""
    published = "Readers see this reason too, and who the editor is."

    assert (REASON,) == review_words([a_round(REASON)], published=published)
    assert () == review_words([a_round("Readers see this reason, too!")], published=published)
    assert (NAME,) == internal_names([], [a_round("x")], published=published)


def test_a_name_is_a_whole_word() -> None:
    """“ann” does not stand in “annual”."""
    place = Place("a.html")

    assert () == named_leaks("An annual report by Joanna.", ["ann"], place=place)
    assert 1 == len(named_leaks("Thanks, ANN!", ["ann"], place=place))
