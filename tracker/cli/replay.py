"""`tracker replay`: articles in, facts read, projections current."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import settings_of, start_logging

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from tracker.pipeline import ReadMany


def replay(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]…", help="Files, folders, .jsonl, or - for standard input; default: the seeds."),
    ] = None,
    *,
    home: Annotated[
        str | None, typer.Option(metavar="CODE", help="The publishers' country, which “our country” means (AZ).")
    ] = None,
    cluster: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Read on a Dask cluster (extra: cluster).")
    ] = None,
) -> None:
    """Record articles in the log, read their facts and bring the projections up to date.

    An article that the log has is skipped. What cannot be taken is named, and the rest goes on.

    Example: tracker replay articles/ more.jsonl
    """
    from tracker.bundle import bundled
    from tracker.cli.choices import country
    from tracker.cli.context import clock, new_engine_of
    from tracker.cli.progress import Progress
    from tracker.pipeline import Outcome, read_again, read_unread, record
    from tracker.projections.runner import catch_up
    from tracker.sources.files import articles

    settings = settings_of(context)
    start_logging(settings)
    publishers = country("--home", home)
    engine = new_engine_of(settings)
    found = articles(
        paths or [str(bundled("seeds"))], today=clock().date(), home=publishers, standard_input=sys.stdin.buffer
    )
    outcome = Outcome()
    with _reader(cluster) as read_many, Progress() as progress:
        record(engine, found, outcome=outcome, clock=clock, advance=progress.step("recorded"))
        read_again(engine, read_many, outcome=outcome, clock=clock)
        read_unread(engine, read_many, outcome=outcome, clock=clock, advance=progress.step("read"))
        catch_up(engine, progress=progress.step("projected"))
    typer.echo(str(outcome))
    if outcome.failed:
        raise typer.Exit(3)


def _reader(cluster: str | None) -> "AbstractContextManager[ReadMany]":
    from contextlib import nullcontext

    if cluster is not None:
        from tracker.cluster import read_many_on

        return read_many_on(cluster)
    from tracker.pipeline import read_many

    return nullcontext(read_many)
