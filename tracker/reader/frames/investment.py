# OWNER from 03:10: the numbers engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""Money that one side invests in, lends or gives to the other."""

from collections.abc import Iterator
from functools import cache

from tracker.domain.facts import Investment, Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.frames.slots import when_tag
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import Money, Place

_NEAR = 16  # items between a verb or noun and its sum
_BESIDE = 7  # items around a sum that tell what it is of
_WEAK = frozenset({"put", "puts", "placed", "provided", "provides", "gave", "extended", "allocated"})
_THANKS = frozenset({"gratitude", "thanked", "received", "borrowed", "got"})
_HYPOTHETICAL = frozenset(
    "would could may might if should target goal potential hopes want wants plans proposed".split()
)


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    read = toml("investments")
    return frozenset(read["invested"]), frozenset(read["stocks"]), frozenset(read["not_investment"])


@cache
def triggers() -> frozenset[str]:
    """Verbs and nouns of investment."""
    verbs, stocks, _ = _words()
    return verbs | stocks


def wants(line: Line, _story: Story) -> bool:
    """Tell whether the line has a sum of money, and a word of investment."""
    return "$" in line.shape and not line.words.isdisjoint(triggers())


def read(line: Line, story: Story) -> Iterator[Investment]:
    """Yield the investments that the line states."""
    verbs, stocks, others = _words()
    previous: tuple[Party, Party] | None = None
    used: set[int] = set()
    heads = [
        at for at, item in enumerate(line.items) if (item.word in verbs or item.word in stocks) and item.kind == "word"
    ]
    sums = [at for at, _ in line.tags("$")]
    for money_at in sums:
        near = [
            at
            for at in heads
            if abs(at - money_at) <= _NEAR and ";" not in line.shape[min(at, money_at) : max(at, money_at)]
        ]
        near = [at for at in near if not _other_sum_between(line, at, money_at)] or (
            [heads[0]] if previous and heads else []
        )
        if not near or money_at in used or line.items[money_at].start in story.taken:
            continue
        first, last = _span(line, money_at, sums)
        words = {item.word for item in line.items[max(first, money_at - _BESIDE) : min(last, money_at + _BESIDE)]}
        lead = {item.word for item in line.items[first:money_at]}
        if not _carries(line, near, money_at):
            continue
        if lead & _HYPOTHETICAL or words & others:
            continue
        strong = any(line.items[at].word in stocks or line.items[at].word.startswith("invest") for at in near)
        sides = _sides(line, story, money_at, first, last)
        if sides is None or not (strong or previous or sides[2]):
            continue
        if previous == sides[:2] and all(line.items[at].word not in verbs for at in range(first, last)):
            continue  # the other side's sum, told without its verb
        if lead & _THANKS:
            sides = (sides[1], sides[0], sides[2])
        previous = sides[:2]
        used.add(money_at)
        story.taken.add(line.items[money_at].start)
        yield _fact(line, story, money_at, sides[0], sides[1])


def _carries(line: Line, near: list[int], money_at: int) -> bool:
    """Tell a verb of investment from "puts trade at": "put" and "provide" want an "in" or "into", "to" or "for"."""
    words = {line.items[at].word for at in near}
    if words - _WEAK:
        return True
    after = {item.word for item in line.items[min(near) : money_at + _BESIDE]}
    return bool(after & {"in", "into", "for", "to"}) and line.items[money_at - 1].word != "at"


def _other_sum_between(line: Line, at: int, money_at: int) -> bool:
    low, high = sorted((at, money_at))
    return "$" in line.shape[low + 1 : high]


def _span(line: Line, at: int, sums: list[int]) -> tuple[int, int]:
    """The stretch of the line that speaks of one sum: up to the conjunction before the next."""
    first, last = 0, len(line.items)
    position = sums.index(at)
    if position:
        first = max(first, _break(line, sums[position - 1], at))
    if position + 1 < len(sums):
        last = min(last, _break(line, at, sums[position + 1]))
    return first, last


def _break(line: Line, low: int, high: int) -> int:
    for index in range(high - 1, low, -1):
        if line.items[index].word in {",", "while", "and", ";", "but"}:
            return index
    return high


def _sides(line: Line, story: Story, at: int, first: int, last: int) -> tuple[Party, Party, bool] | None:
    """From whom and to whom; and whether both are said in the line."""
    giver: Party | None = None
    taker: Party | None = None
    stocks = _words()[1]
    noun = next((index for index in range(first, last) if line.items[index].word in stocks), None)
    for index in range(first, last):
        item = line.items[index]
        code = _party(item.value)
        if code is None or country_of(code) is None:
            continue
        before = {each.word for each in line.items[max(first, index - 4) : index]}
        direct = line.items[index - 1].word if index else ""
        if direct == "from" or (direct == "by" or (direct == "the" and line.items[index - 2].word == "from")):
            giver = giver or code
        elif (
            direct in {"in", "into", "to"}
            or (before & {"in", "into", "to"} and index > at)
            or (before & {"in", "into"} and noun is not None and index > noun)
            or ("economy" in {each.word for each in line.items[index : index + 3]})
        ):
            taker = taker or code
        elif giver is None and (index < at or item.shape == "A"):
            giver = code
        elif taker is None and code != giver:
            taker = code
    if giver is not None and country_of(giver) == country_of(taker or ""):
        taker = None
    said = giver is not None and taker is not None
    if giver is None and taker is not None:
        giver = story.other(taker)
    elif taker is None and giver is not None:
        taker = story.other(giver)
    if giver is None or taker is None or giver == taker:
        return None
    return giver, taker, said


def _party(value: object) -> Party | None:
    if isinstance(value, Place):
        return value.code
    if isinstance(value, Body) and len(value.places) == 1:
        return value.places[0]
    return None


def _fact(line: Line, story: Story, at: int, giver: Party, taker: Party) -> Investment:
    money = line.items[at].value
    assert isinstance(money, Money)  # noqa: S101
    tag = when_tag(line, at)
    ground = story.ground(line)
    when = story.period(tag) if tag is not None and not tag.since else None
    return Investment(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="investment.sum",
        when=when or story.published,
        from_=giver,
        to=taker,
        amount=money.amount,
        currency=money.currency,
        bound=money.bound,
        rounded_to=money.rounded_to,
    )
