"""Articles and readings of the usual size: 2.4 kB of text, six facts."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from tracker.domain.articles import Article, article_stream
from tracker.domain.events import ArticleRead, ArticleRecorded, Event
from tracker.domain.facts import Count, Document, Fact, Investment, Office, Trade, identified
from tracker.log.store import Append

NOW = datetime(2026, 1, 1, tzinfo=UTC)
_SENTENCE = "Trade turnover between the two countries increased by 14.4 percent to $2.9 billion in 2021, he said. "


def article(number: int) -> Append:
    """Return an article's two events: recorded, then read."""
    id_ = sha256(b"%d" % number).hexdigest()[:20]
    recorded = ArticleRecorded(
        article=Article(
            id=id_,
            text=f"Article {number}. " + _SENTENCE * 24,
            title=f"Article {number}",
            published=date(2022, 2, 17),
            byline="A Reporter",
            url=f"https://news.example/{number}",
            source="feed",
            home="AZ",
            fetched=NOW,
        )
    )
    read = ArticleRead(
        article=id_, reader="rules@1", published=date(2022, 2, 17), parties=("AZ", "RU"), facts=tuple(_facts(id_))
    )
    return Append(stream=article_stream(id_), expected=0, events=(recorded, read))


def articles(first: int, count: int) -> list[Append]:
    """Return so many articles' events, each article with a stream of its own."""
    return [article(number) for number in range(first, first + count)]


def one_event(number: int) -> Append:
    """Return the smallest append: a reading alone, as the first event of a stream."""
    both = article(number)
    return Append(stream=both.stream, expected=0, events=both.events[1:])


def events_of(appends: list[Append]) -> Iterator[tuple[str, int, Event]]:
    """Yield stream, version and event in order."""
    for one in appends:
        for version, event in enumerate(one.events, one.expected + 1):
            yield one.stream, version, event


def _facts(id_: str) -> Iterator[Fact]:
    place: dict[str, Any] = {"quote": _SENTENCE, "start": 120, "end": 220, "rule": "trade-1"}
    yield identified(id_, Office(person="Shahin Mustafayev", office="deputy prime minister", of="AZ", **place))
    yield identified(id_, Office(person="Alexei Overchuk", office="co-chair", of="commission", side="RU", **place))
    yield identified(
        id_,
        Trade(
            measure="turnover", reporter="AZ", partner="RU", when="2021", amount=2_900_000_000, currency="USD",
            change_pct=Decimal("14.4"), rounded_to=100_000_000, **place,
        ),
    )  # fmt: skip
    yield identified(id_, Document(type="program", parties=("AZ", "RU-AST"), when="2021-12-07", **place))
    yield identified(id_, Count(counted="document", number=230, bound="more_than", parties=("AZ", "RU"), **place))
    yield identified(
        id_, Investment(from_="RU", to="AZ", amount=6_000_000_000, currency="USD", bound="more_than", **place)
    )
