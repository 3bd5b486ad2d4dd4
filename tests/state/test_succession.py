"""Who followed whom in an office, and how sure the days are."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from tests.projections.history import given as recorded
from tests.state.claims import TODAY, office
from tests.state.seeds import RELATION, seeds
from tracker.log.engine import reading
from tracker.projections.offices import OfficeClaim
from tracker.projections.runner import catch_up
from tracker.state.entries import entries
from tracker.state.lines import Conflict, OfficeLine
from tracker.state.offices import offices
from tracker.state.snapshot import snapshot


def lines(claims: list[OfficeClaim], as_of: date = TODAY) -> list[OfficeLine]:
    """The lines of all seats, each seat in succession."""
    return list(offices(claims, (), as_of=as_of)[0])


def conflicts(claims: list[OfficeClaim], as_of: date = TODAY) -> list[Conflict]:
    """The seats that two are stated in without a word that one had left."""
    return list(offices(claims, (), as_of=as_of)[2])


def spans(claims: list[OfficeClaim], as_of: date = TODAY) -> list[tuple[str, str, str, str]]:
    """Each person with the bounds of his time, as `earliest..latest`, and where he stands."""
    return [
        (
            line.person,
            f"{line.from_.earliest or ''}..{line.from_.latest or ''}",
            f"{line.until.earliest or ''}..{line.until.latest or ''}",
            line.status,
        )
        for line in lines(claims, as_of)
    ]


ONE_AFTER_THE_OTHER = [
    office(1, "2019-01-01", "A"), office(2, "2019-06-08", "A"), office(3, "2021-12-08", "B"),
    office(4, "2022-02-01", "B"),
]  # fmt: skip


def test_the_change_lies_between_the_last_word_of_the_one_and_the_first_of_the_other() -> None:
    """Nobody tells the day, so no day is told."""
    assert spans(ONE_AFTER_THE_OTHER) == [
        ("A", "..2019-01-01", "2019-06-08..2021-12-08", "held"),
        ("B", "2019-06-08..2021-12-08", "2022-02-01..", "holds"),
    ]
    assert [(line.predecessor, line.successor) for line in lines(ONE_AFTER_THE_OTHER)] == [(None, "B"), ("A", None)]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2018, 12, 31), []),
        (date(2019, 1, 1), [("A", "holds")]),
        (date(2019, 3, 1), [("A", "holds")]),
        (date(2019, 6, 8), [("A", "holds")]),
        (date(2019, 6, 9), [("A", "uncertain"), ("B", "uncertain")]),
        (date(2021, 12, 7), [("A", "uncertain"), ("B", "uncertain")]),
        (date(2021, 12, 8), [("A", "held"), ("B", "holds")]),
    ],
)
def test_of_a_day_it_is_sure_who_held_an_office_or_both_are_named(as_of: date, expected: list[tuple[str, str]]) -> None:
    """Between the two statements it was one of them, and the state does not pretend to know which."""
    assert [(line.person, line.status) for line in lines(ONE_AFTER_THE_OTHER, as_of)] == expected


def test_a_word_that_somebody_had_left_narrows_the_change() -> None:
    """He was called former half a year before anybody named the next one."""
    claims = [office(1, "2019-01-01", "A"), office(2, "2020-06-01", "A", former=True), office(3, "2021-01-01", "B")]

    assert spans(claims)[0] == ("A", "..2019-01-01", "2019-01-01..2020-06-01", "held")
    assert [(line.person, line.status) for line in lines(claims, date(2020, 7, 1))] == [
        ("A", "held"),
        ("B", "uncertain"),
    ]


def test_a_newer_article_about_an_older_time_does_not_unseat_the_present_holder() -> None:
    """What an article of 2022 says of 2018 is about 2018; it bounds the change from its other side."""
    claims = [office(1, "2021-01-01", "B"), office(2, "2022-01-01", "A", when="2018")]

    assert spans(claims) == [
        ("A", "..2018-12-31", "2018-01-01..2021-01-01", "held"),
        ("B", "2018-01-01..2021-01-01", "2021-01-01..", "holds"),
    ]


def test_the_then_minister_of_an_older_time_has_left_since() -> None:
    """That he was called so in 2022 tells that he was gone in 2022, and not that he was gone in 2018."""
    claims = [office(1, "2020-01-01", "A"), office(2, "2022-01-01", "A", when="2018", former=True)]

    assert spans(claims) == [("A", "..2020-01-01", "2020-01-01..2022-01-01", "held")]


def test_two_who_are_stated_by_turns_contradict_each_other() -> None:
    """Either an article is wrong or somebody came back: both sentences are shown, until a word decides it."""
    claims = [office(1, "2019-01-01", "A"), office(2, "2020-01-01", "B"), office(3, "2021-01-01", "A")]

    [conflict] = conflicts(claims)

    assert [(side.says, side.stated_on, side.facts) for side in conflict.claims] == [
        ("A", "2021-01-01", ("f1", "f3")),
        ("B", "2020-01-01", ("f2",)),
    ]
    assert [(line.person, line.status) for line in lines(claims)] == [("A", "holds"), ("B", "held")]
    assert {line.status for line in lines(claims, date(2020, 6, 1))} == {"uncertain"}


@pytest.mark.parametrize("gone", ["A", "B"])
def test_who_left_and_is_stated_again_came_back(gone: str) -> None:
    """One word that the one or the other had left is enough: three spans, and no conflict."""
    when = "2019-06-01" if gone == "A" else "2020-06-01"
    claims = [office(1, "2019-01-01", "A"), office(2, "2020-01-01", "B"), office(3, "2021-01-01", "A"),
              office(4, when, gone, former=True)]  # fmt: skip

    assert conflicts(claims) == []
    assert [(line.person, line.predecessor, line.successor, line.status) for line in lines(claims)] == [
        ("A", None, "B", "held"),
        ("B", "A", "A", "held"),
        ("A", "B", None, "holds"),
    ]


def test_several_hold_what_several_can_hold() -> None:
    """A deputy follows nobody and contradicts nobody; he leaves when he is called former."""
    claims = [office(1, "2019-01-01", "A", "deputy prime minister"),
              office(2, "2020-01-01", "B", "deputy prime minister"),
              office(3, "2021-01-01", "A", "deputy prime minister"),
              office(4, "2021-06-01", "B", "deputy prime minister", former=True)]  # fmt: skip

    assert conflicts(claims) == []
    assert spans(claims) == [
        ("A", "..2019-01-01", "2021-01-01..", "holds"),
        ("B", "..2020-01-01", "2020-01-01..2021-06-01", "held"),
    ]


def test_co_chairs_of_each_side_have_their_own_succession() -> None:
    """A change on the one side says nothing of the other."""
    claims = [office(1, "2019-01-01", "A", "co-chair", of="Joint Commission", side="AZ"),
              office(2, "2019-01-01", "X", "co-chair", of="Joint Commission", side="RU"),
              office(3, "2021-01-01", "B", "co-chair", of="Joint Commission", side="AZ")]  # fmt: skip

    _, chairs, _ = offices(claims, (), as_of=TODAY)

    assert [(chair.side, chair.person, chair.predecessor, chair.from_.earliest) for chair in chairs] == [
        ("AZ", "B", "A", "2019-01-01"),
        ("RU", "X", None, None),
    ]


def test_the_minister_of_economy_of_the_seeds(engine: Engine) -> None:
    """The change happened between two of the articles, as the table tells too."""
    recorded(engine, *seeds())
    catch_up(engine)

    with reading(engine) as tx:
        state = snapshot(tx, RELATION, as_of=TODAY, known_at=None)

    told = {entry.says: entry.when for entry in entries(state) if entry.key == "office/AZ/minister of economy"}
    assert told == {
        "Shahin Mustafayev (no longer)": "by 2019-06-08 … between 2019-06-08 and 2021-12-08",
        "Mikayil Jabbarov": "between 2019-06-08 and 2021-12-08",
    }


DAYS = st.dates(date(2019, 1, 1), date(2019, 1, 12)).map(date.isoformat)
STATED = st.lists(st.tuples(DAYS, st.sampled_from("ABC"), st.booleans()), min_size=1, max_size=7)


@settings(max_examples=100, deadline=None)
@given(stated=STATED, as_of=st.dates(date(2018, 12, 30), date(2019, 1, 14)))
def test_laws_of_succession(stated: list[tuple[str, str, bool]], as_of: date) -> None:
    """Of any statements: bounds are in order, at most one holds for sure, and who is stated on a day may hold it."""
    claims = [office(nth, day, who, former=former) for nth, (day, who, former) in enumerate(stated)]

    found = lines(claims, as_of)

    for line in found:
        for bounds in (line.from_, line.until):
            assert bounds.earliest is None or bounds.latest is None or bounds.earliest <= bounds.latest
        assert (line.from_.latest or "") <= (line.until.earliest or line.until.latest or "9")
    assert sum(line.status == "holds" for line in found) <= 1
    for day, who, former in stated:
        if day == as_of.isoformat() and not former:
            standing = {line.status for line in found if line.person == who}
            alone = not any((day, who) == (other, name) and left for other, name, left in stated)
            assert not alone or standing & {"holds", "uncertain"}


@settings(max_examples=30, deadline=None)
@given(stated=st.lists(st.tuples(DAYS, st.sampled_from("ABC"), st.booleans()), min_size=1, max_size=4))
def test_the_order_in_which_the_log_got_the_articles_does_not_matter(stated: list[tuple[str, str, bool]]) -> None:
    """Only the days of the world count."""

    def told(ordered: list[tuple[str, str, bool]]) -> list[tuple[str, str, str, str]]:
        return spans([office(nth, day, who, former=former) for nth, (day, who, former) in enumerate(ordered)])

    assert all(told(list(ordered)) == told(stated) for ordered in permutations(stated))
