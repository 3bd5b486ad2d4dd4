"""Sessions and forums: one noun phrase and what became of it, in whatever words a newspaper puts it."""

import pytest

from tests.reader.reading import facts

SIDES = "Kenya and Ghana trade more."
SESSION = "the third session of the Kenya-Ghana Joint Commission"


@pytest.mark.parametrize(
    ("sentence", "when", "number"),
    [
        (f"{SESSION} was held in Accra on Monday.", "2024-03-04", 3),
        ("The Kenya-Ghana Joint Commission held its third session in Accra on Monday.", "2024-03-04", 3),
        (f"Accra hosted {SESSION} on Monday.", "2024-03-04", 3),
        (f"The minutes were adopted at {SESSION} in Accra on Monday.", "2024-03-04", 3),
        (f"Speaking at {SESSION} in Accra on Monday, he praised the traders.", "2024-03-04", 3),
        (
            "The Kenya-Ghana Joint Commission, formed by an agreement inked in 2005, held its third round on Monday.",
            "2024-03-04",
            3,
        ),
        ("The Kenya-Ghana Joint Commission, which met in Accra on Monday, adopted minutes.", "2024-03-04", None),
        ("The Kenya-Ghana Joint Commission met in Accra on Monday for the third time.", "2024-03-04", 3),
        ("The Kenya-Ghana Joint Commission last met in Nairobi in May 2022.", "2022-05", None),
        ("The 2nd Kenya-Ghana Joint Trade Committee Meeting took place in Accra on 5 March.", "2024-03-05", 2),
        (
            "Eleven items were struck off after their joint commission wound up its third session on Monday.",
            "2024-03-04",
            3,
        ),
        (f"Presiding over {SESSION} on Monday, he praised the traders.", "2024-03-04", 3),
        ("The Kenya-Ghana subcommittee on trade wrapped up its third meeting on Monday.", "2024-03-04", 3),
        ("The Kenya-Ghana parliamentary friendship group held its third meeting on Monday.", "2024-03-04", 3),
        (
            "The defence committees of the parliaments of Kenya and Ghana held a joint session on Monday.",
            "2024-03-04",
            None,
        ),
    ],
)
def test_a_session_that_was_held_is_known_by_any_verb(sentence, when, number):
    """Who holds, hosts, opens or attends a session, and what the session itself does, tell alike that it was held."""
    [session] = facts(f"{SIDES} {sentence[0].upper()}{sentence[1:]}", "meeting")

    assert (session.form, session.when, session.number, session.status) == ("session", when, number, "held")
    assert session.parties == ("GH", "KE")


@pytest.mark.parametrize(
    ("sentence", "when", "number"),
    [
        (f"Accra will host {SESSION} in June.", "2024-06", 3),
        (f"{SESSION} is scheduled for June 5 in Accra.", "2024-06-05", 3),
        (f"The sides agreed to hold {SESSION} in Accra in June.", "2024-06", 3),
        ("The sides agreed that the Kenya-Ghana Joint Commission would meet in Accra in June.", "2024-06", None),
        (f"Preparations for {SESSION}, to be held in Accra in June, were discussed.", "2024-06", 3),
        ("The Kenya-Ghana Joint Commission meets in Accra on March 20.", "2024-03-20", None),
        ("The next meeting of the Kenya-Ghana Joint Commission is due in Nairobi in 2025.", "2025", None),
        (f"{SESSION} is set for Accra in June.", "2024-06", 3),
        (
            "The Kenya-Ghana Joint Commission, originally called for May 2, is to sit on May 9 in Accra.",
            "2024-05-09",
            None,
        ),
        ("The minister was in town ahead of Friday's meeting of the Kenya-Ghana Joint Commission.", "2024-03-15", None),
        (f"{SESSION}, put off twice because of the floods, has been rescheduled for June 5.", "2024-06-05", 3),
        (f"They agreed to convene {SESSION} at an early date.", None, 3),
        (f"{SESSION}, previously announced for April, will be held in June.", "2024-06", 3),
    ],
)
def test_a_session_to_come_is_planned(sentence, when, number):
    """A time ahead is read as one, by the words of planning or by a verb of the present."""
    [session] = facts(f"{SIDES} {sentence[0].upper()}{sentence[1:]}", "meeting")

    assert (session.form, session.when, session.number, session.status) == ("session", when, number, "planned")


def test_who_chairs_a_session_with_somebody_has_both_there():
    """The name after "co-chaired with" stands before the session and is no end of its verb."""
    text = "Kenyan Trade Minister Rebecca Miano co-chaired with Ghanaian Trade Minister Alan Kyerematen "
    [session] = facts(f"{SIDES} {text}{SESSION} in Accra on Monday.", "meeting")

    assert (session.participants, session.when, session.number) == (
        ("Alan Kyerematen", "Rebecca Miano"),
        "2024-03-04",
        3,
    )


