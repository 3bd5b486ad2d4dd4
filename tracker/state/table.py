"""The state as a table on a terminal."""

from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tracker.settings import Relation
from tracker.state.entries import entries
from tracker.state.headings import headline, short, stated
from tracker.state.lines import State

_NARROW = {"when": 13, "stated": 10, "facts": 11}  # "by 2022-02-17", a day, the beginning of an id and "+2"


def print_table(state: State, relation: Relation, console: Console | None = None) -> None:
    """Print a state as one table, as wide as the terminal, with a heading a section."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    for _ in ("what", "says"):
        table.add_column(ratio=1, overflow="fold")
    for name, width in _NARROW.items():
        table.add_column(name, width=width, overflow="fold")
    for section, found in groupby(entries(state), key=lambda entry: entry.section):
        table.add_section()
        table.add_row(Text(section, style="bold"))
        for entry in found:
            cells = (entry.what, entry.says, entry.when, stated(entry), short(entry.facts))
            style = "red" if section == "Conflicts" or entry.says.endswith("in conflict") else ""
            table.add_row(*(Text(cell, style=style) for cell in cells))  # Text: what an article wrote is no markup
    console = console or Console()
    console.print(Text(headline(state, relation), style="bold"))
    console.print(table)
    console.print(Text("tracker why FACT shows the sentence behind a line", style="dim"))
