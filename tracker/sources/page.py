"""Web pages saved as HTML: the main text and what the page itself says of title, day, author and address."""

from typing import NamedTuple

from tracker.domain.articles import Article, article_id, headed
from tracker.domain.errors import SourceError
from tracker.sources.dates import publication_date
from tracker.sources.origin import Origin


class Extract(NamedTuple):
    """The article of a page: `text` starts with the title where there is one, `date` is as the markup states it."""

    text: str
    title: str | None
    date: str | None
    byline: str | None
    url: str | None


def article(data: bytes, origin: Origin) -> Article:
    """Return the article of an HTML page; its day only where the page's own markup states one.

    Raises:
        SourceError: The page has no main text, or states an impossible day.
    """
    found = extract(data)
    if found is None:
        raise SourceError(
            origin.where, "no article text found in this page", way_out="save its text as a .txt file instead"
        )
    return Article(
        id=article_id(found.text),
        text=found.text,
        title=found.title,
        published=publication_date(found.date, origin) if found.date else None,
        byline=found.byline,
        url=found.url,
        source=origin.source,
        home=origin.home,
    )


def extract(data: bytes | str) -> Extract | None:
    """Return the article of an HTML page, None where it has no main text."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy, and only pages need it
    from trafilatura.settings import Document  # noqa: PLC0415

    # No extensive search: it takes a day from any number on the page, and we never invent one.
    found = bare_extraction(
        data, fast=True, with_metadata=True, include_comments=False, include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    text = "\n\n".join((found.text or "").split("\n")).strip() if isinstance(found, Document) else ""
    if not isinstance(found, Document) or not text:
        return None
    title = " ".join((found.title or "").split())
    whole = headed(title, text)
    return Extract(whole, title or None, found.date, found.author, found.url)
