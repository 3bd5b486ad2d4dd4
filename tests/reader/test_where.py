"""Where meetings and signatures were: what a sentence says of them, not of what is done or talked of besides."""

import pytest

from tests.reader.reading import facts

_LEAD = "Peru and Chad are close. Nobody doubts it. Everybody says so. " * 3


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("President Luis Soto of Peru met Chad's President Ali Deby in Lima to discuss a dam in Cusco.", "Lima"),
        ("President Luis Soto of Peru met Chad's President Ali Deby to discuss the floods in Cusco.", None),
        ("A dam will be built in Cusco, Peru's President Luis Soto said as he met Chad's President Ali Deby.", None),
        ("Peru's President Luis Soto met Chad's President Ali Deby and offered him a stake in Cusco airport.", None),
        (
            "Peru's Minister Luis Soto met Chad's President Ali Deby, to whom he proposed a fair in Cusco.",
            None,
        ),
        (
            "Peru's trade minister Luis Soto, who once ran a shop in Cusco, met Chad's President Ali Deby in Lima.",
            "Lima",
        ),
        ("On Monday Peru's President Luis Soto flew to Lima, where he met Chad's President Ali Deby.", "Lima"),
        ("Peru's President Luis Soto met Chad's President Ali Deby in Ambarita on Monday.", "Ambarita"),
    ],
)
def test_a_meeting_was_where_its_own_clause_says(text, place):
    """Who reads that two met in Cusco finds that they did, not that they spoke of Cusco."""
    assert {fact.place for fact in facts(_LEAD + text, "meeting") if fact.form == "meeting"} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peru and Chad signed eight agreements in May 2021 during a state visit to Lima by Ali Deby.", "Lima"),
        ("Chad's President Ali Deby visited Lima in May 2021, where Peru and Chad signed an accord.", "Lima"),
        ("Peru and Chad signed an accord in Ambarita on 3 May 2021.", "Ambarita"),
        ("Peru and Chad signed an accord in English on 3 May 2021.", None),
        ("Peru and Chad signed in May 2021 an accord to build a dam in Cusco.", None),
    ],
)
def test_a_document_was_signed_where_the_signers_were(text, place):
    """A visit tells where what was signed on it was signed; a town that no list has is told by its own name."""
    assert [fact.place for fact in facts(_LEAD + text, "document")] == [place]
