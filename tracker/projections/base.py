"""What a projection is: a value that names its rows and says, purely, what each event does to them."""

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import BigInteger, Boolean, Text
from sqlalchemy.types import TypeEngine

from tracker.domain.events import Event
from tracker.log.store import Recorded

Row = tuple[Any, ...]
Fold = Callable[[tuple[Row, ...], Recorded], tuple[Row, ...]]

TEXT = Text()
NUMBER = BigInteger()
FLAG = Boolean()


class Field(NamedTuple):
    """A column of a projection's table. All may be null: what an article does not say, no row says."""

    name: str
    type: TypeEngine[Any]


class Projection(msgspec.Struct, frozen=True, kw_only=True):
    """A fold of the log into one table of row versions.

    A row is a tuple in the order of `fields`; its first field is the article that it stems from, the key under which
    rows change together. `fold` maps the rows that stand under an article, in no particular order and without
    doubles, to those that stand after an event about it. It must be pure: what it says decides the rows, however the
    log is cut into pages. `version` counts every change of `fields`, of the indexes, or of what `fold` gives.
    """

    name: str
    version: int
    fields: tuple[Field, ...]
    indexes: tuple[tuple[str, ...], ...]  # beside the one over the articles' open rows
    handles: tuple[type[Event], ...]
    fold: Fold
    gathered: tuple[
        str, ...
    ] = ()  # the key of one more, under which whole rows lie side by side where that is possible

    def __hash__(self) -> int:
        return hash((self.name, self.version))
