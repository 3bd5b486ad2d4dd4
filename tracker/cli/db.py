"""`tracker db`: the schema, and an online backup."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import engine_of, settings_of

app = typer.Typer(no_args_is_help=True, help="The database: its schema, and an online backup.")


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
    target: Annotated[Path, typer.Argument(metavar="FILE", help="The file to make; it must not be there yet.")],
) -> None:
    """Copy the database while others read and write it.

    Example: tracker db backup tracker-2026-11-22.db
    """
    from tracker.log.backup import backup as copy

    copy(engine_of(settings_of(context)), target)
    typer.echo(f"backed up to {target}")
