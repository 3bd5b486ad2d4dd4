"""How changes of a state are shown: gained +, changed ~, lost -, with what each line said before and says now."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tracker.state.diff import Change
from tracker.state.entry import Entry
from tracker.state.headings import short

_SIGNS = {"gained": ("+", "green"), "changed": ("~", "yellow"), "lost": ("-", "red"), "restated": ("=", "dim")}


def print_changes(console: Console, changes: Iterable[Change]) -> None:
    """Print changes under their sections, whatever the width of the terminal."""
    section = None
    for change in changes:
        if change.section != section:
            section = change.section
            console.print(Text(f"\n{section}", style="bold"))
        sign, style = _SIGNS[change.what]
        what = next(iter(dict.fromkeys(entry.what for entry in (*change.after, *change.before))), "")
        console.print(Text.assemble((f"{sign} ", style), what))
        said = ("  was ", change.before) if change.after else ("", change.before)
        for label, some in (said, ("  now " if change.before else "", change.after)):
            _print_entries(console, label.strip(), some, style="dim" if some is change.before else "")


def _print_entries(console: Console, label: str, some: Sequence[Entry], *, style: str) -> None:
    for entry in some:
        stated = f"stated {entry.stated_on}" if entry.stated_on else ""
        says = ", ".join(part for part in (entry.says, entry.when) if part)
        rest = " · ".join(part for part in (stated, short(entry.facts)) if part)
        line = Text.assemble((f"{label} " if label else "", "dim"), (says, style), (f"  {rest}" if rest else "", "dim"))
        console.print(Padding(line, (0, 0, 0, 2)))
