"""Slots that must not be filled by what merely stands nearest: another's time, another's sum, another's party."""

import pytest

from tests.reader.reading import facts

NEWS = "Zambia and Oman agree on more trade. Officials of Zambia and Oman met the press in Muscat. "


def test_the_time_of_saying_is_not_the_time_of_the_figure():
    """A figure keeps the months it is of, though a speaker stands between with a week of his own."""
    text = "Oman bought $16 million of Zambian beef in the first four months, its central bank said last week, 6% less."

    [trade] = facts(text, "trade")

    assert trade.when is not None
    assert trade.when.endswith("-01/" + trade.when[:4] + "-04")


@pytest.mark.parametrize(
    "text",
    [
        "Imports from Oman are five times as large as exports.",
        "Zambia's imports from Oman are five times as large as our exports.",
        "In January 2024 Zambia's exports to all countries were 7 percent down.",
    ],
)
def test_what_is_no_change_of_their_trade_makes_none(text):
    """One flow measured by the other, and trade with everybody, are no figures of the pair."""
    assert facts(NEWS + text, "trade") == []


@pytest.mark.parametrize(
    "text",
    [
        "The pipeline is built by two Omani companies, Kabir and Sahm, in Zambia.",
        "The two national oil companies hold 15 percent each.",
    ],
)
def test_the_ones_just_named_are_no_total(text):
    """A small number with "the", or with the names behind it, counts nothing."""
    assert facts(NEWS + text, "count") == []


def test_half_of_a_month_is_the_month():
    """The first half of a month is no half year."""
    text = "Zambian President Hakainde Hichilema will visit Oman in the first half of April."

    [visit] = facts(text, "meeting")

    assert (visit.when or "")[4:] == "-04"


def test_what_was_due_and_then_prevented_is_not_planned():
    """After "was due to" a "but" takes the plan back."""
    text = "Zambian Trade Minister Chipoka Mulenga was due to meet Omani Trade Minister Qais Al Yousef, but fell ill."

    assert facts(text, "meeting") == []


def test_a_later_plan_in_the_sentence_lends_its_day_and_place_to_nothing():
    """What was done today keeps its status beside what comes tomorrow, elsewhere."""
    text = (
        "Zambian President Hakainde Hichilema met Omani Trade Minister Qais Al Yousef on Monday, "
        "and is to stop over in Nairobi tomorrow."
    )

    [meeting] = [fact for fact in facts(text, "meeting") if fact.form == "meeting"]

    assert (meeting.status, meeting.when, meeting.place) == ("held", "2024-03-04", None)


def test_consultations_of_the_day_before_do_not_date_a_session():
    """A day after "preceded" is of what came before."""
    text = (
        "On March 5 the twelfth session of the Zambia-Oman Joint Commission took place in Muscat, "
        "preceded on March 4 by expert consultations."
    )

    [session] = facts(text, "meeting")

    assert (session.when, session.number) == ("2024-03-05", 12)


def test_the_date_of_the_convention_is_not_that_of_its_addendum():
    """A relative clause tells of the document it stands by."""
    text = "An addendum to the convention, which goes back to 2004, was praised by Zambia and Oman."

    assert {fact.type for fact in facts(text, "document")} == {"agreement"}


def test_a_contract_of_firms_is_not_one_of_the_states():
    """Where a sentence is on firms, a contract told by the way has not the article's pair for its parties."""
    text = "The road is rebuilt by two Omani companies under a contract of 215 million dollars signed in October 2023."

    assert facts(NEWS + text, "document") == []


def test_wanting_to_spend_is_no_goal_of_trade():
    """A sum that somebody wants to put in is neither turnover nor its target."""
    assert facts(NEWS + "The Omani carmaker wants to pour in $3 billion.", "target") == []


def test_a_small_article_belongs_to_the_name():
    """A name in el- or ash- is as whole as one in al-."""
    text = "Egyptian President Abdel Fattah el-Sisi received Bahraini Foreign Minister Omar ash-Sharif on Monday."

    [meeting] = facts(text, "meeting")

    assert meeting.participants == ("Abdel Fattah el-Sisi", "Omar ash-Sharif")


def test_a_senator_who_is_minister_is_addressed_as_senator():
    """A courtesy between title and name takes neither the office nor its country away."""
    text = "Zambian Deputy Foreign Minister Senator John Phiri spoke."

    assert {(fact.office, fact.of) for fact in facts(text, "office")} == {("deputy minister of foreign affairs", "ZM")}


def test_who_speaks_of_his_country_as_the_subject_is_its_own():
    """Of what a country is to do its own minister tells, wherever he says it."""
    text = "Oman is to enlarge its credit that is open for Zambia, Finance Minister Nasser Al Jashmi said in Lusaka."

    [office] = facts(text, "office")

    assert office.of == "OM"


def test_a_change_in_brackets_is_of_the_word_before_it():
    """What goods did beside the whole is no change of the whole."""
    [trade] = facts("Omani imports from Zambia in 2023: 38 M€, dragged down by tuna (-17 %).", "trade")

    assert (trade.amount, trade.currency, trade.change_pct) == (38_000_000, "EUR", None)


def test_a_former_minister_has_nobody_s_portfolio():
    """A minister of other days is not the minister whose ministry the article names."""
    text = "Officials of the Ministry of Agriculture met in Muscat. Former Omani Minister Nasser Al Jashmi spoke."

    assert [fact.office for fact in facts(text, "office")] == ["minister"]
