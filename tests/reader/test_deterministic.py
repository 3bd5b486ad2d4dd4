"""The same facts from the same article, whatever order a process puts its sets in."""

import os
import subprocess
import sys
from pathlib import Path

from tests.reader.reading import CORPUS, readings

ROOT = Path(__file__).parents[2]
READ_ALL = """
from tests.reader.reading import CORPUS, readings
print([repr(each.found) for each in readings(CORPUS / "articles")])
"""


def read_elsewhere(seed: int) -> str:
    """What a process with this seed of its hashes reads in the corpus."""
    return subprocess.run(
        [sys.executable, "-c", READ_ALL],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    ).stdout


def test_the_order_of_sets_changes_nothing():
    """Three processes with three orders of their sets, this one among them, read the same."""
    here = str([repr(each.found) for each in readings(CORPUS / "articles")])

    assert {read_elsewhere(seed).strip() for seed in (0, 3)} == {here}
