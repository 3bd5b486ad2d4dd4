"""`tracker log`: the event log itself."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import engine_of, new_engine_of, settings_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.domain.events import Event
    from tracker.log.store import Recorded

app = typer.Typer(no_args_is_help=True, help="The event log: show, follow, verify, export, import.")

After = Annotated[int, typer.Option(metavar="POSITION", min=0, help="Begin after this position.")]


@app.command()
def show(
    context: typer.Context,
    *,
    after: After = 0,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="At most so many events.")] = 50,
    stream: Annotated[str | None, typer.Option(metavar="STREAM", help="Only this stream, from its start.")] = None,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="table|jsonl", help="Default: table on a terminal, else jsonl.")
    ] = None,
) -> None:
    """Print events in the order of their positions.

    Example: tracker log show --after 10 --limit 5
    """
    from tracker.cli.choices import chosen
    from tracker.domain.errors import NotFound
    from tracker.log.engine import reading
    from tracker.log.store import read, read_stream

    form = chosen("--format", format_, ("table", "jsonl"))
    with reading(engine_of(settings_of(context))) as tx:
        if stream is None:
            events = read(tx, after=after, limit=limit)
        else:
            events = [item for item in read_stream(tx, stream) if item.position > after][:limit]
            if not events:
                raise NotFound(
                    f"no events in stream {stream!r} after position {after}; `tracker log show` lists streams"
                )
    if form == "jsonl":
        _print_lines(events)
    else:
        _print_table(events)


@app.command()
def follow(context: typer.Context, *, after: After = 0) -> None:
    """Print events as JSON Lines, those that are there and those to come, until it is interrupted.

    Example: tracker log follow --after 15
    """
    import signal
    from threading import Event as Flag

    from tracker.log import follow as following
    from tracker.log.engine import reading
    from tracker.log.store import read

    engine, stop = engine_of(settings_of(context)), Flag()
    for interrupt in (signal.SIGINT, signal.SIGTERM):
        signal.signal(interrupt, lambda _signal, _frame: stop.set())
    for head in following.follow(engine, after=after, stop=stop):
        while after < head and not stop.is_set():
            with reading(engine) as tx:
                page = read(tx, after=after, upto=head)
            _print_lines(page)
            sys.stdout.flush()
            after = page[-1].position


@app.command()
def verify(
    context: typer.Context,
    *,
    since: Annotated[
        str | None,
        typer.Option(metavar="HEAD", help="A head that an earlier verify printed: was nothing cut or replaced?"),
    ] = None,
) -> None:
    """Check the hash chain over every event; exits 1 at the first position that does not hold.

    A chain cannot tell by itself that its end was cut off. Keep the head that is printed, and give it with --since.

    Example: tracker log verify
    """
    from tracker.cli.progress import Progress
    from tracker.log.chain import verify as verify_chain
    from tracker.log.engine import reading
    from tracker.log.head import Head
    from tracker.log.store import head

    earlier = Head.parse(since) if since is not None else None
    with reading(engine_of(settings_of(context))) as tx, Progress() as progress:
        found = verify_chain(tx, since=earlier, progress=progress.reached("verified", head(tx).position))
    typer.echo(f"verified {found.position} events in {found.number} commits")
    typer.echo(f"head {found.text}")


@app.command()
def export(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="[FILE]", help="The file to write; - is standard output.")] = Path(
        "-"
    ),
) -> None:
    """Write the whole log as JSON Lines, verified on the way.

    Example: tracker log export tracker.jsonl
    """
    from tracker.domain.errors import UsageError
    from tracker.log.engine import reading
    from tracker.log.transfer import export as export_log

    with reading(engine_of(settings_of(context))) as tx:
        if str(file) == "-":
            export_log(tx, sys.stdout.buffer)
            sys.stdout.flush()
            return
        try:
            with file.open("xb") as target:
                reached = export_log(tx, target)
        except FileExistsError:
            raise UsageError(f"{file} is there already; name a new file") from None
        except OSError as error:
            raise UsageError(f"{file}: cannot be written ({error.strerror}); name another file") from None
    typer.echo(f"exported {reached.position} events to {file}")
    typer.echo(f"head {reached.text}")


@app.command("import")
def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `tracker log export` wrote; - is standard input.")],
) -> None:
    """Take over an exported log, positions, hashes and moments and all, or say why that cannot be.

    The log here must be empty or the beginning of the exported one.

    Example: tracker log import tracker.jsonl
    """
    from tracker.cli.progress import Progress
    from tracker.domain.errors import UsageError
    from tracker.log.transfer import import_ as import_log
    from tracker.projections.runner import catch_up

    try:
        source = sys.stdin.buffer if str(file) == "-" else file.open("rb")
    except OSError as error:
        raise UsageError(f"{file}: cannot be read ({error.strerror}); check its name and permissions") from None
    engine = new_engine_of(settings_of(context))
    with source, Progress() as progress:
        reached = import_log(engine, source, where=str(file), progress=progress.reached("imported", None))
        catch_up(engine, progress=progress.step("projected"))
    typer.echo(f"the log ends at position {reached.position}")
    typer.echo(f"head {reached.text}")


def _print_lines(events: "Iterable[Recorded]") -> None:
    import msgspec

    encode = msgspec.json.Encoder(decimal_format="number").encode
    for item in events:
        sys.stdout.buffer.write(encode(item) + b"\n")


def _print_table(events: "Iterable[Recorded]") -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from tracker.domain.events import type_of

    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("position", justify="right")
    table.add_column("recorded at", no_wrap=True)
    table.add_column("stream", overflow="fold", ratio=2)
    table.add_column("event", no_wrap=True)
    table.add_column("what", overflow="fold", ratio=3)
    for item in events:
        stream, moment = f"{item.stream} {item.version}", f"{item.recorded_at:%Y-%m-%d %H:%M}"
        table.add_row(str(item.position), moment, stream, type_of(item.event), Text(_what(item.event)))
    Console().print(table)


def _what(event: "Event") -> str:
    """Return what is worth knowing of an event, in a few words."""
    from tracker.domain.events import (
        ArticleRead,
        ArticleRecorded,
        FeedAdded,
        FeedGapped,
        FeedMoved,
        FeedRemoved,
        FeedReturned,
    )

    match event:
        case ArticleRecorded(article=article):
            return article.title or article.source or ""
        case ArticleRead(reader=reader, facts=facts):
            return f"{len(facts)} facts, {reader}"
        case FeedAdded(feed=feed):
            return feed.title or feed.url
        case FeedMoved(url=url):
            return url
        case FeedGapped(since=since, recovered=recovered):
            return f"items unseen since {since:%Y-%m-%d %H:%M}, {recovered} found in its archives"
        case FeedReturned():
            return "it answers again"
        case FeedRemoved(by=by):
            return f"by {by}"
        case _:
            return event.because
