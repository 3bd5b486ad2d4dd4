"""Periods are what every date in the product goes through."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.errors import InvalidPeriod
from tracker.domain.period import Grain, Period


@pytest.mark.parametrize(
    ("text", "grain", "first", "last"),
    [
        ("2021-12-07", Grain.DAY, date(2021, 12, 7), date(2021, 12, 7)),
        ("2020-02", Grain.MONTH, date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-Q3", Grain.QUARTER, date(2021, 7, 1), date(2021, 9, 30)),
        ("2021", Grain.YEAR, date(2021, 1, 1), date(2021, 12, 31)),
        ("2023-01/2023-11", Grain.MONTH, date(2023, 1, 1), date(2023, 11, 30)),
        ("2019-06-06/2019-06-08", Grain.DAY, date(2019, 6, 6), date(2019, 6, 8)),
    ],
)
def test_every_grain_has_its_first_and_last_day(text, grain, first, last):
    """A period covers exactly the days that its spelling says, both ends included."""
    period = Period.parse(text)

    assert (period.grain, period.first, period.last, period.text) == (grain, first, last, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "21",
        "2021-13",
        "2021-04-31",
        "2021-Q5",
        "0000",
        "2021/2020",
        "2021/2021",
        "2021-01/2021",
        "2021-01-01/",
        "٢٠٢١",
    ],
)
def test_what_is_no_period_is_refused_with_the_way_out(text):
    """An impossible or backward period never enters the arithmetic."""
    with pytest.raises(InvalidPeriod, match="write 2021"):
        Period.parse(text)


@given(st.dates(), st.dates())
def test_a_range_contains_its_ends(one, other):
    """Spanning and containing agree, whatever the days."""
    first, last = sorted((one, other))

    span = Period.spanning(Period.of_day(first), Period.of_day(last))

    assert span.contains(Period.of_day(first))
    assert span.contains(Period.of_day(last))
    assert Period.parse(span.text) == span
