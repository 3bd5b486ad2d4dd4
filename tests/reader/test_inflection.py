"""Forms of verbs, so that vocabulary needs only their base."""

import pytest

from tracker.reader.inflection import forms


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("open", {"open", "opens", "opened", "opening"}),
        ("shelve", {"shelve", "shelves", "shelved", "shelving"}),
        ("supply", {"supply", "supplies", "supplied", "supplying"}),
        ("stop", {"stop", "stops", "stopped", "stopping"}),
        ("begin", {"begin", "begins", "began", "begun", "beginning"}),
        ("finish", {"finish", "finishes", "finished", "finishing"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
    ],
)
def test_a_base_gives_all_its_forms(base, expected):
    """One word in the vocabulary stands for four or five in the news."""
    assert {word for _, word in forms(base)} == expected
