"""Which day the story is on: under a day, on the news of two days, in what goes on, before what is planned."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 5, 16)
MUDAVADI = "Kenyan Foreign Minister Musalia Mudavadi"
ODONGO = "Ugandan Foreign Minister Jeje Odongo"


def told(text: str, published: date | None = THURSDAY) -> list[str]:
    """The meetings, calls, sessions and documents of a text in short, without visits."""
    return [
        f"{getattr(fact, 'form', None) or getattr(fact, 'type', None)} {fact.when} {getattr(fact, 'status', '')}"
        for kind in ("meeting", "document")
        for fact in facts(text, kind, published)
        if getattr(fact, "form", None) != "visit"
    ]


def test_a_day_over_a_list_is_that_of_its_items():
    """A line that leads to a list says the day of all that the list tells."""
    text = (
        "Kenyan President William Ruto flew to Entebbe on Monday night, his office said in a note on his journey.\n\n"
        "Tuesday in five points:\n\n"
        "1. Ruto met Ugandan President Yoweri Museveni for an hour.\n"
        "2. The two countries signed a memorandum on livestock.\n"
    )

    assert told(text) == ["meeting 2024-05-14 held", "memorandum 2024-05-14 signed"]


def test_a_day_as_the_first_line_over_the_text_is_a_heading_like_those_that_follow():
    """In an agenda the first day is that of what stands under it, and no day of publication."""
    text = (
        "Kenya and Uganda: the week ahead\n\nMonday, 20 May\n\n"
        f"{MUDAVADI} receives {ODONGO} in Nairobi at noon, the ministry's spokesman has let it be known.\n\n"
        "Wednesday, 22 May\n\n"
        f"{MUDAVADI} phones {ODONGO} from Mombasa, where he spends the rest of the week with his staff.\n"
    )

    assert told(text) == ["meeting 2024-05-20 planned", "call 2024-05-22 planned"]


def test_a_sentence_that_only_tells_a_time_dates_its_paragraph():
    """After "Take last December." the paragraph tells of December."""
    text = f"Commissions are born every year. Take last December. {MUDAVADI} met {ODONGO} in Kampala."

    assert told(text) == ["meeting 2023-12 held"]


def test_news_of_two_days_goes_on_on_the_second():
    """What is signed at talks held "on Tuesday and Wednesday" is of Wednesday, when they closed."""
    text = (
        f"{MUDAVADI} and {ODONGO} led their teams at the fourth session of the Kenya-Uganda commission, held in Busia"
        " on Tuesday and Wednesday. The two ministers signed the minutes."
    )

    assert "protocol 2024-05-15 signed" in told(text)


def test_the_day_on_which_a_conference_opened_is_not_that_of_the_news():
    """Talks beside a conference that opened days ago are today's."""
    text = f"{MUDAVADI} met {ODONGO} in Kampala. They spoke on the fringes of a fair, which opened on May 13."

    assert told(text) == ["meeting 2024-05-16 held"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "A fair of Kenyan farmers ran in Kampala from May 13 to 15."
                " On its second day companies of Kenya and Uganda signed a contract."
            ),
            "contract 2024-05-14 signed",
        ),
        (
            (
                "Kenyan President William Ruto was on a visit to Uganda from 13 to 15 May."
                " On day two of the visit Kenya and Uganda signed an agreement on dairy goods."
            ),
            "agreement 2024-05-14 signed",
        ),
        (
            (
                "Kenyan President William Ruto was on a visit to Uganda from 13 to 15 May."
                " On the closing day Kenya and Uganda signed an agreement on dairy goods."
            ),
            "agreement 2024-05-15 signed",
        ),
    ],
)
def test_a_day_counted_in_what_goes_on_for_days(text, day):
    """The second day is counted in the days told last, of a visit, a fair or a session."""
    assert told(text)[-1] == day


def test_a_day_is_counted_in_an_article_without_its_own():
    """Where the days of the visit have their year, the day of publication need not be known."""
    text = (
        "From 12 to 14 May 2024 Kenyan President William Ruto paid a state visit to Uganda."
        " On the second day he held talks with Ugandan President Yoweri Museveni."
    )

    assert told(text, None) == ["meeting 2024-05-13 held"]


