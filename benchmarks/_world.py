"""A made-up world: 200 countries of unequal weight, whom each pair of them has in office when, what they trade.

Weights fall off like the countries' shares of the world's trade, and pairs like gravity with luck: a few relations are
in the news daily, most hardly ever.
"""

from bisect import bisect_right
from datetime import date, timedelta
from itertools import accumulate, combinations
from random import Random
from typing import NamedTuple

from tracker.domain.places import COUNTRIES
from tracker.projections.scope import pair

FIRST, LAST = date(2012, 1, 1), date(2025, 12, 31)
_SEATS = (
    "president", "minister of foreign affairs", "prime minister", "deputy prime minister", "minister of economy",
    "minister of energy", "deputy minister of foreign affairs", "minister of trade", "minister of transport",
    "minister of agriculture", "minister of defense", "speaker of parliament", "minister of finance",
    "minister of industry", "deputy minister of economy", "adviser to the president", "minister of education",
    "minister of culture", "minister of health", "head of the customs service", "minister of tourism",
    "head of the central bank", "minister of interior", "minister of labor", "minister of the environment",
)  # fmt: skip
_SEVERAL = 4  # deputies and advisers at one time
_STARTS = "Al Ba Chan Da El Fa Gu Ha Is Jo Ka Lu Ma Na Or Pa Ra Sa Ta Ul Va Wa Ya Zu".split()
_MIDDLES = "ba cho di fe gi ho ji ka lo mi no pe qu ri sa to vu xi ye zo".split()
_ENDS = "n r s v l m th k d ng".split()


class Holder(NamedTuple):
    """A person in a seat from a day on."""

    since: date
    person: str


class World:
    """Everything about the countries that articles tell of; the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        random = Random(seed)
        codes = sorted(COUNTRIES)
        random.shuffle(codes)
        self.countries = tuple(codes[:200])
        weight = {code: 1 / (rank + 2) for rank, code in enumerate(self.countries)}
        self.pairs = tuple((min(two), max(two)) for two in combinations(self.countries, 2))
        self.weights = tuple(weight[a] * weight[b] * random.lognormvariate(0, 0.5) for a, b in self.pairs)
        self.cumulative = tuple(accumulate(self.weights))
        self.seats = _SEATS
        self.seat_weights = tuple(1 / (rank + 1.5) for rank in range(len(_SEATS)))
        self.words = tuple(_name(random, 1 + number % 3).lower() for number in range(5000))
        self._holders: dict[tuple[str, str], list[Holder]] = {}

    def share(self, parties: tuple[str, str]) -> float:
        """Return the share of all articles that a relation has."""
        return self.weights[self.pairs.index(parties)] / self.cumulative[-1]

    @property
    def largest(self) -> tuple[str, str]:
        """The relation that is most in the news."""
        return max(zip(self.weights, self.pairs, strict=True))[1]

    @property
    def typical(self) -> tuple[str, str]:
        """The relation of the median article: half of all articles are about larger ones."""
        falling = sorted(zip(self.weights, self.pairs, strict=True), reverse=True)
        shares = accumulate(weight for weight, _ in falling)
        return next(two for so_far, (_, two) in zip(shares, falling, strict=True) if so_far >= self.cumulative[-1] / 2)

    def holder(self, of: str, seat: str, day: date, *, random: Random, before: bool = False) -> str | None:
        """Return who holds a seat on a day, or held it before that; None where nobody did."""
        if seat.startswith(("deputy", "adviser")):
            seat = f"{seat} {random.randrange(_SEVERAL)}"
        held = self._succession(of, seat)
        at = bisect_right(held, day, key=lambda holder: holder.since) - 1 - before
        return held[at].person if at >= 0 else None

    def commission(self, parties: tuple[str, str]) -> str:
        """Return the name of the body that two countries share."""
        return f"{parties[0]}-{parties[1]} intergovernmental commission on economic cooperation"

    def turnover(self, parties: tuple[str, str], year: int) -> int:
        """Return what two countries truly traded in a year, in dollars."""
        random = Random(f"{self._seed} trade {pair(parties)}")
        worth = random.lognormvariate(20.5, 1.5)
        for _ in range(FIRST.year - 2, year + 1):
            worth *= random.lognormvariate(0.05, 0.1)
        return int(worth)

    def _succession(self, of: str, seat: str) -> list[Holder]:
        held = self._holders.get((of, seat))
        if held is None:
            random = Random(f"{self._seed} {of} {seat}")
            day = FIRST - timedelta(days=random.randrange(2000))
            held = self._holders[of, seat] = []
            while day <= LAST:
                held.append(Holder(day, f"{_name(random, 2)} {_name(random, 3)}"))
                day += timedelta(days=random.randrange(300, 2800))
        return held


def _name(random: Random, syllables: int) -> str:
    middles = (random.choice(_MIDDLES) for _ in range(syllables - 1))
    return f"{random.choice(_STARTS)}{''.join(middles)}{random.choice(_ENDS)}"
