"""Where an event was: told in its sentence, on the guest's visit, in the dateline, or not at all."""

from datetime import date

import pytest

from tests.reader.reading import facts, read
from tracker.domain.facts import Meeting

KENYAN, OMANI = "Kenyan President William Ruto", "Oman's Sultan Haitham bin Tariq"


def where(text, kind="meeting"):
    """The places of the facts of one kind, in the order of the text."""
    return [fact.place for fact in facts(text, kind)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{KENYAN} met {OMANI} in the Omani capital on Friday.", "Muscat"),
        (f"{KENYAN} met {OMANI} in Oman on Friday.", "OM"),
        (f"In Oman, a partner of years, {KENYAN} met {OMANI} on Friday in Salalah.", "Salalah"),
        (f"MUSCAT, March 9 (ONA) — {KENYAN} met {OMANI} on Friday.", "Muscat"),
    ],
)
def test_a_place_is_a_town_by_its_name_and_all_else_by_its_code(text, place):
    """A capital that is only called so has its name, a country its code, and a town goes before its country."""
    assert where(text) == [place]


def test_what_a_guest_does_on_his_visit_is_where_he_is():
    """The dateline of his own capital is not where he was received."""
    text = f"NAIROBI, March 9 (KNA) — {KENYAN} arrived in Muscat on Friday. Ruto was received by {OMANI} the same day."

    visit, reception = facts(text, "meeting")

    assert (visit.place, reception.place) == ("Muscat", "Muscat")
    assert "place" not in visit.carried
    assert "place" in reception.carried


@pytest.mark.parametrize(
    "text",
    [
        f"SEOUL, March 9 (Wire) — {KENYAN} met {OMANI} on Friday.",
        f"NAIROBI, March 9 (KNA) — {KENYAN} met {OMANI} on January 12.",
        f"NAIROBI, March 9 (KNA) — {KENYAN} will meet {OMANI} on March 20.",
        f"BUSINESS KENYA\n{KENYAN} met {OMANI} on Friday.",
    ],
)
def test_a_dateline_is_no_place_of_what_was_elsewhere_long_ago_or_is_to_come(text):
    """News written in a third country, of weeks ago or of a day to come says nothing of where that is."""
    assert where(text) == [None]


def test_a_document_that_a_guest_signs_is_signed_where_he_is():
    """What he signs on his visit is not signed where the news was written."""
    text = (
        f"NAIROBI, March 9 (KNA) — {KENYAN} arrived in Muscat on Friday. "
        f"Ruto and {OMANI} signed an agreement on fisheries on Friday."
    )

    assert where(text, "document") == ["Muscat"]


def test_what_another_sentence_lends_stays_marked():
    """A meeting told twice keeps its first sentence, and what only the second says is carried over."""
    text = f"{KENYAN} met {OMANI} on Friday.\n\n{KENYAN} met {OMANI} on Friday in Muscat."

    meetings = [fact for fact in read(text, date(2024, 3, 10)).facts if isinstance(fact, Meeting)]

    assert [(fact.place, fact.place in fact.quote or "place" in fact.carried) for fact in meetings] == [
        ("Muscat", True)
    ]


def test_a_visit_goes_where_it_is_said_behind_the_visitor_s_title():
    """A title between commas parts the visitor from where the visit goes, and the dateline is no place of it."""
    text = "NAIROBI, March 9. A recent visit of John Mwangi, Chief of Staff of the Office, to Oman pleased Kenya."
    assert where(text) == ["OM"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The ministers met in Muscat and hailed the Omani cement plant in Mombasa, which opened in May.", "Mombasa"),
        ("In Mombasa, a cement plant financed by Oman was opened on Friday.", "Mombasa"),
        ("A cement plant financed by Oman was opened on Friday in Mombasa.", "Mombasa"),
        ("A shelter at Al-Sadeeq, near Muscat, was opened by Kenya and Oman.", "Al-Sadeeq"),
        ("The Salalah bridge was opened by Kenya and Oman on Friday.", "Salalah"),
        ("The Mombasa-Nairobi railway was opened by Kenya and Oman on Friday.", None),
        ("In Muscat, Kenya and Oman agreed to build the Tana bridge.", None),
        ("The Tana bridge was completed, Kenya told Oman at talks in Muscat.", None),
    ],
)
def test_a_project_is_beside_its_name_and_not_where_it_was_spoken_of(text, place):
    """Where ministers met or signed is no place of what is built, and a road between two towns is in neither."""
    assert where(f"Kenya and Oman trade. {text}", "project") == [place]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("in Salalah", "Salalah"),
        ("at Al Alam Palace", "Muscat"),  # a seat of government, whose town is known
        ("in Oman", None),  # a country other than the dateline's, in no town that is told
        ("in Nairobi", "Nairobi"),
    ],
)
def test_what_is_told_next_was_where_the_news_has_moved(said, place):
    """The dateline of an agency at home gives way to the town that the news itself names."""
    text = (
        f"NAIROBI, March 9 (KNA) — {KENYAN} met {OMANI} {said} on Friday. The two countries signed an agreement on gas."
    )

    assert where(text, "document") == [place]


@pytest.mark.parametrize(("capitals", "place"), [("XI'AN", "Xi'an"), ("DOHA", "Doha"), ("SAN JOSÉ", "San José")])
def test_a_town_in_capitals_is_spelled_as_elsewhere(capitals, place):
    """A headline's or dateline's capitals are none of the name's."""
    assert where(f"{KENYAN} met {OMANI} in {capitals} on Friday.") == [place]
