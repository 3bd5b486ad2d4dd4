"""What tests of polls share: a world of their own, on both databases."""

import pytest

from tests.feeds.polling import World


@pytest.fixture
def world(engine):
    """A world with a feed-less database."""
    return World(engine)
