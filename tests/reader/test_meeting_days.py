"""On which day who met whom, where a sentence tells it by another one, or tells of several meetings."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 3, 14)
TALKS = (
    "Tajik President Emomali Rahmon held talks with the Emir of Qatar, Tamim bin Hamad Al Thani, in Doha on Tuesday."
)


def met(text: str) -> list[str]:
    """The meetings and calls of a text in short, without the visits."""
    return [
        f"{fact.when} {' + '.join(name.rpartition(' ')[2] for name in fact.participants)}"
        for fact in facts(text, "meeting", THURSDAY)
        if fact.form in {"meeting", "call"}
    ]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The next day he received Qatari Energy Minister Saad Sherida.", "2024-03-13"),
        ("On the following day he received Qatari Energy Minister Saad Sherida.", "2024-03-13"),
        ("A day later he received Qatari Energy Minister Saad Sherida.", "2024-03-13"),
        ("He received Qatari Energy Minister Saad Sherida the day after.", "2024-03-13"),
        ("In the evening of the same day he received Qatari Energy Minister Saad Sherida.", "2024-03-12"),
        ("He had received Qatari Energy Minister Saad Sherida the day before.", "2024-03-11"),
        ("A day earlier he received Qatari Energy Minister Saad Sherida.", "2024-03-11"),
        ("Two days earlier he received Qatari Energy Minister Saad Sherida.", "2024-03-10"),
    ],
)
def test_the_next_day_is_told_by_the_day_before_it(sentence, day):
    """Days counted from the day told last are that day's, not the publication's."""
    assert met(f"{TALKS} {sentence}") == ["2024-03-12 Rahmon + Thani", f"{day} Rahmon + Sherida"]


def test_the_day_before_the_summit_is_no_day_told_before():
    """What "the day before" has beside it, it is counted from, and that may have no date."""
    text = f"{TALKS} Rahmon received Qatari Energy Minister Saad Sherida the day before the summit."

    assert "2024-03-11 Rahmon + Sherida" not in met(text)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("On the first day of the visit he met Israeli Economy Minister Nir Barkat.", "2024-03-10"),
        ("On the second day he met Israeli Economy Minister Nir Barkat.", "2024-03-11"),
        ("On the last day of his stay he met Israeli Economy Minister Nir Barkat.", "2024-03-12"),
    ],
)
def test_days_of_a_visit_are_counted_from_its_first(sentence, day):
    """The nth day of a visit has a date where those of the visit are known."""
    text = f"Georgian Economy Minister Levan Davitashvili visited Israel from March 10 to 12. {sentence}"

    assert met(text) == [f"{day} Davitashvili + Barkat"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            (
                "Kenyan President William Ruto met Togolese President Faure Gnassingbe at the palace on Tuesday"
                " and later Prime Minister Victoire Dogbe."
            ),
            ["2024-03-12 Gnassingbe + Ruto", "2024-03-12 Dogbe + Ruto"],
        ),
        (
            (
                "Kenyan President William Ruto received Togolese Foreign Minister Robert Dussey on Tuesday,"
                " then Togolese Trade Minister Kodjo Adedze."
            ),
            ["2024-03-12 Dussey + Ruto", "2024-03-12 Adedze + Ruto"],
        ),
        (
            (
                "Kenyan President William Ruto will meet Togolese President Faure Gnassingbe in Lomé on March 20"
                " and Togolese Prime Minister Victoire Dogbe on March 21."
            ),
            ["2024-03-20 Gnassingbe + Ruto", "2024-03-21 Dogbe + Ruto"],
        ),
        (
            (
                "Kenyan President William Ruto was received by Togolese Foreign Minister Robert Dussey at the airport"
                " on Tuesday and then by Togolese President Faure Gnassingbe at the palace."
            ),
            ["2024-03-12 Dussey + Ruto", "2024-03-12 Gnassingbe + Ruto"],
        ),
        (
            (
                "Kenyan President William Ruto met Togolese President Faure Gnassingbe on Tuesday,"
                " Kenyan Trade Minister Rebecca Miano held talks with him the same day."
            ),
            ["2024-03-12 Gnassingbe + Ruto", "2024-03-12 Gnassingbe + Miano"],
        ),
        (
            (
                "Kenyan President William Ruto met Togolese President Faure Gnassingbe in Lomé on Tuesday"
                " and Togolese Foreign Minister Robert Dussey said trade had grown."
            ),
            ["2024-03-12 Gnassingbe + Ruto"],
        ),
        (
            (
                "Togolese ambassador Robert Dussey said President Faure Gnassingbe would come to Nairobi next week"
                " and meet Kenyan President William Ruto on March 20."
            ),
            ["2024-03-20 Gnassingbe + Ruto"],
        ),
        (
            (
                "On March 20 Kenyan President William Ruto will be met by Togolese Foreign Minister Robert Dussey,"
                " and Togolese President Faure Gnassingbe will receive the guest the day after."
            ),
            ["2024-03-20 Dussey + Ruto", "2024-03-21 Gnassingbe + Ruto"],
        ),
        (
            "German Economy Minister Robert Habeck sat down on Tuesday with his colleague from Nairobi, Rebecca Miano.",
            ["2024-03-12 Miano + Habeck"],
        ),
    ],
)
def test_each_of_several_meetings_has_its_own_persons_and_day(sentence, told):
    """One sentence tells of several meetings: of each clause its own subject, of each person met his own day."""
    assert sorted(met(sentence)) == sorted(told)


@pytest.mark.parametrize("guest", ["the guest", "the distinguished visitor", "the guests"])
def test_the_guest_is_not_of_the_host_s_side(guest):
    """Whom a host received came from the other country, whoever was spoken of last."""
    text = (
        "Kenyan Prime Minister Musalia Mudavadi and Ugandan Prime Minister Robinah Nabbanja met in Nairobi on Tuesday."
        f" In the evening {guest} was received by Kenyan President William Ruto."
    )

    assert met(text) == ["2024-03-12 Mudavadi + Nabbanja", "2024-03-12 Nabbanja + Ruto"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            (
                "Two days after meeting Kenyan President William Ruto in Nairobi, Togolese President Faure Gnassingbe"
                " spoke on Wednesday of trade."
            ),
            ["2024-03-11 Gnassingbe + Ruto"],
        ),
        (
            (
                "The pact was signed on Wednesday, a day after talks in Lomé between Kenyan President William Ruto and"
                " Togolese President Faure Gnassingbe."
            ),
            ["2024-03-12 Gnassingbe + Ruto"],
        ),
        (
            "Kenyan President William Ruto met Togolese President Faure Gnassingbe to prepare the summit of April 5.",
            ["2024-03-14 Gnassingbe + Ruto"],
        ),
        (
            (
                "Kenyan President William Ruto on Monday held a meeting with Togolese President Faure Gnassingbe and,"
                " on Tuesday, with Togolese Prime Minister Victoire Dogbe."
            ),
            ["2024-03-11 Gnassingbe + Ruto", "2024-03-12 Dogbe + Ruto"],
        ),
        (
            "Togolese President Faure Gnassingbe, whom Kenyan President William Ruto met on Monday, praised the port.",
            ["2024-03-11 Gnassingbe + Ruto"],
        ),
        (
            (
                "Kenyan President William Ruto will go to Lomé in May, Kenyan Trade Minister Rebecca Miano announced on"
                " Tuesday after meeting Togolese President Faure Gnassingbe."
            ),
            ["2024-03-12 Gnassingbe + Miano"],
        ),
    ],
)
def test_a_clause_with_another_time_has_no_say(sentence, expected):
    """What is told by "two days after", "to prepare the summit of" or of another person has its own time."""
    assert met(sentence) == expected


def test_a_call_and_a_meeting_in_one_sentence_are_each_what_they_are():
    """A phone call before "and met" does not make a call of the meeting."""
    text = (
        "Kenyan President William Ruto spoke by phone with Togolese President Faure Gnassingbe on Monday and met"
        " Togolese Prime Minister Victoire Dogbe in Nairobi on Tuesday."
    )

    assert {(fact.form, fact.when) for fact in facts(text, "meeting", THURSDAY)} >= {
        ("call", "2024-03-11"),
        ("meeting", "2024-03-12"),
    }


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("visited Lomé from Sunday to Tuesday.", "2024-03-10/2024-03-12"),
        ("visited Lomé between Sunday and Tuesday.", "2024-03-10/2024-03-12"),
        ("will visit Lomé from Monday through Wednesday.", "2024-03-18/2024-03-20"),
        ("will visit Lomé on Friday and Saturday.", "2024-03-15/2024-03-16"),
        ("visited Lomé on Tuesday.", "2024-03-12"),
    ],
)
def test_days_of_the_week_make_a_stretch(sentence, days):
    """From one weekday to another, in the past and in the future, is a range of days."""
    text = f"Kenyan President William Ruto {sentence} Togolese officials said so."

    assert [fact.when for fact in facts(text, "meeting", THURSDAY)] == [days]


@pytest.mark.parametrize("word", ["previous", "last"])
def test_their_previous_meeting_is_of_the_two_who_met(word):
    """Their earlier meeting is told by its noun alone."""
    text = (
        "Kenyan President William Ruto had talks with Togolese President Faure Gnassingbe in Lomé on Tuesday."
        f" Their {word} meeting took place in Nairobi in June 2022."
    )

    assert met(text) == ["2024-03-12 Gnassingbe + Ruto", "2022-06 Gnassingbe + Ruto"]


def test_what_a_visit_follows_has_its_own_day():
    """The month of the visit before is not that of the one that follows it."""
    text = (
        "Tajik President Emomali Rahmon's visit to Doha follows a trip by Qatar's Emir Tamim Al Thani to Dushanbe in "
        "January."
    )

    found = {(fact.participants, fact.when) for fact in facts(text, "meeting", THURSDAY)}

    assert found == {(("Emomali Rahmon",), "2024-03-14"), (("Tamim Al Thani",), "2024-01")}


@pytest.mark.parametrize(
    "said",
    [
        "said in a statement on Tuesday that",
        "said in a press release on Tuesday that",
        "told a press briefing on Tuesday that",
    ],
)
def test_the_day_of_a_statement_is_not_that_of_the_talks(said):
    """What was said on Tuesday is of no day, unless a day is said."""
    text = f"The ministry {said} Tajik President Emomali Rahmon will hold talks with Qatar's Emir Tamim Al Thani."
    assert [fact.when for fact in facts(text, "meeting", THURSDAY)] == [None]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Qatari Emir Tamim Al Thani, who was trade minister in 2016, met Tajik President Emomali Rahmon.", "03-14"),
        (
            "Rahmon was received by Qatari Emir Tamim Al Thani, who was trade minister then, in 2016.",
            "03-14",
        ),
        ("Qatari Emir Tamim Al Thani, who is also army chief, on Tuesday met Tajik President Emomali Rahmon.", "03-12"),
        (
            "The guests were led by Emomali Rahmon, whom on Monday the Emir of Qatar, Tamim Al Thani, received.",
            "03-11",
        ),
    ],
)
def test_the_days_of_an_office_are_not_those_of_a_meeting(text, when):
    """What somebody was in a year is told by the way; "whom on Monday Y received" is the meeting."""
    (told,) = met(f"Tajik President Emomali Rahmon is back. {text}")

    assert told.startswith(f"2024-{when} ")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (
            "who was in Peru from 3 to 5 February, had held talks with Peruvian President Ana Ruiz",
            "2024-02-03/2024-02-05",
        ),
        ("who visited Peru last month, met Peruvian President Ana Ruiz", "2024-02"),
        ("who visited Peru last month, met Peruvian President Ana Ruiz yesterday", "2024-03-13"),
        ("who visited Peru last month, met Chadian President Ana Ruiz", "2024-03-12"),
        ("who arrived in Peru on Wednesday, met Peruvian President Ana Ruiz", "2024-03-12"),
    ],
)
def test_what_a_visitor_did_is_of_the_visit_that_his_clause_tells(sentence, day):
    """A visit that is over dates the meeting with the host; one of these days, or another's country, does not."""
    assert met(f"{TALKS} Rahmon, {sentence}.")[1:] == [f"{day} Ruiz + Rahmon"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The foreign ministers of Kenya and Ghana meet in Accra on Friday.", ("2024-03-15", "planned")),
        ("The foreign ministers of Kenya and Ghana met in Accra on Friday.", ("2024-03-08", "held")),
        ("The foreign ministers of Kenya and Ghana will meet over the port that was closed in 2021.", None),
    ],
)
def test_ministers_meet_on_a_day_to_come(sentence, told):
    """The plural of the present tells ahead; what was over long ago is not when they will meet."""
    found = [(fact.when, fact.status) for fact in facts(sentence, "meeting", THURSDAY)]

    assert found == ([told] if told is not None else [])


