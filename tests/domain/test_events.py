"""Every event type: what was written once stays readable, to the letter."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from msgspec.structs import replace

from tracker.domain.articles import Article, Dating
from tracker.domain.events import (
    EVENTS,
    ArticleRead,
    ArticleRecorded,
    ArticleWithdrawn,
    FactAmended,
    FactConfirmed,
    FactEntered,
    FactRetracted,
    FeedAdded,
    FeedEvent,
    FeedGapped,
    FeedGone,
    FeedMoved,
    FeedRemoved,
    FeedReturned,
    PersonEvent,
    PersonsMerged,
    PersonsParted,
    Told,
    article_of,
    fact_stream,
    feed_of,
    key_of,
    type_of,
)
from tracker.domain.facts import (
    KINDS,
    Count,
    Document,
    Investment,
    Meeting,
    Office,
    Project,
    Rank,
    Target,
    Trade,
)
from tracker.domain.feeds import Feed, feed_stream
from tracker.log.codec import decode, encode

PLACE = {"quote": "He said so.", "start": 3, "end": 14, "rule": "r1"}

FACTS = (
    Office(id="f1", person="Shahin Mustafayev", office="co-chair", of="commission", side="AZ", former=True, **PLACE),
    Meeting(id="f2", form="session", participants=("A", "B"), parties=("AZ", "RU"), number=23, **PLACE),
    Document(id="f3", type="road map", parties=("AZ", "RU-AST"), when="2021-12-07", title="Plan", **PLACE),
    Count(id="f4", counted="document", number=230, bound="more_than", parties=("AZ", "RU"), **PLACE),
    Trade(
        id="f5", measure="turnover", reporter="AZ", partner="RU", when="2021", amount=2_900_000_000, currency="USD",
        change_pct=Decimal("14.40"), rounded_to=100_000_000, carried=("when",), **PLACE,
    ),
    Investment(id="f6", from_="RU", to="AZ", amount=6_000_000_000, currency="USD", bound="more_than", **PLACE),
    Rank(id="f7", subject="RU", of="AZ", measure="trade partner", rank=3, **PLACE),
    Target(id="f8", measure="turnover", parties=("AZ", "RU"), amount=10**10, by="2030", currency="USD", **PLACE),
    Project(id="f9", name="GAZ plant", stage="under construction", place="Hajigabul", parties=("AZ", "RU"), **PLACE),
)  # fmt: skip

RANK = Rank(id="f7", subject="RU", of="AZ", measure="trade partner", rank=3, **PLACE)
TOLD = Told(fact=RANK, published=date(2022, 2, 17), parties=("AZ", "RU"), sides=("AZ", "RU"))
_RANK = (
    b'{"kind":"rank","id":"f7","quote":"He said so.","start":3,"end":14,"rule":"r1","subject":"RU","of":"AZ",'
    b'"measure":"trade partner","rank":%s}'
)
_TOLD = b'"told":{"fact":' + _RANK % b"3" + b',"published":"2022-02-17","parties":["AZ","RU"],"sides":["AZ","RU"]}'

# The bytes of each type's every shape, as they were written; they are never edited, only added to.
FROZEN = [
    (
        "article-recorded",
        (
            b'{"type":"article-recorded","article":{"id":"a1","text":"A\xc4\x9fdam.","title":"T","published":"2022-02-17",'
            b'"byline":"N","url":"https://news.example/1","source":"feed","home":"AZ","fetched":"2022-02-17T10:00:00Z"}}'
        ),
        ArticleRecorded(
            article=Article(
                id="a1",
                text="Ağdam.",
                title="T",
                published=date(2022, 2, 17),
                byline="N",
                url="https://news.example/1",
                source="feed",
                home="AZ",
                fetched=datetime(2022, 2, 17, 10, tzinfo=UTC),
            )
        ),
    ),
    (
        "article-read",
        (
            b'{"type":"article-read","article":"a1","reader":"rules@1","published":"2022-02-17","parties":["A'
            b'Z","RU"],"facts":[{"kind":"office","id":"f1","quote":"He said so.","start":3,"end":14,"rule":"r'
            b'1","person":"Shahin Mustafayev","office":"co-chair","of":"commission","side":"AZ","former":true'
            b'},{"kind":"meeting","id":"f2","quote":"He said so.","start":3,"end":14,"rule":"r1","form":"sess'
            b'ion","participants":["A","B"],"parties":["AZ","RU"],"number":23},{"kind":"document","id":"f3","'
            b'when":"2021-12-07","quote":"He said so.","start":3,"end":14,"rule":"r1","type":"road map","part'
            b'ies":["AZ","RU-AST"],"title":"Plan"},{"kind":"count","id":"f4","quote":"He said so.","start":3,'
            b'"end":14,"rule":"r1","counted":"document","number":230,"bound":"more_than","parties":["AZ","RU"'
            b']},{"kind":"trade","id":"f5","when":"2021","quote":"He said so.","start":3,"end":14,"rule":"r1"'
            b',"carried":["when"],"measure":"turnover","reporter":"AZ","partner":"RU","amount":2900000000,"ch'
            b'ange_pct":14.40,"currency":"USD","rounded_to":100000000},{"kind":"investment","id":"f6","quote"'
            b':"He said so.","start":3,"end":14,"rule":"r1","from":"RU","to":"AZ","amount":6000000000,"curren'
            b'cy":"USD","bound":"more_than"},{"kind":"rank","id":"f7","quote":"He said so.","start":3,"end":1'
            b'4,"rule":"r1","subject":"RU","of":"AZ","measure":"trade partner","rank":3},{"kind":"target","id'
            b'":"f8","quote":"He said so.","start":3,"end":14,"rule":"r1","measure":"turnover","parties":["AZ'
            b'","RU"],"amount":10000000000,"by":"2030","currency":"USD"},{"kind":"project","id":"f9","quote":'
            b'"He said so.","start":3,"end":14,"rule":"r1","name":"GAZ plant","stage":"under construction","p'
            b'lace":"Hajigabul","parties":["AZ","RU"]}]}'
        ),
        ArticleRead(
            article="a1", reader="rules@1", published=date(2022, 2, 17), parties=("AZ", "RU"), facts=FACTS
        ),
    ),
    (
        "article-withdrawn",
        b'{"type":"article-withdrawn","article":"a1","because":"taken back","by":"Ann"}',
        ArticleWithdrawn(article="a1", because="taken back", by="Ann"),
    ),
    (
        "fact-retracted",
        b'{"type":"fact-retracted","article":"a1","fact":"f1","because":"misread","by":"Ann"}',
        FactRetracted(article="a1", fact="f1", because="misread", by="Ann"),
    ),
    (
        "fact-retracted",
        b'{"type":"fact-retracted","article":"a1","fact":"f7",' + _TOLD + b',"because":"misread","by":"Ann"}',
        FactRetracted(article="a1", fact="f7", told=TOLD, because="misread", by="Ann"),
    ),
    (
        "fact-amended",
        b'{"type":"fact-amended","article":"a1","fact":"f7",' + _TOLD + b',"amended":' + _RANK % b"4"
        + b',"because":"a typo","by":"Ann"}',
        FactAmended(article="a1", fact="f7", told=TOLD, amended=replace(RANK, rank=4), because="a typo", by="Ann"),
    ),
    (
        "fact-confirmed",
        b'{"type":"fact-confirmed","article":"a1","fact":"f7",' + _TOLD + b',"because":"checked","by":"Ann"}',
        FactConfirmed(article="a1", fact="f7", told=TOLD, because="checked", by="Ann"),
    ),
    (
        "fact-entered",
        b'{"type":"fact-entered","article":"a1","fact":"f7",' + _TOLD + b',"because":"a call","by":"Ann"}',
        FactEntered(article="a1", fact="f7", told=TOLD, because="a call", by="Ann"),
    ),
    (
        "persons-merged",
        b'{"type":"persons-merged","names":["Shahin Mustafayev","Sh. Mustafa"],"because":"one man","by":"Ann"}',
        PersonsMerged(names=("Shahin Mustafayev", "Sh. Mustafa"), because="one man", by="Ann"),
    ),
    (
        "persons-parted",
        b'{"type":"persons-parted","names":["Sadyr Japarov","S. Japarov"],"because":"brothers","by":"Ann"}',
        PersonsParted(names=("Sadyr Japarov", "S. Japarov"), because="brothers", by="Ann"),
    ),
    (
        "article-recorded",
        (
            b'{"type":"article-recorded","article":{"id":"a2","text":"A.","feed":"0a1b2c3d4e5f","outlet":"Agency",'
            b'"dating":{"written":"Thu, 17 Feb 2022 14:00:00 +0400","moment":"2022-02-17T14:00:00+04:00","by":"item",'
            b'"method":"rfc822","confidence":"sure"},"replaces":"a1"}}'
        ),
        ArticleRecorded(
            article=Article(
                id="a2",
                text="A.",
                feed="0a1b2c3d4e5f",
                outlet="Agency",
                dating=Dating(
                    written="Thu, 17 Feb 2022 14:00:00 +0400",
                    moment=datetime(2022, 2, 17, 14, tzinfo=timezone(timedelta(hours=4))),
                    by="item",
                    method="rfc822",
                    confidence="sure",
                ),
                replaces="a1",
            )
        ),
    ),
    (
        "feed-added",
        (
            b'{"type":"feed-added","feed":{"id":"0a1b2c3d4e5f","url":"https://news.example/rss","title":"N","home":"AZ",'
            b'"full_text":true},"by":"config/relations/az-ru.toml"}'
        ),
        FeedAdded(
            feed=Feed(id="0a1b2c3d4e5f", url="https://news.example/rss", title="N", home="AZ", full_text=True),
            by="config/relations/az-ru.toml",
        ),
    ),
    (
        "feed-moved",
        (
            b'{"type":"feed-moved","feed":"0a1b2c3d4e5f","url":"https://new.example/rss",'
            b'"because":"it answered 301 three times over a day"}'
        ),
        FeedMoved(
            feed="0a1b2c3d4e5f", url="https://new.example/rss", because="it answered 301 three times over a day"
        ),
    ),
    (
        "feed-gone",
        b'{"type":"feed-gone","feed":"0a1b2c3d4e5f","because":"it answered 410 twice over a day"}',
        FeedGone(feed="0a1b2c3d4e5f", because="it answered 410 twice over a day"),
    ),
    ("feed-returned", b'{"type":"feed-returned","feed":"0a1b2c3d4e5f"}', FeedReturned(feed="0a1b2c3d4e5f")),
    (
        "feed-gapped",
        b'{"type":"feed-gapped","feed":"0a1b2c3d4e5f","since":"2022-02-17T10:00:00Z","recovered":2}',
        FeedGapped(feed="0a1b2c3d4e5f", since=datetime(2022, 2, 17, 10, tzinfo=UTC), recovered=2),
    ),
    (
        "feed-removed",
        b'{"type":"feed-removed","feed":"0a1b2c3d4e5f","by":"Ann"}',
        FeedRemoved(feed="0a1b2c3d4e5f", by="Ann"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("type_", "data", "event"), FROZEN)
def test_what_was_written_once_reads_as_the_same_event(type_, data, event):
    """A log outlives the code that wrote it."""
    assert decode(type_, data) == event


@pytest.mark.parametrize(("type_", "data", "event"), FROZEN)
def test_an_event_is_written_as_it_always_was(type_, data, event):
    """A change of shape that nobody meant shows here, before it is in anybody's log."""
    assert encode(event) == (type_, data)


def test_every_event_type_and_kind_of_fact_has_a_frozen_payload():
    """A new type comes with its bytes, or it is not promised."""
    assert {type(event) for _, _, event in FROZEN} == set(EVENTS)
    assert {type(fact) for fact in FACTS} == set(KINDS)


@pytest.mark.parametrize("event", [case[2] for case in FROZEN])
def test_every_event_tells_its_type_and_its_key(event):
    """Streams, filters and messages go by these two."""
    assert type_of(event) == type_of(type(event)) == encode(event)[0]
    if isinstance(event, PersonEvent):
        assert key_of(event) == "persons"
    elif isinstance(event, FeedEvent):
        assert key_of(event) == feed_stream(feed_of(event)) == "feed-0a1b2c3d4e5f"
    else:
        assert key_of(event) == article_of(event) in {"a1", "a2"}


def test_judgements_of_a_fact_share_a_stream():
    """Two analysts who judge one fact at once meet there, and the log lets only one go first."""
    assert fact_stream("f7") == "fact-f7"
