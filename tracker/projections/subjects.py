"""What a fact is about, leaving out what it says of it: facts of one subject confirm or contradict each other."""

from tracker.domain.facts import (
    Count,
    Document,
    Fact,
    Investment,
    Meeting,
    Office,
    Project,
    Rank,
    Target,
    Trade,
    kind_of,
)
from tracker.projections.names import folded, person_key


def subject_of(fact: Fact) -> str:
    """Return the subject as one readable line: "trade | turnover | AZ | RU | all | 2021"."""
    match fact:
        case Office():
            about: tuple[str | None, ...] = (person_key(fact.person), fact.office, _party(fact.of), fact.side, fact.to)
        case Meeting():
            about = (fact.form, fact.when, *fact.parties)
        case Document():
            about = (fact.type, fact.when, *fact.parties)
        case Count():
            about = (folded(fact.counted), fact.status, *fact.parties)
        case Trade():
            about = (fact.measure, fact.reporter, fact.partner, folded(fact.scope), fact.when)
        case Investment():
            about = (fact.from_, fact.to, fact.currency)
        case Rank():
            about = (fact.subject, fact.of, folded(fact.measure))
        case Target():
            about = (folded(fact.measure), *fact.parties, fact.by)
        case Project():
            about = (folded(fact.name),)
    return " | ".join((kind_of(fact), *("-" if part is None else part for part in about)))


def _party(party: str | None) -> str | None:
    return party if party is None or party.isupper() else folded(party)


def value_of(fact: Fact) -> tuple[object, ...]:
    """Return what a fact says of its subject: equal for facts that state the same."""
    match fact:
        case Office(former=former):
            return (former,)
        case Count(number=number, bound=bound):
            return (number, bound)
        case Trade(amount=amount, currency=currency, change_pct=change_pct, bound=bound):
            return (amount, currency, change_pct, bound)
        case Investment(amount=amount, bound=bound):
            return (amount, bound)
        case Rank(rank=rank):
            return (rank,)
        case Target(amount=amount, currency=currency, bound=bound):
            return (amount, currency, bound)
        case Project(stage=stage):
            return (stage,)
        case Meeting(status=status, number=number):
            return (status, number)
        case Document(status=status, title=title):
            return (status, folded(title or ""))
