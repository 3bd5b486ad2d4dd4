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

_COLUMNS = (("", 5), ("", 5), ("when", 2), ("stated", 2), ("facts", 2))  # with their shares of the width


def print_table(state: State, relation: Relation, console: Console | None = None) -> None:
    """Print a state as one table, as wide as the terminal, with a heading a section."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    for name, share in _COLUMNS:
        table.add_column(name, ratio=share, overflow="fold")
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
