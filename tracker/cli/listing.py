"""How `tracker feeds` shows feeds: as a table, as JSON, as CSV."""

import csv
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tracker.cli.printable import printable
from tracker.domain.events import FeedAdded, FeedEvent, FeedGapped, FeedGone, FeedMoved, FeedRemoved, FeedReturned
from tracker.feeds.states import FeedHistory, FeedState

_PAUSED = {"asked": "paused", "gone": "gone", "budget": "too much today"}


def print_json(found: Sequence[FeedState] | FeedHistory) -> None:
    """Print feeds, or one with its history, as indented JSON."""
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n")


def print_csv(found: Sequence[FeedState]) -> None:
    """Print feeds as CSV, with the names of the columns first."""
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(FeedState.__struct_fields__)
    rows.writerows([_plain(value) for value in msgspec.structs.astuple(feed)] for feed in found)


def print_table(found: Sequence[FeedState], now: datetime) -> None:
    """Print feeds as a table that is no wider than the terminal."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("id", no_wrap=True)
    table.add_column("feed", ratio=3, overflow="fold")
    for name in ("items", "gaps"):
        table.add_column(name, justify="right", no_wrap=True)
    for name in ("last", "next"):
        table.add_column(name, no_wrap=True)
    table.add_column("says", ratio=2, overflow="fold")
    for feed in found:
        shown = Text(printable(feed.title or feed.url))
        if feed.title:
            shown.append(f"\n{printable(feed.url)}", style="dim")
        table.add_row(
            feed.id,
            shown,
            str(feed.items),
            str(feed.gaps or ""),
            _ago(feed.polled, now),
            _ahead(feed.next, now),
            Text(printable(says(feed)), style="red" if feed.error or feed.gone else ""),
        )
    console = Console()
    console.print(table if found else "no feed is followed; `tracker feeds add URL` adds one", soft_wrap=not found)


def print_one(found: FeedHistory) -> None:
    """Print all that is known of a feed."""
    console, feed = Console(), found.feed
    console.print(Text(printable(feed.title or feed.url), style="bold"), soft_wrap=True)
    for name in FeedState.__struct_fields__:
        value = getattr(feed, name)
        if value not in {None, False} and name != "title":
            console.print(Text.assemble((f"{name:<14}", "dim"), printable(_plain(value))), soft_wrap=True)
    for heading, lines in (("what became of it", _events(found)), ("last items", _items(found))):
        if lines:
            console.print(Text(f"\n{heading}", style="bold"))
        for line in lines:
            console.print(Text(printable(line)), soft_wrap=True)


def says(feed: FeedState) -> str:
    """Return in a few words what is the matter with a feed; "" where all is well."""
    words = [_PAUSED[feed.paused]] if feed.paused else []
    if feed.error:
        times = f" ({feed.failures} times)" if feed.failures > 1 else ""
        words.append(f"{feed.error}{times}")
    if feed.moved_to:
        words.append(f"moving to {feed.moved_to}")
    return "; ".join(words)


def _events(found: FeedHistory) -> list[str]:
    return [f"{one.recorded_at:%Y-%m-%d %H:%M}  {_told(one.event)}" for one in found.events]


def _items(found: FeedHistory) -> list[str]:
    return [
        f"{one.seen:%Y-%m-%d %H:%M}  {one.article}  {one.published or 'undated'!s:<10}  {one.title}"
        for one in found.items
    ]


def _told(event: FeedEvent) -> str:
    match event:
        case FeedAdded(by=by):
            return f"added by {by}"
        case FeedMoved(url=url, because=because):
            return f"moved to {url}: {because}"
        case FeedGone(because=because):
            return f"gone: {because}"
        case FeedReturned():
            return "answers again"
        case FeedGapped(since=since, recovered=recovered):
            return f"items went unseen since {since:%Y-%m-%d %H:%M}; {recovered} were found in archives"
        case FeedRemoved(by=by):
            return f"removed by {by}"


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return "" if value is None else str(value)


def _ago(moment: datetime | None, now: datetime) -> str:
    return "never" if moment is None else f"{_span(now - moment)} ago"


def _ahead(moment: datetime | None, now: datetime) -> str:
    if moment is None:
        return ""
    return "due" if moment <= now else f"in {_span(moment - now)}"


def _span(span: timedelta) -> str:
    """Return a span in its largest unit: 5 s, 12 min, 3 h, 4 d."""
    seconds = max(0, int(span.total_seconds()))
    for unit, length in (("d", 86_400), ("h", 3600), ("min", 60)):
        if seconds >= 2 * length or (unit == "min" and seconds >= length):
            return f"{seconds // length} {unit}"
    return f"{seconds} s"
