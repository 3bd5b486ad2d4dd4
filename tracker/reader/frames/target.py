# OWNER from 03:10: the numbers engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""Goals that somebody set: an amount of trade or investment, by a time."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tracker.domain.facts import Target
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import Money, When

_NOT_SET = frozenset(
    "expected could would may might if forecast projected predicted predicts hopes hope reckons were".split()
)
_NEAR = 14
_LEAST = 1000  # "US$1 = RM4.71" is a rate, no goal
_MEANT = frozenset({"designed", "meant", "intended", "aimed", "aims", "seek", "seeks"})
_BEFORE_TIME = frozenset({"by", "until", "till", "before", "in", "within", "of", "to"})


class _Words(NamedTuple):
    goals: frozenset[str]
    verbs: frozenset[str]
    measures_turnover: frozenset[str]
    measures_exports: frozenset[str]
    measures_investment: frozenset[str]


@cache
def _words() -> _Words:
    read = toml("targets")
    return _Words(*(frozenset(read[name]) for name in _Words._fields))


def wants(line: Line, _story: Story) -> bool:
    """Tell whether the line has a sum of money, and a goal or a verb of raising."""
    words = _words()
    return "$" in line.shape and not line.words.isdisjoint(words.goals | words.verbs)


def read(line: Line, story: Story) -> Iterator[Target]:
    """Yield the goals that the line states, one a sum."""
    words = _words()
    for at, item in line.tags("$"):
        money = item.value
        if not isinstance(money, Money) or money.amount < _LEAST:
            continue
        first = max(0, at - _NEAR)
        before = [each.word for each in line.items[first:at]]
        after = [each.word for each in line.items[at + 1 : at + 6]]
        goal = not words.goals.isdisjoint(before) or not words.goals.isdisjoint(after[:4])
        aimed = _aims(before, words)
        if not (goal or aimed) or _NOT_SET & set(before[-8:]) or before[-1:] == ["from"]:
            continue
        measure = _measure(line, first, at, words)
        if measure is None and not goal:
            continue
        parties = story.sides()
        if len(parties) < 2:
            continue
        story.taken.add(item.start)
        by = _by(line, story, at)
        ground = story.ground(line)
        yield Target(
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            rule="target.goal" if goal else "target.verb",
            carried=("parties",),
            when=story.published,
            measure=measure or "turnover",
            parties=parties,
            amount=money.amount,
            by=by,
            currency=money.currency,
            bound=money.bound,
            rounded_to=money.rounded_to,
        )


def _aims(before: list[str], words: _Words) -> bool:
    """As in "to lift trade to $15 billion": a verb of raising in the infinitive, then "to"."""
    if "to" not in before[-4:]:
        return False
    for position, word in enumerate(before):
        if word in words.verbs and position and before[position - 1] in {"to", "of", "want", "will"}:
            return not {"is", "was", "expected"} & set(
                before[max(0, position - 3) : position - 1]
            ) or not _MEANT.isdisjoint(before)
    return {"are", "to", "reach"} <= set(before[-4:])


def _measure(line: Line, first: int, at: int, words: _Words) -> str | None:
    near = {each.word for each in line.items[first : at + 8]}
    if near & words.measures_exports:
        return "exports"
    if near & words.measures_turnover:
        return "turnover"
    if near & words.measures_investment:
        return "investment"
    return None


def _by(line: Line, story: Story, at: int) -> str | None:
    """The time that the goal is for: the nearest time after the sum, or before it within a few words."""
    for index in [*range(at + 1, min(at + 10, len(line.items))), *range(at - 1, max(-1, at - 8), -1)]:
        value = line.items[index].value
        if isinstance(value, When) and index and line.items[index - 1].word in _BEFORE_TIME:
            period = story.period(value, future=True)
            if period is None or (story.published is not None and period[:4] < story.published[:4]) or "/" in period:
                continue
            return period[:4]
    return None
