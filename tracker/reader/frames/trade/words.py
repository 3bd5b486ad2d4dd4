"""The words of trade.toml."""

from functools import cache
from typing import NamedTuple

from tracker.reader.lexicon import toml


class _Words(NamedTuple):
    turnover: frozenset[str]
    exports: frozenset[str]
    imports: frozenset[str]
    verbs: frozenset[str]
    buying: frozenset[str]
    paying: frozenset[str]
    dealings: frozenset[str]
    moves: frozenset[str]
    exports_of_goods: frozenset[str]
    turnover_of_goods: frozenset[str]
    goods: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    falls: frozenset[str]
    rises: frozenset[str]
    priors: frozenset[str]
    compared: frozenset[str]
    comparisons: frozenset[str]
    topics: frozenset[str]
    goals: frozenset[str]
    raising: frozenset[str]
    intended: frozenset[str]
    anaphors: frozenset[str]
    stands: frozenset[str]
    passing: frozenset[str]
    counting: frozenset[str]
    counters: frozenset[str]
    tellers: frozenset[str]
    earning: frozenset[str]
    whole: frozenset[str]
    earned: frozenset[str]
    costing: frozenset[str]
    receipts: frozenset[str]
    markets: frozenset[str]
    sources: frozenset[str]
    orders: frozenset[str]
    undertakings: frozenset[str]
    elsewhere: frozenset[str]
    no_goods: frozenset[str]
    agents: frozenset[str]
    kinds: frozenset[str]
    units: frozenset[str]
    current: frozenset[str]


@cache
def words() -> _Words:
    """The words of trade.toml."""
    read = toml("trade")
    return _Words(*(frozenset(read[name]) for name in _Words._fields))


@cache
def changes() -> frozenset[str]:
    """The words of rising and falling."""
    return words().rises | words().falls


@cache
def known_goods() -> frozenset[str]:
    """The nouns of goods.toml."""
    return frozenset(word for nouns in toml("goods").values() for word in nouns)


@cache
def goods_in_one() -> frozenset[str]:
    """The nouns of goods.toml and their singular, which stands before another: "blueberry exports"."""
    ones = {f"{word[:-3]}y" if word.endswith("ies") else word[:-1] for word in known_goods() if word.endswith("s")}
    return known_goods() | ones
