"""`tracker amend`: an analyst puts a fact right."""

import typer

from tracker.cli.context import engine_of, settings_of
from tracker.cli.judging import Because, By, FactArgument, Fields, judge_of, pairs_of


def amend(context: typer.Context, fact: FactArgument, fields: Fields, *, because: Because, by: By = None) -> None:
    """Put fields of a fact right, by the names that `tracker facts --format jsonl` shows; `FIELD=` empties one.

    Example: tracker amend 3f2a91c0 amount=2900000000 when=2021 --because "misread: the table says 2021"
    """
    from tracker import desk

    engine = engine_of(settings_of(context))
    typer.echo(f"amended {desk.amend(engine, fact, pairs_of(fields), judge_of(because, by))}")
