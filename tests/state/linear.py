"""Whether some numbers, none below nothing, can satisfy linear inequalities: slow, exact, and told by nothing else.

The simplex method in fractions, by Bland's rule, which ends. Strict inequalities share one slack that must be above 0.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

Row = list[Fraction]


class AtMost(NamedTuple):
    """A sum of multiples of numbers that is at most, or below, a limit."""

    terms: Mapping[str, Fraction]
    limit: Fraction
    strict: bool = False


def can_hold(wanted: Sequence[AtMost]) -> bool:
    """Tell whether all can hold at once."""
    names = sorted({name for one in wanted for name in one.terms})
    slack = len(names)  # the place of what strict inequalities leave
    table: list[Row] = []
    for one in wanted:
        row = [one.terms.get(name, Fraction(0)) for name in names]
        table.append([*row, Fraction(int(one.strict)), Fraction(-1), one.limit])
    table.append([*[Fraction(0)] * slack, Fraction(1), Fraction(0), Fraction(1)])
    helper = slack + 1
    free, basic = list(range(helper + 1)), [helper + 1 + nth for nth in range(len(table))]
    lowest = min(range(len(table)), key=lambda nth: table[nth][-1])
    aim = [Fraction(0)] * (helper + 2)
    aim[helper] = Fraction(-1)
    if table[lowest][-1] < 0:
        _turn(table, aim, free, basic, (lowest, helper))
        _climb(table, aim, free, basic)
    if aim[-1] != 0:  # the helper is needed
        return False
    if helper in basic:
        row = basic.index(helper)
        column = next(nth for nth, value in enumerate(table[row][:-1]) if value)
        _turn(table, aim, free, basic, (row, column))
    column = free.index(helper)
    free.pop(column)
    for line in table:
        line.pop(column)
    aim = [Fraction(int(place == slack)) for place in free] + [Fraction(0)]
    if slack in basic:
        line = table[basic.index(slack)]
        aim = [-value for value in line[:-1]] + [-line[-1]]
    _climb(table, aim, free, basic)
    return -aim[-1] > 0


def _climb(table: list[Row], aim: Row, free: list[int], basic: list[int]) -> None:
    while True:
        rising = [nth for nth, value in enumerate(aim[:-1]) if value > 0]
        if not rising:
            return
        column = min(rising, key=lambda nth: free[nth])
        rows = [nth for nth, line in enumerate(table) if line[column] > 0]
        assert rows, "nothing here grows without end"
        row = min(rows, key=lambda nth: (table[nth][-1] / table[nth][column], basic[nth]))
        _turn(table, aim, free, basic, (row, column))


def _turn(table: list[Row], aim: Row, free: list[int], basic: list[int], at: tuple[int, int]) -> None:
    """Let a free and a basic number change places."""
    row, column = at
    pivot = table[row][column]
    table[row] = [value / pivot for value in table[row]]
    table[row][column] = 1 / pivot
    for line in (*table, aim):
        times = line[column]
        if line is not table[row] and times:
            line[:] = [value - times * of for value, of in zip(line, table[row], strict=True)]
            line[column] = -times / pivot
    free[column], basic[row] = basic[row], free[column]
