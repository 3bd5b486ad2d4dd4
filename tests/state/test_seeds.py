"""The state of the seed articles, as the product promises it."""

from datetime import date

import pytest
from sqlalchemy import Engine

from tests.projections.history import given
from tests.state.seeds import COMMISSION, RELATION, seeds
from tracker.log.engine import reading
from tracker.projections.catalog import ALL
from tracker.projections.rebuild import rebuild
from tracker.projections.runner import catch_up
from tracker.state.json import to_json
from tracker.state.lines import State
from tracker.state.snapshot import snapshot

TODAY = date(2022, 3, 1)


@pytest.fixture
def filled(engine: Engine) -> Engine:
    """A log that holds the readings of the seeds, projected."""
    given(engine, *seeds())
    catch_up(engine)
    return engine


def state_at(engine: Engine, as_of: date = TODAY, known_at: int | None = None) -> State:
    """Ask for the state."""
    with reading(engine) as tx:
        return snapshot(tx, RELATION, as_of=as_of, known_at=known_at)


def test_the_co_chairs_are_those_of_the_last_that_was_heard(filled: Engine) -> None:
    """Each side of the commission has its chair, with the day since which that is known."""
    chairs = state_at(filled).co_chairs

    assert [(c.side, c.person, c.body, c.first_stated) for c in chairs] == [
        ("AZ", "Shahin Mustafayev", COMMISSION, "2022-02-17"),
        ("RU", "Alexei Overchuk", COMMISSION, "2022-02-17"),
    ]


def test_a_paragraph_printed_again_states_nothing_anew(filled: Engine) -> None:
    """Six road maps and more than 230 documents were stated once, and printed twice."""
    state = state_at(filled)

    for total, number, bound in ((state.road_maps.active, 6, "exact"), (state.agreements.stated, 230, "more_than")):
        assert total is not None
        assert (total.number, total.bound) == (number, bound)
        assert (total.stated_on, total.last_printed) == ("2021-12-08", "2022-02-17")
        assert len(total.facts) == 2


def test_turnover_has_a_line_a_period_a_region_and_a_kind_of_goods(filled: Engine) -> None:
    """The trade of a region or of food never passes for that of the country; growth narrows the year before."""
    lines = {(t.partner, t.scope, t.period): (t.low, t.high, t.conflict) for t in state_at(filled).trade}

    assert lines == {
        ("RU", "all", "2018"): (2_450_000_000, 2_550_000_000, False),
        ("RU", "all", "2019-Q1"): (None, 3_149_250_000, False),  # no quarter of 2018 was more than that year
        ("RU", "all", "2020"): (2_550_000_000, 2_579_798_864, False),
        ("RU", "all", "2021"): (2_850_000_000, 2_950_000_000, False),
        ("RU", "food and agricultural products", "2021"): (1_250_000_000, 1_350_000_000, False),
        ("RU-LEN", "all", "2018"): (None, None, False),
    }


def test_ministers_follow_one_another(filled: Engine) -> None:
    """Who was stated later holds the office; who was stated earlier held it."""
    ministers = [line for line in state_at(filled).offices if line.office == "minister of economy"]

    assert [(line.person, line.first_stated, line.current) for line in ministers] == [
        ("Shahin Mustafayev", "2019-06-08", False),
        ("Mikayil Jabbarov", "2021-12-08", True),
    ]


def test_what_has_no_day_is_listed_by_itself(filled: Engine) -> None:
    """The undated release is known, and nothing of it is placed in time."""
    state = state_at(filled)

    assert {(line.kind, line.article) for line in state.undated} == {("meeting", "s3"), ("office", "s3")}
    undated = {fact for line in state.undated for fact in line.facts}
    assert not undated & {fact for line in (*state.meetings, *state.offices) for fact in line.facts}


def test_investments_go_both_ways(filled: Engine) -> None:
    """What was invested "more than" has no upper end."""
    found = [(line.from_, line.to, line.low, line.high) for line in state_at(filled).investments]

    assert found == [("AZ", "RU", 1_150_000_000, 1_250_000_000), ("RU", "AZ", 6_000_000_000, None)]


def test_a_document_between_two_bodies_belongs_to_the_relation_of_its_article(filled: Engine) -> None:
    """An agreement of two foundations counts where its article says, beside those of countries and regions."""
    signed = [(line.type, line.when) for line in state_at(filled).agreements.signed]

    assert signed == [
        ("agreement", "2019-06-06/2019-06-08"),
        ("agreement", "2019-06-07"),
        ("agreement", "2020-11-10"),
        ("program", "2021-12-07"),
    ]


def test_a_day_in_the_past_knows_nothing_of_what_came_later(filled: Engine) -> None:
    """As of 2020 there is no co-chair, no road map, no total, and Mustafayev is minister."""
    state = state_at(filled, date(2020, 1, 1))

    assert state.co_chairs == ()
    assert (state.road_maps.active, state.road_maps.named, state.agreements.stated) == (None, (), None)
    assert {line.period for line in state.trade} == {"2018", "2019-Q1"}
    assert [line.person for line in state.offices if line.office == "minister of economy" and line.current] == [
        "Shahin Mustafayev"
    ]
    assert all(line.when is not None and line.when < "2020" for line in (*state.meetings, *state.agreements.signed))


def test_trade_of_a_past_year_counts_whenever_it_was_reported(filled: Engine) -> None:
    """As of New Year 2021, the turnover of 2020 was what we were told of it in December 2021."""
    periods = {line.period for line in state_at(filled, date(2021, 1, 1)).trade}

    assert "2020" in periods
    assert "2021" not in periods


def test_a_moment_of_the_log_knows_what_it_held_then(filled: Engine) -> None:
    """Before the last article, nobody was known to chair, and 2020 was not narrowed yet."""
    state = state_at(filled, known_at=4)

    assert state.known_at.position == 4
    assert state.co_chairs == ()
    assert state.road_maps.active is not None
    assert state.road_maps.active.last_printed == "2021-12-08"
    assert [(line.low, line.high) for line in state.trade if line.period == "2020"] == [(2_550_000_000, 2_650_000_000)]
    assert state_at(filled, known_at=0).offices == ()


def test_a_planned_forum_lapses_when_its_year_is_over(filled: Engine) -> None:
    """Nobody told of the forum of 2022, so in 2023 it is shown as lapsed, and not as held."""
    assert [m.status for m in state_at(filled).meetings if m.number == 11] == ["planned"]
    assert [m.status for m in state_at(filled, date(2022, 12, 31)).meetings if m.number == 11] == ["planned"]
    assert [m.status for m in state_at(filled, date(2023, 6, 1)).meetings if m.number == 11] == ["lapsed"]
    [forums] = state_at(filled).series
    assert forums.next is not None
    assert (forums.next.number, state_at(filled, date(2023, 6, 1)).series[0].next) == (11, None)


def test_the_same_log_gives_the_same_bytes(filled: Engine) -> None:
    """Programs may compare states as text; a rebuild changes no byte."""
    before = to_json(state_at(filled))

    rebuild(filled, ALL, page=1)

    assert to_json(state_at(filled)) == before
    assert '"from": "AZ"' in before
    assert '"change_pct": 14.4' in before
