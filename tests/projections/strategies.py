"""Made-up histories: a few articles, read, read again, judged and withdrawn in any order."""

from decimal import Decimal

from hypothesis import strategies as st

from tests.projections.history import (
    START,
    amended,
    confirmed,
    entered,
    merged,
    parted,
    read,
    recorded,
    retracted,
    stated,
    withdrawn,
)
from tracker.domain.events import (
    Event,
    FeedAdded,
    FeedEvent,
    FeedGapped,
    FeedGone,
    FeedMoved,
    FeedRemoved,
    FeedReturned,
)
from tracker.domain.facts import Count, Document, Fact, Investment, Meeting, Office, Project, Rank, Target, Trade
from tracker.domain.feeds import Feed

ARTICLES = ("a1", "a2", "a3")
DAYS = (None, "2019-06-08", "2021-12-08", "2022-02-17")

FACTS: tuple[Fact, ...] = (
    stated(Office, person="Shahin Mustafayev", office="minister of economy", of="AZ"),
    stated(Office, person="Mikayil Jabbarov", office="minister of economy", of="AZ"),
    stated(Office, person="Alexei Overchuk", office="co-chair", of="commission", side="RU"),
    stated(Office, person="Aleksey Overchuk", office="co-chair", of="commission", side="RU"),
    stated(Meeting, form="forum", when="2022", status="planned", parties=("AZ", "RU")),
    stated(Meeting, form="forum", when="2022-05", parties=("AZ", "RU"), participants=("Alexei Overchuk",)),
    stated(Document, type="road map", when="2021-12-07", parties=("AZ", "RU-AST")),
    stated(Document, type="treaty", parties=("AM", "AZ", "RU")),
    stated(Count, counted="document", number=230, bound="more_than"),
    stated(Count, counted="road map", number=6, parties=("AZ", "RU")),
    stated(Count, counted="company", number=14, parties=("RU",)),
    stated(Trade, measure="turnover", reporter="AZ", partner="RU", when="2021", amount=2_900_000_000,
           change_pct=Decimal("14.4"), currency="USD"),
    stated(Trade, measure="turnover", reporter="AZ", partner="RU", when="2020", amount=2_600_000_000, currency="USD"),
    stated(Trade, measure="turnover", reporter="AZ", partner="RU", when="2020", amount=3_600_000_000, currency="USD"),
    stated(Investment, from_="RU", to="AZ", amount=6_000_000_000, currency="USD", bound="more_than"),
    stated(Rank, subject="RU", of="AZ", measure="trade partner", rank=3),
    stated(Target, measure="turnover", amount=10_000_000_000, currency="USD", by="2030"),
    stated(Project, name="plant", stage="launched", parties=("AZ", "RU")),
)  # fmt: skip

HAPPENINGS = ("read", "read", "read", "read", "recorded", "retracted", "amended", "confirmed", "entered", "withdrawn",
              "merged", "parted", "fed")  # fmt: skip
FEEDS = ("0a1b2c3d4e5f", "f5e4d3c2b1a0")
NAMES = ("Shahin Mustafayev", "Mikayil Jabbarov", "Alexei Overchuk", "Aleksey Overchuk")


@st.composite
def events(draw: st.DrawFn) -> Event:
    """One event about one of the articles."""
    article = draw(st.sampled_from(ARTICLES))
    facts = draw(st.lists(st.sampled_from(FACTS), max_size=5, unique=True))
    fact = draw(st.sampled_from(FACTS))
    match draw(st.sampled_from(HAPPENINGS)):
        case "recorded":
            return recorded(article, text="a text", published=draw(st.sampled_from(DAYS)))
        case "retracted":
            return retracted(article, fact)
        case "amended":
            return amended(article, fact, draw(st.sampled_from([one for one in FACTS if type(one) is type(fact)])))
        case "confirmed":
            return confirmed(article, fact)
        case "entered":
            return entered(article, fact, published=draw(st.sampled_from(DAYS)))
        case "merged":
            return merged(*draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=3, unique=True)))
        case "parted":
            return parted(*draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True)))
        case "fed":
            return draw(fed())
        case "withdrawn":
            return withdrawn(article)
        case _:
            return read(
                article, *facts, published=draw(st.sampled_from(DAYS)), reader=draw(st.sampled_from(("r@1", "r@2")))
            )


@st.composite
def fed(draw: st.DrawFn) -> FeedEvent:
    """One event about one of the feeds, whatever came of it before."""
    feed = draw(st.sampled_from(FEEDS))
    added = Feed(id=feed, url=f"https://{feed}.example/rss", full_text=draw(st.booleans()))
    return draw(
        st.sampled_from(
            (
                FeedAdded(feed=added, by="analyst"),
                FeedMoved(feed=feed, url=f"https://new.example/{feed}", because="301"),
                FeedGone(feed=feed, because="410"),
                FeedReturned(feed=feed),
                FeedGapped(feed=feed, since=START, recovered=1),
                FeedRemoved(feed=feed, by="analyst"),
            )
        )
    )


def histories() -> st.SearchStrategy[list[Event]]:
    """Return histories of up to a dozen events."""
    return st.lists(events(), min_size=1, max_size=12)
