"""Make an RTF text ready for pandoc: its notes, fields, headings and listings, and what it says beside its text."""

from __future__ import annotations

from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.prepared import Prepared
from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.rtf_apostrophes import with_apostrophes
from briefpress.verbs.markup.rtf_asides import rtf_asides
from briefpress.verbs.markup.rtf_ends import behind_the_end as rtf_behind_the_end
from briefpress.verbs.markup.rtf_ends import with_ended_paragraphs, with_ended_tables
from briefpress.verbs.markup.rtf_fields import with_whole_fields
from briefpress.verbs.markup.rtf_heads import with_typed_heads
from briefpress.verbs.markup.rtf_letters import with_named_letters
from briefpress.verbs.markup.rtf_listings import with_listings
from briefpress.verbs.markup.rtf_nested import with_flat_nested
from briefpress.verbs.markup.rtf_pictures import shown_pictures
from briefpress.verbs.markup.rtf_rows import with_defined_rows, with_parted_tables
from briefpress.verbs.markup.rtf_styles import with_outline_levels, with_plain_names, without_circles
from briefpress.verbs.markup.rtf_unicode import with_unicode
from briefpress.verbs.sources.tracked import comment_finding, tracked_finding
from briefpress.verbs.sources.typed_heads import heads_finding


def prepare_rtf(text: str, file: str) -> Prepared:
    """Prepare an RTF text."""
    line, behind = rtf_behind_the_end(text)
    text, nested = with_flat_nested(with_ended_paragraphs(text))
    named = with_unicode(with_ended_tables(with_defined_rows(with_parted_tables(with_whole_fields(text)))))
    # Office programs mark notes as what may be skipped, and pandoc would skip them.
    text = with_apostrophes(with_named_letters(named.text.replace("{\\*\\footnote", "{\\footnote")))
    text = without_circles(with_outline_levels(with_plain_names(text)))
    asides = rtf_asides(text)
    told = [comment_finding(file, author=one.author, words=one.words, on=one.on) for one in asides.comments]
    if nested:
        message = f"{nested} rows of tables within tables within cells are read as lines"
        told.append(Finding(Place(file), "S034", message, "see that their order is right"))
    if changed := tracked_finding(file, asides.kinds, asides.authors):
        told.append(changed)
    whole, heads = with_typed_heads(asides.text)
    if heads:
        told.append(heads_finding(file, heads, program="the program that made it"))
    return Prepared(
        data=with_listings(whole).encode(),
        words="",
        set_aside=(
            *named.set_aside,
            *asides.set_aside,
            *((SetAside(line, behind, "hidden", "it stands behind the end of the document"),) if behind else ()),
            *(SetAside(0, one.words, "comment", f"{one.author} comments on “{one.on}”") for one in asides.comments),
        ),
        pictures=shown_pictures(asides.text),
        formulas=asides.formulas,
        findings=tuple(told),
    )
