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
        ("Jone Vuki met with President of Peru Carlos Vega", "Carlos Vega | president | PE"),
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
        "Jone Vuki Met with President of Peru and His Team",
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


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The Fijian justice minister flew to Lima. Jone Vuki said it went well.", "Jone Vuki | minister of justice"),
        ('Fiji\'s ambassador hailed it. "It is time," said Jone Vuki.', "Jone Vuki | ambassador"),
        ("The premier of Fiji came on Monday. Jone Vuki, 54, was met with a parade.", "Jone Vuki | prime minister"),
        ("It was signed by the Fijian minister of mines. Jone Vuki called it fair.", "Jone Vuki | minister of mines"),
        (
            "On Monday Fiji's president called Peru's premier, Luis Soto. Jone Vuki warmly thanked him.",
            "Jone Vuki | president",
        ),
    ],
)
def test_who_speaks_after_a_title_holds_it(text, office):
    """A title without a name is that of the one of whom the next sentence tells and whom nothing else describes."""
    assert f"{office} | FJ" in _offices(f"Fiji and Peru signed an agreement in Lima last week. {text}")


@pytest.mark.parametrize(
    "headline",
    [
        "Fijian foreign minister in Lima",
        "Fiji's foreign minister to visit Peru",
        "New Fijian foreign minister visits Peru",
    ],
)
def test_the_title_of_a_headline_is_of_whom_the_text_opens_with(headline):
    """A headline gives the title, the text the name: "Fijian foreign minister in Lima" and then "Jone Vuki came"."""
    text = (
        "Jone Vuki arrived in Lima on Tuesday with a delegation of twenty companies, and met his Peruvian counterpart."
    )

    assert _offices(f"{headline}\n\n{text}") == ["Jone Vuki | minister of foreign affairs | FJ"]


@pytest.mark.parametrize(
    "text",
    [
        "The Fijian premier met the guests. Jone Vuki, a banker, told them so.",
        "The Fijian premier met the guests. Jone Vuki of Lautoka College told them so.",
        "The Fijian premier met the guests. Analyst Jone Vuki told them so.",
        "The Fijian premier met the guests. Jone Vuki, who owns a mill, told them so.",
        "The Fijian premier met the guests. Carlos Quispe Huamán told them so.",
        "The former Fijian premier met the guests. Jone Vuki told them so.",
        "The Fijian and Peruvian premiers met. Jone Vuki told them so.",
    ],
)
def test_who_is_another_does_not_hold_the_title_before_him(text):
    """Whoever is described otherwise, or whose name is of the other country, is not the official told before."""
    assert _offices(f"Fiji and Peru signed an agreement in Lima last week. {text}") == []


def test_who_gives_way_is_of_the_country_of_his_successor():
    """The official in whose place another stands was of the same government."""
    text = "Jone Vuki, minister of trade of Fiji in place of ex-Minister of Trade Pita Qio, came to Peru on Tuesday."

    assert "Pita Qio | minister of trade | FJ" in _offices(text)
