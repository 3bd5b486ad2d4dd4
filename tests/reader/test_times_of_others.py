"""A meeting has no time that something else in its sentence has, and nobody who only speaks of it took part."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 3, 14)
CHIRCHIR = "Kenyan Energy Minister Davis Chirchir"
AUFI = "Omani Energy Minister Salim Al Aufi"
MET = f"{CHIRCHIR} met {AUFI}"
TALKED = f"{CHIRCHIR} and {AUFI}"


def told(text: str) -> list[str]:
    """The meetings and calls of a text in short."""
    return [
        f"{fact.form} {fact.when} {' + '.join(name.rpartition(' ')[2] for name in fact.participants)}"
        for fact in facts(text, "meeting", THURSDAY)
        if fact.form in {"meeting", "call"}
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{TALKED} discussed the accord signed in Mombasa on 5 March by their deputies.",
        f"{MET} to review the memorandum signed at a ceremony in Mombasa last June.",
        f"{MET} to discuss the duty imposed in February 2023.",
        f"{MET} to prepare the talks of the presidents in May.",
        f"{MET} ahead of the commission's session on 20 March.",
        f"When {MET}, the duty of May 2023 was the first point.",
        f"{MET} to look into the June 2022 accord.",
        f"Exports rose to $2 billion in 2023, {MET.replace('met', 'said after meeting')}.",
        f"Speaking after talks with {AUFI}, {CHIRCHIR} said exports had doubled in 2023.",
        f"The accord, due to be signed by the end of the year, was hailed after a meeting between {TALKED}.",
    ],
)
def test_times_of_other_things_are_no_days_of_the_meeting(sentence):
    """What was signed, imposed, prepared or told in a sentence has a time of its own; the meeting is today's news."""
    assert told(sentence) == ["meeting 2024-03-14 Chirchir + Aufi"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{MET}, appointed in January, in Muscat on Monday.",
        f"{MET} at a forum organised by the chamber in Muscat on Monday.",
        f"{MET} during the May summit's opening in Muscat on Monday.",
        f"{TALKED} held talks focused on gas in Muscat on Monday.",
        f"The talks of {TALKED} ended on Monday.",
        f"On Monday, {MET.replace('met', 'said after meeting')} that gas would flow.",
    ],
)
def test_the_meetings_own_day_stays(sentence):
    """Beside a participle, a forum or a verb of speech the day of the meeting is still read."""
    assert told(sentence) == ["meeting 2024-03-11 Chirchir + Aufi"]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        (f"{MET.replace('met', 'is to meet')} in Muscat, spokesman Isaac Mwaura said on Tuesday.", None),
        (f"{MET.replace('met', 'will meet')} on 20 March, Ambassador Isaac Mwaura said on Tuesday.", "2024-03-20"),
        (f"{MET}, Ambassador Isaac Mwaura said.", "2024-03-14"),
        (f"{MET}, State House spokesperson Isaac Mwaura announced.", "2024-03-14"),
    ],
)
def test_who_only_speaks_of_a_meeting_took_no_part(sentence, when):
    """Whom a comma parts from those who met, and who only said so, met nobody, nor on the day he said it."""
    assert told(sentence) == [f"meeting {when} Chirchir + Aufi"]


@pytest.mark.parametrize(
    "sentence",
    [
        "At the meeting with Al Aufi, Chirchir asked for gas.",
        "During the talks Chirchir told Al Aufi that gas was needed.",
        "The officials also discussed the memorandum signed in Mombasa on 5 March.",
        "Chirchir and Al Aufi discussed the port, too.",
    ],
)
def test_a_meeting_told_once_more_keeps_its_day(sentence):
    """What is told without a day of two who are known to have met was at that meeting, not on publication day."""
    text = f"{MET} in Muscat on 4 March. The Kenyan port of Lamu opened on Sunday. {sentence}"

    assert told(text) == ["meeting 2024-03-04 Chirchir + Aufi"]


def test_a_conversation_of_two_who_spoke_by_phone_is_that_call():
    """Talks told once more have the form that they were first told with."""
    text = f"{TALKED} spoke by phone on Monday. During the conversation Chirchir told Al Aufi that gas was needed."

    assert told(text) == ["call 2024-03-11 Chirchir + Aufi"]


def test_the_officials_are_those_who_met():
    """An ambassador who is named last is none of the two of whom the text goes on to tell."""
    text = (
        "Kenyan Energy Minister Davis Chirchir received a delegation of Oman headed by Deputy Energy Minister Salim Al"
        " Aufi on Monday. The Ambassador of Oman to Kenya, Saleh Al Harthi, saw the port. The officials"
        " discussed the supply of gas."
    )

    assert told(text) == ["meeting 2024-03-11 Chirchir + Aufi"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Last November 20 {MET} in Muscat, and signed a protocol that opens the market.", "2023-11-20"),
        (f"In 2021, when {MET} on May 4, trade doubled.", "2021-05-04"),
        (f"In the year 2021 {MET} in Muscat on May 4.", "2021-05-04"),
        (f"In 2021 trade doubled, Chirchir said. {MET} in Muscat on March 4.", "2024-03-04"),
    ],
)
def test_a_day_without_a_year_takes_that_of_its_sentence(text, expected):
    """A "last November 20" is over, and a sentence that begins with a year tells of that year."""
    assert told(text) == [f"meeting {expected} Chirchir + Aufi"]


