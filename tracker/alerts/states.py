"""The states of relations before and after events, each made once."""

from datetime import date

from sqlalchemy import Connection

from tracker.alerts.noted import Cited, LineChange, said
from tracker.settings import Relation
from tracker.state.diff import Change
from tracker.state.lines import State
from tracker.state.snapshot import snapshot
from tracker.state.sources import sources

_MOST_SOURCES = 5  # of a line, where dozens of articles state it
_MOST_LINES = 100  # of a change: a merger of persons or a withdrawal can touch more than anybody reads


class States:
    """Keeps the last state of each relation: what it was after one event, it was before the next that concerns it."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[date, State]] = {}

    def around(self, tx: Connection, relation: Relation, position: int, *, as_of: date) -> tuple[State, State]:
        """Return the states before and after a position, as of one day.

        The caller asks in the order of the log, and leaves out no position that concerns the relation.
        """
        day, before = self._last.get(relation.name, (None, None))
        if before is None or day != as_of:  # another day is another state, whatever the log says
            before = self._make(tx, relation, position - 1, as_of)
        after = self._make(tx, relation, position, as_of)
        self._last[relation.name] = (as_of, after)
        return before, after

    def forget(self) -> None:
        """Forget the last states, where events were left out."""
        self._last.clear()

    def _make(self, tx: Connection, relation: Relation, position: int, as_of: date) -> State:
        return snapshot(tx, relation, as_of=as_of, known_at=position)


def in_words(tx: Connection, found: list[Change], *, position: int) -> tuple[LineChange, ...]:
    """Return what changed, but for what was only stated once more, with the sentences behind it."""
    shown = [change for change in found if change.what != "restated"][:_MOST_LINES]
    wanted = [_telling(change) for change in shown]
    now = sources(tx, _facts(shown, wanted, lost=False), known_at=position)
    then = sources(tx, _facts(shown, wanted, lost=True), known_at=position - 1)
    return tuple(
        LineChange(
            what=change.what,  # type: ignore[arg-type]
            section=change.section,
            key=change.key,
            before=tuple(map(said, change.before)),
            after=tuple(map(said, change.after)),
            sources=tuple(
                Cited(**{name: getattr(known[fact], name) for name in Cited.__struct_fields__})
                for known in (now if change.after else then,)
                for fact in facts
                if fact in known
            ),
        )
        for change, facts in zip(shown, wanted, strict=True)
    )


def _telling(change: Change) -> list[str]:
    """Return the facts to cite: those that are new in the line, where there are any."""
    known = {fact for entry in change.before for fact in entry.facts}
    facts = list(dict.fromkeys(fact for entry in change.after or change.before for fact in entry.facts))
    new = [fact for fact in facts if fact not in known] if change.after else []
    return (new or facts)[:_MOST_SOURCES]


def _facts(shown: list[Change], wanted: list[list[str]], *, lost: bool) -> list[str]:
    return [
        fact for change, facts in zip(shown, wanted, strict=True) if bool(change.after) is not lost for fact in facts
    ]
