"""Entries in words for people: parties by name, what is stated again, and sentences for the first glance."""

import re
from collections.abc import Iterator
from fractions import Fraction

from tracker.charts.places import between, called
from tracker.domain.places import is_code
from tracker.state.bounds import Interval
from tracker.state.entry import Entry
from tracker.state.lines import InvestmentLine, State, TradeLine
from tracker.state.words import in_words, range_in_words

Said = tuple[str, tuple[str, ...]]  # a sentence and the facts that it rests on

_CODE = re.compile(r"(?<![\w-])[A-Z]{2}(?:-[A-Z0-9]{1,3})?(?![\w-])")
_JOINED = re.compile(rf"{_CODE.pattern}(?:–{_CODE.pattern})+")
_LONG = re.compile(r"(?<![\w.,-])\d{5,}(?![\w,-])")
_OF_CODES = frozenset({"Co-chairs", "Offices", "Trade", "Investments", "Ranks"})  # what these are about is no title
_BOUNDS = {"more_than": "more than ", "at_least": "at least ", "about": "about ", "up_to": "up to "}


def about(entry: Entry) -> str:
    """Return what an entry is about, with the names of its parties; what an article wrote stays as it is."""
    if entry.section in _OF_CODES:
        head, colon, goods = entry.what.partition(": ")
        return _CODE.sub(_name, head) + colon + goods
    before, comma, last = entry.what.rpartition(", ")
    parties = last.split("–")
    return f"{before}{comma}{between(tuple(parties))}" if all(map(is_code, parties)) else entry.what


def named(text: str) -> str:
    """Return a text with the names of parties that it joins by their codes: "turnover AZ–RU, 2020"."""
    return _JOINED.sub(lambda found: between(tuple(found[0].split("–"))), text)


def figures(text: str) -> str:
    """Return a text whose long numbers can be read: "1,250,000,000 USD"."""
    return _LONG.sub(lambda found: f"{int(found[0]):,}", text)


def _name(found: re.Match[str]) -> str:
    return called(found[0]) if is_code(found[0]) else found[0]


def at_a_glance(state: State) -> Iterator[Said]:
    """Yield a few sentences on what stands out."""
    for line in state.co_chairs:
        side = f" for {called(line.side)}" if line.side is not None else ""
        yield f"{line.person} co-chairs the {line.body}{side}.", line.facts
    yield from _trade(state)
    if state.agreements.stated is not None:
        total = state.agreements.stated
        yield f"{_number(total.bound, total.number)} documents are said to have been signed in all.", total.facts
    if state.road_maps.active is not None:
        total = state.road_maps.active
        yield f"{_number(total.bound, total.number)} road maps are said to be active.", total.facts
    for investment in state.investments:
        if investment.period is None:
            yield _investment(investment), tuple(fact for claim in investment.claims[-1:] for fact in claim.facts)
    for meeting in state.meetings:
        if meeting.status == "planned":
            number = f" no. {meeting.number}" if meeting.number is not None else ""
            named = f", {meeting.name}," if meeting.name else ""
            yield f"A {meeting.form}{number}{named} is planned: {meeting.when or 'without a day'}.", meeting.facts


def _trade(state: State) -> Iterator[Said]:
    """Yield the turnover of the last period of which an amount is known."""
    lines = [
        line
        for line in state.trade
        if line.measure == "turnover" and line.scope == "all" and {line.reporter, line.partner} == set(state.parties)
        and len(line.period or "") == len("2021") and any(claim.amount for claim in line.claims)
    ]  # fmt: skip
    for line in [line for line in lines if line.period == max(line.period or "" for line in lines)]:
        facts = tuple(fact for claim in line.claims if claim.implied_by is None for fact in claim.facts)
        odds = ", as far as claims that contradict each other tell" if line.conflict else ""
        yield f"Turnover in {line.period}: {_range(line)}{odds}.", facts


def _range(line: TradeLine | InvestmentLine) -> str:
    low, high = line.low, line.high
    ends = Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))
    return f"{range_in_words(ends)} {line.currency}"


def _investment(line: InvestmentLine) -> str:
    last = line.claims[-1]
    how = "and" if line.mutual else "in"
    said = f"{_BOUNDS.get(last.bound, '')}{in_words(last.amount)} {line.currency}"
    return f"Investment of {called(line.from_)} {how} {called(line.to)}: {said}."


def _number(bound: str, number: int) -> str:
    said = f"{_BOUNDS.get(bound, '')}{number:,}"
    return said[:1].upper() + said[1:]
