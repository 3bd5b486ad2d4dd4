"""The state as Markdown, for reports."""

from itertools import groupby

from tracker.settings import Relation
from tracker.state.entries import entries
from tracker.state.entry import Entry
from tracker.state.headings import headline, short, stated
from tracker.state.lines import State

_HEAD = "| | | when | stated | facts |\n| --- | --- | --- | --- | --- |"


def to_markdown(state: State, relation: Relation) -> str:
    """Return a state as Markdown, a table a section."""
    parts = [f"# {headline(state, relation)}"]
    for section, found in groupby(entries(state), key=lambda entry: entry.section):
        parts.append("\n".join((f"## {section}\n", _HEAD, *(_row(entry) for entry in found))))
    return "\n\n".join(parts) + "\n"


def _row(entry: Entry) -> str:
    cells = (entry.what, entry.says, entry.when, stated(entry), short(entry.facts))
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(text: str) -> str:
    """Keep a cell in its place, whatever an article wrote."""
    return " ".join(text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").split())
