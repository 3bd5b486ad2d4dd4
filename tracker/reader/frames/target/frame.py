"""Goals that somebody set: an amount of trade or investment, by a time."""

from collections.abc import Iterator
from itertools import pairwise

from tracker.domain.facts import Party, Target
from tracker.domain.places import country_of
from tracker.reader.cues import cues
from tracker.reader.frames.slots import line_before
from tracker.reader.frames.target.time import year_of
from tracker.reader.frames.target.told_on import goal_before, year_ahead
from tracker.reader.frames.target.words import Around, around, measure_of, words
from tracker.reader.frames.trade.figure_roles import with_sums
from tracker.reader.frames.trade.words import words as trade_words
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.suppositions import imagined
from tracker.reader.tags import Money

_LEAST = 1000  # "US$1 = RM4.71" is a rate, no goal
_ANAPHORS = frozenset({"figure", "volume", "total", "level", "amount", "indicator"})
_TOGETHER = frozenset({"countries", "sides", "parties", "nations"})
_BOTH = frozenset({"two", "both", "sides"})
_COMPARED = frozenset({"from", "than", "against", "with"})  # before a sum that trade has now


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line has a sum of money, or a number after such sums, and a goal or a verb of raising."""
    known = words()
    summed = "$" in line.shape or (story.flow_money is not None and "#" in line.shape)
    if not summed:
        return False
    if "$" in line.shape and goal_before(line, story, line.shape.find("$")) is not None:
        return True
    return "x" in line.shape or not (line.words.isdisjoint(known.triggers) and line.words.isdisjoint(known.verbs))


def read(line: Line, story: Story) -> Iterator[Target]:
    """Yield the goals that the line states, one a sum."""
    carried = story.flow_money.currency if story.flow_money is not None else None
    line = with_sums(line, carried if not words().goals.isdisjoint(line.words) else None)
    last: str | None = None  # what the goal before is of
    for at, item in line.tags("$"):
        money = item.value
        if not isinstance(money, Money) or money.amount < _LEAST:
            continue
        near = around(line, at)
        told = goal_before(line, story, at)
        if told is None and not near.is_goal and not near.is_aimed:
            line.miss(at, "a sum that nobody set as a goal")
            continue
        if told is None and near.is_reached:
            line.miss(at, "the sum that was reached, not the goal")
            continue  # "trade reached $16 billion, and the task is to double it"
        if near.is_unset or imagined(line) or any(no_goal(line, at) for no_goal in _NO_GOALS):
            line.miss(at, "a sum that nobody set as a goal, or the price of a thing")
            continue
        measure = measure_of(line, at) or told or last or _carried(line, story, near)
        if measure is None:
            line.miss(at, "a goal of neither trade nor investment")
            continue
        if measure == "investment" and near.only_wants:
            line.miss(at, "money that somebody wants to be invested")
            continue
        parties = _parties(line, story)
        if len(parties) < 2:
            line.miss(at, "whose goal it is is not said")
            continue
        last = measure
        story.taken.add(item.start)
        by = year_of(line, story, at)
        following = line.shape.find("$", at + 1)
        alone = following < 0 or line.items[following - 1].word in _COMPARED
        by = by or (year_ahead(line, story) if alone else None)
        ground = story.ground(line)
        yield Target(
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            rule="target.goal" if near.is_goal else "target.verb",
            carried=("parties",),
            when=story.published,
            measure=measure,
            parties=parties,
            amount=money.amount,
            by=by,
            currency=money.currency,
            bound=money.bound,
            rounded_to=money.rounded_to,
        )


def _carried(line: Line, story: Story, near: Around) -> str | None:
    """What "it" and "this figure" are, and what a goal is of that names nothing, by the trade told before."""
    if "it" in near.before[-6:]:
        before = line_before(line, story)
        told = "turnover" if not line.words.isdisjoint(words().turnover) else None  # "trade fell; it is to be doubled"
        told = "turnover" if before is not None and not before.words.isdisjoint(words().turnover) else told
        told = story.flow.measure if story.flow is not None else told
        if told is not None:
            return told  # "agreed to raise it to 15 billion"
    if near.is_aimed and story.flow is not None and not _TOGETHER.isdisjoint(line.words):
        return "turnover"  # "the two countries intend to attain one billion"
    if story.flow is not None and not _ANAPHORS.isdisjoint(near.before[-6:]):
        return "turnover"  # "to take the combined figure to 1 billion"
    of_trade = story.flow is not None or not _NOUNS.isdisjoint(line.words)
    return "turnover" if near.is_goal and of_trade and not near.only_wants else None


_NOUNS = frozenset({"target", "targets", "goal", "goals", "task", "objective", "ambition", "milestone", "benchmark"})


def _is_of_world(line: Line, _at: int) -> bool:
    """Tell "Kenya's foreign trade target": one country's trade with all others."""
    if not _OF_TWO.isdisjoint(line.words) or _WHOLE.isdisjoint(line.words):
        return False
    known = words()
    following = {line.items[at + 1].word for at, item in enumerate(line.items[:-1]) if item.word in _WHOLE}
    return not following.isdisjoint(known.turnover | known.exports)


