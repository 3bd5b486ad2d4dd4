"""The facts of an article, made one: duplicates folded, the fullest kept, sorted, numbered."""

from collections.abc import Iterable
from decimal import Decimal

import msgspec

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
    identified,
    kind_of,
)
from tracker.domain.period import Period
from tracker.reader.gatherings import TOLD_ON, without_retellings
from tracker.reader.same_sessions import CALLED_OFF, SITTING
from tracker.reader.signed_twice import are_of_other_hands, in_force_since, is_double, is_finer, without_sums
from tracker.reader.stages import without_earlier_stages

_SAME_NEWS = 3  # days
_LARGEST = 10**18


def settled(article: str, parts: Iterable[Iterable[Fact]]) -> tuple[Fact, ...]:
    """Return the facts without duplicates, sorted by place in the text, each with its id.

    Args:
        article: The article's id, part of each fact's own.
        parts: The facts of each part of the text, in its order, the headline's last: where both state a fact, the
            body's is kept. Of what two parts tell alike, the first is kept.
    """
    unique: dict[tuple[object, ...], Fact] = {}
    for facts in parts:
        for fact in without_sums(in_force_since(_without_doubles(_folded(facts)))):
            unique.setdefault(_key_beside(unique, fact), identified(article, fact))
    return tuple(sorted(unique.values(), key=lambda fact: (fact.start, kind_of(fact), fact.end, fact.id)))


def _folded(facts: Iterable[Fact]) -> list[Fact]:
    """Return the facts without those that say the same as another, which is told more fully for it."""
    kept: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        if not _is_beyond_reckoning(fact):
            key = _key_beside(kept, fact)
            kept[key] = _fuller(kept[key], fact) if key in kept else fact
    return list(kept.values())


def _key_beside(kept: dict[tuple[object, ...], Fact], fact: Fact) -> tuple[object, ...]:
    """Return a fact's key; with its signatories where the document of that key was signed by others."""
    key = _key(fact)
    other = kept.get(key)
    return (*key, *fact.signatories) if isinstance(fact, Document) and are_of_other_hands(other, fact) else key


def _is_beyond_reckoning(fact: Fact) -> bool:
    """Tell a number that no database holds, and no newspaper means."""
    match fact:
        case Trade(amount=number) | Target(amount=number) | Investment(amount=number):
            return number is not None and number > _LARGEST
        case Count(number=number) | Document(number=number) | Meeting(number=number) | Rank(rank=number):
            return number is not None and number > _LARGEST
        case _:
            return False


def _without_doubles(facts: list[Fact]) -> list[Fact]:
    """Fold a document told without its title, or with part of it, into the one that has it."""
    found: list[Fact] = list(without_retellings([fact for fact in facts if isinstance(fact, Meeting)]))
    found += without_earlier_stages([fact for fact in facts if isinstance(fact, Project)])
    for fact in facts:
        if isinstance(fact, Meeting | Project):
            continue
        if isinstance(fact, Trade):
            double = next(
                (at for at, other in enumerate(found) if isinstance(other, Trade) and _adds(other, fact)), None
            )
            if double is not None:
                found[double] = _fuller(found[double], fact)
                continue
        if isinstance(fact, Document):
            double = next(
                (at for at, other in enumerate(found) if isinstance(other, Document) and is_double(other, fact)), None
            )
            if double is not None:
                found[double] = _fuller(found[double], fact)
                continue
        found.append(fact)
    return found


def _adds(one: Trade, other: Trade) -> bool:
    """Tell figures of the same trade of which one says the amount alone, the other its change, too."""
    what = (one.measure, one.reporter, one.partner, one.scope, one.when)
    if what != (other.measure, other.reporter, other.partner, other.scope, other.when) or one.when is None:
        return False
    if one.change_pct is None and other.amount is None and "measure" in other.carried:
        return True  # "Trade reached $5 million in 2023. The increase amounts to 7 percent."
    if one.amount is not None and one.amount == other.amount:
        return one.change_pct is None or other.change_pct is None
    if None in {one.change_pct, other.change_pct}:
        return False
    if one.amount is not None and other.amount is None and one.start == other.start:
        return True  # "$5 million, 6 percent more than in May and 21 percent more than in June 2023"
    return one.change_pct == other.change_pct and None in {one.amount, other.amount}