def test_a_plan_is_not_dated_by_what_it_is_about():
    """A year long past in the sentence is that of something else."""
    text = "Kenyan Energy Minister Ana Ruiz will meet Ghanaian Energy Minister Luis Soto over the port built in 2021."

    assert [(fact.when, fact.status) for fact in facts(text, "meeting", THURSDAY)] == [(None, "planned")]


@pytest.mark.parametrize(
    "rest",
    [
        "the line to Accra, for which a study was ordered in January.",
        "Ghanaian Energy Minister Luis Soto, whom she saw last in January.",
        "Ghanaian Energy Minister Luis Soto, who was in Nairobi in January.",
    ],
)
def test_what_is_said_by_the_way_dates_no_plan(rest):
    """The month of a relative clause in the past is not when the two will meet."""
    other = " and Ghanaian Energy Minister Luis Soto will discuss " if rest.startswith("the") else " will meet "
    found = facts(f"Kenyan Energy Minister Ana Ruiz{other}{rest}", "meeting", THURSDAY)

    assert [fact.when for fact in found if fact.status == "planned"] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kenya and Ghana signed a pact in February. President Ana Ruiz is to visit Accra on the 28th.", "2024-03-28"),
        ("Kenya's President Ana Ruiz is to visit Accra on the 2nd for talks in Ghana.", "2024-04-02"),
    ],
)
def test_a_day_to_come_is_not_of_a_month_gone_by(text, day):
    """A bare day of what is planned lies ahead of the publication, whatever month was named before."""
    found = [fact.when for fact in facts(text, "meeting", THURSDAY) if fact.form == "visit"]

    assert found == [day]


