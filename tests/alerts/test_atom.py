"""The feed of changes: any feed reader can take it, whatever the articles hold."""

import io
from xml.etree.ElementTree import fromstring

import feedparser
import pytest
from sqlalchemy import Engine

from tests.alerts.given import happened, rule, settings
from tests.projections.history import read, recorded, stated
from tests.state.seeds import RELATION, office, turnover
from tracker.alerts.atom import changes_feed
from tracker.domain.articles import Article
from tracker.domain.events import ArticleRecorded
from tracker.domain.facts import Count, Project
from tracker.log.engine import reading


@pytest.fixture
def backend() -> str:
    """One database is enough here: tests/alerts/test_noticing.py has both databases."""
    return "sqlite"


EVERYTHING = settings(rule())
ADDRESS = "https://tracker.example/relations/az-ru/changes.atom"


def feed(engine: Engine, **more: object) -> bytes:
    """The feed of the pair."""
    with reading(engine) as tx:
        return changes_feed(tx, RELATION, address=ADDRESS, **more)


def parsed(body: bytes) -> feedparser.FeedParserDict:
    """What a feed reader makes of it."""
    found = feedparser.parse(io.BytesIO(body), sanitize_html=False)
    assert not found.bozo, found.bozo_exception
    return found


def test_a_change_is_an_entry_with_its_sentence_and_its_article(engine: Engine) -> None:
    """Who subscribes reads what changed, what was said before, who says so, and can go there."""
    article = Article(id="a2", text="", title="A new minister", url="https://news.example/2?a=1&b=2", source="test")
    happened(
        engine,
        EVERYTHING,
        read("a1", office("Shahin Mustafayev", "minister of economy", "AZ", "2019-06-08"), published="2019-06-08"),
        ArticleRecorded(article=article),
        read("a2", office("Mikayil Jabbarov", "minister of economy", "AZ", "2021-12-08"), published="2021-12-08"),
    )

    found = parsed(feed(engine))

    assert found.version == "atom10"
    assert (found.feed.title, found.feed.links[0].href) == ("Azerbaijan – Russia: what changed", ADDRESS)
    entry, first = found.entries
    assert found.feed.updated == entry.updated == "2022-03-01T12:00:00Z"
    assert first.title == "minister of economy of AZ: Shahin Mustafayev, by 2019-06-08"
    assert "Mikayil Jabbarov" in entry.title
    assert entry.link == "https://news.example/2?a=1&b=2"
    assert entry.tags[0].term == "Offices"
    assert "was: Shahin Mustafayev" in entry.content[0].value
    assert "A new minister" in entry.content[0].value
    assert len({one.id for one in found.entries}) == 2
    assert all(one.id.startswith(f"{found.feed.id}/") for one in found.entries)


def test_nothing_that_an_article_holds_becomes_markup(engine: Engine) -> None:
    """Articles are strangers' texts: their angle brackets are letters, their control characters gone."""
    evil = "<script>alert('x')</script> & ]]> \x0b\x00\u202e <b>".replace("\x00", "")
    bad = Article(id="a1", text="", title=evil, url="javascript:alert(1)", source=evil)
    plant = stated(Project, evil, name=evil, stage="launched", parties=("AZ", "RU"))
    happened(engine, EVERYTHING, ArticleRecorded(article=bad), read("a1", plant, published="2022-02-17"))

    body = feed(engine)

    (entry,) = parsed(body).entries
    markup = fromstring(f"<div>{entry.content[0].value.replace('<br>', '<br/>')}</div>")
    assert {element.tag for element in markup.iter()} <= {"div", "p", "b", "br", "blockquote", "a"}
    assert not [element for element in markup.iter() if element.attrib]
    assert "links" not in entry or not [link for link in entry.links if "javascript" in link.href]
    assert "<script>alert" in entry.title


def test_the_feed_is_the_same_for_the_same_log_and_ends_at_its_limit(engine: Engine) -> None:
    """Asked again, it gives the same bytes, so that caches and validators work."""
    many = (
        read(f"a{nth}", stated(Count, counted="company", number=nth, parties=("AZ", "RU")), published="2022-02-17")
        for nth in range(1, 5)
    )
    happened(engine, EVERYTHING, *many)

    assert feed(engine) == feed(engine)
    titles = [entry.title for entry in parsed(feed(engine, limit=2)).entries]
    assert [title.split("(")[0].strip() for title in titles] == ["company, AZ–RU: 4", "company, AZ–RU: 3"]


def test_rereadings_are_left_out_unless_asked_for(engine: Engine) -> None:
    """A better reader is no news of the world."""
    told = read("a1", turnover(2_900_000_000, None, "2021"), published="2022-02-17", reader="rules@2")
    happened(engine, EVERYTHING, recorded("a1"), read("a1", published="2022-02-17"), told)

    assert parsed(feed(engine)).entries == []
    assert len(parsed(feed(engine, rereadings=True)).entries) == 1


def test_an_empty_log_has_a_valid_feed(engine: Engine) -> None:
    """One can subscribe before anything happened."""
    found = parsed(feed(engine))

    assert (found.entries, found.feed.updated) == ([], "1970-01-01T00:00:00Z")
