"""Periods: every grain, relative ones against the publication, never a day or year that nobody wrote."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reader.reading import facts
from tracker.domain.facts import Trade
from tracker.domain.period import Period
from tracker.reader.periods import PeriodTagger
from tracker.reader.placing import resolve

PUBLISHED = date(2019, 6, 8)  # a Saturday


def _periods(text: str, published: date | None = PUBLISHED, fiscal: int | None = None) -> list[str | None]:
    return [tag.value.period for tag in PeriodTagger(published, fiscal).tags(text)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("on July 2021", "2021-07"),
        ("7 December 2021", "2021-12-07"),
        ("December 7, 2021", "2021-12-07"),
        ("the 6th of November 2023", "2023-11-06"),
        ("this 29th day of February, 2024", "2024-02-29"),
        ("16.01.2025", "2025-01-16"),
        ("2021-12-07", "2021-12-07"),
        ("27 to 29 October, 2021", "2021-10-27/2021-10-29"),
        ("from May 31 to June 2, 2021", "2021-05-31/2021-06-02"),
        ("April 5-6, 2023", "2023-04-05/2023-04-06"),
        ("18 and 19 July 2022", "2022-07-18/2022-07-19"),
        ("January–November 2023".replace("–", "-"), "2023-01/2023-11"),
        ("between February 2022 and May 2023", "2022-02/2023-05"),
        ("from July 2022 to January 2023", "2022-07/2023-01"),
        ("the first nine months of 2024", "2024-01/2024-09"),
        ("in 2024's first nine months", "2024-01/2024-09"),
        ("in 11 months of 2021", "2021-01/2021-11"),
        ("the nine months to September 2024", "2024-01/2024-09"),
        ("the year to December 2024", "2024"),
        ("the eleven-month period of 2022", "2022-01/2022-11"),
        ("the January-to-November period of 2022", "2022-01/2022-11"),
        ("the opening quarter of 2023", "2023-Q1"),
        ("the closing quarter of 2022", "2022-Q4"),
        ("the second semester of 2022", "2022-07/2022-12"),
        ("the first quarter of 2024", "2024-Q1"),
        ("Q1 2023", "2023-Q1"),
        ("first half of 2022", "2022-01/2022-06"),
        ("H2 2022", "2022-07/2022-12"),
        ("autumn 2021", "2021-09/2021-11"),
        ("by 2030", "2030"),
        ("for 2024-2026", "2024/2026"),
        ("for 2024-26", "2024/2026"),
        ("the end of 2025", "2025"),
        ("the 1990s", "1990/1999"),
    ],
)
def test_what_is_written_needs_no_publication(text, period):
    """An undated article still tells what it spells out."""
    assert _periods(text, None) == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("last year", "2018"),
        ("in last year's third quarter", "2018-Q3"),
        ("the year before last", "2017"),
        ("this year", "2019"),
        ("next year", "2020"),
        ("in September last year", "2018-09"),
        ("on June 6-8", "2019-06-06/2019-06-08"),
        ("December 7", "2018-12-07"),
        ("29-30/4", "2019-04-29/2019-04-30"),
        ("mid-January", "2019-01"),
        ("in July", "2018-07"),
        ("last November", "2018-11"),
        ("yesterday", "2019-06-07"),
        ("today", "2019-06-08"),
        ("on Saturday", "2019-06-08"),
        ("on Thursday", "2019-06-06"),
        ("last Saturday", "2019-06-01"),
        ("this Monday (3)", "2019-06-03"),
        ("on Tuesday (11)", "2019-06-11"),
        ("last month", "2019-05"),
        ("last week", "2019-05-27/2019-06-02"),
        ("two years ago", "2017"),
        ("earlier this year", "2019"),
        ("the beginning of the year", "2019"),
        ("by the end of the current year", "2019"),
        ("in the first quarter", "2019-Q1"),
        ("in the first five months", "2019-01/2019-05"),
        ("in January-August", "2018-01/2018-08"),
        ("the nine months to September", "2018-01/2018-09"),
        ("the first ten months of the year", "2019-01/2019-10"),
        ("June 30 next year", "2020-06-30"),
        ("on the 20th of this month", "2019-06-20"),
        ("within five years", "2024"),
    ],
)
def test_what_is_relative_goes_by_the_publication_and_is_nothing_without(text, period):
    """No date without grounds."""
    assert _periods(text) == [period]
    assert _periods(text, None) == [None]


@pytest.mark.parametrize(
    ("text", "period", "fiscal"),
    [
        ("FY2022-23", "2022-04/2023-03", 4),
        ("in 2022-23", "2022-04/2023-03", 4),
        ("2022/23", "2022-07/2023-06", 7),
        ("FY23", "2022-07/2023-06", 7),
        ("2022-23", "2022/2023", None),
    ],
)
def test_a_fiscal_year_is_its_months_where_the_country_s_is_known(text, period, fiscal):
    """April to March in India, July to June in Kenya."""
    assert _periods(text, None, fiscal) == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("last fiscal year", "2017-07/2018-06"),
        ("the first seven months (July-January) of the current fiscal year", "2018-07/2019-01"),
        ("the first quarter of this fiscal year", "2018-07/2018-09"),
        ("the first two months of the current Iranian year", "2019-03/2019-05"),
        ("in the Iranian year, i.e. 1397", "2018-03/2019-03"),
        ("the first third of the current year", "2019-01/2019-04"),
        ("the first three quarters of 2018", "2018-01/2018-09"),
        ("9M 2018", "2018-01/2018-09"),
        ("the half-year to March", "2018-10/2019-03"),
        ("the twelve months to March", "2018-04/2019-03"),
        ("turnover for four months: $5 million", "2019-01/2019-04"),
        ("the last month before the ban", None),
    ],
)
def test_years_that_do_not_begin_in_january_and_months_that_are_counted(text, period):
    """A year of its own calendar is its months of ours; counted months begin with its first."""
    assert [found for found in _periods(text, fiscal=7) if found != "2019"][-1:] == ([period] if period else [])


def test_a_comparison_goes_by_the_period_before():
    """The same period last year has last year's months."""
    text = "In January-August 2019 it fell, more than in the same period of 2018. The rest follows."
    assert _periods(text) == ["2019-01/2019-08", "2018-01/2018-08"]

    text = "in January-June, versus 2 billion a year earlier"
    assert _periods(text, date(2024, 9, 6)) == ["2024-01/2024-06", "2023-01/2023-06"]

    text = "In 2016 it was 5; the previous year it was 4. On June 1 they met; on the same day they signed."
    assert _periods(text) == ["2016", "2015", "2019-06-01", "2019-06-01"]


