"""`tracker reread`: recorded articles read again with the installed reader."""

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import clock, engine_of, settings_of, start_logging

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from sqlalchemy import Engine

    from tracker.rereading import Outcome, Reread
    from tracker.settings import Settings
    from tracker.state.diff import Change


def reread(
    context: typer.Context,
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what facts and state would gain, change and lose.")
    ] = False,
    relation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose state --dry-run compares; default: the configured one.")
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="table|json", help="Of --dry-run; default: table on a terminal, else json."),
    ] = None,
) -> None:
    """Read the recorded articles again, and record the readings that find something else than the last ones.

    What analysts judged stands. Interrupted, the next run goes on where this one stopped.

    Example: tracker reread --dry-run
    """
    from tracker.cli.choices import chosen
    from tracker.cli.progress import Progress
    from tracker.pipeline import read_many
    from tracker.projections.runner import catch_up
    from tracker.reader.reader import READER
    from tracker.rereading import Outcome, read_all_again

    settings = settings_of(context)
    start_logging(settings)
    form = chosen("--format", format_, ("table", "json"))
    wanted = settings.relation_named(relation)
    engine = engine_of(settings)
    outcome = Outcome()
    if dry_run:
        _compare(engine, settings, wanted.name, form, outcome)
    else:
        with Progress() as progress:
            read_all_again(
                engine, read_many, reader=READER, outcome=outcome, now=clock, advance=progress.step("read again")
            )
            catch_up(engine, progress=progress.step("projected"))
        typer.echo(str(outcome))
    if outcome.failed:
        raise typer.Exit(3)


def _compare(engine: "Engine", settings: "Settings", relation: str, form: str, outcome: "Outcome") -> None:
    from tracker.cli.progress import Progress
    from tracker.log.engine import reading
    from tracker.pipeline import read_many
    from tracker.projections.runner import catch_up
    from tracker.rereading import compare
    from tracker.state.diff import changes
    from tracker.state.preview import preview

    with Progress() as progress:
        catch_up(engine)
        found = list(compare(engine, read_many, outcome=outcome, advance=progress.step("read again")))
    wanted = settings.relation_named(relation)
    with reading(engine) as tx:
        now, then = preview(tx, wanted, [one.after for one in found], as_of=clock().date())
    lines = [change for change in changes(now, then) if change.what != "restated"]
    if form == "json":
        _print_json(found, relation, lines, outcome)
    else:
        _print(found, wanted.title, lines, outcome)


def _print_json(found: "Sequence[Reread]", relation: str, lines: "Sequence[Change]", outcome: "Outcome") -> None:
    import msgspec

    from tracker.domain.facts import in_full
    from tracker.rereading import fact_changes

    facts = [
        {
            "article": one.after.article,
            "before": in_full(change.before) if change.before is not None else None,
            "after": in_full(change.after) if change.after is not None else None,
        }
        for one in found
        for change in fact_changes(one)
    ]
    whole = {
        "articles": {"read": outcome.read, "changed": outcome.changed, "failed": outcome.failed},
        "facts": facts,
        "relation": relation,
        "changes": lines,
    }
    typer.echo(msgspec.json.format(msgspec.json.Encoder(decimal_format="number").encode(whole), indent=2))


def _print(found: "Sequence[Reread]", title: str, lines: "Sequence[Change]", outcome: "Outcome") -> None:
    from rich.console import Console
    from rich.text import Text

    from tracker.cli.changes import print_changes

    console = Console()
    gained = changed = lost = 0
    for one in found:
        for_article = _print_facts(console, one)
        gained, changed, lost = (sum(pair) for pair in zip((gained, changed, lost), for_article, strict=True))
    console.print(Text(f"\n{title}", style="bold"))
    print_changes(console, lines)
    console.print(Text(f"\nfacts: {gained} gained, {changed} changed, {lost} lost; state: {len(lines)} lines change"))
    console.print(Text(f"{outcome}; nothing was written: `tracker reread` records it", style="dim"))


def _print_facts(console: "Console", one: "Reread") -> tuple[int, int, int]:
    """Print what an article's readings differ in, and return how many facts were gained, changed and lost."""
    from rich.padding import Padding
    from rich.text import Text

    from tracker.cli.printable import printable
    from tracker.domain.facts import kind_of
    from tracker.domain.telling import told
    from tracker.rereading import fact_changes

    counted = [0, 0, 0]
    console.print(Text(f"\n{one.after.article}  {one.before.reader} → {one.after.reader}", style="bold"))
    for change in fact_changes(one):
        shown = change.after or change.before
        if shown is None:
            continue
        place = 1 if change.before is not None and change.after is not None else 0 if change.after is not None else 2
        counted[place] += 1
        sign, style = (("+", "green"), ("~", "yellow"), ("-", "red"))[place]
        was = f"{told(change.before)} → " if place == 1 and change.before is not None else ""
        when = f", {shown.when}" if shown.when else ""
        console.print(Text.assemble((f"{sign} ", style), f"{kind_of(shown)}: {was}{told(shown)}{when}"))
        console.print(Padding(Text(printable(shown.quote), style="dim"), (0, 0, 0, 2)))
    return counted[0], counted[1], counted[2]
