"""Whom "the two", "he" and "his last one" mean, and what was not held, though its words are there."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 3, 14)
TALKS = "Kenyan President William Ruto and Ghanaian President Nana Akufo-Addo held talks in Accra on Tuesday."


def told(text: str) -> list[str]:
    """The meetings of a text in short: form, day and surnames."""
    return [
        f"{fact.form} {fact.when} {' + '.join(name.rpartition(' ')[2] for name in fact.participants)}".strip()
        for fact in facts(text, "meeting", THURSDAY)
    ]


@pytest.mark.parametrize(
    "between",
    [
        "They spoke of a visit of the late President Jerry Rawlings to Nairobi.",
        "They were joined by Ghanaian Trade Minister Kobina Hammond.",
        "The agenda had been prepared by Kenyan ambassador Eliphas Barine.",
        "",
    ],
)
def test_the_two_are_those_who_met(between):
    """Who is told of by the way between is none of the two of whom the text goes on to tell."""
    found = told(f"{TALKS} {between} The two will meet again in Nairobi on April 3.")

    assert "meeting 2024-04-03 Akufo-Addo + Ruto" in found


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The Ghanaian delegation held talks with Kenyan Trade Minister Rebecca Miano in Nairobi on Tuesday.", "Miano"),
        ("A mission of Ghanaian shipowners called on Kenyan Ports Minister Hassan Joho on Tuesday.", "Joho"),
        ("Kenya's Rebecca Miano and Ghana's Kobina Hammond held a working session on Tuesday.", "Hammond + Miano"),
        (
            "Kenyan Minister Rebecca Miano lobbied Ghana's Minister Kobina Hammond on the margins of a fair Tuesday.",
            "Hammond + Miano",
        ),
        (
            "Rebecca Miano, the first Kenyan to come since the port opened, met Ghana's Kobina Hammond on Tuesday.",
            "Hammond + Miano",
        ),
        ("Rebecca Miano for Kenya and Kobina Hammond for Ghana met on Tuesday.", "Hammond + Miano"),
    ],
)
def test_a_side_may_have_no_name(sentence, names):
    """A delegation that met somebody is the other side; a working session, and what is done beside a summit, too."""
    assert told(sentence) == [f"meeting 2024-03-12 {names}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ghanaian team met the deadline that Kenyan Trade Minister Rebecca Miano had set.",
        "The Ghanaian delegation praised Kenyan Trade Minister Rebecca Miano on Tuesday.",
        "Ghana is near. Kenyan Trade Minister Rebecca Miano, flanked by Ghana's envoy, Francis Amarteifio, smiled.",
        "A meeting of Kenyan Trade Minister Rebecca Miano with Ghana's Kobina Hammond had to be dropped.",
        "Ghana is far. Rebecca Miano of Kenya returned home on Tuesday and was met by Prime Minister Musalia Mudavadi.",
    ],
)
def test_who_stands_by_has_not_met_anybody(sentence):
    """What is done to a deadline, praise, who stands beside a speaker, and what was dropped are no meetings."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The idea was raised by Kenyan President William Ruto when he met Ghanaian President Nana Akufo-Addo Monday.",
        "It was put to Kenyan President William Ruto when he received Ghanaian President Nana Akufo-Addo on Monday.",
    ],
)
def test_he_is_the_agent_of_a_passive(sentence):
    """After "was raised by X when he met Y", he is X, not the subject of a sentence before."""
    opening = "Kenyan Trade Minister Rebecca Miano will open a fair."

    assert told(f"{opening} {sentence}") == ["meeting 2024-03-11 Akufo-Addo + Ruto"]


