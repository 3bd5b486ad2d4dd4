"""Whose company officials are: who came along with whom, and whom a side that is named met."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Office

IN_BOGOTA = "Bogotá, March 8 (Reuters) - Colombia and Peru met. "
IN_LIMA = "Lima, March 8 (Reuters) - Colombia and Peru met. "
CAME = f"{IN_BOGOTA}Peruvian President Ana Ruiz arrived on Monday. "


def _owners(text: str, person: str) -> set[str]:
    return {fact.of for fact in facts(text, "office") if isinstance(fact, Office) and fact.person == person}


@pytest.mark.parametrize(
    "text",
    [
        f"{CAME}Also in Ruiz's party: Mines Minister Luis Soto and Senator Eva Mora.",
        f"{CAME}In Ruiz's delegation were Mines Minister Luis Soto and Senator Eva Mora.",
        f"{CAME}Her entourage includes Mines Minister Luis Soto and Senator Eva Mora.",
        f"{CAME}She was accompanied by Mines Minister Luis Soto and Senator Eva Mora.",
        f"{CAME}The president is accompanied by Mines Minister Luis Soto and Senator Eva Mora.",
        f"{CAME}Accompanying her are Mines Minister Luis Soto, Labour Minister Juan Paz and Trade Minister Eva Mora.",
        f"{IN_BOGOTA}Peruvian Senator Ana Ruiz led a team made up of Mines Minister Luis Soto and Senator Eva Mora.",
        f"{IN_BOGOTA}The Peruvian delegation included Mines Minister Luis Soto and Senator Eva Mora.",
        f"{IN_BOGOTA}Travelling with the Peruvian president were Mines Minister Luis Soto and Senator Eva Mora.",
        f"{IN_BOGOTA}Among the members of the Peruvian mission are Mines Minister Luis Soto and Senator Eva Mora.",
        f"{IN_LIMA}The Colombian delegation held talks with Mines Minister Luis Soto and Senator Eva Mora.",
        f"{IN_LIMA}The Colombian team was received by Mines Minister Luis Soto and Senator Eva Mora.",
    ],
)
def test_a_company_is_of_one_side(text):
    """Who comes along is of the side that he comes with, wherever the text was written; whom it meets is not."""
    assert _owners(text, "Luis Soto") == _owners(text, "Eva Mora") == {"PE"}


@pytest.mark.parametrize(
    ("text", "person", "country"),
    [
        (f"{CAME}The Peruvian delegation met Mines Minister Luis Soto on Tuesday.", "Luis Soto", "CO"),
        (f"{CAME}The Peruvian side discussed the bridge with Mines Minister Luis Soto.", "Luis Soto", "CO"),
        (
            f"{CAME}A Peruvian team sent by Senator Eva Mora held talks with Health Minister Luis Soto.",
            "Luis Soto",
            "CO",
        ),
        (
            f"{IN_LIMA}A Peruvian team led by Minister Luis Soto met a Colombian one headed by Senator Eva Mora.",
            "Eva Mora",
            "CO",
        ),
        (f"{IN_LIMA}Chancellor Luis Soto conversed with Chancellor Ana Ruiz on Monday.", "Ana Ruiz", "CO"),
    ],
)
def test_whom_a_side_meets_is_of_the_other(text, person, country):
    """As in "the delegation met X": he is no member of it, though it is named before him."""
    assert _owners(text, person) == {country}


def test_a_counterpart_is_across_from_whom_he_stands_beside_alone():
    """As in "… X, and Y and his peer Z": that Z faces Y says nothing of whoever is named before both."""
    text = (
        f"{IN_LIMA}Minister of Mines Luis Soto gave way, and Colombia's Minister of Trade, Juan Paz, and his Peruvian "
        "counterpart, Minister of Energy Eva Mora, signed."
    )

    assert _owners(text, "Luis Soto") == {"PE"}


@pytest.mark.parametrize(
    ("text", "person", "country"),
    [
        (
            f"{IN_LIMA}Minister Ana Ruiz spoke on the Peruvian side and Minister Luis Soto on the other.",
            "Luis Soto",
            "CO",
        ),
        (
            (
                f"{IN_BOGOTA}Interior Minister Juan Paz and Senator Eva Mora each met Peru's premier, Ana Ruiz. "
                "Trade Minister Luis Soto will receive her on Friday."
            ),
            "Luis Soto",
            "CO",
        ),
        (
            (
                f"{IN_LIMA}Peru's premier, Ana Ruiz, met Colombian President Juan Paz, and Trade Minister Luis Soto "
                "received him on Friday."
            ),
            "Luis Soto",
            "PE",
        ),
    ],
)
def test_one_of_a_list_is_across_only_where_the_line_says_so(text, person, country):
    """Who is on the other side, who signs with another, and whom "him" means in one line or the next."""
    assert _owners(text, person) == {country}


def test_whoever_travels_with_somebody_is_his_own():
    """The list goes on with those whom nobody names."""
    text = f"{CAME}Ruiz is travelling with Mines Minister Luis Soto, Trade Minister Eva Mora and some 40 executives."

    assert _owners(text, "Luis Soto") == _owners(text, "Eva Mora") == {"PE"}


def test_whoever_leads_a_mission_is_not_at_home_there():
    """A trade mission goes abroad."""
    assert _owners(f"{IN_BOGOTA}Mines Minister Luis Soto will lead a trade mission to Cali in May.", "Luis Soto") == {
        "PE"
    }
