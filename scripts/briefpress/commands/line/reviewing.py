"""Commands of reviews: rounds, decisions, signatures, status, review copies and redlines."""

from __future__ import annotations

from typing import Annotated

import typer

from briefpress.commands.line.arguments import Brief, OnDay, as_given, checked_name, refuse

app = typer.Typer()


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

    raise typer.Exit(
        open_round(checked_name(brief, "round"), Asked(called=called, due=due, people=people), today=today())
    )


By = Annotated[str, typer.Option(help="Who: a person of the round.")]
InRound = Annotated[str, typer.Option("--round", help="The round; left out: the last one.")]


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
    raise typer.Exit(decide(checked_name(brief, "decide"), asked, today=today()))


@app.command()
def sign(brief: Brief, by: By = "", in_round: InRound = "", date: OnDay = "") -> None:
    """Put on record that somebody signs off the edition under review."""
    from briefpress.commands.decide import Asked, sign
    from briefpress.edges.clock import today

    raise typer.Exit(sign(checked_name(brief, "sign"), Asked(by=by, round=in_round, date=date), today=today()))


@app.command()
def status(brief: Annotated[str, typer.Argument(help="The name of a folder in seeds/; left out: all.")] = "") -> None:
    """Show what stands open, on the terminal, in build/status.html and in build/status.json."""
    from briefpress.commands.status import status
    from briefpress.edges.clock import today

    raise typer.Exit(status(checked_name(brief, "status") if brief else "", today=today()))


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
        refuse(f"“{pages}” is neither all nor changed: say PAGES=changed, or leave it out.")
    changed = pages == "changed"
    if brief or (older and not old):
        raise typer.Exit(redline_brief(checked_name(brief, "redline"), older, newer or "working", changed_only=changed))
    given = (as_given(one) for one in (old, new, out or "."))
    raise typer.Exit(redline_files(*given, changed_only=changed))


@app.command()
def review(
    brief: Brief,
    recipient: Annotated[str, typer.Option("--for", help="Whose copy it is: the name stands on every page.")] = "",
    round_name: Annotated[
        str, typer.Option("--round", help="The round it belongs to; the last one of this version if left out.")
    ] = "",
) -> None:
    """Make the review copy of a brief, in build/BRIEF/review/: every annotation in the margin, lines numbered."""
    from briefpress.commands.review_copy import review_brief

    raise typer.Exit(review_brief(checked_name(brief, "review"), recipient=recipient, round_name=round_name))
