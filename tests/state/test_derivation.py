"""How an amount came about, step by step."""

from datetime import date

import pytest
from sqlalchemy import Engine

from tests.projections.history import given
from tests.state.claims import TODAY, turnover
from tests.state.seeds import RELATION, seeds
from tracker.domain.errors import NotFound, UsageError
from tracker.log.engine import reading
from tracker.projections.runner import catch_up
from tracker.projections.trade import TradeClaim
from tracker.state.derivation import Derivation
from tracker.state.explanation import explanation
from tracker.state.trade import derivation, trade


@pytest.fixture
def explained(engine: Engine):
    """Ask how a line of the seeds came about."""
    given(engine, *seeds())
    catch_up(engine)

    def asked(key: str) -> Derivation:
        with reading(engine) as tx:
            return explanation(tx, RELATION, key, as_of=TODAY, known_at=None)

    return asked


def steps(claims: list[TradeClaim], period: str) -> list[tuple[str, str, tuple[int, ...]]]:
    """The steps to the line of a period."""
    lines, _ = trade(claims, as_of=date(2030, 1, 1))
    line = next(line for line in lines if line.period == period)
    return [(step.rule, step.says, step.of) for step in derivation(claims, line, as_of=date(2030, 1, 1)).steps]


def test_the_year_before_is_told_with_its_arithmetic(explained) -> None:
    """What was said, what its rounding leaves, what growth makes of it, what remains; each with its facts."""
    found = explained("turnover/AZ-RU/all/2020")

    assert (found.low, found.high, found.currency) == (2_550_000_000, 2_579_798_864, "USD")
    assert [(step.rule, step.says, step.of) for step in found.steps] == [
        ("stated", "stated: 2.6 billion USD, so 2.55–2.65 billion", ()),
        ("stated", "stated: 2.9 billion USD, so 2.85–2.95 billion", ()),
        ("before", "2.85–2.95 billion after growth of 14.4 % (14.35–14.45) → 2.4902–2.5798 billion", (2,)),
        ("meet", "1 and 3 leave 2.55–2.5798 billion", (1, 3)),
    ]
    assert [(step.low, step.high) for step in found.steps][2:] == [
        (2_490_170_380, 2_579_798_864), (2_550_000_000, 2_579_798_864)]  # fmt: skip
    assert all(step.facts and step.stated_on for step in found.steps[:3])


def test_an_investment_tells_which_statement_counts(explained) -> None:
    """Its last statement, with what the wording leaves."""
    assert [step.says for step in explained("investment/RU-AZ").steps] == [
        "stated: more than 6 billion USD, so more than 6 billion"
    ]


def test_only_amounts_are_reckoned(explained) -> None:
    """A line that is no amount, and a key that is none, are refused with the way out."""
    with pytest.raises(UsageError, match="is no amount"):
        explained("office/AZ/minister of economy")
    with pytest.raises(NotFound, match="no line has a key like 'fish'"):
        explained("fish")


def test_growth_is_chained_over_years_both_ways() -> None:
    """From 2018 on to 2020, and from 2020 back to 2018, through a year of which nobody states an amount."""
    up = [
        turnover(1, "2019-02-01", 1000, when="2018", rounded_to=1),
        turnover(2, "2020-02-01", None, "10", when="2019"),
        turnover(3, "2021-02-01", None, "20", when="2020"),
    ]
    down = [
        *up[1:],
        turnover(4, "2021-02-01", 1320, when="2020", rounded_to=1),
        turnover(5, "2019-02-01", None, "1", when="2018"),
    ]

    assert [rule for rule, *_ in steps(up, "2020")] == ["stated", "after", "after"]
    assert steps(up, "2020")[-1][1].endswith("and then growth of 20 % (19.5–20.5) → 1,307.8707–1,332.1908")
    assert [rule for rule, *_ in steps(down, "2018")] == ["stated", "before", "before"]


def test_parts_and_wholes_are_told_with_their_sums() -> None:
    """What the first quarter leaves of a year for the other three."""
    claims = [turnover(1, "2021-02-01", 2_900, rounded_to=10), turnover(2, "2021-02-01", 800, when="2020-Q1"),
              turnover(3, "2021-02-01", 1_000, when="2020-Q2/2020-Q4", bound="more_than")]  # fmt: skip

    assert steps(claims, "2020-Q2/2020-Q4")[-2] == (
        "parts",
        "parts and wholes: 2020 (at most 2,905) - 2020-Q1 (at least 750), so at most 2,155",
        (2, 3),
    )


def test_a_conflict_is_told_with_the_ends_that_miss_each_other() -> None:
    """Both sides, how each came about, and by how much they miss."""
    claims = [
        turnover(1, "2021-02-01", 2_900, rounded_to=100),
        turnover(2, "2022-02-01", 3_900, "50", when="2021", rounded_to=100),
    ]

    assert [rule for rule, *_ in steps(claims, "2020")] == ["stated", "stated", "before", "miss"]
    assert steps(claims, "2020")[-1][2] == (1, 3)


def test_what_only_several_claims_together_leave_is_told_as_such() -> None:
    """No rule between two amounts gives it: the claims, what they leave, and by how much the other misses that."""
    claims = [
        turnover(1, "2022-02-01", None, "20", when="2021"),
        turnover(2, "2022-02-01", None, "5", when="2021-01/2021-06"),
        turnover(3, "2022-02-01", None, "10", when="2021-07/2021-12"),
    ]

    assert steps(claims, "2021")[3:] == [
        ("together", "together: 2 and 3 leave a change of less than 10.5 %", (2, 3)),
        ("miss", "miss each other by 9 percentage points: they cannot all be true; all of them span anything", (1, 4)),
    ]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("-50", "5 billion and then fall of 50 % (33.3333–60) → 2–3.3333 billion"),
        ("-30", "5 billion and then fall of 30 % (29.5–30.5) → 3.475–3.525 billion"),
        ("100", "5 billion and then growth of 100 % (50–150) → 7.5–12.5 billion"),
    ],
)
def test_what_is_told_as_a_multiple_is_as_rounded_as_one(change: str, told: str) -> None:
    """Halved, as doubled, may be a good deal more or less; a fall by 30 percent is one to the percent."""
    claims = [turnover(1, "2021-02-01", 5 * 10**9, bound="up_to"),
              turnover(2, "2021-02-01", 5 * 10**9, bound="at_least"),
              turnover(3, "2022-02-01", None, change, when="2021")]  # fmt: skip

    assert told in [says for _, says, _ in steps(claims, "2021")]
