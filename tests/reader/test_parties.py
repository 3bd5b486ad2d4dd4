"""Parties and firms by names that no word of a body ends, and who heads them."""

import pytest

from tests.reader.reading import offices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tim Dobb, leader of the opposition Kenya First party, left.", "leader | Kenya First"),
        ("The leader of the opposition Kenya First party, Tim Dobb, left.", "leader | Kenya First"),
        ("Tim Dobb, secretary of the ruling New Kenya party, left.", "secretary | New Kenya"),
        ("Tim Dobb, deputy leader of the right-wing Law and Justice party, left.", "deputy leader | Law and Justice"),
        ("Tim Dobb, leader of Kenya's Law and Order party, left.", "leader | Law and Order"),
        ("Tim Dobb, deputy leader of the governing Peru Libre bloc, left.", "deputy leader | Peru Libre"),
        ("President Tim Dobb of Kenya's Rimtel left.", "president | Rimtel"),
        ("President Tim Dobb of Kenya's Mumias Sugar left.", "president | Mumias Sugar"),
        ("Chairman Tim Dobb of Inacal left.", "chairman | Inacal"),
        ("Tim Dobb, head of ProPeru's office in Nairobi, left.", "head | ProPeru's office in Nairobi"),
    ],
)
def test_who_heads_a_party_or_firm(text, expected):
    """A party's noun may be small, its name hold a country's; a president of a country's firm is not the country's."""
    assert offices(f"Kenya and Peru met. {text}") == [f"Tim Dobb | {expected}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Tim Dobb of Kenya left.", ["Tim Dobb | president | KE"]),
        ("The opposition leader of Kenya, Tim Dobb, left.", ["Tim Dobb | leader of the opposition | KE"]),
        ("Ann Holt, director of ProPeru's office, and Tim Dobb, head of KenInvest's new hub, left.",
         ["Ann Holt | director | ProPeru's office"]),
    ],
)  # fmt: skip
def test_what_is_no_party_or_firm(text, expected):
    """Countries have presidents and oppositions; what another's firm is called is not said twice."""
    assert offices(f"Kenya and Peru met. {text}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of the Kenya Tea Board and of the Peru Coffee Board, Tim Dobb and Luis Soto, signed it.",
        "Tim Dobb and Luis Soto, the presidents of the Kenya Tea Board and the Peru Coffee Board, signed it.",
        "Tim Dobb and Luis Soto, presidents of the Kenya Tea Board and the Peru Coffee Board respectively, signed it.",
    ],
)
def test_two_preside_over_two(text):
    """Two persons and two organisations that one title joins belong together in their order."""
    assert sorted(offices(f"Kenya and Peru met. {text}")) == [
        "Luis Soto | president | Peru Coffee Board",
        "Tim Dobb | president | Kenya Tea Board",
    ]


def test_two_who_chair_one():
    """A single shared body is that of both."""
    found = offices("Tim Dobb and Luis Soto, co-chairs of the Kenya-Peru Joint Council, signed it.")

    assert {each.partition(" | ")[2] for each in found} <= {"co-chair | Kenya-Peru Joint Council"}
