"""What is cut away before parsing changes nothing about the rest."""

from html import escape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.feeds.given import URL, body
from tracker.domain.errors import FeedError
from tracker.feeds.parsing import parsed
from tracker.feeds.reading import document, entry

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=30)
markup = st.sampled_from(["<p>One</p><p>two</p>", "<b>x</b> & y", "a < b", "<script>x</script>", "&eacute;", "]]>", ""])
written = st.builds("{}{}{}".format, texts, markup, texts).map(escape)
dates = st.sampled_from(["Mon, 06 Jun 2022 14:00:00 GMT", "2022-06-06", "yesterday", ""])
languages = st.sampled_from(["", ' xml:lang="az"'])
bases = st.just(' xml:base="/section/"')


def parts(*kinds):
    """Return the inner XML of an item, of parts in any order and number."""
    return st.lists(st.one_of(*kinds), max_size=6).map("".join)


RSS_PARTS = parts(
    st.builds("<title>{}</title>".format, written),
    st.builds("<link>https://news.example/{}</link>".format, st.integers(0, 9)),
    st.builds('<guid isPermaLink="{}">/{}</guid>'.format, st.sampled_from(["true", "false"]), st.integers(0, 9)),
    st.builds("<description>{}</description>".format, written),
    st.builds("<c:encoded><![CDATA[{}]]></c:encoded>".format, markup.filter(lambda text: "]]>" not in text)),
    st.builds("<dc:creator>{}</dc:creator>".format, written),
    st.builds("<author>{}</author>".format, written),
    st.builds("<pubDate>{}</pubDate>".format, dates),
    st.builds('<source url="https://agency.example/">{}</source>'.format, written),
    st.builds("<category>{}</category>".format, written),
    st.builds('<m:group><m:content url="x"/><m:title>{}</m:title></m:group>'.format, written),
)
ATOM_PARTS = parts(
    st.builds('<title type="{}">{}</title>'.format, st.sampled_from(["text", "html"]), written),
    st.builds('<link rel="alternate" href="{}"/>'.format, st.integers(0, 9)),
    st.builds("<id>tag:{}</id>".format, st.integers(0, 9)),
    st.builds(
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{}</p></div></content>'.format, written
    ),
    st.builds("<summary>{}</summary>".format, written),
    st.builds("<author><name>{}</name></author>".format, written),
    st.builds("<updated>{}</updated>".format, dates),
    st.builds("<source><title>{}</title></source>".format, written),
)
NAMESPACES = (
    'xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:m="http://search.yahoo.com/mrss/"'
)
RSS = f'<rss version="2.0" {NAMESPACES}{{}}><channel>{{}}</channel></rss>'


def feeds(of_items):
    """Return feeds whose items may have these attributes."""
    rss = st.builds(
        RSS.format,
        languages | bases,
        st.lists(st.builds("<item{}>{}</item>\n".format, of_items, RSS_PARTS), max_size=6).map("".join),
    )
    atom = st.builds(
        '<feed xmlns="http://www.w3.org/2005/Atom"{}><title>Feed</title>{}</feed>'.format,
        languages | bases,
        st.lists(st.builds("<entry{}>{}</entry>\n".format, of_items, ATOM_PARTS), max_size=6).map("".join),
    )
    return rss | atom


FEEDS = feeds(languages | bases)


@SLOW
@given(FEEDS, st.randoms(use_true_random=False))
def test_what_is_left_out_as_known_is_all_that_is_missing(feed, random):
    """Cutting saves nine tenths of the work; it must not cost an item, nor change one."""
    everything = parsed(body(feed))
    known = frozenset(digest for digest in everything.window if random.random() < 0.5)

    found = parsed(body(feed, known=known))

    assert found.entries == tuple(one for one in everything.entries if one.digest not in known)
    assert (found.window, found.title) == (everything.window, everything.title)


def test_a_base_is_of_its_own_item_alone():
    """The library lends the base of an item to those after it, which would make an address depend on what is known."""
    items = ('<entry xml:base="/section/"><link href="1"/></entry>', '<entry><link href="2"/></entry>')
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom">{"".join(items)}</feed>'

    found = parsed(body(feed)).entries

    assert [one.link for one in found] == ["https://news.example/section/1", "https://news.example/2"]


@SLOW
@given(feeds(languages))
def test_a_feed_cut_into_items_tells_what_the_whole_tells(feed):
    """The library that knows all kinds of feeds sees documents that we put together; they must say the same."""
    whole = document(f"<?xml version='1.0'?>{feed}".encode())

    found = parsed(body(feed))

    assert found.entries == tuple(
        entry(told, digest, URL) for told, digest in zip(whole.items, found.window, strict=True)
    )


broken = st.builds(
    lambda feed, place, noise, length: (
        feed.encode()[: place % (len(feed) + 1)] + noise + feed.encode()[place % (len(feed) + 1) + length :]
    ),
    st.one_of(FEEDS, st.just('{"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "title": "x"}]}')),
    st.integers(0, 10_000),
    st.one_of(
        st.binary(max_size=8), st.sampled_from([b"&", b"<", b"]]>", b"<item>", b"</item>", b"<!DOCTYPE [", b"\0"])
    ),
    st.integers(0, 40),
)


@settings(SLOW, max_examples=300)
@given(
    st.one_of(st.binary(max_size=200), broken), st.sampled_from([None, "text/html", "text/xml; charset=x", ";charset="])
)
def test_any_bytes_are_a_feed_or_an_error_and_the_same_twice(data, content_type):
    """Whatever a server sends, the poller gets one of two answers, and asking again changes nothing."""

    def told():
        try:
            return parsed(body(data, content_type=content_type))
        except FeedError as error:
            return str(error)

    assert told() == told()
