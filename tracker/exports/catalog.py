"""All export formats, by name."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tracker.exports import csv, parquet
from tracker.exports.tables import Table

FOLDERS: Mapping[str, Callable[[Iterable[Table], Path], None]] = {"csv": csv.write, "parquet": parquet.write}
"""Formats of many files: every projection, a file each."""
