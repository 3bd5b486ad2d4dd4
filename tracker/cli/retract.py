"""`tracker retract`: an analyst takes a fact back."""

import typer

from tracker.cli.context import engine_of, settings_of
from tracker.cli.judging import Because, By, FactArgument, judge_of


def retract(context: typer.Context, fact: FactArgument, *, because: Because, by: By = None) -> None:
    """Judge that a fact does not hold: it counts no longer, and no later reading revives it.

    Example: tracker retract 3f2a91c0 --because "the ministry denied it on 2022-03-01"
    """
    from tracker import desk

    typer.echo(f"retracted {desk.retract(engine_of(settings_of(context)), fact, judge_of(because, by))}")
