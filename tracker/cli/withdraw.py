"""`tracker withdraw`: an article is taken back."""

from typing import Annotated

import typer

from tracker.cli.context import engine_of, settings_of
from tracker.cli.judging import Because, By, judge_of


def withdraw(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="An article's id, or enough of its beginning.")],
    *,
    because: Because,
    by: By = None,
) -> None:
    """Take an article back, with all that it states: nothing of it counts any more, however it is read again.

    Example: tracker withdraw 4af24b21 --because "the agency took it down"
    """
    from tracker import desk

    typer.echo(f"withdrawn {desk.withdraw(engine_of(settings_of(context)), article, judge_of(because, by))}")
