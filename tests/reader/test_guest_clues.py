"""Whose somebody is whom only his meeting a guest, or going with one, tells."""

import pytest

from tests.reader.reading import offices

TRIP = "Ecuador's finance minister, Luis Flores, {} on Wednesday. "
TRIPS = ["flew to Lima", "was in Lima", "began a visit to Peru", "arrived in Lima"]


def told(town, text):
    """The offices of an article on Peru and Ecuador that was written in a town."""
    return offices(f"Peru and Ecuador look for closer ties\n\n{town}, May 17, 2024 - {text}\n")


@pytest.mark.parametrize("trip", TRIPS)
@pytest.mark.parametrize(
    "sentence",
    [
        "The trade minister, Rosa Salazar, gave a dinner in his honour.",
        "Rosa Salazar, the trade minister, saw him off at the airport.",
        "Flores told Trade Minister Rosa Salazar that the road would be ready soon.",
        "The Ecuadorian minister then had lunch with Trade Minister Rosa Salazar.",
        "After talks with Flores, Trade Minister Rosa Salazar praised the growth of trade.",
        "Talks with the trade minister, Rosa Salazar, followed.",
    ],
)
def test_whom_a_guest_meets_is_at_home_there(trip, sentence):
    """Wherever the article was written: the guest's host is not of the guest's country."""
    for town in ("QUITO", "LIMA"):
        assert "Rosa Salazar | minister of trade | PE" in told(town, TRIP.format(trip) + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade Minister Rosa Salazar is travelling with him.",
        "He came together with Trade Minister Rosa Salazar.",
        "The delegation, which includes Trade Minister Rosa Salazar, also went to a port.",
        "Rosa Salazar, the trade minister, accompanied him.",
    ],
)
def test_whoever_comes_with_a_guest_is_of_his_country(sentence):
    """Company is told in either direction."""
    for town in ("QUITO", "LIMA"):
        assert "Rosa Salazar | minister of trade | EC" in told(town, TRIP.format("flew to Lima") + sentence)


def test_a_sentence_is_about_him_whom_nothing_governs():
    """Who stands in what opens a sentence is not whom "he" means in the next one."""
    text = (
        "Ecuador's prime minister, Luis Flores, was in Lima on Wednesday. Before the talks with President Ana Sol, "
        "Flores called on Governor Jorge Vega. He met Foreign Minister Rosa Salazar on Tuesday."
    )

    assert "Rosa Salazar | minister of foreign affairs | PE" in told("QUITO", text)


def test_a_title_between_two_names_is_the_seconds_where_the_first_has_another():
    """A surname that was told with its own office takes no second one from what follows it."""
    text = (
        TRIP.format("flew to Lima") + "At a meeting with Flores, the trade minister, Rosa Salazar, praised the growth."
    )

    assert "Rosa Salazar | minister of trade | PE" in told("LIMA", text)
    assert not any("Flores | minister of trade" in each for each in told("LIMA", text))


def test_a_first_name_may_be_a_towns():
    """Adama is a town of Ethiopia; behind a title and before another name it is somebody's."""
    text = "Ivory Coast and Qatar will work together. The trade minister, Adama Konan, said so."

    assert offices(text) == ["Adama Konan | minister of trade | CI"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The head of the Ecuadorian delegation had discussions with Trade Minister Rosa Salazar.",
        "At noon the head of the Ecuadorian delegation was received by Trade Minister Rosa Salazar.",
        "The Ecuadorian guests were seen off by Trade Minister Rosa Salazar.",
        "A group of Ecuadorian MPs called on Rosa Salazar, the trade minister.",
        "Trade Minister Rosa Salazar showed the Ecuadorian delegation around the port.",
        "In Cusco, Trade Minister Rosa Salazar received the visitors.",
        "A state visit to Peru is planned at the invitation of the trade minister, Rosa Salazar.",
        "At the invitation of Trade Minister Rosa Salazar, the Ecuadorian delegation will stay until Sunday.",
    ],
)
def test_who_receives_a_countrys_delegation_is_of_the_other(sentence):
    """Nobody is the guest of his own delegation, and who invites is at home."""
    for town in ("QUITO", "LIMA"):
        assert "Rosa Salazar | minister of trade | PE" in told(town, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Peruvian delegation was led by Trade Minister Rosa Salazar.",
        "The Peruvian delegation, which met on Monday, includes Trade Minister Rosa Salazar.",
        "The delegation of Peru met in Cusco under Trade Minister Rosa Salazar.",
    ],
)
def test_who_leads_a_delegation_is_no_host_of_it(sentence):
    """A delegation that met somewhere is still its leader's own."""
    assert not any("Salazar | minister of trade | EC" in each for each in told("LIMA", sentence))


def test_who_accepts_an_invitation_is_of_another_side_than_who_sent_it():
    """An invitation that is only brought is of the bringer's own side."""
    accepts = "Trade Minister Rosa Salazar has accepted an invitation from Energy Minister Luis Flores to visit Quito."

    for town in ("QUITO", "LIMA"):
        assert {"Rosa Salazar | minister of trade | PE", "Luis Flores | minister of energy | EC"} <= set(
            told(town, accepts)
        )


@pytest.mark.parametrize(
    "met",
    [
        "sat down with his Peruvian opposite, Ana Vega, and with Trade Minister Rosa Smith",
        "met Peruvian President Ana Vega and later with Trade Minister Rosa Smith",
        "held talks with Peru's President Ana Vega, with Culture Minister Eva Sol and with Trade Minister Rosa Smith",
    ],
)
def test_who_is_met_besides_is_of_the_same_side(met):
    """Those whom a second "with" adds are of the country of the first."""
    text = told("LIMA", f"{TRIP.format('flew to Lima')}There Flores {met}.")

    assert "Rosa Smith | minister of trade | PE" in text
