"""The command line: `briefpress VERB …` does what each target of make does.

Heavy modules are imported by the command that needs them, so that `briefpress --help` starts at once. A known
fault ends in one clear sentence; anything else is a bug of ours and shows its traceback.
"""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Annotated

import typer

from briefpress.commands.line import anchoring, publishing, reviewing
from briefpress.commands.line.arguments import Brief, as_given, checked_name
from briefpress.edges.streams import open_closed_streams, speak_any_letters

app = typer.Typer(
    name="briefpress",
    help="Published briefs, PDF and EPUB, from a source text and editorial annotations kept apart from it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

_REFUSALS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM})
# A file where a folder is to be, or a folder where a file is.
_IN_THE_WAY = frozenset({errno.ENOTDIR, errno.EEXIST, errno.EISDIR})
_ROOM = "make room on the disk, or look at the permissions, and type this again; nothing half done is kept"

FONTS_DIR = Path(".venv/fonts")


@app.command()
def build(
    brief: Brief,
    is_silent: Annotated[  # noqa: FBT002  # a switch; make sets the variable, since it shows all verdicts together
        bool, typer.Option("--silent", envvar="BRIEFPRESS_SILENT", help="Leave the verdict to its file.")
    ] = False,
) -> None:
    """Make all renditions of a brief, in build/BRIEF/, and say what was found."""
    from briefpress.commands.build_brief import build_brief, tell_verdict
    from briefpress.edges.clock import today

    build_brief(checked_name(brief, ""), today=today())
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

    raise typer.Exit(inspect_brief(checked_name(brief, "inspect")))


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

    raise typer.Exit(new_brief(brief, as_given(manuscript), issued=today()))


@app.command()
def epubcheck(brief: Brief) -> None:
    """Check the EPUB of a brief with EPUBCheck, into build/BRIEF/epubcheck.txt."""
    from briefpress.commands.check_epub_build import check_epub_build

    raise typer.Exit(check_epub_build(checked_name(brief, "")))


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


for _group in (reviewing, publishing, anchoring):
    app.add_typer(_group.app)


def _unmade(fault: OSError) -> str:
    """Say what to do where something stands in the way of an output; nothing if it is none, and the bug is ours."""
    named = str(fault.filename2 or fault.filename or "")
    outputs = Path.cwd() / "build"
    if fault.errno not in _IN_THE_WAY or not (Path.cwd() / named).is_relative_to(outputs):
        return ""
    return "it stands in the way of what is made there; move it away, and type this again"


def main() -> None:
    """Run the command that was typed; what the machine refuses (a full disk, a locked folder) is no bug of ours."""
    from briefpress.nouns.unreadable import Unreadable

    open_closed_streams()
    speak_any_letters()
    try:
        app(prog_name="briefpress")
    except Unreadable as faulty:
        from briefpress.commands.say import complain

        raise SystemExit(complain(faulty.findings)) from None
    except OSError as fault:
        hint = _ROOM if fault.errno in _REFUSALS else _unmade(fault)
        if not hint:
            raise
        from briefpress.commands.say import complain
        from briefpress.nouns.finding import Finding, Place

        where = str(fault.filename2 or fault.filename or ".").removeprefix(f"{Path.cwd()}/")
        message = f"the machine refuses to read or write it: {fault.strerror}"
        raise SystemExit(complain([Finding(Place(where), "R034", message, hint)])) from None
