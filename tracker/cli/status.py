"""`tracker status`: what the daemons do."""

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import clock, engine_of, settings_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.status.overview import Overview

FORMATS = ("table", "json")


def status(
    context: typer.Context,
    *,
    watch: Annotated[bool, typer.Option("--watch", help="Show it live, until interrupted.")] = False,
    every: Annotated[float, typer.Option(metavar="SECONDS", min=0.1, help="How often --watch looks.")] = 2.0,
    check: Annotated[bool, typer.Option("--check", help="Exit 1 where somebody should look at something.")] = False,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="table|json", help="Default: a table on a terminal, else JSON.")
    ] = None,
) -> None:
    """Show what the daemons do: who leads, what waits, how the feeds, projections, alerts and chores are.

    Only the database is asked, so it works from any terminal and any machine, and with no daemon running.

    Example: tracker status --watch
    """
    import sys

    from tracker.cli.choices import chosen
    from tracker.domain.errors import UsageError
    from tracker.status.overview import overview

    wanted = "table" if watch else chosen("--format", format_, FORMATS)
    settings = settings_of(context)
    engine = engine_of(settings)

    def look() -> "Overview":
        return overview(engine, settings, now=clock())

    if watch:
        if not sys.stdout.isatty():
            raise UsageError("--watch needs a terminal; use --format json for programs, again and again")
        _watch(look, every)
        return
    now = look()
    _print(now, wanted)
    if check and now.faults:
        for fault in now.faults:
            typer.echo(f"tracker: {fault}", err=True)
        raise typer.Exit(1)


def _print(now: "Overview", format_: str) -> None:
    if format_ == "json":
        from tracker.status.json import to_json

        typer.echo(to_json(now))
        return
    from rich.console import Console

    from tracker.status.table import table

    Console().print(table(now))


def _watch(look: "Callable[[], Overview]", every_s: float) -> None:
    """Show it again and again. A database that does not answer for a while is said, and looked for on."""
    from contextlib import suppress
    from time import sleep

    from rich.live import Live
    from rich.text import Text

    from tracker.domain.errors import DatabaseError
    from tracker.status.table import table

    with suppress(KeyboardInterrupt), Live(Text("looks …"), auto_refresh=False, screen=False) as live:
        while True:
            try:
                live.update(table(look()), refresh=True)
            except DatabaseError as error:
                live.update(Text(str(error), style="red"), refresh=True)
            sleep(every_s)