def test_an_open_start_is_marked():
    """Since 2018 is no statement about 2018 alone."""
    (tag,) = PeriodTagger(None).tags("in force since 2018")

    assert tag.value.since


def test_a_date_without_year_can_be_placed_in_the_future():
    """What is planned lies ahead."""
    (tag,) = PeriodTagger(PUBLISHED).tags("on 18 and 19 July")

    assert tag.value.period == "2018-07-18/2018-07-19"
    assert resolve(tag.value, PUBLISHED, future=True).period == "2019-07-18/2019-07-19"


@pytest.mark.parametrize(
    "text",
    [
        "2000 companies",
        "some 2000 Russians",
        "It may be that they march on",
        "at 18:02",
        "No. 2018",
        "in five years' time",
        "50 years",
        "year-on-year",
        "resolution 2018",
        "K2019",
    ],
)
def test_what_is_no_date_is_left_alone(text):
    """Amounts, times, ages and numbers of documents are no years."""
    assert _periods(text) == []


_WORDS = st.sampled_from(
    "last this next year month May March 5 31 2021 2022-23 first nine months of the to - and January quarter FY23 a"
    " ago earlier same period on Monday (24) Q1 half since 29 February 1/4 , .".split()
)


@settings(max_examples=500, deadline=None)
@given(st.lists(_WORDS, max_size=14).map(" ".join), st.one_of(st.none(), st.dates()))
def test_every_period_found_is_a_period(text, published):
    """Whatever stands together, the spelling is canonical and lies in the text."""
    for tag in PeriodTagger(published, 4).tags(text):
        assert 0 <= tag.start < tag.end <= len(text)
        if tag.value.period is not None:
            assert Period.parse(tag.value.period).text == tag.value.period
        for future in (False, True):
            again = resolve(tag.value, published, future=future).period
            assert again is None or Period.parse(again)


