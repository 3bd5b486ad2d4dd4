"""The same facts from the same article, whatever order a process puts its sets in."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
READ_ALL = """
from hashlib import sha256
from tests.reader.reading import CORPUS, files
from tracker.reader.reader import reader
read = [repr(reader().read(article)) for _, article in files(CORPUS / "articles")]
print(len(read), sha256("".join(read).encode()).hexdigest())
"""


def read_all(seed: int) -> str:
    """What a process with this seed of its hashes reads in the corpus, in short."""
    return subprocess.run(
        [sys.executable, "-c", READ_ALL],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_the_order_of_sets_changes_nothing():
    """Four processes with four orders of their sets read the same."""
    assert len({read_all(seed) for seed in (0, 3, 4, 7)}) == 1
