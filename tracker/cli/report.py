"""`tracker report`: a dossier of a relation, each value with its source."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import clock, engine_of, settings_of


def report(
    context: typer.Context,
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Where to; .html or .md tells the format.")
    ],
    relation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which relation; default: the configured one.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Also what changed in the world since that day.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="The state of the world on that day; default: today.")
    ] = None,
    known_at: Annotated[
        str | None, typer.Option(metavar="TIME|POSITION", help="What the log knew then; default: all it knows.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> None:
    """Write a dossier: the state in tables and charts, with every source as a footnote.

    Example: tracker report -o dossier.html --since 2021-01-01
    """
    from tracker.cli.moments import day, position_known
    from tracker.domain.errors import UsageError
    from tracker.exports.output import new_file
    from tracker.log.engine import reading

    form = output.suffix.casefold()
    if form not in {".html", ".md"}:
        raise UsageError(f"--output {output.name} is neither .html nor .md; end the name in one of them")
    settings = settings_of(context)
    wanted = settings.relation_named(relation)
    asked = day("--as-of", as_of) if as_of is not None else clock().date()
    first = day("--since", since) if since is not None else None
    if first is not None and first > asked:
        raise UsageError(f"--since {first} is after --as-of {asked}; write the earlier day first")
    with new_file(output, force=force) as out, reading(engine_of(settings)) as tx:
        from tracker.reports.gathering import charts, gather
        from tracker.reports.rendering import to_html, to_markdown

        found, state = gather(tx, wanted, as_of=asked, known_at=position_known(tx, known_at), since=first)
        text = to_html(found, charts(tx, wanted, state)) if form == ".html" else to_markdown(found)
        out.write(text.encode())
