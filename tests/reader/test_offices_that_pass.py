"""Offices that pass from one to another: announced in one sentence or headline, and whose they are in the next."""

import pytest

from tests.reader.reading import offices

SOTO = "Luis Soto | minister of trade | PE"
WAFULA = "Jane Wafula | ambassador | KE"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Peru names new trade minister\n\n14 May 2024\n\nLuis Soto, a lawyer, was sworn in on Monday. He will"
                " travel to Kenya in June."
            ),
            SOTO,
        ),
        ("Peru has sworn in a new trade minister. Luis Soto called Kenya a partner in his first speech.", SOTO),
        ("Kenya has a new ambassador in Lima. Jane Wafula, 52, will present her credentials in June.", WAFULA),
        ("Nairobi has picked Kenya's next envoy to Peru. Jane Wafula, a lawyer, will be in Lima in June.", WAFULA),
        (
            (
                "The Kenya-Peru Business Council elected a new chairman on Monday. Peter Mwangi, a tea trader,"
                " will serve for two years."
            ),
            "Peter Mwangi | chairman | Kenya-Peru Business Council",
        ),
        (
            (
                "Peru's trade minister, Ana Ruiz, stepped down on Monday. Luis Soto will take over from her in"
                " June. He knows Kenya well."
            ),
            SOTO,
        ),
        ("Ana Ruiz was Peru's trade minister until Friday. On Monday Luis Soto took her place.", SOTO),
        (
            (
                "Kenyan ambassador Peter Mwangi bade farewell to Peru's president, Ana Ruiz, on Monday. His"
                " successor, Jane Wafula, arrives in August."
            ),
            WAFULA,
        ),
        (
            (
                "Jane Soi, formerly Kenya's ambassador in Lima, has been made a judge. Her successor in Peru will"
                " be Jane Wafula."
            ),
            WAFULA,
        ),
        (
            (
                "Ana Ruiz, who succeeded Luis Soto as Peru's trade minister in May, flew to Nairobi on Sunday."
                " Soto is now ambassador to Kenya."
            ),
            f"{SOTO} | former",
        ),
        (
            (
                "The commission of Peru and Kenya will meet in June. Its co-chairs are Luis Soto and Jane Wafula. The"
                " former is minister of trade, the latter principal secretary for trade."
            ),
            SOTO,
        ),
    ],
)
def test_an_office_that_passes_is_told_of_the_new_holder(text, expected):
    """Who is given an office, takes it over or is the first of two is named by another sentence than the office."""
    assert expected in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru is looking for a new trade minister. Luis Soto, a lawyer, would like to see Kenya, too.",
        "Peru has no new trade minister yet. Luis Soto, a lawyer, was in Kenya on Monday.",
        "Peru has a new trade minister. Luis Soto, an analyst, said in Nairobi that Kenya could hope.",
        "Peru has a trade minister. Luis Soto, a lawyer, was in Nairobi in May.",
        "Peru may send a new ambassador to Kenya. Luis Soto, a lawyer, was in Nairobi in May.",
    ],
)
def test_who_is_only_spoken_of_beside_an_office_has_none(text):
    """An office that nobody has been given yet, or a voice from outside, makes no official."""
    assert offices(text) == []


def test_a_wish_for_a_successor_gives_nobody_an_office():
    """Who is wanted to succeed an official has not done so."""
    text = "Ana Ruiz, Peru's trade minister, will not stand again. Her party wants Luis Soto to succeed her in Kenya."

    assert offices(text) == ["Ana Ruiz | minister of trade | PE"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Wafula, 52, presented her credentials to President Ana Ruiz of Peru. She knows Kenya well.", WAFULA),
        ("Jane Wafula of Kenya handed her letters of credence to Peruvian President Ana Ruiz.", WAFULA),
        (
            (
                "Mr Peter Mwangi of Kenya handed his letters of credence to Peru's President Ana Ruiz. His predecessor"
                " was Ms. Jane Wafula."
            ),
            f"{WAFULA} | former",
        ),
        (
            (
                "Mr Peter Mwangi of Kenya presented his credentials to Peruvian President Ana Ruiz. He succeeds H.E. Ms"
                " Jane Wafula."
            ),
            f"{WAFULA} | former",
        ),
    ],
)
def test_who_presents_credentials_is_the_ambassador(text, expected):
    """Letters of credence make an ambassador of who hands them over, and of whom the next sentence tells beside him."""
    assert expected in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Wafula of Kenya was presented with a book on his credentials as a farmer in Peru.",
        "Jane Wafula of Kenya saw Luis Soto of Peru present his farm's credentials.",
        "High Commissioner Jane Wafula of Kenya presented her credentials in Peru.",
    ],
)
def test_other_credentials_make_no_ambassador(text):
    """Who is praised, or holds another office, is no ambassador."""
    assert not [office for office in offices(text) if "ambassador" in office]
