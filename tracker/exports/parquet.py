"""Every projection as Parquet, a file each, with typed columns (the extra `parquet`)."""

from collections.abc import Iterable
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from tracker.domain.errors import UsageError
from tracker.exports.tables import Kind, Table

_GROUP = 10_000  # rows of a row group, which is what lies in memory at once
_DIGITS, _DECIMALS = 38, 18  # a decimal128, exact; percentages with more are none that an article prints


def write(tables: Iterable[Table], folder: Path) -> None:
    """Write the tables into a folder.

    Raises:
        UsageError: The extra is not installed, or a figure has more digits than the column.
    """
    try:
        pyarrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        raise UsageError(
            "parquet needs the extra `parquet`; run pip install 'relations-tracker[parquet]', or export csv"
        ) from None
    types: dict[Kind, Any] = {
        "text": pyarrow.string(),
        "number": pyarrow.int64(),
        "flag": pyarrow.bool_(),
        "day": pyarrow.date32(),
        "decimal": pyarrow.decimal128(_DIGITS, _DECIMALS),
        "texts": pyarrow.list_(pyarrow.string()),
    }
    for table in tables:
        schema = pyarrow.schema([(heading.name, types[heading.kind]) for heading in table.headings])
        with parquet.ParquetWriter(folder / f"{table.name}.parquet", schema) as out:
            while rows := list(islice(table.rows, _GROUP)):
                out.write_table(_group(pyarrow, table, rows, schema))


def _group(pyarrow: Any, table: Table, rows: Iterable[Any], schema: Any) -> Any:
    columns = zip(*rows, strict=True)
    try:
        return pyarrow.table(
            [pyarrow.array(column, type=field.type) for column, field in zip(columns, schema, strict=True)],
            schema=schema,
        )
    except pyarrow.ArrowInvalid as error:
        raise UsageError(f"{table.name} does not fit into Parquet ({error}); export csv") from None
