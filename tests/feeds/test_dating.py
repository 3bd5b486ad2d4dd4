"""When feeds say that something was published, in all the ways in which they say it."""

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from tracker.domain.feeds import Feed
from tracker.feeds.articles import article_of
from tracker.feeds.dating import dating, judged
from tracker.feeds.entries import Entry

DAY = "2022-06-06T00:00:00+00:00"
TWO = "2022-06-06T14:00:00+00:00"
TWO_IN_BAKU = "2022-06-06T14:00:00+04:00"

READ = [  # as written, as understood, by what, how surely
    ("Mon, 06 Jun 2022 14:00:00 GMT", TWO, "rfc822", "sure"),
    ("Mon, 06 Jun 2022 14:00:00 +0400", TWO_IN_BAKU, "rfc822", "sure"),
    ("06 Jun 2022 14:00 UT", TWO, "rfc822", "sure"),
    ("mon, 6 jun 2022 14:00:00 z", TWO, "rfc822", "sure"),
    ("Mon, 06 Jun 2022 10:00:00 EDT", "2022-06-06T10:00:00-04:00", "rfc822", "sure"),
    ("Mon, 06 Jun 22 14:00:00 GMT", TWO, "rfc822", "likely"),
    ("Mon, 06 Jun 2022 14:00:00", TWO, "rfc822", "likely"),
    ("Mon, 06 Jun 2022", DAY, "rfc822", "likely"),
    ("2022-06-06T14:00:00Z", TWO, "iso8601", "sure"),
    ("2022-06-06T14:00:00.123456789+04:00", TWO_IN_BAKU, "iso8601", "sure"),
    ("2022-06-06T14:00+0400", TWO_IN_BAKU, "iso8601", "sure"),
    ("20220606T140000Z", TWO, "iso8601", "sure"),
    ("2022-06-06 14:00:00 UTC", TWO, "iso8601", "sure"),
    ("2022-06-05T24:00:00Z", DAY, "iso8601", "sure"),
    ("2022-06-06T14:00:00\u221204:00", "2022-06-06T14:00:00-04:00", "iso8601", "sure"),
    ("2022-06-06 14:00:00", TWO, "iso8601", "likely"),
    ("2022-06-06T14:00", TWO, "iso8601", "likely"),
    ("2022-06-06", DAY, "iso8601", "likely"),
    ("20220606", DAY, "iso8601", "likely"),
    ("2022-W23-1", DAY, "iso8601", "likely"),
    ("2022-157", DAY, "iso8601", "likely"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00", "iso8601", "sure"),
    ("Mon, 6 June 2022 14:00 GMT+4", TWO_IN_BAKU, "words", "likely"),
    ("Mon, 06 Jun 2022 14:00:00 +04:00", TWO_IN_BAKU, "words", "likely"),
    ("Mon,06 Jun 2022 14:00:00 GMT", TWO, "words", "likely"),
    ("Mon 06 June 2022 14:00:00 GMT", TWO, "words", "likely"),
    ("Mon Jun  6 14:00:00 2022", TWO, "words", "likely"),
    ("Mon Jun  6 14:00:00 GMT 2022", TWO, "words", "likely"),
    ("Mon Jun 06 2022 14:00:00 GMT+0400 (Azerbaijan Standard Time)", TWO_IN_BAKU, "words", "likely"),
    ("Tue, 06 Sept 2022 2:00 PM EST", "2022-09-06T14:00:00-05:00", "words", "likely"),
    ("June 6, 2022 at 2 PM", TWO, "words", "likely"),
    ("June 6th, 2022, 2:00 p.m.", TWO, "words", "likely"),
    ("June 6, 2022 12:00 AM", DAY, "words", "likely"),
    ("6-Jun-2022", DAY, "words", "likely"),
    ("6 июня 2022 г., 14:00", TWO, "words", "likely"),
    ("Пн, 06 июн 2022 14:00:00 +0400", TWO_IN_BAKU, "words", "likely"),
    ("понедельник, 6 Июня 2022 14:00 МСК", "2022-06-06T14:00:00+03:00", "words", "likely"),
    ("06 Haziran 2022 Pazartesi 14:00", TWO, "words", "likely"),
    ("1 AĞUSTOS 2022", "2022-08-01T00:00:00+00:00", "words", "likely"),
    ("6 İyun 2022, saat 14:00", TWO, "words", "likely"),
    ("Çərşənbə axşamı, 7 iyun 2022", "2022-06-07T00:00:00+00:00", "words", "likely"),
    ("lunes, 6 de junio de 2022 14:00", TWO, "words", "likely"),
    ("mar, 6 sep 2022 14:00:00", "2022-09-06T14:00:00+00:00", "rfc822", "likely"),
    ("lundi 6 juin 2022 à 14h30", "2022-06-06T14:30:00+00:00", "words", "likely"),
    ("1er août 2022", "2022-08-01T00:00:00+00:00", "words", "likely"),
    ("Montag, 6. Juni 2022 14:00 Uhr", TWO, "words", "likely"),
    ("6. März 2022", "2022-03-06T00:00:00+00:00", "words", "likely"),
    ("06.06.2022 14:00", TWO, "numbers", "likely"),
    ("05.06.2022", "2022-06-05T00:00:00+00:00", "numbers", "likely"),
    ("06.06.2022, 14:00:00", TWO, "numbers", "likely"),
    ("14:00, 06.06.2022", TWO, "numbers", "likely"),
    ("2022/06/06 14:00", TWO, "numbers", "likely"),
    ("06/06/2022", DAY, "numbers", "likely"),
    ("25/12/2022 3:15 PM", "2022-12-25T15:15:00+00:00", "numbers", "likely"),
    ("12/25/2022", "2022-12-25T00:00:00+00:00", "numbers", "likely"),
    ("1654524000", TWO, "epoch", "likely"),
    ("1654524000000", TWO, "epoch", "likely"),
    ("０６ Jun ２０２２", DAY, "rfc822", "likely"),
]

REFUSED = [
    "",
    "yesterday",
    "just now",
    "5 hours ago",
    "05/06/2022",  # the fifth of June, or the sixth of May
    "05-06-2022 14:00",
    "22-06-06",
    "2022",
    "2022-06",
    "June 2022",
    "2022-02-31",
    "Mon, 31 Feb 2022 10:00:00 GMT",
    "31.13.2022",
    "6 Jun 2022 25:00",
    "Mon, 06 Jun 2022 14:00:00 IST",  # India's, Ireland's, or Israel's
    "Mon, 06 Jun 2022 14:00:00 +9900",
    "0000-00-00 00:00:00",
    "0001-01-01T00:00:00Z",
    "12345",
    "99999999999999",
    "6 June 7 July 2022",
    "6 June 2022 or so",
    "6 7 June 2022",
    "Mon, 06 Abc 2022 14:00:00 GMT",
    "1401/03/16",
    "6 Jun 2565",
    "2022-06-06T14:00:00+99:00",
    "1" * 200_000,
    "1 " * 100_000,
]


@pytest.mark.parametrize(("written", "moment", "method", "confidence"), READ, ids=[row[0] for row in READ])
def test_a_date_is_read_as_it_was_meant(written, moment, method, confidence):
    """Half of what feeds write follows no standard; who reads it wrongly puts articles on other days."""
    found = dating(written)

    assert found.moment is not None
    assert (found.moment.isoformat(), found.method, found.confidence) == (moment, method, confidence)
    assert (found.written, found.by) == (written, "item")


@pytest.mark.parametrize("written", REFUSED, ids=[row[:40] for row in REFUSED])
def test_what_names_no_single_day_is_no_date(written):
    """No date is better than one that may be another day, and far better than today's."""
    found = dating(written)

    assert (found.moment, found.method, found.confidence) == (None, "none", "implausible")


NOW = datetime(2022, 6, 7, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ahead", "kept"),
    [
        (timedelta(0), True),
        (timedelta(hours=23), True),
        (timedelta(hours=25), False),
        (timedelta(days=28_000), False),
        (timedelta(days=-9_000), True),
        (timedelta(days=-11_000), False),
    ],
)
def test_what_cannot_be_true_is_kept_in_words_alone(ahead, kept):
    """A date in 2099, or in 1970, tells of a fault; the item is recorded, its date is not believed."""
    told = dating((NOW + ahead).isoformat())

    found = judged(told, NOW)

    assert found.written == told.written
    assert (found.moment, found.confidence) == ((told.moment, "sure") if kept else (None, "implausible"))


def test_an_article_has_no_day_that_cannot_be_true():
    """What is to come, or came before there were feeds, must not stand in the state under that day."""
    told = [dating("Mon, 02 Mar 2099 09:00:00 +0000"), dating("Thu, 01 Jan 1970 00:00:00 +0000"), dating("2022-06-06")]
    entry = Entry(digest=b"", guid=None, link=None, title="A", text="B", byline=None, outlet=None, dating=None)
    feed = Feed(id="0", url="https://news.example/")

    found = [
        article_of(msgspec.structs.replace(entry, dating=one), None, feed=feed, own_title=None, now=NOW) for one in told
    ]

    assert [one.published for one in found] == [None, None, date(2022, 6, 6)]
    assert [one.dating.written for one in found] == [one.written for one in told]
