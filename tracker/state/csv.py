"""The state as CSV, for spreadsheets."""

import csv
from io import StringIO

from tracker.state.entries import entries
from tracker.state.lines import State

_COLUMNS = ("key", "section", "what", "says", "low", "high", "when", "stated_on", "last_printed", "support")


def to_csv(state: State) -> str:
    """Return a state as CSV, a line an entry; the last column holds whole fact ids with spaces between them."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*_COLUMNS, "facts"))
    for entry in entries(state):
        writer.writerow((*(harmless(getattr(entry, name)) for name in _COLUMNS), " ".join(entry.facts)))
    return out.getvalue()


def harmless(value: object) -> object:
    """Keep a spreadsheet from taking what an article wrote for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
