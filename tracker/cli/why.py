"""`tracker why`: the sentence behind a fact."""

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import engine_of, settings_of

if TYPE_CHECKING:
    from tracker.state.why import Why


def why(
    context: typer.Context,
    fact: Annotated[str, typer.Argument(metavar="FACT", help="A fact's id, or enough of its beginning.")],
    *,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="table|json", help="Default: table on a terminal, else json.")
    ] = None,
) -> None:
    """Show where a fact comes from: its sentence, article, reader, and what speaks for and against it.

    Example: tracker why 3f2a91c0
    """
    from tracker.cli.choices import chosen
    from tracker.log.engine import reading
    from tracker.state.why import why as explain

    form = chosen("--format", format_, ("table", "json"))
    with reading(engine_of(settings_of(context))) as tx:
        found = explain(tx, fact)
    if form == "json":
        import msgspec

        from tracker.domain.facts import in_full

        whole = msgspec.structs.asdict(found) | {"fact": in_full(found.fact)}
        typer.echo(msgspec.json.format(msgspec.json.Encoder(decimal_format="number").encode(whole), indent=2))
    else:
        _print(found)


def _print(found: "Why") -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from tracker.domain.facts import kind_of
    from tracker.domain.telling import told

    fact, source = found.fact, found.source
    console = Console()
    mark = ("", "") if console.is_terminal else ("⟦", "⟧")  # where there are no colours, the marks must be letters
    console.print(Text(f"{kind_of(fact)}: {told(fact)}", style="bold"))
    if found.passage is None:
        console.print(Text(fact.quote))
    else:
        passage = found.passage
        console.print(Text.assemble(passage.before, (passage.quote.join(mark), "reverse"), passage.after))
    lines = Table.grid(padding=(0, 2))
    rows = (
        ("fact", fact.id),
        ("when", fact.when),
        ("carried over", ", ".join(fact.carried)),
        ("article", f"{source.article} {source.title or ''}"),
        ("published", source.published or "undated"),
        ("from", ", ".join(part for part in (source.source, source.byline, source.url) if part)),
        ("read by", f"{found.reader}, rule {fact.rule}"),
        ("in the log", f"article at position {found.recorded_position}, reading at position {found.read_position}"),
        ("no longer", f"superseded at position {found.superseded_at}" if found.superseded_at is not None else None),
    )
    for name, value in rows:
        if value:
            lines.add_row(Text(name, style="dim"), Text(value))
    if found.judgement is not None:
        judged = found.judgement
        what = f"{judged.recorded_at} by {judged.by}: {judged.because}"
        taken_back = judged.what in ("retracted", "article withdrawn")
        lines.add_row(Text(judged.what, style="red" if taken_back else "green"), Text(what))
        if judged.told is not None:
            lines.add_row(Text("read as", style="dim"), Text(told(judged.told)))
    for other in found.related:
        what = f"{other.fact} ({other.published or 'undated'}) {other.quote}"
        lines.add_row(Text(other.relation, style="red" if other.relation == "contradicts" else "dim"), Text(what))
    for copy in found.printings:
        named = " ".join(part for part in (copy.article, copy.title, copy.url or copy.byline or copy.source) if part)
        label = "printed before in" if copy.before else "printed again in"
        lines.add_row(Text(label, style="dim"), Text(f"{named} ({copy.published or 'undated'})"))
    console.print(lines)
