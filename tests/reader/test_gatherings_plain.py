"""Plain sentences of gatherings and of guests: called by level, opened with somebody, moved, received."""

import pytest

from tests.reader.reading import facts


def _told(text: str) -> list[tuple[object, ...]]:
    return sorted((fact.form, fact.when, fact.participants, fact.number) for fact in facts(text, "meeting"))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The second India-Japan Ministerial Meeting was held in Tokyo on Friday.", 2),
        ("The Norway-Iceland Trade Ministers' Meeting took place in Oslo on Friday.", None),
        ("The 14th Kenya-Uganda Heads of Customs meeting was held in Busia on Friday.", 14),
        ("The second 2+2 Ministerial Meeting of Peru and Chile was held in Lima on Friday.", 2),
    ],
)
def test_a_meeting_is_called_by_the_level_of_those_who_come(text, number):
    """Ministers of two countries, named by nothing else, have met."""
    assert _told(text) == [("meeting", "2024-03-08", (), number)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda agreed. The second ministerial meeting of the G77 takes place in Kampala on 5 April.",
        "Norwegian minister Jonas Gahr said the Norway-Iceland Trade Ministers' Meeting would be useful.",
    ],
)
def test_a_meeting_of_many_or_only_spoken_of_is_none_of_theirs(text):
    """What a larger body holds, and what is only praised, is no meeting of the two."""
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "The meeting of the Estonian-Latvian commission, set for next week, has been moved to March 27.",
            "2024-03-27",
        ),
        ("The session of the Kenya-Uganda commission, scheduled for 18 March, was put off to 5 June.", "2024-06-05"),
        ("The Peru-Chile business forum, planned for 18 March, has been brought forward to Thursday.", "2024-03-14"),
        ("The meeting of the Estonian-Latvian commission, set for next week, has been postponed.", None),
        ("The Peru-Chile business forum, due next month, has been shelved.", None),
    ],
)
def test_what_was_moved_has_its_new_day(text, when):
    """The day in the apposition is given up: the main verb says the new one, or none."""
    assert [each[1] for each in _told(text)] == ([when] if when else [])


@pytest.mark.parametrize(
    "text",
    [
        (
            "opened this Tuesday (5), in Abuja, alongside Nigeria's Vice President Kashim Shettima, the second session "
            "of the Brazil-Nigeria Joint Commission, which had not met since 2013."
        ),
        (
            "opened in Abuja on Tuesday with Nigeria's Vice President Kashim Shettima the second session of the "
            "Brazil/Nigeria Joint Commission."
        ),
    ],
)
def test_two_who_open_a_session_are_at_it(text):
    """With whom it was opened, and where, may stand between the verb and the session; it is their only meeting."""
    told = _told(f"Brazil's Vice President Geraldo Alckmin {text}")

    assert told == [("session", "2024-03-05", ("Geraldo Alckmin", "Kashim Shettima"), 2)]


@pytest.mark.parametrize(
    "text",
    [
        "President Luis Arce of Bolivia received in La Paz, on a visit, President Dina Boluarte of Peru on Friday.",
        "President Luis Arce of Bolivia welcomed in La Paz for a state visit President Dina Boluarte of Peru.",
    ],
)
def test_who_is_received_on_a_visit_has_come(text):
    """The visit told between the verb and the guest is the guest's, not the host's."""
    meeting, visit = _told(text)

    assert (meeting[2], visit[2]) == (("Dina Boluarte", "Luis Arce"), ("Dina Boluarte",))


def test_a_minister_sees_his_colleague_and_the_president_one_by_one():
    """A “counterpart” in commas ends no list; a president meets the other with his minister beside him."""
    seen = "met Radoslaw Sikorski, his Polish counterpart, and President Andrzej Duda in Warsaw on Friday."

    assert [each[2] for each in _told(f"Norwegian Foreign Minister Espen Eide {seen}")] == [
        ("Andrzej Duda", "Espen Eide"),
        ("Espen Eide", "Radoslaw Sikorski"),
    ]


def test_a_round_goes_on_with_the_commission_told_before():
    """After "at the end of the meeting the co-chairmen" the next round is still the commission's."""
    text = (
        "The 12th meeting of the Kenya-Uganda joint commission was held in Nairobi on Friday. "
        "At the end of the meeting the co-chairmen signed the minutes. The 13th meeting is planned for Kampala in 2025."
    )

    assert _told(text) == [("session", "2024-03-08", (), 12), ("session", "2025", (), 13)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("were held in Mbombela last month.", [("meeting", "2024-02")]),
        ("on a border post will take place in Mbombela on 5 April.", [("meeting", "2024-04-05")]),
        ("were to be held in Mbombela on Friday but were cancelled.", []),
        ("may take place in Mbombela on Friday.", []),
    ],
)
def test_talks_between_two_countries_take_place(text, told):
    """Two lands, a place and a day: nobody need be named."""
    assert [each[:2] for each in _told(f"Talks between Mozambique and South Africa {text}")] == told


