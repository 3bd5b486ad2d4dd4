"""Which feeds are followed: added, removed, paused and resumed by people, or as configuration lists them."""

from collections.abc import Callable, Iterable
from datetime import datetime
from http import HTTPStatus

import msgspec
from sqlalchemy import Connection, Engine

from tracker.domain.addresses import redacted
from tracker.domain.errors import NotAFeed, NotFound, UsageError, WrongExpectedVersion
from tracker.domain.events import FeedAdded, FeedEvent, FeedRemoved, feed_of
from tracker.domain.feeds import Feed, FeedId, feed_id, feed_stream
from tracker.feeds.addresses import web_address
from tracker.feeds.courtesy import ACCEPT
from tracker.feeds.deciding import ASKED, GONE, moved_to, unasked
from tracker.feeds.due import Followed, followed
from tracker.feeds.entries import Body, Parser
from tracker.feeds.rows import begin_poll, change_poll, drop_poll, poll_of
from tracker.fetch.port import Fetch, Request
from tracker.log import store
from tracker.log.engine import reading, writing
from tracker.log.moments import to_us
from tracker.projections.feeds import FEEDS
from tracker.projections.runner import catch_up
from tracker.settings.shapes import Settings

_ATTEMPTS = 5  # while others change the same feed
_ID_DIGITS = 4  # the fewest that name a feed


class Reconciled(msgspec.Struct, frozen=True, kw_only=True):
    """What configuration changed of the feeds that are followed, by their addresses."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


async def find(fetch: Fetch, parser: Parser, url: str, *, allow_private: bool) -> tuple[str, str | None]:
    """Return the address of the feed at an address, and what it calls itself; a page may name it.

    Raises:
        UsageError: The text is no web address.
        FeedError: It cannot be fetched, is no feed, or a page that names none, or several (which are then listed).
    """
    url = web_address(url)
    try:
        return await _feed_at(fetch, parser, url, allow_private=allow_private)
    except NotAFeed as page:
        if len(page.feeds) != 1:
            raise
        return await _feed_at(fetch, parser, page.feeds[0], allow_private=allow_private)


def add(engine: Engine, feed: Feed, *, by: str, now: datetime, own_title: str | None = None) -> None:
    """Follow a feed from now on; it is due at once.

    Raises:
        UsageError: It is followed already.
    """
    require_new(engine, feed.url)
    poll = msgspec.structs.replace(unasked(feed.id, now=now, every_s=0), title=own_title)
    _change(engine, [FeedAdded(feed=feed, by=by)], now=now, also=lambda tx: begin_poll(tx, poll))


def require_new(engine: Engine, url: str) -> None:
    """See that an address is not followed yet.

    Raises:
        UsageError: It is.
    """
    for known in _followed(engine):
        if feed_id(url) in _ids(known):
            raise UsageError(
                f"{redacted(known.feed.url)} is followed already, as feed {known.feed.id}; nothing was done"
            )


def add_all(engine: Engine, feeds: Iterable[Feed], *, by: str, now: datetime) -> int:
    """Follow those of some feeds that are not followed yet, and return how many these are."""
    known = {id_ for one in _followed(engine) for id_ in _ids(one)}
    new = [feed for feed in feeds if feed.id not in known]

    def also(tx: Connection) -> None:
        for feed in new:
            begin_poll(tx, unasked(feed.id, now=now, every_s=0))

    if new:
        _change(engine, [FeedAdded(feed=feed, by=by) for feed in new], now=now, also=also)
    return len(new)


def listed(engine: Engine) -> list[Feed]:
    """Return the feeds that are followed, as they are by now."""
    return [one.feed for one in _followed(engine)]


def remove(engine: Engine, name: str, *, settings: Settings, by: str, now: datetime) -> Feed:
    """Follow a feed no longer; its articles stay, and what is known of its items.

    Raises:
        NotFound: No feed has that id or address, or several ids begin so.
        UsageError: A file of the configuration lists it.
    """
    feed = named(engine, name).feed
    for file, listed in _configured(settings).values():
        if listed.id == feed.id:
            raise UsageError(f"{redacted(feed.url)} is listed in {file}; take it out there")
    _change(engine, [FeedRemoved(feed=feed.id, by=by)], now=now, also=lambda tx: drop_poll(tx, feed.id))
    return feed


def pause(engine: Engine, name: str, *, now: datetime) -> Feed:
    """Do not poll a feed until somebody resumes it.

    Raises:
        NotFound: No feed has that id or address, or several ids begin so.
    """
    return _set(engine, named(engine, name), paused=ASKED, now=now)


def resume(engine: Engine, name: str, *, now: datetime) -> Feed:
    """Poll a feed again, at once, whatever it was paused for.

    Raises:
        NotFound: No feed has that id or address, or several ids begin so.
    """
    found = named(engine, name)
    return _set(engine, found, paused=GONE if found.gone else None, now=now)  # gone until it answers


def named(engine: Engine, name: str) -> Followed:
    """Return the feed with an id (or enough of its beginning) or an address.

    Raises:
        NotFound: There is none, or the beginning leaves it open.
    """
    name = name.strip()
    known = _followed(engine)
    by_address = [one for one in known if name in {one.feed.url, redacted(one.feed.url)}]
    found = by_address or [one for one in known if len(name) >= _ID_DIGITS and one.feed.id.startswith(name)]
    if not found and "." in name:
        found = [one for one in known if feed_id(web_address(name)) in _ids(one)]
    if len(found) > 1:
        raise NotFound(
            f"several feeds begin with {name!r}: {', '.join(one.feed.id for one in found)}; write more of it"
        )
    if not found:
        raise NotFound(f"no feed {name!r} is followed; `tracker feeds list` shows those that are")
    return found[0]


def follow_configured(engine: Engine, settings: Settings, now: datetime) -> Reconciled:
    """Follow what the files of relations list, as they list it, and no longer what they did before.

    A feed that somebody added by hand stays as he did. A file that is not there (any more) says nothing, so its feeds
    stay until somebody removes them.
    """
    for _ in range(_ATTEMPTS):
        try:
            return _follow_configured(engine, settings, now)
        except WrongExpectedVersion:
            continue  # somebody changed one of them meanwhile
    return _follow_configured(engine, settings, now)


def _follow_configured(engine: Engine, settings: Settings, now: datetime) -> Reconciled:
    files = {_file(name) for name in settings.relations}
    wanted = _configured(settings)
    known = {one.feed.id: one for one in _followed(engine)}
    added, changed, events = [], [], []
    for id_, (file, feed) in wanted.items():
        one = known.get(id_)
        if one is None:
            added.append(feed)
            events.append(FeedAdded(feed=feed, by=file))
        elif one.by in files:
            moved = msgspec.structs.replace(feed, url=one.feed.url)
            if (moved, file) != (one.feed, one.by):
                changed.append(moved)
                events.append(FeedAdded(feed=moved, by=file))
    removed = [one for id_, one in known.items() if one.by in files and id_ not in wanted]
    every: list[FeedEvent] = [*events, *(FeedRemoved(feed=one.feed.id, by=one.by) for one in removed)]

    def also(tx: Connection) -> None:
        for feed in added:
            begin_poll(tx, unasked(feed.id, now=now, every_s=settings.polling.every_s))
        for one in removed:
            drop_poll(tx, one.feed.id)

    if every:
        _change(engine, every, now=now, also=also)
    return Reconciled(
        added=tuple(redacted(feed.url) for feed in added),
        changed=tuple(redacted(feed.url) for feed in changed),
        removed=tuple(redacted(one.feed.url) for one in removed),
    )


async def _feed_at(fetch: Fetch, parser: Parser, url: str, *, allow_private: bool) -> tuple[str, str | None]:
    answer = await fetch(Request(url=url, accept=f"{ACCEPT}, text/html;q=0.5", allow_private=allow_private))
    if answer.status not in {200, 203}:
        phrase = HTTPStatus(answer.status).phrase if answer.status in set(HTTPStatus) else ""
        raise NotAFeed(redacted(url), f"it answers {answer.status} {phrase}".rstrip())
    content_type = answer.headers.get("content-type")
    body = Body(url=answer.url, content_type=content_type, data=answer.body, known=frozenset())
    parsed = await parser.feed(body)
    return moved_to(url, answer) or url, parsed.title


def _ids(one: Followed) -> set[FeedId]:
    """Return the ids of a feed's first address, which is its own, and of the one where it lives by now."""
    return {one.feed.id, feed_id(one.feed.url)}


