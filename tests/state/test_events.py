"""Meetings and documents: done, planned and lapsed."""

from datetime import date

import pytest

from tests.state.claims import PAIR, TODAY, document, meeting
from tracker.projections.meetings import MeetingClaim
from tracker.state.documents import agreements
from tracker.state.meetings import meetings


def statuses(claims: list[MeetingClaim], as_of: date = TODAY) -> list[str]:
    """Return how the meetings of the claims stand."""
    return [line.status for line in meetings(claims, as_of=as_of)]


@pytest.mark.parametrize(
    ("published", "when", "status", "as_of", "expected"),
    [
        ("2021-05-02", "2021-05-01", "held", date(2021, 4, 1), []),
        ("2021-05-02", "2021-05-01", "held", date(2021, 5, 1), ["held"]),
        ("2021-05-02", "2021-05-01/2021-05-03", "held", date(2021, 5, 2), ["held"]),
        ("2021-06-02", "2021-05", "held", date(2021, 5, 20), []),
        ("2021-05-10", "2021-05", "held", date(2021, 5, 20), ["held"]),
        ("2021-05-02", None, "held", date(2021, 5, 1), []),
        ("2021-05-02", None, "held", date(2021, 5, 2), ["held"]),
        (None, None, "held", TODAY, []),
        (None, "2021", "held", TODAY, ["held"]),
        ("2021-05-02", "2021-06-01", "planned", date(2021, 5, 1), []),
        ("2021-05-02", "2021-06-01", "planned", date(2021, 5, 2), ["planned"]),
        ("2021-05-02", "2021-06-01", "planned", date(2021, 6, 1), ["planned"]),
        ("2021-05-02", "2021-06-01", "planned", date(2021, 6, 2), ["lapsed"]),
        ("2021-05-02", None, "planned", TODAY, ["planned"]),
        ("2021-05-02", "2021-06-01", "held", date(2021, 5, 2), ["planned"]),
    ],
)  # fmt: skip
def test_a_meeting_is_held_planned_lapsed_or_unheard_of(published, when, status, as_of, expected) -> None:
    """A day in the past knows what had happened by then, whenever told, and only the plans that were stated by then."""
    assert statuses([meeting(1, published, when, status)], as_of) == expected


def test_a_plan_that_came_true_is_the_meeting_that_it_became() -> None:
    """One line, resting on both facts; a meeting of another number leaves the plan to lapse."""
    plan = meeting(1, "2021-05-02", "2021-06-01", "planned", number=20)

    [line] = meetings([plan, meeting(2, "2021-06-02", "2021-06-01", number=20)], as_of=TODAY)

    assert (line.status, line.facts) == ("held", ("f2", "f1"))
    assert statuses([plan, meeting(2, "2021-06-02", "2021-06-01", number=19)]) == ["lapsed", "held"]


def test_two_articles_about_one_meeting_make_one_line() -> None:
    """Who took part is whoever any of them names."""
    [line] = meetings(
        [meeting(1, "2021-06-02", "2021-06-01", participants=("A",)),
         meeting(2, "2021-06-03", "2021-06-01", participants=("B",))], as_of=TODAY)  # fmt: skip

    assert (line.participants, line.facts) == (("A", "B"), ("f1", "f2"))


def test_two_documents_of_one_article_stay_two() -> None:
    """Alike in all that was told of them, they were still told apart; a second article tells of the same two."""
    claims = [document(n, "2021-06-02", "2021-06-01", article=f"a{n // 2}", start=n) for n in range(4)]

    found = agreements(claims, parties=PAIR, as_of=TODAY).signed

    assert [line.facts for line in found] == [("f0", "f2"), ("f1", "f3")]


def test_a_total_of_a_region_is_not_that_of_the_country() -> None:
    """It would take the relation's own total away from the first line of the state."""
    own = document(1, "2021-06-01", None, type=None, number=230, bound="more_than")
    regional = document(2, "2022-01-01", None, type=None, number=12, bound="exact", parties=("AZ", "RU-AST"))

    stated = agreements([own, regional], parties=PAIR, as_of=TODAY).stated

    assert stated is not None
    assert stated.number == 230
