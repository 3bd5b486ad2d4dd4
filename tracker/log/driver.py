"""Runs SQL that SQLAlchemy compiled on the driver's own cursor, in SQLAlchemy's transaction.

Building a row object for each row costs more than fetching it; on the paths where rows count, tuples it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from sqlalchemy import ClauseElement, Dialect

Row = tuple[Any, ...]
NOTHING: Mapping[str, Any] = {}


class Transaction(Protocol):
    """What is needed of a transaction here: SQLAlchemy's Connection is one, `alone` of the engine gives another."""

    @property
    def dialect(self) -> Dialect:
        """The words of its database."""

    @property
    def connection(self) -> Any:
        """The pool's connection, which makes the driver's cursors."""


class Compiled(NamedTuple):
    """A statement's text, its parameters' names in the order of their places, and the values that it brings along."""

    text: str
    names: tuple[str, ...]
    values: Mapping[str, Any]


def run(tx: Transaction, statement: ClauseElement, given: Mapping[str, Any] = NOTHING) -> Any:
    """Execute a statement with parameters by name, and return the driver's cursor, ready to fetch tuples.

    The statement must live as long as the program (a module's constant, or cached): its text is compiled once.
    """
    text, names, values = compiled(statement, tx.dialect)
    places = [given[name] if name in given else values[name] for name in names]
    if tx.dialect.name == "postgresql":
        # Binary: numbers and bytes arrive as they are, where text would have to be parsed and unescaped.
        return cursor(tx).execute(text, places, binary=True)
    return cursor(tx).execute(text, places)


def run_many(tx: Transaction, statement: ClauseElement, rows: Iterable[Sequence[Any]]) -> None:
    """Execute a statement once a row; a row's values stand in the order of the statement's parameters."""
    cursor(tx).executemany(compiled(statement, tx.dialect).text, rows)


def cursor(tx: Transaction) -> Any:
    """Return a new cursor of the driver within the transaction."""
    return tx.connection.cursor()


@lru_cache(maxsize=1024)
def compiled(statement: ClauseElement, dialect: Dialect) -> Compiled:
    """Return a statement in the words of a dialect."""
    made: Any = statement.compile(dialect=dialect)
    # psycopg sends text where it can choose; %b says binary, for arrays of data above all.
    text = str(made).replace("%s", "%b") if dialect.name == "postgresql" else str(made)
    return Compiled(text, tuple(made.positiontup or ()), made.params)
