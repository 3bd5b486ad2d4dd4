"""Who acts in an event: countries and blocs, and the persons who hold an office of them."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from tracker.domain.facts import Office
from tracker.exports.countries import actor_of
from tracker.exports.material import Material
from tracker.projections.spelling import same_person
from tracker.state.lines import OfficeLine


class Official(msgspec.Struct, frozen=True, kw_only=True):
    """A person who took part, and the office by which he stands for his country."""

    name: str
    office: str


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A country or bloc in an event; `officials` are those who acted for it, where they are told."""

    code: str
    officials: tuple[Official, ...]


class Holders:
    """The offices of a state by the names of their holders, in any spelling that can be theirs."""

    def __init__(self, offices: Sequence[OfficeLine]) -> None:
        self._offices = offices
        self._known: dict[str, tuple[OfficeLine, ...]] = {}  # the same few are named again and again

    def named(self, name: str) -> tuple[OfficeLine, ...]:
        """Return the offices of whoever is named so."""
        if name not in self._known:
            self._known[name] = tuple(line for line in self._offices if same_person(name, line.person))
        return self._known[name]


class Actors:
    """Finds the actors of the events of one state."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._holders = Holders(
            [line for line in material.state.offices if not _only_left(material, line.facts)]  # acts for nobody
        )

    def among(self, parties: Iterable[str], persons: Sequence[str], facts: tuple[str, ...]) -> list[Actor]:
        """Return the countries and blocs among the parties to something, with the persons who acted for them.

        An official has the office by which the articles of the facts name him, if they do, else any of his.
        """
        codes = sorted({code for party in parties if (code := actor_of(party)) is not None})
        articles = {told.article for told in self._material.quoted(facts)}
        return [Actor(code=code, officials=tuple(self._officials(code, persons, articles))) for code in codes]

    def _officials(self, code: str, persons: Iterable[str], articles: set[str]) -> Iterator[Official]:
        for name in persons:
            offices = [
                (articles.isdisjoint(told.article for told in self._material.quoted(line.facts)), line.office)
                for line in self._holders.named(name)
                if code in {actor_of(line.side or ""), actor_of(line.of or "")}
            ]
            if offices:
                yield Official(name=name, office=min(offices)[1])


def _only_left(material: Material, facts: tuple[str, ...]) -> bool:
    """Tell whether a person is only ever told as having left an office."""
    told = [one.fact for one in material.quoted(facts)]
    return all(isinstance(fact, Office) and fact.former for fact in told)