@pytest.mark.parametrize(
    ("before", "plan", "day"),
    [
        (
            "Kenya will send its trade and foreign ministers to Kampala on Friday, officials said on Wednesday.",
            f"{MUDAVADI} is to meet {ODONGO} at the ministry.",
            "meeting 2024-05-17 planned",
        ),
        (
            "The programme for tomorrow includes a walk.",
            "Kenya and Uganda will sign a letter of intent on museums.",
            "document 2024-05-17 planned",
        ),
        (
            "Trade between Kenya and Uganda will grow by Friday, officials said.",
            f"{MUDAVADI} is to meet {ODONGO} at the ministry.",
            "meeting None planned",
        ),
        (
            "Kenyan President William Ruto met Ugandan President Yoweri Museveni.",
            "Upon the results of the talks a protocol on fish is due to be signed by Kenya and Uganda.",
            "protocol 2024-05-16 planned",
        ),
        (
            "Kenyan President William Ruto met Ugandan President Yoweri Museveni.",
            "A protocol on fish is due to be signed by Kenya and Uganda.",
            "protocol None planned",
        ),
    ],
)
def test_a_plan_has_the_day_of_the_trip_or_talks_told_before_it(before, plan, day):
    """What is to be done on a trip to come is of its day; what is only to come some time has none."""
    assert told(f"{before} {plan}")[-1] == day


def test_what_a_visit_brought_forth_is_not_of_the_day_it_began():
    """Documents that came of "his visit, which began on Tuesday" are of today's talks."""
    text = (
        "Kenyan President William Ruto and Ugandan President Yoweri Museveni met in Entebbe today."
        " As a result of Ruto's visit, which began on May 14, seven more documents were signed by Kenya and Uganda."
    )

    assert told(text) == ["meeting 2024-05-16 held", "document 2024-05-16 signed"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            f"{MUDAVADI} hosted {ODONGO} in Nairobi earlier this month. The two signed a memorandum on tea.",
            "memorandum 2024-05 signed",
        ),
        (
            f"{MUDAVADI} met {ODONGO} in Nairobi last October. In the capital, they also signed a memorandum on tea.",
            "memorandum 2023-10 signed",
        ),
        (
            f"{MUDAVADI} met {ODONGO} in Nairobi last October. Kenya and Uganda have now signed a memorandum on tea.",
            "memorandum 2024-05-16 signed",
        ),
        (
            f"{MUDAVADI} joined the Kampala summit on April 18-19. At the same time he and {ODONGO} signed a plan.",
            "plan 2024-04-18/2024-04-19 signed",
        ),
    ],
)
def test_a_document_is_of_the_time_of_those_who_met_in_the_sentence_before(text, last):
    """What "the two" also did is of the month in which they met; what is signed now is the news again."""
    assert told(text)[-1] == last


def test_what_a_gathering_was_is_said_after_its_days():
    """It was the third session: this is said of what the sentence before gave its days."""
    text = (
        "Gathered in Busia on 13 and 14 May, officials of Kenya and Uganda went through the customs figures."
        " It was the third session of the Kenya-Uganda joint trade committee."
    )

    assert told(text) == ["session 2024-05-13/2024-05-14 held"]


def test_a_day_of_the_month_named_before_needs_no_ending():
    """The 27 of the same month is read as the 27th is."""
    talks = f"Talks between {MUDAVADI} and {ODONGO} followed on the 27 of the same month."
    text = f"Kenya recalled its envoy in April 2023. {talks}"

    assert told(text) == ["meeting 2023-04-27 held"]


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        (f"He recalled that {MUDAVADI} and {ODONGO} had met in Kisumu.", "meeting None held"),
        ("It will be remembered that Kenya and Uganda signed a border treaty in Jinja.", "treaty None signed"),
        (
            "He reminded them that Kenya and Uganda had signed a border treaty in 2012.",
            "treaty 2012 signed",
        ),
        ("Having recalled its ambassador, Kenya signed a border treaty with Uganda.", "treaty 2024-05-16 signed"),
    ],
)
def test_what_is_recalled_without_a_day_has_none(sentence, last):
    """What a speaker recalls is not of today; an ambassador is recalled in another sense."""
    assert told(f"President William Ruto opened a bridge between Kenya and Uganda. {sentence}")[-1] == last


