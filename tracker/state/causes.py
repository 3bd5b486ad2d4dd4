"""Why claims contradict each other, where it can be told: the first of the causes that fits.

| cause | when it fits |
| --- | --- |
| cannot be | a period that is none, a change by more than all there was |
| unit slip | one figure is about a thousand, or a million, times the other |
| another currency | the same figure is stated in another currency of the same period |
| different periods | the same figure is stated of the period before, after, or of one that overlaps |
| a stale paragraph | the older figure was only printed again since the newer one was stated |
| two statistics offices | the sides are reported by different countries, or by publishers of different ones |
| rounding | they fit where one of them was cut off instead of rounded |
| revised figures | the newer one differs by no more than five percent |
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from tracker.state.bounds import Interval
from tracker.state.claims import parsed
from tracker.state.figures import Figures, Key, Said
from tracker.state.lines import Gap

Homes = Callable[[frozenset[str]], Mapping[str, str]]

CANNOT_BE = "cannot be"
_SLIPS = (10**3, 10**6, 10**9)
_SLACK = Fraction(1, 10)  # of a slip: the figures need not be the same
_REVISED = 5  # percent


def nowhere(_: frozenset[str]) -> Mapping[str, str]:
    """Know the home of no article."""
    return {}


def likely_cause(sides: Sequence[Said], figures: Figures, gap: Gap, homes: Homes) -> str | None:
    """Return why the sides of a conflict cannot all be true, None where it cannot be told.

    Args:
        sides: What was said, each with the series and period that it was said of.
        figures: All that was said.
        gap: By how much the sides miss each other.
        homes: Gives the countries of the publishers of articles, as far as they are known.
    """
    amounts = [side for side in sides if side.made.last.amount is not None]
    same = [pair for pair in combinations(amounts, 2) if pair[0].key == pair[1].key]
    if any(_slip(one, other) for one, other in combinations(amounts, 2) if one.key.series == other.key.series):
        return "unit slip"
    if any(_elsewhere(side, figures, _other_currency) for side in amounts):
        return "another currency"
    if any(_elsewhere(side, figures, _neighbour) for side in amounts):
        return "different periods"
    if any(_stale(one, other) for one, other in combinations(sides, 2)):
        return "a stale paragraph"
    if _two_offices(sides, homes):
        return "two statistics offices"
    if any(_cut_off(one, other) for one, other in same):
        return "rounding"
    days = {side.made.stated_on for side in sides}
    if len(days) > 1 and gap.amount is not None and gap.percent is not None and gap.percent <= _REVISED:
        return "revised figures"
    return None


def _slip(one: Said, other: Said) -> bool:
    small, large = sorted((one.made.last.amount or 0, other.made.last.amount or 0))
    return small > 0 and any(abs(Fraction(large, small * slip) - 1) <= _SLACK for slip in _SLIPS)


def _elsewhere(side: Said, figures: Figures, near: Callable[[Key, Key], bool]) -> bool:
    """Tell whether the very figure of a side is stated near it, and by another article."""
    figure = (side.made.last.amount, side.made.last.bound, side.made.last.rounded_to)
    articles = {claim.article for claim in side.made.claims}
    return any(
        figure == (one.made.last.amount, one.made.last.bound, one.made.last.rounded_to)
        and not articles & {claim.article for claim in one.made.claims}
        for key, group in figures.said.items()
        if near(side.key, key)
        for one in group
    )


def _other_currency(key: Key, other: Key) -> bool:
    currency = other.series.currency
    return currency != key.series.currency and key == other._replace(
        series=other.series._replace(currency=key.series.currency)
    )


def _neighbour(key: Key, other: Key) -> bool:
    if key.series != other.series or key.period == other.period:
        return False
    one, two = parsed(key.period), parsed(other.period)
    if one is None or two is None:
        return False
    overlap = one.first <= two.last and two.first <= one.last
    return overlap or (one.grain is two.grain and abs(one.first.year - two.first.year) <= 1)


def _stale(one: Said, other: Said) -> bool:
    older, newer = sorted((one.made, other.made), key=lambda made: made.stated_on or "")
    if older.stated_on is None or newer.stated_on is None or older.stated_on == newer.stated_on:
        return False
    return older.last_printed is not None and older.last_printed > newer.stated_on


def _two_offices(sides: Sequence[Said], homes: Homes) -> bool:
    if len({side.key.series.reporter for side in sides}) > 1:
        return True
    where = [_homes_of(side, homes) for side in sides]
    return all(where) and any(not one & other for one, other in combinations(where, 2))


def _homes_of(side: Said, homes: Homes) -> set[str]:
    articles = frozenset(claim.article for claim in side.made.own)
    return {home for article, home in homes(articles).items() if article in articles}


def _cut_off(one: Said, other: Said) -> bool:
    """Tell whether two figures fit where digits were left out instead of rounded."""
    return _truncated(one).meet(_truncated(other)) is not None


def _truncated(side: Said) -> Interval:
    low, high, *_ = side.allows
    if low is None or high is None:
        return side.allows
    return Interval(low, high + (high - low) / 2)