def test_the_two_ministers_are_those_of_the_sentence_before():
    """Of four ministers, the two just named have met; not the two whom the text names first."""
    text = (
        "Kenyan Health Minister Ana Ruiz and Ghanaian Health Minister Luis Soto signed a pact. "
        "Kenyan Trade Minister Lee Kinyanjui met his counterpart Kofi Adu of Ghana. "
        "The two Ministers, who had last met in Lagos on 5 February, discussed fish."
    )

    assert "2024-02-05 Kinyanjui + Adu" in met(text) or "2024-02-05 Adu + Kinyanjui" in met(text)


@pytest.mark.parametrize("rank", ["Maj. Gen. ", "Dr. ", ""])
def test_the_dot_of_a_rank_ends_no_sentence(rank):
    """The day behind "Maj. Gen. X" is that of the meeting."""
    text = (
        f"Kenya and Oman are friends. Ties are old. They last. Kenyan President William Ruto met {rank}Ali Badr of Oman"
    )
    assert [fact.when for fact in facts(f"{text}, in Nairobi on Monday.", "meeting")] == ["2024-03-04"]


def test_a_week_ago_tells_the_month():
    """As "two weeks ago" does; it is not today."""
    text = "Kenyan Trade Minister Ana Ruiz met Ghanaian Trade Minister Luis Soto a week ago."

    assert met(text) in (["2024-03 Ruiz + Soto"], ["2024-03 Soto + Ruiz"])
