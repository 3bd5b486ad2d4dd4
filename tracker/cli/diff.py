"""`tracker diff`: what changed between two days, or between two moments of knowledge."""

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import clock, engine_of, settings_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.state.diff import Change


def diff(
    context: typer.Context,
    *,
    relation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which relation; default: the configured one.")
    ] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="DATE", help="The earlier day of the world.")] = None,
    to: Annotated[str | None, typer.Option(metavar="DATE", help="The later day; default: today.")] = None,
    known_from: Annotated[
        str | None, typer.Option(metavar="TIME|POSITION", help="The earlier moment of the log.")
    ] = None,
    known_to: Annotated[
        str | None, typer.Option(metavar="TIME|POSITION", help="The later moment; default: all that the log knows.")
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Also lines that only were stated once more.")] = False,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="table|json", help="Default: table on a terminal, else json.")
    ] = None,
) -> None:
    """Print what changed between two days of the world, or between two moments of the log, or both at once.

    Example: tracker diff --from 2021-01-01 --to 2022-03-01
    """
    import msgspec

    from tracker.cli.choices import chosen
    from tracker.cli.moments import day, position_known
    from tracker.domain.errors import UsageError
    from tracker.log.engine import reading
    from tracker.state.diff import changes
    from tracker.state.snapshot import snapshot

    if from_ is None and known_from is None:
        raise UsageError("since when? write --from DATE, or --known-from TIME|POSITION")
    settings = settings_of(context)
    form = chosen("--format", format_, ("table", "json"))
    wanted = settings.relation_named(relation)
    last = day("--to", to) if to is not None else clock().date()
    first = day("--from", from_) if from_ is not None else last
    if first > last:
        raise UsageError(f"--from {first} is after --to {last}; write the earlier day first")
    with reading(engine_of(settings)) as tx:
        later = position_known(tx, known_to)
        earlier = position_known(tx, known_from) if known_from is not None else later
        if earlier is not None and later is not None and earlier > later:
            raise UsageError(f"--known-from is position {earlier}, after --known-to, {later}; write the earlier first")
        before = snapshot(tx, wanted, as_of=first, known_at=earlier)
        after = snapshot(tx, wanted, as_of=last, known_at=later)
    found = changes(before, after)
    shown = [change for change in found if all_ or change.what != "restated"]
    if form == "json":
        whole = {
            "relation": wanted.name,
            "from": {"as_of": before.as_of, "known_at": before.known_at},
            "to": {"as_of": after.as_of, "known_at": after.known_at},
            "changes": shown,
        }
        typer.echo(msgspec.json.format(msgspec.json.encode(whole), indent=2).decode())
    else:
        heading = (
            f"{wanted.title}: {before.as_of} at position {before.known_at.position} → "
            f"{after.as_of} at position {after.known_at.position}"
        )
        _print(heading, shown, hidden=len(found) - len(shown))


def _print(heading: str, shown: "Sequence[Change]", *, hidden: int) -> None:
    from rich.console import Console
    from rich.text import Text

    from tracker.cli.changes import print_changes

    console = Console()
    console.print(Text(heading, style="bold"))
    print_changes(console, shown)
    more = f"; {hidden} more stated once more (--all)" if hidden else ""
    console.print(Text(f"\n{len(shown) or 'no'} changes{more}", style="dim"))
