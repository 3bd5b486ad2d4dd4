"""`tracker export`: the facts and the state in the formats of other trades."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import clock, engine_of, settings_of

_STANDARD_OUTPUT = "-"


def export(
    context: typer.Context,
    format_: Annotated[
        str,
        typer.Argument(metavar="FORMAT", help="csv, parquet, plover, cameo, ftm, jsonld, graphml or quickstatements."),
    ],
    *,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE|FOLDER", help="Where to; - is standard output.")
    ] = None,
    relation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which relation; csv and parquet hold the whole log without it.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="What holds by that day; default: today; tables: all.")
    ] = None,
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
    from tracker.exports.catalog import FILES, FOLDERS
    from tracker.exports.material import gather
    from tracker.exports.output import new_file, new_folder
    from tracker.exports.tables import tables
    from tracker.log.engine import reading

    if format_ not in (*FOLDERS, *FILES):
        raise UsageError(f"{format_!r} is no export format; write {', '.join((*FOLDERS, *FILES))}")
    if format_ in FOLDERS and output in (None, _STANDARD_OUTPUT):
        raise UsageError(f"{format_} is a folder of files; write where to, as -o {format_}/")
    settings = settings_of(context)
    wanted = settings.relation_named(relation) if relation is not None else None
    asked = day("--as-of", as_of) if as_of is not None else None
    place = Path(output) if output not in (None, _STANDARD_OUTPUT) else None
    with reading(engine_of(settings)) as tx:
        known = position_known(tx, known_at)
        if place is not None and format_ in FOLDERS:
            with new_folder(place, force=force) as folder:
                FOLDERS[format_](tables(tx, relation=wanted, as_of=asked, known_at=known), folder)
            return
        found = FILES[format_](
            gather(tx, settings.relation_named(relation), as_of=asked or clock().date(), known_at=known)
        )
        if place is None:
            sys.stdout.buffer.writelines(line.encode() for line in found)
            sys.stdout.flush()
        else:
            with new_file(place, force=force) as out:
                out.writelines(line.encode() for line in found)
