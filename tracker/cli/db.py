"""`tracker db`: the schema, copies, and the way back from them."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import clock, engine_of, settings_of, start_logging

app = typer.Typer(no_args_is_help=True, help="The database: its schema, copies, and the way back from them.")


@app.command()
def upgrade(context: typer.Context) -> None:
    """Make the database, or bring its schema up to this version.

    Example: tracker db upgrade
    """
    from tracker.log import schema
    from tracker.log.engine import open_engine

    settings = settings_of(context)
    schema.upgrade(open_engine(settings.database.url, create=True))
    typer.echo(f"schema {schema.HEAD}")


@app.command()
def check(context: typer.Context) -> None:
    """Tell whether the schema is the one that this version needs; exits 3 where it is not.

    Example: tracker db check
    """
    from tracker.log import schema

    engine_of(settings_of(context))
    typer.echo(f"schema {schema.HEAD}")


@app.command()
def backup(
    context: typer.Context,
    target: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="The file to make; it must not be there yet.")
    ] = None,
    *,
    folder: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Where dated copies go; default: backups.folder.")
    ] = None,
) -> None:
    """Copy the database while others read and write it.

    Without FILE it does what the daemon does at night: a dated copy in the folder of the backups, from which a restore
    is tried; older copies go as backups.daily and backups.weekly say.

    Example: tracker db backup tracker-2026-11-22.db
    """
    import msgspec

    from tracker.domain.errors import UsageError
    from tracker.log.backup import backup as copy
    from tracker.upkeep.chores import back_up_now

    settings = settings_of(context)
    start_logging(settings)
    if target is not None:
        if folder is not None:
            raise UsageError("a FILE and a --folder are two ways to say where the copy goes; give one")
        copy(engine_of(settings), target)
        typer.echo(f"backed up to {target}")
        return
    if folder is not None:
        backups = msgspec.structs.replace(settings.backups, folder=str(folder))
        settings = msgspec.structs.replace(settings, backups=backups)
    if not settings.backups.folder:
        raise UsageError("nothing says where the copy goes; give a FILE or a --folder, or set backups.folder")
    made = back_up_now(engine_of(settings), settings, now=clock())
    typer.echo(f"backed up to {made.file}, and a restore from it was tried")
    typer.echo(f"head {made.head}")


@app.command()
def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `tracker db backup` wrote, or an export.")],
) -> None:
    """Make the database from a copy; it must not be there yet, or hold no events.

    Example: tracker --database sqlite:///restored.db db restore tracker-2026-11-22.db
    """
    from tracker.cli.progress import Progress
    from tracker.log.engine import open_engine
    from tracker.upkeep.restore import restore as bring_back

    settings = settings_of(context)
    with Progress() as progress:
        reached = bring_back(open_engine(settings.database.url, create=True), file, steps=progress)
    typer.echo(f"restored {reached.position} events in {reached.number} commits")
    typer.echo(f"head {reached.text}")
