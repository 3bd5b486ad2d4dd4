"""What is known of offices: which are a country's, which an organisation's alone, and whose those of ministries are."""

from functools import cache

from tracker.domain.facts import Party
from tracker.reader.bodies import Body
from tracker.reader.gazetteer import gazetteer
from tracker.reader.lexicon import toml
from tracker.reader.people import Person
from tracker.reader.title_owners import firm_heads, of_bodies, of_firms
from tracker.reader.titles import Title


@cache
def shared_nouns() -> frozenset[str]:
    """The nouns of the bodies that countries share."""
    return frozenset(toml("bodies")["shared"])


def is_only_where(owner: Party | Body | None, office: str) -> bool:
    """Tell a place that is only where a company's man sits: "the Paris director", "Copperbelt regional manager"."""
    town = isinstance(owner, Body) and bool(gazetteer().get(owner.name))  # "Kenya Airways" is listed as no place
    region = isinstance(owner, str) and "-" in owner
    return (town or region) and office.endswith(("director", "manager"))


def of_the_ministry(person: Person, title: Title) -> Party | None:
    """Whose "the Secretary General of the Ministry, X" is, where no ministry is named."""
    return person.country if title.meant in {"ministry", "presidency"} else None


@cache
def of_no_state() -> frozenset[str]:
    """The offices of organisations alone, which no counterpart of a country's holds."""
    return of_firms() | firm_heads() | of_bodies()


@cache
def sent() -> frozenset[str]:
    """The offices of those whom one country sends to another."""
    return frozenset(toml("titles")["sending"].values())


@cache
def servants() -> frozenset[str]:
    """The offices that are a country's where their holder serves one of its officials."""
    return frozenset(toml("titles")["servants"]["words"])
