"""Clues to whom persons stand for, weighed over the whole article, the clearest case settled first."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.people import Person
from tracker.reader.story import Story

CERTAIN, STRONG, FAIR, WEAK = 5.0, 3.0, 1.5, 1.0
_ROUNDS = (STRONG, FAIR)  # how clear a case has to be, the clearest first


class Clue(Struct, frozen=True):
    """One reason to take a person for a country's, or, where `weight` is below zero, for none of its.

    With an `other` person instead of a country, the two are of one side, or below zero of two sides.
    """

    person: Person
    weight: float
    country: Party | None = None
    other: Person | None = None


class _Verdict(Struct, frozen=True):
    margin: float  # by how much it leads
    country: Party


def settle(story: Story, clues: Iterable[Clue]) -> None:
    """Give a country to each person whose clues are clear; whom they leave open has none."""
    of: dict[Person, list[Clue]] = defaultdict(list)
    for clue in clues:
        of[clue.person].append(clue)
        if clue.other is not None:
            of[clue.other].append(replace(clue, person=clue.other, other=clue.person))
    settled = True
    while settled:
        open_ = {person: _verdict(story, told) for person, told in of.items() if person.country is None}
        settled = any(_give(open_, of, least) for least in _ROUNDS)


def _give(open_: dict[Person, _Verdict | None], of: dict[Person, list[Clue]], least: float) -> bool:
    clear = {person: verdict for person, verdict in open_.items() if verdict is not None and verdict.margin >= least}
    given = [person for person, verdict in clear.items() if not _is_rivalled(person, verdict, clear, of)]
    for person in given:
        person.country = clear[person].country
    return bool(given)


def _is_rivalled(
    person: Person, verdict: _Verdict, clear: dict[Person, _Verdict], of: dict[Person, list[Clue]]
) -> bool:
    """Tell that another one is open too who by his own clues cannot be what he is to this one, and nothing says which.

    As one of the other side who has the same claim to be the host's, or one of the same company from elsewhere.
    """
    if verdict.margin >= CERTAIN:
        return False  # "on the Kazakh side A and B"
    for clue in of[person]:
        if clue.other is None or clue.other.country is not None or 0 < clue.weight < STRONG:
            continue
        claim, apart = clear.get(clue.other), clue.weight < 0
        if apart and claim is None and verdict.margin <= FAIR:
            return True
        clash = claim is not None and (claim.country == verdict.country) == apart
        if claim is not None and clash and claim.margin >= verdict.margin:
            return True
    return False


def _verdict(story: Story, told: list[Clue]) -> _Verdict | None:
    """Weigh what is known so far; a clue against one country of the pair speaks for the other one."""
    score: defaultdict[Party, float] = defaultdict(float)
    for clue in told:
        named = clue.country or (clue.other.country if clue.other is not None else None)
        country = country_of(named) if named is not None else None
        if country is None:
            continue
        score[country] += clue.weight
        other = story.other(country)
        if clue.weight < 0 and other is not None:
            score[other] -= clue.weight
    best = sorted(score, key=lambda country: -score[country])[:2]
    if not best:
        return None
    second = max(0.0, score[best[1]] if len(best) > 1 else 0.0)
    return _Verdict(score[best[0]] - second, best[0])
