"""How `tracker state --explain` shows the steps to an amount."""

from datetime import date

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text
from sqlalchemy import Connection

from tracker.settings import Relation
from tracker.state.derivation import Derivation, Step
from tracker.state.explanation import explanation
from tracker.state.headings import short
from tracker.state.json import to_json


def show(tx: Connection, relation: Relation, asked: str, *, as_of: date, known_at: int | None, form: str) -> None:
    """Print how the amount of a line came about."""
    found = explanation(tx, relation, asked, as_of=as_of, known_at=known_at)
    if form == "json":
        typer.echo(to_json(found))
    else:
        print_steps(found, Console())


def print_steps(found: Derivation, console: Console) -> None:
    """Print the steps to an amount, each under its number; never wider than the terminal."""
    console.print(Text(f"{found.about}: {_ends(found)}", style="bold red" if found.conflict else "bold"))
    console.print(Text(found.key, style="dim"))
    width = len(str(len(found.steps)))
    for step in found.steps:
        console.print(Text(f"{step.step:>{width}}  {_about(step, found)}{step.says}"))
        rest = _rest(step)
        if rest:
            console.print(Padding(Text(rest, style="dim"), (0, 0, 0, width + 2)))


def _about(step: Step, found: Derivation) -> str:
    return "" if step.about == found.about else f"{step.about}: "


def _ends(found: Derivation) -> str:
    ends = f"{_whole(found.low)} to {_whole(found.high)} {found.currency or ''}".strip()
    return f"{ends}, in conflict" if found.conflict else ends


def _whole(end: int | None) -> str:
    return "?" if end is None else f"{end:,}"


def _rest(step: Step) -> str:
    of = f"from {' and '.join(map(str, step.of))}" if step.of and step.rule not in {"meet", "miss"} else ""
    stated = f"stated {step.stated_on}" if step.stated_on else ""
    return " · ".join(part for part in (of, stated, short(step.facts)) if part)
