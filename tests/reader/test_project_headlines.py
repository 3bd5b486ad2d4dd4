"""Undertakings in headlines: small words with capitals, verbs in the present, no article and no auxiliary."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Project


def headed(headline: str) -> list[tuple[str, str]]:
    """Name and stage of each undertaking that a headline alone tells of."""
    text = f"{headline}\n\nLIMA, May 17, 2024 - The news from Peru and Qatar was announced on Friday.\n"
    return [(fact.name, fact.stage) for fact in facts(text, "project") if isinstance(fact, Project)]


@pytest.mark.parametrize(
    ("headline", "stage"),
    [
        ("Peru, Qatar open Piura tramway", "launched"),
        ("Peruvian president opens Piura tramway", "launched"),
        ("Peruvian, Qatari Leaders Inaugurate Piura Tramway", "launched"),
        ("Piura Tramway Put Into Operation", "launched"),
        ("Piura Tramway Completed", "completed"),
        ("Peruvian company completes Piura tramway", "completed"),
        ("Peruvian company building Piura tramway", "under construction"),
        ("Foundation Stone of Piura Tramway Laid", "under construction"),
        ("Work on Piura Tramway Nears Completion", "under construction"),
        ("Peru, Qatar Agree to Build Piura Tramway", "agreed"),
        ("Construction of Piura Tramway Suspended", "suspended"),
    ],
)
def test_a_headline_tells_a_stage_in_capitals_or_not(headline, stage):
    """What is no name but by its capital is read as it would be in a sentence."""
    assert [(name.lower(), told) for name, told in headed(headline)] == [("piura tramway", stage)]


@pytest.mark.parametrize(
    "headline",
    ["Peru Proposes to Build Piura Tramway", "Peru, Qatar Discuss Piura Tramway", "Peru May Open Piura Tramway"],
)
def test_a_headline_of_proposals_and_talks_tells_none(headline):
    """A proposal stays one in capitals."""
    assert headed(headline) == []
