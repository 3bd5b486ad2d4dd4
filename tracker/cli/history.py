"""`tracker history`: every version of one line of the state."""

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import clock, engine_of, settings_of

if TYPE_CHECKING:
    from tracker.state.history import History


def history(
    context: typer.Context,
    key: Annotated[
        str,
        typer.Argument(metavar="KEY", help="The line's key, or enough of it; `state --format json` shows the keys."),
    ],
    *,
    relation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which relation; default: the configured one.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="The line as it says of that day; default: today.")
    ] = None,
    known_at: Annotated[
        str | None, typer.Option(metavar="TIME|POSITION", help="Up to that moment of the log; default: its end.")
    ] = None,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="table|json", help="Default: table on a terminal, else json.")
    ] = None,
) -> None:
    """Print what a line of the state said from which position of the log on, and what changed it.

    Example: tracker history trade/turnover/AZ-RU/all/2020
    """
    import msgspec

    from tracker.cli.choices import chosen
    from tracker.cli.moments import day, position_known
    from tracker.cli.progress import Progress
    from tracker.log.engine import reading
    from tracker.state.history import history as versions_of

    settings = settings_of(context)
    form = chosen("--format", format_, ("table", "json"))
    wanted = settings.relation_named(relation)
    asked = day("--as-of", as_of) if as_of is not None else clock().date()
    with reading(engine_of(settings)) as tx, Progress() as progress:
        found = versions_of(
            tx,
            wanted,
            key,
            as_of=asked,
            known_at=position_known(tx, known_at),
            advance=progress.step("positions"),
        )
    if form == "json":
        typer.echo(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
    else:
        _print(found)


def _print(found: "History") -> None:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    from tracker.state.headings import short, stated

    console = Console()
    console.print(Text(found.key, style="bold"))
    for version in found.versions:
        console.print(Text(f"\nposition {version.position}, {version.recorded_at}: {version.by}"))
        console.print(Padding(Text(version.article, style="dim"), (0, 0, 0, 2)))
        if not version.entries:
            console.print(Padding(Text("the line ends", style="red"), (0, 0, 0, 2)))
        for entry in version.entries:
            says = ", ".join(part for part in (entry.what, entry.says, entry.when) if part)
            rest = " · ".join(part for part in (stated(entry), short(entry.facts)) if part)
            console.print(Padding(Text.assemble(says, (f"  {rest}", "dim")), (0, 0, 0, 2)))
