"""Make a LaTeX text ready for pandoc: commands, tables and labels that it would pass over."""

from __future__ import annotations

from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.prepared import Prepared
from briefpress.nouns.read_text import SetAside
from briefpress.verbs.markup.tex_captions import with_captions
from briefpress.verbs.markup.tex_chemistry import with_read_chemistry
from briefpress.verbs.markup.tex_circles import without_circles as without_tex_circles
from briefpress.verbs.markup.tex_code import with_typed_code
from briefpress.verbs.markup.tex_columns import with_joined_spans, with_known_columns
from briefpress.verbs.markup.tex_commands import BOXES, with_words
from briefpress.verbs.markup.tex_documented import with_shown_names, without_new_environments
from briefpress.verbs.markup.tex_end import behind_the_end
from briefpress.verbs.markup.tex_figures import with_known_figures
from briefpress.verbs.markup.tex_flextables import with_read_flextables
from briefpress.verbs.markup.tex_front import with_read_authors, without_told
from briefpress.verbs.markup.tex_habits import without_habits
from briefpress.verbs.markup.tex_highlighted import with_plain_code
from briefpress.verbs.markup.tex_intertexts import without_intertexts
from briefpress.verbs.markup.tex_items import with_labelled_items
from briefpress.verbs.markup.tex_longtables import with_one_head
from briefpress.verbs.markup.tex_redefined import without_redefined
from briefpress.verbs.markup.tex_signs import with_signs
from briefpress.verbs.markup.tex_slides import with_read_slides
from briefpress.verbs.markup.tex_tables import with_known_tables
from briefpress.verbs.markup.tex_today import without_today
from briefpress.verbs.markup.tex_works import with_labels
from briefpress.verbs.sources.today_told import today_told


def prepare_latex(text: str, file: str) -> Prepared:
    """Prepare a LaTeX text."""
    line, behind = behind_the_end(text)
    aside = (SetAside(line, behind, "hidden", "TeX reads nothing behind the end of the document"),) if behind else ()
    text, head, keywords = without_told(text)
    text = without_intertexts(with_read_authors(without_redefined(text)))
    text, days = without_today(with_read_flextables(text))
    text, again = with_one_head(text)
    text, versions = with_read_slides(text)
    aside = (*aside, *head, *again, *versions)
    text = with_shown_names(without_new_environments(with_typed_code(text)))
    text, circles = without_tex_circles(with_signs(with_read_chemistry(text)))
    text = with_labelled_items(with_joined_spans(with_labels(without_habits(with_plain_code(text)))))
    text = with_known_tables(text)
    text = with_known_columns(with_words(with_known_figures(with_captions(text)), BOXES))
    told = today_told(file, days, sign="\\today")
    if circles:
        message = f"definitions that lead to themselves or to endless words are left out ({', '.join(circles)})"
        hint = "see that what these commands print is there, or write it in words"
        told = (*told, Finding(Place(file), "S022", message, hint))
    return Prepared(data=text.encode(), words="", set_aside=aside, findings=told, keywords=keywords)
