"""What newsletters, fact sheets and interviews say without sentences: diaries, chronicles, who spoke to which paper."""

import pytest

from tests.reader.reading import facts, offices

_ITEMS = "Kenya and Peru\n\n{heading}\n\n• {item}\n• 3 May: Kenya-Peru Tea Expo (Nairobi)\n"
_DIARY = [
    ("Upcoming events", "2024-06-19", "planned"),
    ("Save the date", "2024-06-19", "planned"),
    ("Past events", "2023-06-19", "held"),
]


@pytest.mark.parametrize(("heading", "when", "status"), _DIARY)
def test_a_list_of_what_is_to_come_tells_of_days_to_come(heading, when, status):
    """A day without a year is of the next one under "Upcoming events"; the place before a dash is no name."""
    [forum, _] = facts(
        _ITEMS.format(heading=heading, item="19 June, Lima - 7th Kenya-Peru Mining Conference"), "meeting"
    )

    assert (forum.when, forum.status, forum.place) == (when, status, "Lima")
    assert forum.name == "Kenya-Peru Mining Conference"


@pytest.mark.parametrize(
    ("told", "when", "status"),
    [
        ("March 2022 – Kenya's Prime Minister Tom Oloo visits Lima.", "2022-03", "held"),
        ("2022, March – Kenya's Prime Minister Tom Oloo visits Lima.", "2022-03", "held"),
        ("May 2024 – Kenya's Prime Minister Tom Oloo visits Lima.", "2024-05", "planned"),
    ],
)
def test_a_chronicle_tells_of_the_past_in_the_present(told, when, status):
    """A visit whose day is over was made."""
    [visit] = facts(f"Kenya and Peru\n\n• {told}\n", "meeting")

    assert (visit.when, visit.status) == (when, status)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Air Services Agreement", 2),
        ("Free Trade Agreement – under negotiation", 1),
        ("Extradition Treaty (pending ratification)", 1),
    ],
)
def test_what_is_under_negotiation_is_not_signed(item, expected):
    """An item of a list of documents may say that nobody has signed it."""
    listed = facts(f"Kenya and Peru\n\nThe ministers signed:\n\n• Agreement on Visas\n• {item}\n", "document")

    assert len(listed) == expected


@pytest.mark.parametrize(
    "told",
    [
        "In an interview with Le Progrès, Peru's Ambassador to Kenya, Ana Sol, said that trade was growing.",
        "Peru's Ambassador to Kenya, Ana Sol, sat down with El Comercio to discuss trade.",
        "Peru's Ambassador to Kenya, Ana Sol, spoke with Gazeta Wyborcza on Friday.",
    ],
)
def test_who_speaks_to_a_paper_meets_nobody(told):
    """A newspaper is no person, and an interview no talks."""
    text = f"Kenya and Peru are friends\n\n{told}\n"

    assert (facts(text, "meeting"), offices(text)) == ([], ["Ana Sol | ambassador | PE"])


def test_an_interview_over_an_article_is_no_meeting_with_whom_it_names():
    """The president of the next line did not sit there."""
    text = "Peru and Kenya\n\nInterview with Ana Sol, Ambassador of Peru to Kenya\n\nPresident Tom Oloo likes tea.\n"

    assert facts(text, "meeting") == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("At a meeting with Rosa Low, Peru's trade minister, Ana Sol, praised tea.", "Ana Sol"),
        ("On Friday, speaking alongside Rosa Low, Peru's trade minister, Ana Sol, praised tea.", "Ana Sol"),
        ("At a meeting with Rosa Low, Peru's trade minister, on Friday, Ana Sol praised tea.", "Rosa Low"),
    ],
)
def test_a_title_between_two_names_is_of_whom_the_verb_follows(told, expected):
    """The first is only whom she met."""
    assert offices(f"Kenya and Peru are friends\n\n{told}\n") == [f"{expected} | minister of trade | PE"]


