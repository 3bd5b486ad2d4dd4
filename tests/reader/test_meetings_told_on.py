"""Meetings of which each sentence tells a part: who in one, with whom in the next, when and where in a third."""

from datetime import date

import pytest

from tests.reader.reading import facts, offices

FRIDAY = date(2024, 5, 17)
ITO = "Fijian Trade Minister Manoa Ito"
KWAN = "Tongan Finance Minister Sione Kwan"
TAU = "Tongan Prime Minister Pita Tau"
VEA = "Tongan Ambassador Ana Vea"
MET = f"{ITO} met {KWAN}."


def told(text: str) -> set[str]:
    """The meetings of a text in short, without the visits."""
    return {
        f"{fact.form} {fact.when} {' + '.join(sorted(name.rpartition(' ')[2] for name in fact.participants))}"
        f"{' to come' if fact.status == 'planned' else ''}{f' @ {fact.place}' if fact.place else ''}"
        for fact in facts(text, "meeting", FRIDAY)
        if fact.form != "visit"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{MET} The meeting, the third this year, took place in Suva on Monday.", "meeting 2024-05-13 @ Suva"),
        (f"{MET} The half-hour meeting was held in Suva on May 14.", "meeting 2024-05-14 @ Suva"),
        (f'{MET} "We trade more," Ito said. The talks were on Tuesday.', "meeting 2024-05-14"),
        (f"{MET} At the meeting, held in Suva on May 14, Ito spoke of fish.", "meeting 2024-05-14 @ Suva"),
        (f"{MET} It was their second meeting. It took place on Tuesday.", "meeting 2024-05-14"),
        (f"{MET} The Suva meeting took place on Tuesday.", "meeting 2024-05-14 @ Suva"),
        (
            f"{MET} The meeting, originally planned for April 20, was held in Suva on Tuesday.",
            "meeting 2024-05-14 @ Suva",
        ),
        (f"{ITO} met {KWAN} on Monday. The meeting at the palace in Suva lasted an hour.", "meeting 2024-05-13 @ Suva"),
        (f"{ITO} and {KWAN} held a video call. It lasted an hour and took place on Tuesday.", "call 2024-05-14"),
        (f"{ITO} spoke with {KWAN} on Monday. The conversation took place by telephone.", "call 2024-05-13"),
        (f"{ITO} spoke with {KWAN} on Monday. In the telephone conversation, Ito named prices.", "call 2024-05-13"),
        (f"{ITO} will meet {KWAN}. The talks are scheduled for 28 May in Suva.", "meeting 2024-05-28 to come @ Suva"),
        (f"{ITO} will meet {KWAN} next week. The meeting is set for Tuesday.", "meeting 2024-05-21 to come"),
        (f"{ITO} is to meet {KWAN} on 22 May. The meeting was moved to 27 May.", "meeting 2024-05-27 to come"),
    ],
)
def test_the_lines_behind_a_meeting_tell_its_day_and_place(text, expected):
    """What "the meeting", "it" and "the talks" are said to have been is added to the one fact."""
    form, day, *rest = expected.split(" ", 2)
    assert told(text) == {" ".join([form, day, "Ito + Kwan", *rest])}


@pytest.mark.parametrize(
    "text",
    [
        f"{ITO} met {KWAN} on Monday. The previous meeting took place in Lima in March.",
        f"{ITO} met {KWAN} on Monday. The meeting of the cabinet was held on Tuesday.",
        f"{ITO} met {KWAN} on Monday. The talks on a fish treaty began in Lima in 2019.",
        f"{ITO} met {KWAN} on Monday. The meeting was followed by a fair in Lima on Thursday.",
        f"{ITO} met {KWAN} on Monday. The conference took place in Lima on Tuesday.",
        f"{ITO} met {KWAN} on Monday. The meeting dealt with a port that is to open in Lima on Thursday.",
        f"{ITO} met {KWAN} on Monday. The telephone call of the day came from Lima on Tuesday.",
    ],
)
def test_what_is_told_of_something_else_stays_there(text):
    """Another meeting, and what the meeting was about or followed by, have days and places of their own."""
    assert "meeting 2024-05-13 Ito + Kwan" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{ITO} is to meet {KWAN} on Tuesday. The meeting was cancelled because of a storm.",
        f"{ITO} will meet {KWAN} on Tuesday. The talks have been postponed indefinitely.",
    ],
)
def test_a_meeting_that_is_called_off_in_the_next_line_is_none(text):
    """What will not be is no fact, whichever line says so."""
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            f"{MET} Also present were Tongan Ambassador Ana Vea and Fijian Ambassador Jone Rabu.",
            "Ito + Kwan + Rabu + Vea",
        ),
        (f"{MET} They were joined by Tongan Ambassador Ana Vea.", "Ito + Kwan + Vea"),
        (f"{MET} Tongan Ambassador Ana Vea also attended the meeting.", "Ito + Kwan + Vea"),
        (f"{MET} Tongan Ambassador Ana Vea attended a fair.", "Ito + Kwan"),
        (f"{MET} He was accompanied on the trip by Fijian Ambassador Jone Rabu.", "Ito + Kwan"),
        (f"{MET} Peruvian Ambassador Rosa Diaz was also present.", "Ito + Kwan"),
    ],
)
def test_who_else_was_there(text, who):
    """Who of the two countries attended the meeting was at it; who attended something else was not."""
    assert told(text) == {f"meeting 2024-05-17 {who}"}


