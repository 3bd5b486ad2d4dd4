"""Who took part in what a sentence tells in an unusual order, and what tells of no meeting at all."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 3, 14)
KELLY = "Irish Foreign Minister Sean Kelly"
BODY = "Irish-Polish Intergovernmental Commission"
KOWAL = "Polish Foreign Minister Jan Kowal"


def told(text: str) -> list[str]:
    """The meetings, sessions and forums of a text in short, without the visits."""
    return [
        f"{fact.form} {fact.when} {' + '.join(name.rpartition(' ')[2] for name in fact.participants)}".strip()
        for fact in facts(text, "meeting", THURSDAY)
        if fact.form != "visit"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        f"On Tuesday in Warsaw {KELLY} held talks with {KOWAL}.",
        f"On Tuesday in Warsaw {KELLY} met {KOWAL}.",
        f"{KELLY}, on a two-day visit to Warsaw, told {KOWAL} on Tuesday that ties were strong.",
        f"{KELLY} told {KOWAL} during a visit to Warsaw on Tuesday that ties were strong.",
        f"{KELLY} told {KOWAL} in Warsaw on Tuesday that ties were strong.",
        f"Work goes on, reported {KELLY}, who inspected the site together with {KOWAL} on Tuesday.",
    ],
)
def test_who_met_is_read_in_any_order(sentence):
    """Day and place before the subject, relative clauses and what is told to somebody's face name both who met."""
    assert told(sentence) == ["meeting 2024-03-12 Kowal + Kelly"] or told(sentence) == [
        "meeting 2024-03-12 Kelly + Kowal"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{KELLY} told {KOWAL} in a letter on Tuesday that ties were strong.",
        f"{KELLY} told {KOWAL} on Tuesday to lift the ban.",
        f"{KELLY} hosted a group of journalists on Monday, among them {KOWAL.replace('Foreign', 'former Foreign')}.",
    ],
)
def test_what_is_written_or_told_by_the_way_is_no_meeting(sentence):
    """A letter, a demand and who was among others tell of no meeting of two."""
    assert told(sentence) == []


@pytest.mark.parametrize("verb", ["discussed energy", "met"])
def test_he_and_his_counterpart_are_two(verb):
    """Whom "he" means, titles and all between, took part."""
    text = f"{KELLY} last visited Poland in December 2023, when he and his Polish counterpart Jan Kowal {verb}."

    assert told(text) == ["meeting 2023-12 Kowal + Kelly"]


def test_what_a_visit_to_come_is_for_is_planned():
    """The present of "There he meets X" is as far ahead as the visit told before it."""
    text = f"{KELLY} flies to Warsaw on Friday. There he meets {KOWAL}."

    found = [(fact.when, fact.status) for fact in facts(text, "meeting", THURSDAY) if fact.form == "meeting"]

    assert found == [("2024-03-15", "planned")]


def test_a_session_that_is_met_for_is_one_fact():
    """Where two cabinets meet for a session of their commission, the session is the fact."""
    text = (
        "Namibia and Botswana share a road. The two cabinets will meet at Swakopmund in November for the third session"
    )
    text = f"{text} of the Namibia-Botswana Bi-National Commission."

    assert told(text) == ["session 2024-11"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"A bridge is foreseen by an agreement reached at the 17th session of the {BODY} in February.", "2024-02"),
        (f"Duties fell, as in the plan adopted at the 17th session of the {BODY} in February.", "2024-02"),
        (f"The {BODY} will sit in Dublin on 16 November, with {KELLY} as co-chair.", "2024-11-16 Kelly"),
    ],
)
def test_sessions_by_their_outcome_and_their_co_chair(sentence, expected):
    """What a session reached was reached, whatever else the sentence foresees; who co-chairs it takes part."""
    assert told(sentence) == [f"session {expected}"]


def test_the_diplomat_who_spoke_is_the_one_told_before():
    """A word like "the diplomat" is a subject like "he"."""
    text = "Irish Ambassador Mary Walsh said trade grew. The diplomat was speaking at the Irish-Polish Business Forum."

    assert [name for fact in facts(text, "meeting", THURSDAY) for name in fact.participants] == ["Mary Walsh"]


def test_that_same_month_is_the_one_told_before():
    """The "that" of a time begins no clause."""
    text = "Ireland and Poland opened two ferry lines in December 2022. Ten agreements crowned the 9th session of the"
    text = f"{text} Irish-Polish Joint Commission, held that same month in Warsaw."

    assert told(text) == ["session 2022-12"]


def test_a_museum_s_exhibition_is_no_forum():
    """What is permanent was held on no day."""
    assert told("The permanent exhibition of Irish goods in Poland is open since May 2022.") == []


WALSH = "Irish Ambassador Mary Walsh"


