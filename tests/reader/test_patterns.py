"""No pattern of the reader goes astray: none takes long on any short row of letters, whatever they are."""

import importlib
import pkgutil
import re
from itertools import product
from pathlib import Path
from time import process_time

import pytest

import tracker.reader
from tracker.reader.patterns import Lazy

LETTERS = "PATXNKFHIBDcdgkoftiuybrs&,-().;#$%O"
TIMES = 20  # a nested repetition would take a million steps and more
SECONDS = 0.5


def patterns():
    """Yield the name and the pattern of every one that a module of the reader has."""
    for module in pkgutil.walk_packages(tracker.reader.__path__, "tracker.reader."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Lazy):
                yield pytest.param(value, id=f"{module.name.removeprefix('tracker.reader.')}.{name}")


@pytest.mark.parametrize("pattern", list(patterns()))
def test_no_two_letters_repeated_lead_a_pattern_astray(pattern):
    """A row of twenty banks, or of places after prepositions, is read at once, as any row is."""
    for unit in product(LETTERS, repeat=2):
        row = "".join(unit) * TIMES

        start = process_time()
        for _ in pattern.finditer(row):
            pass

        assert process_time() - start < SECONDS, unit


def test_no_rule_asks_a_match_for_its_pattern():
    """A pattern is compiled at its first use, so that `match.re` is never the one that a module names."""
    asking = re.compile(r"\bmatch\.re\b")

    found = [path.name for path in Path(tracker.reader.__path__[0]).rglob("*.py") if asking.search(path.read_text())]

    assert found == []
