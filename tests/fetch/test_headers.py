"""When a server says how long it wants to be left alone, or how long its answer holds, it is understood."""

from datetime import UTC, datetime

import pytest

from tracker.fetch.headers import fresh_s, retry_after_s

NOW = datetime(2026, 1, 1, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Thu, 01 Jan 2026 12:10:00 GMT", 600),
        ("Thursday, 01-Jan-26 12:10:00 GMT", 600),
        ("Thu Jan  1 12:10:00 2026", 600),
        ("Thu, 01 Jan 2026 11:00:00 GMT", 0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("9" * 5000, None),
        ("Thu, 99 Jan 2026 12:10:00 GMT", None),
        ("Thu, 01 Jan 99999 12:10:00 GMT", None),
    ],
)
def test_retry_after_is_read_as_seconds_or_as_a_moment(written, seconds):
    """Both forms of the standard count; what is neither says nothing."""
    assert retry_after_s({"retry-after": written}, NOW) == seconds


def test_a_moment_is_one_of_the_servers_own_clock():
    """A server whose clock is a day ahead does not silence us for a day."""
    headers = {"retry-after": "Fri, 02 Jan 2026 12:01:00 GMT", "date": "Fri, 02 Jan 2026 12:00:00 GMT"}

    assert retry_after_s(headers, NOW) == 60
    assert fresh_s({"expires": headers["retry-after"], "date": headers["date"]}, NOW) == 60


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"cache-control": "public"}, None),
        ({"cache-control": "public, max-age=600"}, 600),
        ({"cache-control": 'MAX-AGE = "600", s-maxage=5'}, 600),
        ({"cache-control": "max-age=600", "age": "200"}, 400),
        ({"cache-control": "max-age=600", "age": "1000"}, 0),
        ({"cache-control": "max-age=600", "expires": "Thu, 01 Jan 2026 12:01:00 GMT"}, 600),
        ({"cache-control": "max-age=600, no-cache"}, 0),
        ({"cache-control": "no-store"}, 0),
        ({"cache-control": "max-age=soon"}, None),
        ({"cache-control": "max-age=" + "9" * 5000}, None),
        ({"cache-control": "x-max-age=600"}, None),
        ({"expires": "Thu, 01 Jan 2026 12:01:00 GMT"}, 60),
        ({"expires": "Thu, 01 Jan 2026 12:01:00 GMT", "age": "20"}, 40),
        ({"expires": "0"}, 0),
        ({"expires": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0),
    ],
)
def test_how_long_an_answer_holds_is_read_as_caches_read_it(headers, seconds):
    """A server that says so is not asked again before."""
    assert fresh_s(headers, NOW) == seconds
