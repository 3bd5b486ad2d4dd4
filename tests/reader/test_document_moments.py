"""When a document was signed, among the other days and events that its sentence tells of."""

import pytest

from tests.reader.reading import read
from tests.reader.test_documents import documents
from tracker.domain.facts import Document

_MET = "Kenya and Oman met in Muscat. "


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Kenya and Oman signed a memorandum on ports in Muscat this week, on Friday.", "2024-03-08"),
        ("Kenya and Oman renewed their declaration, first adopted in 2008, and adopted an action plan.", "2024-03-10"),
        ("Kenya and Oman signed a pact on ports, raising trade from a million in 2021.", "2024-03-10"),
        ("Trade has grown following the conclusion of the Kenya-Oman treaty, reaching a million in 2021.", None),
        ("The treaty on fish until 2029 was signed by Kenya and Oman on the sidelines.", "2024-03-10"),
        ("The session's minutes were signed by Kenya and Oman.", "2024-03-10"),
        (
            "Since the entry into force, on 1 January 2024, of the treaty between Kenya and Oman, fish is free.",
            "2024-01-01",
        ),
        (
            "Kenya and Oman signed two pacts, among them the new Fishing Programme, which bears both signatures.",
            "2024-03-10",
        ),
    ],
)
def test_the_day_is_that_of_the_signing(text, when):
    """Days of first adoptions, of what followed or of how long a document lasts are not its own."""
    assert {fact.when for fact in documents(text)} == {when}


def test_what_is_signed_on_a_trip_has_its_day():
    """Two countries that intend to sign during a trip in June sign in June."""
    text = "The talks come ahead of a trip to Muscat in June, during which Kenya and Oman intend to sign a treaty."

    assert [(fact.when, fact.status) for fact in documents(text)] == [("2024-06", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "The 2011 treaty on fish is to be updated.",
        "Since then the two countries have concluded 41 agreements.",
        "The Joint Statement issued after the talks is available on a website.",
        "Kenya's tariffs may fall, mostly concerning previously agreed contracts with Oman.",
        "On Friday the Kenyan ministry extended the contract by three years.",
    ],
)
def test_what_was_signed_long_ago_is_no_news(text):
    """Documents to be changed, sums since some time and papers that are only cited were not signed now."""
    assert all(fact.when == "2011" for fact in documents(_MET + text))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Six documents were signed/exchanged by Kenya and Oman.", 6),
        ("The talks of Kenya and Oman ended with the subscription of four agreements.", 4),
        ("A climate change agreement was signed by Kenya and Oman.", None),
    ],
)
def test_slashes_and_subscriptions_sign(text, number):
    """Two verbs joined by a slash, the subscription of a document and an agreement on climate change are read."""
    assert [fact.number for fact in documents(text)] == [number]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "President William Ruto toured Muscat in May 2021. Six pacts and a plan on ports were initialled then.",
            "2021-05",
        ),
        (
            "Kenya's premier flew to Muscat in May 2021. Three pacts were inked back then, among them one on fish.",
            "2021-05",
        ),
        (
            "Oman's Sultan paid a visit to Nairobi on July 2-4 last year. More than 30 documents were signed then.",
            "2023-07-02/2023-07-04",
        ),
        ("Oman's envoy came to Nairobi in May 2018. A pact on visas was signed at the time.", "2018-05"),
        (
            "President William Ruto toured Oman in July and held talks, during which a pact on roads was signed.",
            "2023-07",
        ),
        (
            "The president visited Muscat in June 2022. After the talks, the ministers signed a pact on visas.",
            "2024-03-10",
        ),
        (
            "Of 55 steps agreed at a session, which met in June 2022, 37 are done. At the end both signed a protocol.",
            "2024-03-10",
        ),
        ("Oman's envoy came to Nairobi in May 2018. Since then, no pact has been signed.", None),
    ],
)
def test_a_day_told_before_is_meant_by_then(text, when):
    """The words "then", "at the time" and "during which" mean a day told before; talks of today have their own."""
    assert {fact.when for fact in documents(_MET + text)} == ({when} if when is not None else set())


