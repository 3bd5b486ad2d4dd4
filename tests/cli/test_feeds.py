"""`tracker feeds`: as people use it, against a real server."""

import json

import pytest

from tests.feeds.given import item, rss
from tests.serving import ANY, Reply, Server

PAGE = b'<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>News</body></html>'
CONSENT = b"<html>Do you consent to our cookies?</html>"
OPML = '<opml version="2.0"><body><outline text="a" xmlUrl="{}"/><outline text="b" xmlUrl="ftp://b/"/></body></opml>'
CONFIGURATION = """relation = "a"
database.url = "sqlite:///tracker.db"
logging = { level = "info", format = "auto" }
"""
RELATION = """title = "A"
parties = ["AZ", "RU"]
feeds = [{{ url = "{}", allow_private = true }}]
"""


@pytest.fixture
def server():
    """A server with a page, its feed of two items, and a page that asks for consent."""
    html = {"Content-Type": "text/html"}
    with Server() as made:
        made.answers(ANY, "/", Reply(body=PAGE, headers=html))
        made.answers(ANY, "/rss", Reply(body=rss(item(1), item(2)).encode(), etag='"1"'))
        made.answers(ANY, "/consent", Reply(body=CONSENT, headers=html))
        yield made


@pytest.fixture
def url(server):
    """The address of the feed."""
    return f"http://127.0.0.1:{server.port}/rss"


def test_a_feed_is_added_by_the_address_of_its_page_polled_listed_and_shown(tracker, server, url):
    """From a newspaper's address to its articles in the log: two commands."""
    added = tracker("feeds", "add", f"http://127.0.0.1:{server.port}/", "--allow-private", "--home", "AZ", "--by", "me")
    assert (added.returncode, added.stderr) == (0, "")
    assert added.stdout.startswith(f"added {url} as feed ")
    feed = added.stdout.split()[-1]

    polled = tracker("feeds", "poll", feed[:6])

    assert polled.stdout == "polled 1, recorded 2, skipped 0, failed 0, facts 0\n"
    table = tracker("feeds", "list", "--format", "table", environ={"COLUMNS": "80"}).stdout
    assert "News & more" in table
    assert max(map(len, table.splitlines())) <= 80
    assert tracker("feeds", "list", "--format", "csv").stdout.splitlines()[1].startswith(f"{feed},{url},News & more,AZ")
    assert "Title 2" in tracker("feeds", "show", url, "--format", "table").stdout


@pytest.mark.parametrize(
    ("path", "options", "words"),
    [("/rss", (), "with --allow-private"), ("/consent", ("--allow-private",), "a page that asks for consent")],
    ids=["private", "consent"],
)
def test_what_cannot_be_followed_is_said_in_one_line(tracker, server, path, options, words):
    """A mistake is noticed when it is made, not when the feed stays silent."""
    done = tracker("feeds", "add", f"http://127.0.0.1:{server.port}{path}", *options)

    assert (done.returncode, done.stdout) == (3, "")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_list_of_feeds_is_taken_over_and_each_paused_resumed_and_removed(tracker, write, server, url):
    """What another reader exports is taken, but no list may open one's own network unasked."""
    write("mine.opml", OPML.format(url))

    imported = tracker("feeds", "import", "mine.opml", "--by", "me")
    assert (imported.returncode, imported.stdout) == (3, "added 1, known 0, refused 1\n")
    assert "ftp://b/ is no web address" in imported.stderr
    assert f'xmlUrl="{url}"' in tracker("feeds", "export").stdout

    assert tracker("feeds", "pause", url).stdout == f"paused {url}\n"
    assert tracker("feeds", "poll").stdout.startswith("polled 0,")
    assert tracker("feeds", "resume", url).stdout == f"resumed {url}\n"
    assert tracker("feeds", "poll").stdout.startswith("polled 1, recorded 0, skipped 0, failed 1")
    assert server.asked == []
    assert tracker("feeds", "remove", url, "--by", "me").stdout == f"removed {url}\n"
    wrong = tracker("feeds", "show", url)
    words = f"tracker: no feed '{url}' is followed; `tracker feeds list` shows those that are\n"
    assert (wrong.returncode, wrong.stderr) == (2, words)


def test_the_feeds_of_the_configuration_are_polled_and_their_errors_told(tracker, write, server, url):
    """A relation's file names its feeds, and no further command is needed; the exit code says that not all was done."""
    write("config/tracker.toml", CONFIGURATION)
    write("config/relations/a.toml", RELATION.format(url))
    server.answers(ANY, "/rss", Reply(status=500))

    polled = tracker("feeds", "poll")

    assert (polled.returncode, polled.stdout) == (3, "polled 1, recorded 0, skipped 0, failed 1, facts 0\n")
    (feed,) = json.loads(tracker("feeds", "list", "--format", "json").stdout)
    assert feed["by"] == "relations/a.toml"
    assert "500 Internal Server Error" in feed["error"]
    assert "1 followed, 0 paused" in tracker("doctor").stdout
    refused = tracker("feeds", "remove", url, "--by", "me")
    assert refused.returncode == 2
    assert refused.stderr == f"tracker: {url} is listed in relations/a.toml; take it out there\n"


def test_a_list_without_feeds_is_refused(tracker, write):
    """A file that broke off must not pass for one that was taken over."""
    write("broken.opml", "<opml")

    done = tracker("feeds", "import", "broken.opml")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("tracker: broken.opml: lists no feed; ")
