"""`tracker rebuild`: the projections, folded from the log anew."""

from typing import Annotated

import typer

from tracker.cli.context import engine_of, settings_of, start_logging


def rebuild(
    context: typer.Context,
    projections: Annotated[
        list[str] | None, typer.Argument(metavar="[PROJECTION]…", help="Which ones; default: all.")
    ] = None,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Compare with the live rows, change nothing, exit 1 where they differ.")
    ] = False,
) -> None:
    """Fold the log into new projections beside the live ones, then switch to them.

    Readers never see a half-built one. Interrupted, it leaves the live ones as they are and goes on the next time.

    Example: tracker rebuild offices trade
    """
    from tracker.cli.progress import Progress
    from tracker.projections.catalog import named
    from tracker.projections.check import differences
    from tracker.projections.rebuild import rebuild as rebuild_projections

    settings = settings_of(context)
    start_logging(settings)
    chosen = named(projections or ())
    engine = engine_of(settings)
    names = ", ".join(projection.name for projection in chosen)
    with Progress() as progress:
        if not check:
            rebuild_projections(engine, chosen, progress=progress.step("folded"))
            typer.echo(f"rebuilt {names}")
            return
        found = differences(engine, chosen, progress=progress.step("folded"))
    for one in found:
        row = ", ".join(f"{name} {value!r}" for name, value in one.row.items() if value is not None)
        where = "the live rows have, the log does not" if one.side == "live" else "the log has, the live rows do not"
        typer.echo(f"{one.projection}: {where}: {row}")
    if found:
        typer.echo("the live rows are not what the log says; run `tracker rebuild`", err=True)
        raise typer.Exit(1)
    typer.echo(f"no difference in {names}")