def covers(known: Fact, fact: Fact) -> bool:
    """Tell whether a fact of the body says what the headline says, fuller."""
    match known, fact:
        case Document(), Document():
            alike = known.type == fact.type or set(known.parties) >= set(fact.parties)
            return alike or _are_of_a_time(known.when, fact.when)
        case Meeting(), Meeting():
            return known.form == fact.form and (
                not fact.participants or bool(set(known.participants) & set(fact.participants))
            )
        case Trade(), Trade():
            return known.measure == fact.measure and (
                _is_rounded(known, fact) or known.amount == fact.amount or _is_about(known.change_pct, fact.change_pct)
            )
        case Office(), Office():
            return known.person == fact.person and known.office == fact.office
        case _:
            return kind_of(known) == kind_of(fact)


def _are_of_a_time(known: str | None, when: str | None) -> bool:
    """Tell a headline's "deal" from the contract that the body says was signed in the same days."""
    if known is None or when is None:
        return False
    one, other = Period.parse(known), Period.parse(when)
    return abs((one.last - other.first).days) <= _SAME_NEWS and abs((other.last - one.first).days) <= _SAME_NEWS


def _is_about(known: Decimal | None, change: Decimal | None) -> bool:
    """Tell a headline's round change of one that the body tells to the last digit: "6%" of 6.2 percent."""
    if known is None or change is None:
        return known is change
    return known == change or (change == change.to_integral_value() and abs(known - change) < 1)


def _is_rounded(known: Trade, fact: Trade) -> bool:
    """Tell a headline's round sum of one that the body tells to the last digit: "$10bn" of $10.2 billion."""
    if known.amount is None or fact.amount is None or known.currency != fact.currency:
        return False
    return abs(known.amount - fact.amount) < (fact.rounded_to or 1)


def _key(fact: Fact) -> tuple[object, ...]:
    """What makes two facts of one article the same."""
    match fact:
        case Office():
            return "office", fact.person, fact.office, fact.of
        case Meeting(rule=rule) if rule in {SITTING, CALLED_OFF}:
            return "meeting", rule, fact.start, fact.when, fact.number, fact.place
        case Meeting(rule=rule) if rule == TOLD_ON:
            return "meeting", rule, fact.start
        case Meeting():
            if fact.form in {"session", "forum"}:
                return "meeting", fact.form, fact.when, fact.number, fact.status
            who: tuple[str, ...] = fact.participants or fact.parties
            if fact.form == "visit":  # one day, two countries: two visits
                who = (*who, *fact.parties)
            return "meeting", fact.form, fact.when, who, fact.number, fact.status
        case Document():
            if fact.title is not None:
                return "document", fact.type, fact.title.lower(), fact.parties, fact.number, fact.status
            return "document", fact.type, fact.when, fact.parties, fact.number
        case Count():
            return "count", fact.counted, fact.number, fact.bound
        case Trade():
            return (
                "trade",
                fact.measure,
                fact.reporter,
                fact.partner,
                fact.scope,
                fact.when,
                fact.amount,
                fact.change_pct,
            )
        case Investment():
            return "investment", fact.from_, fact.to, fact.amount
        case Rank():
            return "rank", fact.subject, fact.of, fact.measure, fact.rank
        case Target():
            return "target", fact.measure, fact.amount, fact.by
        case Project():
            return "project", fact.name, fact.stage


def _fuller(first: Fact, second: Fact) -> Fact:
    """Return the first with what only the second tells, or what the first only carried over: it stays carried over."""
    if isinstance(first, Office) and isinstance(second, Office) and (first.when or "") < (second.when or ""):
        first, second = second, first  # who co-chaired two years ago, and does so today
    changes: dict[str, object] = {
        name: value
        for name in first.__struct_fields__
        if name != "carried"
        and (value := getattr(second, name)) not in (None, ())
        and (getattr(first, name) in (None, ()) or (name in first.carried and name not in second.carried))
    }
    if (
        isinstance(first, Meeting)
        and isinstance(second, Meeting)
        and set(first.participants) < set(second.participants)
    ):
        changes["participants"] = second.participants
    if isinstance(first, Document) and isinstance(second, Document) and is_finer(second.when, first.when):
        changes["when"] = second.when
    if not changes:
        return first
    lent = [name for name in (field.rstrip("_") for field in changes) if name not in first.carried]
    return msgspec.structs.replace(first, carried=(*first.carried, *lent), **changes)
