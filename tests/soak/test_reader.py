"""Many thousand spoilt articles, each of them read; run by hand: make soak."""

import os
from datetime import date

import pytest

from tests.reader.holding import holds
from tests.reader.mutations import mutated
from tests.reader.reading import CORPUS, WORLD, files

pytestmark = pytest.mark.soak

FIRST = int(os.environ.get("SOAK_SEED", "0"))  # another one spoils them otherwise
SPOILT = 20_000
BATCHES = 40


@pytest.fixture(scope="module")
def articles():
    """The texts of both corpora, which are spoilt."""
    return [each.text for folder in (CORPUS, WORLD) for _, each in files(folder / "articles")]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_spoilt_articles_are_read_and_grounded(articles, batch):
    """A message names the seed: `mutated(seed, articles)` is the text that the reader failed on."""
    for seed in range(FIRST + batch, FIRST + SPOILT, BATCHES):
        try:
            holds(mutated(seed, articles), None if seed % 5 == 0 else date(2024, 3, 10))
        except Exception as error:
            raise AssertionError(f"seed {seed}") from error
