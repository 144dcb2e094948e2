"""Make a Typst text ready for pandoc: what it would drop, count wrongly or take for something else."""

from __future__ import annotations

from briefpress.nouns.finding import Finding, Place
from briefpress.nouns.prepared import Prepared
from briefpress.verbs.markup.typst_calls import with_shown_calls
from briefpress.verbs.markup.typst_chapters import Called, with_called_chapter
from briefpress.verbs.markup.typst_counters import with_lasting_steps
from briefpress.verbs.markup.typst_formulas import with_typed_formulas
from briefpress.verbs.markup.typst_headings import with_levels, without_breaks_before, without_heading_rules
from briefpress.verbs.markup.typst_imports import with_stand_ins, without_imports
from briefpress.verbs.markup.typst_references import with_whole_references
from briefpress.verbs.markup.typst_today import without_today
from briefpress.verbs.markup.typst_uncalled import uncalled
from briefpress.verbs.sources.elsewhere import elsewhere
from briefpress.verbs.sources.today_told import today_told


def prepare_typst(text: str, file: str) -> Prepared:
    """Prepare a Typst text."""
    text, days = without_today(text)
    chapter = with_called_chapter(text)
    text, counting = with_lasting_steps(chapter.text)
    shown, calls = with_shown_calls(
        with_whole_references(without_breaks_before(with_levels(without_heading_rules(text))))
    )
    bare = without_imports(shown)
    names = (*bare.names, *calls, *chapter.names)
    typed = with_typed_formulas(bare.text, names)
    return Prepared(
        data=with_stand_ins(typed.text, names).encode(),
        words="",
        set_aside=tuple(uncalled(text)),
        findings=(
            *today_told(file, days, sign="datetime.today()"),
            *([_called(file, chapter)] if chapter.name else []),
            *(_counting(file, line, name) for line, name in counting),
            *(elsewhere(file, line, what) for line, what in bare.imports),
            *(shown_as_code(Place(file, line), formula) for line, formula in typed.formulas),
        ),
    )


def _called(file: str, chapter: Called) -> Finding:
    message = f"“{chapter.name}” is never called in this text; what it holds is read, and its parameters give nothing"
    hint = "see that nothing is missing that another file hands over"
    return Finding(Place(file, chapter.line), "S022", message, hint)


def _counting(file: str, line: int, name: str) -> Finding:
    message = f"what “{name}” counts cannot be followed: each of its calls may show the same number"
    return Finding(Place(file, line), "S022", message, "write the numbers in the text")


def shown_as_code(place: Place, formula: str) -> Finding:
    """Say that a formula cannot be set."""
    message = f"the formula “{formula[:80]}” cannot be set; it is shown as code"
    return Finding(place, "S031", message, "write it in another way, or bring it in as a picture")
