"""The command line: `briefpress VERB …` does what each target of make does.

Heavy modules are imported by the command that needs them, so that `briefpress --help` starts at once. A known
fault ends in one clear sentence; anything else is a bug of ours and shows its traceback.
"""

from __future__ import annotations

import errno
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="briefpress",
    help="Published briefs, PDF and EPUB, from a source text and editorial annotations kept apart from it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

_REFUSALS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM})

Brief = Annotated[str, typer.Argument(help="The name of a folder in seeds/: a-z, 0-9 and hyphens.")]


class Layout(StrEnum):
    """How rows are printed."""

    LINES = "lines"
    JSON = "json"


class Notation(StrEnum):
    """How a selector is written."""

    YAML = "yaml"
    JSON = "json"


FONTS_DIR = Path(".venv/fonts")


@app.command()
def build(
    brief: Brief,
    is_silent: Annotated[bool, typer.Option("--silent", help="Leave the verdict to its file.")] = False,  # noqa: FBT002  # a switch
) -> None:
    """Make all renditions of a brief, in build/BRIEF/, and say what was found."""
    from briefpress.commands.build_brief import build_brief, tell_verdict
    from briefpress.edges.clock import today

    build_brief(checked_name(brief), today=today())
    raise typer.Exit(0 if is_silent else tell_verdict(brief))


@app.command()
def read(
    file: Annotated[str, typer.Argument(help="A file of any format that pandoc reads, or a plain text.")],
    form: Annotated[str, typer.Option("--to", help="json (pandoc's), text, outline or report.")] = "report",
    reader: Annotated[str, typer.Option("--format", help="plain, or pandoc's name of a format.")] = "",
    encoding: Annotated[str, typer.Option(help="What it is written in, if that is not found out.")] = "",
) -> None:
    """Read a file as a source would be read, and write what came of it."""
    from briefpress.commands.read_manuscript import FORMS, read_manuscript

    if form not in FORMS:
        raise typer.BadParameter(f"{form!r} is none of {', '.join(FORMS)}.", param_hint="--to")
    raise typer.Exit(read_manuscript(file, reader=reader, encoding=encoding, form=form))


@app.command()
def inspect(brief: Brief) -> None:
    """Show what each line of a brief's source was read as, and why; the page is build/BRIEF/inspect.html."""
    from briefpress.commands.inspect_brief import inspect_brief

    raise typer.Exit(inspect_brief(checked_name(brief)))


@app.command()
def doctor() -> None:
    """Say what is missing, and for what."""
    from briefpress.commands.doctor import diagnose

    raise typer.Exit(diagnose(FONTS_DIR))


@app.command()
def fonts() -> None:
    """Cut the fonts that the renditions are set in, into .venv/fonts/."""
    from briefpress.commands.make_fonts import make

    make(FONTS_DIR)


@app.command()
def new(
    brief: Brief,
    manuscript: Annotated[str, typer.Option("--from", help="The manuscript: any format pandoc reads.")] = "",
) -> None:
    """Begin a brief from a manuscript, in seeds/BRIEF/."""
    from briefpress.commands.new_brief import new_brief
    from briefpress.edges.clock import today

    raise typer.Exit(new_brief(brief, manuscript, issued=today()))


@app.command("round")
def open_round(
    brief: Brief,
    called: Annotated[str, typer.Option("--name", help="The name of the round: peer-1.")] = "",
    due: Annotated[str, typer.Option(help="When decisions are due: 2022-06-02.")] = "",
    people: Annotated[str, typer.Option(help="Who takes part: 'anna:author ben:legal!' (! must sign).")] = "",
) -> None:
    """Open a round of review of the present edition, in seeds/BRIEF/reviews/."""
    from briefpress.commands.open_round import Asked, open_round
    from briefpress.edges.clock import today

    raise typer.Exit(open_round(checked_name(brief), Asked(called=called, due=due, people=people), today=today()))


By = Annotated[str, typer.Option(help="Who: a person of the round.")]
InRound = Annotated[str, typer.Option("--round", help="The round; left out: the last one.")]
OnDay = Annotated[str, typer.Option(help="When: 2022-06-02; left out: today.")]


