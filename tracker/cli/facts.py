"""`tracker facts`: what the articles state, fact by fact."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import engine_of, settings_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.state.facts import RecordedFact


def facts(
    context: typer.Context,
    *,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="office, meeting, document, trade and so on.")
    ] = None,
    party: Annotated[
        str | None, typer.Option(metavar="CODE", help="Facts that name this country, place or body.")
    ] = None,
    person: Annotated[str | None, typer.Option(metavar="NAME", help="Facts that name this person.")] = None,
    article: Annotated[str | None, typer.Option(metavar="ID", help="Facts of this article.")] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="Facts that hold by that day.")] = None,
    known_at: Annotated[
        str | None, typer.Option(metavar="TIME|POSITION", help="What the log knew then; default: all it knows.")
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="table|jsonl|csv", help="Default: table on a terminal, else jsonl."),
    ] = None,
) -> None:
    """List the recorded facts; each condition narrows.

    Example: tracker facts --kind trade --party RU
    """
    from tracker.cli.choices import chosen
    from tracker.cli.moments import day, position_known
    from tracker.domain.errors import UsageError
    from tracker.domain.facts import KINDS
    from tracker.log.engine import reading
    from tracker.state.facts import recorded_facts

    form = chosen("--format", format_, ("table", "jsonl", "csv"))
    kinds = [str(known.__struct_config__.tag) for known in KINDS]
    if kind is not None and kind not in kinds:
        raise UsageError(f"--kind {kind!r} is not known; write {', '.join(kinds)}")
    with reading(engine_of(settings_of(context))) as tx:
        found = recorded_facts(
            tx,
            kind=kind,
            party=party,
            person=person,
            article=article,
            as_of=day("--as-of", as_of) if as_of is not None else None,
            known_at=position_known(tx, known_at),
        )
        {"table": _print_table, "jsonl": _print_lines, "csv": _print_csv}[form](found)


def _print_lines(found: "Iterable[RecordedFact]") -> None:
    import msgspec

    from tracker.domain.facts import in_full

    encode = msgspec.json.Encoder(decimal_format="number").encode
    for item in found:
        line = msgspec.structs.asdict(item) | {"fact": in_full(item.fact)}
        sys.stdout.buffer.write(encode(line) + b"\n")


def _print_csv(found: "Iterable[RecordedFact]") -> None:
    import csv

    from tracker.domain.facts import kind_of
    from tracker.domain.telling import told

    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(("fact", "kind", "what", "when", "published", "article", "position", "reader", "quote"))
    for item in found:
        fact = item.fact
        row = (fact.id, kind_of(fact), told(fact), fact.when, item.published, item.article, item.position, item.reader)
        rows.writerow((*row, fact.quote))


def _print_table(found: "Iterable[RecordedFact]") -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from tracker.domain.facts import kind_of
    from tracker.domain.telling import told

    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    for name, ratio in (
        ("fact", None),
        ("kind", None),
        ("what", 2),
        ("when", None),
        ("published", None),
        ("sentence", 3),
    ):
        table.add_column(name, ratio=ratio, overflow="fold")
    for item in found:
        fact = item.fact
        cells = (fact.id[:8], kind_of(fact), told(fact), fact.when or "", item.published or "undated", fact.quote)
        table.add_row(*map(Text, cells))
    Console().print(table)
