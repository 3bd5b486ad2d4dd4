"""How long a visit lasts, of which several sentences each tell a part."""

from datetime import date

import pytest

from tests.reader.reading import facts

GUEST = "Peruvian President Dina Boluarte"
DATELINE = "NAIROBI, May 16, 2024 (Agency) -- "
THURSDAY = date(2024, 5, 16)


def days(text: str) -> set[str | None]:
    """Return when the visits of a text are."""
    return {fact.when for fact in facts(DATELINE + text, "meeting", THURSDAY) if fact.form == "visit"}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (f"{GUEST} arrived in Nairobi on Tuesday for a visit. She leaves for home on Thursday.", "14/16"),
        (f"{GUEST} arrived in Nairobi on Wednesday for a visit. She is due to leave on Friday.", "15/17"),
        (f"{GUEST} arrived in Nairobi on Wednesday. The two-day visit is her first to Africa.", "15/16"),
        (f"{GUEST} today ended a state visit to Kenya. The three-day visit was her first to Africa.", "14/16"),
        (f"{GUEST} arrived in Nairobi on Thursday for a visit. She will stay in Kenya until Saturday.", "16/18"),
        (f"{GUEST} is on a state visit to Kenya. The visit, which began on Wednesday, will end on Saturday.", "15/18"),
        (
            f"{GUEST} is on a two-day visit to Kenya. On Wednesday, the first day of her visit, she met farmers.",
            "15/16",
        ),
        (f"{GUEST} arrived in Nairobi on Wednesday night and leaves for Addis Ababa today.", "15/16"),
        (f"{GUEST} has been in Kenya since Monday on a four-day visit.", "13/16"),
        (f"{GUEST} returned to Lima on Thursday from Kenya, where she had arrived on Monday for a visit.", "13/16"),
        (f"{GUEST} has completed her visit to Kenya. She spent three days in the country.", "14/16"),
        (f"{GUEST}'s two-day visit to Kenya ended with the signing of six agreements.", "15/16"),
        (f"{GUEST} has arrived in Kenya. She is staying from May 14 to 16.", "14/16"),
        (f"{GUEST} spent four days in Kenya. She returned to Lima on Wednesday.", "12/15"),
        (f"{GUEST} is on the final leg of a three-day visit to Kenya, which she began on Tuesday.", "14/16"),
        ("On May 13-15, Nairobi hosted a Peruvian delegation headed by President Dina Boluarte.", "13/15"),
    ],
)
def test_the_days_of_a_visit_are_put_together(text, when):
    """A report tells of the arrival first and of the departure last; the state prints the whole visit."""
    first, last = when.split("/")
    assert f"2024-05-{first}/2024-05-{last}" in days(text)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (f"{GUEST} will pay a three-day visit to Kenya. She will arrive on Monday.", "2024-05-20/2024-05-22"),
        (f"{GUEST} will arrive in Nairobi on Monday for a visit. She will leave on Thursday.", "2024-05-20/2024-05-23"),
        (f"{GUEST} will visit Kenya next week. The visit will take place from May 20 to 22.", "2024-05-20/2024-05-22"),
        (f"{GUEST} is due in Nairobi on Monday. The four-day visit will be her first.", "2024-05-20/2024-05-23"),
    ],
)
def test_the_days_of_a_visit_to_come_are_put_together(text, when):
    """What is to come is dated by its beginning, and a weekday behind it is that of its own week."""
    assert days(text) == {when}


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST} visited Kenya on Tuesday. She will fly to Tanzania on Friday.",
        f"{GUEST} visited Kenya on Tuesday. The delegation leaves for Lima tonight.",
        f"{GUEST} visited Kenya on Tuesday. Kenyan Trade Minister Rebecca Miano will leave for Lima on Friday.",
        f"{GUEST} visited Kenya on Tuesday. The three-day fair ends on Thursday.",
        f"{GUEST} arrived in Nairobi on Tuesday and left the same day.",
    ],
)
def test_what_others_do_ends_no_visit(text):
    """Who goes elsewhere, or leaves nobody says when, has not been there all the days until then."""
    assert "2024-05-14" in days(text)