@app.command()
def decide(  # noqa: PLR0913, PLR0917  # one option for each thing that goes on record
    brief: Brief,
    annotation: Annotated[str, typer.Option(help="The id of the annotation.")] = "",
    state: Annotated[str, typer.Option(help="accepted, stet, withdrawn, deferred; of a query: answered, closed.")] = "",
    by: By = "",
    in_round: InRound = "",
    because: Annotated[str, typer.Option(help="The reason.")] = "",
    answer: Annotated[str, typer.Option(help="The answer to a query.")] = "",
    date: OnDay = "",
) -> None:
    """Put a decision or an answer on record, in seeds/BRIEF/reviews/."""
    from briefpress.commands.decide import Asked, decide
    from briefpress.edges.clock import today

    asked = Asked(by=by, annotation=annotation, state=state, round=in_round, because=because, answer=answer, date=date)
    raise typer.Exit(decide(checked_name(brief), asked, today=today()))


@app.command()
def sign(brief: Brief, by: By = "", in_round: InRound = "", date: OnDay = "") -> None:
    """Put on record that somebody signs off the edition under review."""
    from briefpress.commands.decide import Asked, sign
    from briefpress.edges.clock import today

    raise typer.Exit(sign(checked_name(brief), Asked(by=by, round=in_round, date=date), today=today()))


@app.command()
def status(brief: Annotated[str, typer.Argument(help="The name of a folder in seeds/; left out: all.")] = "") -> None:
    """Show what stands open, on the terminal, in build/status.html and in build/status.json."""
    from briefpress.commands.status import status
    from briefpress.edges.clock import today

    raise typer.Exit(status(checked_name(brief) if brief else "", today=today()))


@app.command()
def redline(  # noqa: PLR0913  # one for each thing that can be typed
    old: Annotated[str, typer.Argument(help="The older file: any format that can be read, or an edition.json.")] = "",
    new: Annotated[str, typer.Argument(help="The newer file.")] = "",
    *,
    brief: Annotated[str, typer.Option(help="Compare two editions of this brief instead of two files.")] = "",
    older: Annotated[str, typer.Option("--from", help="The older edition's version.")] = "",
    newer: Annotated[str, typer.Option("--to", help="The newer edition's version, or “working”.")] = "working",
    pages: Annotated[str, typer.Option(help="“all”, or “changed” for the pages with a change only.")] = "all",
    out: Annotated[str, typer.Option("--output", "-o", help="The folder to write into.")] = "",
) -> None:
    """Show what changed between two editions of a brief, or between two files, as PDF and HTML."""
    from briefpress.commands.redline import redline_brief, redline_files

    if pages not in {"all", "changed", ""}:
        raise typer.BadParameter(f"{pages!r} is neither “all” nor “changed”.")
    changed = pages == "changed"
    if brief:
        raise typer.Exit(redline_brief(checked_name(brief), older, newer or "working", changed_only=changed))
    raise typer.Exit(redline_files(old, new, out or ".", changed_only=changed))


@app.command()
def release(
    brief: Brief,
    force: Annotated[str, typer.Option(help="Why the edition may come out before its embargo has passed.")] = "",
) -> None:
    """Publish the version that brief.yaml declares: build/release/, and its record in seeds/BRIEF/editions/."""
    from briefpress.commands.release import release
    from briefpress.edges.clock import now

    raise typer.Exit(release(checked_name(brief), force=force, now=now()))


@app.command()
def correct(  # noqa: PLR0913, PLR0917  # one option for each thing that a notice says
    brief: Brief,
    kind: Annotated[str, typer.Option(help="erratum (ours), corrigendum (the author's), addendum, retraction.")] = "",
    text: Annotated[str, typer.Option(help="What was wrong, and what it is now: Markdown.")] = "",
    conclusions: Annotated[str, typer.Option(help="stand or changed.")] = "",
    version: Annotated[str, typer.Option(help="The edition that carries it; left out: the next one.")] = "",
    date: OnDay = "",
) -> None:
    """Write a notice of correction for the next edition, in seeds/BRIEF/corrections.yaml."""
    from briefpress.commands.correct import Asked, correct
    from briefpress.edges.clock import today

    asked = Asked(kind=kind, text=text, conclusions=conclusions, version=version, date=date)
    raise typer.Exit(correct(checked_name(brief), asked, today=today()))


@app.command()
def verify(file: Annotated[str, typer.Argument(help="A PDF, an EPUB or a zip.")] = "") -> None:
    """Say which edition a file belongs to, whether it is genuine, and whether it can be made again here."""
    from briefpress.commands.verify import verify

    raise typer.Exit(verify(file))


@app.command()
def rebuild(
    brief: Brief,
    version: Annotated[str, typer.Option(help="The version of the edition: 1.0.")] = "",
) -> None:
    """Make a released edition again from its record alone, in build/rebuild/."""
    from briefpress.commands.rebuild import rebuild

    raise typer.Exit(rebuild(checked_name(brief), version))