@pytest.mark.parametrize(
    ("sentence", "when", "status"),
    [
        ("Accra will stage the fourth in 2025.", "2025", "planned"),
        ("The fourth session will be hosted by Accra.", None, "planned"),
        ("The first one, in Accra in May 2019, brought two memoranda.", "2019-05", "held"),
        ("The last such session was held in Accra in 2021.", "2021", "held"),
    ],
)
def test_other_rounds_are_told_after_the_one_reported(sentence, when, status):
    """Another round needs neither its noun nor a verb of its own: "the fourth", "the first one, in Accra"."""
    found = facts(f"{SIDES} The Kenya-Ghana Joint Commission held its third session on Monday. {sentence}", "meeting")

    assert [(fact.when, fact.status) for fact in found if fact.when != "2024-03-04"] == [(when, status)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Kenya-Ghana Joint Commission began its work in 1998.",
        "The Kenya-Ghana Joint Commission, rescheduled twice, has no date yet.",
        "Kenya and Ghana might stage a joint session of their cabinets.",
        "A subcommittee of the Kenyan parliament met on Monday, and Ghana took note.",
        "The webinar was cancelled, the Kenya-Ghana chamber said.",
        "The first session of the Kenyan parliament took place on Monday; Ghana was not discussed.",
    ],
)
def test_a_gathering_without_a_time_or_of_others_is_none(sentence):
    """What a body is, what was put off and what is only thinkable is no session, nor is one of a single parliament."""
    assert facts(f"{SIDES} {sentence}", "meeting") == []


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SESSION} was postponed.",
        f"{SESSION}, due in March, was put off indefinitely.",
        f"{SESSION} is likely in August.",
        f"{SESSION} had been planned for June.",
        f"He proposed to hold {SESSION} in June.",
        f"They exchanged views on holding {SESSION}, which could not be convened since 2018.",
        "The Kenya-Ghana Joint Commission on trade is an important body.",
        "The two ministers co-chair the Kenya-Ghana Joint Commission.",
    ],
)
def test_a_session_only_spoken_of_is_none(sentence):
    """A body is no session, and what was put off, proposed or expected once did not take place."""
    assert facts(f"{SIDES} {sentence[0].upper()}{sentence[1:]}", "meeting") == []


@pytest.mark.parametrize(
    ("sentence", "form", "when", "status"),
    [
        (
            "A Kenya-Ghana business forum will be held in Accra on June 5-6.",
            "forum",
            "2024-06-05/2024-06-06",
            "planned",
        ),
        ("Some 200 firms attended the Kenya-Ghana business forum in Accra on Monday.", "forum", "2024-03-04", "held"),
        ("A Kenyan trade mission visited Accra last month.", "forum", "2024-02", "held"),
        (
            "Political consultations between the foreign ministries were held on Monday.",
            "meeting",
            "2024-03-04",
            "held",
        ),
        ("The foreign ministers of Kenya and Ghana will meet in Accra in May.", "meeting", "2024-05", "planned"),
        ("A joint sitting of the governments of Kenya and Ghana was held on Monday.", "session", "2024-03-04", "held"),
    ],
)
def test_gatherings_without_a_body_have_a_form_of_their_own(sentence, form, when, status):
    """Forums, consultations and joint sittings of governments are told apart by their noun."""
    found = facts(f"{SIDES} {sentence}", "meeting")

    assert [(fact.form, fact.when, fact.status) for fact in found] == [(form, when, status)]


def test_other_rounds_take_their_name_from_the_one_before():
    """An ordinal alone, a verb left out and "the commission" lead to the body that was named."""
    text = (
        f"{SIDES} The Kenya-Ghana Joint Commission closed its third session in Accra on Monday. "
        "The first took place in Nairobi in May 2015, the second in Accra in June 2018. "
        "The commission will next convene in Nairobi in 2025."
    )

    found = {(fact.number, fact.when, fact.status) for fact in facts(text, "meeting") if fact.form == "session"}

    assert found == {
        (3, "2024-03-04", "held"),
        (1, "2015-05", "held"),
        (2, "2018-06", "held"),
        (None, "2025", "planned"),
    }


def test_those_who_sign_right_after_a_session_led_it():
    """Two men of the two sides in the sentence after a session that named nobody are its participants."""
    text = (
        "The Kenya-Ghana Joint Commission wound up in Accra on Monday. "
        "Kenyan Trade Minister Rebecca Miano and Ghanaian Trade Minister Kobina Hammond put their names to the minutes."
    )

    [session] = facts(text, "meeting")

    assert session.participants == ("Kobina Hammond", "Rebecca Miano")


