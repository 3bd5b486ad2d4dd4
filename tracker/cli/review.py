"""`tracker review`: what deserves an analyst's eye."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import clock, engine_of, settings_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.state.review import Item

_A_YEAR = timedelta(days=365)


def review(
    context: typer.Context,
    *,
    relation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which relation; default: the configured one.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="The state of the world on that day; default: today.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Since when changes and persons are new; default: a year before.")
    ] = None,
    known_at: Annotated[
        str | None, typer.Option(metavar="TIME|POSITION", help="What the log knew then; default: all it knows.")
    ] = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="The most lines to show.")] = 20,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="table|json", help="Default: table on a terminal, else json.")
    ] = None,
) -> None:
    """List what deserves an eye, by weight: conflicts, lapses, changes told by one source, slots filled from around.

    What an analyst confirmed, amended or retracted is not listed again.

    Example: tracker review --as-of 2022-03-01
    """
    import msgspec

    from tracker.cli.choices import chosen
    from tracker.cli.moments import day, position_known
    from tracker.log.engine import reading
    from tracker.state.review import review as found_in

    settings = settings_of(context)
    form = chosen("--format", format_, ("table", "json"))
    wanted = settings.relation_named(relation)
    asked = day("--as-of", as_of) if as_of is not None else clock().date()
    first = day("--since", since) if since is not None else asked - _A_YEAR
    with reading(engine_of(settings)) as tx:
        found = found_in(tx, wanted, as_of=asked, since=first, known_at=position_known(tx, known_at))
    if form == "json":
        typer.echo(msgspec.json.format(msgspec.json.encode(found[:limit]), indent=2).decode())
    else:
        _print(found[:limit], hidden=max(len(found) - limit, 0))


def _print(shown: "Sequence[Item]", *, hidden: int) -> None:
    from itertools import groupby

    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    from tracker.state.headings import short

    console = Console()
    for reason, items in groupby(shown, key=lambda item: item.reason):
        console.print(Text(f"\n{reason}", style="bold red" if reason == "conflict" else "bold"))
        for item in items:
            console.print(Text(item.about))
            rest = " · ".join(part for part in (item.key or "", short(item.facts)) if part)
            console.print(Padding(Text(rest, style="dim"), (0, 0, 0, 2)))
    more = f"; {hidden} more (--limit)" if hidden else ""
    way = "tracker why FACT shows the sentence; confirm, amend or retract FACT settles it"
    console.print(Text(f"\n{len(shown) or 'nothing'} to look at{more}; {way}", style="dim"))
