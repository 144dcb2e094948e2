"""Commands of quotations: found, written, written anew, given to other programs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from briefpress.commands.line.arguments import Brief, as_given, checked_name

app = typer.Typer()


class Layout(StrEnum):
    """How rows are printed."""

    LINES = "lines"
    JSON = "json"


class Notation(StrEnum):
    """How a selector is written."""

    YAML = "yaml"
    JSON = "json"


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

    raise typer.Exit(quote_passage(checked_name(brief, "quote"), passage, as_json=to is Notation.JSON))


@app.command()
def reanchor(
    brief: Brief,
    accept: Annotated[str, typer.Option("--accept", help="all, or ids, with =N for one of several places.")] = "",
    earlier: Annotated[
        str, typer.Option("--from", help="The edition, or the file, that the quotations were written for.")
    ] = "",
    is_list: Annotated[bool, typer.Option("--list", help="Only show them.")] = False,  # noqa: FBT002  # a switch
) -> None:
    """Show quotations that the source no longer has as they are, and write what it has now."""
    from briefpress.commands.reanchor import reanchor as run

    raise typer.Exit(run(checked_name(brief, "reanchor"), accept=accept, earlier=as_given(earlier), is_list=is_list))


@app.command()
def export(brief: Brief) -> None:
    """Write the annotations of a brief as Web Annotations, into build/BRIEF/annotations.jsonld."""
    from briefpress.commands.export_annotations import export_annotations

    raise typer.Exit(export_annotations(checked_name(brief, "export")))
