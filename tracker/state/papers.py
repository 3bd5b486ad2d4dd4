"""What claims of documents have in common: whether two tell of the same one, and which of several it is."""

from collections.abc import Container, Hashable, Iterable, Iterator

import msgspec

from tracker.domain.period import Period
from tracker.domain.places import country_of
from tracker.projections.documents import DocumentClaim
from tracker.state.calendar import Span
from tracker.state.claims import parsed, telling
from tracker.state.naming import name_of
from tracker.state.occasions import agreement
from tracker.state.shelf import Thing, before_it_was_planned, paired, planned_span, together
from tracker.state.sides import bodies, compatible
from tracker.state.validity import valid_for

_TYPE_WORDS = frozenset(
    "agreement agreements contract contracts declaration declarations document documents memorandum memorandums "
    "memoranda plan plans program protocol protocols road map maps roadmap statement treaty treaties understanding "
    "mou deal pact accord".split()
)
_KIN = ({"agreement", "treaty", "contract"}, {"declaration", "statement"}, {"program", "plan"})


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A claim with what it is compared by: `span` is when it was signed or came into force, `valid` for how long."""

    claim: DocumentClaim
    span: Span | None
    words: frozenset[str]
    valid: Period | None
    past: bool

    @property
    def several(self) -> bool:
        """Whether it tells of more than one at once."""
        return (self.claim.number or 1) > 1

    @property
    def short(self) -> bool:
        """Whether its day is known."""
        return self.span is not None and self.span.short

    @property
    def published(self) -> str | None:
        """The day of the article."""
        return self.claim.published

    @property
    def kind(self) -> str:
        """What is grouped apart: one document, or a number of them."""
        return "several" if self.several else "one"

    def labels(self) -> Iterator[Hashable]:
        """Yield the title, the sentence where there is neither title nor day."""
        if self.words:
            yield self.kind, self.words
        elif self.span is None:
            yield self.kind, self.claim.family

    def marks(self) -> Iterator[Hashable]:
        """Yield the kind, the words of the title or that there is none, the month or year."""
        yield self.kind
        yield from self._words()
        if not self.words:
            yield self.kind, "untitled"
        if not self.short:
            yield self.kind, "period", self.claim.when

    def asked(self) -> Iterator[tuple[Hashable, ...]]:
        """Yield keys: without a title, first what has none either."""
        if self.words:
            yield (*self._words(), (self.kind, "untitled"))
        elif self.short:
            yield ((self.kind, "untitled"),)
            yield (self.kind,)
        else:
            yield ((self.kind, "period", self.claim.when),)

    def outcomes(self) -> tuple[Hashable, ...]:
        """Return keys: without a title, any document can be meant."""
        return (*self._words(), (self.kind, "untitled")) if self.words else (self.kind,)

    def _words(self) -> tuple[Hashable, ...]:
        return tuple((self.kind, "word", word) for word in sorted(self.words))


class KnownPaper(msgspec.Struct, kw_only=True):
    """What is known of a document by some claims; it grows with them. `moves` as with meetings: for plans."""

    moves: bool
    members: list[Paper] = []
    told: dict[str, set[str | None]] = {}  # what each article says of it
    span: Span | None = None
    people: list[str] = []
    shapes: dict[Hashable, Paper] = {}  # of the claims that nothing tells apart, one
    titles: set[frozenset[str]] = set()
    families: set[str] = set()

    @classmethod
    def done(cls, paper: Paper) -> "KnownPaper":
        """Begin with a claim that it was signed or is in force."""
        known = cls(moves=False)
        known.add(paper)
        return known

    @classmethod
    def plan(cls, paper: Paper) -> "KnownPaper":
        """Begin with a plan."""
        known = cls(moves=True)
        known.add(paper)
        return known

    def add(self, paper: Paper) -> None:
        """Take in a claim that tells of the same."""
        claim = paper.claim
        self.told.setdefault(claim.article, set()).add(claim.status)
        self.people += [name for name in claim.signatories if name not in self.people]
        self.shapes.setdefault((claim.type, claim.parties, paper.words, claim.number), paper)
        self.families.add(claim.family)
        if paper.words:
            self.titles.add(paper.words)
        if self.moves:
            self.span = planned_span(self.span, paper.span, paper.published) if self.members else paper.span
        elif self.span is None or paper.span is None:
            self.span = self.span or paper.span
        else:
            self.span = self.span.meet(paper.span) or self.span
        self.members.append(paper)

    def closeness(self, paper: Paper) -> int | None:
        """Return how much speaks for a claim telling of this document, None where something speaks against it."""
        matches = [_match(one, paper) for one in self.shapes.values()]
        people = agreement(paper.claim.signatories, self.people, named=bool(paper.words and self.titles))
        if people is None or not self._apart(paper) or not self._in_time(paper):
            return None
        sure = [match for match in matches if match is not None]
        return max(sure) + people if len(sure) == len(matches) else None

    def alike(self, other: "KnownPaper") -> bool:
        """Tell whether nothing but an article told two documents apart."""
        left, right = self.members[0], other.members[0]
        return (
            left.claim.type == right.claim.type
            and left.claim.parties == right.claim.parties
            and left.words == right.words
            and left.span == right.span
            and left.claim.signatories == right.claim.signatories
        )

    def _apart(self, paper: Paper) -> bool:
        """Tell whether no article tells the two apart; one may tell how the same document went on."""
        statuses = self.told.get(paper.claim.article, set())
        return not statuses or (paper.claim.status not in statuses and paper.words in self.titles)

    def _in_time(self, paper: Paper) -> bool:
        same = paper.words in self.titles
        if self.span is None or paper.span is None:
            copied = self.span is paper.span and paper.claim.family in self.families
            return copied or (same and (len(paper.words) > 1 or self.moves))
        if self.span.meet(paper.span) is not None or (same and self.moves):  # a plan was moved
            return True
        # A program for a year is that of the year on whatever day; what is in force was signed at another time.
        statuses = set().union(*self.told.values())
        return same and (
            paper.valid is not None
            or ("in force" in {*statuses, paper.claim.status} and statuses != {paper.claim.status})
        )


def grouped(
    claims: Iterable[DocumentClaim], *, past: Container[str], parties: Iterable[str]
) -> list[Thing[KnownPaper]]:
    """Return the documents that some claims tell of; numbers of documents told at once are things of their own.

    Args:
        claims: The claims.
        past: The facts of those that tell of something past.
        parties: Of the relation; their names in a title tell nothing.
    """
    countries = tuple(sorted({country for party in parties if (country := country_of(party)) is not None}))

    def paper(claim: DocumentClaim) -> Paper:
        valid = valid_for(claim.type or "", claim.title, claim.when)
        period = parsed(claim.when)
        signed = period is not None and not (valid is not None and valid.text == claim.when)
        words = name_of(claim.title, countries).words - _TYPE_WORDS if claim.title else frozenset()
        return Paper(
            claim=claim,
            span=Span(period.first, period.last) if period is not None and signed else None,
            words=words,
            valid=valid,
            past=claim.fact in past,
        )

    told = [paper(claim) for claim in claims]
    done = sorted((one for one in told if one.claim.status != "planned"), key=_precise)
    plans = sorted((one for one in told if one.claim.status == "planned"), key=lambda one: telling(one.claim))
    return paired(together(done, begin=KnownPaper.done), together(plans, begin=KnownPaper.plan), came_true=came_true)


def came_true(planned: Paper, done: Paper) -> bool:
    """Tell whether what was signed is what was planned: of its title, or of its type, sides and day."""
    told_apart = planned.claim.article == done.claim.article and not (planned.words and planned.words == done.words)
    if told_apart or _match(planned, done) is None or before_it_was_planned(planned, done):
        return False
    if agreement(planned.claim.signatories, done.claim.signatories, named=bool(planned.words and done.words)) is None:
        return False
    if planned.words and done.words:
        return True
    return planned.span is not None and done.span is not None and planned.span.meet(done.span) is not None


def types_agree(one: str | None, other: str | None) -> bool:
    """Tell whether two types can be those of one document, whose title nobody tells."""
    return one == other or "document" in (one, other)


def _match(one: Paper, other: Paper) -> int | None:
    """Return how much two claims agree in kind, type, sides and title; None where they are of two documents."""
    left, right = one.claim, other.claim
    if one.several is not other.several or not compatible(left.parties, right.parties):
        return None
    if one.several and one.claim.number != other.claim.number and not (one.short and other.short):
        return None
    titled = bool(one.words and other.words)
    if not _bodies_agree(bodies(left.parties), bodies(right.parties), titled=titled):
        return None
    kin = titled and any({left.type, right.type} <= kinds for kinds in _KIN)
    if not types_agree(left.type, right.type) and not kin:
        return None
    if not titled:
        return 2 if not one.words and not other.words else 1
    if not (one.words <= other.words or other.words <= one.words):
        return None
    return 6 if one.words == other.words else 4


def _bodies_agree(one: frozenset[str], other: frozenset[str], *, titled: bool) -> bool:
    """Tell whether the bodies that signed can be the same; a claim that has a title may leave them out."""
    if not one or not other:
        return titled or not (one or other)
    words = [(set(left.split()), set(right.split())) for left in one for right in other]
    return any(left <= right or right <= left for left, right in words)


def _precise(paper: Paper) -> tuple[object, ...]:
    """Sort claims that say more before those that say less, which then go where they fit alone."""
    return (not paper.short, -len(paper.words), -len(paper.claim.signatories), *telling(paper.claim))
