"""What was stated of one thing as time went on: stages, totals."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import TypeVar

from tracker.projections.claims import Claim
from tracker.state.claims import Statement, moment_of, statement, telling

C = TypeVar("C", bound=Claim)


def course(claims: Sequence[C], *, alike: Callable[[C], Hashable]) -> list[Statement[C]]:
    """Return what was stated, one after the other: a statement for as long as nothing else was stated.

    An echo states nothing: it belongs to the last statement of what it prints, or to the first where it was printed
    before any. The order in which the log got the claims does not matter.
    """
    if not claims:
        return []
    own = {claim.fact for claim in statement(claims, says=alike).own}
    runs: list[list[C]] = []
    places: dict[Hashable, list[int]] = {}
    echoes: list[C] = []
    for claim in sorted(claims, key=_in_time):
        value = alike(claim)
        if claim.fact not in own:
            echoes.append(claim)
        elif runs and alike(runs[-1][0]) == value:
            runs[-1].append(claim)
        else:
            places.setdefault(value, []).append(len(runs))
            runs.append([claim])
    for claim in echoes:
        there = places[alike(claim)]
        before = [place for place in there if _in_time(runs[place][0]) <= _in_time(claim)]
        runs[before[-1] if before else there[0]].append(claim)
    return sorted((statement(run) for run in runs), key=lambda made: min(_in_time(claim) for claim in made.own))


def _in_time(claim: Claim) -> tuple[date, tuple[str, str, int, str]]:
    return moment_of(claim) or date.min, telling(claim)
