"""Commands of editions: released, corrected, verified, made again."""

from __future__ import annotations

from typing import Annotated

import typer

from briefpress.commands.line.arguments import Brief, OnDay, as_given, checked_name

app = typer.Typer()


@app.command()
def release(
    brief: Brief,
    force: Annotated[str, typer.Option(help="Why the edition may come out before its embargo has passed.")] = "",
) -> None:
    """Publish the version that brief.yaml declares: build/release/, and its record in seeds/BRIEF/editions/."""
    from briefpress.commands.release import release
    from briefpress.edges.clock import now

    raise typer.Exit(release(checked_name(brief, "release"), force=force, now=now()))


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
    raise typer.Exit(correct(checked_name(brief, "correct"), asked, today=today()))


@app.command()
def verify(file: Annotated[str, typer.Argument(help="A PDF, an EPUB or a zip.")] = "") -> None:
    """Say which edition a file belongs to, whether it is genuine, and whether it can be made again here."""
    from briefpress.commands.verify import verify

    raise typer.Exit(verify(as_given(file)))


@app.command()
def rebuild(
    brief: Brief,
    version: Annotated[str, typer.Option(help="The version of the edition: 1.0.")] = "",
) -> None:
    """Make a released edition again from its record alone, in build/rebuild/."""
    from briefpress.commands.rebuild import rebuild

    raise typer.Exit(rebuild(checked_name(brief, "rebuild"), version))
