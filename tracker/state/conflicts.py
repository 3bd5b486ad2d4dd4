"""Contradictions of trade as lines of a state: each side in words, by how much they miss each other, and why."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import partial
from math import ceil

from tracker.projections.trade import TradeClaim
from tracker.state.bounds import Interval, before
from tracker.state.causes import CANNOT_BE, Homes, Side, likely_cause
from tracker.state.claims import Statement, parsed
from tracker.state.figures import Figures, Key, Said
from tracker.state.keys import conflict_key, trade_key
from tracker.state.lines import Conflict, ConflictClaim, Gap, TradeLine
from tracker.state.propagation import End
from tracker.state.solving import Clash
from tracker.state.ties import series_in_words


def conflict_of(found: Figures, clash: Clash, line: TradeLine, homes: Homes) -> Conflict:
    """Return a clash as the conflict of the line where it shows."""
    sides = _sides(found, clash)
    gap = _gap(found, clash)
    met = found.key_of(clash.unknown)
    return Conflict(
        key=conflict_key(line.key),
        about=about(line),
        claims=tuple(
            ConflictClaim(says=_says(found, clash, one, met), stated_on=one.made.stated_on, facts=one.made.facts)
            for one in sides
        ),
        gap=gap,
        likely_cause=likely_cause(
            [_side(one) for one in sides], gap, homes=homes, elsewhere=partial(_elsewhere, found, sides)
        ),
    )


def impossible_change(one: Said, line: TradeLine) -> Conflict:
    """Return the conflict of a change with arithmetic itself: nothing falls by more than there was."""
    says = f"changed by {one.made.last.change_pct} percent: nothing falls by more than there was"
    return Conflict(
        key=conflict_key(line.key),
        about=about(line),
        claims=(ConflictClaim(says=says, stated_on=one.made.stated_on, facts=one.made.facts),),
        likely_cause=CANNOT_BE,
    )


def impossible_period(made: Statement[TradeClaim]) -> Conflict:
    """Return the conflict of a period with the calendar."""
    claim = made.last
    ends = (claim.reporter, claim.partner)
    return Conflict(
        key=conflict_key(trade_key(claim.measure, ends, claim.goods, claim.when, claim.currency)),
        about=f"{claim.measure} {_between(*ends)}{_of_goods(claim.goods)}, {claim.when}",
        claims=(
            ConflictClaim(
                says=f"{claim.when} is no period of the calendar", stated_on=made.stated_on, facts=made.facts
            ),
        ),
        likely_cause=CANNOT_BE,
    )


def about(line: TradeLine) -> str:
    """Return what a line is about: "turnover AZ–RU, 2020"."""
    return f"{line.measure} {_between(line.reporter, line.partner)}{_of_goods(line.scope)}, {line.period or 'undated'}"


def interval_between(clash: Clash) -> Interval | None:
    """Return what lies between the two ends that miss each other, None where more than one amount does."""
    if len(clash.ends) != 2 or clash.ends[0].unknown != clash.ends[1].unknown:
        return None
    low, high = clash.ends
    return Interval(high.value, low.value)


def _sides(found: Figures, clash: Clash) -> Sequence[Said]:
    """Return what clashes, each statement once, as it was stated over time."""
    sides = dict.fromkeys(id(found.by_given[given]) for given in clash.givens)
    by_id = {id(found.by_given[given]): found.by_given[given] for given in clash.givens}
    return sorted((by_id[one] for one in sides), key=lambda one: (one.key, one.made.stated_on or "", one.made.facts))


def _side(one: Said) -> Side:
    series = one.key.series
    reporter = None if series.measure == "turnover" else series.reporter
    return Side(one.made, one.made.last.amount, one.allows, one.key, series, reporter)


def _elsewhere(found: Figures, sides: Sequence[Said], side: Side) -> str | None:
    """Tell whether the very figure of a side is stated in another currency, or of a period near, by another article."""
    own = next(one for one in sides if one.made is side.made)
    articles = {claim.article for claim in own.made.claims}
    for key, group in found.said.items():
        cause = _nearness(own.key, key)
        if cause is not None and any(
            _figure(one) == _figure(own) and not articles & {claim.article for claim in one.made.claims}
            for one in group
        ):
            return cause
    return None


def _figure(one: Said) -> tuple[object, ...]:
    return (one.made.last.amount, one.made.last.bound, one.made.last.rounded_to)


def _nearness(key: Key, other: Key) -> str | None:
    if key == other:
        return None
    if key == other._replace(series=other.series._replace(currency=key.series.currency)):
        return "another currency"
    one, two = parsed(key.period), parsed(other.period)
    if key.series != other.series or one is None or two is None:
        return None
    overlap = one.first <= two.last and two.first <= one.last
    near = overlap or (one.grain is two.grain and abs(one.first.year - two.first.year) <= 1)
    return "different periods" if near else None


def _gap(found: Figures, clash: Clash) -> Gap:
    if found.of_changes(clash):
        return Gap(amount=None, percent=_rounded(clash.short * 100))
    return gap_of(clash.short, clash.ends)


def gap_of(short: Fraction, ends: Sequence[End]) -> Gap:
    """Return by how much ends miss each other: in units, and in percent of the lower side."""
    lower = sum((end.value for end in ends if end.upper), Fraction(0))
    return Gap(amount=ceil(short), percent=_rounded(short * 100 / lower) if lower > 0 else None)


def _rounded(value: Fraction) -> Decimal:
    """Return a number to one decimal."""
    return Decimal(round(value * 10)).scaleb(-1)


def _says(found: Figures, clash: Clash, one: Said, met: Key) -> str:
    """Return one side in words, as seen from the line where it clashes."""
    claim = one.made.last
    currency = one.key.series.currency
    elsewhere = "" if one.key.series[:4] == met.series[:4] else f"{series_in_words(one.key.series)}, "
    period = "" if one.key.period == met.period and not elsewhere else f" in {one.key.period}"
    amount = f"{_bound(claim.bound)}{claim.amount} {currency}" if one.amount in clash.givens else None
    if one.change not in clash.givens:
        return f"{elsewhere}{amount}{period}"
    earlier = found.solution.network.givens[one.change].before if one.change is not None else None
    if amount is not None and earlier == clash.unknown and claim.change_pct is not None:
        low, high = before(one.allows, claim.change_pct).whole()
        return f"{low} to {high} {currency}, as {one.key.period} grew by {claim.change_pct} percent"
    grew = f"{elsewhere}{one.key.period} grew by {claim.change_pct} percent"
    return grew if amount is None else f"{grew} to {amount}"


def _bound(bound: str) -> str:
    return "" if bound == "exact" else f"{bound.replace('_', ' ')} "


def _between(reporter: str, partner: str | None) -> str:
    return f"{reporter}–{partner}" if partner else reporter


def _of_goods(goods: str) -> str:
    return "" if goods == "all" else f" in {goods}"
