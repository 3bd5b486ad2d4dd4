"""`tracker read`: a dry run of the reader."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import settings_of, start_logging

if TYPE_CHECKING:
    from tracker.domain.articles import Article
    from tracker.domain.events import ArticleRead


def read(
    context: typer.Context,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files, folders, .jsonl, or - for standard input.")
    ],
    *,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="table|jsonl", help="Default: table on a terminal, else jsonl.")
    ] = None,
    home: Annotated[
        str | None, typer.Option(metavar="CODE", help="The publishers' country, which “our country” means (AZ).")
    ] = None,
) -> None:
    """Print the facts that the reader finds in articles; nothing is recorded.

    Example: tracker read seeds/ --format jsonl
    """
    from datetime import UTC, datetime

    import structlog

    from tracker.cli.choices import chosen, country
    from tracker.domain.articles import Article
    from tracker.reader.reader import reader
    from tracker.sources.files import articles

    start_logging(settings_of(context))
    form = chosen("--format", format_, ("table", "jsonl"))
    today, failed = datetime.now(UTC).date(), False
    for item in articles(paths, today=today, home=country("--home", home), standard_input=sys.stdin.buffer):
        if not isinstance(item, Article):
            structlog.get_logger().error("refused", reason=str(item))
            failed = True
        elif form == "jsonl":
            _print_line(item, reader().read(item))
        else:
            _print_table(item, reader().read(item))
    if failed:
        raise typer.Exit(3)


def _name(article: "Article") -> str:
    """Return the name of the article's file without its ending, its id where the file holds many."""
    source = Path(article.source or "")
    return source.stem if source.suffix and source.suffix not in {".jsonl", ".ndjson"} else article.id


def _print_line(article: "Article", found: "ArticleRead") -> None:
    import msgspec

    from tracker.domain.facts import in_full

    line = {
        "id": _name(article), "published": found.published, "title": article.title, "text": article.text,
        "facts": [in_full(fact) for fact in found.facts],
    }  # fmt: skip
    typer.echo(msgspec.json.Encoder(decimal_format="number").encode(line))


def _print_table(article: "Article", found: "ArticleRead") -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from tracker.domain.facts import kind_of
    from tracker.domain.telling import told

    table = Table(title=f"{_name(article)} · {found.published or 'undated'}", title_justify="left", expand=True)
    for heading, ratio in (("kind", None), ("what", 3), ("when", None), ("sentence", 4)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for fact in found.facts:
        table.add_row(kind_of(fact), Text(told(fact)), fact.when or "", Text(fact.quote))
    Console().print(table)
