"""All export formats, by name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from tracker.exports import cameo, csv, ftm, graphml, jsonld, parquet, plover, quickstatements
from tracker.exports.material import Material
from tracker.exports.tables import Table

FOLDERS: Mapping[str, Callable[[Iterable[Table], Path], None]] = {"csv": csv.write, "parquet": parquet.write}
"""Formats of many files: every projection, a file each."""

FILES: Mapping[str, Callable[[Material], Iterator[str]]] = {
    "plover": plover.lines,
    "cameo": cameo.lines,
    "ftm": ftm.lines,
    "jsonld": jsonld.lines,
    "graphml": graphml.lines,
    "quickstatements": quickstatements.lines,
}
"""Formats of one file, as its lines: the state of a relation."""
