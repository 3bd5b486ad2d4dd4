"""`tracker read`: a dry run of the reader."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli.context import settings_of, start_logging

if TYPE_CHECKING:
    from tracker.domain.articles import Article
    from tracker.domain.events import ArticleRead
    from tracker.reader.explain import Explanation


def read(
    context: typer.Context,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files, folders, .jsonl, or - for standard input.")
    ],
    *,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="table|jsonl", help="Default: table on a terminal, else jsonl.")
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show how each sentence was read, and why a near miss made no fact.")
    ] = False,
    home: Annotated[
        str | None, typer.Option(metavar="CODE", help="The publishers' country, which “our country” means (AZ).")
    ] = None,
) -> None:
    """Print the facts that the reader finds in articles; nothing is recorded.

    Example: tracker read seeds/ --explain
    """
    from datetime import UTC, datetime

    import structlog

    from tracker.cli.choices import chosen, country
    from tracker.domain.articles import Article
    from tracker.reader.reader import reader
    from tracker.sources.files import articles

    start_logging(settings_of(context))
    form = chosen("--format", format_ or ("table" if explain else None), ("table", "jsonl"))
    today, failed = datetime.now(UTC).date(), False
    for item in articles(paths, today=today, home=country("--home", home), standard_input=sys.stdin.buffer):
        if not isinstance(item, Article):
            structlog.get_logger().error("refused", reason=str(item))
            failed = True
        elif explain:
            _explain(item, form)
        elif form == "jsonl":
            _print_line(_line(item, reader().read(item)))
        else:
            from tracker.cli.showing import show_table

            show_table(_name(item), reader().read(item))
    if failed:
        raise typer.Exit(3)


def _explain(article: "Article", form: str) -> None:
    from tracker.cli.showing import show_explained
    from tracker.reader.explain import explain
    from tracker.reader.reader import reader

    explanation = explain(reader(), article)
    if form == "jsonl":
        _print_line(_line(article, explanation.read) | {"sentences": _sentences(explanation)})
    else:
        show_explained(_name(article), article, explanation)


def _name(article: "Article") -> str:
    """Return the name of the article's file without its ending, its id where the file holds many."""
    source = Path(article.source or "")
    return source.stem if source.suffix and source.suffix not in {".jsonl", ".ndjson"} else article.id


def _line(article: "Article", found: "ArticleRead") -> dict[str, Any]:
    from tracker.domain.facts import in_full

    return {
        "id": _name(article), "published": found.published, "title": article.title, "text": article.text,
        "facts": [in_full(fact) for fact in found.facts],
    }  # fmt: skip


def _sentences(explanation: "Explanation") -> list[dict[str, Any]]:
    """Return the sentences as objects; a fact of theirs in short, as the article's `facts` have it whole."""
    return [
        {
            **{name: getattr(sentence, name) for name in ("role", "start", "end", "unread")},
            "tags": [tag._asdict() for tag in sentence.tags],
            "told": [{"rule": each.fact.rule, "when": each.fact.when, "kept": each.kept} for each in sentence.told],
            "misses": [miss._asdict() for miss in sentence.misses],
        }
        for sentence in explanation.sentences
    ]


def _print_line(line: dict[str, Any]) -> None:
    import msgspec

    typer.echo(msgspec.json.Encoder(decimal_format="number").encode(line))
