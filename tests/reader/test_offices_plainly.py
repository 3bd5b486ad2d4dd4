"""Offices in plain sentences: firms meant by a noun, boards and commissions by a verb, sides told by half a clause."""

import pytest

from tests.reader.reading import offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The Kenyan miner Safari will buy it. The company's chairman, Ali Ruto, came.",
            "Ali Ruto | chairman | Safari",
        ),
        ("Safari Mining plans a pit. Ali Ruto, director of the firm, came.", "Ali Ruto | director | Safari Mining"),
        ("Kenya's Safari will buy it. The firm's president, Ali Ruto, came.", "Ali Ruto | president | Safari"),
        (
            "Kenya Airways flies to Lima. The airline's sales director, Ali Ruto, came.",
            "Ali Ruto | sales director | Kenya Airways",
        ),
    ],
)
def test_a_firm_is_meant_by_a_noun(text, office):
    """The company of "the company's chairman" is the firm that the sentence before names by what it is or does."""
    assert office in offices(f"Peru and Kenya met. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Farmers will sell more. The company's chairman, Ali Ruto, came.",
        "Nakuru Lake is polluted. Its president, Ali Ruto, came.",
    ],
)
def test_no_firm_is_meant_where_none_is_named(text):
    """Neither farmers nor a lake have a chairman."""
    assert offices(f"Peru and Kenya met. {text}") == []


@pytest.mark.parametrize(
    ("clause", "office"),
    [
        ("who chairs the board of directors of Kenya Railway", "chairman | Kenya Railway"),
        ("who heads the supervisory board of the Kenya Trade Bank", "head | Kenya Trade Bank"),
        ("who co-chairs the Commission on the Kenyan side", "co-chair | Commission"),
        (
            "director general for the Americas at the foreign ministry",
            "director general of the americas | foreign ministry",
        ),
        ("deputy head of the American department of the Kenyan foreign ministry", "deputy head | American department"),
    ],
)
def test_a_clause_behind_a_name_tells_of_what(clause, office):
    """Boards, commissions and departments have their heads; the head of a department is no minister."""
    assert offices(f"Peru and Kenya met. Ali Ruto, {clause}, spoke.") == [f"Ali Ruto | {office}"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The deputy mayor of Lima in charge of schools, Mr Luis Soto, left.",
            "Luis Soto | deputy mayor | Lima",
        ),
        (
            "The deputy governor of Callao for foreign relations, Luis Soto, left.",
            "Luis Soto | deputy governor | PE-CAL",
        ),
        (
            "Peru's Trade Minister Ana Vega came with the Deputy Minister of the same portfolio, Luis Soto.",
            "Luis Soto | deputy minister of trade | PE",
        ),
        (
            "It was signed by Ana Vega, head of the Administration of Customs, and Kenyan Foreign Minister Ali Ruto.",
            "Ali Ruto | minister of foreign affairs | KE",
        ),
        ("The President of the Council of State, Luis Soto, left.", "Luis Soto | president | Council of State"),
        ("Peru's President of the Council of Ministers, Luis Soto, left.", "Luis Soto | prime minister | PE"),
        (
            "The head of the People's Party of Kenya and president of that nation, Ali Ruto, left.",
            "Ali Ruto | president | KE",
        ),
        ("Kenya's President Ali 'Simba' Ruto left.", "Ali 'Simba' Ruto | president | KE"),
    ],
)
def test_what_stands_between_an_office_and_a_name(text, office):
    """Charges, branches and countries that follow an office are read, and none becomes another's portfolio."""
    assert office in offices(f"Peru and Kenya met. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan side was led by Trade Minister Ali Ruto, the Peruvian by Energy Minister Luis Soto.",
        "The Kenyan delegation was led by Trade Minister Ali Ruto, and that of Peru by Energy Minister Luis Soto.",
        "On the Kenyan side it was signed by Trade Minister Ali Ruto and on the Peruvian by Energy Minister Luis Soto.",
        "Trade Minister Ali Ruto led the Kenyan team, Energy Minister Luis Soto the Peruvian one.",
    ],
)
def test_a_side_is_told_by_half_a_clause(text):
    """What the second half of a sentence leaves out is that of the first, but not its country."""
    told = {"Ali Ruto | minister of trade | KE", "Luis Soto | minister of energy | PE"}
    assert set(offices(f"Peru and Kenya met. {text}")) == told
