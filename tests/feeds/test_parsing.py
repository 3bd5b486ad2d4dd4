"""What comes out of feeds of every kind."""

from datetime import UTC, datetime

import pytest

from tests.feeds.given import body, item, rss
from tracker.domain.articles import Dating
from tracker.feeds.parsing import parsed

ATOM_10 = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/section/">
<title type="html">News &amp;amp; more</title><link href="."/><link rel="next" href="?page=2"/>
<entry><title>First</title><id>tag:news.example,2022:1</id><link href="first"/>
<updated>2022-06-06T14:00:00Z</updated><summary>Short</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>bold</b></p><p>Two</p></div></content>
<author><name>Aygun Ali</name></author><source><title>Agency</title></source></entry></feed>"""
ATOM_03 = """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>News</title>
<entry><title>First</title><id>tag:1</id><link rel="alternate" type="text/html" href="https://news.example/first"/>
<issued>2022-06-06T14:00:00Z</issued><content type="text/html" mode="escaped">&lt;p&gt;One bold&lt;/p&gt;Two</content>
</entry></feed>"""
RSS_10 = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.example/"><title>News</title>
<link>https://news.example/</link><items><rdf:Seq><rdf:li resource="https://news.example/first"/></rdf:Seq></items>
</channel><item rdf:about="https://news.example/first"><title>First</title><link>https://news.example/first</link>
<description>One bold

Two</description><dc:date>2022-06-06T14:00:00Z</dc:date></item></rdf:RDF>"""
RSS_090 = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>News</title><link>https://news.example/</link></channel>
<item><title>First</title><link>https://news.example/first</link></item></rdf:RDF>"""
RSS_OLD = """<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
"http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="{version}"><channel><title>News</title>
<link>https://news.example/</link><item><title>First</title><link>https://news.example/first</link>
<description>Caf&eacute;</description></item></channel></rss>"""
JSON = """{"version": "https://jsonfeed.org/version/1.%s", "title": "News", "home_page_url": "https://news.example/",
"next_url": "/more", "items": [{"id": 1, "url": "first", "title": "First", "content_html": "<p>One bold</p>Two",
"date_published": "2022-06-06T14:00:00Z", "author": {"name": "Aygun Ali"}}]}"""

AT_TWO = datetime(2022, 6, 6, 14, tzinfo=UTC)


def test_an_item_of_rss_is_told_with_all_that_it_says():
    """Title, text, address, author, publisher and date are what articles are made of."""
    told = rss(
        "<item><title>A &lt;i&gt;title&lt;/i&gt;</title><link>/a?x=1&amp;y=2</link><guid isPermaLink='false'>g1</guid>"
        "<pubDate>Mon, 06 Jun 2022 18:00:00 +0400</pubDate><description>Short</description>"
        "<content:encoded><![CDATA[<p>One</p><p>Two &amp; three</p>]]></content:encoded>"
        "<dc:creator>Aygun Ali</dc:creator><source url='https://agency.example/'>Agency</source></item>"
    )

    found = parsed(body(told))

    assert (found.kind, found.title, found.link, found.ttl_s) == ("rss", "News & more", "https://news.example/", 1800)
    assert (found.malformed, found.further) == (None, None)
    (entry,) = found.entries
    assert (entry.guid, entry.link) == ("g1", "https://news.example/a?x=1&y=2")
    assert (entry.title, entry.text) == ("A title", "One\n\nTwo & three")
    assert (entry.byline, entry.outlet) == ("Aygun Ali", "Agency")
    assert entry.dating == Dating(
        written="Mon, 06 Jun 2022 18:00:00 +0400", moment=AT_TWO, by="item", method="rfc822", confidence="sure"
    )


@pytest.mark.parametrize(
    ("told", "kind", "text", "moment"),
    [
        (ATOM_10, "atom", "One bold\n\nTwo", AT_TWO),
        (ATOM_03, "atom", "One bold\n\nTwo", AT_TWO),
        (RSS_10, "rdf", "One bold\n\nTwo", AT_TWO),
        (RSS_090, "rdf", "", None),
        (RSS_OLD.format(version="0.91"), "rss", "Café", None),
        (RSS_OLD.format(version="0.92"), "rss", "Café", None),
        (JSON % "0", "json", "One bold\n\nTwo", AT_TWO),
        (JSON % "1", "json", "One bold\n\nTwo", AT_TWO),
    ],
)
def test_every_kind_of_feed_is_read(told, kind, text, moment):
    """Publishers' systems live for decades; what they made in 1999 still answers."""
    found = parsed(body(told))

    assert (found.kind, found.malformed) == (kind, None)
    (entry,) = found.entries
    assert (entry.title, entry.text) == ("First", text)
    assert entry.link in {"https://news.example/first", "https://news.example/section/first"}
    assert (entry.dating.moment if entry.dating else None) == moment


@pytest.mark.parametrize(
    ("guid", "link"),
    [
        ("<guid>https://news.example/7</guid>", "https://news.example/7"),
        ("<guid>7</guid>", None),
        ("<guid>/7</guid>", None),
        ("<guid isPermaLink='false'>https://news.example/7</guid>", None),
        ("<guid>7</guid><link>/a</link>", "https://news.example/a"),
    ],
)
def test_a_guid_is_an_address_only_where_it_says_one(guid, link):
    """A number is no page: an article must not be given an address that nobody wrote."""
    (entry,) = parsed(body(rss(f"<item><title>T</title>{guid}</item>"))).entries

    assert entry.link == link
    assert entry.guid


def test_an_atom_feed_tells_its_base_its_next_page_and_whose_an_entry_is():
    """Relative addresses are relative to xml:base, and older items stand where `next` leads."""
    found = parsed(body(ATOM_10))

    (entry,) = found.entries
    assert found.further == "https://news.example/section/?page=2"
    assert entry.link == "https://news.example/section/first"
    assert (entry.byline, entry.outlet) == ("Aygun Ali", "Agency")


def test_only_what_is_not_known_comes_again():
    """Most of a feed was there last time; looking at it anew is what costs."""
    first = parsed(body(rss(item(1), item(2), item(3))))

    later = parsed(body(rss(item(4), item(1), item(2)), known=frozenset(first.window)))

    assert [entry.title for entry in later.entries] == ["Title 4"]
    assert later.window[1:] == first.window[:2]


def test_a_feed_without_items_is_a_feed():
    """A quiet day is no error."""
    found = parsed(body(rss()))

    assert (found.title, found.entries, found.window) == ("News & more", (), ())