@app.command()
def review(
    brief: Brief,
    recipient: Annotated[str, typer.Option("--for", help="Whose copy it is: the name stands on every page.")] = "",
    round_name: Annotated[str, typer.Option("--round", help="The round it belongs to; the last one if left out.")] = "",
) -> None:
    """Make the review copy of a brief, in build/BRIEF/review/: every annotation in the margin, lines numbered."""
    from briefpress.commands.review_copy import review_brief

    raise typer.Exit(review_brief(checked_name(brief), recipient=recipient, round_name=round_name))


@app.command()
def epubcheck(brief: Brief) -> None:
    """Check the EPUB of a brief with EPUBCheck, into build/BRIEF/epubcheck.txt."""
    from briefpress.commands.check_epub_build import check_epub_build

    raise typer.Exit(check_epub_build(checked_name(brief)))


@app.command()
def pictures() -> None:
    """Draw the pages that README.md shows, into seeds/russia-iran/pictures/."""
    from briefpress.commands.make_pictures import make_pictures

    raise typer.Exit(make_pictures())


@app.command()
def schema() -> None:
    """Write the JSON Schemas of editors' files into seeds/schema/."""
    from briefpress.commands.make_schemas import make_schemas

    raise typer.Exit(make_schemas())


@app.command()
def anchor(
    text: Annotated[str, typer.Option("--text", help="The text: a file in UTF-8.")],
    quotes: Annotated[str, typer.Option("--quotes", help="The selectors: JSON, one object a line, or a list.")],
    earlier: Annotated[str, typer.Option("--earlier", help="The text that the selectors were written for.")] = "",
    to: Annotated[Layout, typer.Option("--to", help="lines: one object a line; json: one list.")] = Layout.LINES,
) -> None:
    """Find the place of each of many quotations in a text, or say why it has none."""
    from briefpress.commands.anchor_quotes import anchor_quotes

    raise typer.Exit(anchor_quotes(text, quotes, earlier=earlier, as_list=to is Layout.JSON))


@app.command()
def quote(
    brief: Brief,
    passage: Annotated[str, typer.Argument(metavar="[TEXT]", help="Words of the source; - for standard input.")] = "-",
    to: Annotated[Notation, typer.Option("--to", help="yaml, to paste into annotations; json, for programs.")] = (
        Notation.YAML
    ),
) -> None:
    """Write the selector of a passage, with just enough context to be found again."""
    from briefpress.commands.quote_passage import quote_passage

    raise typer.Exit(quote_passage(checked_name(brief), passage, as_json=to is Notation.JSON))


@app.command()
def reanchor(
    brief: Brief,
    accept: Annotated[str, typer.Option("--accept", help="all, or ids, with =N for one of several places.")] = "",
    earlier: Annotated[str, typer.Option("--from", help="The source that the quotations were written for.")] = "",
    is_list: Annotated[bool, typer.Option("--list", help="Only show them.")] = False,  # noqa: FBT002  # a switch
) -> None:
    """Show quotations that the source no longer has as they are, and write what it has now."""
    from briefpress.commands.reanchor import reanchor as run

    raise typer.Exit(run(checked_name(brief), accept=accept, earlier=earlier, is_list=is_list))


@app.command()
def export(brief: Brief) -> None:
    """Write the annotations of a brief as Web Annotations, into build/BRIEF/annotations.jsonld."""
    from briefpress.commands.export_annotations import export_annotations

    raise typer.Exit(export_annotations(checked_name(brief)))


def checked_name(brief: str) -> str:
    """Give back the name of a brief if it is one, before it becomes part of any path."""
    from briefpress.verbs.desk.name_brief import is_brief_name

    if not is_brief_name(brief):
        raise typer.BadParameter(f"{brief!r} is no name of a brief: use a-z, 0-9 and hyphens only.")
    return brief


def main() -> None:
    """Run the command that was typed; what the machine refuses (a full disk, a locked folder) is no bug of ours."""
    try:
        app()
    except OSError as fault:
        if fault.errno not in _REFUSALS:
            raise
        from briefpress.commands.say import complain
        from briefpress.nouns.finding import Finding, Place

        where = str(fault.filename or ".").removeprefix(f"{Path.cwd()}/")
        message = f"the machine refuses to read or write it: {fault.strerror}"
        hint = "make room on the disk, or look at the permissions, and type this again; nothing half done is kept"
        raise SystemExit(complain([Finding(Place(where), "R034", message, hint)])) from None
