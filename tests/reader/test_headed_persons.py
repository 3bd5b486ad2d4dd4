"""Officials in headlines, headings, interviews and lists of names, and names set apart by brackets or dashes."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Office

LEAD = "Fiji and Peru opened a joint office for digital trade in Suva last week, which both sides see as a beginning."


def _offices(text: str) -> list[str]:
    return [f"{fact.person} | {fact.office} | {fact.of}" for fact in facts(text, "office") if isinstance(fact, Office)]


@pytest.mark.parametrize(
    ("headline", "office"),
    [
        ("Five minutes with Carlos Vega, Peru's ambassador in Suva", "Carlos Vega | ambassador | PE"),
        ("Interview with the Ambassador of Peru in Suva, H.E. Carlos Vega", "Carlos Vega | ambassador | PE"),
        ("Interview – H.E. Carlos Vega, Ambassador of Peru", "Carlos Vega | ambassador | PE"),
        ("Carlos Vega, Peru's envoy to Fiji since May, talks to Jone Vuki", "Carlos Vega | ambassador | PE"),
        ("President of Peru Carlos Vega arrives for talks", "Carlos Vega | president | PE"),
    ],
)
def test_a_headline_tells_who_holds_an_office(headline, office):
    """A headline that names an official and his country tells his office where nothing below does."""
    assert office in _offices(f"{headline}\n\n{LEAD}")


@pytest.mark.parametrize(
    "headline",
    [
        "Peruvian President Receives Phone Call",
        "Peruvian President Vega's Visit Put Off",
        "Peru: Head of State Sends Message to Counterpart",
        "President Carlos Vega's trade mission",
    ],
)
def test_capitals_of_a_headline_make_no_person(headline):
    """In a headline whose words all have capitals, and of a title that names no country, nobody gets an office."""
    assert _offices(f"{headline}\n\n{LEAD}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Jone Vuki, Minister of Trade of Fiji, and Carlos Vega, Peru's trade minister",
        "Minister of Trade of Fiji: Jone Vuki\n\nPeruvian Minister of Trade: Carlos Vega",
    ],
)
def test_a_heading_tells_who_holds_an_office(text):
    """A line that is no sentence, between paragraphs, tells the offices of those whom it names."""
    found = _offices(f"Fiji and Peru sign\n\n{LEAD}\n\n{text}\n\n{LEAD.replace('digital', 'maritime')}")

    assert {"Jone Vuki | minister of trade | FJ", "Carlos Vega | minister of trade | PE"} <= set(found)


@pytest.mark.parametrize(
    "signed",
    [
        "the Minister of Trade of Fiji (Jone Vuki) and the Minister of Mines of Peru (Carlos Vega)",
        "the Minister of Trade of Fiji – Jone Vuki – and the Minister of Mines of Peru – Carlos Vega",
        "Fiji's Minister of Trade (Mr Jone Vuki) and the Peruvian minister of mines – Carlos Vega",
    ],
)
def test_a_name_may_stand_in_brackets_or_between_dashes(signed):
    """The name after a title is its holder's in brackets and between dashes, too."""
    found = _offices(f"Fiji and Peru met. It was signed by {signed}.")

    assert {"Jone Vuki | minister of trade | FJ", "Carlos Vega | minister of mines | PE"} <= set(found)


@pytest.mark.parametrize(
    "text",
    [
        "The president of Peru (Photo Andina) arrived in Fiji.",
        "The Peruvian president – Lima sees it so – met Fiji's premier.",
        "The Peruvian president – Jone Vuki had called him in May – stayed away from Fiji.",
    ],
)
def test_what_is_inserted_after_a_title_is_not_always_its_name(text):
    """A credit, a place, and a clause about somebody else leave a title without a name."""
    assert _offices(text) == []
