"""The day on which an article was published, as pages, agencies and offices write it."""

from datetime import date
from time import perf_counter

import pytest

from tracker.reader.text import canonical, layout

HEADLINE = "Kenya, Rwanda sign customs deal"
BODY = (
    "Kenya and Rwanda signed an agreement on customs on Tuesday, the foreign ministry said in a statement. It is new."
)
MORE = "More will follow in June, they said, after the parliaments of both countries have voted on it."
DAY = date(2023, 3, 14)


def laid(*lines):
    """The layout of a page of these lines."""
    return layout(canonical("\n\n".join(lines)), None)


def texts(found, *roles):
    """What stands in blocks of these roles."""
    return [found.text[block.start : block.end] for block in found.blocks if block.role in roles]


@pytest.mark.parametrize(
    "opening",
    [
        "KIGALI, 14 March 2023. –",
        "KIGALI, March 14, 2023. —",
        "(Kigali, 14 March 2023)",
        "[Kigali, 14 March 2023] –",
        "14 March 2023 –",
        "March 14, 2023:",
        "March 14th, 2023.",
        "14.03.2023 |",
        "Tuesday, March 14, 2023 –",
        "14 March 2023, 10:30 –",
        "Kigali, the 14th of March 2023 –",
        "Kigali, on 14 March 2023 –",
        "Kigali and Nairobi, 14 March 2023 –",
        "Kigali, 14 March 2023/NewsWire/.",
        "Kigali, 14-03-2023:",
        "Kigali, 14-Mar-2023:",
        "KIGALI, March 14, 2023 10:30 GMT –",
    ],
)
def test_a_day_that_opens_the_text_dates_the_article_and_is_no_part_of_it(opening):
    """Agencies, ministries and papers set place, day and hour in many ways before the first sentence."""
    found = laid(HEADLINE, f"{opening} {BODY}", MORE)

    assert found.published == DAY
    assert texts(found, "body") == [BODY, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "(14 March 2023)",
        "[14 March 2023]",
        "* 14 March 2023 *",
        "Tuesday (14 March 2023)",
        "14-Mar-2023",
        "14 / 03 / 2023",
        "By Jane Doe March 14, 2023",
        "Written by Jane Doe on 14 March 2023",
        "From the edition of 14 March 2023",
        "Media release 14 March 2023",
        "The Observer (14 March 2023)",
        "Kigali (Rwanda Observer) - 14 March 2023",
        "Published 10:30 EAT 14 March 2023",
        "Online since 14 March 2023",
        "Mar 14,2023",
        "March, 14/2023 - 10:30",
        "14/Mar/2023",
        "2023-03-14T10:30:00+02:00",
    ],
)
def test_a_line_of_its_own_dates_the_article_wherever_it_stands(line):
    """Over the headline, under it or below the text: a page says once when it was published."""
    for page in ((line, HEADLINE, BODY, MORE), (HEADLINE, line, BODY, MORE), (HEADLINE, BODY, MORE, line)):
        found = laid(*page)

        assert found.published == DAY, page
        assert texts(found, "headline", "heading", "body", "item") == [HEADLINE, BODY, MORE], page


@pytest.mark.parametrize("line", ["Published 14 March 2023", "14. March 2023", "Kigali, 14 March 2023", "By Jane Doe"])
def test_the_day_may_stand_between_the_standfirst_and_the_text(line):
    """Governments' pages sum up in a sentence under the headline, and give author and day below it."""
    standfirst = "The customs of both countries are to share what they know, the ministers decided in Kigali."

    found = laid(HEADLINE, standfirst, line, *([] if "2023" in line else ["14 March 2023"]), BODY, MORE)

    assert found.published == DAY
    assert texts(found, "body") == [standfirst, BODY, MORE]


def test_a_foot_in_figures_is_read_as_the_dateline_tells():
    """4/8/2025 is the eighth of April under an article of "Apr. 8"."""
    page = laid(HEADLINE, f"10:20 | Kigali, Mar. 4. {BODY}", MORE, "Published: 3/4/2023")

    assert page.published == date(2023, 3, 4)


@pytest.mark.parametrize("dateline", ["KIGALI, March 13 (KNA) -", "Kigali, 13 March:"])
def test_a_text_reckons_from_its_dateline_where_a_page_took_it_over_later(dateline):
    """The portal's day is that of publication; what an agency calls today was the day before."""
    found = laid(HEADLINE, "Published: 14 March 2023", f"{dateline} {BODY}", MORE)

    assert (found.published, found.written) == (DAY, date(2023, 3, 13))
    assert texts(found, "body") == [BODY, MORE]


def test_a_dateline_far_from_the_page_is_of_another_text():
    """An old text that is shown again reckons from the only whole day there is."""
    found = laid(HEADLINE, "Published: 14 March 2023", f"KIGALI, January 9 (KNA) - {BODY}", MORE)

    assert (found.published, found.written) == (DAY, DAY)


