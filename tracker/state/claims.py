"""Claims in time: when each holds, which merely print an older sentence again, which statement is the last.

A claim holds from its *moment*: the last day of what it is about, or the day of its article where that is earlier, as
of a running year. A claim without either is undated, and has no place in time.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Generic, TypeVar

import msgspec

from tracker.domain.errors import InvalidPeriod
from tracker.domain.period import Period
from tracker.projections.claims import Claim
from tracker.state.echoes import originals

C = TypeVar("C", bound=Claim)


class Statement(msgspec.Struct, Generic[C], frozen=True, kw_only=True):
    """What some claims state alike, in the order in which they were stated; `own` leaves out the echoes.

    An echo prints what an earlier article states: in the same sentence, in nearly the same words, or as a copy of that
    article. `stated_on` is the day of the last article that stated it in words of its own, `last_printed` that of the
    last which held it at all; both are None where no article has a day.
    """

    claims: tuple[C, ...]
    own: tuple[C, ...]
    moment: date | None
    first_stated: str | None
    stated_on: str | None
    last_printed: str | None

    @property
    def last(self) -> C:
        """The claim that stated it last."""
        return self.claims[-1]

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts that state it."""
        return tuple(claim.fact for claim in self.claims)

    @property
    def echoes(self) -> tuple[str, ...]:
        """The ids of the facts that only print it again."""
        own = {claim.fact for claim in self.own}
        return tuple(claim.fact for claim in self.claims if claim.fact not in own)

    @property
    def support(self) -> int:
        """How many publishers state it in words of their own; all that nobody can tell apart count as one."""
        return len({claim.publisher for claim in self.own if claim.publisher is not None}) or 1


def period_of(claim: Claim) -> Period | None:
    """Return the period that a claim is about, None where it names none of the calendar."""
    return parsed(claim.when)


@lru_cache(maxsize=16_384)
def parsed(when: str | None) -> Period | None:
    """Return a period, None for none and for what is none."""
    try:
        return Period.parse(when) if when is not None else None
    except InvalidPeriod:
        return None


def published_on(claim: Claim) -> date | None:
    """Return the day of the article."""
    return _day(claim.published)


def moment_of(claim: Claim) -> date | None:
    """Return the day from which a claim holds, None for an undated one."""
    return moment(claim.when, claim.published)


@lru_cache(maxsize=65_536)  # of many thousand claims, most are of the same few thousand days
def moment(when: str | None, published: str | None) -> date | None:
    """Return the day from which holds what an article of a day states of a period."""
    period, day = parsed(when), _day(published)
    if period is None or day is None:
        return day if period is None else period.last
    return min(period.last, day)


@lru_cache(maxsize=16_384)
def _day(published: str | None) -> date | None:
    return date.fromisoformat(published) if published is not None else None


def day_of(claim: Claim) -> str | None:
    """Return the moment of a claim as it may be shown: never a day within a period that names none."""
    period = period_of(claim)
    if period is not None and period.last == moment_of(claim) and claim.published != period.last.isoformat():
        return period.text
    return claim.published


def by(claims: Iterable[C], as_of: date) -> list[C]:
    """Return the claims that hold by a day."""
    return [claim for claim in claims if (from_ := moment(claim.when, claim.published)) is not None and from_ <= as_of]


def undated(claims: Iterable[C]) -> list[C]:
    """Return the claims that have no place in time."""
    return [claim for claim in claims if moment(claim.when, claim.published) is None]


def statement(claims: Sequence[C], *, says: Callable[[C], Hashable] = lambda _: None) -> Statement[C]:
    """Join claims into a statement.

    Args:
        claims: What states the same.
        says: Tells apart claims that state the same in what no echo changes, as that somebody has left an office.
    """
    ordered = sorted(claims, key=order)
    if ordered[0].published is None:  # a day that is not known is not known to be earlier than any other
        dated_first = sorted(ordered, key=lambda claim: claim.published is None)
        own = sorted(originals(dated_first, says=says), key=lambda claim: claim.published is not None)
    else:
        own = originals(ordered, says=says)
    moments = [from_ for claim in own if (from_ := moment(claim.when, claim.published)) is not None]
    return Statement(
        claims=tuple(ordered),
        own=tuple(own),
        moment=max(moments, default=None),
        first_stated=day_of(own[0]),
        stated_on=own[-1].published,  # those without a day come first
        last_printed=ordered[-1].published,
    )


def statements(claims: Iterable[C], *, alike: Callable[[C], Hashable]) -> list[Statement[C]]:
    """Join the claims that state the same, in the order in which each was last stated in words of its own."""
    groups: dict[Hashable, list[C]] = {}
    for claim in claims:
        groups.setdefault(alike(claim), []).append(claim)
    joined = [statement(group) for group in groups.values()]
    return sorted(joined, key=in_time)


def in_time(made: Statement[C]) -> tuple[Any, ...]:
    """Sort statements by when each was last stated in words of its own."""
    return (made.moment or date.min, made.stated_on or "", order(made.claims[0]))


def latest(
    claims: Iterable[C], *, subject: Callable[[C], Hashable], value: Callable[[C], Hashable]
) -> Iterator[Statement[C]]:
    """Yield, of each subject, what was last stated of it."""
    groups: dict[Hashable, list[C]] = {}
    for claim in claims:
        groups.setdefault(subject(claim), []).append(claim)
    for group in groups.values():
        yield statements(group, alike=value)[-1]


def order(claim: Claim) -> tuple[str, int, int, str]:
    """Sort claims as they were stated; those without a day by when the log got them, before all others."""
    return (claim.published or "", claim.position, claim.start, claim.fact)


def telling(claim: Claim) -> tuple[str, str, int, str]:
    """Sort claims as they were told, whatever the order in which the log got the articles; undated ones first."""
    return (claim.published or "", claim.article, claim.start, claim.fact)