def test_an_undated_text_goes_on_with_its_visit():
    """Where nobody knows the day of the news, a document has the days of the visit told right before it."""
    text = "Ties of Kenya and Oman. President William Ruto paid a state visit to Oman from 28 to 30 July 2023. "

    found = documents(text + "A pact on fish was concluded.", None)

    assert [(fact.type, fact.when) for fact in found] == [("agreement", "2023-07-28/2023-07-30")]


def test_the_same_trip_has_the_same_sides():
    """What is signed "on the same trip" is signed with the state with which the line before signs."""
    text = "Kenyan President William Ruto and Chinese Premier Li Qiang signed a plan in Harbin on 14 February. "

    found = documents(_MET + text + "A memorandum on minerals was concluded on the same trip.")

    assert [(fact.parties, fact.when) for fact in found] == [(("CN", "KE"), "2024-02-14")] * 2


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The Kenya-Oman commission sat on 7 March.\n\nAs an outcome of the session, a pact was signed.", "2024-03-07"),
        ("Kenyan Minister Ann Otieno met Omani Minister Said Badr on 6 March. {}completion of the talks", "2024-03-06"),
        ("The stay was short.\n\n{}the end of the visit", "2024-03-08"),
        ("Ruto last came to Oman from 3 to 5 May 2023.\n\n{}the end of the talks", "2024-03-10"),
    ],
)
def test_what_ends_with_papers_is_the_visit_or_the_talks_that_the_sentence_says(text, when):
    """The end of a session is none of the visit around it, and no visit of last year ends in the news."""
    visit = "" if "2023" in text else "Kenyan President William Ruto visited Oman from 5 to 8 March. "
    end = "" if "pact" in text else ", Kenya and Oman signed a plan."

    assert {fact.when for fact in documents(visit + text.replace("{}", "At ") + end)} == {when}


def test_the_results_of_a_session_are_of_the_talks_before_it():
    """A visit of two days does not move what "its results" brought to its last."""
    text = (
        "Kenyan Premier Ann Otieno held talks on Friday with Omani Premier Said Badr, who came on a two-day visit. "
        "The two took part in the third session of the Kenya-Oman commission. Following its results, a pact was signed."
    )

    assert [fact.when for fact in documents(text)] == ["2024-03-08"]


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("Kenya and Oman have concluded 12 treaties since relations were forged in 1967.", 0),
        ("Kenya and Oman have signed 5 agreements since the embassy in Muscat was opened in 1979.", 0),
        ("Kenya and Oman have today signed two agreements, the first since ties were cut in 2002.", 1),
        ("Kenya and Oman have been tasked with signing an agreement.", 0),
        ("Kenya and Oman, charged with leading the forum, signed an agreement.", 1),
    ],
)
def test_what_was_signed_since_something_or_is_a_task_is_no_signing(text, signed):
    """A total since a year has no day of its own, and a charge is nothing done."""
    assert len(documents(text)) == signed


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Kenya and Oman signed a deal setting June 30 as the deadline for the rest.", "2024-03-10"),
        ("Kenya and Oman signed a statement declaring 2025 the year of tourism.", "2024-03-10"),
        ("Kenya and Oman signed a deal on fish and are due to meet again on Wednesday.", "2024-03-10"),
        ("Kenya and Oman signed a deal on fish at a meeting Wednesday.", "2024-03-06"),
    ],
)
def test_a_day_that_is_set_or_ahead_is_not_that_of_the_signing(text, when):
    """A deadline, a year that is declared to be something, and what is due are of another day."""
    assert [fact.when for fact in documents(text)] == [when]


