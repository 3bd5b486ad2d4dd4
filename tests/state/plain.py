"""The state by the plainest means: all that counts is worked out anew after each event, in dictionaries, in memory."""

from collections.abc import Iterable

import msgspec

from tracker.domain.events import (
    ArticleRead,
    ArticleWithdrawn,
    Event,
    FactAmended,
    FactConfirmed,
    FactEntered,
    FactRetracted,
    Judgement,
    PersonsMerged,
    PersonsParted,
    Told,
)
from tracker.domain.facts import Fact, kind_of
from tracker.projections.claims import Claim
from tracker.projections.counts import CountClaim
from tracker.projections.documents import DocumentClaim
from tracker.projections.investments import InvestmentClaim
from tracker.projections.meetings import MeetingClaim
from tracker.projections.offices import OfficeClaim
from tracker.projections.persons import Persons, persons
from tracker.projections.projects import ProjectClaim
from tracker.projections.ranks import RankClaim
from tracker.projections.scope import scopes, sides_of
from tracker.projections.sentences import family, sketch
from tracker.projections.subjects import subject_of, value_of
from tracker.projections.targets import TargetClaim
from tracker.projections.trade import TradeClaim
from tracker.state.snapshot import Claims

_KINDS: dict[str, type[Claim]] = {
    "office": OfficeClaim, "meeting": MeetingClaim, "document": DocumentClaim, "trade": TradeClaim,
    "investment": InvestmentClaim, "rank": RankClaim, "target": TargetClaim, "project": ProjectClaim,
}  # fmt: skip


def claims_of(history: Iterable[Event], scopes_asked: dict[str, tuple[str, ...]]) -> Claims:
    """Return the claims that stand at the end of a history, whose events have the positions 1, 2, 3 and so on.

    `scopes_asked` gives the scopes by the name of the list in Claims.
    """
    judgements: dict[str, dict[str, Judgement]] = {}
    withdrawn: set[str] = set()
    since: dict[tuple[str, bytes], int] = {}
    standing: dict[tuple[str, bytes], tuple[str, Claim]] = {}
    for position, event in enumerate(history, 1):
        kept: list[tuple[str, Claim]] = []  # a judgement changes nothing but the fact that it is about
        match event:
            case ArticleRead(article=article):
                if article in withdrawn:
                    continue
                now = _counting(event, judgements.get(article, {}))
            case ArticleWithdrawn(article=article):
                withdrawn.add(article)
                now = []
            case FactRetracted() | FactAmended() | FactConfirmed() | FactEntered():
                article = event.article
                judgements.setdefault(article, {})[event.fact] = event
                if article in withdrawn:
                    continue
                kept = [pair for (of, _), pair in standing.items() if of == article and pair[1].fact != event.fact]
                now = _judged(event)
            case _:
                continue
        standing = {key: pair for key, pair in standing.items() if key[0] != article}
        for name, claim in (*kept, *_claims(article, now)):
            standing[article, msgspec.json.encode((name, claim))] = (name, claim)
        since = {key: since.get(key, position) for key in standing}
    found: dict[str, dict[str, Claim]] = {name: {} for name in Claims.__struct_fields__}
    placed = [msgspec.structs.replace(claim, position=since[key]) for key, (_, claim) in standing.items()]
    names = [name for name, _ in standing.values()]
    for name, claim in sorted(zip(names, placed, strict=True), key=lambda one: _order(one[1])):
        if claim.scope in scopes_asked[name]:
            found[name].setdefault(claim.fact, claim)
    return Claims(**{name: list(some.values()) for name, some in found.items()})


