"""What the service does, on a terminal of eighty columns or more."""

import re
from datetime import datetime
from math import inf

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tracker.feeds.states import FeedState
from tracker.status.lag import PATIENCE
from tracker.status.members import Member
from tracker.status.overview import SILENT, Overview

# What would move the cursor, colour the terminal or turn the reading direction: titles and errors are strangers' words.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_UNITS = (("s", 1, 100), ("min", 60, 6_000), ("h", 3_600, 172_800), ("d", 86_400, inf))  # each up to some seconds


def table(now: Overview) -> RenderableType:
    """Return everything, section by section."""
    sections = Table(box=None, pad_edge=False, show_header=False, expand=True)
    sections.add_column(style="bold", width=11)
    sections.add_column(overflow="fold", ratio=1)
    for member in now.daemons:
        sections.add_row("daemon", _daemon(member, now.at))
    if not now.daemons:
        sections.add_row("daemon", Text("none runs; `tracker daemon` starts one", style="red"))
    sections.add_row("log", _log(now))
    sections.add_row("projections", _projections(now))
    sections.add_row("alerts", _alerts(now))
    sections.add_row("chores", _chores(now))
    sections.add_row("disk", Text(str(now.disk), style="" if now.disk.enough else "red"))
    return Group(sections, Text(), _feeds(now))


def ago(moment: datetime | None, now: datetime) -> str:
    """Return how long ago a moment was, or how soon it will be, in one unit."""
    if moment is None:
        return "never"
    seconds = (now - moment).total_seconds()
    size = abs(seconds)
    unit, length = next((unit, length) for unit, length, upto in _UNITS if size < upto)
    told = f"{size / length:.0f} {unit}"
    return f"{told} ago" if seconds >= 0 else f"in {told}"


def _daemon(member: Member, now: datetime) -> Text:
    alive = now - member.seen < SILENT
    told = Text(f"{member.host}:{member.pid} ", style="" if alive else "red")
    if not alive:
        return told.append(f"silent since {member.seen:%Y-%m-%d %H:%M:%S}; it was: {_shown(member.says)}")
    told.append(_shown(member.says))
    told.append(f"\nsince {ago(member.leads or member.started, now).removesuffix(' ago')}", style="dim")
    return told.append(f", seen {ago(member.seen, now)}, {member.address or 'serves nothing'}", style="dim")


def _log(now: Overview) -> Text:
    told = Text(f"{now.head.position} events, the last {ago(now.head.recorded_at, now.at)}")
    if now.unread:
        told.append(f"; {now.unread} articles wait to be read", style="yellow")
    return told


def _projections(now: Overview) -> Text:
    told = []
    for lag in now.projections:
        if lag.fault is not None:
            told.append(Text(lag.fault, style="red"))
        elif lag.since is not None:
            late = now.at - lag.since > PATIENCE
            told.append(Text(f"{lag.projection} {lag.behind} events behind", style="red" if late else "yellow"))
    return Text("\n").join(told) if told else Text("all current")


def _alerts(now: Overview) -> Text:
    states = {"waiting": "yellow", "delivered": "", "given up": "red"}
    told = [Text(f"{now.alerts[state]} {state}", style=style) for state, style in states.items() if state in now.alerts]
    return Text(", ").join(told) if told else Text("none")


def _chores(now: Overview) -> Text:
    told = []
    for chore in now.chores:
        line = Text(f"{chore.name} {ago(chore.done, now.at)}")
        told.append(line.append(f": {_shown(chore.fault)}", style="red") if chore.fault else line)
    return Text("\n" if any(chore.fault for chore in now.chores) else ", ").join(told) if told else Text("none yet")


def _feeds(now: Overview) -> RenderableType:
    if not now.feeds:
        return Text("no feeds; `tracker feeds add URL` adds one", style="dim")
    feeds = Table(box=None, pad_edge=False, expand=True, header_style="dim")
    feeds.add_column("feed", ratio=1, overflow="ellipsis", no_wrap=True)
    for name, width in (("polled", 10), ("next", 9), ("items", 7), ("gaps", 4), ("failed", 6)):
        feeds.add_column(name, width=width, justify="right", no_wrap=True)
    for feed in now.feeds:
        style = "red" if feed.failures else "dim" if feed.paused else ""
        due = "paused" if feed.paused else "now" if feed.next is None or feed.next <= now.at else ago(feed.next, now.at)
        numbers = (str(feed.items), str(feed.gaps), str(feed.failures))
        feeds.add_row(Text(_shown(feed.title or feed.url), style=style), ago(feed.polled, now.at), due, *numbers)
    return Group(feeds, *(_remark(feed) for feed in now.feeds if feed.error or feed.paused))


def _remark(feed: FeedState) -> Text:
    said = "; ".join(part for part in (feed.paused and f"paused: {feed.paused}", feed.error) if part)
    return Text(f"{_shown(feed.title or feed.url)}: {_shown(said)}", style="red" if feed.failures else "dim")


def _shown(text: str) -> str:
    return _UNPRINTABLE.sub(" ", text)
