"""`tracker persons`: who is who, and an analyst's word where spellings leave it open."""

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import engine_of, settings_of
from tracker.cli.judging import Because, By, judge_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.state.persons import PersonLine, PersonOffice

app = typer.Typer(no_args_is_help=True, help="Who is who: list persons, merge spellings, part what is not one.")


@app.command("list")
def list_(
    context: typer.Context,
    *,
    relation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose persons; default: the configured relation.")
    ] = None,
    known_at: Annotated[
        str | None, typer.Option(metavar="TIME|POSITION", help="What the log knew then; default: all it knows.")
    ] = None,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="table|json", help="Default: table on a terminal, else json.")
    ] = None,
) -> None:
    """List the persons of a relation with their spellings and offices.

    Example: tracker persons list --relation az-ru
    """
    from tracker.cli.choices import chosen
    from tracker.cli.moments import position_known
    from tracker.log.engine import reading
    from tracker.state.json import to_json
    from tracker.state.persons import persons

    settings = settings_of(context)
    form = chosen("--format", format_, ("table", "json"))
    wanted = settings.relation_named(relation)
    with reading(engine_of(settings)) as tx:
        found = persons(tx, wanted, known_at=position_known(tx, known_at))
    if form == "json":
        typer.echo(to_json(found))
    else:
        _print_table(found)


@app.command()
def merge(
    context: typer.Context,
    names: Annotated[list[str], typer.Argument(metavar="NAME…", help="Names as articles write them; the first stays.")],
    *,
    because: Because,
    by: By = None,
    force: Annotated[bool, typer.Option("--force", help="Even where he holds two offices at once.")] = False,
) -> None:
    """Judge that several names are one person's, who goes by the first of them.

    Example: tracker persons merge "Shahin Mustafayev" "Sh. Mustafa" --because "the ministry's page has both"
    """
    from tracker import desk

    called = desk.merge(engine_of(settings_of(context)), names, judge_of(because, by), force=force)
    typer.echo(f"merged {len(names)} names into {called}")


@app.command()
def part(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A person's name.")],
    other: Annotated[str, typer.Argument(metavar="NAME", help="The name that is somebody else's.")],
    *,
    because: Because,
    by: By = None,
) -> None:
    """Judge that two names are not one person's; the second is taken out of what it was merged with.

    Example: tracker persons part "Sadyr Japarov" "S. Japarov" --because "the second is his brother"
    """
    from tracker import desk

    desk.part(engine_of(settings_of(context)), name, other, judge_of(because, by))
    typer.echo(f"parted {name} and {other}")


def _print_table(found: "Sequence[PersonLine]") -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    for name, ratio in (("person", 2), ("also written", 2), ("offices", 4), ("first", None), ("last", None)):
        table.add_column(name, ratio=ratio, overflow="fold", no_wrap=ratio is None)
    table.add_column("facts", justify="right")
    for line in found:
        also = ", ".join(name for name in line.spellings if name != line.person)
        cells = (line.person + " (merged)" * line.merged, also, "\n".join(map(_office, line.offices)))
        days = (line.first_stated or "undated", line.last_stated or "")
        table.add_row(*map(Text, cells), *days, str(len(line.facts)))
    Console().print(table)


def _office(held: "PersonOffice") -> str:
    return f"{held.office} of {held.of}" if held.of is not None else held.office
