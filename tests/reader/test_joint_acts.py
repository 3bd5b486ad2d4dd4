"""What two of two sides did together, and how long a visit lasted that was told before."""

import pytest

from tests.reader.reading import facts

TWO = "Kenyan President William Ruto and Ghanaian President Nana Akufo-Addo"


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        (f"{TWO} on Friday pledged to open the road.", "2024-03-08"),
        (f"{TWO} witnessed the signing of five papers.", "2024-03-10"),
        (f"{TWO}, after their talks in Accra, signed a protocol.", "2024-03-10"),
        (f"{TWO}, who arrived on Thursday, agreed on Friday to open the road.", "2024-03-08"),
        (f"The signing was attended on Friday by {TWO}.", "2024-03-08"),
        (f"Present at the signing on Friday were {TWO}.", "2024-03-08"),
        (
            "Kenyan President William Ruto toured the port on Friday with Ghanaian President Nana Akufo-Addo.",
            "2024-03-08",
        ),
    ],
)
def test_two_who_did_something_together_have_met(sentence, when):
    """A pledge, a ceremony or a paper signed after talks tells of the two who met for it."""
    [meeting] = [fact for fact in facts(sentence, "meeting") if fact.form == "meeting"]

    assert (meeting.participants, meeting.when) == (("Nana Akufo-Addo", "William Ruto"), when)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{TWO} each praised the road on Friday.",
        f"{TWO} agreed that roads are good.",
        f"{TWO} launched the project in 2019.",
        f"{TWO} were absent on Friday.",
        f"The bridge was opened in 1998 by {TWO}.",
        f"The signing would be attended by {TWO} if the weather allowed.",
        "Kenyan President William Ruto and Trade Minister Rebecca Miano of Kenya pledged on Friday to open the road.",
    ],
)
def test_two_who_only_think_alike_have_not(sentence):
    """What each said, what was long ago, and what two of one country did are no meeting of the two sides."""
    assert facts(sentence, "meeting") == []


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The visit will last until Monday.", "2024-03-08/2024-03-11"),
        ("The visit began on Friday and ends on Monday.", "2024-03-08/2024-03-11"),
        ("The road will be open until Monday.", "2024-03-08"),
    ],
)
def test_a_visit_lasts_as_long_as_the_next_sentence_says(sentence, when):
    """An arrival is a day, and the visit that it begins has the end that is told of it later."""
    [visit] = facts(f"Kenyan President William Ruto arrived in Accra, Ghana, on Friday. {sentence}", "meeting")

    assert (visit.form, visit.when, visit.status) == ("visit", when, "held")


@pytest.mark.parametrize(
    "text",
    [
        "Nygård and Carlson inspected separate stretches of the line.",
        "Traders at the crossing say that the figures match what they see.",
    ],
)
def test_what_two_do_apart_or_others_see_is_no_meeting(text):
    """Two who are each somewhere else have not met, and traders who see figures meet nobody."""
    lead = "The ministers of transport of Norway and Sweden, Jon-Ivar Nygård and Andreas Carlson, want faster trains. "
    assert facts(lead + text, "meeting") == []


def test_what_two_are_to_attend_has_not_been():
    """Who "is to be" there has met nobody, and on no day told he is not planned to either."""
    assert facts(f"The fair was opened on Friday by {TWO}.", "meeting")
    assert not facts(f"They spoke on Friday of the fair, to be opened by {TWO}.", "meeting")
    assert not facts(f"They spoke on Friday of the summit to be attended by {TWO}.", "meeting")
