"""How many documents there are said to be, as time goes on."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.state.claims import PAIR, TODAY, document
from tracker.projections.documents import DocumentClaim
from tracker.state.documents import agreements
from tracker.state.event_lines import Agreements


def asked(*claims: DocumentClaim, as_of: date = TODAY) -> Agreements:
    """Fold claims into agreements."""
    return agreements(claims, parties=PAIR, as_of=as_of)[0]


def stated(nth: int, day: str, number: int, bound: str = "exact", **more: object) -> DocumentClaim:
    """A claim of a total."""
    return document(nth, day, day, **{"type": None, "number": number, "bound": bound} | more)


def test_totals_are_a_series_in_which_echoes_are_only_printed() -> None:
    """Said again in other words, a total is stated anew; printed again, it is not, even behind a later one."""
    found = asked(
        stated(1, "2019-01-01", 200, "more_than", family="old"),
        stated(2, "2019-06-01", 200, "more_than"),
        stated(3, "2021-01-01", 230, "more_than"),
        stated(4, "2021-06-01", 200, "more_than", family="old"),
    )

    assert [(one.number, one.first_stated, one.stated_on, one.last_printed, one.facts) for one in found.series] == [
        (200, "2019-01-01", "2019-06-01", "2021-06-01", ("f1", "f2", "f4")),
        (230, "2021-01-01", "2021-01-01", "2021-01-01", ("f3",)),
    ]
    assert found.stated is not None
    assert (found.stated.number, found.stated.stated_on) == (230, "2021-01-01")
    assert not any(one.falls for one in found.series)


@pytest.mark.parametrize(
    ("first", "then", "falls"),
    [
        ((230, "more_than"), (230, "exact"), True),
        ((230, "more_than"), (231, "exact"), False),
        ((230, "more_than"), (200, "more_than"), False),
        ((230, "exact"), (230, "up_to"), False),
        ((230, "exact"), (229, "up_to"), True),
        ((230, "exact"), (220, "about"), False),
        ((230, "exact"), (210, "about"), True),
    ],
)
def test_a_total_that_must_be_below_an_earlier_one_is_marked(first, then, falls) -> None:
    """By the arithmetic of its bound; a fall is no contradiction."""
    claims = (stated(1, "2019-01-01", *first), stated(2, "2021-01-01", *then))
    found, conflicts = agreements(claims, parties=PAIR, as_of=TODAY)

    assert [one.falls for one in found.series] == [False, falls]
    assert conflicts == ()


def test_two_totals_of_one_day_that_exclude_each_other_are_a_conflict() -> None:
    """Nothing was signed between two articles of a day."""
    claims = (stated(1, "2021-01-01", 230), stated(2, "2021-01-01", 240, "more_than"))

    [conflict] = agreements(claims, parties=PAIR, as_of=TODAY)[1]

    assert [(side.says, side.facts) for side in conflict.claims] == [("230", ("f1",)), ("more than 240", ("f2",))]


@pytest.mark.parametrize(
    ("number", "bound", "implied"),
    [
        (230, "more_than", (232, "more_than")),
        (230, "exact", (232, "at_least")),
        (230, "at_least", (232, "at_least")),
        (230, "about", (222, "at_least")),
        (230, "up_to", None),
    ],
)
def test_documents_signed_since_imply_a_least_total(number: int, bound: str, implied) -> None:
    """What was signed certainly later, by the two sides themselves, comes on top; it is said as implied."""
    found = asked(
        stated(1, "2021-06-01", number, bound),
        document(2, "2021-07-02", "2021-07-01", title="on fishing"),
        document(3, "2021-07-02", "2021-07", title="on transport"),
        document(4, "2021-06-02", "2021-06-01", title="on sport"),
        document(5, "2021-08-02", "2021", title="on music"),
        document(6, "2021-08-02", "2021-08-01", title="on tourism", parties=("AZ", "RU-AST")),
        document(7, "2021-08-02", "2023-08-01", title="on energy", status="planned"),
    )

    assert found.stated is not None
    assert (found.stated.number, found.stated.bound) == (number, bound)
    if implied is None:
        assert found.implied is None
    else:
        assert found.implied is not None
        assert (found.implied.number, found.implied.bound) == implied
        assert (found.implied.signed, sorted(found.implied.facts)) == (2, ["f1", "f2", "f3"])


def test_several_signed_at_once_count_once() -> None:
    """Of three, one is described; another article's two of that day are among them; a later four are not."""
    found = asked(
        stated(1, "2021-06-01", 100),
        document(2, "2021-07-02", "2021-07-01", type="document", number=3),
        document(3, "2021-07-02", "2021-07-01", article="a2", title="on fishing"),
        document(4, "2021-07-03", "2021-07-01", type="memorandum", number=2),
        document(5, "2021-08-03", "2021-08-01", number=4),
    )

    assert found.implied is not None
    assert (found.implied.number, found.implied.signed) == (107, 7)


def test_a_total_of_a_region_is_not_that_of_the_country() -> None:
    """It would take the relation's own total away from the first line of the state."""
    found = asked(stated(1, "2021-06-01", 230), stated(2, "2022-01-01", 12, parties=("AZ", "RU-AST")))

    assert found.stated is not None
    assert found.stated.number == 230


@given(
    st.dictionaries(st.integers(0, 800), st.tuples(st.integers(1, 9), st.integers(0, 3)), max_size=8),
    st.dates(date(2020, 1, 1), date(2022, 6, 1)),
)
def test_the_series_of_a_day_is_the_beginning_of_that_of_a_later_day(told, as_of: date) -> None:
    """What was stated by a day stays stated: later totals follow, and echoes move nothing but the printing."""
    start = date(2020, 1, 1).toordinal()
    claims = [
        stated(n, date.fromordinal(start + day).isoformat(), number, family=f"{number} {words}")
        for n, (day, (number, words)) in enumerate(told.items())
    ]

    def series(day: date) -> list[tuple[int, str | None]]:
        return [(one.number, one.first_stated) for one in asked(*claims, as_of=day).series]

    then, now = series(as_of), series(date(2023, 1, 1))

    assert now[: len(then)] == then