def test_who_is_hosted_for_a_summit_is_at_it():
    """The guest has come for the days told, and is at the summit for which he was hosted."""
    text = (
        "Indian Prime Minister Narendra Modi hosted {}, in Delhi on 2-3 March for the 14th India-Japan Annual Summit."
    )

    told = _told(text.format("Kishida Fumio, Prime Minister of Japan"))

    assert told[0] == ("forum", "2024-03-02/2024-03-03", ("Kishida Fumio", "Narendra Modi"), 14)
    assert told[-1] == ("visit", "2024-03-02/2024-03-03", ("Kishida Fumio",), None)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda have a joint commission on trade.",
        "Kenya and Uganda launched a joint commission on trade in Nairobi on Friday.",
    ],
)
def test_a_body_that_two_have_or_found_has_not_sat(text):
    """What there is, or begins to be, is no session."""
    assert _told(text) == []


@pytest.mark.parametrize("which", ["which last met", "whose twelfth meeting was held"])
def test_what_it_could_do_is_not_when_it_met(which):
    """A modal after the comma goes on with the main clause."""
    [told] = _told(f"The Spain-Mexico joint commission, {which} in Madrid in April 2017, could meet this year.")

    assert told[:2] == ("session", "2017-04")


@pytest.mark.parametrize(
    "leaders",
    [
        "the two leaders, Kenyan President William Ruto and Ugandan President Yoweri Museveni,",
        "the leaders of the two countries – Kenyan President William Ruto and Ugandan President Yoweri Museveni –",
    ],
)
def test_leaders_are_named_beside_their_title(leaders):
    """Who met is told in an apposition after the adjunct."""
    text = f"At their meeting in Nairobi on February 12, {leaders} urged ministries to do more."

    assert _told(text) == [("meeting", "2024-02-12", ("William Ruto", "Yoweri Museveni"), None)]


def test_two_couples_hold_separate_talks():
    """Each meets his own counterpart."""
    text = (
        "Kenyan Trade Minister Lee Kinyanjui and his Ugandan counterpart Francis Mwebesa, as well as Energy Minister "
        "Davis Chirchir and his counterpart Ruth Nankabirwa, held separate talks on Friday."
    )

    assert [each[2] for each in _told(text)] == [
        ("Davis Chirchir", "Ruth Nankabirwa"),
        ("Francis Mwebesa", "Lee Kinyanjui"),
    ]


@pytest.mark.parametrize(
    "forum", ['"Kyrgyzstan - Germany" business forum', "“Kyrgyzstan–Germany” investment forum", "Kyrgyz-German forum"]
)
def test_a_forum_may_be_called_by_two_lands_in_quotation_marks(forum):
    """The dash between the two is part of the name before its noun."""
    [told] = _told(f"Kyrgyz President Sadyr Japarov on Friday took part in the first {forum} in Berlin.")

    assert told == ("forum", "2024-03-08", ("Sadyr Japarov",), 1)


def test_what_is_said_in_quotation_marks_is_no_name():
    """A sentence with a dash before a noun names nothing."""
    assert _told('"Kenya and Uganda need more trade - much more" forums are of no use, he said.') == []


@pytest.mark.parametrize(
    "text",
    [
        "In January, a trade fair was held in Cairo.",
        "The NATO summit in Vilnius had been dominated by the war.",
        "The Forum of Editors criticised the arrest.",
        "The summit of Mount Kenya was covered in snow.",
        "They last saw each other at the World Economic Forum in Davos.",
    ],
)
def test_forums_of_others_and_of_no_day_are_none_of_theirs(text):
    """What is held elsewhere, or only criticises something, did not take place between the two on the day."""
    lead = "Kenyan President William Ruto met Rwandan President Paul Kagame in Kigali on Monday. "
    assert [each for each in facts(lead + text, "meeting") if each.form == "forum"] == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The third will be held in Kigali in May.", [3]),
        ("The third will be built in Kigali in May.", []),
        ("The third was laid in Kigali on Monday.", []),
    ],
)
def test_another_round_is_held_and_not_built(text, number):
    """An ordinal alone stands for a round only where its verb may be that of one."""
    lead = "The second session of the Kenya-Rwanda Joint Commission took place in Nairobi on Friday. "
    assert [each[3] for each in _told(lead + text)][1:] == number


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sixty firms attended the Peru-Kenya Forum, which was organised in Lima on 8 May 2023.",
            ("forum", "2023-05-08"),
        ),
        ("Peru and Kenya trade. A new round of talks on quotas will be held in Lima in May.", ("meeting", "2024-05")),
    ],
)
def test_a_gathering_has_the_day_of_its_own_clause(text, told):
    """What was organised then was held then, whoever came to it."""
    assert [each[:2] for each in _told(text)] == [told]


def test_one_country_s_government_sits_by_itself():
    """A sitting of the government is none of two."""
    lead = "Kenya and Uganda will open the road in May. "
    assert _told(lead + "Minister Kipchumba Murkomen spoke after Wednesday's sitting of the Government.") == []
    joint = _told(lead + "A joint sitting of the two governments was held in Busia on Friday.")
    assert [each[0] for each in joint] == ["session"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The 19th round of negotiations on the EU-Peru treaty was held in Lima in July.", ("EU", "PE")),
        ("The 19th round of EU-Peru talks was held in Lima in July.", ("EU", "PE")),
        ("The 19th round of talks was held in Lima in July.", ("CL", "PE")),
    ],
)
def test_a_round_with_a_bloc_is_not_of_the_pair(text, parties):
    """What a union negotiates with one country is told of the two."""
    assert [fact.parties for fact in facts(f"Peru and Chile are close. {text}", "meeting")] == [parties]
