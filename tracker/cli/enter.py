"""`tracker enter`: an analyst states a fact that no reading has."""

from typing import Annotated

import typer

from tracker.cli.context import engine_of, settings_of
from tracker.cli.judging import Because, By, Fields, judge_of, pairs_of


def enter(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="office, meeting, document, trade and so on.")],
    fields: Fields,
    *,
    because: Because,
    by: By = None,
    article: Annotated[
        str | None, typer.Option(metavar="ID", help="The recorded article that states it; needs --quote.")
    ] = None,
    quote: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The words that state it; default: the reason.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="When it was stated; default: today. Not with --article.")
    ] = None,
    relation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose it is, where it names no two countries.")
    ] = None,
) -> None:
    """State a fact oneself, from an article that was read too lightly, or on one's own word.

    Example: tracker enter office person="Igor Babushkin" office=governor of=RU-AST --because "the region's own site"
    """
    from tracker import desk
    from tracker.cli.moments import day
    from tracker.domain.errors import UsageError

    settings = settings_of(context)
    judge = judge_of(because, by)
    if article is not None:
        if quote is None:
            raise UsageError("--article needs --quote, the words of the article that state the fact")
        if published is not None:
            raise UsageError("--published is the article's own with --article; leave one of them out")
        source: desk.Source | desk.OwnWord = desk.Source(article=article, quote=quote)
    else:
        stated = day("--published", published) if published is not None else None
        parties = settings.relation_named(relation).parties
        source = desk.OwnWord(quote=quote, published=stated, parties=parties)
    typer.echo(f"entered {desk.enter(engine_of(settings), kind, pairs_of(fields), judge, source=source)}")
