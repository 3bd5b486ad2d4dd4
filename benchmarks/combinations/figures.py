"""How much and for how long: sums, changes and periods as newswire words them."""

from random import Random
from typing import Any, NamedTuple


class Sum(NamedTuple):
    """A sum of money as a sentence says it, and its whole units."""

    construct: str
    words: str
    amount: int
    written: str


class Change(NamedTuple):
    """A change: as a verb, as a noun with its article, in comparison, and in percent."""

    construct: str
    verb: str
    noun: str
    more: str
    pct: float


class Span(NamedTuple):
    """A period with its preposition, and as facts have it; `prior` is what a change over it is measured against."""

    construct: str
    words: str
    when: Any
    prior: str


_WRITTEN = {  # {m} millions with a point, {k} millions with a comma for thousands, {b} billions
    "$N million": "${m} million",
    "$Nm": "${m}m",
    "US$N million": "US${m} million",
    "N million US dollars": "{m} million US dollars",
    "N million dollars": "{m} million dollars",
    "USD N million": "USD {m} million",
    "$N mln": "${m} mln",
    "€N million": "€{m} million",
    "N million euros": "{m} million euros",
    "EUR N million": "EUR {m} million",
    "N million yuan": "{m} million yuan",
    "$N in full": "${k},000,000",
    "N million pounds": "{m} million pounds",
    "N.N mln euros": "{m} mln euros",
    "US dollars N million": "US dollars {m} million",
    "$N-million": "${m}-million",
    "CHF N million": "CHF {m} million",
    "£N million": "£{m} million",
    "N bln dollars": "{b} bln dollars",
    "N billion rubles": "{b} billion rubles",
    "$N B": "${b}B",
    "$N M": "${m}M",
    "$N billion": "${b} billion",
    "$Nbn": "${b}bn",
    "N billion dollars": "{b} billion dollars",
    "N billion euros": "{b} billion euros",
    "US$N bn": "US${b} bn",
}
_BOUNDS = ("", "", "", "more than ", "about ", "nearly ", "over ", "almost ", "some ", "around ", "close to ")


def some_sum(rng: Random, least: int = 20) -> Sum:
    """Return a sum of at least so many millions."""
    name = rng.choice(tuple(_WRITTEN))
    billions = "{b}" in _WRITTEN[name]
    tenths = (
        rng.randrange(11, 99) if billions else rng.choice((rng.randrange(least, 900) * 10, rng.randrange(211, 980)))
    )
    shown = f"{tenths / 10:g}"
    whole = tenths // 10
    if name == "$N in full":
        tenths = whole * 10
    bound = rng.choice(_BOUNDS) if name != "$N in full" else ""
    words = _WRITTEN[name].format(m=shown, b=shown, k=whole)
    return Sum(f"{bound}{name}", bound + words, tenths * (100_000_000 if billions else 100_000), name)


_RISES = ("rose", "grew", "increased", "climbed", "jumped", "surged", "expanded", "went up")
_FALLS = ("fell", "declined", "decreased", "dropped", "shrank", "contracted", "went down", "slumped")
_WORDED = (
    Change("doubled", "doubled", "a twofold increase", "twice as much as", 100),
    Change("more than doubled", "more than doubled", "a more than twofold increase", "more than twice as much as", 100),
    Change("tripled", "tripled", "a threefold increase", "three times as much as", 200),
    Change("halved", "halved", "a drop by half", "50 percent less than", -50),
    Change("by a third", "fell by a third", "a fall of a third", "a third less than", -33.3),
    Change("by a quarter", "grew by a quarter", "a rise of a quarter", "a quarter more than", 25),
    Change("times", "grew 1.8 times", "a 1.8-fold increase", "1.8 times more than", 80),
    Change("N-fold", "increased 2.5-fold", "a 2.5-fold increase", "2.5 times more than", 150),
)


def some_change(rng: Random) -> Change:
    """Return a change, most often in percent."""
    if rng.random() < 0.3:
        return rng.choice(_WORDED)
    pct = rng.choice((rng.randrange(2, 90), rng.randrange(21, 480) / 10))
    sign, by = rng.choice((" percent", "%", " per cent", " pct")), rng.choice(("", "by ", "by "))
    up = rng.random() < 0.65
    verb, noun = rng.choice(_RISES if up else _FALLS), rng.choice(("an increase", "a rise") if up else ("a decline",))
    return Change(
        f"{verb} {by}N{sign}",
        f"{verb} {by}{pct}{sign}",
        f"{noun} of {pct}{sign}",
        f"{pct}{sign} {'more' if up else 'less'} than",
        pct if up else -pct,
    )


_Q1 = {"any": ["2024-Q1", "2024-01/2024-03"]}
_HALF = {"any": ["2023-01/2023-06", "2023-H1"]}
_SAME = "the same period of last year"
SPANS = (
    Span("in YEAR", "in 2023", "2023", "the previous year"),
    Span("in YEAR", "in 2022", "2022", "the year before"),
    Span("last year", "last year", "2023", "2022"),
    Span("during YEAR", "during 2022", "2022", "2021"),
    Span("over the whole of YEAR", "over the whole of 2023", "2023", "2022"),
    Span("for the year YEAR", "for the year 2023", "2023", "the previous year"),
    Span("by the end of YEAR", "by the end of 2023", "2023", "the previous year"),
    Span("at the end of last year", "at the end of last year", "2023", "the year before"),
    Span("quarter of YEAR", "in the first quarter of 2024", _Q1, _SAME),
    Span("quarter of the year", "in the first quarter of this year", _Q1, "the same quarter of last year"),
    Span("quarter", "in the first quarter", _Q1, "the same quarter last year"),
    Span("month-month YEAR", "in January-April 2024", "2024-01/2024-04", "the same period of 2023"),
    Span("month-month", "in January-April", "2024-01/2024-04", "the same period last year"),
    Span("N months of YEAR", "in the first nine months of 2023", "2023-01/2023-09", "the same period of 2022"),
    Span("N months", "in the first four months of the year", "2024-01/2024-04", "the same period a year ago"),
    Span("N months of this year", "over the first four months of this year", "2024-01/2024-04", _SAME),
    Span(
        "between month and month", "between January and April", "2024-01/2024-04", "the corresponding period last year"
    ),
    Span("from month to month YEAR", "from January to September 2023", "2023-01/2023-09", "the same period of 2022"),
    Span("month YEAR", "in March 2024", "2024-03", "the same month last year"),
    Span("month", "in April", "2024-04", "April last year"),
    Span("last month", "last month", "2024-04", "April 2023"),
    Span("half of YEAR", "in the first half of 2023", _HALF, "the first half of 2022"),
    Span("N months to month YEAR", "in the 12 months to March 2024", "2023-04/2024-03", "the preceding 12 months"),
)


def some_span(rng: Random) -> Span:
    """Return a period that lies behind."""
    return rng.choice(SPANS)


def some_sums(rng: Random) -> list[Sum]:
    """Return three sums in one way of writing, each smaller than the one before."""
    first = some_sum(rng, 300)
    found: list[Sum] = [first]
    while len(found) < 3:
        other = some_sum(rng)
        if other.written == first.written and other.amount < found[-1].amount:
            found.append(other)
        elif rng.random() < 0.01:
            first = some_sum(rng, 300)
            found = [first]
    return found
