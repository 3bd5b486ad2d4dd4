"""Offices told by what another one holds or heads: "B, of which X is president", "X, CEO of B, and Y, her deputy"."""

import pytest

from tests.reader.reading import offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Fiji and Peru met. House president Luis Soto left Lima.", "Luis Soto | president | House"),
        (
            "Fiji and Peru met. Peru's Vice President, Luis Soto, himself a former head of state, left.",
            "Luis Soto | president | PE | former",
        ),
        (
            "Fiji and Peru met. Rimtel Ports, of which Luis Soto is president, sold it.",
            "Luis Soto | president | Rimtel Ports",
        ),
        ("Fiji and Peru met. The Congress, whose president is Luis Soto, voted.", "Luis Soto | president | Congress"),
        (
            "Fiji and Peru met. Ana Ruiz, CEO of Rimtel, and Luis Soto, her general manager, left.",
            "Luis Soto | general manager | Rimtel",
        ),
        (
            "Peru and Fiji met. Rimtel chairman Ana Ruiz, a Fijian, and Managing Director Luis Soto spoke.",
            "Luis Soto | managing director | Rimtel",
        ),
        (
            "Fiji and Peru met. Peru's Military Adviser Luis Soto, a former defence minister, spoke.",
            "Luis Soto | minister of defence | PE | former",
        ),
        (
            "Fiji and Peru met. Peru's Trade Minister Luis Soto, a former premier and senator, spoke.",
            "Luis Soto | senator | PE | former",
        ),
        ("Fiji and Peru met. Vatu-Naqali Governor Jone Tora left Lima.", "Jone Tora | governor | Vatu-Naqali"),
        (
            "Fiji and Peru met. Peru's vice president and first lady, Ana Soto, left Lima.",
            "Ana Soto | vice president | PE",
        ),
        (
            "Fiji and Peru met. The Reef Council president, Chief Jone Tora, left Lima.",
            "Jone Tora | president | Reef Council",
        ),
        ("Fiji and Peru met. Public Works's acting chief, Luis Soto, left Lima.", "Luis Soto | head | Public Works"),
    ],
)
def test_an_office_by_another_ones(text, office):
    """What somebody beside him heads, and what he held before, tells his own office."""
    assert office in offices(text)


def test_who_is_met_in_a_town_is_at_home_there():
    """As in "X will meet in Lima with Foreign Minister Y"."""
    told = offices("Fiji and Peru agree. Premier Jone Vuki will meet in Lima with Foreign Minister Edu Tano.")

    assert sorted(told) == ["Edu Tano | minister of foreign affairs | PE", "Jone Vuki | prime minister | FJ"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Fiji and Peru met. Ana Ruiz is now chair of her party's group in Lima.", "Ana Ruiz"),
        ("Answering a question by Luis Soto, the Peruvian minister said that Fiji agrees.", "Luis Soto"),
        ("Peru's SAPM on Port Readiness Dr Luis Soto met Fiji's envoy.", "Readiness"),
        ("Rimtel director Ana Ruiz of Fiji came. Her Peruvian counterpart, Luis Soto, did not.", "Luis Soto"),
        (
            "Peru met Fiji: Minister of Ports Ana Ruiz, Director of the State Works Peruvian Rimac Luis Soto, left.",
            "Ana Ruiz | director",
        ),
        ("Fiji and Peru met. Lawyer Ana Ruiz, ambassador of Peru to Fiji, left.", "Lawyer"),
    ],
)
def test_no_office_of_what_is_only_beside(text, wrong):
    """A party's group is not the party, a question's author no minister, a firm's director no country's."""
    assert not any(office.startswith(wrong) for office in offices(text))