@pytest.mark.parametrize(
    "text",
    [
        f"{KELLY}, accompanied by {WALSH}, met {KOWAL} on Tuesday.",
        f"{KELLY} met {KOWAL} on Tuesday in the presence of {WALSH}.",
        f"{KELLY}, together with {WALSH}, held talks with {KOWAL} on Tuesday.",
    ],
)
def test_who_was_there_too_took_part(text):
    """Those in whose company or presence two met are named as taking part."""
    assert [fact.participants for fact in facts(text, "meeting", THURSDAY)] == [
        ("Jan Kowal", "Mary Walsh", "Sean Kelly")
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{KELLY} met {KOWAL} on Tuesday. Swiss Ambassador Urs Frei attended the fair.",
        f"{KELLY} met {KOWAL} on Tuesday. {WALSH} opened the fair on the same day.",
        f"{KELLY} met {KOWAL} on Tuesday. The fair opened. Trade grew. {WALSH} also attended it.",
        f"{KELLY} met {KOWAL} on Tuesday to prepare the visit of {WALSH}.",
    ],
)
def test_who_was_elsewhere_took_no_part(text):
    """Who attended, opened or prepares something else was not at the meeting."""
    assert "meeting 2024-03-12 Kowal + Kelly" in told(text)


def test_officials_who_are_named_are_those_met():
    """Of "senior officials, including the sultan" the one who has a name took part."""
    text = "Peru's President Ana Ruiz met senior Omani officials, including Oman's Sultan, Haitham bin Tariq, there."
    (met,) = facts(text, "meeting")
    assert met.participants == ("Ana Ruiz", "Haitham bin Tariq")


@pytest.mark.parametrize(
    "text",
    [
        "Presidents William Ruto, of Kenya, and Nana Addo, of Ghana, met on Monday for talks.",
        "It follows a courtesy call by Kenyan minister William Ruto on Ghanaian President Nana Addo.",
    ],
)
def test_countries_in_commas_and_courtesy_visits_tell_who_met(text):
    """What stands between two names, or between a visit and them, is theirs."""
    assert [fact.participants for fact in facts(text, "meeting")] == [("Nana Addo", "William Ruto")]


def test_a_meeting_of_a_world_body_is_not_of_the_two():
    """Two countries that an article is about do not meet alone where the whole world does."""
    text = "Kenya turned to Ghana after a World Health Organization meeting of health ministers last week."
    assert facts(text, "meeting") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"The foreign ministers of Ireland and Poland met on Tuesday. {KELLY} led one side, {KOWAL} the other.",
            ["meeting 2024-03-12 Kowal + Kelly"],
        ),
        (
            f"The foreign ministers of Ireland and Poland sat in Warsaw on Tuesday. {KELLY} said that trade grew.",
            ["meeting 2024-03-12"],
        ),
        (
            f"{KELLY} met {KOWAL} in Warsaw on Tuesday. Also on the agenda was the Three Seas Forum.",
            ["meeting 2024-03-12 Kowal + Kelly"],
        ),
        (
            f"{KELLY} met {KOWAL} on Tuesday. The meeting was attended by Irish Senator Una Roe and Polish MP Ewa Lis.",
            ["meeting 2024-03-12 Kowal + Kelly"],
        ),
    ],
)
def test_ministers_of_two_countries_are_both_whom_the_text_names(text, expected):
    """One of two whom alone a text names has not met himself, and what is on an agenda was not held."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Officials from the two sides met on Tuesday in Warsaw.", ["meeting 2024-03-12"]),
        ("They agreed that experts of both parties would meet in Warsaw on 4 April.", ["meeting 2024-04-04"]),
        (
            "Kelly said the trade ministers of Ireland and Poland would meet in Warsaw on 4 April.",
            ["meeting 2024-04-04"],
        ),
        ("The two ministers went into talks on Tuesday.", ["meeting 2024-03-12 Kowal + Kelly"]),
        ("Kelly entered talks with Kowal on Tuesday.", ["meeting 2024-03-12 Kowal + Kelly"]),
        ("Kelly went home, and his plan entered the books.", []),
        ("The Chairman was received by Kowal and will go to Cork, where he is to meet Mayor Ann Burke.", []),
    ],
)
def test_those_who_are_not_named_are_not_those_named_before(sentence, expected):
    """Experts and ministers whom nobody names meet for their countries; what they said is not who says it."""
    assert told(f"{KELLY} and {KOWAL} want more trade. {sentence}") == expected


@pytest.mark.parametrize("aside", ["since Polish President Jan Lis took office", "weeks after President Jan Lis left"])
@pytest.mark.parametrize("goes_on", ["The two men chaired the first session of the", "The two ministers led the"])
def test_the_two_are_not_whom_a_closing_clause_speaks_of(aside, goes_on):
    """The background of a sentence has its own persons."""
    text = f"{KELLY} met {KOWAL} on Tuesday, the first talks {aside}. {goes_on} {BODY}."
    assert told(text)[-1] == "session 2024-03-12 Kowal + Kelly" or told(text)[-1] == "session 2024-03-12 Kelly + Kowal"
