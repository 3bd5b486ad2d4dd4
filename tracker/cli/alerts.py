"""`tracker alerts`: who is told what, whether it arrived, and what to do where it did not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli.context import clock, engine_of, settings_of, start_logging

if TYPE_CHECKING:
    from tracker.alerts.outbox import Delivery
    from tracker.settings import Settings
    from tracker.settings.shapes import Alert

app = typer.Typer(no_args_is_help=True, help="Who is told what changed: list, show, test, retry, replay, skip.")

Rule = Annotated[str, typer.Argument(metavar="RULE", help="The name of a rule in config/tracker.toml.")]
Format = Annotated[
    str | None, typer.Option("--format", metavar="table|json", help="Default: table on a terminal, else json.")
]
_STATES = ("waiting", "delivered", "given up")


@app.command("list")
def list_(context: typer.Context, *, format_: Format = None) -> None:
    """List the rules, how many of their messages wait, arrived and were given up, and what is wrong.

    Example: tracker alerts list
    """
    from tracker.alerts.outbox import tallies
    from tracker.cli.choices import chosen
    from tracker.log.engine import reading

    form = chosen("--format", format_, ("table", "json"))
    settings = settings_of(context)
    with reading(engine_of(settings)) as tx:
        rows = list(_rules(settings, tallies(tx)))
    if form == "json":
        _print_json(rows)
    else:
        _print_table([_rule_shown(row) for row in rows])


@app.command()
def show(
    context: typer.Context,
    *,
    rule: Annotated[str | None, typer.Option(metavar="RULE", help="Only those of this rule.")] = None,
    state: Annotated[str | None, typer.Option(metavar="|".join(_STATES), help="Only those in this state.")] = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="At most so many.")] = 50,
    format_: Format = None,
) -> None:
    """Show messages, those of the last events first: what they tell, and what became of them.

    Example: tracker alerts show --state waiting
    """
    import msgspec

    from tracker.alerts.outbox import listed
    from tracker.cli.choices import chosen
    from tracker.log.engine import reading

    form = chosen("--format", format_, ("table", "json"))
    wanted = chosen("--state", state, _STATES) if state is not None else None
    with reading(engine_of(settings_of(context))) as tx:
        found = listed(tx, rule=rule, state=wanted, limit=limit)
    if form == "json":
        _print_json(msgspec.to_builtins(found))
    else:
        _print_table([_shown(one) for one in found])


@app.command()
def test(context: typer.Context, rule: Rule) -> None:
    """Send a message that is marked as a test, and say whether it arrived; nothing is recorded.

    Example: tracker alerts test minister
    """
    import asyncio

    from tracker.alerts.noted import encode
    from tracker.alerts.sample import sample
    from tracker.alerts.sending import send, shown
    from tracker.alerts.webhook import opened

    settings = settings_of(context)
    alert = _named(settings, rule)
    made = sample(alert, settings.relation_named(alert.relation or None), now=clock())

    async def sent() -> None:
        async with opened() as session:
            await send(session, settings, alert, encode(made), now=clock())

    asyncio.run(sent())
    typer.echo(f"a test of {rule} arrived: {shown(alert)}")


@app.command()
def retry(context: typer.Context, rule: Rule) -> None:
    """Let what was given up, and what waits, be sent at once by the daemon.

    Example: tracker alerts retry minister
    """
    from tracker.alerts.outbox import retry
    from tracker.log.engine import writing

    settings = settings_of(context)
    _named(settings, rule)
    with writing(engine_of(settings)) as tx:
        again = retry(tx, rule)
    typer.echo(f"{again} messages of {rule} are due")


@app.command()
def replay(
    context: typer.Context,
    *,
    from_: Annotated[int, typer.Option("--from", metavar="POSITION", min=1, help="The first event of the log.")],
    rule: Annotated[list[str] | None, typer.Option(metavar="RULE", help="Only for this rule; may be repeated.")] = None,
) -> None:
    """Tell of events of the past, too: of each that no rule has told of yet, the daemon then sends a message.

    Example: tracker alerts replay --from 1 --rule minister
    """
    from tracker.alerts.noticing import notice_again
    from tracker.cli.progress import Progress

    settings = settings_of(context)
    start_logging(settings)
    alerts = tuple(_named(settings, name) for name in rule) if rule else settings.alerts
    engine = engine_of(settings)
    with Progress() as progress:
        advance, before = progress.step("gone over"), from_ - 1

        def tell(position: int) -> None:
            nonlocal before
            advance(position - before, None)
            before = position

        changed, queued = notice_again(engine, settings, alerts, after=from_ - 1, clock=clock, advance=tell)
    typer.echo(f"changes {changed}, messages {queued}")


@app.command()
def skip(context: typer.Context) -> None:
    """Go on from the end of the log: nobody is told of what lies before, as of an archive that was just replayed.

    Do it before the daemon is started again.

    Example: tracker alerts skip
    """
    from tracker.alerts.noticing import skip

    typer.echo(f"{skip(engine_of(settings_of(context)))} events are told of by nobody")


def _named(settings: "Settings", name: str) -> "Alert":
    from tracker.domain.errors import NotFound

    for alert in settings.alerts:
        if alert.name == name:
            return alert
    known = ", ".join(alert.name for alert in settings.alerts) or "none"
    raise NotFound(f"no alert {name!r} in {settings.folder / 'tracker.toml'}; there are {known}")


def _rules(settings: "Settings", tallies: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a row a rule: those configured in their order, then those that only have messages left."""
    from tracker.alerts.outbox import Tally
    from tracker.alerts.sending import shown

    none = Tally(0, 0, 0, None)
    for alert in settings.alerts:
        told = {"rule": alert.name, "when": alert.when, "relation": alert.relation or "every one", "to": shown(alert)}
        yield told | tallies.get(alert.name, none)._asdict()
    configured = {alert.name for alert in settings.alerts}
    for name, tally in tallies.items():
        if name not in configured:
            yield {"rule": name, "when": "", "relation": "", "to": "not configured any more"} | tally._asdict()


def _rule_shown(row: dict[str, Any]) -> dict[str, str]:
    counts = [f"{row[name]} {name.replace('_', ' ')}" for name in ("waiting", "delivered", "given_up") if row[name]]
    where = f"{row['when']}, {row['relation']}" if row["when"] else ""
    return {
        "rule": row["rule"],
        "when": where,
        "to": row["to"],
        "messages": ", ".join(counts) or "none",
        "last error": row["error"] or "",
    }


def _shown(one: "Delivery") -> dict[str, str]:
    done = f" {one.done_at:%Y-%m-%d %H:%M}" if one.done_at is not None else ""
    failed = f", {one.attempts} times in vain" if one.attempts else ""
    again = f", again at {one.next_at:%Y-%m-%d %H:%M}" if one.next_at is not None else ""
    error = f": {one.error}" if one.error else ""
    return {
        "position": str(one.position),
        "rule": one.rule,
        "tells": one.tells,
        "state": f"{one.state}{done}{failed}{again}{error}",
    }


def _print_json(rows: list[Any]) -> None:
    import msgspec

    typer.echo(msgspec.json.format(msgspec.json.encode(rows), indent=2).decode())


def _print_table(rows: list[dict[str, str]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not rows:
        typer.echo("nothing")
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in rows[0]:
        table.add_column(name, overflow="fold", no_wrap=name in {"position", "rule"})
    for row in rows:
        table.add_row(*map(Text, row.values()))
    Console().print(table)