def test_an_undated_text_gives_the_year_with_the_first_day():
    """After "from May 16 to 18, 2023" the 17th is of that year, though nothing else dates the text."""
    text = f"{CHIRCHIR} paid a visit to Muscat from May 16 to 18, 2023, and held talks with {AUFI} on May 17."

    assert {fact.when for fact in facts(text, "meeting", None)} == {"2023-05-16/2023-05-18", "2023-05-17"}


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The volume was $3 billion in 2023, Chirchir told the Kenya-Oman Business Forum in Muscat.", "2024-03-14"),
        ("Exports grew last year, it was heard at the Kenya-Oman Business Forum in Muscat.", "2024-03-14"),
        ("The 2nd Kenya-Oman Forum, originally foreseen for 2023, is expected to take place in October.", "2024-10"),
        ("The 2nd Kenya-Oman Forum, initially planned for January, will be held in Muscat in May.", "2024-05"),
    ],
)
def test_a_forum_has_no_time_that_it_only_heard_of_or_has_given_up(sentence, when):
    """The year of a figure told there is none of the forum's, nor is the one that was first planned."""
    assert [fact.when for fact in facts(sentence, "meeting", THURSDAY) if fact.form == "forum"] == [when]


def test_the_same_day_is_the_day_told_and_not_one_that_was_only_guessed():
    """Between the day and "the same day" something was signed without one."""
    text = (
        f"Kenyan firms export tea. Omani firms export oil. {TALKED} held talks in Muscat on Tuesday. As a result a plan"
        " of measures was signed by Kenya and Oman. At the Kenya-Oman business forum on the same day contracts were"
        " concluded."
    )

    assert "forum 2024-03-12" in [f"{fact.form} {fact.when}" for fact in facts(text, "meeting", THURSDAY)]


@pytest.mark.parametrize(
    "end",
    [
        "and agreed to open a border post in October",
        "and promised that the port would open by the end of July",
        "and invited him to a fair in September",
        "asking him to send engineers in June",
        "with the next round due in Mombasa in July",
        "for the first time since taking office in February",
        "as trade fell in the last quarter of 2023",
        "amid a row that broke out in August 2022",
        "to lay the groundwork for a visit in the summer",
    ],
)
def test_a_time_months_away_belongs_to_what_is_told_last(end):
    """What they resolved, what is due, and what led to it is of another time than the meeting before it."""
    assert told(f"{MET} in Muscat {end}.") == ["meeting 2024-03-14 Chirchir + Aufi"]


@pytest.mark.parametrize(
    ("end", "when"),
    [
        ("and agreed to cooperate on gas on Tuesday", "2024-03-12"),
        ("to discuss gas on Tuesday", "2024-03-12"),
        ("in January and agreed to open a border post in October", "2024-01"),
        ("in a hotel by the sea in January", "2024-01"),
    ],
)
def test_a_near_day_and_a_time_of_its_own_stay_the_meetings(end, when):
    """A day of this week ends the sentence of a meeting; a month that stands before what was resolved is its own."""
    assert told(f"{MET} {end}.") == [f"meeting {when} Chirchir + Aufi"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{MET} and will leave Nairobi on Wednesday.", {"meeting 2024-03-14 Chirchir + Aufi"}),
        (f"{MET}, who is to open a port on Wednesday.", {"meeting 2024-03-14 Chirchir + Aufi"}),
        (f"{MET} in Lamu, where he is due to speak on Wednesday.", {"meeting 2024-03-14 Chirchir + Aufi"}),
        (f"{MET} on Tuesday and is expected to fly home on Wednesday.", {"meeting 2024-03-12 Chirchir + Aufi"}),
        (f"{MET} and his aides on Wednesday and will fly home.", {"meeting 2024-03-13 Chirchir + Aufi"}),
        (f"{CHIRCHIR} will meet {AUFI} and is to open a port on Wednesday.", {"meeting 2024-03-20 Chirchir + Aufi"}),
    ],
)
def test_the_day_of_what_will_follow_is_not_that_of_the_meeting(sentence, expected):
    """What they will do, or are due to do, on Wednesday says nothing of when they met."""
    assert set(told(sentence)) == expected


@pytest.mark.parametrize("later", ["The consultation was held in July 2023.", "The talks took place on 3 January."])
def test_who_met_on_a_day_told_met_at_another_time_before(later):
    """Only a meeting without a day of its own has that of "The talks took place on Monday"."""
    assert told(f"{MET} on Tuesday. They discussed roads. {later}")[0].startswith("meeting 2024-03-12")
    assert len(told(f"{MET} on Tuesday. They discussed roads. {later}")) == 1
    assert told(f"{MET}. The talks took place on 3 January.") == ["meeting 2024-01-03 Chirchir + Aufi"]
