"""The article that an entry of a feed, or the page of it, makes."""

from datetime import date, datetime

from tracker.domain.addresses import redacted
from tracker.domain.articles import Article, Dating, article_id, headed
from tracker.domain.feeds import Feed
from tracker.feeds.dating import judged
from tracker.feeds.entries import Entry, Page


def article_of(entry: Entry, page: Page | None, *, feed: Feed, own_title: str | None, now: datetime) -> Article | None:
    """Return the article, or None where there is neither text nor title.

    Where the page came, it is its text; all else is told by the entry first, as that is the publisher's word on it.
    """
    title = (entry.title or (page.title if page else None) or "").strip()
    text = (page.text if page else entry.text).strip()
    if not title and not text:
        return None
    whole = headed(title, text)
    told = [judged(one, now) for one in (entry.dating, page.dating if page else None) if one is not None]
    dating = next((one for one in told if one.moment is not None), told[0] if told else None)
    return Article(
        id=article_id(whole),
        text=whole,
        title=title or None,
        published=_day(dating),
        byline=entry.byline or (page.byline if page else None),
        url=entry.link,
        source=f"feed {feed.title or own_title or redacted(feed.url)}",
        home=feed.home,
        fetched=now,
        feed=feed.id,
        outlet=entry.outlet or own_title or feed.title,
        dating=dating,
    )


def _day(dating: Dating | None) -> date | None:
    """Return the day, in the zone that the publisher wrote, of a moment that can be true."""
    if dating is None or dating.moment is None or dating.confidence == "implausible":
        return None
    return dating.moment.date()
