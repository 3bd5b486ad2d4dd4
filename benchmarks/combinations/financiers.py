"""Who gives money, who takes it, what it is put into, and how much it is, each in several wordings."""

from random import Random
from typing import NamedTuple

from benchmarks.combinations.world import Country, Worded, introduced, past_time, somebody


class Figure(NamedTuple):
    """A sum as a sentence says it, and as a fact does."""

    construct: str
    words: str
    amount: int


_PLAIN = (
    Figure("$N million", "$20 million", 20_000_000),
    Figure("$N.N billion", "$1.2 billion", 1_200_000_000),
    Figure("N-million-dollar", "85-million-dollar", 85_000_000),
    Figure("EUR N million", "EUR 6 million", 6_000_000),
    Figure("€Nm", "€35m", 35_000_000),
    Figure("USD N mln", "USD 15 mln", 15_000_000),
)


def figure(rng: Random, *, plain: bool = False) -> Figure:
    """Return a sum of money; a plain one stands well between an article and a noun."""
    if plain:
        return rng.choice(_PLAIN)
    return rng.choice(
        (
            *(each for each in _PLAIN if "-" not in each.words),
            Figure("N million dollars", "85 million dollars", 85_000_000),
            Figure("N million euros", "40 million euros", 40_000_000),
            Figure("more than", "more than $300 million", 300_000_000),
            Figure("about", "about $70 million", 70_000_000),
            Figure("nearly", "nearly 9 million euros", 9_000_000),
            Figure("up to", "up to $250 million", 250_000_000),
            Figure("a billion and a half", "a billion and a half dollars", 1_500_000_000),
            Figure("two currencies", "$20 million (18.4 million euros)", 20_000_000),
            Figure("two currencies, some", "120 million euros (some $130 million)", 120_000_000),
        )
    )


def giving(rng: Random, country: Country) -> Worded:
    """Name who gives."""
    name, adjective = country.name, country.adjective
    return rng.choice(
        (
            Worded("country", name),
            Worded("capital", country.capital),
            Worded("the adjective government", f"the {adjective} government"),
            Worded("the government of country", f"the government of {name}"),
            Worded("adjective companies", f"{adjective} companies"),
            Worded("companies from country", f"companies from {name}"),
            Worded("the adjective ministry", f"the {adjective} Ministry of Finance"),
            Worded("country's ministry", f"{name}'s foreign ministry"),
            Worded("adjective development agency", f"the {adjective} development agency"),
            Worded("country's Fund", f"{name}'s Development Fund"),
            Worded("Bank of country", f"the Export-Import Bank of {name}"),
            Worded("adjective banks", f"{adjective} banks"),
            Worded("adjective side", f"the {adjective} side"),
            Worded("a adjective firm", f"the {adjective} builder Tamaro"),
        )
    )


def receiving(rng: Random, country: Country) -> Worded:
    """Name whom money is given to."""
    name, adjective = country.name, country.adjective
    return rng.choice(
        (
            Worded("country", name),
            Worded("country", name),
            Worded("the adjective government", f"the {adjective} government"),
            Worded("the government of country", f"the government of {name}"),
            Worded("the adjective ministry", f"the {adjective} Ministry of Finance"),
            Worded("country's ministry", f"{name}'s health ministry"),
            Worded("Bank of country", f"the Central Bank of {name}"),
            Worded("country's railway", f"{name}'s railway company"),
        )
    )


def into(rng: Random, country: Country) -> Worded:
    """Name what money is put into."""
    name, adjective = country.name, country.adjective
    return rng.choice(
        (
            Worded("country", name),
            Worded("country", name),
            Worded("the adjective economy", f"the {adjective} economy"),
            Worded("country's economy", f"{name}'s economy"),
            Worded("the economy of country", f"the economy of {name}"),
            Worded("country's sector", f"{name}'s energy sector"),
            Worded("the adjective market", f"the {adjective} market"),
            Worded("projects in country", f"projects in {name}"),
            Worded("adjective hotels", f"{adjective} hotels"),
            Worded("plants in capital", f"two plants near {country.capital}"),
        )
    )


def work(rng: Random, country: Country, *, built: bool = False) -> Worded:
    """Name something that is done in a country, or only something that is built there."""
    name, adjective, capital = country.name, country.adjective, country.capital
    works = (
        Worded("a hospital in country", f"a hospital in {name}"),
        Worded("a road in capital", f"a ring road in {capital}"),
        Worded("country's port", f"{name}'s main port"),
        Worded("a power plant near capital", f"a power plant near {capital}"),
    )
    done = (
        Worded("the construction in country", f"the construction of schools in {name}"),
        Worded("adjective railways", f"the modernisation of {adjective} railways"),
        Worded("programme in country", f"a water programme in the north of {name}"),
    )
    return rng.choice(works if built else (*works, *done))


class Deal(NamedTuple):
    """The words for each mark of a frame, the sums among them, and the constructs that they are."""

    words: dict[str, str]
    amounts: dict[str, int]
    made_of: dict[str, str]


_MANY = ("companies", "banks")


def deal(rng: Random, one: Country, other: Country, frame: str) -> Deal:
    """Choose who gives and takes what for a frame; see financing.toml for its marks."""
    giver, taker, goal = giving(rng, one), receiving(rng, other), into(rng, other)
    done, on = work(rng, other, built="{b}" in frame), past_time(rng)
    money = figure(rng, plain="{p}" in frame)
    further = next(
        each
        for each in iter(lambda: figure(rng, plain=True), None)
        if each.amount != money.amount and "-" not in each.words
    )
    many = giver.words.startswith(_MANY) or giver.words.endswith(_MANY)
    words = {
        "n": one.name,
        "a": one.adjective,
        "nc": one.capital,
        "m": other.name,
        "ma": other.adjective,
        "mc": other.capital,
        "g": giver.words,
        "t": taker.words,
        "i": goal.words,
        "w": done.words,
        "b": done.words,
        "s": money.words,
        "p": money.words,
        "r": further.words,
        "on": on.words,
        "has": "have" if many else "has",
        "is_": "are" if many else "is",
        "who": introduced(rng, somebody(rng, other)).words,
        "by": introduced(rng, somebody(rng, one)).words,
    }
    parts = (
        ("giver", "g", giver),
        ("taker", "t", taker),
        ("goal", "i", goal),
        ("work", "w", done),
        ("work", "b", done),
    )
    made_of = {"sum": money.construct, **{name: each.construct for name, mark, each in parts if f"{{{mark}}}" in frame}}
    made_of |= {"time": on.construct} if "{on}" in frame else {}
    amounts = {"s": money.amount, "p": money.amount, "r": further.amount}
    return Deal(words, amounts, made_of)
