"""`tracker state`: where two countries stand."""

from typing import Annotated

import typer

from tracker.cli.context import clock, engine_of, settings_of

FORMATS = ("table", "json", "csv", "markdown")


def state(
    context: typer.Context,
    *,
    relation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which relation; default: the configured one.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="The state of the world on that day; default: today.")
    ] = None,
    known_at: Annotated[
        str | None, typer.Option(metavar="TIME|POSITION", help="What the log knew then; default: all it knows.")
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(metavar="KEY", help="How the amount of one line came about, step by step; part of a key will do."),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="table|json|csv|markdown", help="Default: table on a terminal, else json."),
    ] = None,
) -> None:
    """Print the current state of a relation.

    Example: tracker state --relation az-ru --as-of 2020-01-01

    Example: tracker state --explain turnover/AZ-RU/all/2020
    """
    from tracker.cli.choices import chosen
    from tracker.cli.moments import day, position_known
    from tracker.log.engine import reading
    from tracker.state.snapshot import snapshot

    settings = settings_of(context)
    form = chosen("--format", format_, FORMATS)
    wanted = settings.relation_named(relation)
    asked = day("--as-of", as_of) if as_of is not None else clock().date()
    if explain is not None:
        from tracker.cli.explaining import show

        chosen("--format", form, ("table", "json"))
        with reading(engine_of(settings)) as tx:
            show(tx, wanted, explain, as_of=asked, known_at=position_known(tx, known_at), form=form)
        return
    with reading(engine_of(settings)) as tx:
        found = snapshot(tx, wanted, as_of=asked, known_at=position_known(tx, known_at))
    match form:
        case "json":
            from tracker.state.json import to_json

            typer.echo(to_json(found))
        case "csv":
            from tracker.state.csv import to_csv

            typer.echo(to_csv(found), nl=False)
        case "markdown":
            from tracker.state.markdown import to_markdown

            typer.echo(to_markdown(found, wanted), nl=False)
        case _:
            from tracker.state.table import print_table

            print_table(found, wanted)
