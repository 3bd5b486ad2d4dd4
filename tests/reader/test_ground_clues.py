"""Whose an official is whom the text names without a country, by what he does with one, or one with him."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Office

LEAD = "Chile and Peru agreed last week on a tunnel and on a common customs post, the two governments announced."
MINISTER = "Foreign Minister Ana Soto"


def _countries(text: str) -> list[object]:
    found = [fact for fact in facts(f"{LEAD} {text}", "office") if isinstance(fact, Office)]
    return [fact.of for fact in found if fact.person == "Ana Soto"]


@pytest.mark.parametrize(
    "text",
    [
        f"{MINISTER} landed in Lima on Monday.",
        f"{MINISTER} is to go to Lima in May.",
        f"{MINISTER} is to visit Lima on 28 May.",
        f"{MINISTER} was last in Lima two years ago.",
        f"{MINISTER}, who is in Quito until tomorrow, lands in Lima on Friday.",
        f"A visit by {MINISTER} to Lima was called off.",
        f"A trip to Lima in June by {MINISTER} is being prepared.",
        f"{MINISTER} was given a warm welcome in Lima.",
        f"The deal was signed in Lima, to which {MINISTER} had flown in.",
        f"The session was held in Lima, where {MINISTER} had arrived on Monday.",
        f"During a visit to Lima by {MINISTER} the deal was signed.",
        f"Peru expects {MINISTER} in June.",
        f"Lima will receive {MINISTER} in June.",
        f"{MINISTER} thanked Peru for its help.",
        f"{MINISTER} summoned the Peruvian ambassador.",
        f"A trip by {MINISTER} to Lima, announced for this week, was called off.",
        f"The visit of {MINISTER} to Peru is planned for June.",
        f"It was signed in Lima in the framework of the visit of {MINISTER}.",
        f"Lima is preparing for the arrival of {MINISTER}.",
        f"The visit that {MINISTER} paid to Lima in May changed that.",
        f"{MINISTER}, who was in Lima in May, praised the team.",
        f"{MINISTER} stayed in Peru for a week.",
        f"{MINISTER} said in Lima at the end of a two-day stay that all went well.",
        f"The government has invited {MINISTER} to Lima.",
        f"{MINISTER}, who negotiated with Lima for years, praised the team.",
        f"{MINISTER} held talks in Lima on Monday with Finance Minister Luis Vega.",
    ],
)
def test_a_guest_is_of_the_other_country(text):
    """Whoever goes to a country, is received by it or speaks to it is the other one's official."""
    assert _countries(text) == ["CL"]


@pytest.mark.parametrize(
    "text",
    [
        f"The work was done after talks in Santiago with {MINISTER}.",
        f"He called on {MINISTER} in Santiago.",
        f"In Santiago, {MINISTER} received Finance Minister Luis Vega.",
        f"{MINISTER} received the Peruvian leader in May.",
        f"While in Santiago, the Peruvian team had talks with {MINISTER}.",
        f"A Peruvian trade mission was received by {MINISTER}.",
        f"{MINISTER}, who steered the talks on the Chilean side, was glad.",
        f"{MINISTER}, at the head of the Chilean delegation, was glad.",
        f"{MINISTER} is part of the Chilean trade mission.",
        f"{MINISTER}, who led Santiago's negotiators, was glad.",
        f"For Santiago it's {MINISTER} who signs.",
        f"Peru was represented by its head of customs, the hosts by {MINISTER}.",
    ],
)
def test_who_is_met_in_a_country_or_acts_on_its_side_is_its_official(text):
    """Whom guests call on is at home; a side may be told behind its official."""
    assert _countries(text) == ["CL"]


@pytest.mark.parametrize(
    "text",
    [
        f"Chile sent {MINISTER} to the talks.",
        "Chile's government sent Trade Minister Ana Soto.",
        f"The Chilean government, through {MINISTER}, was glad.",
        f"{MINISTER}, of the Chilean government, was glad.",
        f"{MINISTER}, at the helm of Chile's diplomacy since May, was glad.",
        f"{MINISTER} said Chile would open a port.",
    ],
)
def test_who_acts_for_a_country_is_its_official(text):
    """Whom a country sends, through whom it speaks and who tells its plans is its own official."""
    assert _countries(text) == ["CL"]


@pytest.mark.parametrize(
    "text",
    [
        f"{MINISTER} told reporters in Lima that all is ready.",
        f"{MINISTER} returned from a trip to Lima.",
        f"{MINISTER} said Peru's exports grew.",
        f"{MINISTER} thanked Peru's guests.",
        f"{MINISTER} said in Lima before her trip that all is ready.",
        f"{MINISTER} invited bankers to Lima.",
        f"{MINISTER}, who is in Arequipa today, praised the team.",
        f"{MINISTER} received an award in Lima.",
        f"{MINISTER} said there were delays on the Peruvian side.",
        f"{MINISTER}, who saw the works on the Peruvian side of the border, was glad.",
        f"The visit of a banker to Lima was praised by {MINISTER}.",
        f"{MINISTER}, who is in Lima until tomorrow, flies to Quito.",
    ],
)
def test_a_country_named_by_the_way_makes_nobody_its_official(text):
    """Neither where somebody speaks nor a country that he mentions tells that he is of that country."""
    assert "PE" not in _countries(text)


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of Chile and Peru, President Ana Soto and Prime Minister Luis Vega, signed it.",
        "Chile and Peru were represented by Trade Ministers Ana Soto and Luis Vega.",
        "It is the first visit by a Chilean president since President Ana Soto came in 1981.",
        "Trade Minister Ana Soto was there with her friend Luis Vega, Peru's trade minister.",
        "Premier Jo Paz of Chile and his Peruvian peer Al Ro, as well as Minister Ana Soto and her peer Li Vega, met.",
        "A members' evening with Ambassador Ana Soto is held in Lima on Friday.",
    ],
)
def test_who_is_told_beside_another(text):
    """Two stand in the order of their countries; who is told without one is not of him of his office who has one."""
    assert _countries(text) == ["CL"]


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru will gain, Trade Minister Ana Soto and Mayor Luis Vega said.",
        "It is the first visit by a Chilean senator since President Ana Soto came in 1981.",
    ],
)
def test_what_is_said_of_two_countries_by_two_is_not_in_their_order(text):
    """Two who speak of both countries, and one who holds another office than the one told, stay open."""
    assert _countries(text) == []
