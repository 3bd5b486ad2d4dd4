"""Money that one side invests in, lends or gives to the other."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tracker.domain.facts import Investment, Party
from tracker.domain.places import country_of
from tracker.reader.frames.figure_owners import owners
from tracker.reader.frames.figure_roles import is_prior, with_sums
from tracker.reader.frames.heads import Head
from tracker.reader.frames.investment_sides import Sides, sides_of
from tracker.reader.frames.slots import when_tag
from tracker.reader.frames.trade_words import words as trade_words
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import Money
from tracker.reader.years import year_before

_LEAST = 1000
_LEAD = 8
_BESIDE = 3
_RELATIVE = 9  # items from a sum over "which Abu Dhabi has agreed to" on to its verb
_CLAUSE = frozenset({"while", "whereas", "but", ";"})


class _Words(NamedTuple):
    gives: frozenset[str]
    takes: frozenset[str]
    weak: frozenset[str]
    stocks: frozenset[str]
    mutual: frozenset[str]
    not_investment: frozenset[str]
    supposed: frozenset[str]


@cache
def _words() -> _Words:
    read = toml("investments")
    return _Words(*(frozenset(read[name]) for name in _Words._fields))


@cache
def triggers() -> frozenset[str]:
    """Verbs and nouns of investment."""
    known = _words()
    return known.gives | known.takes | known.stocks


@cache
def _acts() -> frozenset[str]:
    return _words().gives | _words().takes


@cache
def _others() -> frozenset[str]:
    """The words of trade, and of other matters that sums are of."""
    trade = trade_words()
    of_trade = trade.topics | trade.turnover | trade.exports | trade.imports
    return of_trade - _words().stocks - _words().gives - _OF_MONEY


def wants(line: Line, _story: Story) -> bool:
    """Tell whether the line has a sum of money, and a word of investment."""
    return "$" in line.shape and not line.words.isdisjoint(triggers())


def read(line: Line, story: Story) -> Iterator[Investment]:
    """Yield the investments that the line states."""
    line = with_sums(line)
    heads = _heads(line)
    owned = owners(line, heads)
    told: dict[Head, Sides] = {}
    for at, item in line.tags("$"):
        money = item.value
        head = _relative(line, at, heads) or owned.get(at)
        if head is None or head.measure is None or not isinstance(money, Money) or money.amount < _LEAST:
            line.miss(at, "the sum is of something else")
            continue
        if item.start in story.taken or _is_no_fact(line, head, at):
            line.miss(at, "another fact's sum, or one that is only supposed")
            continue
        act = _verb_of(line, head, at, heads) if _role(line, head) == "stock" else head
        sides = sides_of(line, story, (act, _role(line, act)), at, told.get(head))
        if sides is None or not _is_sure(line, head, sides):
            line.miss(at, "who gives to whom is not said")
            continue
        earlier = is_prior(line, at)
        if not earlier:
            told[head] = sides
        story.taken.add(item.start)
        yield from _facts(line, story, at, sides, earlier=earlier)


def _heads(line: Line) -> list[Head]:
    """The words that sums of the line may be of: of investment, of trade (no measure here), of other matters."""
    known, others = _words(), _others()
    found = []
    for at, item in enumerate(line.items):
        if item.kind != "word" or line.shape[at] in "KH":
            continue
        if item.word in known.stocks or (item.word in _acts() and _is_act(line, at)):
            found.append(Head(at, "investment"))
        elif item.word in others:
            found.append(Head(at, None))
    return found


def _verb_of(line: Line, stock: Head, at: int, heads: list[Head]) -> Head:
    """The verb that a noun is the object of: "will provide Peru with a $50 million loan"; the noun where none is."""
    for head in reversed(heads):
        if head.at < min(stock.at, at) and line.items[head.at].word in _acts():
            between = line.items[head.at : min(stock.at, at)]
            if not any(item.shape in "$;" or item.word in _CLAUSE for item in between):
                return head
    return stock


def _is_act(line: Line, at: int) -> bool:
    """Tell a verb of giving from "is put at", and from the participle of "capital placed in", "loans provided by"."""
    following = line.items[at + 1].word if at + 1 < len(line.items) else ""
    return following != "at" and not (at and line.items[at - 1].word in _words().stocks)


def _role(line: Line, head: Head) -> str:
    """Whether the head's subject gives or takes, or whether it is a noun."""
    known = _words()
    word = line.items[head.at].word
    return "stock" if word in known.stocks else "takes" if word in known.takes else "gives"


def _relative(line: Line, at: int, heads: list[Head]) -> Head | None:
    """The verb of "$1.5 billion which Abu Dhabi has agreed to lend Kenya", "$20 million already given for"."""
    known = _words()
    for head in heads:
        between = line.items[at + 1 : head.at]
        if head.at <= at or len(between) > _RELATIVE or line.items[head.at].word in known.stocks:
            continue
        shapes = line.shape[at + 1 : head.at]
        if any(letter in "$;," for letter in shapes):
            return None
        if between and (between[0].word in {"which", "that"} or all(item.word in _ADVERBS for item in between)):
            return head
        return head if not between else None
    return None


_OF_MONEY = frozenset({"economy", "agreements"})  # "placed in the economy", "loan agreements"
_ADVERBS = frozenset({"already", "recently", "being", "was", "were", "had", "been", "have", "has", "is", "also"})


def _is_no_fact(line: Line, head: Head, at: int) -> bool:
    known = _words()
    low, high = sorted((head.at, at))
    clause = max((index for index in range(low) if line.items[index].word in _CLAUSE), default=-1) + 1
    lead = {item.word for item in line.items[max(clause, low - _LEAD) : high]}
    beside = {item.word for item in line.items[max(0, at - _BESIDE) : at + _BESIDE + 1]}
    if lead & known.supposed or beside & known.not_investment:
        return True
    if re.search(r"%od?$", line.shape[:at]):
        return True  # "90 percent of the $3.6 billion railway"
    if "will" in lead and line.items[head.at].word.startswith("invest"):
        return True
    return line.items[at - 1].word in {"by", "at"} and _role(line, head) != "stock"


def _is_sure(line: Line, head: Head, sides: Sides) -> bool:
    """A verb such as "put" tells of money for a country only where both are named, or an investor puts it."""
    return sides.said == 2 or line.items[head.at].word not in _words().weak or not line.words.isdisjoint(_INVESTORS)


_INVESTORS = frozenset({"investors", "investor", "businesses", "companies", "firms"}) | frozenset(
    {"loan", "loans", "grant", "grants", "investment", "investments", "credit", "aid", "assistance"}
)


def _facts(line: Line, story: Story, at: int, sides: Sides, *, earlier: bool) -> Iterator[Investment]:
    money = line.items[at].value
    assert isinstance(money, Money)  # noqa: S101
    tag = when_tag(line, at)
    when = story.period(tag) if tag is not None and not tag.since else None
    when = when or story.published
    if earlier:
        when = year_before(when) if when is not None else None
    ground = story.ground(line)
    if _country(sides.giver) == _country(sides.taker):
        line.miss(at, "both sides are of one country")
        return
    yield Investment(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="investment.mutual" if sides.mutual else "investment.sum",
        carried=sides.carried,
        when=when,
        from_=sides.giver,
        to=sides.taker,
        amount=money.amount,
        currency=money.currency,
        bound=money.bound,
        mutual=sides.mutual,
        rounded_to=money.rounded_to,
    )


def _country(party: Party) -> str:
    return country_of(party) or party
