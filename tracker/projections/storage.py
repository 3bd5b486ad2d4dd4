"""The tables of a projection's generations, and the statements that load, close and open row versions in bulk."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import (
    ARRAY,
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Identity,
    Index,
    Insert,
    Integer,
    MetaData,
    Select,
    Table,
    Text,
    Update,
    bindparam,
    func,
    insert,
    select,
    update,
)

from tracker.log.driver import cursor, run, run_many
from tracker.projections.base import Projection, Row

OPEN = 2**63 - 1  # to_position of the rows that stand: every version then covers from_position <= P < to_position

_encode = msgspec.json.Encoder().encode


class Standing(NamedTuple):
    """A row that stands, as the database holds it. `number` is the database's own name for it."""

    number: int
    from_position: int
    row: Row


class Opened(NamedTuple):
    """A row version to write; already closed where it did not outlive its page."""

    row: Row
    from_position: int
    to_position: int


class Closed(NamedTuple):
    """A row version of the database that ends."""

    to_position: int
    number: int


@lru_cache(maxsize=256)
def table_of(projection: Projection, generation: int) -> Table:
    """Return the table of one generation: the projection's fields between the row's number and its two positions."""
    name = f"{projection.name}_g{generation}"
    table = Table(
        name,
        MetaData(),
        # SQLite numbers rows for free only where the key is an INTEGER.
        Column("row", BigInteger().with_variant(Integer(), "sqlite"), Identity(), primary_key=True),
        *(Column(field.name, field.type) for field in projection.fields),
        Column("from_position", BigInteger, nullable=False),
        Column("to_position", BigInteger, nullable=False),
    )
    Index(
        f"{name}_standing",
        table.c.article,
        sqlite_where=table.c.to_position == OPEN,
        postgresql_where=table.c.to_position == OPEN,
    )
    for columns in projection.indexes:
        Index(f"{name}_{columns[0]}", *(table.c[column] for column in columns))
    if projection.gathered:
        _gather(table, [table.c[column] for column in projection.gathered])
    return table


def _gather(table: Table, key: Sequence[Column[Any]]) -> None:
    """Index a table by a key under which many rows are read at once, though they were written years apart.

    On SQLite the index holds whole rows, which saves a look-up each, most of the time that reading them takes. On
    PostgreSQL an entry must not be long, and its heap does better.
    """
    others = (column for column in table.c if column.name != "row" and column.name not in {one.name for one in key})
    name = f"{table.name}_{key[0].name}"
    Index(name, *key, *others).ddl_if(dialect="sqlite")
    Index(name, *key).ddl_if(dialect="postgresql")


def standing(tx: Connection, projection: Projection, generation: int, articles: Iterable[str]) -> list[Standing]:
    """Return the rows that stand under some articles."""
    keys = listing(articles, tx.dialect.name)
    found = run(tx, _statements(projection, generation, tx.dialect.name).load, {"articles": keys})
    return [Standing(number, from_position, tuple(row)) for number, from_position, *row in found]


def write(
    tx: Connection, projection: Projection, generation: int, *, closed: Sequence[Closed], opened: Sequence[Opened]
) -> None:
    """Close and open row versions."""
    statements = _statements(projection, generation, tx.dialect.name)
    if closed:
        run_many(tx, statements.close, closed)
    if not opened:
        return
    values = ((*row, first, last) for row, first, last in opened)
    if tx.dialect.name == "sqlite":
        run_many(tx, statements.open, values)
    else:
        _copy(tx, statements.copy, values)


class _Statements(NamedTuple):
    load: Select[Any]
    open: Insert
    copy: str  # what psycopg opens rows with, several times as fast
    close: Update


@lru_cache(maxsize=256)
def _statements(projection: Projection, generation: int, dialect: str) -> _Statements:
    table = table_of(projection, generation)
    fields = [table.c[field.name] for field in projection.fields]
    positions = (table.c.from_position, table.c.to_position)
    return _Statements(
        load=select(table.c.row, table.c.from_position, *fields).where(
            among(table.c.article, "articles", dialect), table.c.to_position == OPEN
        ),
        open=insert(table).values({column: bindparam(f"{column.name}_") for column in (*fields, *positions)}),
        copy=_copy_text(table, [column.name for column in (*fields, *positions)]),
        close=update(table)
        .where(table.c.row == bindparam("number"))
        .values({table.c.to_position: bindparam("to_position_")}),
    )


def listing(texts: Iterable[str], dialect: str) -> Any:
    """Return texts as the parameter that `among` compares with."""
    return _encode(list(texts)).decode() if dialect == "sqlite" else list(texts)


def among(column: Column[Any], name: str, dialect: str) -> ColumnElement[bool]:
    """Compare a column with one parameter for any number of texts, so that the statement is compiled once.

    The parameter is a list on PostgreSQL, and a list in JSON on SQLite.
    """
    if dialect == "sqlite":
        return column.in_(select(func.json_each(bindparam(name)).table_valued("value").c.value))
    return column == func.any(bindparam(name, type_=ARRAY(Text)))


def _copy_text(table: Table, columns: Iterable[str]) -> str:
    quoted = ", ".join(f'"{column}"' for column in columns)
    return f'COPY "{table.name}" ({quoted}) FROM STDIN'


def _copy(tx: Connection, statement: str, rows: Iterable[Row]) -> None:
    with cursor(tx) as open_cursor, open_cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
