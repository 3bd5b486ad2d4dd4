"""What must hold of the reading of any text whatever."""

from datetime import date
from time import process_time

from tests.reader.reading import read
from tracker.domain.events import ArticleRead
from tracker.domain.facts import Document, Fact, Meeting, Office, Rank, Target, Trade, kind_of
from tracker.domain.period import Period
from tracker.log.codec import decode, encode
from tracker.reader.text import canonical

SECONDS = 0.5  # for any text, and as much again for every 10,000 characters


def holds(text: str, published: date | None = date(2024, 3, 10)) -> ArticleRead:
    """Read a text twice, and see that the reading is grounded, valid, soon done and the same again."""
    limit = SECONDS * (1 + len(text) / 10_000)
    found, seconds = _timed(text, published)
    again, once_more = _timed(text, published)  # the interpreter's own housekeeping may spoil one measurement

    assert min(seconds, once_more) < limit, f"{seconds:.1f} s for {len(text)} characters"
    assert found == again
    assert decode(*encode(found)) == found
    assert len({fact.id for fact in found.facts}) == len(found.facts)
    assert list(found.parties) == sorted(set(found.parties))
    plain = canonical(text).text
    for fact in found.facts:
        assert text[fact.start : fact.end] == fact.quote
        assert fact.quote.strip()
        assert fact.rule.startswith(kind_of(fact))
        assert_valid(fact, plain)
    return found


def _timed(text: str, published: date | None) -> tuple[ArticleRead, float]:
    """Read a text; return the reading and the seconds of the processor's time that it took."""
    start = process_time()
    found = read(text, published)
    return found, process_time() - start


def assert_valid(fact: Fact, plain: str) -> None:
    """See that a fact keeps what its kind promises, and names nobody whom the text does not name."""
    if fact.when is not None:
        Period.parse(fact.when)
    match fact:
        case Office(person=person, office=office):
            assert all(word in plain for word in person.split())
            assert office == office.lower().strip() != ""
        case Meeting(participants=persons, parties=parties):
            assert list(persons) == sorted(set(persons))
            assert len(parties) > 1 or fact.form == "forum"
            assert list(parties) == sorted(set(parties))
            assert all(word in plain for person in persons for word in person.split())
        case Document(signatories=persons, parties=parties):
            assert list(parties) == sorted(set(parties))
            assert len(parties) > 1
            assert list(persons) == sorted(set(persons))
            assert all(word in plain for person in persons for word in person.split())
        case Trade(amount=amount, change_pct=change, reporter=reporter, partner=partner):
            assert (amount, change) != (None, None)
            assert (amount is None) == (fact.currency is None)
            assert reporter != partner
        case Rank(rank=rank, subject=subject, of=of):
            assert rank > 0
            assert subject != of
        case Target(by=by):
            assert by is None or Period.parse(by)
