"""What claims of meetings have in common: whether two tell of the same one, and which of several it is."""

from collections.abc import Hashable, Iterator, Sequence

import msgspec

from tracker.projections.meetings import MeetingClaim
from tracker.projections.spelling import marks
from tracker.state.calendar import Span
from tracker.state.claims import parsed
from tracker.state.naming import Name
from tracker.state.people import shared
from tracker.state.shelf import planned_span
from tracker.state.sides import compatible, overlapping

GATHERINGS = frozenset({"session", "forum"})  # forms whose names tell which one it is; "official visit" does not


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """A claim with what it is compared by."""

    claim: MeetingClaim
    span: Span | None
    name: Name | None
    past: bool

    @property
    def gathering(self) -> bool:
        """Whether it is one that has a name of its own."""
        return self.claim.form in GATHERINGS and self.name is not None

    @property
    def short(self) -> bool:
        """Whether its days are known."""
        return self.span is not None and self.span.short

    @property
    def published(self) -> str | None:
        """The day of the article."""
        return self.claim.published

    def labels(self) -> Iterator[Hashable]:
        """Yield number and name, the name of a plan, or the sentence where there is no day."""
        claim = self.claim
        if claim.number is not None and self.name is not None:
            yield claim.form, claim.number, self.name.head
        if claim.status == "planned" and self.gathering:
            yield claim.form, self.name
        if self.span is None:
            yield claim.form, claim.family

    def marks(self) -> Iterator[Hashable]:
        """Yield form, persons or that there are none, the head of the name, the month or year."""
        form = self.claim.form
        yield form
        if not self.claim.participants:
            yield form, "nobody"
        yield from self._persons()
        yield from self._named()
        if not self.short:
            yield form, "period", self.claim.when

    def asked(self) -> Iterator[tuple[Hashable, ...]]:
        """Yield keys: for whom nobody is named, first what names nobody, then all."""
        form, persons, named = self.claim.form, self._persons(), self._named()
        if not self.short:
            yield (*persons, *named) if persons or named else ((form, "period", self.claim.when),)
        elif persons:
            yield (*persons, *named, (form, "nobody"))
        else:
            yield (*named, (form, "nobody"))
            yield (form,)

    def outcomes(self) -> tuple[Hashable, ...]:
        """Return keys: where nobody is named, any meeting of the form can be meant."""
        form, persons = self.claim.form, self._persons()
        return (*persons, *self._named(), (form, "nobody")) if persons else (form,)

    def _persons(self) -> tuple[Hashable, ...]:
        words = (word for name in self.claim.participants for word in sorted(marks(name)))
        return tuple((self.claim.form, "person", word) for word in words)

    def _named(self) -> tuple[Hashable, ...]:
        return ((self.claim.form, "name", self.name.head),) if self.name is not None else ()


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
    def held(cls, told: Occasion) -> "Known":
        """Begin with a claim that it was held."""
        return cls._by(told, moves=False)

    @classmethod
    def plan(cls, told: Occasion) -> "Known":
        """Begin with a plan."""
        return cls._by(told, moves=True)

    @classmethod
    def _by(cls, told: Occasion, *, moves: bool) -> "Known":
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
        self.articles.add(claim.article)
        self.families.add(claim.family)
        self.span = self._span_with(told)
        self.members.append(told)
        if told.name is not None and told.name not in self.names:
            self.names.append(told.name)
        if claim.number is not None and claim.number not in self.numbers:
            self.numbers.append(claim.number)
        self.people += [name for name in claim.participants if name not in self.people]
        if claim.parties not in self.parties:
            self.parties.append(claim.parties)
        self.stated = max(self.stated, claim.published or "")

    def _span_with(self, told: Occasion) -> Span | None:
        if self.moves:
            return planned_span(self.span, told.span, told.published) if self.members else told.span
        if self.span is None or told.span is None:
            return self.span or told.span
        return self.span.meet(told.span) or self.span

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
        people = agreement(claim.participants, self.people, named=named and told.gathering)
        return None if people is None else people + named + numbered

    def alike(self, other: "Known") -> bool:
        """Tell whether nothing but an article told two meetings apart."""
        left, right = self.members[0], other.members[0]
        return (
            left.claim.participants == right.claim.participants
            and left.claim.parties == right.claim.parties
            and left.name == right.name
            and left.span == right.span
            and left.claim.number == right.claim.number
        )

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


def agreement(one: Sequence[str], other: Sequence[str], *, named: bool) -> int | None:
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
