"""Documents told as a sum, which the sentences behind it tell one by one."""

from datetime import date

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Document

DAY = date(2024, 5, 16)
TWO = "Cuba and Jamaica signed two agreements in Kingston on Monday. "
THREE = "Cuba and Jamaica signed three documents in Kingston on Monday. "
ONE = "Cuba and Jamaica signed an agreement on fishing in Kingston on Monday. "


def told(text: str) -> list[tuple[str, int | None, str | None]]:
    """The documents of a text by type, number and time."""
    found = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]
    assert all(fact.parties == ("CU", "JM") for fact in found)
    return sorted(((fact.type, fact.number, fact.when) for fact in found), key=str)


def of_monday(*types: str) -> list[tuple[str, int | None, str | None]]:
    """One document of each type, of the day of the sum."""
    return sorted(((each, None, "2024-05-13") for each in types), key=str)


@pytest.mark.parametrize(
    "text",
    [
        TWO + "The first concerns extradition. The second covers mutual legal assistance.",
        TWO + "One concerns air services, the other health.",
        TWO + "One deals with air services. The other is about health.",
        TWO + "The first opens the skies between the islands. The second sets up a joint hospital.",
        TWO + "Under the first, flights will resume in June. Under the second, doctors will be exchanged.",
        TWO + 'The first is on trade. "It took years," a diplomat said. The other agreement regulates fishing.',
        TWO + "The agreement on fishing opens new grounds. The agreement on health pays for doctors and lowers fees.",
    ],
)
def test_each_of_two_is_told_without_being_named(text):
    """What each of two agreements does makes it a document of the sum's type, and the sum none besides."""
    assert told(text) == of_monday("agreement", "agreement")


@pytest.mark.parametrize(
    "text",
    [
        "One is an agreement on fishing. Another is a memorandum on health. The third, a protocol on sport, is short.",
        "The first is an agreement on fishing. The second is a memorandum on health. The third is a protocol on sport.",
        "Among them were an agreement on fishing and a memorandum on health. The third was a protocol on sport.",
        (
            'One of them is an agreement on fishing. "We waited for it," she said. '
            "The others are a memorandum on health and a protocol on sport."
        ),
        (
            "The first, an agreement on fishing, was signed by the two ministers. "
            "The second is a memorandum on health, the last a protocol on sport."
        ),
    ],
)
def test_what_each_of_three_is_called(text):
    """A sum stays open for its second and third document behind the first, and across a quotation."""
    assert told(THREE + text) == of_monday("agreement", "memorandum", "protocol")


def test_two_of_a_sum_are_told_together():
    """Two of them by what both are on, or by their number where the text does not part them."""
    both = "One is an agreement on ports. The other two are memoranda on health and sport."
    assert told(THREE + both) == of_monday("agreement", "memorandum", "memorandum")
    three = "Cuba and Jamaica signed three memoranda in Kingston on Monday. "
    found = told(three + "One is about tea; two concern science and trade.")
    assert sorted(found, key=str) == sorted([("memorandum", 2, "2024-05-13"), *of_monday("memorandum")], key=str)


def test_some_of_a_sum_leave_it_as_it_is():
    """The sum goes on where not all of its documents are told."""
    found = told(THREE + "They include an agreement on fishing. They also include a memorandum on health.")
    assert found == sorted([("document", 3, "2024-05-13"), *of_monday("agreement", "memorandum")], key=str)


def test_who_signed_each():
    """The hands of the first are not those of the second."""
    text = TWO + (
        "Health Ministers Ana Ruiz and Paul Grant signed the first, which concerns malaria. "
        "The second was signed by Sports Ministers Juan Gil and Peter Reid."
    )
    found = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]
    assert [fact.signatories for fact in found] == [("Ana Ruiz", "Paul Grant"), ("Juan Gil", "Peter Reid")]
    assert {fact.when for fact in found} == {"2024-05-13"}
    assert all({"when", "parties"} <= set(fact.carried) for fact in found)


def test_documents_to_be_signed():
    """What is planned as a sum is planned one by one."""
    text = (
        "Cuba and Jamaica will sign two memoranda in Kingston on Monday. The first is on ports, the second on health."
    )
    found = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]
    assert [(fact.type, fact.status, fact.when) for fact in found] == [("memorandum", "planned", "2024-05-20")] * 2


@pytest.mark.parametrize(
    "text",
    [
        "It is the third between them. The first was signed in 1998, the second in 2011.",
        "It is their third such document. The first was signed in 1998. The second, on ports, was signed in 2011.",
        "The two already had two such agreements. The first, on ports, was signed in 1998, the other in 2011.",
    ],
)
def test_earlier_ones_of_a_row_have_their_own_years(text):
    """The first and the second of a row that a document closes are documents of their years."""
    assert told(ONE + text) == [("agreement", None, year) for year in ("1998", "2011", "2024-05-13")]


def test_the_last_of_many():
    """The last of forty is told beside their count."""
    text = ONE + "They have signed 40 protocols since 1949. The last, on nuclear safety, was signed in November 2023."
    assert told(text) == [("agreement", None, "2024-05-13"), ("protocol", None, "2023-11")]


@pytest.mark.parametrize(
    "text",
    [
        "The first minister to speak was Ana Ruiz.",
        "The latter will host a summit in June.",
        "The first was not published. The second has yet to be printed.",
        "A third, on ports, was not signed.",
        "The ministers then opened two hotels. The first covers 40 hectares.",
        "Two ships from Haiti lay in the port. One concerns the police because of its cargo.",
        "The last time that the two signed anything was in 2011.",
        "One provides jobs, the other provides hope, a shopkeeper said.",
        "The second hospital will open in June. The other guests left early.",
    ],
)
def test_what_is_none_of_the_sum(text):
    """Persons, things counted since, what was denied and what is beyond the sum's number are none of its documents."""
    assert told(TWO + text) == [("agreement", 2, "2024-05-13")]


@pytest.mark.parametrize(
    "text",
    [
        "It was the third session of their commission. The first was held in 1998, the second in 2011.",
        "The last president to visit the island was Juan Gil in 2011. The first came in 1998.",
    ],
)
def test_the_first_of_something_else(text):
    """Earlier sessions and guests are no earlier documents."""
    assert told(ONE + text) == of_monday("agreement")


def test_the_latter_who_signed_is_a_person():
    """Behind a sentence with two persons "the latter" is one of them."""
    text = (
        "Ministers Ana Ruiz of Cuba and Paul Grant of Jamaica signed two agreements in Kingston on Monday. "
        "The latter opens a fair in Negril."
    )
    assert told(text) == [("agreement", 2, "2024-05-13")]


@pytest.mark.parametrize(
    "text",
    [
        "Two are agreements and one is a protocol.",
        "The two agreements deal with ports. The third is a protocol on tea.",
    ],
)
def test_a_sum_parted_by_numbers(text):
    """Each number is of the type that is told with it."""
    assert told(THREE + text) == sorted([("agreement", 2, "2024-05-13"), *of_monday("protocol")], key=str)


@pytest.mark.parametrize("text", ["Three deal with energy.", "The third, on ports, awaits approval.", "Two are ill."])
def test_numbers_and_ordinals_that_sign_nothing(text):
    """A verb is no noun, and what still awaits something is not told as signed."""
    assert told(THREE + text) == [("document", 3, "2024-05-13")]


def test_those_that_somebody_names():
    """Behind a colon a minister names three of them."""
    text = "The minister named two: a treaty on ports and a plan for tea."
    assert told(THREE + text) == sorted([("document", 3, "2024-05-13"), *of_monday("plan", "treaty")], key=str)
