"""The documents of an article, made one: sums that are told in parts, the same one told twice, what came into force."""

from msgspec.structs import replace

from tracker.domain.facts import Document, Fact
from tracker.domain.period import Period
from tracker.reader.papers import PART, SEVERAL

_PARTS = frozenset({PART, "document.listed"})
_MANY = 4  # documents of a day beside which those that nobody counts are these
_FEW = 3  # … beside which documents told by a plural are these
_PAPERS = frozenset({"documents", "instruments", "papers", "texts"})
_PAIR = 2  # signatories of whom each side has one


def without_sums(facts: list[Fact]) -> list[Fact]:
    """Leave out a number of documents of which every one is told, and papers that nobody counts beside many told."""
    documents = [fact for fact in facts if isinstance(fact, Document)]
    parts = [fact for fact in documents if fact.rule in _PARTS]
    sums = {
        id(fact)
        for fact in documents
        if (fact.number is not None and _is_all_told(fact, parts))
        or _is_of_many(fact, documents)
        or any(_counts(other, fact) for other in documents)
    }
    return [fact for fact in facts if id(fact) not in sums]


def _counts(one: Document, other: Document) -> bool:
    """Tell "several agreements were signed", which another sentence counts, or this one: "including 21 of them"."""
    alike = (one.parties, one.status, one.when) == (other.parties, other.status, other.when)
    if not alike or one.number is None or other.number is not None or other.signatories:
        return False
    if one.start == other.start:
        return one.type == other.type and other.title is None
    same = one.type == other.type or (one.type == "document" and other.type == "agreement")
    return same and other.rule == SEVERAL and one.rule not in _PARTS


def _is_of_many(whole: Document, told: list[Document]) -> bool:
    """Tell "a number of documents were signed", where the text goes on to name one after the other."""
    if whole.type != "document" or whole.number is not None:
        return False
    words = (whole.title or "documents").lower().split()
    least = _FEW if whole.rule == SEVERAL else _MANY
    day = [each for each in told if each.when == whole.when and each.parties == whole.parties and each is not whole]
    return len(day) >= least and not _PAPERS.isdisjoint(words)


def _is_all_told(whole: Document, parts: list[Document]) -> bool:
    told = [
        part
        for part in parts
        if part.when == whole.when
        and part.status == whole.status
        and part.start > whole.start
        and whole.type in {"document", part.type}
    ]
    return sum(part.number or 1 for part in told) == whole.number


def is_double(one: Document, other: Document) -> bool:
    """Tell two documents of which one is the other, told with more of its title or with its day."""
    if (one.type, one.parties, one.status) != (other.type, other.parties, other.status):
        return False
    if (one.start, one.title, one.number) == (other.start, other.title, other.number) and one.when != other.when:
        return one.when is None or is_finer(other.when, one.when)  # told once more, with its day
    if one.number is not None or other.number is not None:
        return False
    if are_of_other_hands(one, other):
        return False
    first, second = (one.title or "").lower(), (other.title or "").lower()
    if one.when != other.when:
        return one.when is None and not first  # recalled without its day, then told with it
    return first in second or second in first


def are_of_other_hands(one: Fact | None, other: Fact) -> bool:
    """Tell a memorandum that two ministers signed from one that two others did."""
    if not (isinstance(one, Document) and isinstance(other, Document)):
        return False
    hands = set(one.signatories), set(other.signatories)
    return min(map(len, hands)) >= _PAIR and not hands[0] <= hands[1] and not hands[1] <= hands[0]


def is_finer(when: str | None, than: str | None) -> bool:
    """Tell a day of the month, or of the week, that another time tells."""
    if when is None or than is None or when == than:
        return False
    fine, coarse = Period.parse(when), Period.parse(than)
    return coarse.first <= fine.first and fine.last <= coarse.last


def in_force_since(facts: list[Fact]) -> list[Fact]:
    """Make one document of what was signed and of "It took effect in May": in force, of the day that it was signed."""
    documents = [fact for fact in facts if isinstance(fact, Document) and fact.number is None and fact.when]
    held = [fact for fact in documents if fact.status == "in force" and "type" in fact.carried]  # by a pronoun
    pairs = [(one, other) for one in documents for other in held if one.status == "signed" and _is_the_same(one, other)]
    later, signed = {id(other) for _, other in pairs}, {id(one) for one, _ in pairs}
    return [
        replace(fact, status="in force") if isinstance(fact, Document) and id(fact) in signed else fact
        for fact in facts
        if id(fact) not in later
    ]


def _is_the_same(signed: Document, held: Document) -> bool:
    """Tell "the treaty on gas, signed in 2018" and "it took effect in 2019"."""
    titles = [(each.title or signed.title or "").lower() for each in (signed, held)]
    alike = (signed.type, signed.parties, titles[0]) == (held.type, held.parties, titles[1])
    days = [Period.parse(each.when).first for each in (signed, held) if each.when is not None]
    return alike and days == sorted(days)