def test_what_is_on_soon_dates_no_page():
    """Chambers list at the foot of a page what they invite to."""
    assert (
        laid(HEADLINE, BODY, MORE, "Upcoming", "14 March 2023 General Assembly, Hotel Devin, Kigali").published is None
    )


@pytest.mark.parametrize(
    "opening",
    [
        "14 March 2023 was the day on which Kenya and Rwanda signed their agreement on customs, the ministry says.",
        "On 14 March 2023 Kenya and Rwanda signed an agreement on customs, the foreign ministry said in a statement.",
        "14 March 2023, Kenya's day of customs, saw an agreement with Rwanda, the ministry said in a statement.",
        "Kenya and Rwanda, 14 years after their first treaty, signed an agreement on customs and on transit.",
    ],
)
def test_a_sentence_that_opens_with_a_day_is_no_dateline(opening):
    """The day of an event is not that of publication."""
    found = laid(HEADLINE, opening, MORE)

    assert found.published is None
    assert texts(found, "body") == [opening, MORE]


def test_the_days_of_a_chronology_date_its_entries_alone():
    """A page that tells one event after another was published on none of their days."""
    entries = [f"14 March {year} – {BODY}" for year in (2021, 2022, 2023)]

    found = laid("Kenya and Rwanda: a chronology", *entries)

    assert found.published is None
    assert [text.replace("—", "–") for text in texts(found, "body")] == entries


@pytest.mark.parametrize("headline", ["Forum planned for 14 March 2023", "Leaders to meet in Kigali on 14 March 2023"])
def test_a_headline_that_tells_a_day_to_come_dates_nothing(headline):
    """A day in a sentence of a headline is the event's."""
    assert laid(headline, BODY, MORE).published is None


def test_a_year_of_another_calendar_before_the_date_is_passed_over():
    """Beside the day of the Hijri calendar stands the one that dates the article."""
    assert laid(HEADLINE, "Tuesday 1444/8/22 - 2023/3/14", BODY, MORE).published == DAY


@pytest.mark.parametrize("line", ["Published 14 March 2023", "14 March 2023", "Tuesday, 14 March 2023, 14:20"])
def test_the_day_may_stand_under_a_lead_of_whole_sentences(line):
    """A page may print a lead between headline and day."""
    lead = "The ministers discussed trade, green growth and what both of them wish to do for their ports next year."

    assert laid(HEADLINE, lead, line, BODY, MORE).published == DAY


def test_days_over_the_parts_of_a_text_date_nothing():
    """Under a lead, too, a chronology has days of its own."""
    lead = "The ministers discussed trade, green growth and what both of them wish to do for their ports next year."

    assert laid(HEADLINE, lead, "14 March 2023", BODY, "16 March 2023", MORE).published is None


def test_a_page_of_nothing_but_days_takes_no_longer_than_its_lines():
    """Four times the lines take about four times as long: no line looks at all that follow it."""

    def seconds(lines):
        began = perf_counter()
        layout(canonical("5 May 2021 \u2013 Lima and\n" * lines), None)
        return perf_counter() - began

    seconds(10)

    assert seconds(40_000) < 7 * seconds(10_000) + 0.5


@pytest.mark.parametrize(
    "line",
    [
        "Diplomatic relations: since 14 March 2023",
        "Independence: 14 March 2023",
        "Relations since: 14.03.2023",
        "Established on 14 March 2023",
    ],
)
def test_a_fact_sheet_is_not_as_old_as_the_relations(line):
    """What began on a day of its own dates no page; a department of relations may date one."""
    assert laid(HEADLINE, line, BODY, MORE).published is None
    assert laid(HEADLINE, "Department of Relations | 14 March 2023", BODY, MORE).published == DAY


def test_a_town_may_stand_before_the_day_over_the_text():
    """Behind a stroke an agency names its town and the day with the hour, over the headline."""
    assert laid("ABC in English | Kigali 14/03/2023 13:05", HEADLINE, BODY, MORE).published == DAY


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("2023-03-14 21:47:02 Editor: huaxia", DAY),
        ("(Published: 2023/03/14 18:20)", DAY),
        ("[ Editor: WXY ]  2023-03-14", DAY),
        ("Web editor: Ana Ruiz, Luis Soto  March 14, 2023", DAY),
        ("2023-03-14 Opening of the trade fair", None),
        ("(signed in Lima, 2023/03/14)", None),
    ],
)
def test_an_editor_or_brackets_beside_the_day_at_the_foot(foot, day):
    """Agencies sign their pages with the day, in brackets or with who edited them; a programme is no signature."""
    assert laid(HEADLINE, BODY, MORE, foot).published == day
