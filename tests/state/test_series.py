"""Numbered sessions and forums in a row."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.state.claims import PAIR, TODAY, meeting
from tracker.projections.meetings import MeetingClaim
from tracker.state.event_lines import SeriesLine
from tracker.state.lines import Conflict
from tracker.state.meetings import meetings
from tracker.state.series import series

COMMISSION = "intergovernmental commission on trade and economic cooperation"


def asked(*claims: MeetingClaim, as_of: date = TODAY) -> tuple[tuple[SeriesLine, ...], tuple[Conflict, ...]]:
    """Fold claims of meetings into series."""
    return series(meetings(claims, parties=PAIR, bodies=(), as_of=as_of)[0], parties=PAIR)


def session(number: int, when: str | None, status: str = "held", name: str | None = COMMISSION) -> MeetingClaim:
    """A claim of a session, in an article of the first day of 2022."""
    return meeting(number, "2022-01-01", when, status, number=number, name=name)


def test_sessions_of_one_body_are_a_series_with_what_is_missing_and_what_comes() -> None:
    """Whoever shortens the name; a number that nobody told of fell between its neighbours' days."""
    [found], conflicts = asked(
        session(17, "2017-05"),
        session(18, "2018-06-01", name="Azerbaijan-Russia Intergovernmental Commission"),
        session(20, "2021-04-26/2021-04-27"),
        session(21, "2022", "planned", name=None),
    )

    assert (found.name, found.parties, conflicts) == (COMMISSION, PAIR, ())
    assert [(item.number, item.status) for item in found.items] == [
        (17, "held"),
        (18, "held"),
        (20, "held"),
        (21, "planned"),
    ]
    assert [(gap.first, gap.last, gap.after, gap.before) for gap in found.gaps] == [
        (19, 19, "2018-06-01", "2021-04-26")
    ]
    assert found.next is not None
    assert (found.next.number, found.next.when) == (21, "2022")
    assert found.facts == ("f17", "f18", "f20", "f21")


def test_what_is_known_to_be_missing_has_no_day_next_to_what_has_none() -> None:
    """Beside a session that lapsed, or has no day, nothing bounds the gap; many that are missing are one gap."""
    [found], _ = asked(session(3, "2018", "planned"), session(2000, None), as_of=date(2022, 1, 1))

    assert [(gap.first, gap.last, gap.after, gap.before) for gap in found.gaps] == [(4, 1999, None, None)]


def test_numbers_that_run_against_time_are_a_conflict() -> None:
    """The 18th cannot have been held after the 19th; both are shown with their facts."""
    [found], [conflict] = asked(session(17, "2017"), session(18, "2021-05-01"), session(19, "2019-06-01"))

    assert found.conflict
    assert [(side.says, side.facts) for side in conflict.claims] == [
        ("no. 18 on 2021-05-01", ("f18",)),
        ("no. 19 on 2019-06-01", ("f19",)),
    ]
    assert conflict.key == f"conflict/{found.key}/18-19"


def test_another_body_another_form_and_another_country_are_other_series() -> None:
    """A number alone brings nothing together that names keep apart; without a name it belongs to none of two."""
    found, _ = asked(
        session(17, "2017"),
        session(5, "2019", name="working group on transport"),
        session(6, "2020", name=None),
        meeting(9, "2022-01-01", "2018-09-27", form="forum", number=9, name="interregional forum"),
        meeting(10, "2022-01-01", "2018-09-27", form="call", number=10, name=COMMISSION),
    )

    assert [(line.form, line.name) for line in found] == [
        ("forum", "interregional forum"),
        ("session", None),
        ("session", COMMISSION),
        ("session", "working group on transport"),
    ]


@given(
    st.dictionaries(st.integers(1, 40), st.tuples(st.sampled_from((None, "2019", "2021-05-01")), st.booleans())),
    st.dates(date(2019, 1, 1), date(2023, 1, 1)),
)
def test_every_number_between_the_first_and_the_last_is_told_or_missing(sessions, as_of: date) -> None:
    """Once, and never both."""
    claims = [session(n, when, "held" if held else "planned") for n, (when, held) in sessions.items()]

    for line in asked(*claims, as_of=as_of)[0]:
        told = [item.number for item in line.items]
        missing = [number for gap in line.gaps for number in range(gap.first, gap.last + 1)]
        assert sorted(told + missing) == list(range(told[0], told[-1] + 1))
