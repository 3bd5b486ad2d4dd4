"""JSON Lines: one object a line, with `text` and, where known, title, published (or date), url, byline, home."""

import msgspec

from tracker.domain.articles import Article, article_id, headed
from tracker.domain.errors import SourceError
from tracker.domain.places import COUNTRIES
from tracker.sources.dates import publication_date
from tracker.sources.origin import Origin


class _Line(msgspec.Struct, frozen=True, kw_only=True):
    """What we take from an object; other keys are left alone, as exports from elsewhere have many."""

    text: str
    title: str | None = None
    published: str | None = None
    date: str | None = None
    url: str | None = None
    byline: str | None = None
    home: str | None = None


_decode = msgspec.json.Decoder(_Line).decode


def article(line: bytes, origin: Origin) -> Article:
    """Return the article of one line.

    Raises:
        SourceError: The line is no such object, or one of its values cannot be.
    """
    try:
        found = _decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SourceError(
            origin.where, f"is no article ({error})", way_out='write {"text": …, "published": "YYYY-MM-DD"}'
        ) from None
    title, text = (found.title or "").strip(), found.text.strip()
    if "\0" in text or "\0" in title:
        raise SourceError(origin.where, "holds a NUL character, no text does", way_out="take it out")
    if not text:
        raise SourceError(origin.where, "holds no text", way_out="leave it out, or put the article in")
    if found.home is not None and found.home not in COUNTRIES:
        raise SourceError(origin.where, f"home {found.home!r} is no country", way_out="write its ISO 3166 code, as AZ")
    stated = found.published or found.date
    whole = headed(title, text)
    return Article(
        id=article_id(whole),
        text=whole,
        title=title or None,
        published=publication_date(stated, origin) if stated else None,
        byline=found.byline,
        url=found.url,
        source=origin.source,
        home=found.home or origin.home,
    )
