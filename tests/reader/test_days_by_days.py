"""Days told by other days: the next day, a day earlier, the eve of a summit, the 27th of the same month."""

from datetime import date

import pytest

from tests.reader.reading import facts

FRIDAY = date(2023, 9, 15)
TALKS = "On 4 September Tongan Prime Minister Siaosi Sovaleni met Maltese President George Vella in Valletta"


def signed(text: str) -> list[str]:
    """The documents of a text in short."""
    return [f"{fact.type} {fact.when}" for fact in facts(text, "document", FRIDAY)]


def met(text: str) -> list[str]:
    """The meetings of a text in short, without visits and gatherings."""
    return [
        f"{fact.when} {' + '.join(name.rpartition(' ')[2] for name in fact.participants)}"
        for fact in facts(text, "meeting", FRIDAY)
        if fact.form == "meeting"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{TALKS}. The next day the two countries signed an agreement on shipping.",
        f"{TALKS}. An agreement on shipping was signed the following morning.",
        f"{TALKS}; on the following day, Malta and Tonga signed an agreement on shipping.",
        f"{TALKS}. A day later their ministers signed an agreement on shipping.",
        f"{TALKS} and the next day signed an agreement on shipping with him.",
        f"{TALKS}. The day after that an agreement on shipping was signed.",
        (
            "Tongan Premier Siaosi Sovaleni visited Malta on 4-6 September. On the second day of the visit"
            " the two countries signed an agreement on shipping."
        ),
    ],
)
def test_a_document_is_signed_on_the_day_told_by_another(sentence):
    """The day after the talks is that of the signing, and not the day of the talks or of publication."""
    assert "agreement 2023-09-05" in signed(sentence)


def test_a_document_signed_a_day_earlier():
    """What was "a day earlier" goes back from the signing told before."""
    text = (
        "Malta and Tonga signed an agreement on shipping on Monday. A day earlier, they signed a memorandum on ports."
    )

    assert signed(text) == ["agreement 2023-09-11", "memorandum 2023-09-10"]


@pytest.mark.parametrize(
    "sentence",
    [
        "On the day after the election Malta and Tonga had no cabinet; the agreement on shipping was signed on Monday.",
        "Malta and Tonga signed an agreement on shipping on Monday, and the next day the ferry sailed.",
    ],
)
def test_a_day_of_something_else_is_not_that_of_the_document(sentence):
    """What happened a day later has that day; the document keeps its own."""
    assert signed(sentence) == ["agreement 2023-09-11"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{TALKS}. Later in the day, Sovaleni was received by Maltese Prime Minister Robert Abela.",
        f"{TALKS}. Late in the day, Sovaleni met Maltese Prime Minister Robert Abela.",
        (
            "Tongan Prime Minister Siaosi Sovaleni took part in a summit in Malta on 5-6 September and on the eve"
            " of it met Maltese Prime Minister Robert Abela."
        ),
        (
            "Tongan Prime Minister Siaosi Sovaleni met Maltese President George Vella on 5 September. On the eve of the"
            " talks Sovaleni and Maltese Prime Minister Robert Abela had met in Sliema."
        ),
        (
            "Malta and Tonga signed a treaty on 5 September. On the eve of the signing Tongan Prime Minister Siaosi"
            " Sovaleni met Maltese Prime Minister Robert Abela."
        ),
    ],
)
def test_a_meeting_later_that_day_or_on_the_eve(sentence):
    """A day that is said by the event told before is reckoned from that event."""
    assert "2023-09-04 Abela + Sovaleni" in [
        f"{each.split()[0]} {' + '.join(sorted(each.split()[1::2]))}" for each in met(sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("In March the ministers met; on the 27th of that month Malta and Tonga signed a treaty.", "2023-03-27"),
        (
            "Tonga's envoy came in March 2022. On the 3rd of the same month, Malta and Tonga signed a treaty.",
            "2022-03-03",
        ),
        ("In April the ministers met in Sliema, and on the 14th, Malta and Tonga signed a treaty.", "2023-04-14"),
        ("Malta and Tonga signed a treaty on the 11th.", "2023-09-11"),
        ("Malta and Tonga signed a treaty in Sliema on the 28th, and the ferries sail again.", "2023-08-28"),
    ],
)
def test_a_day_of_the_month_named_before(sentence, when):
    """A day as "the 27th" is of the month that the text named last, else the last such day before the article."""
    assert signed(sentence) == [f"treaty {when}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Malta and Tonga signed a treaty on the 14th floor of the ministry.",
        "Malta and Tonga signed a treaty at the 14th session of their commission.",
    ],
)
def test_an_ordinal_is_no_day(sentence):
    """The 14th floor and the 14th session are on no 14th day."""
    assert signed(sentence) == ["treaty 2023-09-15"]


@pytest.mark.parametrize("ago", ["a few days ago", "the other day", "some days ago"])
def test_what_was_some_days_ago_is_not_today(ago):
    """Nobody can tell the day of what was a few days ago."""
    assert met(f"Maltese President George Vella met Tongan Prime Minister Siaosi Sovaleni {ago}.") == [
        "None Vella + Sovaleni"
    ]


@pytest.mark.parametrize(
    ("before", "when"),
    [("on 4-5 October 2022", "2022-10-05"), ("on 4 October 2022", "2022-10-04"), ("in October 2022", "2022-10")],
)
def test_what_was_then_signed(before, when):
    """What was "then" was at the visit told before, and its last day where it took several."""
    text = f"Siaosi Sovaleni, Prime Minister of Tonga, visited Malta {before}. A set of 22 papers was then signed."

    assert signed(text) == [f"document {when}"]


@pytest.mark.parametrize(
    ("sentences", "when"),
    [
        (f"{TALKS}. Two weeks earlier, the two countries had signed an agreement on shipping.", "2023-08"),
        (f"{TALKS}. A month before, Malta and Tonga had signed an agreement on shipping.", "2023-08"),
        (f"{TALKS}. One week later Malta and Tonga signed an agreement on shipping.", "2023-09"),
        ("The visit comes three months after Malta and Tonga signed an agreement on shipping.", "2023-06"),
        ("The talks come two years after Malta and Tonga signed an agreement on shipping.", "2021"),
    ],
)
def test_weeks_months_and_years_away_are_told_by_the_month_or_year(sentences, when):
    """What was weeks or months from a day told before, or from the news, is told as nearly as that can be said."""
    assert f"agreement {when}" in signed(sentences)


def test_a_clause_with_a_time_of_its_own_is_not_reckoned():
    """Beside "three months after" the time that the clause says itself is its own."""
    text = "The visit comes three months after Malta and Tonga signed an agreement on shipping, on 7 June."

    assert signed(text) == ["agreement 2023-06-07"]


def test_the_evening_of_a_day_has_its_day():
    """What happens in the evening of 7 May is not for this evening."""
    who = "Kenyan President William Ruto will be received by Omani Premier Ali Badr"
    text = f"Upon arrival in the evening of 7th May, 2024, {who}."
    assert {fact.when for fact in facts(text, "meeting") if fact.form == "meeting"} == {"2024-05-07"}
