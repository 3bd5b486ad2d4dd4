"""What answers at an address instead of a feed."""

import pytest

from tests.feeds.given import body
from tracker.domain.errors import NotAFeed
from tracker.feeds.parsing import parsed

PAGE = """<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body><p>Hello</p></body></html>"""


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("", "an empty answer, no feed"),
        (" \n\t ", "an empty answer, no feed"),
        ("Service temporarily closed", 'a text ("Service temporarily closed"), no feed'),
        ('{"error": "no such feed"}', "JSON, but no feed"),
        ("[1, 2, 3]", "JSON, but no feed"),
        ('{"version": "https://jsonfeed', "broken JSON, no feed"),
        ("<sitemapindex><sitemap/></sitemapindex>", "an XML document <sitemapindex>, no feed"),
        ("<<<", "broken XML, no feed"),
        (PAGE.format(title="Before you continue", head=""), 'a page that asks for consent ("Before you continue")'),
        (PAGE.format(title="News", head="<script>cookie wall</script>"), 'a page that asks for consent ("News")'),
        (PAGE.format(title="Just a moment...", head=""), 'a page that checks for robots ("Just a moment...")'),
        (PAGE.format(title="", head="<script src=/cdn-cgi/challenge-platform/x>"), "a page that checks for robots"),
        (PAGE.format(title="404 Not Found", head=""), 'an error page ("404 Not Found")'),
        (PAGE.format(title="News of the day", head=""), 'a web page ("News of the day")'),
        ("<html>" + "<div>" * 100_000, "a web page"),
    ],
)
def test_what_is_no_feed_is_told_in_words(told, words):
    """An error page with status 200 must never count as a feed that has become empty."""
    with pytest.raises(NotAFeed) as refused:
        parsed(body(told))

    assert refused.value.found.startswith(words)


def test_a_page_names_its_feeds():
    """People know the address of a site, not of its feed."""
    head = """<base href="/section/"><link rel="stylesheet" type="text/css" href="style.css">
    <link rel="alternate" type="application/rss+xml" href="rss"><LINK REL='ALTERNATE home' TYPE='application/atom+xml'
    HREF='https://other.example/atom'><link rel=alternate type="application/feed+json; charset=utf-8" href=/feed.json>
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel="alternate" hreflang="en"
    href="/en"><link rel="alternate" type="application/rss+xml" href="rss">"""

    with pytest.raises(NotAFeed) as refused:
        parsed(body(PAGE.format(title="404", head=head)))

    assert refused.value.feeds == (
        "https://news.example/section/rss",
        "https://other.example/atom",
        "https://news.example/feed.json",
    )
    assert "add one of these" in str(refused.value)
