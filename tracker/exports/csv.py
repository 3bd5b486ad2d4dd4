"""Every projection as CSV, a file each."""

import csv
from collections.abc import Iterable
from decimal import Decimal
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from tracker.exports.tables import Table
from tracker.state.csv import harmless

_listed = msgspec.json.Encoder().encode


def write(tables: Iterable[Table], folder: Path) -> None:
    """Write the tables into a folder, with a line of headings each."""
    for table in tables:
        with (folder / f"{table.name}.csv").open("xb") as out:
            write_table(table, out)


def write_table(table: Table, out: BinaryIO) -> None:
    """Write one table: UTF-8, None as an empty cell, lists as JSON."""
    text = TextIOWrapper(out, encoding="utf-8", newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(heading.name for heading in table.headings)
    writer.writerows(tuple(map(_cell, row)) for row in table.rows)
    text.detach()


def _cell(value: Any) -> Any:
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case tuple():
            return _listed(value).decode()
        case _:
            return harmless(value)
