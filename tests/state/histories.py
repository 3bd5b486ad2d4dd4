"""True histories of trade, told as rounded as articles tell them; what becomes of a claim that is altered."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random
from typing import Any, NamedTuple

import msgspec

from tests.state.claims import claim
from tests.state.linear import AtMost
from tracker.projections.trade import TradeClaim

FIRST, LAST = 2015, 2017
AS_OF = date(2030, 1, 1)
FLOWS, GOODS = ("exports", "imports"), ("all", "food")
FORMS = {  # how a period is written, its first month, and how many months it holds
    "{0}": (1, 12), "{0}-Q1": (1, 3), "{0}-Q2": (4, 3), "{0}-Q3": (7, 3), "{0}-Q4": (10, 3),
    "{0}-01/{0}-06": (1, 6), "{0}-07/{0}-12": (7, 6), "{0}-01/{0}-09": (1, 9), "{0}-Q2/{0}-Q4": (4, 9),
    "{0}-01/{0}-02": (1, 2), "{0}-02/{0}-05": (2, 4), "{0}-03": (3, 1), "{0}-11": (11, 1), "{0}-07/{1}-06": (7, 12),
}  # fmt: skip
YEARS, HALVES, FINE = ("{0}",), ("{0}", "{0}-01/{0}-06", "{0}-07/{0}-12"), tuple(FORMS)

Part = tuple[str, str, int]  # exports or imports, of which goods, in which month, counted from the first
Truth = dict[Part, int]


class Manner(NamedTuple):
    """Of what a history tells, and how."""

    measures: tuple[str, ...]
    goods: tuple[str, ...]
    forms: tuple[str, ...]
    grown: float  # how many tell a change
    alone: float  # how many of these tell no amount


MANNERS = (
    Manner(("turnover",), ("all",), HALVES, grown=1, alone=1),
    Manner(("turnover", *FLOWS), ("all",), YEARS, grown=0.9, alone=0.9),
    Manner(("turnover", *FLOWS), ("all",), HALVES, grown=0.7, alone=0.7),
    Manner(("exports",), GOODS, HALVES, grown=0.7, alone=0.5),
    Manner(("turnover", *FLOWS), GOODS, YEARS, grown=0.5, alone=0.5),
    Manner(("turnover",), ("all",), FINE, grown=0.8, alone=0.8),
    Manner(("turnover", *FLOWS), GOODS, FINE, grown=0.4, alone=0.5),
)


class Told(NamedTuple):
    """A figure's measure, goods and period."""

    measure: str
    goods: str
    form: str
    year: int

    @property
    def when(self) -> str:
        """The period as it is written."""
        return self.form.format(self.year, self.year + 1)

    @property
    def before(self) -> "Told":
        """The same of the year before."""
        return self._replace(year=self.year - 1)

    def parts(self) -> list[Part]:
        """What it is the sum of."""
        first, months = FORMS[self.form]
        start = 12 * (self.year - FIRST) + first
        flows = FLOWS if self.measure == "turnover" else (self.measure,)
        return [(flow, self.goods, month) for flow in flows for month in range(start, start + months)]


def truth_of(random: Random) -> Truth:
    """Return what is true: some food, and more of all."""
    found: Truth = {}
    for flow in FLOWS:
        for month in range(1, 12 * (LAST - FIRST + 2) + 1):
            found[flow, "food", month] = random.randint(1, 90)
            found[flow, "all", month] = found[flow, "food", month] + random.randint(0, 300)
    return found


def total(truth: Truth, told: Told) -> int:
    """Return the true amount."""
    return sum(truth[part] for part in told.parts())


def history(random: Random) -> tuple[Truth, list[TradeClaim]]:
    """Return what is true, and true things to say of it."""
    truth, manner = truth_of(random), random.choice(MANNERS)
    return truth, [true_claim(random, truth, manner, nth) for nth in range(random.randint(2, 13))]


