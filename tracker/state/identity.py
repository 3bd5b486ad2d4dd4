"""Which of some names are one person's, where a seat, a country or an article already speaks for it. Pure."""

from collections.abc import Iterable
from typing import TypeVar

from msgspec.structs import replace

from tracker.projections.claims import Claim
from tracker.projections.documents import DocumentClaim
from tracker.projections.meetings import MeetingClaim
from tracker.projections.offices import OfficeClaim
from tracker.projections.persons import Persons
from tracker.projections.spelling import extent, marks

C = TypeVar("C", bound=Claim)


def one_each(names: Iterable[str], known: Persons) -> dict[str, str]:
    """Map each name to the fullest one of its person, in whatever order they are given.

    A name goes to the only person whom it can be short for, or another spelling of; one that several bear is told by
    itself. What analysts judged comes first.
    """
    found: dict[str, list[str]] = {}
    by_mark: dict[str, list[str]] = {}
    result: dict[str, str] = {}
    written: dict[str, list[str]] = {}
    for name in set(names):
        written.setdefault(known.name(name), []).append(name)
    for name in sorted(written, key=lambda name: (extent(name), len(marks(name)), name), reverse=True):
        candidates = dict.fromkeys(person for mark in sorted(marks(name)) for person in by_mark.get(mark, ()))
        meant = [
            person
            for person in candidates
            if known.same(name, person) and not any(known.apart(name, member) for member in found[person])
        ]
        person = meant[0] if len(meant) == 1 else name
        found.setdefault(person, []).append(name)
        if person == name:
            for mark in marks(name):
                by_mark.setdefault(mark, []).append(name)
        result |= dict.fromkeys(written[name], person)
    return result


def called(claims: Iterable[C], known: Persons) -> list[C]:
    """Return claims with the names of persons as analysts settled them."""
    return [_called(claim, known) for claim in claims]


def _called(claim: C, known: Persons) -> C:
    match claim:
        case OfficeClaim(person=person) if known.name(person) != person:
            return replace(claim, person=known.name(person))
        case MeetingClaim(participants=names) if _names(names, known) != names:
            return replace(claim, participants=_names(names, known))
        case DocumentClaim(signatories=names) if _names(names, known) != names:
            return replace(claim, signatories=_names(names, known))
        case _:
            return claim


def _names(names: Iterable[str], known: Persons) -> tuple[str, ...]:
    return tuple(dict.fromkeys(known.name(name) for name in names))
