"""True histories, told as rounded as articles tell them, and what becomes of them when one figure is altered."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import msgspec
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from tests.state.claims import claim
from tests.state.linear import AtMost, can_hold
from tracker.projections.trade import TradeClaim
from tracker.state.trade import trade

FIRST, YEARS = 2015, 2
AS_OF = date(2030, 1, 1)
WITHIN_A_YEAR = {  # how a period is written, and the quarters that it holds
    "{}": (1, 2, 3, 4), "{}-Q1": (1,), "{}-Q2": (2,), "{}-Q3": (3,), "{}-Q4": (4,), "{}-01/{}-06": (1, 2),
    "{}-07/{}-12": (3, 4), "{}-01/{}-09": (1, 2, 3), "{}-Q2/{}-Q4": (2, 3, 4),
}  # fmt: skip
UNITS = (1, 10, 100)

Truth = dict[tuple[str, int, int], int]  # of exports or imports in a quarter of a year


def quarters(measure: str, when: str) -> Iterator[tuple[str, int, int]]:
    """Yield what a figure is the sum of."""
    year = int(when[:4])
    form = next(form for form in WITHIN_A_YEAR if form.format(year, year) == when)
    for flow in ("exports", "imports") if measure == "turnover" else (measure,):
        yield from ((flow, year, quarter) for quarter in WITHIN_A_YEAR[form])


def total(truth: Truth, measure: str, when: str) -> int:
    """The true amount."""
    return sum(truth[part] for part in quarters(measure, when))


def year_before(when: str) -> str:
    """The same period of the year before."""
    return when.replace(when[:4], str(int(when[:4]) - 1))


def figure(nth: int, measure: str, when: str, **more: Any) -> TradeClaim:
    """A claim of an article of its own, long after the time that it is about."""
    ends = {"reporter": "AZ", "partner": "RU", "goods": "all"}
    fields = {"amount": None, "change_pct": None, "currency": None, "bound": "exact", "rounded_to": None}
    return claim(TradeClaim, nth, f"2028-01-{1 + nth % 28:02}", measure=measure, when=when, **(ends | fields | more))


def told(draw: st.DrawFn, truth: Truth, nth: int) -> TradeClaim:
    """Draw something true to say."""
    measure = draw(st.sampled_from(["turnover", "turnover", "exports", "imports"]))
    year = draw(st.integers(FIRST, FIRST + YEARS - 1))
    when = draw(st.sampled_from(sorted(WITHIN_A_YEAR))).format(year, year)
    amount, unit = total(truth, measure, when), draw(st.sampled_from(UNITS))
    near = (2 * amount + unit) // (2 * unit) * unit
    said: dict[str, Any] = {"amount": near, "rounded_to": unit, "currency": "USD"}
    match draw(st.sampled_from(["exact", "exact", "exact", "about", "more_than", "at_least", "up_to"])):
        case "more_than":
            said |= {"bound": "more_than", "amount": (amount - 1) // unit * unit}
        case "at_least":
            said |= {"bound": "at_least", "amount": amount // unit * unit}
        case "up_to":
            said |= {"bound": "up_to", "amount": -(-amount // unit) * unit}
        case bound:
            said |= {"bound": bound}
    grown = draw(st.sampled_from(["no", "no", "too", "alone"])) if year > FIRST else "no"
    if grown != "no":
        earlier = total(truth, measure, year_before(when))
        digits = draw(st.sampled_from(["1", "0.1", "0.01"]))
        change = (Decimal(100 * (amount - earlier)) / earlier).quantize(Decimal(digits), ROUND_HALF_UP)
        if change <= 1000:
            said |= {"change_pct": change}
            if grown == "alone":
                said |= {"amount": None, "rounded_to": None, "currency": None, "bound": "exact"}
    return figure(nth, measure, when, **said)


@st.composite
def histories(draw: st.DrawFn) -> tuple[Truth, list[TradeClaim]]:
    """A true history, and true things to say of it."""
    truth = {
        (flow, year, quarter): draw(st.integers(20, 900))
        for flow in ("exports", "imports")
        for year in range(FIRST, FIRST + YEARS)
        for quarter in (1, 2, 3, 4)
    }
    return truth, [told(draw, truth, nth) for nth in range(draw(st.integers(2, 14)))]


def altered(draw: st.DrawFn, one: TradeClaim) -> TradeClaim:
    """Alter an amount, a date, a bound or a growth."""
    ways = ["date"]
    ways += ["amount", "amount", "bound"] if one.amount is not None else []
    ways += ["growth"] if one.change_pct is not None else []
    match draw(st.sampled_from(ways)):
        case "amount":
            unit = one.rounded_to or 1
            return msgspec.structs.replace(one, amount=max(0, (one.amount or 0) + unit * draw(st.integers(-60, 60))))
        case "bound":
            return msgspec.structs.replace(one, bound=draw(st.sampled_from(["exact", "more_than", "up_to", "about"])))
        case "growth":
            points = draw(st.integers(-60, 60)) * Decimal(10) ** int((one.change_pct or Decimal(0)).as_tuple().exponent)
            return msgspec.structs.replace(one, change_pct=max(Decimal(-99), (one.change_pct or Decimal(0)) + points))
        case _:
            year = draw(st.integers(FIRST + 1, FIRST + YEARS - 1))
            when = draw(st.sampled_from(sorted(WITHIN_A_YEAR))).format(year, year)
            return msgspec.structs.replace(one, when=when)


def wanted(claims: list[TradeClaim]) -> Iterator[AtMost]:
    """Yield what the quarters of a history must satisfy for all claims to be true."""
    for one in claims:
        own = dict.fromkeys((str(part) for part in quarters(one.measure, one.when or "")), Fraction(1))
        if one.amount is not None:
            yield from amounts(one, own)
        if one.change_pct is not None:
            half = Fraction(10) ** int(one.change_pct.as_tuple().exponent) / 2
            if one.change_pct >= 100 and one.change_pct == one.change_pct.to_integral_value():
                digits = str(int(one.change_pct))
                half = Fraction(10 ** (len(digits) - len(digits.rstrip("0"))), 2)
            then = [str(part) for part in quarters(one.measure, year_before(one.when or ""))]
            yield AtMost(dict.fromkeys(then, Fraction(-1)), Fraction(0), strict=True)  # percent of nothing says nothing
            for sign, edge in ((1, half), (-1, -half)):
                times = 1 + (Fraction(one.change_pct) + edge) / 100
                yield AtMost({name: sign * value for name, value in own.items()}
                             | dict.fromkeys(then, -sign * times), Fraction(0))  # fmt: skip


def amounts(one: TradeClaim, own: dict[str, Fraction]) -> Iterator[AtMost]:
    """Yield what the amount of a claim wants."""
    amount, unit = Fraction(one.amount or 0), Fraction(one.rounded_to or 1)
    slack = {"exact": unit / 2, "about": unit}.get(one.bound, Fraction(0))
    if one.bound != "up_to":
        less = {name: -value for name, value in own.items()}
        yield AtMost(less, slack - amount, strict=one.bound == "more_than")
    if one.bound in ("exact", "about", "up_to"):
        yield AtMost(own, amount + slack)


FEW = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


@FEW
@given(histories())
def test_what_is_true_is_never_called_a_conflict(history: tuple[Truth, list[TradeClaim]]) -> None:
    """However true figures are rounded, parted and compared, they agree, and the truth is within every line."""
    truth, claims = history

    lines, conflicts = trade(claims, as_of=AS_OF)

    assert conflicts == ()
    for line in lines:
        amount = total(truth, line.measure, line.period or "")
        assert line.low is None or 0 <= line.low <= amount
        assert line.high is None or amount <= line.high


@FEW
@given(st.data(), histories())
def test_an_altered_figure_is_a_conflict_just_where_no_history_fits(
    data: st.DataObject, history: tuple[Truth, list[TradeClaim]]
) -> None:
    """An arithmetic contradiction is found, and what rounding allows is never called one."""
    _, claims = history
    nth = data.draw(st.integers(0, len(claims) - 1))
    mutated = [*claims[:nth], altered(data.draw, claims[nth]), *claims[nth + 1 :]]

    _, conflicts = trade(mutated, as_of=AS_OF)

    possible = can_hold(list(wanted(mutated)))
    event("possible" if possible else "impossible")
    assert bool(conflicts) != possible
