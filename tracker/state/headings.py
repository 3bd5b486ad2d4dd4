"""How table and Markdown word what stands around the entries of a state."""

from tracker.settings import Relation
from tracker.state.entry import Entry
from tracker.state.lines import State

_SHORT = 8  # digits of a fact's id that people type; `tracker why` takes any that are enough


def headline(state: State, relation: Relation) -> str:
    """Return what a state is of: relation, day, and how much of the log it knows."""
    return f"{relation.title} as of {state.as_of}, known at position {state.known_at.position}"


def stated(entry: Entry) -> str:
    """Return when an entry was last stated, when it was printed again, and by how many sources it is stated."""
    return ", ".join(part for part in (entry.stated_on, remark(entry)) if part)


def remark(entry: Entry) -> str:
    """Return when an entry was printed again without being stated, and its sources where they are several."""
    again = f"printed again {entry.last_printed}" if entry.last_printed not in ("", entry.stated_on) else ""
    sources = f"{entry.support} sources" if entry.support is not None and entry.support > 1 else ""
    return ", ".join(part for part in (again, sources) if part)


def short(facts: tuple[str, ...]) -> str:
    """Return the first facts of an entry as people type them."""
    shown = " ".join(fact[:_SHORT] for fact in facts[:2])
    return f"{shown} +{len(facts) - 2}" if len(facts) > 2 else shown
