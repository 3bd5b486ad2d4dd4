"""Whose an official is by what he says of a country, whom he leads, and beside whom he stands."""

import pytest

from tests.reader.reading import offices

LEAD = "Peru and Ecuador look for closer ties. "
MINISTER = "Trade Minister Rosa Salazar"


def _is_of(text: str, country: str) -> bool:
    return f"Rosa Salazar | minister of trade | {country}" in offices(LEAD + text)


@pytest.mark.parametrize(
    "text",
    [
        f"“Ecuador has promised us more gas,” said {MINISTER}.",
        f"“Quito will give us a grant of $20 million,” {MINISTER} told reporters.",
        f"“Ecuador is our third-largest partner,” said {MINISTER}.",
        f"{MINISTER} said: “Ecuador is one of our best customers.”",
        f"“We want to sell more fruit to Ecuador,” {MINISTER} said.",
        f"“I told my Ecuadorian colleague that it was urgent,” {MINISTER} said.",
    ],
)
def test_who_speaks_of_us_and_a_country_is_not_of_it(text):
    """What a country gives us, or is to us, is said by the other one's official."""
    assert _is_of(text, "PE")


@pytest.mark.parametrize(
    "text",
    [
        f"“Our government in Ecuador will do more,” {MINISTER} said.",
        f"“Ecuador is our home,” {MINISTER} said.",
        f"“We must sell more fruit to Ecuador's neighbours,” {MINISTER} said.",
    ],
)
def test_what_is_ours_may_be_a_countrys_own(text):
    """Nothing is told where "our" stands for the country that is named."""
    assert not _is_of(text, "PE")


@pytest.mark.parametrize(
    "text",
    [
        f"{MINISTER} is expected to lead Peru's delegation.",
        f"{MINISTER} led a first group of 50 Peruvian companies here in May.",
        f"{MINISTER} came with a delegation of Peruvian businessmen.",
        f"The committee has a Peruvian co-chair already, {MINISTER}.",
        f"The Peruvian guest of honour was {MINISTER}.",
        f"On hand were {MINISTER} and Ecuador's Ambassador to Peru, Ana Ruiz.",
        f"The session took place with {MINISTER} and Ecuador's Minister of Energy Luis Flores in the chair.",
        f"Presiding were {MINISTER} and Ecuador's Minister of Energy, Luis Flores.",
        f"The line was opened by Trade Minister Luis Flores. Peru was represented by his opposite number, {MINISTER}.",
        f"Peru's president, Ana Sol, landed in Quito. With her are Energy Minister Eva Vega and {MINISTER}.",
        f"Peru's president, Ana Sol, landed in Quito. {MINISTER} is with her.",
    ],
)
def test_whom_he_leads_or_stands_beside_tells_whose_he_is(text):
    """His own come with him, and who presides or stands with another country's man is of the other."""
    assert _is_of(text, "PE")


@pytest.mark.parametrize(
    "text",
    [
        f"{MINISTER} led talks with the Peruvian delegation.",
        f"The Ecuadorian side was represented by {MINISTER} and the Ecuadorian ambassador to Peru, Ana Ruiz.",
        f"Peru's president, Ana Sol, landed in Quito. Talks with her are due; {MINISTER} will receive her.",
    ],
)
def test_whom_he_leads_to_talks_is_not_his(text):
    """A delegation that somebody has talks with, and who stands on his own side, make him nobody else's."""
    assert not _is_of(text, "PE")
