"""Goals that somebody set: an amount of trade or investment, by a time."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tracker.domain.facts import Party, Target
from tracker.domain.places import country_of
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.status import imagined
from tracker.reader.story import Story
from tracker.reader.tags import Money, Number, When

_NOT_SET = frozenset(
    "failed missed potential possibility possible opportunity opportunities ways chance prospects capable "
    "expected could would may might if forecast projected predicted predicts hopes hope reckons likely hoped hoping "
    "hopeful anticipated estimated estimates tipped failed missed".split()
)
_WANTING = frozenset({"want", "wants"})
_NEAR = 14
_LEAST = 1000  # "US$1 = RM4.71" is a rate, no goal
_MEANT = frozenset({"designed", "meant", "intended", "aimed", "aims", "seek", "seeks"})
_NOW = frozenset({"present", "current", "today's", "existing", "some", "about"})
_CLOSING = (["the", "end", "of", "the"], ["the", "end", "of", "this"])  # "by the end of this decade"
_RISEN = frozenset("rose fell grew climbed jumped surged soared dropped declined decreased increased swelled".split())
_BOTH = frozenset({"two", "both", "sides"})
_ANAPHORS = frozenset({"figure", "volume", "total"})
_LEADS = frozenset({"to", "of", "want", "at", "on", "for"})
_STATED = frozenset({"reached", "was", "totalled", "totaled", "amounted", "stood", "exceeded", "is"})
_DONE = frozenset("amounted totalled totaled reached stood hit rose grew climbed came".split())
_OVER = ("exceeded", "surpassed", "topped", "passed", "crossed")
_WAS = frozenset({"was", "were", "amounted", "totalled"})
_BEFORE_TIME = frozenset({"for", "by", "until", "till", "before", "in", "within", "of", "to", "over", "during", "end"})
_ON_TIME = frozenset({"in", "of", "during", "over"})  # before a month without its year: when it was set


class _Words(NamedTuple):
    goals: frozenset[str]
    verbs: frozenset[str]
    raised: frozenset[str]
    reaching: frozenset[str]
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
    return "$" in line.shape and not (line.words.isdisjoint(words.goals) and line.words.isdisjoint(words.verbs))


def read(line: Line, story: Story) -> Iterator[Target]:
    """Yield the goals that the line states, one a sum."""
    words = _words()
    for at, item in line.tags("$"):
        money = item.value
        if not isinstance(money, Money) or money.amount < _LEAST:
            continue
        first = max(0, at - _NEAR, line.shape.rfind(";", 0, at) + 1)
        before = [each.word for each in line.items[first:at]]
        if item.word.startswith("up to"):
            before.append("to")
        after = [each.word for each in line.items[at + 1 : at + 8]]
        goal = not words.goals.isdisjoint(before) or not words.goals.isdisjoint(after[:7])
        aimed = _aims(before, words)
        stated = _STATED & set(before[-2:]) or _WAS & set(before[-5:]) or line.shape[at - 1 : at] in {"(", ":"}
        told = bool(_DONE & set(before[-2:])) or item.word.startswith(_OVER)
        told = told or (not _RISEN.isdisjoint(before) and words.goals.isdisjoint(before))
        if goal and not aimed and (told or (stated and words.goals.isdisjoint(before))):
            line.miss(at, "the sum that was reached, not the goal")
            continue  # "trade reached $16 billion, and the task is to double it"
        if not (goal or aimed) or _NOT_SET & set(before[-8:]) or imagined(line) or _is_of_now(line, at):
            line.miss(at, "a sum that nobody set as a goal")
            continue
        measure = _measure(line, first, at, words)
        if measure is None and story.flow is not None and "it" in before[-6:]:
            measure = story.flow.measure  # "agreed to raise it to 15 billion"
        if measure is None and story.flow is not None and not _ANAPHORS.isdisjoint(before[-6:]):
            measure = "turnover"  # "to take the combined figure to 1 billion"
        if measure is None and (not goal or _only_wants(line, at, words)):
            line.miss(at, "a goal of neither trade nor investment")
            continue
        parties = _parties(line, story)
        if len(parties) < 2:
            line.miss(at, "whose goal it is is not said")
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


def _is_of_now(line: Line, at: int) -> bool:
    """Tell the sum that a goal starts from: "from the present $1.5 billion", "now worth some $48 billion"."""
    before = [item.word for item in line.items[max(0, at - 4) : at] if item.shape != "d" and item.word not in _NOW]
    return before[-1:] in (["from"], ["worth"], ["than"], ["against"], ["versus"], ["currently"]) or (
        "now" in {item.word for item in line.items[at - 2 : at]} and _words().goals.isdisjoint(before)
    )


def _only_wants(line: Line, at: int, words: _Words) -> bool:
    """Tell a sum that somebody wants to spend or get from a goal of trade: "wants to pour in 3 billion"."""
    near = {item.word for item in line.items[max(0, at - _NEAR) : at + 8]}
    if not _WANTING.isdisjoint(item.word for item in line.items[max(0, at - 2) : at]):
        return False  # "the governments want $150 billion"
    raising = (words.verbs | words.reaching) - _WANTING
    return (near & words.goals) <= _WANTING and near.isdisjoint(raising)


def _aims(before: list[str], words: _Words) -> bool:
    """As in "to lift trade to $15 billion", "should be brought to", "are to reach": raising that is yet to be done."""
    if "to" not in before[-5:] and words.reaching.isdisjoint(before[-3:]):
        return False
    for position, word in enumerate(before):
        lead = before[max(0, position - 4) : position]
        led = lead[-1:] and (lead[-1] in _LEADS or (lead[-1] == "will" and word not in words.reaching))
        if word in words.verbs and led and _RISEN.isdisjoint(before[:position]):
            set_to = {"is", "are"} & set(lead[-2:-1])
            return bool(set_to) or not {"was", "expected"} & set(lead) or not _MEANT.isdisjoint(before)
        if word in words.raised and {"be", "to"} <= set(lead):
            return True
    return False


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
    """The year that the goal is for: the nearest time after the sum, or before it within a few words."""
    for index in [*range(at + 1, min(at + 12, len(line.items))), *range(at - 1, max(-1, at - 8), -1)]:
        value = line.items[index].value
        lead = [
            item.word
            for item in line.items[max(0, index - 4) : index]
            if item.shape != "d" and item.word not in {"next", "year"}
        ]
        if line.shape[index - 1] == "," and any(item.word == "for" for item in line.items[max(0, index - 6) : index]):
            lead = ["for"]  # "for the bicentenary year, 2021"
        if not isinstance(value, When) or not lead or lead[-1] not in _BEFORE_TIME:
            continue
        period = story.period(value, future=True)
        if period is None or (story.published is not None and period[:4] < story.published[:4]) or "/" in period:
            continue
        if lead[-1] in _ON_TIME and value.parts is not None:
            continue  # "had in April agreed on a goal"
        return period[:4]
    for index in range(at + 1, min(at + 8, len(line.items) - 1)):
        value = line.items[index].value
        term = line.items[index + 1].word == "years" and line.items[index - 1].word in {"in", "within", "over"}
        if term and isinstance(value, Number) and story.day is not None:
            return str(_set_in(line, story, at) + value.value)  # "to $5 million in five years"
    after = [item.word for item in line.items[at + 1 : at + 12]]
    closing = "decade" in after and after[: after.index("decade")][-4:] in _CLOSING
    if closing and story.day is not None:
        return str(story.day.year // 10 * 10 + 10)  # "by the end of the decade"
    return None


def _set_in(line: Line, story: Story, at: int) -> int:
    """The year in which a goal was set: that of a time told before it, else of publication."""
    periods = (
        story.period(item.value) for index, item in line.tags("T") if index < at and isinstance(item.value, When)
    )
    published = story.day.year if story.day is not None else 0
    return min([published, *(int(period[:4]) for period in periods if period is not None)])