def _followed(engine: Engine) -> list[Followed]:
    catch_up(engine, (FEEDS,))
    with reading(engine) as tx:
        return followed(tx)


def _change(
    engine: Engine, events: Iterable[FeedEvent], *, now: datetime, also: Callable[[Connection], object]
) -> None:
    """Record what became of feeds, with their rows, in one transaction, and bring the projection up to date."""
    by_stream = {feed_stream(feed_of(event)): event for event in events}
    with writing(engine) as tx:
        also(tx)
        versions = store.versions(tx, list(by_stream))
        appends = [
            store.Append(stream=stream, expected=versions[stream], events=(event,))
            for stream, event in by_stream.items()
        ]
        store.append(tx, appends, now=now)
    catch_up(engine, (FEEDS,))


def _set(engine: Engine, one: Followed, *, paused: str | None, now: datetime) -> Feed:
    for _ in range(_ATTEMPTS):
        with writing(engine) as tx:
            poll = poll_of(tx, one.feed.id)
            if poll is None:
                fresh = unasked(one.feed.id, now=now, every_s=0)
                begin_poll(tx, msgspec.structs.replace(fresh, paused=paused, version=1))
                return one.feed
            due_us = poll.due_us if paused == ASKED else to_us(now)
            if change_poll(tx, one.feed.id, expected=poll.version, paused=paused, due_us=due_us):
                return one.feed
    raise UsageError(f"{redacted(one.feed.url)} is being polled all the time; try again")


def _configured(settings: Settings) -> dict[FeedId, tuple[str, Feed]]:
    """Return the feeds that files list, each with the first file that does."""
    found: dict[FeedId, tuple[str, Feed]] = {}
    for name, relation in sorted(settings.relations.items()):
        for feed in relation.feeds:
            found.setdefault(feed.id, (_file(name), feed))
    return found


def _file(relation: str) -> str:
    return f"relations/{relation}.toml"
