"""When and where a document is signed, and by whom, told by the sentence behind the one that names it."""

from datetime import date

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Document

DAY = date(2024, 5, 16)


def documents(text: str) -> list[Document]:
    """The documents of a text."""
    return [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    """The documents of a text by standing, time and place."""
    return [(fact.status, fact.when, fact.place) for fact in documents(text)]


PLAN = "Iceland and Norway are to sign an agreement on cod. "
MONTH = "Iceland and Norway will sign an agreement on cod in June. "
DONE = "Iceland and Norway have signed an agreement on cod. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (PLAN + "The signing is scheduled for Monday in Bergen.", ("planned", "2024-05-20", "Bergen")),
        (PLAN + "The ceremony will take place in Bergen on 5 June.", ("planned", "2024-06-05", "Bergen")),
        (MONTH + "The ceremony is planned for 5 June in Bergen.", ("planned", "2024-06-05", "Bergen")),
        (MONTH + "The date has been set for 23 June, the ministry said.", ("planned", "2024-06-23", None)),
        (PLAN + "Its signing was postponed to 5 June.", ("planned", "2024-06-05", None)),
        (DONE + "The signing ceremony took place in Bergen on Monday.", ("signed", "2024-05-13", "Bergen")),
        (DONE + "It lowers quotas. The ceremony was held in Bergen on 12 May.", ("signed", "2024-05-12", "Bergen")),
        (
            "Iceland and Norway signed an agreement on cod last week. The ceremony, on 9 May in Bergen, was short.",
            ("signed", "2024-05-09", "Bergen"),
        ),
    ],
)
def test_the_ceremony_has_the_day_and_the_place(text, found):
    """What is told of the signing alone is of the document told before it, one document."""
    assert told(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (MONTH + "The ceremony for the opening of the harbour is on 7 June.", ("planned", "2024-06", None)),
        (DONE + "The ceremony for the new harbour takes place on 7 June.", ("signed", "2024-05-16", None)),
        (
            "Iceland and Norway signed an agreement on cod on Tuesday. The ceremony in 2019 had been shorter.",
            ("signed", "2024-05-14", None),
        ),
        (DONE + "Their day has come, a fisherman said.", ("signed", "2024-05-16", None)),
    ],
)
def test_another_ceremony_is_no_signing(text, found):
    """The opening of something, and what was years ago, leave the document its own day."""
    assert [(status, when) for status, when, _ in told(text)] == [found[:2]]


@pytest.mark.parametrize(
    "text",
    [
        "Iceland and Norway were due to sign an agreement on cod on Tuesday. The ceremony was called off.",
        PLAN + "The signing was postponed indefinitely.",
        PLAN + "However, the signing was cancelled on Wednesday.",
    ],
)
def test_a_signing_called_off_is_none(text):
    """What the next sentence calls off is no plan."""
    assert documents(text) == []


def test_what_another_sentence_tells_is_carried():
    """The day and the place of the ceremony are named as carried over."""
    (found,) = documents(PLAN + "The signing is scheduled for Monday in Bergen.")
    assert {"when", "place"} <= set(found.carried)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Tunisia and Malta have a new treaty. Prime Ministers Karim Jlassi and Joseph Vella put their names to it "
            "in Valletta on Monday."
        ),
        (
            "Tunisia and Malta have agreed on a treaty. Prime Ministers Karim Jlassi and Joseph Vella signed it in "
            "Valletta on Monday."
        ),
        (
            "Tunisia and Malta have concluded a treaty. Talks began in 2009 but stalled in 2012. Prime Ministers Karim "
            "Jlassi and Joseph Vella signed the document in Valletta on Monday."
        ),
    ],
)
def test_who_signed_it_and_where(text):
    """The sentence with the hands gives the day and the place, too."""
    (found,) = documents(text)
    assert (found.type, found.when, found.place) == ("treaty", "2024-05-13", "Valletta")
    assert found.signatories == ("Joseph Vella", "Karim Jlassi")
    assert found.parties == ("MT", "TN")


@pytest.mark.parametrize(
    "text",
    [
        "Tunisia and Malta have a new treaty. The two prime ministers did not put their names to it in Valletta.",
        "Tunisia and Malta need a new treaty. Lawyers put their minds to it in Valletta on Monday.",
    ],
)
def test_what_nobody_signed(text):
    """A denial, and work on a text, sign nothing."""
    assert documents(text) == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Peru and Chad will sign a treaty next month. The treaty will be signed in Lima on 12 June.", "2024-06-12"),
        ("Peru and Chad plan to sign three pacts. The pacts will be signed on Friday.", "2024-05-17"),
        ("Peru and Chad signed a pact on tea. That was in Lima on 8 May.", "2024-05-08"),
    ],
)
def test_the_finer_day_of_two(text, when):
    """A document told again with its day has that day, and is one."""
    assert [fact.when for fact in documents(text)] == [when]
