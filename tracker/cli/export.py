"""`tracker export`: the facts and the state in the formats of other trades."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import engine_of, settings_of


def export(
    context: typer.Context,
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help="csv or parquet.")],
    *,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE|FOLDER", help="Where to; - is standard output.")
    ] = None,
    relation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which relation; csv and parquet hold the whole log without it.")
    ] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="What holds by that day; default: today.")] = None,
    known_at: Annotated[
        str | None, typer.Option(metavar="TIME|POSITION", help="What the log knew then; default: all it knows.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over what is there.")] = False,
) -> None:
    """Write what the log holds for programs of other trades.

    Example: tracker export csv -o tables/
    """
    from tracker.cli.moments import day, position_known
    from tracker.domain.errors import UsageError
    from tracker.exports.catalog import FOLDERS
    from tracker.exports.output import new_folder
    from tracker.exports.tables import tables
    from tracker.log.engine import reading

    if format_ not in FOLDERS:
        raise UsageError(f"{format_!r} is no export format; write {', '.join(FOLDERS)}")
    settings = settings_of(context)
    asked = day("--as-of", as_of) if as_of is not None else None
    if output is None or output == "-":
        raise UsageError(f"{format_} is a folder of files; write where to, as -o {format_}/")
    wanted = settings.relation_named(relation) if relation is not None else None
    with reading(engine_of(settings)) as tx, new_folder(Path(output), force=force) as folder:
        found = tables(tx, relation=wanted, as_of=asked, known_at=position_known(tx, known_at))
        FOLDERS[format_](found, folder)
