"""What two readings of the same article tell differently: facts gained, lost, and changed."""

from typing import Literal, NamedTuple

import msgspec

from benchmarks._readings import Reading
from tracker.domain.facts import Fact, kind_of

_NOT_SAID = frozenset({"id", "start", "end", "rule", "carried"})


class Change(NamedTuple):
    """A fact that only one reading has, or, with what it was `before`, that both tell of one sentence differently."""

    word: Literal["gained", "lost", "changed"]
    fact: Fact
    before: Fact | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of a changed fact that say something else now."""
        if self.before is None:
            return ()
        was, is_ = _said(self.before), _said(self.fact)
        return tuple(name for name in sorted({*was, *is_}) if was.get(name) != is_.get(name))


def changes(before: Reading, after: Reading) -> list[Change]:
    """Return what changed, in the order of the text."""
    lost, gained = list(before.facts), []
    for fact in after.facts:
        same = next((other for other in lost if _said(other) == _said(fact)), None)
        if same is None:
            gained.append(fact)
        else:
            lost.remove(same)
    found = []
    for fact in gained:
        other = next((other for other in lost if kind_of(other) == kind_of(fact) and other.quote == fact.quote), None)
        if other is not None:
            lost.remove(other)
        found.append(Change("gained" if other is None else "changed", fact, other))
    return sorted([*found, *(Change("lost", fact) for fact in lost)], key=lambda change: change.fact.start)


def _said(fact: Fact) -> dict[str, object]:
    """What a fact states, whatever rule found it and wherever the sentence stands."""
    return {name: value for name, value in msgspec.structs.asdict(fact).items() if name not in _NOT_SAID}