def persons_of(history: Iterable[Event]) -> Persons:
    """Who is one person by the end of a history: groups of names, and pairs kept apart."""
    groups: list[list[str]] = []
    apart: list[tuple[str, str]] = []
    for event in history:
        if isinstance(event, PersonsMerged):
            joined = [group for group in groups if set(group) & set(event.names)]
            others = sorted({name for group in joined for name in group} - set(event.names))
            groups = [group for group in groups if group not in joined] + [[*event.names, *others]]
            apart = [pair for pair in apart if not set(pair) <= set(groups[-1])]
        elif isinstance(event, PersonsParted):
            together = [group for group in groups if set(event.names) <= set(group)]
            groups = [group for group in groups if group not in together]
            left = [[name for name in group if name != event.names[1]] for group in together]
            groups += [group for group in left if len(group) > 1]
            apart = [pair for pair in apart if set(pair) != set(event.names)] + [event.names]
    return persons([*(("merged", tuple(group)) for group in groups), *(("parted", pair) for pair in apart)])


def _order(claim: Claim) -> tuple[int, int, str]:
    return (claim.position, claim.start, claim.fact)


_Counting = tuple[Told, str | None]


def _counting(reading: ArticleRead, judged: dict[str, Judgement]) -> list[_Counting]:
    """What counts of an article after a reading: what it says but for what was judged, and what was judged to hold."""
    found: list[_Counting] = []
    for fact in reading.facts:
        if fact.id not in judged and not any(_said_again(fact, one) for one in judged.values()):
            sides = sides_of(fact, reading.facts)
            found.append((Told(fact=fact, published=reading.published, parties=reading.parties, sides=sides), None))
    for one in judged.values():
        found += _judged(one)
    return found


def _judged(event: Judgement) -> list[_Counting]:
    match event:
        case FactRetracted():
            return []
        case FactAmended(told=told, amended=amended):
            return [(msgspec.structs.replace(told, fact=amended), "amended")]
        case _:
            return [(event.told, type(event).__name__.removeprefix("Fact").lower())]


def _said_again(fact: Fact, judgement: Judgement) -> bool:
    known = [judgement.told.fact] if judgement.told is not None else []
    if isinstance(judgement, FactAmended):
        known.append(judgement.amended)
    alike = [
        one
        for one in known
        if (kind_of(one), subject_of(one)) == (kind_of(fact), subject_of(fact))
        and max(one.start, fact.start) < min(one.end, fact.end)
    ]
    if isinstance(judgement, FactRetracted):
        return any(value_of(one) == value_of(fact) for one in alike)
    return bool(alike)


def _claims(article: str, counting: Iterable[_Counting]) -> Iterable[tuple[str, Claim]]:
    """The claims of what counts, one a scope, each with the list that it belongs to."""
    for told, verdict in counting:
        name, kind = _place(told.fact)
        for scope in scopes(told):
            yield name, _claim(kind, told, article=article, scope=scope, verdict=verdict)


def _place(fact: Fact) -> tuple[str, type[Claim]]:
    kind = kind_of(fact)
    if kind == "document":
        return ("road_maps" if fact.type == "road map" else "agreements", DocumentClaim)
    if kind == "count":
        where = {"document": "agreements", "road map": "road_maps"}.get(fact.counted)
        return (where, DocumentClaim) if where is not None else ("counts", CountClaim)
    return ({"trade": "trade"}.get(kind, f"{kind}s"), _KINDS[kind])


def _claim(kind: type[Claim], told: Told, *, article: str, scope: str, verdict: str | None) -> Claim:
    fact = told.fact
    values = {
        "position": 0, "article": article, "scope": scope, "fact": fact.id, "when": fact.when, "start": fact.start,
        "published": told.published.isoformat() if told.published is not None else None,
        "family": family(fact.quote), "sketch": sketch(fact.quote), "verdict": verdict,
        "publisher": None, "copies": None,  # the articles of these histories are too short to be anybody's copies
    }  # fmt: skip
    for name in kind.__struct_fields__:
        if name not in values:
            values[name] = _value(fact, name)
    return kind(**values)


def _value(fact: Fact, name: str) -> object:
    if kind_of(fact) == "count" and name in ("signatories", "type", "title", "place"):
        return () if name == "signatories" else None
    if kind_of(fact) == "document" and name == "bound":
        return None
    return getattr(fact, {"goods": "scope"}.get(name, name))