def test_what_went_before_a_meeting_has_none_of_its_days():
    """Tuesday's talks followed a visit: the visit was not on Tuesday."""
    text = f"The ministers' meeting on Tuesday followed a visit to Kampala by {MUDAVADI} in February."

    assert [fact.when for fact in facts(text, "meeting", THURSDAY) if fact.form == "visit"] == ["2024-02"]


def test_what_a_guest_did_on_a_visit_of_long_ago_goes_on_in_the_next_sentence():
    """From sentence to sentence the month of the visit is carried on."""
    text = f"{MUDAVADI} visited Uganda in March. While there he met {ODONGO}. The two signed an agreement on eggs."

    assert told(text) == ["meeting 2024-03 held", "agreement 2024-03 signed"]


@pytest.mark.parametrize(
    ("sentence", "facts_told"),
    [
        ("will fly to Kampala on Tuesday and on Wednesday sign a treaty with Uganda", ["treaty 2024-05-22 planned"]),
        ("will fly to Kampala and, on Wednesday, sign a treaty with Uganda", ["treaty 2024-05-22 planned"]),
        ("will fly to Kampala on Tuesday and the next day sign a treaty with Uganda", ["treaty 2024-05-22 planned"]),
        ("will fly to Kampala on Tuesday and on Wednesday meet {host}", ["meeting 2024-05-22 planned"]),
        ("flew to Kampala on Tuesday and on Wednesday met {host}", ["meeting 2024-05-15 held"]),
        ("was in Kampala on Monday, where he met {host}, and in Kigali on Tuesday", ["meeting 2024-05-13 held"]),
    ],
)
def test_verbs_joined_over_a_time_share_will(sentence, facts_told):
    """A second verb without its own "will" is to come, too, on the day that stands before it."""
    host = "Ugandan President Yoweri Museveni"

    assert told(f"Kenyan President William Ruto {sentence.format(host=host)}.") == facts_told


def test_each_of_two_documents_has_the_year_beside_it():
    """A pact in one year and one in another, with a single verb: each has its own."""
    text = "In 2021 Kenya and Uganda signed an agreement on ports, and in 2022 one on fishing."

    assert sorted(told(text)) == ["agreement 2021 signed", "agreement 2022 signed"]


def test_a_following_day_that_opens_a_clause_is_not_that_of_the_clause_before():
    """Who flew on Sunday, and met his host the following day, flew on Sunday."""
    text = (
        "On Sunday, 12 May, Kenyan President William Ruto flew to Kampala, and the following day he met"
        " Ugandan President Yoweri Museveni."
    )

    assert sorted((fact.form, fact.when) for fact in facts(text, "meeting", THURSDAY)) == [
        ("meeting", "2024-05-13"),
        ("visit", "2024-05-12"),
    ]


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        (
            (
                "Kenya and Uganda signed an agreement on tea following a visit to Nairobi in March by"
                " Ugandan President Yoweri Museveni."
            ),
            "agreement 2024-05-16 signed",
        ),
        (
            "A year after signing a memorandum on maize, Kenya and Uganda on Tuesday launched a fund.",
            "memorandum 2023 signed",
        ),
        (f"{MUDAVADI} met {ODONGO} to review trade for the year to March 2024.", "meeting 2024-05-16 held"),
        (f"Two years ago today {MUDAVADI} met {ODONGO}.", "meeting 2022 held"),
    ],
)
def test_times_of_what_went_before(sentence, last):
    """The time of a visit that led to it, and of the figures that it was about, is not that of what was done."""
    assert told(sentence)[-1] == last


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        (
            "The Kenya-Uganda joint commission, which last sat in Busia in 2019, met in Kampala on Tuesday.",
            ["2019 held", "2024-05-14 held"],
        ),
        ("The Kenya-Uganda joint commission, which last sat in Busia in 2019, has no chairman.", ["2019 held"]),
    ],
)
def test_a_commission_that_last_sat_and_now_sits_again(sentence, when):
    """What is put in of an earlier session leaves the main clause its own."""
    assert sorted(each.removeprefix("session ") for each in told(sentence)) == when
