"""What deserves an eye comes by weight, and leaves the list once an analyst has judged it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import msgspec
import pytest
from sqlalchemy import Engine

from tests.projections.history import fact_id, given, read, stated
from tests.state.seeds import RELATION, office, seeds, turnover
from tracker import desk
from tracker.domain.facts import Rank
from tracker.log.engine import reading
from tracker.projections.runner import catch_up
from tracker.state.review import WEIGHTS, Item, review


@pytest.fixture
def backend() -> str:
    """One database is enough here: tests/state/test_properties.py has both databases."""
    return "sqlite"


ANN = desk.Judge(by="Ann", because="checked", now=datetime(2023, 6, 1, tzinfo=UTC))
RANK = stated(Rank, "The country ranked first in tomatoes.", subject="AZ", of="RU", measure="tomatoes", rank=1,
              carried=("of", "subject"))  # fmt: skip


def reviewed(engine: Engine, since: str = "2020-01-01") -> list[Item]:
    """The items of the middle of 2023."""
    catch_up(engine)
    with reading(engine) as tx:
        day = date.fromisoformat(since)
        return review(tx, RELATION, as_of=date(2023, 6, 1), since=day, known_at=None)


def of(reason: str, items: list[Item]) -> Iterator[str]:
    """What the items of a reason are about."""
    return (item.about for item in items if item.reason == reason)


def test_items_come_by_weight(engine: Engine) -> None:
    """What would spoil most of the state stands first."""
    given(engine, *seeds(), read("c1", turnover(3_600_000_000, None, "2020"), RANK, published="2022-03-01"))

    weights = [item.weight for item in reviewed(engine)]

    assert weights == sorted(weights, reverse=True)
    assert {WEIGHTS["conflict"], WEIGHTS["lapsed"], WEIGHTS["changed by one source"]} <= set(weights)


def test_a_conflict_names_both_sides(engine: Engine) -> None:
    """Both figures and both facts are there."""
    one, other = turnover(2_600_000_000, None, "2020"), turnover(3_600_000_000, None, "2020")
    given(engine, read("a1", one, published="2021-12-08"), read("a2", other, published="2022-02-17"))

    (item,) = [item for item in reviewed(engine) if item.reason == "conflict"]

    assert set(item.facts) == {fact_id("a1", one), fact_id("a2", other)}
    assert item.about.startswith("turnover AZ–RU, 2020: 2600000000 USD against 3600000000 USD")


def test_a_plan_whose_day_passed_is_listed(engine: Engine) -> None:
    """Whether it was held, and nobody told of it, an analyst can find out."""
    given(engine, *seeds())

    assert any("11" in about and "planned for 2022" in about for about in of("lapsed", reviewed(engine)))


def test_a_change_that_one_source_tells_is_listed_until_it_is_confirmed(engine: Engine) -> None:
    """The new minister stands in the state at once; that one article alone says so is said too."""
    old, new = office("A", "minister of economy", "AZ", None), office("B", "minister of economy", "AZ", None)
    given(engine, read("a1", old, published="2019-06-08"), read("a2", new, published="2021-12-08"))

    (about,) = of("changed by one source", reviewed(engine, "2019-06-08"))
    assert about.startswith("minister of economy of AZ: A → ")

    desk.confirm(engine, fact_id("a2", new), ANN)
    desk.confirm(engine, fact_id("a1", old), ANN)
    assert list(of("changed by one source", reviewed(engine, "2019-06-08"))) == []


def test_a_slot_filled_from_around_is_listed_until_it_is_judged(engine: Engine) -> None:
    """Whose rank it is, the sentence does not say: that is where a reader goes wrong."""
    given(engine, read("a1", RANK, published="2021-12-08"))

    assert list(of("carried over", reviewed(engine))) == [
        "AZ is tomatoes of RU no. 1: of, subject from the text around"
    ]

    desk.amend(engine, fact_id("a1", RANK), [("rank", "2")], ANN)
    assert list(of("carried over", reviewed(engine))) == []


def test_a_reading_that_differs_from_a_judgement_is_listed(engine: Engine) -> None:
    """The analyst's word stands, and he is told that the new reader sees it otherwise."""
    given(engine, read("a1", RANK, published="2021-12-08"))
    catch_up(engine)
    desk.amend(engine, fact_id("a1", RANK), [("rank", "2")], ANN)
    given(engine, read("a1", msgspec.structs.replace(RANK, rank=5), published="2021-12-08", reader="rules@9"))

    (about,) = of("read otherwise", reviewed(engine))

    assert about == "AZ is tomatoes of RU no. 2 (amended); rules@9 reads AZ is tomatoes of RU no. 5"


@pytest.mark.parametrize(("since", "expected"), [("2021-01-01", ["B"]), ("2019-01-01", ["A", "B"]), ("2022-01-01", [])])
def test_persons_first_heard_of_are_listed(engine: Engine, since: str, expected: list[str]) -> None:
    """A name that nobody has seen is either news or a misreading."""
    old, new = office("A", "minister of economy", "AZ", None), office("B", "minister of economy", "AZ", None)
    given(engine, read("a1", old, published="2019-06-08"), read("a2", new, published="2021-12-08"))

    assert [about.split(",")[0] for about in of("new person", reviewed(engine, since))] == expected


def test_growth_that_can_hardly_be_is_listed(engine: Engine) -> None:
    """It implies nothing, and somebody should look at it."""
    given(engine, read("a1", turnover(2_600_000_000, "2300", "2020"), published="2021-12-08"))

    assert list(of("hardly believable", reviewed(engine))) == ["turnover AZ–RU, 2020: +2300 %"]
