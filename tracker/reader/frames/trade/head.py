"""A word that figures are of."""

from typing import Literal, NamedTuple

Measure = Literal["turnover", "exports", "imports", "investment"]


class Head(NamedTuple):
    """A word that figures are of.

    `measure` is None where that is no trade; `goes_on` tells that the word means what the line before told.
    """

    at: int
    measure: Measure | None
    goes_on: bool = False
    # The item of the word that is left out here: "Peru's exports to Chile …, Chile's to Peru …".
    like: int | None = None