@pytest.mark.parametrize(
    "text",
    [
        f"{ITO} held talks in Suva on Tuesday. His interlocutor was {KWAN}.",
        f"{ITO} met his Tongan counterpart in Suva on Tuesday. Sione Kwan spoke of fish.",
        f"{ITO} met the Tongan finance minister in Suva on Tuesday. Ito told Sione Kwan that fish was dear.",
        f"{ITO} met his Tongan colleague in Suva on Tuesday. He and Sione Kwan spoke of fish.",
    ],
)
def test_who_was_met_is_named_in_the_next_line(text):
    """The other one of a meeting is whom the line behind it names without saying who he is."""
    assert told(text) == {"meeting 2024-05-14 Ito + Kwan @ Suva"}


@pytest.mark.parametrize(
    "text",
    [
        "Fiji's trade minister spoke with his Tongan counterpart on Tuesday. During the call, {} discussed fish.",
        "Fiji's trade minister and his Tongan counterpart want more fish. {} spoke by telephone on Tuesday.",
    ],
)
def test_a_minister_and_his_counterpart_are_the_two_of_the_next_line(text):
    """Two offices without names and two names without offices belong together, one for one."""
    text = text.format("Manoa Ito and Sione Kwan")

    assert told(text) == {"call 2024-05-14 Ito + Kwan"}
    assert set(offices(text)) == {"Manoa Ito | minister of trade | FJ", "Sione Kwan | minister of trade | TO"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fiji's prime minister received Tonga's trade minister on Tuesday. Manoa Ito and Sione Kwan spoke of fish.",
            {"meeting 2024-05-14 Ito + Kwan"},
        ),
        (
            "The Fijian and Tongan trade ministers spoke by telephone on Tuesday. Manoa Ito told Sione Kwan all.",
            {"call 2024-05-14 Ito + Kwan"},
        ),
        (
            f"{ITO} met the Tongan premier. The meeting on Tuesday was the first since Pita Tau took office.",
            {"meeting 2024-05-14 Ito + Tau"},
        ),
        (
            f"{ITO} met a Tongan delegation in Suva. It was led by {KWAN}. The meeting took place on Tuesday.",
            {"meeting 2024-05-14 Ito + Kwan @ Suva"},
        ),
        (
            f"{ITO} met {KWAN} on Monday. Ito also met {TAU}. That meeting was on Tuesday.",
            {"meeting 2024-05-13 Ito + Kwan", "meeting 2024-05-14 Ito + Tau"},
        ),
        (
            f"{ITO} met {KWAN} in Suva on Monday. They had met in Lima in 2023. The Suva meeting was joined by {VEA}.",
            {"meeting 2024-05-13 Ito + Kwan + Vea @ Suva", "meeting 2023 Ito + Kwan @ Lima"},
        ),
        (
            f"{ITO} met {KWAN} on Monday. The talks with the bank were held on Tuesday. {VEA} was at the bank talks.",
            {"meeting 2024-05-13 Ito + Kwan"},
        ),
        (
            f"{ITO} met {KWAN} on Monday. The previous meeting took place in Lima in 2021.",
            {"meeting 2024-05-13 Ito + Kwan", "meeting 2021 Ito + Kwan @ Lima"},
        ),
    ],
)
def test_those_without_names_are_named_in_the_lines_behind(text, expected):
    """Who met is whom the next lines name one for one, and only of that meeting."""
    assert told(text) == expected


