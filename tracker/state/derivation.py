"""How the ends of a line came about, step by step: what was said, what follows from it, and what is left."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from tracker.state.bounds import ANY, Interval, change
from tracker.state.figures import Figures, Key, Said
from tracker.state.line import Line
from tracker.state.propagation import End
from tracker.state.solving import Clash, interval_of, without
from tracker.state.ties import series_in_words
from tracker.state.words import in_words, number, range_in_words


class Step(Line, frozen=True, kw_only=True):
    """One step: the amount `about` which it is, what it leaves of it in whole units, and the steps that it rests on."""

    step: int
    rule: str  # stated, before, after, parts, sum, rest, within, together; meet for the last, miss for one that fails
    about: str
    says: str
    low: int | None
    high: int | None
    of: tuple[int, ...]
    stated_on: str | None
    facts: tuple[str, ...]


class Derivation(Line, frozen=True, kw_only=True):
    """All steps to the ends of a line; `low` and `high` are those of the line."""

    key: str
    about: str
    currency: str | None
    low: int | None
    high: int | None
    conflict: bool
    steps: tuple[Step, ...]


def derive(
    found: Figures, unknown: Key, own: Sequence[Said], clashes: Iterable[Clash], left: Interval
) -> tuple[Step, ...]:
    """Return the steps to what is left of an unknown.

    Args:
        found: All figures.
        unknown: Under which key the amount is unknown.
        own: What was said of it, as it was stated over time.
        clashes: Those that show there.
        left: What is left of it.
    """
    telling = _Telling(found)
    stated = [telling.stated(one) for one in own if one.amount is not None]
    place = found.unknowns.get(unknown)
    if place is None:
        return tuple(telling.steps)
    shown = list(clashes)
    for clash in shown:
        telling.miss(clash, left)
    if not shown:
        others = without(found.solution, place)
        implied = telling.pair(others.low[place], others.high.get(place))
        every = list(dict.fromkeys([*stated, *implied]))
        if len(every) > 1:
            says = f"{' and '.join(str(step) for step in every)} leave {range_in_words(left)}"
            telling.note("meet", unknown, says, left, of=every)
    return tuple(telling.steps)


class _Telling:
    """Steps as they are told, each once."""

    def __init__(self, found: Figures) -> None:
        self._found = found
        self._told: dict[tuple[int, int], list[int]] = {}
        self.steps: list[Step] = []

    def note(
        self, rule: str, about: Key, says: str, left: Interval, *, of: Iterable[int] = (), said: Iterable[Said] = ()
    ) -> int:
        """Add a step; return its number."""
        low, high = left.whole()
        sources = list(said)
        self.steps.append(
            Step(
                step=len(self.steps) + 1,
                rule=rule,
                about=f"{series_in_words(about.series)}, {about.period}",
                says=says,
                low=low,
                high=high,
                of=tuple(sorted(set(of))),
                stated_on=max((one.made.stated_on for one in sources if one.made.stated_on), default=None),
                facts=tuple(dict.fromkeys(fact for one in sources for fact in one.made.facts)),
            )
        )
        return len(self.steps)

    def stated(self, one: Said) -> int:
        """Tell what was said of an amount."""
        claim, told = one.made.last, self._told.get((id(one), 0))
        if told is None:
            bound = "" if claim.bound == "exact" else f"{claim.bound.replace('_', ' ')} "
            to_date = " before it was over" if one.standing == "to date" else ""
            amount = f"{bound}{in_words(claim.amount or 0)} {one.key.series.currency}"
            says = f"stated{to_date}: {amount}, so {range_in_words(one.allows)}"
            told = self._told[id(one), 0] = [self.note("stated", one.key, says, one.allows, said=[one])]
        return told[0]

    def pair(self, low: End | None, high: End | None) -> list[int]:
        """Tell how two ends of an amount came about, in one step where it was in one way; return the last steps."""
        low, high = _telling(low), _telling(high)
        if low is None or high is None:
            return [*self._end(low), *self._end(high)]
        if low.rule != high.rule or [end.unknown for end in low.of] != [end.unknown for end in high.of]:
            return [*self._end(low), *self._end(high)]
        if low.rule in {"before", "after"}:
            return self._grown(low, high)
        return list(dict.fromkeys([*self._end(low), *self._end(high)]))

    def miss(self, clash: Clash, left: Interval) -> None:
        """Tell how ends came about that exclude each other, by how much, and what they span."""
        of = [step for end in clash.ends for step in self._end(end)]
        if self._found.of_changes(clash):
            if not any(end.of for end in clash.ends):  # rivals
                of = [self._changed(self._found.by_given[given]) for given in clash.givens]
            missing = f"{number(clash.short * 100)} percentage points"
        else:
            missing = in_words(clash.short)
        says = f"miss each other by {missing}: they cannot all be true; all of them span {range_in_words(left)}"
        self.note("miss", self._found.key_of(clash.unknown), says, left, of=of)

    def _changed(self, one: Said) -> int:
        told = self._told.get((id(one), 1))
        if told is None:
            pct = one.made.last.change_pct or Decimal(0)
            low, high, *_ = change(pct)
            says = f"stated: a change of {pct} %, so {number(low or Fraction(0))}–{number(high or Fraction(0))}"
            told = self._told[id(one), 1] = [self.note("stated", one.key, says, ANY, said=[one])]
        return told[0]

    def _end(self, end: End | None) -> list[int]:
        end = _telling(end)
        if end is None:
            return []
        if end.given is not None:
            one = self._found.by_given[end.given]
            return [self._changed(one) if one.change == end.given else self.stated(one)]
        if end.rule in {"together", "factors"}:
            return self._together(end)
        if end.rule in {"before", "after"}:
            return self._grown(None, end) if end.upper else self._grown(end, None)
        told = self._told.get((id(end), 0))
        if told is None:
            of = [step for part in end.of for step in self._end(part)]
            about, left = self._found.key_of(end.unknown), _alone(end)
            says = f"{_SAYS[end.rule]}: {self._terms(end)}, so {range_in_words(left)}"
            told = self._told[id(end), 0] = [self.note(end.rule, about, says, left, of=of)]
        return told

    def _together(self, end: End) -> list[int]:
        """Tell what others leave of an amount, or of a change, where no single one tells it."""
        told = self._told.get((id(end), 0))
        if told is None:
            of = [step for part in end.of for step in self._end(part)]
            about, left = self._found.key_of(end.unknown), _alone(end)
            leave = range_in_words(left)
            if end.rule == "factors":
                limit = "less than" if end.open else "at most"
                if not end.upper:
                    limit = "more than" if end.open else "at least"
                leave, left = f"a change of {limit} {number((end.value - 1) * 100)} %", ANY
            says = f"together: {' and '.join(map(str, of))} leave {leave}"
            told = self._told[id(end), 0] = [self.note("together", about, says, left, of=of)]
        return told

    def _grown(self, low: End | None, high: End | None) -> list[int]:
        """Tell what a change says of the period before, or after."""
        told = self._told.get((id(low), id(high)))
        if told is None:
            ends = [end for end in (low, high) if end is not None]
            basis = [None if end is None else end.of[0] for end in (low, high)]
            of = self.pair(*basis)
            said = [self._found.by_given[end.of[1].given or 0] for end in ends]
            pct = said[0].made.last.change_pct or Decimal(0)
            word, left = "fall" if pct < 0 else "growth", interval_of(low, high)
            how = f"after {word}" if ends[0].rule == "before" else f"and then {word}"
            change_ = f"{how} of {abs(pct)} % ({_points(pct)})"
            says = f"{range_in_words(interval_of(*basis))} {change_} → {range_in_words(left)}"
            about = self._found.key_of(ends[0].unknown)
            told = [self.note(ends[0].rule, about, says, left, of=of, said=said)]
            self._told[id(low), id(high)] = told
        return told

    def _terms(self, end: End) -> str:
        """Return what an end is made of: "2021 (at most 2.95 billion) - 2021-Q1 (at least 0.6 billion)"."""
        own = self._found.key_of(end.unknown).series
        terms = []
        for part in sorted(end.of, key=lambda part: part.upper != end.upper):
            key = self._found.key_of(part.unknown)
            name = key.period if key.series == own else f"{series_in_words(key.series)} {key.period}"
            sign = "+" if part.upper == end.upper else "-"
            terms += [sign, f"{name} ({range_in_words(_alone(part))})"]
        return " ".join(terms[1:])


_SAYS = {
    "parts": "parts and wholes",
    "sum": "exports and imports",
    "rest": "what is left of the turnover",
    "within": "part and whole",
}


def _telling(end: End | None) -> End | None:
    """Return an end if it says more than that there is no less than nothing."""
    return None if end is None or not (end.value or end.upper) else end


def _alone(end: End) -> Interval:
    return interval_of(None, end) if end.upper else interval_of(end, None)


def _points(pct: Decimal) -> str:
    """Return what a change leaves open in points, of a fall as of what was lost."""
    low, high, *_ = change(pct)
    ends = [(low or Fraction(0)), (high or Fraction(0))]
    return "–".join(number(end) for end in (ends if pct >= 0 else sorted(map(abs, ends))))
