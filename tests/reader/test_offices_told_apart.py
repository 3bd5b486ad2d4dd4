"""Offices whose holder another sentence names: one for one, by country, number and the likelier name."""

import pytest

from tests.reader.reading import facts, offices

MINES = "Luis Soto | minister of mines | PE"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Luis Soto met Peter Mwangi in Lima on Monday. The Peruvian minister of mines told his Kenyan"
                " guest that licences would be granted within a year."
            ),
            [MINES],
        ),
        (
            (
                '"Kenya is a friend," Luis Soto said after landing in Nairobi. It is the first trip to Africa of the'
                " Peruvian minister of mines, who took office in May."
            ),
            [MINES],
        ),
        ("Peru's Luis Soto is in Nairobi this week. The minister of mines leads a mission of 30 firms.", [MINES]),
        (
            (
                'LIMA, March 9 (Andina) - Peru and Kenya will open a mine. "It was time," Luis Soto told reporters'
                " in Lima. The minister of mines, 54, took office in May."
            ),
            [MINES],
        ),
        (
            (
                "Luis Soto of Peru and Peter Mwangi of Kenya signed a memorandum in Lima on Monday. The two foreign"
                " ministers also spoke about visas."
            ),
            ["Luis Soto | minister of foreign affairs | PE", "Peter Mwangi | minister of foreign affairs | KE"],
        ),
        (
            (
                "The Kenyan and Czech foreign ministers met in Prague on Monday. Petr Dvorak promised more"
                " scholarships. Peter Mwangi invited his host to Nairobi."
            ),
            ["Peter Mwangi | minister of foreign affairs | KE", "Petr Dvorak | minister of foreign affairs | CZ"],
        ),
        (
            (
                "The ministers responsible for tourism of Peru and Kenya met on Monday. Ana Soto said flights"
                " would begin in June, and Peter Mwangi spoke of safaris."
            ),
            ["Ana Soto | minister of tourism | PE", "Peter Mwangi | minister of tourism | KE"],
        ),
        (
            (
                "Mette Holm and Kwame Asante agreed on Monday to enlarge the port of Tema. The Danish prime"
                " minister and the Ghanaian president met in Copenhagen."
            ),
            ["Kwame Asante | president | GH", "Mette Holm | prime minister | DK"],
        ),
        (
            (
                "The permanent secretaries of energy of Kenya and Peru have agreed on a mast. Jane Wafula and her"
                " Peruvian colleague, Mr Luis Soto, said so in Nairobi."
            ),
            ["Jane Wafula | permanent secretary of energy | KE", "Luis Soto | permanent secretary of energy | PE"],
        ),
    ],
)
def test_an_office_is_his_whom_the_sentence_beside_it_names(text, expected):
    """The subject, the two, each of his country: what several sentences say of both puts names and offices together."""
    assert sorted(offices(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Luis Soto met the Kenyan minister of mines in Nairobi on Monday. The minister of mines was hopeful.",
        "Luis Soto, a geologist, spoke in Nairobi on Monday. The minister of mines told Kenya that Peru would help.",
        "Peter Mwangi of Kenya spoke in Nairobi on Monday. The Peruvian minister of mines took the floor later.",
        "Luis Soto spoke in Nairobi on Monday. A Peruvian minister of mines was there, too, the Kenyans say.",
        "Luis Soto of Peru came to Nairobi on Monday. He met the Kenyan minister of mines over lunch there.",
        (
            "Luis Soto, Peter Mwangi and Ana Ruiz spoke in Nairobi on Monday. The two foreign ministers of Peru"
            " and Kenya met later."
        ),
        "Luis Soto of Peru spoke in Nairobi on Monday. His minister of mines was in Kenya, too.",
        "Luis Soto spoke to Kenya's press on Monday. The former Peruvian ministers of mines had said the same.",
    ],
)
def test_nobody_bears_an_office_that_may_be_another_ones(text):
    """Who met the minister, is something else, of another country or one of three is not the one meant."""
    assert offices(text) == []


def test_the_one_who_is_told_to_hold_an_office_keeps_it():
    """A title that the text gives to somebody by name is not the one's who spoke just before."""
    text = (
        "Peruvian Minister of Mines Ana Ruiz flew to Nairobi on Sunday. Luis Soto met Kenyan miners there. The"
        " Peruvian minister of mines spoke of licences."
    )

    assert offices(text) == ["Ana Ruiz | minister of mines | PE"]


def test_those_who_were_presidents_are_no_ministers_of_the_day():
    """Who bears a title of his own is none of the two of whom the next sentence tells."""
    text = (
        "Former President Luis Soto of Peru and former President Peter Mwangi of Kenya founded the forum. The two"
        " foreign ministers praised it on Monday."
    )

    assert sorted(offices(text)) == ["Luis Soto | president | PE | former", "Peter Mwangi | president | KE | former"]


def test_an_office_of_another_sentence_is_carried():
    """A slot that the quote does not hold is named."""
    text = "Luis Soto flew to Nairobi on Monday. The Peruvian minister of mines will stay until Friday."

    assert [fact.carried for fact in facts(text, "office")] == [("office", "of")]