def test_four_quarters_to_a_quarter_are_twelve_months():
    """Statisticians count years that end with any quarter; their last one must not be taken for the whole."""
    found = facts("Trade between Peru and Chad was £29 million in the four quarters to the end of Q2 2022.", "trade")

    assert [fact.when for fact in found if isinstance(fact, Trade)] == ["2021-07/2022-06"]


def test_the_end_of_a_quarter_is_no_month():
    """What is told up to the end of a quarter breaks nothing."""
    found = facts("Trade between Peru and Chad came to £29 million by the end of Q2 2022.", "trade")

    assert all(fact.when in {None, "2022-Q2"} for fact in found if isinstance(fact, Trade))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("a contract signed last autumn", "2018-09/2018-11"),
        ("to be held next spring", "2020-03/2020-05"),
        ("opens this summer", "2019-06/2019-08"),
        ("met in the spring, officials said", "2019-03/2019-05"),
    ],
)
def test_a_season_without_a_year_goes_by_the_publication(text, period):
    """Newspapers date by seasons what lies half a year away."""
    assert _periods(text) == [period]


@pytest.mark.parametrize(
    "text", ["the autumn session", "in the summer season", "will meet within three months", "a spring in the hills"]
)
def test_words_of_seasons_and_terms_ahead_are_no_period(text):
    """A compound names no time, and a term that runs from now on is not the first months of the year."""
    assert _periods(text) == []


def test_the_months_of_this_year_are_unknown_without_a_publication():
    """Another year that the text names is not this one: no year is lent to what is told of the current one."""
    text = "Exports of Peru to Chile stood at 2 billion dollars in 2016, and at 1 billion in five months of this year."

    assert {fact.when for fact in facts(text, "trade", published=None)} == {"2016"}
    assert {fact.amount for fact in facts(text, "trade", published=None)} == {2_000_000_000}


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("set up in 2019, it met in July of that year", ["2019", "2019-07"]),
        ("came in May 2019 and, later that year, in June", ["2019-05", "2019", "2019-06"]),
        ("came on 3 May 2019 and left on 5 July that year", ["2019-05-03", "2019-07-05"]),
        ("2 billion in 2019, 1 billion in the first half of the same year", ["2019", "2019-01/2019-06"]),
        ("the tax that year after year is paid", []),
        ("that yearly fair", []),
    ],
)
def test_that_year_is_the_one_named_before(text, periods):
    """A month or half of "that year" is none of the year of publication."""
    assert [each for each in _periods(text) if each is not None] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("agreed in March 2021 and signed the following May", ["2021-03", "2021-05"]),
        ("agreed in October 2021; signed the following month", ["2021-10", "2021-11"]),
        ("agreed in November 2021 and signed the following January", ["2021-11", "2022-01"]),
        ("agreed in 2020, and signed the following May", ["2020", "2021-05"]),
        ("following May's vote", []),
    ],
)
def test_a_following_month_is_the_next_one_after_the_month_named_before(text, periods):
    """Nobody counts it from the publication."""
    assert _periods(text) == periods


@pytest.mark.parametrize("night", ["last night", "late last night", "last evening"])
def test_last_night_was_yesterday(night):
    """The night before is of the day before, and of no other."""
    assert _periods(night) == ["2019-06-07"]


@pytest.mark.parametrize(
    ("published", "period"), [(date(2024, 7, 21), "2023-07/2024-05"), (date(2024, 6, 21), "2023-07/2024-05")]
)
def test_months_of_a_fiscal_year_are_over_when_they_are_told(published, period):
    """In July eleven months are those of the year that has just ended."""
    assert _periods("in the first 11 months of the fiscal year", published, 7) == [period]