def true_claim(random: Random, truth: Truth, manner: Manner, nth: int) -> TradeClaim:
    """Return something true to say."""
    told = Told(random.choice(manner.measures), random.choice(manner.goods), random.choice(manner.forms),
                random.randint(FIRST, LAST))  # fmt: skip
    amount, unit = total(truth, told), random.choice((1, 10, 100))
    said: dict[str, Any] = {
        "amount": (2 * amount + unit) // (2 * unit) * unit,
        "bound": random.choice(("exact", "exact", "exact", "about", "more_than", "at_least", "up_to")),
    }
    match said["bound"]:
        case "more_than":
            said["amount"] = (amount - 1) // unit * unit
        case "at_least":
            said["amount"] = amount // unit * unit
        case "up_to":
            said["amount"] = -(-amount // unit) * unit
    said |= {"rounded_to": unit, "currency": "USD"}
    if told.year > FIRST and random.random() < manner.grown:
        earlier = total(truth, told.before)
        digits = random.choice(("1", "0.1", "0.01"))
        change = (Decimal(100 * (amount - earlier)) / earlier).quantize(Decimal(digits), ROUND_HALF_UP)
        if change <= 1000:
            said["change_pct"] = change
            if random.random() < manner.alone:
                said |= {"amount": None, "rounded_to": None, "currency": None, "bound": "exact"}
    return figure(nth, told, **said)


def figure(nth: int, told: Told, **more: Any) -> TradeClaim:
    """Return a claim of an article of its own, long after the time that it is about."""
    fields = {"amount": None, "change_pct": None, "currency": None, "bound": "exact", "rounded_to": None}
    return claim(TradeClaim, nth, f"2028-01-{1 + nth % 28:02}", measure=told.measure, when=told.when, reporter="AZ",
                 partner="RU", goods=told.goods, **(fields | more))  # fmt: skip


def altered(random: Random, one: TradeClaim) -> TradeClaim:
    """Return a claim with another amount, date, bound, growth, measure or goods."""
    ways = ["date", "series"]
    ways += ["amount", "amount", "amount", "bound"] if one.amount is not None else []
    ways += ["growth", "growth", "growth"] if one.change_pct is not None else []
    match random.choice(ways):
        case "amount":
            amount, unit = one.amount or 0, one.rounded_to or 1
            other = amount + unit * random.randint(-60, 60) if random.random() < 0.7 else amount * random.randint(0, 30)
            return msgspec.structs.replace(one, amount=max(0, other))
        case "bound":
            return msgspec.structs.replace(one, bound=random.choice(("exact", "more_than", "up_to", "about")))
        case "growth":
            pct = one.change_pct or Decimal(0)
            points = random.randint(-60, 60) * Decimal(10) ** int(pct.as_tuple().exponent) * random.choice((1, 1, 10))
            return msgspec.structs.replace(one, change_pct=min(Decimal(1000), max(Decimal(-100), pct + points)))
        case "series":
            return msgspec.structs.replace(one, measure=random.choice(("turnover", *FLOWS)), goods=random.choice(GOODS))
        case _:
            told = Told("", "", random.choice(FINE), random.randint(FIRST + 1, LAST))
            return msgspec.structs.replace(one, when=told.when)


def told_of(measure: str, goods: str, when: str) -> Told:
    """Return of what a figure is that is written so."""
    year = int(when[:4])
    return Told(measure, goods, next(form for form in FORMS if form.format(year, year + 1) == when), year)


def wanted(claims: list[TradeClaim]) -> Iterator[AtMost]:
    """Yield what a history must satisfy for all claims to be true."""
    told = [told_of(one.measure, one.goods, one.when or "") for one in claims]
    every = [parts for one in told for parts in (one.parts(), one.before.parts())]
    first = {min(month for *_, month in parts) for parts in every} | {
        max(month for *_, month in parts) + 1 for parts in every
    }

    def sums(parts: list[Part]) -> dict[str, Fraction]:  # months that are always told together are one
        return {f"{flow} {goods} {month}": Fraction(1) for flow, goods, month in parts if month in first}

    for one, of in zip(claims, told, strict=True):
        if one.amount is not None:
            yield from _amounts(one, sums(of.parts()))
        if one.change_pct is not None and FORMS[of.form][1] > 1:  # that of a month may be one from the month before
            yield from _growth(one.change_pct, sums(of.parts()), sums(of.before.parts()))
    for flow, goods, month in sorted({part for parts in every for part in parts}):
        if goods != "all" and month in first:
            yield AtMost({f"{flow} {goods} {month}": Fraction(1), f"{flow} all {month}": Fraction(-1)}, Fraction(0))


def _amounts(one: TradeClaim, own: dict[str, Fraction]) -> Iterator[AtMost]:
    amount, unit = Fraction(one.amount or 0), Fraction(one.rounded_to or 1)
    slack = {"exact": unit / 2, "about": unit}.get(one.bound, Fraction(0))
    if one.bound != "up_to":
        yield AtMost({name: -value for name, value in own.items()}, slack - amount, strict=one.bound == "more_than")
    if one.bound in ("exact", "about", "up_to"):
        yield AtMost(own, amount + slack)


def _growth(pct: Decimal, own: dict[str, Fraction], then: dict[str, Fraction]) -> Iterator[AtMost]:
    half = Fraction(10) ** int(pct.as_tuple().exponent) / 2
    if pct >= 100 and pct == pct.to_integral_value():
        digits = str(int(pct))
        half = Fraction(10 ** (len(digits) - len(digits.rstrip("0"))), 2)
    low, high = (
        (Fraction(pct) - half, Fraction(pct) + half) if str(pct) != "-50" else (Fraction(-60), Fraction(-100, 3))
    )
    yield AtMost({name: -value for name, value in then.items()}, Fraction(0), strict=True)  # a percentage of something
    for sign, edge in ((1, high), (-1, low)):
        times = 1 + edge / 100
        yield AtMost({name: sign * value for name, value in own.items()}
                     | {name: -sign * times * value for name, value in then.items()}, Fraction(0))  # fmt: skip
