"""What stands beside a thing and says nothing of it, or more than its place seems to allow."""

import pytest

from tests.reader.reading import facts
from tracker.domain.facts import Project


def _projects(text: str) -> list[tuple[str, str]]:
    found = facts(f"Peru and Chad held talks in Lima. {text}", "project")
    return sorted((fact.name, fact.stage) for fact in found if isinstance(fact, Project))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru presented the Piura Bridge as well as the Doba Railway, which is being rebuilt by Chad.",
            [("Doba Railway", "under construction")],
        ),
        (
            "Peru opened the Piura Bridge and the Doba Railway, which is 30 km long.",
            [("Doba Railway", "launched"), ("Piura Bridge", "launched")],
        ),
        (
            "Peru presented the Piura Bridge and the Doba Railway, which are being rebuilt by Chad.",
            [("Doba Railway", "under construction"), ("Piura Bridge", "under construction")],
        ),
        (
            "They agreed to reopen the Doba railway, of which the trials are over, and to create a free zone near Ica.",
            [("Doba railway", "agreed"), ("free zone near Ica", "agreed")],
        ),
        (
            "Peru will finish the coastal section of the Doba railway in 2026.\n\nEarthworks started last year.",
            [
                ("coastal section of the Doba railway", "under construction"),
            ],
        ),
        (
            "Peru toured Fort Doba Hospital, its largest clinic overseas, in service since 2017.",
            [("Fort Doba Hospital", "operating")],
        ),
        (
            "At the Doba Science Park, where Peru's premier broke ground for an Ica depot, shops closed.",
            [("Ica depot", "under construction")],
        ),
        (
            "At the Doba Science Park, where construction has begun, shops closed.",
            [("Doba Science Park", "under construction")],
        ),
        ("The Doba railway, the contract for which will be awarded in May, is long.", [("Doba railway", "planned")]),
        ("The Doba railway, operating since 2011, was repaired last year by Peru.", [("Doba railway", "operating")]),
        (
            "The rail crossing at the same point, inaugurated in 2014 by Peru, moved 9 trucks.",
            [("rail crossing", "launched")],
        ),
        (
            "A joint Peruvian-Chadian shipping company would start regular voyages by autumn, he said.",
            [("Peruvian-Chadian shipping company", "planned")],
        ),
    ],
)
def test_a_thing_keeps_its_own_stage_and_name(text: str, expected: list[tuple[str, str]]) -> None:
    """A relative clause in the singular is of the last thing, works on a depot in a park are not the park's."""
    assert _projects(text) == expected
