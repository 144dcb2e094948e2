"""The one table of finding codes: stable for good, never used again for something else.

Families: Y YAML and schema, S source, A anchoring, C composing, F figures and files, L layout, P the PDF,
E the EPUB, R rounds and releases, T tools and validators. The handbook prints this table and a test holds the
two together.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefpress.nouns.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: its severity and one sentence on what it means."""

    severity: Severity
    meaning: str


_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

CODES: Mapping[str, Code] = MappingProxyType(
    {
        # --- Y: YAML and schema
        "Y001": Code(_ERROR, "A file is not valid YAML."),
        "Y002": Code(_ERROR, "A file is not UTF-8."),
        "Y003": Code(_ERROR, "A file holds a character that cannot be seen and has no business in a text."),
        "Y004": Code(_ERROR, "A key is given twice."),
        "Y005": Code(_ERROR, "A file uses an anchor or alias of YAML."),
        "Y006": Code(_ERROR, "A file uses a tag of YAML."),
        "Y007": Code(_ERROR, "A file has too many levels."),
        "Y008": Code(_ERROR, "A key is not a text."),
        "Y009": Code(_ERROR, "A file holds more than one YAML document."),
        "Y010": Code(_ERROR, "A file is too large to be one of an editor's."),
        "Y011": Code(_WARNING, "The end of a text is read as a comment."),
        "Y012": Code(_WARNING, "A text holds characters that cannot be seen and turn its words around."),
        "Y020": Code(_ERROR, "A key is unknown here."),
        "Y021": Code(_ERROR, "A key is missing."),
        "Y022": Code(_ERROR, "A text, list or mapping stands where another of the three belongs."),
        "Y023": Code(_ERROR, "A word is none of those that may stand here."),
        "Y024": Code(_ERROR, "A value is not what its key asks for."),
        "Y025": Code(_ERROR, "The check digit of an ISBN, ISSN or ORCID iD is wrong."),
        "Y026": Code(_ERROR, "The kind of an annotation is unknown."),
        "Y027": Code(_ERROR, "A key has nothing behind it."),
        "Y030": Code(_ERROR, "Two annotations have the same id."),
        "Y031": Code(_ERROR, "A reply names an annotation that is not there, or leads back to itself."),
        "Y032": Code(_WARNING, "An event names a period, and the brief declares none."),
        "Y033": Code(_ERROR, "A gloss names a term that is not in the glossary."),
        "Y034": Code(_WARNING, "An entry of the index sends readers to a heading that is not in it."),
        "Y035": Code(_WARNING, "A licence is nearly an SPDX name, and not quite."),
        "Y040": Code(_ERROR, "A decision names an annotation that is not there."),
        "Y041": Code(_ERROR, "Two people decided differently on one annotation in one round."),
        "Y042": Code(_ERROR, "A decision leads to a state that cannot be reached from the present one."),
        "Y043": Code(_ERROR, "One person decided twice on one annotation in one round."),
        "Y044": Code(_ERROR, "A file of decisions is named after somebody else."),
        "Y045": Code(_ERROR, "Someone decided in a round in which they do not take part."),
        "Y050": Code(_WARNING, "There is no house.yaml."),
        "Y051": Code(_ERROR, "There is no brief.yaml."),
        "Y052": Code(_ERROR, "The source that a brief names is not there."),
        "Y053": Code(_ERROR, "A file is not read because of its name or ending."),
        "Y054": Code(_ERROR, "A symbolic link leads out of the folder."),
        "Y055": Code(_ERROR, "The name of a brief is not made of small letters, digits and hyphens."),
        "Y056": Code(_ERROR, "A round of review has no round.yaml."),
        "Y057": Code(_ERROR, "A file or folder cannot be read."),
        # --- S: source
        "S001": Code(_ERROR, "The source cannot be read."),
        "S002": Code(_ERROR, "The format of the source is not known."),
        "S003": Code(_ERROR, "The source is not in the encoding it should be in."),
        "S004": Code(_ERROR, "The source has no words."),
        "S005": Code(_NOTICE, "The encoding of the source was found out from its bytes."),
        "S006": Code(
            _WARNING, "The encoding of the source was guessed, with little certainty or against what it says."
        ),
        "S007": Code(_WARNING, "The source holds characters that cannot be seen and turn its direction."),
        "S008": Code(
            _WARNING, "The source holds control characters; they were left out, or read as the signs they were."
        ),
        "S009": Code(_WARNING, "The source holds marks of letters that were lost before."),
        "S010": Code(_NOTICE, "Words of the source were set aside and are no part of the text."),
        "S011": Code(_WARNING, "Templating was left in the source."),
        "S013": Code(_NOTICE, "The levels of headings were mended."),
        "S014": Code(_NOTICE, "Notes that were made by hand were made real notes."),
        "S015": Code(_WARNING, "A manuscript has tracked changes; they were read as accepted."),
        "S016": Code(_WARNING, "A manuscript has a comment."),
        "S017": Code(_ERROR, "Words of the source did not come through, or came through twice."),
        "S018": Code(_WARNING, "A chart cannot be set; its words were set aside."),
        "S019": Code(_NOTICE, "Text boxes were read as paragraphs."),
        "S020": Code(_NOTICE, "Bold lines of a manuscript were read as headings."),
        "S021": Code(_WARNING, "Raw mark-up was set as code."),
        "S022": Code(_WARNING, "Something that the press does not know was left out."),
        "S023": Code(_WARNING, "A link leads where no link may lead."),
        "S024": Code(_WARNING, "An attribute was left out that could do harm."),
        "S025": Code(_WARNING, "A link in the text leads to no place in it."),
        "S026": Code(_ERROR, "A document is damaged, or in a format that is not read."),
        "S027": Code(_ERROR, "A document is locked."),
        "S028": Code(_ERROR, "A document is too large when it is unpacked."),
        "S029": Code(_ERROR, "A document declares entities that build on each other or lead elsewhere."),
        "S030": Code(_NOTICE, "Trappings of another program were left out."),
        "S031": Code(_WARNING, "A formula cannot be set; it is shown as it was written."),
        "S033": Code(_ERROR, "A formula of the source did not come through."),
        "S034": Code(_NOTICE, "Tables that only lay out a page were read as what they hold."),
        "S035": Code(_WARNING, "The source is in another format than its ending says."),
        "S036": Code(_WARNING, "A table has more columns than a page can hold; its rows were read as paragraphs."),
        "S040": Code(_WARNING, "A mark calls no note of the source."),
        "S041": Code(_WARNING, "A note of the source is called by no mark."),
        "S042": Code(_WARNING, "A passage of the source stands nowhere in what was read of it."),
        "S051": Code(_ERROR, "An annotation on structure mends nothing."),
        # --- A: anchoring
        "A001": Code(_ERROR, "A quotation is not in the source: the annotation is an orphan."),
        "A002": Code(_ERROR, "A quotation is in the source several times: the annotation is ambiguous."),
        "A003": Code(_ERROR, "A quotation is in the source, but in another context: the annotation is an orphan."),
        "A004": Code(_WARNING, "The words of a quotation have changed in the source: the annotation has drifted."),
        "A005": Code(_ERROR, "A quotation has no letter or digit to find it by."),
        "A006": Code(_WARNING, "What stands around a quotation has changed: the annotation has drifted."),
        # --- C: composing
        "C010": Code(_ERROR, "An emendation runs over the end of a paragraph."),
        "C011": Code(_ERROR, "Two emendations change the same words."),
        "C012": Code(_ERROR, "A note would be called inside a block of code."),
        "C013": Code(_ERROR, "A text holds what cannot stand in it, such as a picture."),
        "C014": Code(_ERROR, "A text cannot be read as Markdown."),
        "C015": Code(_ERROR, "An emendation stands where none can be made: in code, or in part of a formula."),
        "C016": Code(_WARNING, "An emendation rewrites words that another annotation quotes."),
        "C017": Code(_ERROR, "An emendation takes away all the words that another annotation is about."),
        "C018": Code(_WARNING, "Two glosses explain the same words."),
        "C020": Code(_ERROR, "A work is cited that is not in the references."),
        "C021": Code(_WARNING, "Words of the text look like citations, and are read as names."),
        "C022": Code(_ERROR, "The references cannot be read."),
        "C023": Code(_ERROR, "The references are not a list of CSL items."),
        "C024": Code(_ERROR, "Two references have the same id."),
        "C025": Code(_ERROR, "There is no citation style of that name."),
        "C027": Code(_ERROR, "A file of a style is faulty: a sheet, a template or a list of words."),
        "C026": Code(_ERROR, "There is no style of that name."),
        "C028": Code(_WARNING, "Two files list references; one of them is not used."),
        "C040": Code(_WARNING, "There are no words for the language of the brief."),
        "C041": Code(_WARNING, "A word of the document is missing in its language."),
        "C042": Code(_WARNING, "Only a plain-text source can be attached to the PDF."),
        "C043": Code(
            _WARNING, "A figure or table could not have its number, which one of the source has or is called by."
        ),
        "C101": Code(_WARNING, "An event lies outside the period it is listed under."),
        "C102": Code(_ERROR, "An event names a period that is none of those that the brief declares."),
        "C103": Code(_WARNING, "Two events say the same of the same date."),
        "C104": Code(_ERROR, "A period ends before it begins."),
        "C105": Code(_ERROR, "Two periods have one name."),
        # --- F: figures and files
        "F001": Code(_ERROR, "A picture is not there or cannot be opened."),
        "F002": Code(_ERROR, "A picture is damaged."),
        "F003": Code(_ERROR, "A picture is of a kind that is not set."),
        "F004": Code(_ERROR, "A picture is too large."),
        "F005": Code(_WARNING, "Parts of a drawing were left out: they could do harm."),
        "F006": Code(_ERROR, "A file lies outside the brief's folder."),
        "F007": Code(_ERROR, "A table cannot be read."),
        "F008": Code(_ERROR, "A picture of the source did not come through."),
        "F009": Code(_WARNING, "A picture of the source is on the web; it was not fetched."),
        "F010": Code(_WARNING, "A picture has no text alternative."),
        "F050": Code(_ERROR, "A file or address was refused: it lies outside what a build may read."),
        "F051": Code(_ERROR, "A file that the page needs is not there."),
        "F052": Code(_ERROR, "A file that the page needs is too large, or cannot be read as what it should be."),
        "F053": Code(_ERROR, "A font cannot be loaded."),
        # --- L: layout
        "L001": Code(_ERROR, "A note is on no page."),
        "L002": Code(_ERROR, "A note is set more than once."),
        "L003": Code(_ERROR, "A note is not on the page of its call."),
        "L004": Code(_ERROR, "Notes are out of order."),
        "L005": Code(_ERROR, "A note does not fit on its page and would be cut off."),
        "L006": Code(_ERROR, "Text and notes are printed over each other."),
        "L007": Code(_NOTICE, "A note too long for the foot of a page was moved to the long notes after the text."),
        "L008": Code(_WARNING, "A page number would not settle; room for the wider one was kept."),
        "L009": Code(_ERROR, "A page reference points at nothing."),
        "L010": Code(_ERROR, "A style sheet counts pages in a way that loses notes."),
        "L011": Code(_WARNING, "The layout engine did not understand a rule of a style sheet."),
        "L012": Code(_ERROR, "A line runs over the edge of the paper."),
        "L013": Code(_ERROR, "A page reference is wrong: the page numbers never settled."),
        "L014": Code(_WARNING, "The layout engine complained."),
        "L015": Code(_ERROR, "A style uses transparency of whole elements, which an accessible PDF cannot hold."),
        "L016": Code(_WARNING, "A line inside a paragraph ends early though the next word fits on it."),
        "L017": Code(_NOTICE, "A page holds only the last few lines of a section, or only the contents."),
        "L018": Code(_WARNING, "A heading stands at the foot of a page, and what it heads on the next."),
        "L019": Code(_WARNING, "A pull quote is torn by the end of a page, or has no room in the margin."),
        # --- P: the PDF
        "P020": Code(_ERROR, "The text of a rendition is not the text of the source."),
        "P021": Code(_ERROR, "A note of a rendition is not the note of the edition."),
        "P022": Code(_ERROR, "A file holds what only the house may see."),
        "P001": Code(_WARNING, "A character has no glyph in the fonts at hand."),
        "P002": Code(_ERROR, "The PDF is not tagged, or its tags are not whole."),
        "P003": Code(_ERROR, "The PDF has no title, or does not show it."),
        "P004": Code(_ERROR, "The PDF does not say its language."),
        "P005": Code(_ERROR, "The PDF does not claim PDF/UA-1 and PDF/A-3a."),
        "P006": Code(_ERROR, "A font is not embedded, or its letters cannot be read back."),
        "P007": Code(_ERROR, "A font family is used that the style does not name."),
        "P008": Code(_ERROR, "A link leads to nothing inside the document."),
        "P009": Code(_ERROR, "A link leads to a place that no published file may name."),
        "P010": Code(_ERROR, "Headings skip a level, or do not begin with the first."),
        "P011": Code(_ERROR, "A figure has no alternate text."),
        "P012": Code(_ERROR, "A note is not tied to its call in the structure."),
        "P013": Code(_ERROR, "A list, table or contents list is not built as readers of structure expect."),
        "P014": Code(_ERROR, "The PDF holds a script or another action."),
        "P015": Code(_WARNING, "A link has no description."),
        "P016": Code(_ERROR, "Drawn content belongs to no element of the structure."),
        # --- E: the EPUB
        "E120": Code(_ERROR, "The text of the EPUB is not the text of the source."),
        "E121": Code(_ERROR, "A note of the EPUB is not the note of the edition."),
        "E001": Code(_ERROR, "EPUBCheck found an error in the EPUB."),
        "E002": Code(_WARNING, "EPUBCheck warns about the EPUB."),
        "E003": Code(_NOTICE, "EPUBCheck remarks on the EPUB."),
        "E100": Code(_ERROR, "The EPUB, or a document in it, cannot be read."),
        "E101": Code(_ERROR, "The EPUB's archive is not built as it should be."),
        "E102": Code(_ERROR, "A note and its call do not belong together one to one, in order."),
        "E103": Code(_ERROR, "A note does not lead back to its call."),
        "E104": Code(_ERROR, "A link in the EPUB leads nowhere."),
        "E105": Code(_ERROR, "An id is used twice in the EPUB."),
        "E106": Code(_ERROR, "The EPUB's page list is not that of the PDF."),
        "E107": Code(_ERROR, "A page break of the EPUB is missing or out of order."),
        "E108": Code(_ERROR, "The EPUB's landmarks are not complete."),
        "E109": Code(_ERROR, "A picture in the EPUB has no text alternative."),
        "E110": Code(_ERROR, "A heading in the EPUB skips a level."),
        "E111": Code(_ERROR, "The EPUB holds something that only the house may see."),
        "E112": Code(_ERROR, "The EPUB needs something from outside, or runs something."),
        "E150": Code(_ERROR, "A page of the PDF has no right place in the EPUB."),
        "E151": Code(_ERROR, "A page reference in the EPUB has no number."),
        "E152": Code(_ERROR, "A link leads to something that the EPUB does not have."),
        "E153": Code(_ERROR, "A picture that the EPUB shows is not there."),
        "E154": Code(_NOTICE, "The EPUB's fonts lack a character; the reader's own fonts must show it."),
        # --- R: rounds and releases
        "R001": Code(_ERROR, "The name of a round is not made of small letters, digits and hyphens."),
        "R002": Code(_ERROR, "There is a round of that name already."),
        "R003": Code(_ERROR, "It is not clear who takes part in a round."),
        "R004": Code(_ERROR, "A day that was typed is none, or is over."),
        "R005": Code(_ERROR, "There is no such round, or its edition is released."),
        "R006": Code(_ERROR, "Someone who wants to decide or sign does not take part in the round."),
        "R007": Code(_ERROR, "A value is missing on the command line, or cannot be what it should be."),
        "R008": Code(_ERROR, "A refusal has no reason, or an answered query no answer."),
        "R009": Code(_ERROR, "Something is said to be decided or signed on a day still to come."),
        "R010": Code(_ERROR, "Another command is at work on the brief."),
        "R011": Code(_ERROR, "A file is written in a way that nothing can be added to it safely."),
        "R012": Code(_ERROR, "Someone signs twice."),
        "R013": Code(_ERROR, "A signature does not cover a decision, or would seem to."),
        "R014": Code(_ERROR, "A decision has no date."),
        "R015": Code(_WARNING, "An edition has no round, though the one before it was signed off."),
        "R020": Code(_ERROR, "A query is open."),
        "R021": Code(_ERROR, "A proposal is undecided."),
        "R022": Code(_ERROR, "A passage has drifted, and no edition may be released with it."),
        "R023": Code(_ERROR, "A signature is missing."),
        "R024": Code(_ERROR, "A version is not above the last one released."),
        "R025": Code(_ERROR, "An embargo has not passed."),
        "R026": Code(_ERROR, "A picture has no text alternative, and no edition may be released with it."),
        "R027": Code(_ERROR, "A character has no glyph, and no edition may be released with it."),
        "R028": Code(_ERROR, "An edition is released already, and is whole."),
        "R029": Code(_ERROR, "Something has changed under the version of a released edition."),
        "R030": Code(_ERROR, "A record of an edition is damaged."),
        "R031": Code(_ERROR, "The frozen inputs of an edition are damaged or missing."),
        "R032": Code(_ERROR, "A record of an edition is missing."),
        "R033": Code(_ERROR, "An edition cannot be signed with the key that is named."),
        "R034": Code(_ERROR, "A file cannot be written or read: a full disk, or permissions."),
        "R035": Code(_ERROR, "A bundle cannot be completed: it would have other bytes."),
        "R036": Code(_WARNING, "The tag of an edition could not be made."),
        "R037": Code(_WARNING, "A bundle could not be copied to where the house wants it."),
        "R038": Code(_NOTICE, "A released edition is given as it was; styles have changed since."),
        "R040": Code(_ERROR, "It cannot be said which edition a file belongs to."),
        "R041": Code(_ERROR, "A file is not as it was released."),
        "R042": Code(_WARNING, "An edition cannot be made again with the same bytes here."),
        "R043": Code(_ERROR, "There is no record of an edition that should be made again."),
        "R044": Code(_ERROR, "An edition cannot be made from its record."),
        "R045": Code(_WARNING, "A bundle is no longer as it was released."),
        "R050": Code(_ERROR, "A correction needs a released edition that it corrects."),
        "R051": Code(_ERROR, "A notice of correction names editions that cannot be the right ones."),
        "R052": Code(_ERROR, "Two notices of correction have the same id."),
        "R053": Code(_ERROR, "A notice of correction does not fit on one page."),
        "R054": Code(_ERROR, "A notice of correction is younger than the edition that carries it."),
        "R060": Code(_ERROR, "An edition that should be compared is not there."),
        "R061": Code(_ERROR, "The data of an edition cannot be read."),
        "R062": Code(_NOTICE, "Two editions that were compared are the same."),
        # --- T: tools and validators
        "T020": Code(_ERROR, "The EPUB could not be checked with EPUBCheck."),
    }
)


def severity(finding: Finding) -> Severity:
    """Give the severity that the finding's code has for good."""
    return CODES[finding.code].severity


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give the findings that make a build red."""
    return tuple(finding for finding in findings if severity(finding) is Severity.ERROR)