_WHOLE = frozenset({"foreign", "total", "overall", "global", "worldwide"})
_OF_TWO = frozenset({"with", "between", "bilateral", "mutual", "two-way", "countries", "both", "two", "sides"})


def _is_got(line: Line, at: int) -> bool:
    """Tell "to raise $5 million from investors": a sum that somebody is to get."""
    following = line.items[at + 1].word if at + 1 < len(line.items) else ""
    return following == "from" and line.items[at - 1].word != "to"


def _is_denied(line: Line, at: int) -> bool:
    """Tell "denied a report that trade was to reach", "there is no goal of"."""
    before = [item.word for item in line.items[:at]]
    if not cues().denials.isdisjoint(before):
        return True
    goals = words().goals
    return any(
        word == "no" and not goals.isdisjoint(before[place + 1 : place + 3]) for place, word in enumerate(before)
    )


def _is_of_thing(line: Line, at: int) -> bool:
    """Tell "the $500 million project", "to raise $500 million in loans"."""
    following = [item.word for item in line.items[at + 1 : at + 4] if item.shape != "d"]
    goal = not words().goals.isdisjoint(following)
    thing = not goal and bool(following) and following[0] in trade_words().undertakings
    return thing or not words().other_money.isdisjoint(following)


def _is_forecast(line: Line, at: int) -> bool:
    """Tell "foresees exports of between $3 million and $5 million", "to all countries"."""
    first = line.shape.rfind("$&", 0, at)
    opening = first if first == at - 2 else at
    ranged = opening > 0 and line.items[opening - 1].word == "between" and "&$" in line.shape[opening : opening + 3]
    return ranged or any(
        one.word == "all" and other.word == "countries" for one, other in pairwise(line.items[at + 1 :])
    )


def _is_limit(line: Line, at: int) -> bool:
    """Tell "did not surpass $3 million", which was, and is no goal."""
    return line.items[at].word.startswith(("did not", "does not", "not "))


def _is_lent(line: Line, at: int) -> bool:
    """Tell "a loan of $5 million"."""
    return at > 1 and line.items[at - 1].word == "of" and line.items[at - 2].word in _LENT


_LENT = frozenset({"loan", "loans", "grant", "grants", "credit", "tranche"})
_NO_GOALS = (_is_forecast, _is_limit, _is_denied, _is_of_thing, _is_got, _is_of_world, _is_lent)


def _parties(line: Line, story: Story) -> tuple[Party, ...]:
    """The two countries that the line names, else the pair."""
    named = {
        country
        for place in line.codes
        if place.form in {"name", "adjective", "demonym"} and (country := country_of(place.code)) is not None
    }
    if named != set(story.pair) and not line.words.isdisjoint(_BOTH):
        return story.sides()
    return tuple(sorted(named)) if len(named) == 2 and not named.isdisjoint(story.pair) else story.sides()
