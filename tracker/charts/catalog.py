"""The charts by name, and how one is drawn for a relation."""

from typing import Protocol

from sqlalchemy import Connection

from tracker.charts.agreements import agreements
from tracker.charts.investment import investment
from tracker.charts.offices import offices
from tracker.charts.picture import Picture
from tracker.charts.trade import trade
from tracker.domain.errors import NotFound
from tracker.settings import Relation
from tracker.state.headings import headline
from tracker.state.lines import State
from tracker.state.sources import sources


class Draw(Protocol):
    """Draws a state so many pixels wide; None where it holds nothing of the kind."""

    def __call__(self, state: State, *, width: int) -> Picture | None:
        """Draw it."""


CHARTS: dict[str, Draw] = {
    "trade": trade,
    "investment": investment,
    "offices": offices,
    "agreements": agreements,
}


def picture(state: State, name: str, *, width: int) -> Picture:
    """Return one of the charts.

    Raises:
        NotFound: There is nothing to draw.
    """
    drawn = CHARTS[name](state, width=width)
    if drawn is None:
        raise NotFound(
            f"nothing to draw: {state.relation} has no {name} with a day as of {state.as_of}, "
            f"known at position {state.known_at.position}; `tracker state` shows what it has"
        )
    return drawn


def caption(tx: Connection, state: State, relation: Relation, shown: Picture) -> tuple[str, ...]:
    """Return what a picture is of, and how many articles it rests on."""
    found = {source.article for source in sources(tx, shown.facts, known_at=state.known_at.position).values()}
    articles = f"{len(found)} article{'' if len(found) == 1 else 's'}"
    return (f"{headline(state, relation)} · sources: {articles}",)
