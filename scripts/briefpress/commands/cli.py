"""The command line: `briefpress VERB …` does what each target of make does.

Heavy modules are imported by the command that needs them, so that `briefpress --help` starts at once. A known
fault ends in one clear sentence; anything else is a bug of ours and shows its traceback.
"""

from __future__ import annotations

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

Brief = Annotated[str, typer.Argument(help="The name of a folder in seeds/: a-z, 0-9 and hyphens.")]

FONTS_DIR = Path(".venv/fonts")


@app.command()
def build(brief: Brief) -> None:
    """Make all renditions of a brief, in build/BRIEF/."""
    from briefpress.commands.build_brief import build_brief

    raise typer.Exit(build_brief(checked_name(brief)))


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


def checked_name(brief: str) -> str:
    """Give back the name of a brief if it is one, before it becomes part of any path."""
    from briefpress.verbs.name_brief import is_brief_name

    if not is_brief_name(brief):
        raise typer.BadParameter(f"{brief!r} is no name of a brief: use a-z, 0-9 and hyphens only.")
    return brief


def main() -> None:
    """Run the command that was typed."""
    app()
