"""Sentences put together at random from the constructs of newswire: any construct in any company."""

from random import Random

import pytest

from benchmarks.combinations.families import FAMILIES
from benchmarks.combinations.passages import failure

COUNT = 100  # passages of each
FAILING = {  # at most; lower it with the reader
    "allegiance": 0.03,
    "calls": 0.02,
    "counts": 0.025,
    "counts_several": 0.02,
    "delegations": 0.03,
    "discourse": 0.03,
    "discourse_company": 0.025,
    "discourse_days": 0.025,
    "discourse_documents": 0.02,
    "discourse_wires": 0.025,
    "documents": 0.02,
    "documents_alike": 0.02,
    "documents_bodies": 0.03,
    "documents_many": 0.02,
    "documents_other": 0.025,
    "documents_pairs": 0.02,
    "documents_stories": 0.02,
    "financing": 0.02,
    "financing_told": 0.03,
    "goal_stories": 0.02,
    "goals": 0.02,
    "investments": 0.03,
    "meetings": 0.02,
    "meetings_ahead": 0.02,
    "meetings_wordings": 0.03,
    "office_bodies": 0.04,
    "office_groups": 0.025,
    "office_posts": 0.02,
    "office_sides": 0.03,
    "office_stories": 0.02,
    "offices": 0.025,
    "project_headlines": 0.07,
    "project_pairs": 0.02,
    "project_prose": 0.02,
    "project_stories": 0.04,
    "projects": 0.03,
    "rank_stories": 0.02,
    "ranks": 0.02,
    "rosters": 0.06,
    "sessions": 0.02,
    "trade": 0.02,
    "trade_forms": 0.02,
    "trade_news": 0.02,
    "trade_others": 0.03,
    "trade_several": 0.02,
    "visits": 0.025,
}


@pytest.mark.parametrize("family", FAMILIES)
def test_constructs_are_read_in_any_company(family):
    """What is read in one sentence is read in others, too, whoever meets whom, wherever and whenever."""
    rng = Random(20240517)

    failed = [each.words for each in (FAMILIES[family](rng) for _ in range(COUNT)) if failure(each) is not None]

    assert len(failed) <= COUNT * FAILING[family], failed


def test_the_families_have_their_ceilings():
    """A family that is gone leaves no ceiling behind."""
    assert set(FAILING) == set(FAMILIES)