def test_a_counterpart_named_in_the_next_line_has_his_office():
    """What a counterpart holds is told before his name."""
    text = f"{ITO} met his Tongan counterpart in Suva on Tuesday. Sione Kwan spoke of fish."

    assert "Sione Kwan | minister of trade | TO" in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{ITO} met his Tongan counterpart on Tuesday. Sione Kwan, an economist, spoke of fish.",
        f"{ITO} met his Tongan counterpart on Tuesday. Banker Sione Kwan spoke of fish.",
        f"{ITO} met his Tongan counterpart on Tuesday. Fish is dear. Rain fell. Sione Kwan spoke of fish.",
        f"Fiji's Manoa Ito arrived. The Tongan finance minister is ill. {ITO} thanked Sione Kwan.",
    ],
)
def test_who_is_described_or_far_off_is_not_whom_somebody_met(text):
    """A name that has a description of its own, or stands lines away, is somebody else's."""
    assert not any("Kwan" in each for each in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{ITO} met {KWAN} on Monday, and Tongan Prime Minister Pita Tau a day later.",
            {"meeting 2024-05-13 Ito + Kwan", "meeting 2024-05-14 Ito + Tau"},
        ),
        (
            f"On Monday {ITO} met {KWAN}, and on Tuesday, Tongan Prime Minister Pita Tau.",
            {"meeting 2024-05-13 Ito + Kwan", "meeting 2024-05-14 Ito + Tau"},
        ),
        (
            f"{ITO} met {KWAN} on Monday. A meeting with Tongan Prime Minister Pita Tau is planned for Saturday.",
            {"meeting 2024-05-13 Ito + Kwan", "meeting 2024-05-18 Ito + Tau to come"},
        ),
        (
            f"{ITO} arrived in Tonga on Sunday. His first meeting was with {KWAN} on Monday.",
            {"meeting 2024-05-13 Ito + Kwan"},
        ),
        (
            f"{ITO} met {KWAN} on Monday. Their next meeting is planned for October in Suva.",
            {"meeting 2024-05-13 Ito + Kwan", "meeting 2024-10 Ito + Kwan to come @ Suva"},
        ),
        (
            f"{ITO} and {KWAN} spoke by telephone on Monday. A meeting in person is planned for July in Suva.",
            {"call 2024-05-13 Ito + Kwan", "meeting 2024-07 Ito + Kwan to come @ Suva"},
        ),
        (
            f"{ITO} is to fly to Tonga on Sunday. He has talks with {KWAN} on Monday.",
            {"meeting 2024-05-20 Ito + Kwan to come"},
        ),
        (
            f"{ITO} met {KWAN} in Suva on Monday. The two had last met in Lima in March. The talks were long.",
            {"meeting 2024-05-13 Ito + Kwan @ Suva", "meeting 2024-03 Ito + Kwan @ Lima"},
        ),
        (
            f"{ITO} met {KWAN} on Monday. A third meeting is to be held in Suva in June.",
            {"meeting 2024-05-13 Ito + Kwan", "meeting 2024-06 Ito + Kwan to come @ Suva"},
        ),
        (
            f"{ITO} held a telephone conversation with {KWAN}. It lasted an hour. The two leaders spoke on Monday.",
            {"call 2024-05-13 Ito + Kwan"},
        ),
        (
            f"{ITO} met {KWAN} in Lima on Monday. He went on to Suva. There he met {TAU} on Tuesday.",
            {"meeting 2024-05-13 Ito + Kwan @ Lima", "meeting 2024-05-14 Ito + Tau @ Suva"},
        ),
        (
            f"{ITO} met {KWAN} on Monday. The meeting, which was attended by {VEA}, too, was held in Suva.",
            {"meeting 2024-05-13 Ito + Kwan + Vea @ Suva"},
        ),
        (
            f"Officials of Fiji and Tonga held talks in Suva on Monday. {ITO} led one side, {KWAN} that of Tonga.",
            {"meeting 2024-05-13 Ito + Kwan @ Suva"},
        ),
        (
            f"On Tuesday {ITO} was in Tonga. {KWAN} was his host.",
            {"meeting 2024-05-14 Ito + Kwan"},
        ),
        (
            f"{ITO} said on Thursday that he had met {KWAN}. They met in Suva on Tuesday.",
            {"meeting 2024-05-14 Ito + Kwan @ Suva"},
        ),
    ],
)
def test_several_meetings_of_one_each_have_their_day(text, expected):
    """Whom a visitor meets next, he meets on the day that is told with it."""
    assert told(text) == expected