def test_the_days_of_a_headline_are_those_of_its_visit():
    """A ministry gives the days in the title of its release, and leaves them out below."""
    text = (
        "Peruvian foreign minister visits Kenya, May 13-15\n\nMay 16, 2024\n\nForeign Minister Javier Olaechea of Peru "
    )
    told = facts(text + "paid an official visit to Kenya at the invitation of the government.", "meeting", THURSDAY)

    assert [(fact.form, fact.when) for fact in told] == [("visit", "2024-05-13/2024-05-15")]


MINISTER = "Peruvian Foreign Minister Javier Olaechea"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (f"{MINISTER} will travel to Kenya. The visit is scheduled for June.", "2024-06"),
        (f"{MINISTER} will travel to Kenya. His trip, the first to Africa, is set for early June.", "2024-06"),
        (f"{MINISTER} will visit Kenya. It will be in June, his ministry said.", "2024-06"),
        (f"{MINISTER} is expected in Nairobi. He will arrive on May 20.", "2024-05-20"),
        (f"{MINISTER} has visited Kenya. The visit took place in March.", "2024-03"),
        (f"{MINISTER} will visit Kenya. The fair is scheduled for June.", None),
        (f"{MINISTER} will visit Kenya. The visit of Brazil's president is scheduled for June.", None),
        (f"{MINISTER} will visit Kenya. The trip set for June was not made.", None),
    ],
)
def test_a_sentence_behind_a_visit_dates_it(text, when):
    """Whether somebody comes is told first and when he does behind it; the time of anything else is not his."""
    assert days(text) == {when}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("A Peruvian trade delegation arrived in Nairobi on Thursday. It is led by {}.", "2024-05-16"),
        ("A Peruvian delegation visited Kenya on Tuesday. The visitors were headed by {}.", "2024-05-14"),
        ("A Peruvian delegation will arrive in Nairobi on Monday. {} will lead the delegation.", "2024-05-20"),
        ("A Peruvian delegation will visit Kenya on Monday. At its head will be {}.", "2024-05-20"),
    ],
)
def test_who_leads_a_delegation_is_told_behind_its_visit(text, when):
    """A delegation without a name visits as the one who leads it, whom the next sentence names."""
    told = facts(DATELINE + text.format(MINISTER), "meeting", THURSDAY)

    assert [(fact.form, fact.when, fact.participants) for fact in told] == [("visit", when, ("Javier Olaechea",))]


@pytest.mark.parametrize(
    "behind",
    [
        "The Kenyan delegation is led by {}.",
        "The fair was opened by {}.",
        "Peru's parliament, a ministry said. It is led by {} since May.",
    ],
)
def test_who_leads_something_else_is_on_no_visit(behind):
    """Only the delegation that came is led by its visitor."""
    text = DATELINE + "A Peruvian delegation arrived in Nairobi on Thursday. " + behind
    told = facts(text.format("Kenyan Trade Minister Rebecca Miano"), "meeting", THURSDAY)

    assert not [fact for fact in told if fact.form == "visit"]


def test_what_another_sentence_tells_is_carried_over():
    """A quote that holds the arrival alone says nothing of the last day: the fact names its time as carried over."""
    text = f"{GUEST} arrived in Nairobi on Tuesday for a visit. She leaves for home on Thursday."
    (visit,) = (fact for fact in facts(DATELINE + text, "meeting", THURSDAY) if fact.form == "visit")

    assert visit.quote.endswith("for a visit.")
    assert "when" in visit.carried


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Boluarte was greeted at the airport by Kenyan Vice President Rigathi Gachagua.", "2024-05-14"),
        ("Boluarte was received on arrival by Kenyan Vice President Rigathi Gachagua.", "2024-05-14"),
        ("Boluarte was received at State House today by Kenyan Vice President Rigathi Gachagua.", "2024-05-16"),
    ],
)
def test_a_guest_is_met_at_the_airport_on_the_day_that_he_comes(text, when):
    """A report of the third day tells of the welcome without its day."""
    told = facts(f"{DATELINE}{GUEST} arrived in Nairobi on Tuesday for a visit. {text}", "meeting", THURSDAY)

    assert [fact.when for fact in told if fact.form == "meeting"] == [when]
