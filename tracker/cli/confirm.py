"""`tracker confirm`: an analyst stands by a fact."""

import typer

from tracker.cli.context import engine_of, settings_of
from tracker.cli.judging import Because, By, FactArgument, judge_of


def confirm(context: typer.Context, fact: FactArgument, *, because: Because, by: By = None) -> None:
    """Judge that a fact holds, whatever later readings say; one that was retracted counts again.

    Example: tracker confirm 3f2a91c0 --because "checked against the customs tables"
    """
    from tracker import desk

    typer.echo(f"confirmed {desk.confirm(engine_of(settings_of(context)), fact, judge_of(because, by))}")
