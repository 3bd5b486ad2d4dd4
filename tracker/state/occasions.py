"""What claims of meetings have in common: whether two tell of the same one, and which of several it is."""

from collections.abc import Hashable, Iterator, Sequence
from datetime import date

import msgspec

from tracker.projections.meetings import MeetingClaim
from tracker.state.calendar import Span
from tracker.state.claims import parsed
from tracker.state.naming import Name
from tracker.state.people import shared, words_of
from tracker.state.sides import compatible, overlapping

GATHERINGS = frozenset({"session", "forum"})  # forms whose names tell which one it is; "official visit" does not


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """A claim with what it is compared by."""

    claim: MeetingClaim
    span: Span | None
    name: Name | None

    @property
    def gathering(self) -> bool:
        """Whether it is one that has a name of its own."""
        return self.claim.form in GATHERINGS and self.name is not None

    @property
    def short(self) -> bool:
        """Whether its days are known."""
        return self.span is not None and self.span.short


def span_of(claim: MeetingClaim) -> Span | None:
    """Return the days that a claim names."""
    period = parsed(claim.when)
    return Span(period.first, period.last) if period is not None else None


class Known(msgspec.Struct, kw_only=True):
    """What is known of a meeting by some claims; it grows with them.

    `moves` tells whether a claim of another day takes the place of the earlier ones, as plans do, instead of
    contradicting them.
    """

    form: str
    moves: bool
    members: list[Occasion]
    articles: set[str]
    families: set[str]
    span: Span | None
    names: list[Name]
    numbers: list[int]
    people: list[str]
    parties: list[tuple[str, ...]]
    stated: str  # the day of the last article

    @classmethod
    def by(cls, told: Occasion, *, moves: bool) -> "Known":
        """Begin with one claim."""
        known = cls(
            form=told.claim.form,
            moves=moves,
            members=[],
            articles=set(),
            families=set(),
            span=None,
            names=[],
            numbers=[],
            people=[],
            parties=[],
            stated="",
        )
        known.add(told)
        return known

    def add(self, told: Occasion) -> None:
        """Take in a claim that tells of the same."""
        claim = told.claim
        self.members.append(told)
        self.articles.add(claim.article)
        self.families.add(claim.family)
        self.span = self._span_with(told)
        if told.name is not None and told.name not in self.names:
            self.names.append(told.name)
        if claim.number is not None and claim.number not in self.numbers:
            self.numbers.append(claim.number)
        self.people += [name for name in claim.participants if name not in self.people]
        if claim.parties not in self.parties:
            self.parties.append(claim.parties)
        self.stated = max(self.stated, claim.published or "")

    def _span_with(self, told: Occasion) -> Span | None:
        stated = told.claim.published or ""
        if self.span is None:
            return told.span
        overdue = self.moves and self.span.last.isoformat() < stated
        if told.span is None:
            return None if overdue else self.span
        if overdue and stated <= told.span.last.isoformat():  # still to come, so it was moved
            return Span(max(told.span.first, date.fromisoformat(stated)), told.span.last)
        common = self.span.meet(told.span)
        if common is not None:
            return common
        return told.span if self.moves else self.span

    def closeness(self, told: Occasion) -> int | None:
        """Return how much speaks for a claim telling of this meeting, None where something speaks against it."""
        claim = told.claim
        if claim.form != self.form or claim.article in self.articles:
            return None  # an article tells apart what it tells of
        named = told.name is not None and bool(self.names)
        if told.name is not None and not all(told.name.agrees(name) for name in self.names):
            return None
        numbered = claim.number is not None and claim.number in self.numbers
        if named and numbered:
            return 9 if all(overlapping(claim.parties, parties) for parties in self.parties) else None
        if claim.number is not None and self.numbers and not numbered and not self._miscounts(told):
            return None
        if not self._in_time(told, named=named) or not all(compatible(claim.parties, one) for one in self.parties):
            return None
        people = alike(claim.participants, self.people, named=named and told.gathering)
        return None if people is None else people + named + numbered

    def _miscounts(self, told: Occasion) -> bool:
        """Tell whether a claim is of the same days and name, though it counts otherwise."""
        return told.gathering and bool(self.names) and told.short and self.span is not None and self.span.short

    def _in_time(self, told: Occasion, *, named: bool) -> bool:
        if told.span is None or self.span is None:
            copied = told.span is self.span and told.claim.family in self.families
            overdue = self.span is not None and self.span.last.isoformat() < (told.claim.published or "")
            return copied or (self.moves and named and told.gathering and not overdue)
        if told.span.meet(self.span) is not None:
            return True
        # A gathering that is known by its name can be moved as long as it has not come due.
        known = named and told.gathering and told.name is not None and len(told.name.words) > 1
        stated = told.claim.published or ""
        return self.moves and known and self.stated < stated <= self.span.last.isoformat()


def alike(one: Sequence[str], other: Sequence[str], *, named: bool) -> int | None:
    """Return how much two lists of participants speak for one meeting, None where they are of two.

    Two that a third met one after the other were not in one room: lists agree where one holds the other, or where
    they share at least two. A gathering with a name has many, of whom each article names its own.
    """
    if not one or not other:
        return 4 if not one and not other else 1
    common = shared(one, other)
    if common and (common >= min(len(one), len(other)) or common > 1):
        return 4 if common == max(len(one), len(other)) else 3
    return 2 if named else None


def keys_of(told: Occasion) -> Iterator[Hashable]:
    """Yield the keys under which a claim's meeting is found by others."""
    form, claim = told.claim.form, told.claim
    yield form
    if not claim.participants:
        yield form, "nobody"
    yield from _person_keys(told)
    yield from _name_keys(told)
    if told.span is not None and not told.span.short:
        yield form, "period", claim.when


def asked_of(told: Occasion) -> Iterator[tuple[Hashable, ...]]:
    """Yield the keys under which to look for a claim's meeting: those that serve best first, then the others."""
    form, claim = told.claim.form, told.claim
    persons, name = _person_keys(told), _name_keys(told)
    if not told.short:
        yield (*persons, *name) if persons or name else ((form, "period", claim.when),)
    elif persons:
        yield (*persons, *name, (form, "nobody"))
    else:
        yield (*name, (form, "nobody"))
        yield (form,)


def outcomes_of(plan: Occasion) -> tuple[Hashable, ...]:
    """Return the keys under which every meeting stands that a plan can have become."""
    persons = _person_keys(plan)
    return (*persons, *_name_keys(plan), (plan.claim.form, "nobody")) if persons else (plan.claim.form,)


def _person_keys(told: Occasion) -> tuple[Hashable, ...]:
    words = (word for name in told.claim.participants for word in sorted(words_of(name)) if len(word) > 1)
    return tuple((told.claim.form, "person", word) for word in words)


def _name_keys(told: Occasion) -> tuple[Hashable, ...]:
    return ((told.claim.form, "name", told.name.head),) if told.name is not None else ()