def test_a_summit_of_a_bloc_is_not_the_two_countries_own():
    """Who goes to the summit of many is there with many: the pair that the article is about did not hold it."""
    [summit] = facts("Kenya and Ghana trade more. Kenya's President addressed the ASEAN summit in Accra.", "meeting")

    assert summit.parties == ("ASEAN",)


def test_the_size_of_a_mission_is_no_part_of_its_name():
    """A ninety-strong economic mission is an economic mission, and who led it took part."""
    text = (
        "A ninety-strong Kenyan economic mission led by Trade Minister Rebecca Miano began its work in Accra on Friday."
    )

    found = [fact for fact in facts(f"{text} Ghana and Kenya trade a lot.", "meeting") if fact.form == "forum"]

    assert [(fact.name, fact.participants) for fact in found] == [("Kenyan economic mission", ("Rebecca Miano",))]


def test_a_body_is_known_by_its_letters():
    """Letters in brackets after a body's name stand for its rounds later on, and for nothing without a name."""
    named = "The Intergovernmental Commission for the strengthening of ties (KGC) of Kenya and Ghana met on Monday."
    later = "The sixth KGC had taken place in Accra on 19 October 2021."

    assert "2021-10-19" in {fact.when for fact in facts(f"{SIDES} {named} {later}", "meeting")}
    assert facts(f"{SIDES} {later}", "meeting") == []


def test_a_body_keeps_the_word_before_its_countries():
    """The word "Intergovernmental" belongs to the name wherever it stands."""
    text = "Accra hosted the third meeting of the Intergovernmental Kenyan-Ghanaian Commission on Fisheries on March 5."

    (meeting,) = facts(text, "meeting")

    assert meeting.name == "Intergovernmental Kenyan-Ghanaian Commission on Fisheries"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"At the close of {SESSION} in Accra on Monday, the sides agreed to hold the next one in Nairobi in 2026.",
            {("session", "held", "2024-03-04"), ("session", "planned", "2026")},
        ),
        (
            "The Kenya-Ghana Joint Commission, which last met in Nairobi in 2021, will convene in Accra in June.",
            {("session", "held", "2021"), ("session", "planned", "2024-06")},
        ),
        (
            "Kenya and Ghana agreed to hold another round of talks in Accra in June.",
            {("meeting", "planned", "2024-06")},
        ),
        ("Members of the Kenya-Ghana business council met in Accra on Monday.", {("session", "held", "2024-03-04")}),
        ("Members of the Kenya-Ghana business council come from Accra, where they met as boys.", set()),
        ("The Kenya-Ghana Joint Commission was set up in 2019; it has met twice.", set()),
        ("Kenya and Ghana agreed to hold annual talks.", set()),
    ],
)
def test_a_gathering_is_told_with_the_one_before_or_after_it(sentence, expected):
    """One sentence may tell of the session that was and of the one to come; how often they met tells of none."""
    assert {(fact.form, fact.status, fact.when) for fact in facts(f"{SIDES} {sentence}", "meeting")} == expected


@pytest.mark.parametrize("verb", ["is", "was"])
def test_whose_delegation_is_led_by_whom_says_who_took_part(verb):
    """The head of each delegation takes part, and the second may leave the verb and its noun out."""
    led = f"Kenya's delegation {verb} led by Trade Minister Rebecca Miano, Ghana's by Trade Minister Kobina Hammond."

    [session] = facts(f"{SIDES} On Monday {SESSION} opened in Accra. {led}", "meeting")

    assert session.participants == ("Kobina Hammond", "Rebecca Miano")


@pytest.mark.parametrize("founding", ["on establishing", "to set up", "on the creation of"])
def test_a_body_that_is_yet_to_be_founded_does_not_meet(founding):
    """Talks on setting a commission up are no session of it."""
    text = f"The sides held talks on Monday {founding} the Kenya-Ghana Joint Commission."
    assert {meeting.form for meeting in facts(f"{SIDES} {text}", "meeting")} <= {"meeting"}


def test_an_edition_is_called_by_what_it_is_one_of():
    """Its name is the forum's, and "edition" is no part of it."""
    (forum,) = facts("The fourth edition of the Kenya-Ghana Business Forum was held in Accra on Monday.", "meeting")
    assert (forum.name, forum.number) == ("Kenya-Ghana Business Forum", 4)


def test_a_round_is_called_by_what_it_is_one_of():
    """Its name says what was held, and "round" says nothing."""
    (held,) = facts("The sixth round of political consultations of Kenya and Ghana was held on Monday.", "meeting")
    assert (held.name, held.number) == ("political consultations", 6)


