"""`tracker feeds`: which feeds are followed, how they fare, and one round of polls by hand."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import engine_of, settings_of, start_logging
from tracker.domain.addresses import redacted

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Engine

    from tracker.domain.feeds import FeedId
    from tracker.feeds.poller import Tally
    from tracker.settings import Settings

app = typer.Typer(no_args_is_help=True, help="The feeds: add, list, pause and remove them, poll once, OPML in and out.")

Name = Annotated[str, typer.Argument(metavar="FEED", help="A feed's id, or enough of its beginning, or its address.")]
Private = Annotated[
    bool, typer.Option("--allow-private", help="It is on a network of your own, which is refused otherwise.")
]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who asks for it; default: your login name.")]


@app.command()
def add(
    context: typer.Context,
    url: Annotated[str, typer.Argument(metavar="URL", help="The feed's address, or that of a page that names it.")],
    *,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="What to call it; default: as it does.")] = None,
    home: Annotated[
        str | None, typer.Option(metavar="CODE", help="The publisher's country, which “our country” means (AZ).")
    ] = None,
    full_text: Annotated[
        bool, typer.Option("--full-text", help="Fetch the page of each item: the feed has summaries alone.")
    ] = False,
    allow_private: Private = False,
    by: By = None,
) -> None:
    """Follow a feed. Its address is asked once, so that a page, or a typing error, is noticed now.

    Example: tracker feeds add https://news.example/rss --home AZ
    """
    import asyncio

    from tracker.cli.choices import country
    from tracker.cli.context import clock, new_engine_of
    from tracker.cli.judging import login_name
    from tracker.domain.feeds import Feed, feed_id
    from tracker.feeds import following
    from tracker.feeds.addresses import web_address
    from tracker.feeds.workers import Workers
    from tracker.fetch.fetcher import fetcher

    settings = settings_of(context)
    publishers = country("--home", home)
    engine = new_engine_of(settings)
    following.require_new(engine, web_address(url))

    async def find() -> tuple[str, str | None]:
        with Workers(processes=1) as parser:
            async with fetcher(connections=1, contact=settings.polling.contact) as fetch:
                return await following.find(fetch, parser, url, allow_private=allow_private)

    found, own_title = asyncio.run(find())
    feed = Feed(
        id=feed_id(found), url=found, title=title, home=publishers, full_text=full_text, allow_private=allow_private
    )
    following.add(engine, feed, by=by or login_name(), now=clock(), own_title=own_title)
    typer.echo(f"added {redacted(found)} as feed {feed.id}")


@app.command("list")
def list_(
    context: typer.Context,
    *,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="table|json|csv", help="Default: table on a terminal, else json.")
    ] = None,
) -> None:
    """List the feeds that are followed: last and next poll, items, gaps, errors, and why one is paused.

    Example: tracker feeds list
    """
    from tracker.cli.choices import chosen
    from tracker.cli.context import clock
    from tracker.cli.listing import print_csv, print_json, print_table
    from tracker.feeds.states import states
    from tracker.log.engine import reading
    from tracker.projections.feeds import FEEDS
    from tracker.projections.runner import catch_up

    form = chosen("--format", format_, ("table", "json", "csv"))
    engine = engine_of(settings_of(context))
    catch_up(engine, (FEEDS,))
    now = clock()
    with reading(engine) as tx:
        found = states(tx, now=now)
    {"json": print_json, "csv": print_csv}.get(form, lambda rows: print_table(rows, now))(found)


@app.command()
def show(
    context: typer.Context,
    feed: Name,
    *,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="table|json", help="Default: table on a terminal, else json.")
    ] = None,
) -> None:
    """Show all that is known of a feed, what became of it, and its last items.

    Example: tracker feeds show 4af24b
    """
    from tracker.cli.choices import chosen
    from tracker.cli.context import clock
    from tracker.cli.listing import print_json, print_one
    from tracker.feeds.following import named
    from tracker.feeds.states import history
    from tracker.log.engine import reading

    form = chosen("--format", format_, ("table", "json"))
    engine = engine_of(settings_of(context))
    id_ = named(engine, feed).feed.id
    with reading(engine) as tx:
        found = history(tx, id_, now=clock())
    (print_json if form == "json" else print_one)(found)


@app.command()
def remove(context: typer.Context, feed: Name, *, by: By = None) -> None:
    """Follow a feed no longer. Its articles stay, and if it is added again its items are still known.

    Example: tracker feeds remove https://news.example/rss
    """
    from tracker.cli.context import clock
    from tracker.cli.judging import login_name
    from tracker.feeds import following

    settings = settings_of(context)
    gone = following.remove(engine_of(settings), feed, settings=settings, by=by or login_name(), now=clock())
    typer.echo(f"removed {redacted(gone.url)}")


@app.command()
def pause(context: typer.Context, feed: Name) -> None:
    """Do not poll a feed until it is resumed.

    Example: tracker feeds pause 4af24b
    """
    from tracker.cli.context import clock
    from tracker.feeds import following

    paused = following.pause(engine_of(settings_of(context)), feed, now=clock())
    typer.echo(f"paused {redacted(paused.url)}")


@app.command()
def resume(context: typer.Context, feed: Name) -> None:
    """Poll a feed again that was paused, whatever for; it is due at once.

    Example: tracker feeds resume 4af24b
    """
    from tracker.cli.context import clock
    from tracker.feeds import following

    resumed = following.resume(engine_of(settings_of(context)), feed, now=clock())
    typer.echo(f"resumed {redacted(resumed.url)}")


@app.command()
def poll(
    context: typer.Context,
    feeds: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FEED]…", help="Ids or addresses; default: all that are not paused."),
    ] = None,
) -> None:
    """Poll feeds once, now, due or not; read what is new and bring the projections up to date.

    Feeds of the configuration are followed from then on. Exits 3 where a feed did not answer as it should.

    Example: tracker feeds poll
    """
    from tracker.cli.context import clock, new_engine_of
    from tracker.cli.progress import Progress
    from tracker.feeds import following
    from tracker.pipeline import Outcome, read_many, read_unread
    from tracker.projections.runner import catch_up

    settings = settings_of(context)
    start_logging(settings)
    engine = new_engine_of(settings)
    following.follow_configured(engine, settings, clock())
    chosen = [following.named(engine, name).feed.id for name in feeds or ()]
    outcome = Outcome()
    with Progress() as progress:
        tally = _polled(engine, settings, chosen or None)
        read_unread(engine, read_many, outcome=outcome, clock=clock, advance=progress.step("read"))
        catch_up(engine, progress=progress.step("projected"))
    failed = tally.failed + outcome.failed
    typer.echo(
        f"polled {tally.polled}, recorded {tally.recorded}, skipped {tally.skipped}, failed {failed}, "
        f"facts {outcome.facts}"
    )
    if failed:
        raise typer.Exit(3)


@app.command("import")
def import_(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="An OPML file, or - for standard input.")],
    *,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Believe it where it says that a feed is on a private network.")
    ] = False,
    by: By = None,
) -> None:
    """Follow the feeds that an OPML file lists. They are asked when they are first polled.

    Example: tracker feeds import subscriptions.opml
    """
    import msgspec

    from tracker.cli.context import clock, new_engine_of
    from tracker.cli.judging import login_name
    from tracker.domain.errors import UsageError
    from tracker.feeds import following, opml

    settings = settings_of(context)
    start_logging(settings)
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"{file}: cannot be read ({error.strerror})") from None
    feeds, skipped = opml.read(data, "standard input" if file == "-" else file)
    if not feeds and not skipped:
        raise UsageError(f"{file}: lists no feed; write an outline with xmlUrl for each, or see whether it is whole")
    if not allow_private:  # a stranger's list must not open one's own network
        feeds = tuple(msgspec.structs.replace(feed, allow_private=False) for feed in feeds)
    added = following.add_all(new_engine_of(settings), feeds, by=by or login_name(), now=clock())
    for words in skipped:
        typer.echo(f"tracker: {words}", err=True)
    typer.echo(f"added {added}, known {len(feeds) - added}, refused {len(skipped)}")
    if skipped:
        raise typer.Exit(3)


@app.command()
def export(
    context: typer.Context,
    *,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write; default: standard output.")
    ] = None,
) -> None:
    """Write the feeds that are followed as OPML, which any feed reader takes.

    Example: tracker feeds export --output feeds.opml
    """
    from tracker.domain.errors import UsageError
    from tracker.feeds.following import listed
    from tracker.feeds.opml import write

    data = write(listed(engine_of(settings_of(context))))
    if output is None:
        sys.stdout.buffer.write(data)
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror})") from None


def _polled(engine: "Engine", settings: "Settings", feeds: "Collection[FeedId] | None") -> "Tally":
    import asyncio

    from tracker.cli.context import clock
    from tracker.feeds.poller import Poller
    from tracker.feeds.workers import Workers
    from tracker.fetch.fetcher import fetcher

    polling = settings.polling

    async def once() -> "Tally":
        with Workers(processes=1) as parser:
            async with fetcher(connections=polling.connections, contact=polling.contact) as fetch:
                return await Poller(engine, fetch, parser, polling=polling, clock=clock).poll(feeds)

    return asyncio.run(once())