@pytest.mark.parametrize(
    ("visit", "when"),
    [
        ("Kenya's trade minister Ali Juma was in Muscat on 22-23 February with 16 firms.", "2024-02-23"),
        ("Kenya's trade minister Ali Juma visited Muscat on 22 February.", "2024-02-22"),
        ("Kenya's trade minister Ali Juma last visited Muscat on 22 February.", "2024-03-10"),
    ],
)
def test_what_a_visitor_signs_is_of_his_visit(visit, when):
    """Where the sentence goes on with him by name, but not behind the last visit before this one."""
    text = f"{visit} Juma and Oman's trade minister Qais Said signed an agreement on taxes."

    assert [fact.when for fact in documents(text)] == [when]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "The 4th summit was held in Muscat on 18 July 2022. It culminated in the signing of 15 agreements.",
            "2022-07-18",
        ),
        ("The last commission met in Muscat in June 2021. It was followed by the signing of two treaties.", "2021-06"),
        ("The ministers met in Muscat on Tuesday. It ended with the signing of a protocol.", "2024-03-05"),
    ],
)
def test_what_a_gathering_ended_with_has_its_day(text, when):
    """By "it" is meant what the sentence before tells of, however long ago that was."""
    assert [fact.when for fact in documents(_MET + text)] == [when]


@pytest.mark.parametrize(
    ("rest", "when"),
    [
        ("a plan was signed there", "2023-04-11"),
        ("on that occasion a plan was signed", "2023-04-11"),
        ("a plan was signed last week", "2024-02-26/2024-03-03"),
    ],
)
def test_what_was_signed_there_has_the_day_of_the_clause_before(rest, when):
    """A semicolon parts it from the session, which "there" goes back to."""
    text = f"{_MET}The first session of the Kenya-Oman commission was held in Muscat on 11 April 2023; {rest}."

    assert [fact.when for fact in documents(text)] == [when]


def test_what_is_signed_at_the_close_has_the_last_day():
    """Of a session of two days in an undated communiqué."""
    text = (
        "Joint communiqué\n\n"
        "The first session of the Kenya-Oman commission was held in Muscat on 11 and 12 April 2023.\n\n"
        "At the close of the session the two sides signed a plan."
    )
    found = [fact for fact in read(text, None).facts if isinstance(fact, Document)]

    assert [fact.when for fact in found] == ["2023-04-12"]


def test_what_explains_something_else_lends_its_day_to_no_paper():
    """Behind a colon another gathering has its own time."""
    visit = "Omani Premier Ali Badr visited Nairobi in January 2023. "
    text = (
        "Seven pacts were signed on that occasion, and the Joint Commission revived: its 4th session was held in May."
    )
    assert {fact.when for fact in documents(_MET + visit + text)} == {"2023-01"}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            (
                "In Muscat on 2-3 March a session of the port committees of Kenya and Oman was held, and yesterday "
                "Kenyan Transport Minister Ann Otieno and her Omani colleague Said Amri finished: the protocol on "
                "the opening of the remaining stretches of the coastal road was signed by them."
            ),
            ["2024-03-09"],
        ),
        (
            (
                "On Friday Ann Otieno and Omani Ambassador Said Amri will visit Mombasa, where a contract on tea "
                "is due to be signed between Kenya and Oman."
            ),
            ["2024-03-15"],
        ),
        (
            (
                "On Friday Ann Otieno agreed with Omani Ambassador Said Amri that a contract on tea is due to be "
                "signed between Kenya and Oman."
            ),
            [None],
        ),
        (
            (
                "The president of Kenya visited Muscat in March 2019. The memorandum in question was signed on a "
                "visit during which he was hosted by the sultan of Oman."
            ),
            ["2019-03"],
        ),
    ],
)
def test_the_nearest_day_is_that_of_the_signing_however_long_the_name_of_what_was_signed(text, when):
    """Of several days the last before a signing, that of a visit to come, that of the visit told before."""
    assert [fact.when for fact in documents(text)] == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The Fund lends $12 million for roads under six accords, all signed.", [None]),
        ("Six accords, all signed, were shown to reporters.", ["2024-03-10"]),
    ],
)
def test_what_something_is_done_under_was_signed_nobody_says_when(text, when):
    """Though "under six" may be a number."""
    assert [fact.when for fact in documents(_MET + text)] == when
