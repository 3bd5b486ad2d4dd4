"""What monitors and feed readers get, over real HTTP."""

import json
import re
from datetime import timedelta

import pytest
from sqlalchemy import text

from tests.log.given import NOW, record, recorded, to, withdrawn
from tests.projections.history import given
from tests.web.asking import ask, served
from tracker.bundle import bundled
from tracker.domain.errors import CannotServe
from tracker.domain.events import FeedAdded
from tracker.domain.feeds import Feed, feed_id
from tracker.log.engine import open_engine, writing
from tracker.projections.runner import catch_up
from tracker.settings import load
from tracker.status.overview import overview
from tracker.web.app import application
from tracker.web.metrics import Metrics
from tracker.web.pulse import Pulse
from tracker.web.serving import listening

SETTINGS = load({}, working_folder=bundled("seeds"))


@pytest.fixture
def app(engine):
    """The application on this database, at a moment."""

    def made(now=NOW, tick_s=5.0):
        def clock():
            return now

        metrics = Metrics(lambda: overview(engine, SETTINGS, now=now))
        return application(engine, pulse=Pulse(tick_s), told=metrics, settings=lambda: SETTINGS, clock=clock)

    return made


def test_a_process_that_looks_around_is_healthy(app):
    """A supervisor restarts what does not answer this."""
    answer = served(app(), lambda address: ask(f"{address}/healthz"))

    assert answer.status == 200
    assert json.loads(answer.body)["status"] == "ok"


def test_what_is_current_is_ready_and_what_is_late_says_so(app, engine):
    """A load balancer sends nobody to old answers; what came a moment ago is not old."""
    catch_up(engine)
    record(engine, to("article-a1", recorded("a1")))
    soon, later = NOW + timedelta(seconds=10), NOW + timedelta(minutes=2)

    ready = served(app(soon), lambda address: ask(f"{address}/readyz"))
    late = served(app(later), lambda address: ask(f"{address}/readyz"))

    assert (ready.status, json.loads(ready.body)) == (200, {"status": "ready", "reasons": []})
    assert late.status == 503
    assert "projection 'articles' is 1 events behind, since 2026-03-01 12:30:15" in json.loads(late.body)["reasons"]


def test_a_projection_that_stopped_makes_it_not_ready(app, engine):
    """The reason names the event and the way out."""
    catch_up(engine)
    with writing(engine) as tx:
        tx.execute(text("UPDATE projections SET stopped_at = 7, stopped_type = 'x', stopped_cause = 'no such type'"))

    answer = served(app(), lambda address: ask(f"{address}/readyz"))

    assert answer.status == 503
    assert any("stopped at position 7" in reason for reason in json.loads(answer.body)["reasons"])


def test_a_database_that_is_not_there_makes_it_not_ready(tmp_path):
    """The process lives, and says what it waits for."""
    engine = open_engine(f"sqlite:///{tmp_path / 'none.db'}")
    metrics = Metrics(lambda: overview(engine, SETTINGS, now=NOW))
    app = application(engine, pulse=Pulse(5.0), told=metrics, settings=lambda: SETTINGS, clock=lambda: NOW)

    def all_three(address):
        return [ask(f"{address}/{path}") for path in ("healthz", "readyz", "metrics")]

    healthy, ready, told = served(app, all_three)
    engine.dispose()

    assert (healthy.status, ready.status, told.status) == (200, 503, 200)
    assert "no tracker database" in json.loads(ready.body)["reasons"][0]
    assert b"tracker_database_up 0.0" in told.body


def test_metrics_tell_of_log_projections_feeds_and_lead(app, engine):
    """The names stay: dashboards and alarms rest on them."""
    url = "https://news.example/rss"
    given(engine, FeedAdded(feed=Feed(id=feed_id(url), url=url), by="analyst"))
    catch_up(engine)
    record(engine, to("article-a1", recorded("a1"), withdrawn("a1")))

    told = served(app(), lambda address: ask(f"{address}/metrics")).body.decode()

    values = dict(re.findall(r"^(tracker_\S+) (\S+)$", told, re.MULTILINE))
    assert values["tracker_log_position"] == "3.0"
    assert values['tracker_projection_lag_events{projection="articles"}'] == "2.0"
    assert values[f'tracker_feed_polls_total{{feed="{feed_id(url)}"}}'] == "0.0"
    assert values["tracker_unread_articles"] == "1.0"
    assert values["tracker_reading_seconds_count"] == "0.0"
    assert float(values["tracker_disk_free_bytes"]) > 0


def test_the_feed_of_changes_is_served_and_asked_again_for_nothing(app):
    """Feed readers ask often; what did not change costs no bytes. An unknown relation names the known ones."""

    def thrice(address):
        first = ask(f"{address}/relations/az-ru/changes.atom")
        again = ask(f"{address}/relations/az-ru/changes.atom", {"If-None-Match": first.headers["ETag"]})
        return first, again, ask(f"{address}/relations/no-such/changes.atom")

    first, again, unknown = served(app(), thrice)

    assert (first.status, again.status, unknown.status) == (200, 304, 404)
    assert first.headers["Content-Type"].startswith("application/atom+xml")
    assert again.body == b""
    assert "known are az-ru" in json.loads(unknown.body)["detail"]


def test_an_unknown_path_is_answered_as_programs_expect(app):
    """JSON, and nothing of the inside."""
    answer = served(app(), lambda address: ask(f"{address}/admin.php"))

    assert (answer.status, json.loads(answer.body)) == (404, {"status_code": 404, "detail": "Not Found"})


def test_a_port_in_use_is_one_clear_line():
    """It names the place and the options that lead out."""
    with listening("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotServe, match=rf"127\.0\.0\.1:{port} \(Address already in use\); choose another with"):
            listening("127.0.0.1", port)


def test_a_pulse_that_stands_still_is_no_life():
    """A loop that hangs answers nothing at all; one that stopped looking around says so."""
    assert Pulse(5.0).healthy
    still = Pulse(0.001)
    still._beat_s -= 60

    assert not still.healthy