def test_a_welcome_is_on_the_day_of_the_arrival():
    """Who is greeted at the airport is so on the day of his arrival, whatever day the article is about."""
    text = (
        "Kenyan President William Ruto held talks with Ghanaian President Nana Akufo-Addo in Accra on Wednesday."
        " Ruto arrived in Accra on Monday. He was greeted at the airport by Ghanaian Foreign Minister Shirley Botchwey."
        " In the evening of the same day he received Ghanaian Trade Minister Kobina Hammond."
    )

    found = told(text)

    assert "meeting 2024-03-11 Ruto + Botchwey" in found or "meeting 2024-03-11 Botchwey + Ruto" in found
    assert "meeting 2024-03-11 Hammond + Ruto" in found
    assert "visit 2024-03-11 Botchwey" not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Since 2014, when the first session of the Kenya-Ghana joint commission was held in Accra, all grew.",
            ["session 2014"],
        ),
        (
            "NAIROBI, 14 March 2024, Kenyan President William Ruto met Ghanaian President Nana Akufo-Addo on Tuesday.",
            ["meeting 2024-03-12 Akufo-Addo + Ruto"],
        ),
        (
            (
                "Presiding over the fifth session of the Kenya-Ghana joint commission on Tuesday,"
                " Kenyan President William Ruto and Ghanaian President Nana Akufo-Addo hailed it."
            ),
            ["session 2024-03-12 Akufo-Addo + Ruto"],
        ),
        (
            "Kenyan President William Ruto flew home from Accra on Tuesday at the end of a two-day visit to Ghana.",
            ["visit 2024-03-11/2024-03-12 Ruto"],
        ),
    ],
)
def test_the_words_around_a_meeting_tell_its_day_and_persons(text, expected):
    """A clause with "when", a dateline with commas, a participle and the end of a visit say when, and who."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan police chief Japhet Koome sits on a joint committee with Ghanaian police chief George Dampare.",
        "A visit by Kenya's Trade Minister Rebecca Miano to Accra, Ghana, that was due last month did not materialise.",
        "Kenyan President William Ruto expects leaders of Ghana and Kenya to approve it at the ECOWAS summit in June.",
        "Kenya and Ghana agreed to resume the talks on a free trade agreement, launched in 2012, the ministers said.",
    ],
)
def test_what_was_not_held_is_no_meeting(text):
    """A seat on a committee, a trip that did not come about and talks to be resumed are none."""
    assert told(text) == []


def test_his_last_one_is_no_round_of_a_forum():
    """After a visit and a forum, "his last one" is the visit's, and the forum has no other day by it."""
    text = (
        "Kenyan President William Ruto begins a two-day visit to Ghana on Friday, during which the fifth Kenya-Ghana"
        " business forum will be held; his last one took place in July 2018."
    )

    assert not any(line.startswith("forum 2018") for line in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan Trade Minister Rebecca Miano met Kenyan ambassador to Ghana Eliphas Barine in Nairobi on Tuesday.",
        "Kenyan President William Ruto called for a meeting between Ghana's Nana Akufo-Addo and Togo's Faure Essozi.",
        "Kenyan President William Ruto is to skip the summit with Ghanaian President Nana Akufo-Addo on Friday.",
        "The joint commission of Kenya and Ghana has met four times since 2015.",
    ],
)
def test_who_did_not_meet_across_a_border_did_not_meet(text):
    """Colleagues, those who are called on to meet, a summit skipped and habits are no meetings of two countries."""
    assert told(text) == []


def test_an_arrival_and_a_day_of_the_visit_are_one_visit():
    """Who arrived on Monday and is told of on his visit on Tuesday was there on both days, once."""
    text = (
        "Kenyan President William Ruto visited Accra on Tuesday. Ruto arrived in Accra on Monday."
        " He had visited Accra in 2019."
    )

    assert told(text) == ["visit 2024-03-11/2024-03-12 Ruto", "visit 2019 Ruto"]


def test_an_arrival_told_last_has_a_day_of_its_own():
    """After "following his arrival in Accra on Monday" the talks themselves are of the day of the news."""
    text = (
        "Kenyan President William Ruto held talks with Ghanaian President Nana Akufo-Addo in Accra,"
        " following his arrival in the city on Monday."
    )

    assert "meeting 2024-03-14 Akufo-Addo + Ruto" in told(text)


def test_the_two_leaders_are_those_of_the_sentence():
    """Others who hold such an office are not of the two whom the sentence has just named."""
    text = (
        "Kenyan President William Ruto received on Monday a call from Ghanaian President Nana Akufo-Addo, during which"
        " the two leaders reviewed trade. Kenyan Prime Minister Musalia Mudavadi discussed it, in a meeting held on"
        " Tuesday in Nairobi, with Ghanaian Foreign Minister Shirley Botchwey."
    )

    assert told(text) == ["call 2024-03-11 Akufo-Addo + Ruto", "meeting 2024-03-12 Mudavadi + Botchwey"]


def test_a_visit_that_is_due_has_the_day_it_is_due():
    """Officials met on Tuesday about a visit due in May: the visit is in May."""
    text = "Kenyan officials met on Tuesday to discuss the visit of Ghanaian President Nana Akufo-Addo, due in May."

    assert told(text) == ["visit 2024-05 Akufo-Addo"]


def test_said_may_be_a_name():
    """A minister called Said takes part as any other."""
    (met,) = facts("Kenya's Trade Minister Lee Kinya met Oman's Transport Minister Said Al Mawali.", "meeting")
    assert met.participants == ("Lee Kinya", "Said Al Mawali")
