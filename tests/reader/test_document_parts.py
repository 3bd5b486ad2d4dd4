"""Documents that a sentence picks out of those which the sentence before tells as a sum."""

from datetime import date

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Document

DAY = date(2024, 3, 13)
LEAD = "The foreign ministers of Kenya and Chile met in Nairobi. "
FOUR = LEAD + "Four documents were signed on Tuesday. "
SUM = ("document", 4, None)


def told(text: str) -> list[tuple[str, int | None, str | None]]:
    """The documents of a text by type, number and title, those without a title first."""
    found = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]
    assert {fact.when for fact in found} <= {"2024-03-12"}
    return sorted(((fact.type, fact.number, fact.title) for fact in found), key=lambda each: (each[2] or "", each[0]))


@pytest.mark.parametrize(
    "text",
    [
        FOUR + "One is an agreement on ports.",
        FOUR + "The first is an agreement on ports.",
        FOUR + "The most important of these is an agreement on ports.",
        FOUR + "Chief among them is an agreement on ports.",
        FOUR + "The first, an agreement on ports, lowers fees.",
        FOUR + "The key document is an agreement on ports.",
        LEAD + "Four documents were signed on Tuesday; the main one is an agreement on ports.",
        LEAD + "Four documents were signed on Tuesday, the most important being an agreement on ports.",
        LEAD + "Of the four documents signed on Tuesday, one is an agreement on ports.",
    ],
)
def test_one_of_a_sum_is_told_by_what_presents_it(text):
    """The sum stays, and the one of its documents that the text names is told beside it."""
    assert told(text) == [SUM, ("agreement", None, "agreement on ports")]


def test_a_second_and_a_third_are_told_without_a_verb():
    """A second behind the first its verb from it."""
    assert told(FOUR + "The first is an agreement on ports, the second a memorandum on tea.") == [
        SUM,
        ("agreement", None, "agreement on ports"),
        ("memorandum", None, "memorandum on tea"),
    ]


def test_what_several_include_is_told_though_nobody_counts_them():
    """What they include goes on with documents of no number."""
    assert told(LEAD + "A number of documents were signed on Tuesday. These include an agreement on ports.") == [
        ("document", None, None),
        ("agreement", None, "agreement on ports"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The first minister to speak was the Kenyan.",
        "One is needed for the agreement on ports to work.",
        "The first supersedes an agreement on ports.",
        "The most important thing is trust.",
        "The main goal is a free trade agreement.",
        "The next big step, and the most important task, is a road map.",
        "They covered tea, ports, fish and visas at their talks.",
        "The first ship will sail under the agreement in July.",
        "Two more agreements are being negotiated, one of them on fish.",
        "They cover several fields, including tea.",
        "One is between the universities.",
    ],
)
def test_what_is_no_document_of_the_sum_is_none(text):
    """An ordinal of something else, a document that another replaces, vague fields make no document."""
    assert told(FOUR + text) == [SUM]


def test_papers_that_nobody_counts_are_those_that_the_text_names():
    """A package of documents beside four documents of the day is these four."""
    text = (
        "A package of documents was signed. Kenya and Chile signed an agreement on ports, a memorandum on tea, "
        "a protocol on fish and a road map for trade on Tuesday."
    )
    assert {each[0] for each in told(LEAD + text)} == {"agreement", "memorandum", "protocol", "road map"}


def test_an_item_of_a_list_keeps_the_day_that_it_was_signed_on():
    """Each of the listed agreements has its own day, not that of the news."""
    text = (
        LEAD
        + "The following agreements have been signed:\n\n1. Agreement on Trade, signed in Nairobi on 4 May 1998.\n\n"
        + "2. Agreement on Visas, signed in Santiago on 1 June 2004."
    )
    found = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]
    assert [(fact.type, fact.when) for fact in found] == [("agreement", "1998-05-04"), ("agreement", "2004-06-01")]


