"""How table and Markdown word what stands around the entries of a state."""

from tracker.settings import Relation
from tracker.state.entry import Entry
from tracker.state.lines import State

_SHORT = 8  # digits of a fact's id that people type; `tracker why` takes any that are enough


def headline(state: State, relation: Relation) -> str:
    """Return what a state is of: relation, day, and how much of the log it knows."""
    return f"{relation.title} as of {state.as_of}, known at position {state.known_at.position}"


def stated(entry: Entry) -> str:
    """Return when an entry was last stated, and when it was printed again."""
    again = entry.last_printed not in ("", entry.stated_on)
    return f"{entry.stated_on} printed {entry.last_printed}" if again else entry.stated_on


def short(facts: tuple[str, ...]) -> str:
    """Return the first facts of an entry as people type them."""
    shown = " ".join(fact[:_SHORT] for fact in facts[:2])
    return f"{shown} +{len(facts) - 2}" if len(facts) > 2 else shown