@pytest.mark.parametrize(("whose", "expected"), [("", ["KE", "PE"]), (" of the two banks", [])])
def test_the_presidents_of_two_banks_are_no_heads_of_state(whose, expected):
    """Presidents of nothing are those of the two countries."""
    told = f"The agreement was signed by Tom Oloo and Ana Sol, the then presidents{whose}."

    assert sorted(each.split(" | ")[2] for each in offices(f"Kenya and Peru are friends.\n\n{told}\n")) == expected


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("A treaty of commerce was signed in 1874.", "1874"),
        ("A convention was concluded on 5 May 1799 in Lima.", "1799-05-05"),
        ("A treaty of commerce was signed last week.", "2024-02-26/2024-03-03"),
    ],
)
def test_old_treaties_have_old_years(told, when):
    """A year before 1900 is one, too."""
    assert [each.when for each in facts(f"Kenya and Peru are friends.\n\n{told}\n", "document")] == [when]


def test_a_large_number_is_no_old_year():
    """Companies are counted."""
    [count] = facts("Kenya and Peru are friends.\n\nSome 1800 Kenyan companies are active in Peru.\n", "count")

    assert (count.number, count.when) == (1800, "2024-03-10")


@pytest.mark.parametrize(
    ("told", "statuses"),
    [
        ("Talks between {both} may take place on Monday.", []),
        ("Talks could take place on Monday between {both}.", []),
        ("A call between {both} might be arranged on Monday.", []),
        ("To be confirmed: a meeting between {both} in Lima, possibly on Monday.", []),
        ("Talks between {both} would take place on Monday if a truce held.", []),
        ("Talks between {both} will take place on Monday.", ["planned"]),
        ("A call between {both} took place on Monday.", ["held"]),
    ],
)
def test_what_may_take_place_has_not(told, statuses):
    """The verb behind two persons tells what became of their talks."""
    both = "Peruvian minister Ana Sol and Kenyan minister Tom Oloo"
    found = facts(f"Kenya and Peru are friends.\n\n{told.format(both=both)}\n", "meeting")

    assert [each.status for each in found] == statuses


@pytest.mark.parametrize(("opens", "expected"), [("Brazil", "BR"), ("Kenya", "KE")])
def test_another_country_s_premier_is_not_the_pair_s(opens, expected):
    """A country that a sentence begins with is that of the official in its clause."""
    told = f"{opens} got there in 2021, when then prime minister Tom Oloo hosted Peruvian President Ana Sol."

    assert f"Tom Oloo | prime minister | {expected} | former" in offices(f"Kenya and Peru are friends.\n\n{told}\n")


@pytest.mark.parametrize(("verb", "number"), [("launched a review of it", 0), ("reviewed it", 1)])
def test_a_review_is_no_meeting(verb, number):
    """The noun is what two ministers ordered, the verb what they did together."""
    told = f"Trade Minister Ana Sol and her Kenyan counterpart Tom Oloo {verb} in March."

    assert len(facts(f"Kenya and Peru are friends.\n\n{told}\n", "meeting")) == number


@pytest.mark.parametrize("set_up", ["created", "founded"])
def test_a_commission_met_when_it_met_and_not_when_it_was_founded(set_up):
    """Its first year is not that of its latest session."""
    told = f"The Kenya-Peru Joint Commission, {set_up} in 2012, has met 11 times, most recently in 2022 in Lima."
    [session] = facts(f"Kenya and Peru are friends.\n\n{told}\n", "meeting")

    assert session.when == "2022"


_PROSE = "The German companies established in Tunisia confirm their attachment to the site, the Chamber's survey shows."
_ENTRIES = "12 April: Visit to Sousse of German Minister Jan Lis\n28 June: Tunisian-German Economic Forum, Stuttgart"


@pytest.mark.parametrize("bullet", ["", "- "])
@pytest.mark.parametrize("heading", ["Agenda", "Upcoming events"])
def test_an_agenda_at_the_end_of_a_page_is_of_what_is_to_come(heading, bullet):
    """Its entries open with their days, with or without bullets, and are of the year that follows."""
    entries = "\n".join(bullet + entry for entry in _ENTRIES.split("\n"))
    found = facts(f"{_PROSE}\n\n{heading}\n\n{entries}", "meeting")
    assert {(fact.form, fact.when, fact.status) for fact in found} == {
        ("visit", "2024-04-12", "planned"),
        ("forum", "2024-06-28", "planned"),
    }


def test_a_chronicle_is_of_what_was():
    """Other headings put nothing ahead."""
    past = _ENTRIES.replace(": ", " 2022: ")
    found = facts(f"{_PROSE}\n\nChronicle\n\n{past}", "meeting")
    assert {fact.status for fact in found} == {"held"}
