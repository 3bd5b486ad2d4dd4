"""Documents on whole pages: lists, registers of treaties, background, visits."""

import pytest

from tests.reader.reading import facts
from tests.reader.test_documents import told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The presidents of Peru and Chad met in Lima on 4 March 2018. At the meeting, a treaty was signed.",
            "2018-03-04",
        ),
        ("Peru and Chad held a summit in May 2019. There the ministers signed a treaty that nobody read.", "2019-05"),
        ("Peru and Chad held a summit in Lima on 8 March 2024. There the ministers signed a treaty.", "2024-03-08"),
    ],
)
def test_what_was_signed_at_an_event_long_past_is_of_its_day(text, day):
    """Background is not dated as if it were today's news."""
    assert told(text) == [("treaty", day, "signed")]


def test_a_list_without_bullets_is_a_list():
    """Pages lose their bullets: short lines after a colon are still what was signed."""
    text = (
        "The presidents of Peru and Chad presided over the signing of the following instruments:\n"
        "Memorandum of Understanding on the linking of power grids\n"
        "Agreement on civil protection\n"
        "The two presidents then left for the airport, where the guard of honour stood in the rain.\n"
    )

    assert [fact[0] for fact in told(text)] == ["agreement", "memorandum"]


def test_a_document_of_a_list_keeps_its_own_date():
    """A register of treaties is no news of today."""
    text = "Agreements concluded between Peru and Chad:\n• Agreement on taxes (2011)\n• Treaty on borders (1969)\n"

    assert told(text) == [("agreement", "2011", "signed"), ("treaty", "1969", "signed")]


def test_it_will_be_signed():
    """A pronoun plans the document of the sentence before."""
    text = "Peru and Chad put the last touches to a treaty on visas. It will be signed in Lima on 12 June."

    assert told(text) == [("treaty", "2024-06-12", "planned")]


def test_what_was_signed_at_the_end_of_a_visit_is_of_its_last_day():
    """The days of a visit are told first, its fruits later."""
    text = (
        "The foreign minister of Chad paid a visit to Peru from 4 to 6 March 2024. "
        "At the end of the visit the two parties signed a treaty on visas."
    )

    assert ("treaty", "2024-03-06", "signed") in told(text)


def test_a_day_earlier_is_the_day_before_the_news():
    """What a minister reports as done is no background."""
    text = "Chad's premier announced in Lima that three treaties had been signed with Peru a day earlier."

    assert told(text) == [("treaty", "2024-03-09", "signed")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Peru and Chad signed memoranda on visas, trade and ports.", 3),
        ("Peru and Chad signed agreements on visas, officials said.", 1),
        ("Four memoranda were signed by Peru and Chad: on visas, on trade, on ports and on fish.", 4),
        (
            "Peru and Chad signed a number of papers, including: a treaty on visas; a plan; and a pact on fish.",
            3,
        ),
    ],
)
def test_a_list_of_topics_is_a_list_of_documents(text, count):
    """Each topic is a document of its own, and the words that only sum them up are none."""
    assert len(told(text)) == count


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The premier of Chad came to Peru in September 2022. Nine treaties were signed on that occasion.", "2022-09"),
        ("In 2019 Peru and Chad signed a treaty, and in 2021 they opened a fair.", "2019"),
        ("The ministers of Peru and Chad, who had led the talks on Thursday, signed a treaty on Friday.", "2024-03-08"),
        ("The council of Peru and Chad met on 28 June 2023, during which a treaty was signed.", "2023-06-28"),
        ("A treaty was signed by Peru and Chad on Friday, and an expo was held on 1 March.", "2024-03-08"),
        (
            "The council of Peru and Chad sat in Lima on 7 and 8 March 2024. The ministers signed a treaty.",
            "2024-03-08",
        ),
        ("Peru and Chad signed a treaty on Friday and agreed to meet again in May.", "2024-03-08"),
        ("Under a treaty signed by the ministers of Peru and Chad last May, maize may be exported.", "2023-05"),
        ("Before lunch on Friday the ministers of Peru and Chad signed a treaty.", "2024-03-08"),
    ],
)
def test_the_day_of_another_clause_is_not_that_of_the_signing(text, day):
    """What others did on other days, before or after, dates nothing here."""
    assert told(text) == [("treaty", day, "signed")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Peru and Chad talk. The treaty, signed by officials of the two, eases travel.", "2024-03-10"),
        ("Peru and Chad talk. The treaty, signed by former premier Jane Doe of Peru, eases travel.", None),
        ("Peru and Chad recently signed a treaty on visas.", None),
    ],
)
def test_a_signing_told_beside_its_document_is_news(text, day):
    """Who signed it says so, unless he has left; and what was done recently has no day that anybody knows."""
    assert told(text) == [("treaty", day, "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of Peru and Chad spoke of the agreements reached in May.",
        "An agreement was reached between Peru and Chad on the founding of a fund.",
        "Peru and Chad met. Peru signed a tripartite treaty with Chad in 2020.",
        "Peru suggested to Chad that a treaty be signed.",
        "Peru and Chad stressed the need to fight crime by adopting a strategy.",
        "Peru and Chad welcomed the more than 34 treaties signed since they opened embassies in 1994.",
        "The treaty between Peru and Chad will apply from May, once it is ratified.",
        "It is the first treaty that Peru has entered into with an African country.",
        "A joint communiqué issued after the visit of Chad's president to Peru said that trade would grow.",
        "Peru and Chad rejected reports that they are about to sign a treaty.",
    ],
)
def test_what_is_only_spoken_of_is_no_document(text):
    """Agreements in general, wishes and reports of others fill releases, and none is a paper that somebody signed."""
    assert told(text) == []


def test_a_numbered_paragraph_on_a_day_is_no_paper():
    """Behind a paragraph on memoranda the next one tells of something else."""
    papers = "Kenya and Peru are friends.\n\n3. On 8 May, they will witness the exchange of memoranda."
    assert len(facts(f"{papers}\n\n4. On 9 May, he will travel to Mombasa, before leaving.", "document")) == 1
