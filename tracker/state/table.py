"""The state on a terminal: a table where it is wide enough, else a list; never wider than the terminal."""

from collections.abc import Iterable
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tracker.settings import Relation
from tracker.state.entries import entries
from tracker.state.entry import Entry
from tracker.state.headings import headline, remark, short, stated
from tracker.state.lines import State

_NARROW = {"when": 13, "stated": 10, "facts": 11}  # "by 2022-02-17", a day, the beginning of an id and "+2"
_WIDE_ENOUGH = 90  # below, the two columns of words would be slivers


def print_table(state: State, relation: Relation, console: Console | None = None) -> None:
    """Print a state section by section."""
    console = console or Console()
    show = _table if console.width >= _WIDE_ENOUGH else _list
    console.print(Text(headline(state, relation), style="bold"))
    for section, found in groupby(entries(state), key=lambda entry: entry.section):
        console.print()
        show(console, section, found)
    console.print(Text("\ntracker why FACT shows the sentence behind a line", style="dim"))


def _table(console: Console, section: str, found: Iterable[Entry]) -> None:
    table = Table(box=None, pad_edge=False, expand=True, header_style="dim")
    table.add_column(Text(section, style="bold not dim"), ratio=1, overflow="fold")
    table.add_column("", ratio=1, overflow="fold")
    for name, width in _NARROW.items():
        table.add_column(name, width=width, overflow="fold")
    for entry in found:
        when = entry.when if len(entry.when) <= _NARROW["when"] else entry.when.replace("/", "/\n")  # a range of days
        cells = (entry.what, entry.says, when, entry.stated_on, short(entry.facts))
        what, says, *rest = (Text(cell, style=_style(entry)) for cell in cells)  # what an article wrote is no markup
        if remark(entry):
            says.append(f"\n{remark(entry)}", style="dim")
        table.add_row(what, says, *rest)
    console.print(table)


def _list(console: Console, section: str, found: Iterable[Entry]) -> None:
    console.print(Text(section, style="bold"))
    for entry in found:
        says = f"{entry.what}: {entry.says}" if entry.what and entry.says else entry.what or entry.says
        last = f"stated {stated(entry)}" if stated(entry) else ""
        rest = " · ".join(part for part in (entry.when, last, short(entry.facts)) if part)
        console.print(Text(says, style=_style(entry)))
        console.print(Padding(Text(rest, style="dim"), (0, 0, 0, 2)))


def _style(entry: Entry) -> str:
    return "red" if entry.section == "Conflicts" or entry.says.endswith("in conflict") else ""