@pytest.mark.parametrize(
    "text",
    [
        "The two presidents directed their ministers of trade to convene the third session of the commission in May.",
        "The two presidents instructed officials to hold the third session of the commission in Accra in May.",
        "The two presidents tasked their ministers with holding the third session of the commission in May.",
    ],
)
def test_what_others_are_told_to_hold_is_planned_without_those_who_told_them(text):
    """An order is no session yet, and those who gave it will not sit there."""
    before = "Kenya's President William Ruto met Ghana's President Nana Akufo-Addo in Accra on Monday."
    body = "They praised the Kenya-Ghana Joint Commission."
    found = [fact for fact in facts(f"{before} {body} {text}", "meeting") if fact.form == "session"]

    assert [(fact.status, fact.when, fact.participants) for fact in found] == [("planned", "2024-05", ())]


def test_a_meeting_beside_a_forum_of_others_is_its_own():
    """Two presidents at a summit of many met each other there, on the days of the summit."""
    text = (
        "Kenya's President William Ruto and Ghana's President Nana Akufo-Addo met at the third ECOWAS Summit which "
        "took place on 4-5 March in Abuja."
    )
    (met,) = [fact for fact in facts(text, "meeting") if fact.form == "meeting"]

    assert (met.when, met.parties) == ("2024-03-04/2024-03-05", ("GH", "KE"))


def test_the_first_of_visits_is_no_round():
    """Another visit is no edition of the forum that was told before."""
    text = (
        "The 7th Kenya-Ghana Business Forum took place in Accra on 4 March. It was only the second trip of a Kenyan "
        "president to Ghana, the first having taken place 57 years ago."
    )
    assert [fact.number for fact in facts(text, "meeting") if fact.form == "forum"] == [7]
    assert all(fact.when != "1967" for fact in facts(text, "meeting"))


def test_the_number_of_a_body_s_session_may_stand_behind_its_noun():
    """A meeting "of the 7th commission" is its seventh."""
    text = "Ruto opened the ministers' meeting of the 7th Kenya-Ghana Joint Commission in Accra on Monday."
    (held,) = [fact for fact in facts(f"{SIDES} {text}", "meeting") if fact.form == "session"]

    assert (held.number, held.when) == (7, "2024-03-04")


@pytest.mark.parametrize(
    "text",
    [
        "The commission is the main forum of dialogue between Kenya and Ghana to discuss trade.",
        "Ghana will hold the Africa Harbour Forum next year.",
    ],
)
def test_what_a_mechanism_is_and_what_one_country_hosts_is_no_meeting_of_two(text):
    """A definition tells of no session, and a forum for whoever comes is not that of the article's two countries."""
    assert facts(f"{SIDES} {text}", "meeting") == []


def test_who_meets_now_did_not_meet_the_last_time():
    """The ministers of today's session need not have sat at the last one, nor was that where this one is."""
    text = (
        "The Kenya-Ghana Joint Commission met in Accra on Monday. Kenyan Trade Minister Ali Odede and Ghanaian Trade "
        "Minister Kofi Adu chaired it. The last session of the commission between the trade ministers was in 2014."
    )
    told = {fact.when: fact for fact in facts(text, "meeting") if fact.form == "session"}

    assert (told["2014"].participants, told["2014"].place) == ((), None)
    assert told["2024-03-04"].participants == ("Ali Odede", "Kofi Adu")


def test_what_is_done_after_a_meeting_to_come_is_to_come_too():
    """As in "will meet and participate", which plans both."""
    text = (
        "On 20 May Kenya's President William Ruto and Ghana's President Nana Akufo-Addo will meet in Accra and "
        "participate in the fourth meeting of ministers of Kenya and Ghana."
    )
    assert {fact.status for fact in facts(text, "meeting")} == {"planned"}


def test_where_an_embassy_is_the_forum_need_not_be():
    """An embassy that helped to organise a forum has an address of its own."""
    text = (
        "The Kenya-Ghana Business Forum, organised jointly with the Embassy of Ghana in Nakuru, took place on Monday."
    )
    assert [fact.place for fact in facts(text, "meeting")] == [None]


def test_a_forum_may_be_called_by_two_countries_with_a_dash():
    """Its name is not cut where the first country ends."""
    (forum,) = facts("The chamber held the Business Forum Kenya – Ghana, which took place on Monday.", "meeting")
    assert (forum.name or "").split()[-1] == "Ghana"


@pytest.mark.parametrize(
    "text",
    [
        "Host to the session of the joint commission of Kenya and Peru is Lima.",
        "Seven papers were spoken of by Kenya and Peru in the first edition of the message, at 14:20.",
    ],
)
def test_a_host_without_a_verb_and_an_edition_in_print_are_no_gathering(text):
    """Nothing is told of either, and neither stops the reader."""
    assert facts(text, "meeting") == []