def test_a_headlines_deal_is_the_contract_of_the_body():
    """A headline tells in short what the body calls by its name."""
    text = (
        "Nairobi, Santiago ink ferry deal\n\nNAIROBI, March 13, 2024 - Kenya's Tusko and Chile's Andela signed "
        "on Tuesday a contract for two ferries, the Kenyan and Chilean transport ministries said."
    )
    found = [fact for fact in facts(text, "document", DAY) if isinstance(fact, Document)]
    assert [(fact.type, fact.parties) for fact in found] == [("contract", ("Andela", "Tusko"))]


@pytest.mark.parametrize(
    "text",
    [
        '"The key one is an agreement on ports," she said.',
        '"Among them is an agreement on ports," she said.',
        "The one that will be noticed most is an agreement on ports.",
        "Only one has been made public: an agreement on ports.",
        "Of these, an agreement on ports is the weightiest.",
        "The package is headed by an agreement on ports.",
    ],
)
def test_a_part_of_a_sum_is_presented_in_many_ways(text):
    """Quoted, in a relative clause, behind a colon or a preposition: one of the four is told."""
    assert told(FOUR + text) == [SUM, ("agreement", None, "agreement on ports")]


@pytest.mark.parametrize(
    "text",
    [
        '"An agreement on ports is not among them," she said.',
        "Of these, none is an agreement on ports.",
        "The list could have included an agreement on ports.",
        "The reporters received the list, the ministry said in a statement.",
    ],
)
def test_what_is_not_of_the_sum_is_no_part(text):
    """What is denied, or would have been, is none of the four; a statement that says so neither."""
    assert told(FOUR + text) == [SUM]


def test_documents_that_complement_another():
    """What complemented a declaration was signed with it."""
    found = facts(LEAD + "They signed a declaration on 12 March. Nine documents complemented it.", "document", DAY)

    assert sorted((fact.type, fact.number) for fact in found if isinstance(fact, Document)) == [
        ("declaration", None),
        ("document", 9),
    ]


def test_topics_of_two_kinds_of_papers_are_of_neither_alone():
    """Which of "agreements and memoranda" is on which of the topics nobody can tell."""
    text = LEAD + "On Tuesday they signed several agreements and memoranda covering ports, health, fish and tax."
    assert {(kind, number) for kind, number, _ in told(text)} == {("agreement", None), ("memorandum", None)}
    assert len(told(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "among them that on ports, that on fish and one on tax",
        "including those on ports, fish and tax",
        "notably that on ports, that on fish and that on tax",
    ],
)
def test_papers_of_a_sum_are_pointed_at(text):
    """Each of "that on ports, that on fish" is a document like those of the sum."""
    found = told(LEAD + f"On Tuesday seven agreements were signed, {text}.")
    assert found == [
        ("agreement", 7, None),
        *(("agreement", None, f"agreement on {each}") for each in ("fish", "ports", "tax")),
    ]


def test_those_who_clap_are_no_papers():
    """After one document "those" are somebody else."""
    found = told(LEAD + "On Tuesday both signed an agreement on ports, and those on the left clapped.")
    assert [number for _, number, _ in found] == [None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The one that matters to most is an agreement on ports; the others are on tea.",
            ("agreement", "agreement on ports"),
        ),
        (
            "They cover, among others, tea. The one that will be noticed is an agreement on ports.",
            ("agreement", "agreement on ports"),
        ),
        (
            "The one on ports, an agreement, was signed by Ministers Ann Otieno of Kenya and Luis Soto of Chile.",
            ("agreement", None),
        ),
    ],
)
def test_the_one_that_a_sentence_is_about_is_told(text, found):
    """Its verb is the one behind the relative clause, and the sum may lie some lines back."""
    assert {(each[0], each[2]) for each in told(FOUR + text)} == {("document", None), found}


def test_the_others_of_a_sum_are_told_behind_the_one_that_matters():
    """Each topic is a document, of the day of the talks that it came out of; the sum of them is none besides."""
    text = (
        LEAD[:-2] + " on Tuesday. Three papers came out of it. The one that matters to most is an agreement on ports; "
        "the others are memoranda on tea and on fish."
    )
    assert {each[2] for each in told(text)} == {"agreement on ports", "memorandum on tea", "memorandum on fish"}
