"""What is left of each unknown, and what cannot all be true: the smallest sets of it, one after another."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from tracker.state.bounds import Interval, rivals
from tracker.state.judge import Judge
from tracker.state.network import Given, Network
from tracker.state.propagation import Contradiction, End, Ends, Ground, ground


class Clash(NamedTuple):
    """Givens of which any but one could be true together, or that exclude each other one by one.

    It shows at `unknown`, where `ends` miss each other by `short`: of amounts in units, of changes as a factor.
    """

    unknown: int
    givens: tuple[int, ...]
    ends: tuple[End, ...]
    short: Fraction


class Solution(NamedTuple):
    """The ends of each unknown by what can be believed, and the clashes; what clashed ties nothing any more."""

    network: Network
    low: dict[int, End]
    high: dict[int, End]
    clashes: tuple[Clash, ...]
    believed: frozenset[int]

    def interval(self, unknown: int) -> Interval:
        """Return what an unknown can be; an end at nothing is no end."""
        return interval_of(self.low[unknown], self.high.get(unknown))


def interval_of(low: End | None, high: End | None) -> Interval:
    """Return two ends as an interval."""
    low = None if low is None or not low.value else low
    return Interval(
        None if low is None else low.value,
        None if high is None else high.value,
        low is not None and low.open,
        high is not None and high.open,
    )


def solve(network: Network) -> Solution:
    """Return what all that was said leaves of each unknown."""
    clashes = list(_rivalries(network))
    disputed = {_about(network.givens[clash.givens[0]]) for clash in clashes}
    doubted = {nth for nth, given in enumerate(network.givens) if _about(given) in disputed}
    low: dict[int, End] = {}
    high: dict[int, End] = {}
    of_cluster = _by_cluster(network)
    for cluster, givens in zip(network.clusters, of_cluster, strict=True):
        believed, start = givens - doubted, ground(network, cluster)
        judge = Judge(network, start.ties, believed)
        while True:
            try:
                ends = Ends(network, start, believed)
                against = judge.against(believed)
            except Contradiction as found:
                against = found.givens()
            if against is None:
                break
            clash = _smallest(network, start, against, judge)
            clashes.append(clash)
            believed -= _released(network, clash)
        doubted |= givens - believed
        kept = _kept(network, believed)
        if not ends.grown.isdisjoint(kept):
            ends = Ends(network, start, believed, kept=kept)
        low |= ends.low
        high |= ends.high
    return Solution(network, low, high, tuple(clashes), frozenset(range(len(network.givens))) - doubted)


def without(solution: Solution, unknown: int) -> Ends:
    """Return the ends of an unknown's cluster where nothing is believed that was said of its own amount."""
    network = solution.network
    cluster = next(cluster for cluster in network.clusters if unknown in cluster)
    inside = set(cluster)
    others = [
        nth
        for nth in solution.believed
        if (given := network.givens[nth]).unknown in inside and _about(given) != (unknown, None)
    ]
    return Ends(network, ground(network, cluster), others, kept=_kept(network, solution.believed))


def _kept(network: Network, believed: Iterable[int]) -> frozenset[int]:
    """Return the amounts that are stated from both sides: growth was reckoned from them, not they from the growth.

    So growth tells what went before, and what came of it where nobody states it; contradictions it makes either way.
    """
    return frozenset(
        given.unknown
        for given in (network.givens[nth] for nth in believed)
        if given.before is None and given.allows.low is not None and given.allows.high is not None
    )


def _about(given: Given) -> tuple[int, int | None]:
    return given.unknown, given.before


def _by_cluster(network: Network) -> list[set[int]]:
    place = {unknown: nth for nth, cluster in enumerate(network.clusters) for unknown in cluster}
    found: list[set[int]] = [set() for _ in network.clusters]
    for nth, given in enumerate(network.givens):
        found[place[given.unknown]].add(nth)
    return found


def _rivalries(network: Network) -> Iterable[Clash]:
    """Yield what was said of one amount, or of one change, and excludes each other by itself."""
    same: dict[tuple[int, int | None], list[int]] = {}
    for nth, given in enumerate(network.givens):
        same.setdefault(_about(given), []).append(nth)
    for (unknown, _), group in same.items():
        chosen = rivals(network.givens[nth].allows for nth in group) if len(group) > 1 else []
        if chosen:
            apart = tuple(group[nth] for nth in chosen)
            lowest, highest = network.givens[apart[0]].allows, network.givens[apart[-1]].allows
            high = _end(unknown, apart[0], lowest, upper=True)
            low = _end(unknown, apart[-1], highest, upper=False)
            yield Clash(unknown, apart, (low, high), low.value - high.value)


def _end(unknown: int, given: int, allows: Interval, *, upper: bool) -> End:
    value, is_open = (allows.high, allows.high_open) if upper else (allows.low, allows.low_open)
    return End(unknown=unknown, upper=upper, value=value or Fraction(0), open=is_open, rule="stated", given=given)


def _smallest(network: Network, start: Ground, needed: frozenset[int], judge: Judge) -> Clash:
    """Leave out what is not needed for a contradiction, one by one."""
    for nth in sorted(needed):
        if nth in needed:
            try:
                Ends(network, start, needed - {nth})
                needed = judge.against(needed - {nth}) or needed
            except Contradiction as smaller:
                needed = smaller.givens()
    try:
        Ends(network, start, needed)
        found = judge.told(needed)
    except Contradiction as plain:
        found = plain
    return Clash(found.unknown, tuple(sorted(needed)), found.ends, found.short)


def _released(network: Network, clash: Clash) -> frozenset[int]:
    """Return what is no longer believed: changes before amounts, and those of the amount where it shows first."""
    changes = {nth for nth in clash.givens if network.givens[nth].before is not None}
    own = {nth for nth in clash.givens if network.givens[nth].unknown == clash.unknown}
    return frozenset(changes or own or clash.givens)
